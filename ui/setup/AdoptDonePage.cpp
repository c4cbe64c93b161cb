// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/AdoptDonePage.h"

#include "ui/setup/PasswordBox.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

AdoptDonePage::AdoptDonePage(AdoptDraft *draft, QWidget *parent)
    : ResultPage(draft, parent), m_draft(draft), m_password(new PasswordBox(draft, this)), m_next(new QWidget(this))
{
    setTitle(tr("Done"));
    setSubTitle(tr("How it ended, how production stands, and what to do next."));
    auto *preview = new QPushButton(Icons::icon(u"preview"_s), tr("New preview..."), m_next);
    preview->setAutoDefault(false);
    auto *row = new QHBoxLayout(m_next);
    row->setContentsMargins(0, 6, 0, 6);
    row->addWidget(preview);
    row->addWidget(new PlainLabel(tr("A site beside it, with its data, for the next upgrade."), m_next), 1);
    connect(preview, &QPushButton::clicked, this, &AdoptDonePage::previewRequested);
    addBelow(m_password);
    addBelow(m_next);
}

void AdoptDonePage::showJob(const JobRecord &job)
{
    ResultPage::showJob(job);
    m_next->setVisible(job.state == JobRecord::State::Succeeded && job.undoes.isEmpty());
    m_password->refresh();
    m_password->setVisible(m_draft->wantsPassword() && (job.canResume || job.canUndo));
}

void AdoptDonePage::takeSecrets()
{
    m_password->take();
}
