// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRun.h"
#include "core/plans/EndAttempt.h"
#include "core/plans/StartAttempt.h"
#include "support/AttemptPair.h"

/// A server that knows of attempts, for baton in a test.
namespace AttemptRun
{
using namespace Qt::StringLiterals;

inline JobRecord attemptJob(const QString &operation)
{
    JobRecord job = SampleStatus::job(SampleStatus::pair(), JobRecord::State::Running);
    job.id = u"20261205T170000Z-%1-ab12cd"_s.arg(operation);
    job.operation = operation;
    return job;
}

inline QJsonObject answered(const QJsonObject &result)
{
    return {{u"result"_s, result}};
}

inline QJsonObject started(const QString &operation)
{
    return answered({{u"job"_s, attemptJob(operation).toJson()}});
}

inline void serve(CommandRun &baton, const Series &series)
{
    baton.status = SampleStatus::status({series});
    baton.answers[u"attempt.readiness"_s] = answered(SampleAttempts::readiness());
    baton.answers[u"attempt.status"_s] = answered(SampleAttempts::status());
    baton.answers[u"local-time"_s] = answered({{u"utc"_s, u"2026-12-05T17:00:00Z"_s},
                                               {u"utcOffset"_s, 3600},
                                               {u"zone"_s, u"CET"_s},
                                               {u"problem"_s, QString()}});
    baton.answers[u"attempt.plan"_s] = answered({{u"attempt"_s, SampleAttempts::planned()}});
    for (const auto &method : {u"attempt.extend"_s, u"attempt.withdraw"_s})
        baton.answers[method] = answered({{u"attempt"_s, SampleAttempts::running()}});
    baton.answers[u"job.start"_s] = started(u"attempt"_s);
}

inline QJsonObject stepOf(const QJsonObject &plan, const QString &id)
{
    for (const QJsonValue step : plan[u"steps"_s].toArray()) {
        if (step[u"id"_s].toString() == id)
            return step.toObject();
    }
    return {};
}

/// What is known of the planned one's announcement.
inline void announce(CommandRun &baton, const QString &text, const QJsonValue &madeOf)
{
    baton.answers[u"attempt.announcement"_s] =
        answered({{u"language"_s, u"de"_s}, {u"announcement"_s, text}, {u"template"_s, madeOf}});
}
} // namespace AttemptRun
