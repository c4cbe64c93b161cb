// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/AdoptWizard.h"

#include "ui/setup/AdoptDonePage.h"
#include "ui/setup/AdoptReviewPage.h"
#include "ui/setup/ChecksPage.h"
#include "ui/setup/LinksPage.h"
#include "ui/wizards/ProgressPage.h"

AdoptWizard::AdoptWizard(ServerSession *session, const Series &series, const Site &site,
                         const QList<JobRecord> &earlier, QWidget *parent)
    : AdoptWizard(std::make_unique<AdoptDraft>(session, series, site, earlier), parent)
{
}

AdoptWizard::AdoptWizard(std::unique_ptr<AdoptDraft> draft, QWidget *parent)
    : OperationWizard(draft.get(), parent), m_draft(std::move(draft))
{
    setTitle(m_draft->workTitle());
    auto *review = new AdoptReviewPage(m_draft.get(), this);
    auto *progress = new ProgressPage(m_draft.get(), this);
    auto *result = new AdoptDonePage(m_draft.get(), this);
    setPage(Links, new LinksPage(m_draft.get(), this));
    setPage(Checks, new ChecksPage(m_draft.get(), this));
    setPage(Review, review);
    setPage(Progress, progress);
    setPage(Done, result);
    finish(review, progress, result);
    connect(result, &AdoptDonePage::previewRequested, this, [this] {
        emit previewRequested(m_draft->serverName(), m_draft->site.path);
        accept();
    });
}

AdoptWizard::~AdoptWizard() = default;
