// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/Site.h"

#include "core/base/InertText.h"
#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

namespace
{
/// What a browser or a health check may open; anything else that a server says is not an address.
QUrl webAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() ? url : QUrl();
}

QString syncState(const QString &said)
{
    static const QStringList known{u"succeeded"_s, u"failed"_s, u"running"_s, u"stopped"_s, u"differs"_s, u"lost"_s};
    return known.contains(said) ? said : u"unknown"_s;
}

void readStorage(JsonFields &fields, Site &site)
{
    if (const auto disk = fields.object("disk"_L1)) {
        JsonFields measured(*disk);
        site.diskUse = measured.optionalNumber("bytes"_L1);
        site.diskMeasured = measured.time("measured"_L1);
        if (measured.error())
            fields.fail("disk"_L1, measured.error()->detail);
    }
    site.free = fields.optionalNumber("free"_L1);
}

QJsonValue storageToJson(const Site &site)
{
    if (!site.diskUse && !site.diskMeasured.isValid())
        return QJsonValue::Null;
    return QJsonObject{{u"bytes"_s, site.diskUse ? QJsonValue(*site.diskUse) : QJsonValue(QJsonValue::Null)},
                       {u"measured"_s, timeToJson(site.diskMeasured)}};
}

template <typename T>
QJsonValue valueToJson(const std::optional<T> &value)
{
    return value ? QJsonValue(value->toJson()) : QJsonValue(QJsonValue::Null);
}
} // namespace

Result<HostingWarning> HostingWarning::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    HostingWarning warning{fields.requiredText("code"_L1), fields.text("detail"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return warning;
}

QJsonObject HostingWarning::toJson() const
{
    return {{u"code"_s, code}, {u"detail"_s, detail}};
}

Result<SyncRecord> SyncRecord::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    SyncRecord record;
    record.state = syncState(fields.text("state"_L1));
    record.started = fields.time("started"_L1);
    record.ended = fields.time("ended"_L1);
    record.source = fields.text("source"_L1);
    record.job = fields.text("job"_L1);
    record.log = fields.text("log"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return record;
}

QJsonObject SyncRecord::toJson() const
{
    return {{u"state"_s, state},   {u"started"_s, timeToJson(started)}, {u"ended"_s, timeToJson(ended)},
            {u"source"_s, source}, {u"job"_s, textToJson(job)},         {u"log"_s, textToJson(log)}};
}

Result<Site> Site::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Site site;
    site.name = fields.requiredText("name"_L1);
    if (const auto state = siteStateFromName(fields.requiredText("state"_L1)))
        site.state = *state;
    else
        fields.fail("state"_L1, state.error().detail);
    site.path = fields.requiredText("path"_L1);
    site.links = fields.texts("links"_L1);
    site.target = fields.text("target"_L1);
    site.title = fields.text("title"_L1);
    site.application = fields.text("application"_L1);
    site.version = fields.text("version"_L1);
    site.lino = fields.text("lino"_L1);
    site.python = fields.text("python"_L1);
    site.database = fields.value<DatabaseIdentity>("database"_L1).value_or(DatabaseIdentity{});
    readStorage(fields, site);
    site.lastSync = fields.value<SyncRecord>("lastSync"_L1);
    site.lastJob = fields.value<JobRecord>("lastJob"_L1);
    site.facts = fields.value<DjangoFacts>("facts"_L1);
    site.factsStale = fields.flag("factsStale"_L1, true);
    site.script = fields.text("script"_L1);
    site.warnings = fields.values<HostingWarning>("warnings"_L1);
    const QString address = fields.text("address"_L1);
    site.address = webAddress(address);
    if (!address.isEmpty() && site.address.isEmpty())
        site.warnings.append({u"unreadable"_s, inertText(address, 200)});
    if (fields.error())
        return std::unexpected(*fields.error());
    return site;
}

QJsonObject Site::toJson() const
{
    QJsonArray warningList;
    for (const HostingWarning &warning : warnings)
        warningList.append(warning.toJson());
    return {{u"name"_s, name},
            {u"state"_s, siteStateName(state)},
            {u"path"_s, path},
            {u"links"_s, QJsonArray::fromStringList(links)},
            {u"target"_s, textToJson(target)},
            {u"title"_s, title},
            {u"application"_s, application},
            {u"version"_s, version},
            {u"lino"_s, lino},
            {u"python"_s, python},
            {u"database"_s, database.toJson()},
            {u"address"_s, textToJson(address.toString())},
            {u"disk"_s, storageToJson(*this)},
            {u"free"_s, free ? QJsonValue(*free) : QJsonValue(QJsonValue::Null)},
            {u"lastSync"_s, valueToJson(lastSync)},
            {u"lastJob"_s, valueToJson(lastJob)},
            {u"facts"_s, valueToJson(facts)},
            {u"factsStale"_s, factsStale},
            {u"script"_s, textToJson(script)},
            {u"warnings"_s, warningList}};
}
