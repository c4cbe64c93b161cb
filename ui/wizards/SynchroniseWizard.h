// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OperationWizard.h"
#include "ui/wizards/SynchroniseDraft.h"

class WhenPage;

/// Production's data into the preview, step by step: what, with which restore script, when, review, progress, result.
class SynchroniseWizard : public OperationWizard
{
    Q_OBJECT
public:
    enum Page { Direction, Script, When, Review, Progress, Result };

    /// \a earlier: the jobs of the series, for what is usual. \a session may be nullptr (then it says why it can't).
    SynchroniseWizard(ServerSession *session, const Series &series, const QList<JobRecord> &earlier,
                      QWidget *parent = nullptr);
    ~SynchroniseWizard() override;

    int nextId() const override;
    /// Every night instead of now is what is proposed.
    void proposeNightly();
    const SynchroniseDraft &draft() const { return *m_draft; }

private:
    SynchroniseWizard(std::unique_ptr<SynchroniseDraft> draft, QWidget *parent);

    std::unique_ptr<SynchroniseDraft> m_draft;
    WhenPage *m_when;
};
