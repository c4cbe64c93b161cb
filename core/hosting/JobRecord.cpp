// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/JobRecord.h"

#include "core/hosting/JsonFields.h"

using namespace Qt::StringLiterals;

namespace
{
std::optional<JobRecord::State> stateFromName(const QString &name)
{
    using enum JobRecord::State;
    for (const JobRecord::State state : {Running, Succeeded, Failed, Stopped, Differs, Refused, Lost}) {
        if (jobStateName(state) == name)
            return state;
    }
    return {};
}
} // namespace

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

Result<JobRecord> JobRecord::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    JobRecord job;
    job.id = fields.requiredText("id"_L1);
    job.series = fields.text("series"_L1);
    job.seriesName = fields.text("seriesName"_L1);
    job.links = fields.text("links"_L1);
    job.site = fields.text("site"_L1);
    job.operation = fields.text("operation"_L1);
    job.title = fields.text("title"_L1);
    if (const auto state = stateFromName(fields.requiredText("state"_L1)))
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
    if (fields.error())
        return std::unexpected(*fields.error());
    return job;
}

QJsonObject JobRecord::toJson() const
{
    QJsonArray phaseList;
    for (const Phase &entry : phases)
        phaseList.append(entry.toJson());
    return {{u"id"_s, id},
            {u"series"_s, series},
            {u"seriesName"_s, seriesName},
            {u"links"_s, links},
            {u"site"_s, site},
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
            {u"phases"_s, phaseList},
            {u"exitStatus"_s, exitStatus ? QJsonValue(*exitStatus) : QJsonValue(QJsonValue::Null)},
            {u"signal"_s, textToJson(signal)},
            {u"error"_s, textToJson(error)},
            {u"logSize"_s, logSize},
            {u"quietSince"_s, timeToJson(quietSince)},
            {u"alive"_s, alive}};
}
