// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/SetUpSurvey.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

namespace
{
void insertText(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

/// The fields of an object that may be missing.
JsonFields inner(JsonFields &fields, QLatin1StringView key)
{
    return JsonFields(fields.object(key).value_or(QJsonObject()));
}

void keepError(JsonFields &fields, QLatin1StringView key, const JsonFields &part)
{
    if (part.error())
        fields.fail(key, part.error()->detail);
}

void readWeb(JsonFields &fields, SetUpSurvey &survey)
{
    JsonFields web = inner(fields, "web"_L1);
    survey.webKind = web.text("kind"_L1);
    survey.webState = web.text("state"_L1);
    survey.webChanges = web.list<FileChange>("changes"_L1);
    survey.certificate = web.text("certificate"_L1);
    survey.certbot = web.text("certbot"_L1);
    keepError(fields, "web"_L1, web);
    JsonFields services = inner(fields, "services"_L1);
    survey.servicesKind = services.text("kind"_L1);
    survey.serviceChanges = services.list<FileChange>("changes"_L1);
    keepError(fields, "services"_L1, services);
}

void readCopy(JsonFields &fields, SetUpSurvey &survey)
{
    JsonFields copy = inner(fields, "copy"_L1);
    survey.copyBytes = copy.number("bytes"_L1);
    survey.copyFiles = copy.number("files"_L1);
    survey.leftOut = copy.values<SetUpSurvey::LeftOut>("leftOut"_L1);
    keepError(fields, "copy"_L1, copy);
    JsonFields packages = inner(fields, "packages"_L1);
    survey.installed = packages.values<SetUpSurvey::Package>("installed"_L1);
    survey.clones = packages.values<SetUpSurvey::Clone>("clones"_L1);
    survey.pullScript = packages.flag("pull"_L1);
    keepError(fields, "packages"_L1, packages);
}

QJsonObject webToJson(const SetUpSurvey &survey)
{
    return {{u"kind"_s, survey.webKind},
            {u"state"_s, survey.webState},
            {u"changes"_s, valuesToJson(survey.webChanges)},
            {u"certificate"_s, textToJson(survey.certificate)},
            {u"certbot"_s, textToJson(survey.certbot)}};
}
} // namespace

std::optional<SetUpOptions::Packages> setUpPackages(const QString &word)
{
    using enum SetUpOptions::Packages;
    for (const SetUpOptions::Packages packages : {Frozen, Newest, Repositories}) {
        if (setUpPackagesName(packages) == word)
            return packages;
    }
    return {};
}

QString setUpPackagesName(SetUpOptions::Packages packages)
{
    switch (packages) {
    case SetUpOptions::Packages::Frozen:
        return u"frozen"_s;
    case SetUpOptions::Packages::Newest:
        return u"newest"_s;
    case SetUpOptions::Packages::Repositories:
        return u"repositories"_s;
    }
    return u"frozen"_s;
}

QJsonObject SetUpOptions::toJson() const
{
    QJsonObject database;
    insertText(database, u"engine"_s, databaseEngine);
    insertText(database, u"name"_s, databaseName);
    QJsonObject object{{u"packages"_s, setUpPackagesName(packages)},
                       {u"earlier"_s, earlier == Earlier::SetAside ? u"set-aside"_s : u"refuse"_s}};
    insertText(object, u"python"_s, python);
    insertText(object, u"address"_s, address);
    if (!database.isEmpty())
        object.insert(u"database"_s, database);
    return object;
}

Result<SetUpSurvey::LeftOut> SetUpSurvey::LeftOut::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    LeftOut left{
        .path = fields.requiredText("path"_L1), .bytes = fields.number("bytes"_L1), .why = fields.text("why"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return left;
}

QJsonObject SetUpSurvey::LeftOut::toJson() const
{
    return {{u"path"_s, path}, {u"bytes"_s, bytes}, {u"why"_s, why}};
}

Result<SetUpSurvey::Space> SetUpSurvey::Space::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Space space{
        .path = fields.requiredText("path"_L1), .needed = fields.number("needed"_L1), .free = fields.number("free"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return space;
}

QJsonObject SetUpSurvey::Space::toJson() const
{
    return {{u"path"_s, path}, {u"needed"_s, needed}, {u"free"_s, free}};
}

Result<SetUpSurvey::Python> SetUpSurvey::Python::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Python python{.path = fields.requiredText("path"_L1),
                  .version = fields.text("version"_L1),
                  .usable = fields.flag("usable"_L1),
                  .why = fields.text("why"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return python;
}

QJsonObject SetUpSurvey::Python::toJson() const
{
    return {{u"path"_s, path}, {u"version"_s, version}, {u"usable"_s, usable}, {u"why"_s, why}};
}

Result<SetUpSurvey::Package> SetUpSurvey::Package::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Package package{.name = fields.requiredText("name"_L1), .version = fields.text("version"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return package;
}

QJsonObject SetUpSurvey::Package::toJson() const
{
    return {{u"name"_s, name}, {u"version"_s, version}};
}

Result<SetUpSurvey::Clone> SetUpSurvey::Clone::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Clone clone{.name = fields.requiredText("name"_L1),
                .path = fields.text("path"_L1),
                .url = fields.text("url"_L1),
                .commit = fields.text("commit"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return clone;
}

QJsonObject SetUpSurvey::Clone::toJson() const
{
    return {{u"name"_s, name}, {u"path"_s, path}, {u"url"_s, url}, {u"commit"_s, commit}};
}

Result<SetUpSurvey::Database> SetUpSurvey::Database::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Database database{.engine = fields.requiredText("engine"_L1),
                      .name = fields.text("name"_L1),
                      .user = fields.text("user"_L1),
                      .host = fields.text("host"_L1),
                      .port = fields.textOrNumber("port"_L1),
                      .way = fields.requiredText("way"_L1),
                      .detail = fields.text("detail"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return database;
}

QJsonObject SetUpSurvey::Database::toJson() const
{
    return {{u"engine"_s, engine}, {u"name"_s, name}, {u"user"_s, user},    {u"host"_s, host},
            {u"port"_s, port},     {u"way"_s, way},   {u"detail"_s, detail}};
}

Result<SetUpSurvey::File> SetUpSurvey::File::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    File file{.path = fields.requiredText("path"_L1),
              .hash = fields.text("hash"_L1),
              .diff = fields.sourceText("diff"_L1),
              .replaced = fields.number("replaced"_L1),
              .encoding = fields.text("encoding"_L1),
              .lineEnds = fields.text("lineEnds"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return file;
}

QJsonObject SetUpSurvey::File::toJson() const
{
    return {{u"path"_s, path},         {u"hash"_s, hash},         {u"diff"_s, diff},
            {u"replaced"_s, replaced}, {u"encoding"_s, encoding}, {u"lineEnds"_s, lineEnds}};
}

Result<SetUpSurvey::Find> SetUpSurvey::Find::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Find find{.id = fields.requiredText("id"_L1),
              .path = fields.requiredText("path"_L1),
              .line = fields.number("line"_L1),
              .text = fields.text("text"_L1),
              .why = fields.text("why"_L1)};
    const QString choice = fields.text("default"_L1);
    find.replaceByDefault = choice == "replace"_L1;
    if (!find.replaceByDefault && choice != "keep"_L1)
        fields.fail("default"_L1, u"unknown"_s);
    if (fields.error())
        return std::unexpected(*fields.error());
    return find;
}

QJsonObject SetUpSurvey::Find::toJson() const
{
    return {{u"id"_s, id},     {u"path"_s, path}, {u"line"_s, line},
            {u"text"_s, text}, {u"why"_s, why},   {u"default"_s, replaceByDefault ? u"replace"_s : u"keep"_s}};
}

Result<SetUpSurvey> SetUpSurvey::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    SetUpSurvey survey;
    survey.name = fields.requiredText("name"_L1);
    survey.site = fields.requiredText("site"_L1);
    JsonFields production = inner(fields, "production"_L1);
    survey.productionName = production.requiredText("name"_L1);
    survey.productionPath = production.requiredText("path"_L1);
    keepError(fields, "production"_L1, production);
    survey.preview = fields.text("preview"_L1);
    survey.state = fields.requiredText("state"_L1);
    survey.checks = fields.list<SurveyCheck>("checks"_L1);
    readCopy(fields, survey);
    survey.space = fields.values<Space>("space"_L1);
    survey.pythons = fields.values<Python>("pythons"_L1);
    survey.databases = fields.values<Database>("databases"_L1);
    survey.address = fields.text("address"_L1);
    survey.productionAddress = fields.text("productionAddress"_L1);
    readWeb(fields, survey);
    survey.files = fields.values<File>("files"_L1);
    survey.finds = fields.values<Find>("finds"_L1);
    survey.rights = fields.value<RootRights>("rights"_L1).value_or(RootRights{});
    if (fields.error())
        return std::unexpected(*fields.error());
    return survey;
}

QJsonObject SetUpSurvey::toJson() const
{
    return {{u"name"_s, name},
            {u"site"_s, site},
            {u"production"_s, QJsonObject{{u"name"_s, productionName}, {u"path"_s, productionPath}}},
            {u"preview"_s, textToJson(preview)},
            {u"state"_s, state},
            {u"checks"_s, valuesToJson(checks)},
            {u"copy"_s,
             QJsonObject{{u"bytes"_s, copyBytes}, {u"files"_s, copyFiles}, {u"leftOut"_s, valuesToJson(leftOut)}}},
            {u"space"_s, valuesToJson(space)},
            {u"pythons"_s, valuesToJson(pythons)},
            {u"packages"_s, QJsonObject{{u"installed"_s, valuesToJson(installed)},
                                        {u"clones"_s, valuesToJson(clones)},
                                        {u"pull"_s, pullScript}}},
            {u"databases"_s, valuesToJson(databases)},
            {u"address"_s, address},
            {u"productionAddress"_s, productionAddress},
            {u"web"_s, webToJson(*this)},
            {u"services"_s, QJsonObject{{u"kind"_s, servicesKind}, {u"changes"_s, valuesToJson(serviceChanges)}}},
            {u"files"_s, valuesToJson(files)},
            {u"finds"_s, valuesToJson(finds)},
            {u"rights"_s, rights.toJson()}};
}
