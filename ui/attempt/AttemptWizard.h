// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"
#include "ui/wizards/OperationWizard.h"

/// An upgrade attempt is planned, step by step: when, readiness, freeze, rehearsal, review. Where one is planned
/// already, it is edited.
class AttemptWizard : public OperationWizard
{
    Q_OBJECT
public:
    enum Page { PlanIt, Readiness, Freeze, Rehearsal, Review, Done };

    /// \a earlier: the jobs of the series. \a session may be nullptr (then it says why it can't).
    AttemptWizard(ServerSession *session, const Series &series, const QList<JobRecord> &earlier,
                  QWidget *parent = nullptr);
    ~AttemptWizard() override;

    const AttemptDraft &draft() const { return *m_draft; }

signals:
    /// The attempt that was planned is wanted at once; the wizard has closed.
    void startWanted(const QString &server, const QString &series);

private:
    AttemptWizard(std::unique_ptr<AttemptDraft> draft, QWidget *parent);

    std::unique_ptr<AttemptDraft> m_draft;
};
