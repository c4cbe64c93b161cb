// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/JobRecord.h"

#include <QWidget>

class JobDetails;
class JobsModel;
class QStackedWidget;
class QTableView;

/// The jobs of all servers, running ones first, and what is known of the chosen one. It asks nobody: the window tells
/// it and hears its wishes.
class JobPane : public QWidget
{
    Q_OBJECT
public:
    explicit JobPane(QWidget *parent = nullptr);

    /// All jobs of that server; those it no longer has go.
    void setJobs(const QString &server, const QList<JobRecord> &jobs);
    /// One job changed or began.
    void setJob(const QString &server, const JobRecord &job);
    void removeServer(const QString &server);
    /// Whether what is shown of that server's running jobs is what they do now, or what they did when it was last
    /// reached.
    void setServerReachable(const QString &server, bool reachable);
    /// The zone's abbreviation and its seconds east of UTC: times are shown in the server's and in this desktop's zone.
    void setServerClock(const QString &server, const QString &zone, int utcOffset);
    /// The table a restore is at, from LogView::tableChanged(); the job's record does not name it.
    void setTable(const QString &server, const QString &job, const QString &table);
    /// Why the last stop, resume, undo or question for tables was refused; shown beside the job.
    void setFailed(const QString &server, const QString &job, const QString &words);
    /// What the administrator has to run, or why that is not known.
    void setAdministratorScript(const QString &server, const QString &job, const Result<QString> &script,
                                const QString &failure = {});
    /// What "job.report" answered to tablesRequested().
    void setReport(const QString &server, const QString &job, const QJsonObject &report);

    /// Chooses that job; false where it is not listed.
    bool select(const QString &server, const QString &job);
    int runningJobs() const;

    JobsModel *model() const { return m_model; }

signals:
    void openLogRequested(const QString &server, const JobRecord &job);
    /// The user was told what stopping leaves behind, and wants it.
    void stopRequested(const QString &server, const JobRecord &job);
    void resumeRequested(const QString &server, const JobRecord &job);
    /// The user was told what undoing reverts, and wants it.
    void undoRequested(const QString &server, const JobRecord &job);
    /// The restore script of the job's series has to be decided.
    void decideRequested(const QString &server, const JobRecord &job);
    /// All tables of the job are wanted.
    void tablesRequested(const QString &server, const JobRecord &job);
    /// What the administrator has to run for the job is to be shown.
    void administratorScriptWanted(const QString &server, const JobRecord &job);
    void runningJobsChanged(int running);

private:
    void connectDetails();
    void showSelected();
    void showEmptyOrList();

    JobsModel *m_model = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTableView *m_list = nullptr;
    JobDetails *m_details = nullptr;
    QString m_server;
    QString m_job;
    int m_running = 0;
};
