// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/AdoptDraft.h"
#include "ui/wizards/OperationWizard.h"

/// Links for a site that has none, step by step: where they stand, what was found, review, progress, what comes next.
class AdoptWizard : public OperationWizard
{
    Q_OBJECT
public:
    enum Page { Links, Checks, Review, Progress, Done };

    /// \a earlier: the jobs of the series. \a session may be nullptr (then it says why it can't).
    AdoptWizard(ServerSession *session, const Series &series, const Site &site, const QList<JobRecord> &earlier,
                QWidget *parent = nullptr);
    ~AdoptWizard() override;

    const AdoptDraft &draft() const { return *m_draft; }

signals:
    /// A new preview of the series whose production \a site is now; the wizard is closed.
    void previewRequested(const QString &server, const QString &site);

private:
    AdoptWizard(std::unique_ptr<AdoptDraft> draft, QWidget *parent);

    std::unique_ptr<AdoptDraft> m_draft;
};
