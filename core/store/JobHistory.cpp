// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/JobHistory.h"

#include "core/hosting/JsonFields.h"

#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

void JobHistory::store(const QString &server, const QList<JobRecord> &jobs)
{
    if (jobs.isEmpty())
        return;
    m_database->run(u"BEGIN"_s, {}); // one write to the disk, not one per job
    for (const JobRecord &job : jobs) {
        m_database->run(
            u"INSERT OR REPLACE INTO job (server, id, series, operation, state, started, ended, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {server, job.id, job.series, job.operation, jobStateName(job.state), timeToJson(job.started).toString(),
             timeToJson(job.ended).toString(), QJsonDocument(job.toJson()).toJson(QJsonDocument::Compact)});
    }
    m_database->run(u"COMMIT"_s, {});
}

void JobHistory::remove(const QString &server, const QStringList &ids)
{
    for (const QString &id : ids)
        m_database->run(u"DELETE FROM job WHERE server = ? AND id = ?"_s, {server, id});
}

QList<JobRecord> JobHistory::jobs(const QString &server, int limit)
{
    QList<JobRecord> list;
    m_database->run(u"SELECT document FROM job WHERE server = ? ORDER BY started DESC, id DESC LIMIT ?"_s,
                    {server, limit}, [&list](const QSqlQuery &row) {
                        if (auto job =
                                JobRecord::fromJson(QJsonDocument::fromJson(row.value(0).toByteArray()).object()))
                            list.append(std::move(*job));
                    });
    return list;
}
