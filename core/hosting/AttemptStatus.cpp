// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/AttemptStatus.h"

#include "core/base/InertText.h"
#include "core/hosting/JsonFields.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 mostRows = std::numeric_limits<int>::max();

std::optional<int> optionalCount(JsonFields &fields, QLatin1StringView key)
{
    const auto number = fields.optionalNumber(key, 0, mostRows);
    return number ? std::optional(int(*number)) : std::nullopt;
}

std::optional<QMap<QString, AttemptStatus::Changes>> readChanges(JsonFields &fields)
{
    const auto tables = fields.object("changes"_L1);
    if (!tables)
        return {};
    QMap<QString, AttemptStatus::Changes> changes;
    for (auto table = tables->begin(); table != tables->end(); ++table) {
        const auto one = AttemptStatus::Changes::fromJson(table.value().toObject());
        if (!table.value().isObject() || !one)
            fields.fail("changes"_L1, table.value().isObject() ? one.error().detail : u"not an object"_s);
        else
            changes.insert(inertLine(table.key()), *one);
    }
    return changes;
}

QJsonValue changesToJson(const std::optional<QMap<QString, AttemptStatus::Changes>> &changes)
{
    if (!changes)
        return QJsonValue::Null;
    QJsonObject tables;
    for (auto table = changes->begin(); table != changes->end(); ++table)
        tables.insert(table.key(), table->toJson());
    return tables;
}

void readHealth(JsonFields &fields, AttemptStatus &status)
{
    JsonFields health(fields.object("health"_L1).value_or(QJsonObject()));
    status.httpStatus = optionalCount(health, "http"_L1);
    status.milliseconds = optionalCount(health, "ms"_L1);
    status.showsPage = health.flag("page"_L1);
    status.problem = health.text("problem"_L1);
    if (health.error())
        fields.fail("health"_L1, health.error()->detail);
}

void readFormer(JsonFields &fields, AttemptStatus &status)
{
    const QJsonObject said = fields.object("former"_L1).value_or(QJsonObject());
    JsonFields former(said);
    status.formerIsFrozen = former.flag("frozen"_L1);
    const bool written = former.flag("written"_L1);
    if (said.value("written"_L1).isBool())
        status.formerWasWritten = written;
    if (former.error())
        fields.fail("former"_L1, former.error()->detail);
}

Result<AttemptReadiness::Check> readinessCheck(const QJsonObject &object)
{
    const auto checks = SurveyCheck::listFromJson({object});
    if (!checks)
        return std::unexpected(checks.error());
    JsonFields fields(object);
    AttemptReadiness::Check check{.check = checks->first(), .at = fields.time("at"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return check;
}

QList<AttemptReadiness::Check> readChecks(JsonFields &fields)
{
    QList<AttemptReadiness::Check> checks;
    for (const QJsonValue &entry : fields.array("checks"_L1)) {
        auto check = readinessCheck(entry.toObject());
        if (!check) {
            fields.fail("checks"_L1, check.error().detail);
            break;
        }
        checks.append(*std::move(check));
    }
    return checks;
}

AttemptReadiness::SiteThere readSite(JsonFields &fields, QLatin1StringView key)
{
    JsonFields site(fields.object(key).value_or(QJsonObject()));
    AttemptReadiness::SiteThere there{
        .name = site.text("name"_L1), .path = site.text("path"_L1), .address = QUrl(site.text("address"_L1))};
    if (site.error())
        fields.fail(key, site.error()->detail);
    return there;
}

QJsonObject siteToJson(const AttemptReadiness::SiteThere &site)
{
    return {{u"name"_s, site.name}, {u"path"_s, site.path}, {u"address"_s, site.address.toString()}};
}

void readSelf(JsonFields &fields, AttemptReadiness &readiness)
{
    JsonFields self(fields.object("startsBySelf"_L1).value_or(QJsonObject()));
    readiness.canStartBySelf = self.flag("possible"_L1);
    readiness.whyNotBySelf = self.text("why"_L1);
    const QJsonObject ends = fields.object("endsBySelf"_L1).value_or(QJsonObject());
    readiness.canEndBySelf = ends["possible"_L1].toBool(true);
    readiness.whyNotEndBySelf = ends["why"_L1].toString();
    if (self.error())
        fields.fail("startsBySelf"_L1, self.error()->detail);
}

void readFreeze(JsonFields &fields, AttemptReadiness &readiness)
{
    JsonFields freeze(fields.object("freeze"_L1).value_or(QJsonObject()));
    readiness.freezeSeconds = optionalCount(freeze, "seconds"_L1);
    readiness.freezeLow = int(freeze.number("low"_L1, 0, mostRows));
    readiness.freezeHigh = int(freeze.number("high"_L1, 0, mostRows));
    readiness.runs = int(freeze.number("runs"_L1, 0, mostRows));
    if (freeze.error())
        fields.fail("freeze"_L1, freeze.error()->detail);
}

QJsonObject checkToJson(const AttemptReadiness::Check &entry)
{
    QJsonObject object = entry.check.toJson();
    object.insert(u"at"_s, timeToJson(entry.at));
    return object;
}
} // namespace

Result<AttemptStatus::Changes> AttemptStatus::Changes::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Changes changes{.added = int(fields.number("added"_L1, 0, mostRows)),
                    .changed = int(fields.number("changed"_L1, 0, mostRows)),
                    .removed = int(fields.number("removed"_L1, 0, mostRows)),
                    .exact = fields.flag("exact"_L1, true)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return changes;
}

QJsonObject AttemptStatus::Changes::toJson() const
{
    return {{u"added"_s, added}, {u"changed"_s, changed}, {u"removed"_s, removed}, {u"exact"_s, exact}};
}

Result<AttemptStatus::User> AttemptStatus::User::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    User user{.name = fields.text("name"_L1), .rows = int(fields.number("rows"_L1, 0, mostRows))};
    if (fields.error())
        return std::unexpected(*fields.error());
    return user;
}

