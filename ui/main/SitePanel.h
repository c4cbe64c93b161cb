// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/SitesModel.h"

#include <QTabWidget>

class ActivityPage;
class ComparisonPage;
class NightlyBox;
class OverviewPage;
class ServerSession;
class SiteLogsPage;
class SyncsPage;

/// The right side: overview, synchronisations, comparison, logs and activity of what is chosen in the table.
class SitePanel : public QTabWidget
{
    Q_OBJECT
public:
    explicit SitePanel(QWidget *parent = nullptr);

    /// \a jobs: those of the entry's series, newest first.
    void showEntry(const SitesModel::Entry &entry, const SiteHealth *health, ServerSession *session,
                   const QList<JobRecord> &jobs);

    /// Opens the question whether the nights of the chosen series should end.
    void askToClearNightly();
    NightlyBox *nightly() const;
    /// What differs between sites of the chosen series.
    void showComparison();

signals:
    void openAddressRequested(const QUrl &address);
    void adoptRequested();
    void notesRequested();
    void retireRequested();
    void recallRequested();
    void openLogRequested(const QString &path, const QString &name);
    void openJobRequested(const JobRecord &job);

private:
    OverviewPage *m_overview;
    SyncsPage *m_syncs;
    ComparisonPage *m_comparison;
    SiteLogsPage *m_logs;
    ActivityPage *m_activity;
};
