// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/JobRecord.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

namespace
{
std::optional<JobRecord::State> jobStateFromName(const QString &name)
{
    using enum JobRecord::State;
    for (const JobRecord::State state : {Running, Succeeded, Failed, Stopped, Differs, Refused, Lost}) {
        if (jobStateName(state) == name)
            return state;
    }
    return {};
}

std::optional<JobRecord::Step::State> stepStateFromName(const QString &name)
{
    using enum JobRecord::Step::State;
    for (const JobRecord::Step::State state : {Waiting, Running, Done, Skipped, Failed, Refused, Differs, Stopped}) {
        if (stepStateName(state) == name)
            return state;
    }
    return {};
}

template <typename T>
QJsonArray listToJson(const QList<T> &list)
{
    QJsonArray array;
    for (const T &entry : list)
        array.append(entry.toJson());
    return array;
}

template <typename T>
QJsonValue optionalToJson(const std::optional<T> &value)
{
    return value ? QJsonValue(value->toJson()) : QJsonValue(QJsonValue::Null);
}
} // namespace

QString stepStateName(JobRecord::Step::State state)
{
    switch (state) {
    case JobRecord::Step::State::Waiting:
        return u"waiting"_s;
    case JobRecord::Step::State::Running:
        return u"running"_s;
    case JobRecord::Step::State::Done:
        return u"done"_s;
    case JobRecord::Step::State::Skipped:
        return u"skipped"_s;
    case JobRecord::Step::State::Failed:
        return u"failed"_s;
    case JobRecord::Step::State::Refused:
        return u"refused"_s;
    case JobRecord::Step::State::Differs:
        return u"differs"_s;
    case JobRecord::Step::State::Stopped:
        return u"stopped"_s;
    }
    return u"waiting"_s;
}

QString jobStateName(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Running:
        return u"running"_s;
    case JobRecord::State::Succeeded:
        return u"succeeded"_s;
    case JobRecord::State::Failed:
        return u"failed"_s;
    case JobRecord::State::Stopped:
        return u"stopped"_s;
    case JobRecord::State::Differs:
        return u"differs"_s;
    case JobRecord::State::Refused:
        return u"refused"_s;
    case JobRecord::State::Lost:
        return u"lost"_s;
    }
    return u"lost"_s;
}

Result<JobRecord::Phase> JobRecord::Phase::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Phase phase;
    phase.id = fields.requiredText("id"_L1);
    phase.started = fields.time("started"_L1);
    phase.ended = fields.time("ended"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return phase;
}

QJsonObject JobRecord::Phase::toJson() const
{
    return {{u"id"_s, id}, {u"started"_s, timeToJson(started)}, {u"ended"_s, timeToJson(ended)}};
}

Result<JobRecord::Step> JobRecord::Step::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Step step;
    step.id = fields.requiredText("id"_L1);
    step.title = fields.text("title"_L1);
    step.phase = fields.text("phase"_L1);
    if (const auto state = stepStateFromName(fields.requiredText("state"_L1)))
        step.state = *state;
    else
        fields.fail("state"_L1, u"unknown"_s);
    step.started = fields.time("started"_L1);
    step.ended = fields.time("ended"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return step;
}

QJsonObject JobRecord::Step::toJson() const
{
    return {{u"id"_s, id},
            {u"title"_s, title},
            {u"phase"_s, textToJson(phase)},
            {u"state"_s, stepStateName(state)},
            {u"started"_s, timeToJson(started)},
            {u"ended"_s, timeToJson(ended)}};
}

