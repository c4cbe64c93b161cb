// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/SynchroniseResultPage.h"

SynchroniseResultPage::SynchroniseResultPage(SynchroniseDraft *draft, QWidget *parent)
    : ResultPage(draft, parent), m_draft(draft)
{
}

void SynchroniseResultPage::showWithoutJob()
{
    ResultPage::showWithoutJob();
    QStringList sentences;
    QString heading = tr("Saved: not nightly any more");
    if (m_draft->runsNightly) {
        heading = tr("Saved: every night at %1").arg(m_draft->nightlyAt);
        QDateTime next = m_draft->nextNight(QDateTime::currentDateTimeUtc());
        if (m_draft->holdsNext)
            next = next.addDays(1);
        sentences += tr("First: %1.").arg(m_draft->clockText(next));
        sentences +=
            tr("It runs on the server, whether or not this computer is on. How each night went is shown in the "
               "table of sites.");
    }
    sentences += tr("Nothing was overwritten.");
    showWords(heading, sentences.join(u'\n'));
}

void SynchroniseResultPage::showJob(const JobRecord &job)
{
    ResultPage::showJob(job);
    if (m_draft->runsNightly)
        showWords(heading(), tr("Saved: every night at %1, next %2.")
                                 .arg(m_draft->nightlyAt,
                                      m_draft->clockText(m_draft->nextNight(QDateTime::currentDateTimeUtc()))));
}
