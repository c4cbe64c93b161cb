// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/SitesModel.h"

#include <QTabWidget>

class ActivityPage;
class OverviewPage;
class ServerSession;
class SiteLogsPage;

/// The right side: overview, logs and activity of what is chosen in the table.
class SitePanel : public QTabWidget
{
    Q_OBJECT
public:
    explicit SitePanel(QWidget *parent = nullptr);

    /// \a jobs: those of the entry's series, newest first.
    void showEntry(const SitesModel::Entry &entry, const SiteHealth *health, ServerSession *session,
                   const QList<JobRecord> &jobs);

signals:
    void openAddressRequested(const QUrl &address);
    void openLogRequested(const QString &path, const QString &name);
    void openJobRequested(const JobRecord &job);

private:
    OverviewPage *m_overview;
    SiteLogsPage *m_logs;
    ActivityPage *m_activity;
};
