// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/SynchroniseWizard.h"

#include "core/base/InertText.h"
#include "ui/wizards/DirectionPage.h"
#include "ui/wizards/ProgressPage.h"
#include "ui/wizards/RestoreScriptPage.h"
#include "ui/wizards/ReviewPage.h"
#include "ui/wizards/SynchroniseResultPage.h"
#include "ui/wizards/WhenPage.h"

SynchroniseWizard::SynchroniseWizard(ServerSession *session, const Series &series, const QList<JobRecord> &earlier,
                                     QWidget *parent)
    : SynchroniseWizard(std::make_unique<SynchroniseDraft>(session, series, earlier), parent)
{
}

SynchroniseWizard::SynchroniseWizard(std::unique_ptr<SynchroniseDraft> draft, QWidget *parent)
    : OperationWizard(draft.get(), parent), m_draft(std::move(draft)), m_when(new WhenPage(m_draft.get(), this))
{
    setTitle(tr("Synchronise %1").arg(inertLine(m_draft->series.name, 80)));
    auto *review = new ReviewPage(m_draft.get(), this);
    auto *progress = new ProgressPage(m_draft.get(), this);
    auto *result = new SynchroniseResultPage(m_draft.get(), this);
    setPage(Direction, new DirectionPage(m_draft.get(), this));
    setPage(Script, new RestoreScriptPage(m_draft.get(), this));
    setPage(When, m_when);
    setPage(Review, review);
    setPage(Progress, progress);
    setPage(Result, result);
    finish(review, progress, result);
}

SynchroniseWizard::~SynchroniseWizard() = default;

void SynchroniseWizard::proposeNightly()
{
    m_when->proposeNightly();
}

int SynchroniseWizard::nextId() const
{
    if (currentId() == Review && !m_draft->runsNow)
        return Result;
    return QWizard::nextId();
}
