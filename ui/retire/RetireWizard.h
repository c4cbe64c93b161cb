// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/retire/RetireDraft.h"
#include "ui/wizards/OperationWizard.h"

/// An old site goes, step by step: what goes and what is kept, what was found, review with the name typed, progress,
/// result.
class RetireWizard : public OperationWizard
{
    Q_OBJECT
public:
    enum Page { Removal, Checks, Review, Progress, Done };

    /// \a earlier: the jobs of the series. \a session may be nullptr (then it says why it can't).
    RetireWizard(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier,
                 QWidget *parent = nullptr);
    ~RetireWizard() override;

    const RetireDraft &draft() const { return *m_draft; }

private:
    RetireWizard(std::unique_ptr<RetireDraft> draft, QWidget *parent);

    std::unique_ptr<RetireDraft> m_draft;
};
