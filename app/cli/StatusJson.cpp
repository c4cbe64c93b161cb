// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StatusJson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace
{
QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonArray warnings(const QList<HostingWarning> &warnings)
{
    QJsonArray array;
    for (const auto &warning : warnings)
        array += QJsonObject{{u"code"_s, warning.code}, {u"detail"_s, warning.detail}};
    return array;
}

QJsonValue database(const DatabaseIdentity &database)
{
    if (database.engine.isEmpty() && database.name.isEmpty())
        return {};
    return QJsonObject{{u"engine"_s, database.engine},
                       {u"name"_s, database.name},
                       {u"host"_s, orNull(database.host)},
                       {u"port"_s, orNull(database.port)}};
}

QJsonValue lastSync(const std::optional<SyncRecord> &sync)
{
    if (!sync)
        return {};
    return QJsonObject{{u"state"_s, sync->state},
                       {u"started"_s, StatusJson::time(sync->started)},
                       {u"ended"_s, StatusJson::time(sync->ended)},
                       {u"source"_s, sync->source},
                       {u"job"_s, orNull(sync->job)},
                       {u"log"_s, orNull(sync->log)}};
}

/// An address that did not answer has no status and no time.
QJsonValue healthValue(const std::optional<AddressHealth> &health)
{
    if (!health)
        return {};
    auto object = health->toJson();
    if (health->http == 0) {
        object[u"http"_s] = QJsonValue();
        object[u"ms"_s] = QJsonValue();
    }
    return object;
}
} // namespace

QJsonValue StatusJson::time(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s)) : QJsonValue();
}

QJsonObject StatusJson::error(const Error &error)
{
    return {{u"code"_s, errorCodeName(error.code)}, {u"detail"_s, error.detail}};
}

QJsonObject StatusJson::site(const Site &site, const std::optional<AddressHealth> &health)
{
    return {{u"name"_s, site.name},
            {u"state"_s, siteStateName(site.state)},
            {u"path"_s, site.path},
            {u"title"_s, orNull(site.title)},
            {u"application"_s, orNull(site.application)},
            {u"version"_s, orNull(site.version)},
            {u"lino"_s, orNull(site.lino)},
            {u"python"_s, orNull(site.python)},
            {u"database"_s, database(site.database)},
            {u"address"_s, site.address.isEmpty() ? QJsonValue() : QJsonValue(site.address.toString())},
            {u"health"_s, healthValue(health)},
            {u"links"_s, QJsonArray::fromStringList(site.links)},
            {u"disk"_s, orNull(site.diskUse)},
            {u"free"_s, orNull(site.free)},
            {u"script"_s, orNull(site.script)},
            {u"lastSync"_s, lastSync(site.lastSync)},
            {u"warnings"_s, warnings(site.warnings)}};
}

QJsonObject StatusJson::series(const Series &series, const QString &server, const QHash<QUrl, AddressHealth> &health)
{
    QJsonArray sites;
    for (const auto &one : series.sites)
        sites += site(one, health.contains(one.address) ? std::optional(health[one.address]) : std::nullopt);
    QJsonValue lock;
    if (series.lock)
        lock = QJsonObject{{u"who"_s, series.lock->who},
                           {u"operation"_s, series.lock->operation},
                           {u"job"_s, orNull(series.lock->job)},
                           {u"since"_s, time(series.lock->since)}};
    return {{u"id"_s, series.id},
            {u"name"_s, series.name},
            {u"links"_s, series.links},
            {u"linked"_s, series.linked},
            {u"attempt"_s, QJsonValue()},
            {u"lock"_s, lock},
            {u"job"_s, series.job ? QJsonValue(job(*series.job, server)) : QJsonValue()},
            {u"sites"_s, sites}};
}

QJsonObject StatusJson::job(const JobRecord &job, const QString &server)
{
    return {{u"id"_s, job.id},
            {u"server"_s, server},
            {u"series"_s, job.seriesName},
            {u"seriesId"_s, job.series},
            {u"site"_s, job.site},
            {u"operation"_s, job.operation},
            {u"title"_s, orNull(job.title)},
            {u"state"_s, jobStateName(job.state)},
            {u"by"_s, job.by},
            {u"started"_s, time(job.started)},
            {u"ended"_s, time(job.ended)},
            {u"phase"_s, orNull(job.phase)},
            {u"done"_s, job.done},
            {u"total"_s, job.total > 0 ? QJsonValue(job.total) : QJsonValue()},
            {u"percent"_s, job.percent},
            {u"exitStatus"_s, orNull(job.exitStatus)},
            {u"signal"_s, orNull(job.signal)},
            {u"error"_s, orNull(job.error)},
            {u"logSize"_s, job.logSize},
            {u"quietSince"_s, time(job.quietSince)},
            {u"alive"_s, job.alive}};
}
