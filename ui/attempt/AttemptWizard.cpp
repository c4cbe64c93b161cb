// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptWizard.h"

#include "core/base/InertText.h"
#include "ui/attempt/AttemptDonePage.h"
#include "ui/attempt/AttemptFreezePage.h"
#include "ui/attempt/AttemptPlanPage.h"
#include "ui/attempt/AttemptReadinessPage.h"
#include "ui/attempt/AttemptRehearsalPage.h"
#include "ui/attempt/AttemptReviewPage.h"

AttemptWizard::AttemptWizard(ServerSession *session, const Series &series, const QList<JobRecord> &earlier,
                             QWidget *parent)
    : AttemptWizard(std::make_unique<AttemptDraft>(session, series, earlier), parent)
{
}

AttemptWizard::AttemptWizard(std::unique_ptr<AttemptDraft> draft, QWidget *parent)
    : OperationWizard(draft.get(), parent), m_draft(std::move(draft))
{
    setTitle(m_draft->workTitle());
    auto *review = new AttemptReviewPage(m_draft.get(), this);
    auto *done = new AttemptDonePage(m_draft.get(), this);
    setPage(PlanIt, new AttemptPlanPage(m_draft.get(), this));
    setPage(Readiness, new AttemptReadinessPage(m_draft.get(), this));
    setPage(Freeze, new AttemptFreezePage(m_draft.get(), this));
    setPage(Rehearsal, new AttemptRehearsalPage(m_draft.get(), this));
    setPage(Review, review);
    setPage(Done, done);
    finish(review, nullptr, done);
    if (ServerSession *session = m_draft->session) {
        // What could not be asked is asked as soon as the server is there again.
        connect(session, &ServerSession::stateChanged, this, [this] {
            if (!m_draft->isOnline())
                return;
            for (Inquiry *inquiry : {m_draft->clock.get(), m_draft->words.get(), m_draft->inquiry.get()})
                if (inquiry->error())
                    inquiry->ask();
        });
    }
    connect(done, &AttemptDonePage::startWanted, this, [this] {
        const QString server = m_draft->session ? m_draft->session->record().name : QString();
        const QString series = m_draft->series.id;
        accept();
        emit startWanted(server, series);
    });
}

AttemptWizard::~AttemptWizard() = default;
