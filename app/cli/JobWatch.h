// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/HeardComplaints.h"
#include "app/cli/Terminal.h"
#include "core/fleet/LogFollower.h"
#include "core/fleet/ServerSession.h"

#include <QPointer>

/// Shows a job's log and where it is: a bar at the bottom of a terminal, plain lines on standard error otherwise.
/// Deleting it detaches.
class JobWatch : public QObject
{
    Q_OBJECT
public:
    JobWatch(ServerSession *session, QString job, Terminal &terminal, QObject *parent = nullptr);

    /// How many of a server's last jobs are asked for, to find the earlier runs.
    static constexpr int runsLookedAt = 300;
    /// Before start(): what the time that is left is judged by.
    void setEarlierRuns(const QList<JobRecord> &runs) { m_earlier = runs; }
    /// From byte \a offset of the log on; without \a follow only what is there now.
    void start(qint64 offset, bool follow);
    const QString &job() const { return m_job; }
    /// What Ctrl+C says: that the job goes on, and how to look at it again.
    QString detachText() const;

signals:
    /// The job's last record; no value where none was told.
    void finished(const Result<std::optional<JobRecord>> &result);

private:
    void show(const JobRecord &job);
    void showLine(const JobRecord &job);
    QString line(const JobRecord &job) const;
    void tellConnection(bool connected);
    /// What the log of a job that did not succeed complained of.
    void explain();

    ServerSession *m_session;
    QString m_job;
    Terminal &m_terminal;
    QPointer<LogFollower> m_follower;
    std::optional<JobRecord> m_record;
    QList<JobRecord> m_earlier;
    HeardComplaints m_heard;
    QString m_phaseShown;
    int m_tenthShown = -1;
    bool m_lost = false;
};
