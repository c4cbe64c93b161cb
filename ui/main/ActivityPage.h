// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QTreeWidget>

/// The jobs of the chosen site's series, newest first; a double click or Enter opens a job's log.
class ActivityPage : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ActivityPage(QWidget *parent = nullptr);
    void showJobs(const QList<JobRecord> &jobs, int serverUtcOffset, const QString &serverZone);

signals:
    void openRequested(const JobRecord &job);

private:
    QList<JobRecord> m_jobs;
};
