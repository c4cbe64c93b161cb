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
            {u"attempt"_s, attempt(series.attempt)},
            {u"lock"_s, lock},
            {u"nightly"_s, nightly(series.nightly)},
            {u"job"_s, series.job ? QJsonValue(job(*series.job, server)) : QJsonValue()},
            {u"sites"_s, sites}};
}

QJsonValue StatusJson::attempt(const std::optional<Attempt> &attempt)
{
    if (!attempt)
        return {};
    QJsonObject object = attempt->toJson();
    const auto toSecond = [&object](const QString &key, const QDateTime &instant) { object[key] = time(instant); };
    toSecond(u"starts"_s, attempt->starts);
    toSecond(u"plannedAt"_s, attempt->plannedAt);
    toSecond(u"begun"_s, attempt->begun);
    toSecond(u"switched"_s, attempt->switched);
    toSecond(u"ends"_s, attempt->ends);
    toSecond(u"ended"_s, attempt->ended);
    return object;
}

QJsonValue StatusJson::nightly(const std::optional<Nightly> &nightly)
{
    if (!nightly)
        return {};
    QJsonValue hold;
    if (nightly->hold)
        hold = QJsonObject{{u"night"_s, nightly->hold->night.toString(Qt::ISODate)}, {u"by"_s, nightly->hold->by}};
    QJsonValue last;
    if (nightly->last)
        last = QJsonObject{{u"at"_s, time(nightly->last->at)},
                           {u"event"_s, nightly->last->event},
                           {u"job"_s, orNull(nightly->last->job)},
                           {u"detail"_s, orNull(nightly->last->detail)}};
    return QJsonObject{{u"at"_s, nightly->at},
                       {u"by"_s, nightly->by},
                       {u"since"_s, time(nightly->since)},
                       {u"next"_s, time(nightly->next)},
                       {u"script"_s, orNull(nightly->script)},
                       {u"hold"_s, hold},
                       {u"last"_s, last},
                       {u"problem"_s, orNull(nightly->problem)}};
}

QJsonValue StatusJson::refusal(const std::optional<JobRecord::Refusal> &refusal)
{
    if (!refusal)
        return {};
    return QJsonObject{{u"code"_s, orNull(refusal->code)},
                       {u"message"_s, orNull(refusal->message)},
                       {u"found"_s, orNull(refusal->found)},
                       {u"production"_s, orNull(refusal->production)},
                       {u"todo"_s, orNull(refusal->todo)}};
}

QJsonValue StatusJson::sizes(const std::optional<JobRecord::Sizes> &sizes)
{
    if (!sizes)
        return {};
    const auto known = [](qint64 value) { return value > 0 ? QJsonValue(value) : QJsonValue(); };
    return QJsonObject{{u"dump"_s, known(sizes->dump)},
                       {u"media"_s, known(sizes->media)},
                       {u"mediaFiles"_s, known(sizes->mediaFiles)},
                       {u"database"_s, known(sizes->database)}};
}

QJsonObject StatusJson::tables(const JobRecord::Tables &tables)
{
    const auto list = [](const QList<JobRecord::TableDifference> &differences) {
        QJsonArray array;
        for (const auto &one : differences)
            array += QJsonObject{{u"table"_s, one.table},
                                 {u"dumped"_s, one.dumped},
                                 {u"loaded"_s, one.loaded},
                                 {u"unsaved"_s, one.unsaved}};
        return array;
    };
    return {{u"dumped"_s, tables.dumped},
            {u"loaded"_s, tables.loaded},
            {u"differences"_s, list(tables.differences)},
            {u"leftOut"_s, list(tables.leftOut)}};
}

QJsonObject StatusJson::restoreScript(const RestoreScript &script)
{
    QJsonArray findings;
    for (const auto &one : script.findings)
        findings += QJsonObject{{u"kind"_s, one.kind},
                                {u"name"_s, orNull(one.name)},
                                {u"detail"_s, orNull(one.detail)},
                                {u"decided"_s, one.decided}};
    QJsonArray conflicts;
    for (const auto &one : script.conflicts)
        conflicts +=
            QJsonObject{{u"line"_s, one.line}, {u"ours"_s, one.ours}, {u"base"_s, one.base}, {u"fresh"_s, one.fresh}};
    QJsonArray versions;
    for (const auto &one : script.versions)
        versions +=
            QJsonObject{{u"name"_s, one.name}, {u"at"_s, time(one.at)}, {u"by"_s, one.by}, {u"bytes"_s, one.bytes}};
    QJsonValue syntax;
    if (script.syntaxLine > 0)
        syntax = QJsonObject{{u"line"_s, script.syntaxLine}, {u"message"_s, script.syntaxError}};
    return {{u"state"_s, restoreScriptStateName(script.state)},
            {u"directory"_s, orNull(script.directory)},
            {u"keptHash"_s, orNull(script.keptHash)},
            {u"findings"_s, findings},
            {u"conflicts"_s, conflicts},
            {u"versions"_s, versions},
            {u"syntax"_s, syntax}};
}

QJsonObject StatusJson::job(const JobRecord &job, const QString &server)
{
    QJsonArray phases;
    for (const auto &phase : job.phases)
        phases +=
            QJsonObject{{u"id"_s, phase.id}, {u"started"_s, time(phase.started)}, {u"ended"_s, time(phase.ended)}};
    QJsonArray steps;
    for (const auto &step : job.steps)
        steps += QJsonObject{{u"id"_s, step.id},
                             {u"phase"_s, orNull(step.phase)},
                             {u"state"_s, stepStateName(step.state)},
                             {u"started"_s, time(step.started)},
                             {u"ended"_s, time(step.ended)}};
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
            {u"alive"_s, job.alive},
            {u"source"_s, orNull(job.source)},
            {u"phases"_s, phases},
            {u"steps"_s, steps},
            {u"rehearsal"_s, job.rehearsal},
            {u"resumes"_s, orNull(job.resumes)},
            {u"run"_s, orNull(job.run)},
            {u"undoes"_s, orNull(job.undoes)},
            {u"canResume"_s, job.canResume},
            {u"canUndo"_s, job.canUndo},
            {u"refusal"_s, refusal(job.refusal)},
            {u"tables"_s, job.tables ? QJsonValue(tables(*job.tables)) : QJsonValue()},
            {u"sizes"_s, sizes(job.sizes)},
            {u"preview"_s, orNull(job.preview)},
            {u"warnings"_s, QJsonArray::fromStringList(job.warnings)}};
}
