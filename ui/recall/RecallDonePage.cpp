// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/RecallDonePage.h"

#include "ui/setup/PasswordBox.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QGridLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

RecallDonePage::RecallDonePage(RecallDraft *draft, QWidget *parent)
    : ResultPage(draft, parent), m_draft(draft), m_password(new PasswordBox(draft, this)), m_next(new QWidget(this))
{
    setTitle(tr("Done"));
    setSubTitle(tr("How it ended, how production stands, and what to do next."));
    auto *grid = new QGridLayout(m_next);
    grid->setContentsMargins(0, 6, 0, 6);
    const auto add = [&](const QString &icon, const QString &text, const QString &words) {
        auto *button = new QPushButton(Icons::icon(icon), text, m_next);
        button->setAutoDefault(false);
        const int row = grid->rowCount();
        grid->addWidget(button, row, 0);
        grid->addWidget(new PlainLabel(words, m_next), row, 1);
        return button;
    };
    connect(add(u"synchronise"_s, tr("Synchronise now..."),
                tr("Brings the data of %1 into %2, whose own is overwritten. An attempt needs it.")
                    .arg(draft->productionName(), draft->siteName())),
            &QPushButton::clicked, this, &RecallDonePage::synchroniseRequested);
    connect(add(u"in-attempt"_s, tr("Start attempt..."),
                tr("Plans, announces and starts the way back from %1 to %2. Users get nothing of it before.")
                    .arg(draft->productionName(), draft->siteName())),
            &QPushButton::clicked, this, &RecallDonePage::attemptRequested);
    grid->setColumnStretch(1, 1);
    addBelow(m_password);
    addBelow(m_next);
}

void RecallDonePage::showJob(const JobRecord &job)
{
    ResultPage::showJob(job);
    m_next->setVisible(job.state == JobRecord::State::Succeeded && job.undoes.isEmpty());
    m_password->refresh();
    m_password->setVisible(m_draft->wantsPassword() && (job.canResume || job.canUndo));
}

void RecallDonePage::takeSecrets()
{
    m_password->take();
}
