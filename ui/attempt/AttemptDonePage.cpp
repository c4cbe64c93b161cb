// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptDonePage.h"

#include "ui/attempt/AnnouncementButtons.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttemptDonePage::AttemptDonePage(AttemptDraft *draft, QWidget *parent)
    : ResultPage(draft, parent), m_draft(draft), m_box(new QWidget(this)), m_rows(new QVBoxLayout(m_box)),
      m_start(new QPushButton(Icons::icon(u"in-attempt"_s), tr("Start now"), m_box))
{
    setTitle(tr("Planned"));
    setSubTitle(tr("Every maintainer of the server sees it from now on. Nothing has changed for users yet."));
    m_start->setAutoDefault(false);
    m_start->setToolTip(tr("Closes this and starts it in ten seconds, which can be stopped"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->addSpacing(10);
    m_rows->addWidget(new PlainLabel(tr("Tell the users:"), m_box));
    addBelow(m_box);
    if (ServerSession *session = draft->session)
        connect(session, &ServerSession::statusChanged, this, &AttemptDonePage::offerStart);
    connect(m_start, &QPushButton::clicked, this, &AttemptDonePage::startWanted);
}

void AttemptDonePage::showWithoutJob()
{
    ResultPage::showWithoutJob();
    if (!m_draft->done)
        return;
    const AttemptMoment moment = m_draft->moment();
    showWords(attemptHeadline(*m_draft->done, moment), attemptDetail(*m_draft->done, moment));
    m_rows->addWidget(new AnnouncementButtons(m_draft, m_box));
    m_rows->addSpacing(10);
    m_rows->addWidget(new PlainLabel(tr("Or do not wait for the planned time:"), m_box));
    m_rows->addWidget(m_start, 0, Qt::AlignLeft);
    offerStart();
}

/// Only what the window has seen planned can be started there.
void AttemptDonePage::offerStart()
{
    const Series *seen = m_draft->session && m_draft->session->status()
                             ? m_draft->session->status()->seriesWithId(m_draft->series.id)
                             : nullptr;
    m_start->setEnabled(m_draft->done && seen && seen->attempt && seen->attempt->id == m_draft->done->id);
}
