// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/JsonFields.h"
#include "core/hosting/Site.h"

using namespace Qt::StringLiterals;

Result<DatabaseIdentity> DatabaseIdentity::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    DatabaseIdentity identity;
    identity.engine = fields.text("engine"_L1);
    identity.name = fields.text("name"_L1);
    identity.host = fields.text("host"_L1);
    identity.port = fields.textOrNumber("port"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return identity;
}

QJsonObject DatabaseIdentity::toJson() const
{
    return {{u"engine"_s, engine}, {u"name"_s, name}, {u"host"_s, host}, {u"port"_s, port}};
}

Result<DjangoFacts> DjangoFacts::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    DjangoFacts facts;
    facts.asked = fields.time("asked"_L1);
    facts.database = fields.value<DatabaseIdentity>("database"_L1).value_or(DatabaseIdentity{});
    facts.allowedHosts = fields.texts("allowedHosts"_L1);
    facts.staticRoot = fields.text("staticRoot"_L1);
    for (const QJsonValue &entry : fields.array("plugins"_L1)) {
        JsonFields plugin(entry.toObject());
        facts.plugins.append({plugin.requiredText("name"_L1), plugin.text("version"_L1)});
        if (plugin.error())
            fields.fail("plugins"_L1, plugin.error()->detail);
    }
    const QJsonObject versions = fields.object("versions"_L1).value_or(QJsonObject{});
    // a name is the server's word as well: read it back through an object of its own
    for (const QString &name : versions.keys()) {
        JsonFields package(QJsonObject{{u"name"_s, name}, {u"version"_s, versions.value(name)}});
        facts.versions.append({package.text("name"_L1), package.text("version"_L1)});
        if (package.error())
            fields.fail("versions"_L1, package.error()->detail);
    }
    facts.error = fields.text("error"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return facts;
}

QJsonObject DjangoFacts::toJson() const
{
    QJsonArray pluginList;
    for (const auto &[name, version] : plugins)
        pluginList.append(QJsonObject{{u"name"_s, name}, {u"version"_s, version}});
    QJsonObject versionMap;
    for (const auto &[name, version] : versions)
        versionMap.insert(name, version);
    return {{u"asked"_s, timeToJson(asked)},
            {u"database"_s, database.toJson()},
            {u"allowedHosts"_s, QJsonArray::fromStringList(allowedHosts)},
            {u"staticRoot"_s, staticRoot},
            {u"plugins"_s, pluginList},
            {u"versions"_s, versionMap},
            {u"error"_s, textToJson(error)}};
}
