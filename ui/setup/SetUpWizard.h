// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/SetUpDraft.h"
#include "ui/wizards/OperationWizard.h"

#include <QUrl>

/// A new preview site, step by step: from which production, what was found, contents, database, address, review,
/// progress, and what comes next.
class SetUpWizard : public OperationWizard
{
    Q_OBJECT
public:
    enum Page { Source, Checks, Contents, Database, Address, Review, Progress, Done };

    /// \a earlier: the jobs of the series, for what is usual. \a session may be nullptr (then it says why it can't).
    SetUpWizard(ServerSession *session, const Series &series, const QList<JobRecord> &earlier,
                QWidget *parent = nullptr);
    ~SetUpWizard() override;

    const SetUpDraft &draft() const { return *m_draft; }

signals:
    // What comes next with the new site, the wizard being closed. \a site: its path.
    void synchroniseRequested(const QString &server, const QString &site, bool nightly);
    void notesRequested(const QString &server, const QString &site);
    void openSiteRequested(const QUrl &address);

private:
    SetUpWizard(std::unique_ptr<SetUpDraft> draft, QWidget *parent);

    std::unique_ptr<SetUpDraft> m_draft;
};
