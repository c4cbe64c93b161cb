// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QAbstractTableModel>
#include <QColor>
#include <QHash>
#include <QSet>

/// A job as the window knows it: the server's record and where it came from.
struct ShownJob {
    QString server;
    JobRecord record;
    QString table = {}; ///< That a restore is at; empty: not known.
    bool operator==(const ShownJob &) const = default;
};

/// The jobs of all servers: running ones first, then the newest.
class JobsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Job, Server, Progress, Started, Elapsed, By, ColumnCount };
    enum Role { PercentRole = Qt::UserRole, RunningRole };

    explicit JobsModel(QObject *parent = nullptr);

    void setJobs(const QString &server, const QList<JobRecord> &jobs);
    void setJob(const QString &server, const JobRecord &job);
    void removeServer(const QString &server);
    void setReachable(const QString &server, bool reachable);
    void setClock(const QString &server, const QString &zone, int utcOffset);
    void setTable(const QString &server, const QString &job, const QString &table);
    /// Elapsed times of running jobs are counted on.
    void tick();

    const ShownJob &job(int row) const { return m_jobs[row]; }
    /// All of that server, to take what is usual from.
    QList<JobRecord> records(const QString &server) const;
    /// Seconds east of UTC.
    int utcOffset(const QString &server) const { return m_clocks.value(server).utcOffset; }
    /// -1 where it is not listed.
    int rowOf(const QString &server, const QString &job) const;
    int running() const;
    bool isReachable(const QString &server) const { return !m_unreachable.contains(server); }
    /// Both clocks, both labelled.
    QString clockText(const QString &server, const QDateTime &instant) const;
    /// "02:13" on the server's clock.
    QString serverTimeText(const QString &server, const QDateTime &instant) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Clock {
        QString zone = QStringLiteral("UTC");
        int utcOffset = 0;
    };

    /// Moves, inserts and removes single rows until they are \a wanted, so that what is chosen stays chosen.
    void become(QList<ShownJob> wanted);
    QVariant text(const ShownJob &shown, int column) const;
    void changed(const QString &server);

    QList<ShownJob> m_jobs;
    QHash<QString, Clock> m_clocks;
    QSet<QString> m_unreachable;
};
