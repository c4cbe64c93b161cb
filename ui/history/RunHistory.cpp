// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/RunHistory.h"

#include "core/progress/RunEstimate.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace
{
/// Cuts the run where a phase begins or ends; each piece is shared among the phases that ran in it.
QList<RunHistory::Part> partsOf(const JobRecord &job)
{
    struct Span {
        QString phase;
        qint64 from, to;
    };
    const qint64 begin = job.started.toMSecsSinceEpoch(), end = job.ended.toMSecsSinceEpoch();
    std::vector<Span> spans;
    std::vector<qint64> cuts{begin, end};
    for (const JobRecord::Phase &phase : job.phases) {
        if (!phase.started.isValid())
            continue;
        const qint64 from = std::clamp(phase.started.toMSecsSinceEpoch(), begin, end);
        const qint64 to = phase.ended.isValid() ? std::clamp(phase.ended.toMSecsSinceEpoch(), from, end) : end;
        spans.push_back({phase.id, from, to});
        cuts.insert(cuts.end(), {from, to});
    }
    std::ranges::sort(cuts);
    QList<RunHistory::Part> parts;
    const auto add = [&parts](const QString &phase, double seconds) {
        const auto known = std::ranges::find(parts, phase, &RunHistory::Part::phase);
        if (known == parts.end())
            parts.append({phase, seconds});
        else
            known->seconds += seconds;
    };
    for (size_t i = 1; i < cuts.size(); ++i) {
        const double seconds = double(cuts[i] - cuts[i - 1]) / 1000;
        if (seconds <= 0)
            continue;
        std::vector<QString> present;
        for (const Span &span : spans)
            if (span.from <= cuts[i - 1] && span.to >= cuts[i])
                present.push_back(span.phase);
        if (present.empty())
            add({}, seconds);
        for (const QString &phase : present)
            add(phase, seconds / double(present.size()));
    }
    return parts;
}

const QStringList &knownPhases()
{
    static const QStringList phases{u"check"_s,   u"freeze"_s, u"dump"_s,   u"mirror"_s, u"compare"_s,
                                    u"restore"_s, u"static"_s, u"verify"_s, u"switch"_s};
    return phases;
}
} // namespace

RunHistory::RunHistory(const QList<JobRecord> &jobs, const QString &site)
{
    for (const JobRecord &job : jobs) {
        if (job.site == site && job.isSynchronisation() && !job.isRunning() && job.started.isValid() &&
            job.ended.isValid() && job.started <= job.ended)
            m_runs.append({job, job.started.secsTo(job.ended), {}});
    }
    std::ranges::sort(m_runs, {}, [](const Run &run) { return std::pair(run.job.started, run.job.id); });
    if (m_runs.size() > mostRuns)
        m_runs.remove(0, m_runs.size() - mostRuns);
    for (Run &run : m_runs)
        run.parts = partsOf(run.job);
}

QStringList RunHistory::phases() const
{
    QStringList found;
    for (const Run &run : m_runs)
        for (const Part &part : run.parts)
            if (!found.contains(part.phase))
                found += part.phase;
    std::ranges::stable_sort(found, {}, [](const QString &phase) {
        const auto place = knownPhases().indexOf(phase);
        return place < 0 ? knownPhases().size() + (phase.isEmpty() ? 1 : 0) : place;
    });
    return found;
}

std::optional<qint64> RunHistory::median() const
{
    std::vector<qint64> seconds;
    for (const Run &run : m_runs)
        if (run.job.isGood())
            seconds.push_back(run.seconds);
    if (seconds.empty())
        return {};
    const auto middle = seconds.begin() + qsizetype(seconds.size() / 2);
    std::ranges::nth_element(seconds, middle);
    return *middle;
}

QList<std::pair<QString, qint64>> RunHistory::usualPhases() const
{
    if (m_runs.isEmpty())
        return {};
    QList<JobRecord> jobs;
    for (const Run &run : m_runs)
        jobs.append(run.job);
    JobRecord next = m_runs.last().job;
    next.id.clear();
    const RunEstimate estimate(jobs, next);
    QList<std::pair<QString, qint64>> usual;
    for (const QString &phase : phases()) {
        if (const auto seconds = phase.isEmpty() ? std::nullopt : estimate.usual(phase))
            usual.append({phase, seconds->count()});
    }
    return usual;
}
