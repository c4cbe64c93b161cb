// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QHash>
#include <QObject>
#include <QSet>

class Fleet;
class ServerSession;

/// The jobs of all servers as far as this window knows them: at once those of the last time, then what the servers
/// tell.
class JobBook : public QObject
{
    Q_OBJECT
public:
    explicit JobBook(Fleet *fleet, QObject *parent = nullptr);

    /// Takes the jobs that were kept, and asks the server after each of its probes.
    void watch(ServerSession *session);
    void forget(const QString &server);
    /// Newest first.
    QList<JobRecord> jobs(const QString &server) const { return m_jobs.value(server); }
    QList<JobRecord> jobsOfSeries(const QString &server, const QString &series) const;
    /// One job changed or began; listed() is not emitted for it.
    void note(const QString &server, const JobRecord &job);

    static constexpr int fullList = 100; ///< At least, on the first question of a connection.
    static constexpr int shortList = 20; ///< Afterwards: what changed since is among the newest.
    static constexpr int perSeries = 40; ///< More than a month of nights.
    static constexpr int longest = 1000;

signals:
    /// The server told its jobs.
    void listed(const QString &server);
    /// A job has ended since this program last knew: \a seenRunning in this window, or while it was away.
    void ended(const QString &server, const JobRecord &job, bool seenRunning);

private:
    void ask(ServerSession *session);
    void take(const QString &server, const QList<JobRecord> &answer, bool full);
    /// Puts it in its place and tells of its end; whether it differs from what was known.
    bool put(const QString &server, const JobRecord &job, bool isNews);

    Fleet *m_fleet;
    QHash<QString, QList<JobRecord>> m_jobs; ///< By server, newest first.
    QSet<QString> m_complete;                ///< Servers whose whole list was asked for on the present connection.
    QSet<QString> m_strange;                 ///< Servers of which nothing was known at the start.
};
