// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

/// Synchronisations of one site, as a server tells them: for tests of history and progress.
namespace SampleRuns
{
using Qt::StringLiterals::operator""_s;

/// Began \a daysAgo days before \a now and took \a seconds, most of them in the restore.
inline JobRecord run(int daysAgo, qint64 seconds, const QDateTime &now,
                     JobRecord::State state = JobRecord::State::Succeeded)
{
    JobRecord job;
    job.started = now.addDays(-daysAgo);
    job.ended = job.started.addSecs(seconds);
    job.id = job.started.toString(u"yyyyMMdd'T'HHmmss'Z-sync-aaaaaa'"_s);
    job.series = u"mdg-1a2b3c4d"_s;
    job.seriesName = u"mdg"_s;
    job.links = u"/usr/local/lino/mdg"_s;
    job.site = u"/usr/local/lino/mdg/mdg2"_s;
    job.source = u"/usr/local/lino/mdg/mdg1"_s;
    job.operation = u"sync"_s;
    job.state = state;
    job.by = u"maintainer@laptop"_s;
    const auto at = [&job, seconds](int percent) { return job.started.addSecs(seconds * percent / 100); };
    using enum JobRecord::Step::State;
    const auto step = [](const QString &id, const QString &phase, const QDateTime &from, const QDateTime &to) {
        JobRecord::Step step;
        step.id = id;
        step.title = id;
        step.phase = phase;
        step.state = Done;
        step.started = from;
        step.ended = to;
        return step;
    };
    job.steps = {step(u"guard"_s, u"check"_s, at(0), at(2)),       step(u"dump"_s, u"dump"_s, at(2), at(20)),
                 step(u"media"_s, u"mirror"_s, at(2), at(12)),     step(u"compare"_s, u"compare"_s, at(20), at(21)),
                 step(u"restore"_s, u"restore"_s, at(21), at(90)), step(u"static"_s, u"static"_s, at(21), at(30)),
                 step(u"verify"_s, u"verify"_s, at(90), at(100))};
    for (const JobRecord::Step &one : std::as_const(job.steps))
        job.phases.append({one.phase, one.started, one.ended});
    job.tables = JobRecord::Tables{6200, 6200, {}, {}};
    job.percent = 100;
    return job;
}

/// Runs since \a now minus \a seconds, at its restore.
inline JobRecord running(qint64 seconds, const QDateTime &now)
{
    JobRecord job = run(0, 1000, now.addSecs(-seconds), JobRecord::State::Running);
    job.ended = {};
    job.percent = 43;
    job.phase = u"restore"_s;
    job.done = 1200;
    job.total = 6200;
    job.tables.reset();
    job.alive = true;
    job.quietSince = now;
    for (int i = 0; i < int(job.steps.size()); ++i) {
        JobRecord::Step &step = job.steps[i];
        if (i >= 4) {
            step.ended = {};
            step.state = i == 4 ? JobRecord::Step::State::Running : JobRecord::Step::State::Waiting;
            if (i > 4)
                step.started = {};
        }
    }
    job.steps[4].started = now.addSecs(-seconds / 2);
    job.phases.resize(5);
    job.phases[4] = {u"restore"_s, job.steps[4].started, {}};
    return job;
}
} // namespace SampleRuns
