// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

/// One run of tests/fixtures/runs: what was earlier, how it ended, and what its record said on the way.
struct ReplayedRun {
    /// What changed in the record at a moment; times are seconds since the run's start.
    struct Observation {
        double at = 0;
        QString phase;
        qint64 done = 0;
        qint64 total = 0;
        double lastOutput = 0;
    };

    QList<JobRecord> earlier;
    JobRecord ended;
    QList<Observation> observed;

    double seconds() const { return double(ended.started.msecsTo(ended.ended)) / 1000; }
    QDateTime moment(double at) const { return ended.started.addMSecs(qint64(at * 1000)); }

    /// The record as it stood \a at seconds after its start.
    JobRecord recordAt(double at) const
    {
        const QDateTime now = moment(at);
        JobRecord job = ended;
        job.state = JobRecord::State::Running;
        job.ended = {};
        job.tables.reset();
        job.percent = 0;
        for (JobRecord::Step &step : job.steps)
            cut(step, now);
        job.phases.removeIf([&now](const JobRecord::Phase &phase) { return phase.started > now; });
        for (JobRecord::Phase &phase : job.phases)
            if (phase.ended > now)
                phase.ended = {};
        for (const JobRecord::Step &step : std::as_const(job.steps))
            if (step.id == QStringLiteral("dump") && !step.ended.isValid())
                job.sizes.reset();
        job.done = job.total = 0;
        for (const Observation &one : observed) {
            if (one.at > at)
                break;
            job.phase = one.phase;
            job.done = one.done;
            job.total = one.total;
            job.quietSince = moment(one.lastOutput);
        }
        return job;
    }

    /// Of a file of tests/fixtures/runs; none where it can't be read.
    static QList<ReplayedRun> read(const QString &path)
    {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            return {};
        QList<ReplayedRun> runs;
        const auto listed = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("runs")).toArray();
        for (const QJsonValue &value : listed)
            runs.append(fromJson(value.toObject()));
        return runs;
    }

private:
    static void cut(JobRecord::Step &step, const QDateTime &now)
    {
        if (step.started > now) {
            step.started = step.ended = {};
            step.state = JobRecord::Step::State::Waiting;
        } else if (step.ended > now) {
            step.ended = {};
            step.state = JobRecord::Step::State::Running;
        }
    }

    static ReplayedRun fromJson(const QJsonObject &object)
    {
        ReplayedRun run;
        for (const QJsonValue &value : object.value(QStringLiteral("earlier")).toArray())
            run.earlier.append(JobRecord::fromJson(value.toObject()).value());
        run.ended = JobRecord::fromJson(object.value(QStringLiteral("ended")).toObject()).value();
        for (const QJsonValue &value : object.value(QStringLiteral("observed")).toArray()) {
            const QJsonArray row = value.toArray();
            run.observed.append(
                {row[0].toDouble(), row[1].toString(), row[2].toInteger(), row[3].toInteger(), row[4].toDouble()});
        }
        return run;
    }
};
