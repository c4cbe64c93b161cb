// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QWidget>

class FittedTable;
class QLabel;
class QProgressBar;
class StepsModel;

/// How far a job is: bar, count, when it will be ready, and its steps with their usual times. Shown in the job pane and
/// in the wizard.
class JobProgress : public QWidget
{
    Q_OBJECT
public:
    explicit JobProgress(QWidget *parent = nullptr);

    /// \a earlier: other jobs of the same server; what is usual is taken from the good ones among them. \a table: that
    /// a restore is at, where the record does not say it. \a now: may be called with every second.
    void showJob(const JobRecord &job, const QList<JobRecord> &earlier, int serverUtcOffset, const QDateTime &now,
                 const QString &table = {});
    void clear();

    /// "ready 02:40-02:55, server time", "26 min, usually 18 min", or empty where nothing can be said.
    static QString estimateText(const JobRecord &job, const QList<JobRecord> &earlier, int serverUtcOffset,
                                const QDateTime &now);

private:
    StepsModel *m_steps;
    FittedTable *m_view;
    QProgressBar *m_bar;
    QLabel *m_count;
    QLabel *m_estimate;
};