QJsonObject AttemptStatus::User::toJson() const
{
    return {{u"name"_s, name}, {u"rows"_s, rows}};
}

Result<AttemptStatus::Program> AttemptStatus::Program::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Program program{.name = fields.requiredText("name"_L1), .runs = fields.flag("runs"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return program;
}

QJsonObject AttemptStatus::Program::toJson() const
{
    return {{u"name"_s, name}, {u"runs"_s, runs}};
}

Result<AttemptStatus::LogError> AttemptStatus::LogError::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    LogError error{.log = fields.text("log"_L1), .at = fields.time("at"_L1), .text = fields.text("text"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return error;
}

QJsonObject AttemptStatus::LogError::toJson() const
{
    return {{u"log"_s, log}, {u"at"_s, timeToJson(at)}, {u"text"_s, text}};
}

const AttemptStatus::LogError *AttemptStatus::firstToTell() const
{
    if (errors.isEmpty())
        return nullptr;
    return standsInLog(errors.first()) ? &errors.last() : &errors.first();
}

bool AttemptStatus::isOfDatabase(const LogError &error)
{
    return error.log == "database"_L1;
}

bool AttemptStatus::standsInLog(const LogError &error)
{
    return !isOfDatabase(error) && error.log != "supervisor"_L1;
}

Result<AttemptStatus> AttemptStatus::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    AttemptStatus status;
    status.attempt = fields.value<Attempt>("attempt"_L1);
    status.now = fields.time("now"_L1);
    if (!status.now.isValid())
        fields.fail("now"_L1, u"missing"_s);
    status.changes = readChanges(fields);
    status.rows = optionalCount(fields, "rows"_L1);
    status.users = fields.values<User>("users"_L1);
    status.asked = fields.time("asked"_L1);
    readHealth(fields, status);
    status.programs = fields.values<Program>("programs"_L1);
    status.errors = fields.values<LogError>("errors"_L1);
    readFormer(fields, status);
    if (fields.error())
        return std::unexpected(*fields.error());
    return status;
}

QJsonObject AttemptStatus::toJson() const
{
    return {
        {u"attempt"_s, attempt ? QJsonValue(attempt->toJson()) : QJsonValue(QJsonValue::Null)},
        {u"now"_s, timeToJson(now)},
        {u"changes"_s, changesToJson(changes)},
        {u"rows"_s, nullableToJson(rows)},
        {u"users"_s, valuesToJson(users)},
        {u"asked"_s, timeToJson(asked)},
        {u"health"_s, QJsonObject{{u"http"_s, nullableToJson(httpStatus)},
                                  {u"ms"_s, nullableToJson(milliseconds)},
                                  {u"page"_s, showsPage},
                                  {u"problem"_s, problem}}},
        {u"programs"_s, valuesToJson(programs)},
        {u"errors"_s, valuesToJson(errors)},
        {u"former"_s, QJsonObject{{u"frozen"_s, formerIsFrozen}, {u"written"_s, nullableToJson(formerWasWritten)}}}};
}

bool AttemptReadiness::isRefused() const
{
    return std::ranges::any_of(checks,
                               [](const Check &entry) { return entry.check.state == SurveyCheck::State::Failed; });
}

Result<AttemptReadiness> AttemptReadiness::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    AttemptReadiness readiness;
    if (!fields.object("production"_L1))
        fields.fail("production"_L1, u"missing"_s);
    readiness.checks = readChecks(fields);
    readiness.rights = fields.value<RootRights>("rights"_L1).value_or(RootRights{});
    readSelf(fields, readiness);
    readiness.restart = fields.text("restart"_L1);
    readFreeze(fields, readiness);
    readiness.production = readSite(fields, "production"_L1);
    readiness.preview = readSite(fields, "preview"_L1);
    JsonFields notes(fields.object("notes"_L1).value_or(QJsonObject()));
    readiness.notes = QUrl(notes.text("url"_L1));
    if (notes.error())
        fields.fail("notes"_L1, notes.error()->detail);
    readiness.now = fields.time("now"_L1);
    readiness.zone = fields.text("zone"_L1);
    readiness.utcOffset = int(fields.number("utcOffset"_L1, -86'400, 86'400));
    if (fields.error())
        return std::unexpected(*fields.error());
    return readiness;
}

QJsonObject AttemptReadiness::toJson() const
{
    QJsonArray entries;
    for (const Check &entry : checks)
        entries.append(checkToJson(entry));
    return {{u"checks"_s, entries},
            {u"rights"_s, rights.toJson()},
            {u"startsBySelf"_s, QJsonObject{{u"possible"_s, canStartBySelf}, {u"why"_s, whyNotBySelf}}},
            {u"endsBySelf"_s, QJsonObject{{u"possible"_s, canEndBySelf}, {u"why"_s, whyNotEndBySelf}}},
            {u"restart"_s, restart},
            {u"freeze"_s, QJsonObject{{u"seconds"_s, nullableToJson(freezeSeconds)},
                                      {u"low"_s, freezeLow},
                                      {u"high"_s, freezeHigh},
                                      {u"runs"_s, runs}}},
            {u"production"_s, siteToJson(production)},
            {u"preview"_s, siteToJson(preview)},
            {u"notes"_s,
             notes.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonObject{{u"url"_s, notes.toString()}})},
            {u"now"_s, timeToJson(now)},
            {u"zone"_s, zone},
            {u"utcOffset"_s, utcOffset}};
}
