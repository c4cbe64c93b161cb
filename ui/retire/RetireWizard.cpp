// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/RetireWizard.h"

#include "ui/retire/RemovalPage.h"
#include "ui/retire/RetireDonePage.h"
#include "ui/retire/RetireReviewPage.h"
#include "ui/setup/ChecksPage.h"
#include "ui/wizards/ProgressPage.h"

RetireWizard::RetireWizard(ServerSession *session, const Series &series, const Site &site,
                           const QList<JobRecord> &earlier, QWidget *parent)
    : RetireWizard(std::make_unique<RetireDraft>(session, series, site, earlier), parent)
{
}

RetireWizard::RetireWizard(std::unique_ptr<RetireDraft> draft, QWidget *parent)
    : OperationWizard(draft.get(), parent), m_draft(std::move(draft))
{
    setTitle(m_draft->workTitle());
    auto *review = new RetireReviewPage(m_draft.get(), this);
    auto *progress = new ProgressPage(m_draft.get(), this);
    auto *result = new RetireDonePage(m_draft.get(), this);
    setPage(Removal, new RemovalPage(m_draft.get(), this));
    setPage(Checks, new ChecksPage(m_draft.get(), this));
    setPage(Review, review);
    setPage(Progress, progress);
    setPage(Done, result);
    finish(review, progress, result);
}

RetireWizard::~RetireWizard() = default;