Result<JobRecord::Refusal> JobRecord::Refusal::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Refusal refusal{.code = fields.text("code"_L1),
                    .message = fields.text("message"_L1),
                    .found = fields.text("found"_L1),
                    .production = fields.text("production"_L1),
                    .todo = fields.text("todo"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return refusal;
}

QJsonObject JobRecord::Refusal::toJson() const
{
    return {{u"code"_s, code},
            {u"message"_s, message},
            {u"found"_s, found},
            {u"production"_s, production},
            {u"todo"_s, todo}};
}

Result<JobRecord::TableDifference> JobRecord::TableDifference::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    TableDifference difference{.table = fields.requiredText("table"_L1),
                               .dumped = fields.number("dumped"_L1),
                               .loaded = fields.number("loaded"_L1),
                               .unsaved = fields.number("unsaved"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return difference;
}

QJsonObject JobRecord::TableDifference::toJson() const
{
    return {{u"table"_s, table}, {u"dumped"_s, dumped}, {u"loaded"_s, loaded}, {u"unsaved"_s, unsaved}};
}

Result<JobRecord::Tables> JobRecord::Tables::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Tables tables{.dumped = fields.number("dumped"_L1),
                  .loaded = fields.number("loaded"_L1),
                  .differences = fields.values<TableDifference>("differences"_L1),
                  .leftOut = fields.values<TableDifference>("leftOut"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return tables;
}

QJsonObject JobRecord::Tables::toJson() const
{
    return {{u"dumped"_s, dumped},
            {u"loaded"_s, loaded},
            {u"differences"_s, listToJson(differences)},
            {u"leftOut"_s, listToJson(leftOut)}};
}

Result<JobRecord::Sizes> JobRecord::Sizes::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Sizes sizes{.dump = fields.number("dump"_L1),
                .media = fields.number("media"_L1),
                .mediaFiles = fields.number("mediaFiles"_L1),
                .database = fields.number("database"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return sizes;
}

QJsonObject JobRecord::Sizes::toJson() const
{
    return {{u"dump"_s, dump}, {u"media"_s, media}, {u"mediaFiles"_s, mediaFiles}, {u"database"_s, database}};
}

Result<JobRecord> JobRecord::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    JobRecord job;
    job.id = fields.requiredText("id"_L1);
    job.series = fields.text("series"_L1);
    job.seriesName = fields.text("seriesName"_L1);
    job.links = fields.text("links"_L1);
    job.site = fields.text("site"_L1);
    job.source = fields.text("source"_L1);
    job.operation = fields.text("operation"_L1);
    job.title = fields.text("title"_L1);
    if (const auto state = jobStateFromName(fields.requiredText("state"_L1)))
        job.state = *state;
    else
        fields.fail("state"_L1, u"unknown"_s);
    job.by = fields.text("by"_L1);
    job.started = fields.time("started"_L1);
    job.ended = fields.time("ended"_L1);
    job.phase = fields.text("phase"_L1);
    job.done = fields.number("done"_L1);
    job.total = fields.number("total"_L1);
    job.percent = int(fields.number("percent"_L1, 0, 100));
    job.phases = fields.values<Phase>("phases"_L1);
    if (const auto status = fields.optionalNumber("exitStatus"_L1, -255, 255))
        job.exitStatus = int(*status);
    job.signal = fields.textOrNumber("signal"_L1);
    job.error = fields.text("error"_L1);
    job.logSize = fields.number("logSize"_L1);
    job.quietSince = fields.time("quietSince"_L1);
    job.alive = fields.flag("alive"_L1);
    job.table = fields.text("table"_L1);
    job.steps = fields.values<Step>("steps"_L1);
    job.rehearsal = fields.flag("rehearsal"_L1);
    job.resumes = fields.text("resumes"_L1);
    job.run = fields.text("run"_L1);
    job.undoes = fields.text("undoes"_L1);
    job.canResume = fields.flag("canResume"_L1);
    job.canUndo = fields.flag("canUndo"_L1);
    job.refusal = fields.value<Refusal>("refusal"_L1);
    job.tables = fields.value<Tables>("tables"_L1);
    job.sizes = fields.value<Sizes>("sizes"_L1);
    job.preview = fields.text("preview"_L1);
    job.warnings = fields.texts("warnings"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return job;
}

QJsonObject JobRecord::toJson() const
{
    return {{u"id"_s, id},
            {u"series"_s, series},
            {u"seriesName"_s, seriesName},
            {u"links"_s, links},
            {u"site"_s, site},
            {u"source"_s, source},
            {u"operation"_s, operation},
            {u"title"_s, title},
            {u"state"_s, jobStateName(state)},
            {u"by"_s, by},
            {u"started"_s, timeToJson(started)},
            {u"ended"_s, timeToJson(ended)},
            {u"phase"_s, textToJson(phase)},
            {u"done"_s, done},
            {u"total"_s, total},
            {u"percent"_s, percent},
            {u"phases"_s, listToJson(phases)},
            {u"exitStatus"_s, exitStatus ? QJsonValue(*exitStatus) : QJsonValue(QJsonValue::Null)},
            {u"signal"_s, textToJson(signal)},
            {u"error"_s, textToJson(error)},
            {u"logSize"_s, logSize},
            {u"quietSince"_s, timeToJson(quietSince)},
            {u"alive"_s, alive},
            {u"table"_s, textToJson(table)},
            {u"steps"_s, listToJson(steps)},
            {u"rehearsal"_s, rehearsal},
            {u"resumes"_s, textToJson(resumes)},
            {u"run"_s, textToJson(run)},
            {u"undoes"_s, textToJson(undoes)},
            {u"canResume"_s, canResume},
            {u"canUndo"_s, canUndo},
            {u"refusal"_s, optionalToJson(refusal)},
            {u"tables"_s, optionalToJson(tables)},
            {u"sizes"_s, optionalToJson(sizes)},
            {u"preview"_s, preview},
            {u"warnings"_s, QJsonArray::fromStringList(warnings)}};
}
