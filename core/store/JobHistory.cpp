// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/JobHistory.h"

#include "core/hosting/JsonFields.h"

#include <QJsonDocument>
#include <QSqlQuery>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

void JobHistory::store(const QString &server, const JobRecord &job)
{
    m_database->run(
        u"INSERT OR REPLACE INTO job (server, id, series, operation, state, started, ended, document) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {server, job.id, job.series, job.operation, jobStateName(job.state), timeToJson(job.started).toString(),
         timeToJson(job.ended).toString(), QJsonDocument(job.toJson()).toJson(QJsonDocument::Compact)});
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

std::optional<std::chrono::seconds> JobHistory::usualDuration(const QString &server, const QString &series,
                                                              const QString &operation)
{
    std::vector<qint64> durations;
    m_database->run(
        u"SELECT started, ended FROM job WHERE server = ? AND series = ? AND operation = ? AND state = 'succeeded' ORDER BY started DESC LIMIT 10"_s,
        {server, series, operation}, [&durations](const QSqlQuery &row) {
            const auto started = QDateTime::fromString(row.value(0).toString(), Qt::ISODateWithMs);
            const auto ended = QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs);
            if (started.isValid() && ended.isValid() && started <= ended)
                durations.push_back(started.secsTo(ended));
        });
    if (durations.empty())
        return {};
    const auto middle = durations.begin() + qsizetype(durations.size() / 2);
    std::ranges::nth_element(durations, middle);
    return std::chrono::seconds(*middle);
}
