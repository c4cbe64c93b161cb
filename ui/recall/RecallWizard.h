// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recall/RecallDraft.h"
#include "ui/wizards/OperationWizard.h"

/// A former production becomes the preview again, step by step: what that means, review with the name typed, progress,
/// what comes next.
class RecallWizard : public OperationWizard
{
    Q_OBJECT
public:
    enum Page { Meaning, Review, Progress, Done };

    /// \a earlier: the jobs of the series. \a session may be nullptr (then it says why it can't).
    RecallWizard(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier,
                 QWidget *parent = nullptr);
    ~RecallWizard() override;

    const RecallDraft &draft() const { return *m_draft; }

signals:
    /// What comes next for the preview \a site; the wizard is closed.
    void synchroniseRequested(const QString &server, const QString &site);
    void attemptRequested(const QString &server, const QString &site);

private:
    RecallWizard(std::unique_ptr<RecallDraft> draft, QWidget *parent);

    std::unique_ptr<RecallDraft> m_draft;
};
