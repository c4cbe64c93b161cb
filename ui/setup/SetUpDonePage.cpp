// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SetUpDonePage.h"

#include "ui/setup/PasswordBox.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QGridLayout>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

SetUpDonePage::SetUpDonePage(SetUpDraft *draft, QWidget *parent)
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
    connect(add(u"synchronise"_s, tr("Synchronise now..."), tr("Brings what changed in production meanwhile.")),
            &QPushButton::clicked, this, &SetUpDonePage::synchroniseRequested);
    connect(add(u"waiting"_s, tr("Nightly..."), tr("The preview has yesterday's data every morning.")),
            &QPushButton::clicked, this, &SetUpDonePage::nightlyRequested);
    connect(add(u"edit"_s, tr("Release notes..."), tr("What is new for the users, with the versions filled in.")),
            &QPushButton::clicked, this, &SetUpDonePage::notesRequested);
    connect(add(u"preview"_s, tr("Open site"), tr("The preview in your browser.")), &QPushButton::clicked, this,
            [this] {
                if (m_draft->survey)
                    emit openSiteRequested(
                        QUrl(m_draft->options.address.isEmpty() ? m_draft->survey->address : m_draft->options.address));
            });
    grid->setColumnStretch(1, 1);
    addBelow(m_password);
    addBelow(m_next);
}

void SetUpDonePage::showJob(const JobRecord &job)
{
    ResultPage::showJob(job);
    m_next->setVisible(job.isGood() && job.undoes.isEmpty());
    m_password->refresh();
    // What goes on or is undone may need it again.
    m_password->setVisible(m_draft->wantsPassword() && (job.canResume || job.canUndo));
}

void SetUpDonePage::takeSecrets()
{
    m_password->take();
}
