// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/RecallWizard.h"

#include "ui/recall/MeaningPage.h"
#include "ui/recall/RecallDonePage.h"
#include "ui/recall/RecallReviewPage.h"
#include "ui/wizards/ProgressPage.h"

RecallWizard::RecallWizard(ServerSession *session, const Series &series, const Site &site,
                           const QList<JobRecord> &earlier, QWidget *parent)
    : RecallWizard(std::make_unique<RecallDraft>(session, series, site, earlier), parent)
{
}

RecallWizard::RecallWizard(std::unique_ptr<RecallDraft> draft, QWidget *parent)
    : OperationWizard(draft.get(), parent), m_draft(std::move(draft))
{
    setTitle(m_draft->workTitle());
    auto *review = new RecallReviewPage(m_draft.get(), this);
    auto *progress = new ProgressPage(m_draft.get(), this);
    auto *result = new RecallDonePage(m_draft.get(), this);
    setPage(Meaning, new MeaningPage(m_draft.get(), this));
    setPage(Review, review);
    setPage(Progress, progress);
    setPage(Done, result);
    finish(review, progress, result);
    connect(result, &RecallDonePage::synchroniseRequested, this, [this] {
        emit synchroniseRequested(m_draft->serverName(), m_draft->site.path);
        accept();
    });
    connect(result, &RecallDonePage::attemptRequested, this, [this] {
        emit attemptRequested(m_draft->serverName(), m_draft->site.path);
        accept();
    });
}

RecallWizard::~RecallWizard() = default;
