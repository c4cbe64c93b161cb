// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SetUpWizard.h"

#include "core/base/InertText.h"
#include "ui/setup/AddressPage.h"
#include "ui/setup/ChecksPage.h"
#include "ui/setup/ContentsPage.h"
#include "ui/setup/DatabasePage.h"
#include "ui/setup/SetUpDonePage.h"
#include "ui/setup/SetUpReviewPage.h"
#include "ui/setup/SourcePage.h"
#include "ui/wizards/ProgressPage.h"

SetUpWizard::SetUpWizard(ServerSession *session, const Series &series, const QList<JobRecord> &earlier, QWidget *parent)
    : SetUpWizard(std::make_unique<SetUpDraft>(session, series, earlier), parent)
{
}

SetUpWizard::SetUpWizard(std::unique_ptr<SetUpDraft> draft, QWidget *parent)
    : OperationWizard(draft.get(), parent), m_draft(std::move(draft))
{
    setTitle(tr("New preview of %1").arg(inertLine(m_draft->series.name, 80)));
    auto *review = new SetUpReviewPage(m_draft.get(), this);
    auto *progress = new ProgressPage(m_draft.get(), this);
    auto *result = new SetUpDonePage(m_draft.get(), this);
    setPage(Source, new SourcePage(m_draft.get(), this));
    setPage(Checks, new ChecksPage(m_draft.get(), this));
    setPage(Contents, new ContentsPage(m_draft.get(), this));
    setPage(Database, new DatabasePage(m_draft.get(), this));
    setPage(Address, new AddressPage(m_draft.get(), this));
    setPage(Review, review);
    setPage(Progress, progress);
    setPage(Done, result);
    finish(review, progress, result);
    const auto next = [this](bool nightly) {
        emit synchroniseRequested(m_draft->serverName(), m_draft->sitePath(), nightly);
        accept();
    };
    connect(result, &SetUpDonePage::synchroniseRequested, this, [next] { next(false); });
    connect(result, &SetUpDonePage::nightlyRequested, this, [next] { next(true); });
    connect(result, &SetUpDonePage::notesRequested, this, [this] {
        emit notesRequested(m_draft->serverName(), m_draft->sitePath());
        accept();
    });
    connect(result, &SetUpDonePage::openSiteRequested, this, &SetUpWizard::openSiteRequested);
}

SetUpWizard::~SetUpWizard() = default;
