// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/RunEstimate.h"

#include "core/progress/RunForecast.h"

#include <algorithm>
#include <cmath>

namespace
{
/// Of a normal distribution four of five lie within so many standard deviations.
constexpr double fourOfFive = 1.28;

std::optional<std::chrono::seconds> median(const QList<double> &seconds)
{
    if (seconds.isEmpty())
        return {};
    return std::chrono::seconds(std::llround(medianOf(seconds)));
}

/// Whether its time is that of a whole run.
bool isWhole(const JobRecord &job)
{
    return job.isGood() && job.resumes.isEmpty() && job.undoes.isEmpty() && job.started.isValid() &&
           job.ended.isValid() && job.started <= job.ended;
}
} // namespace

RunEstimate::RunEstimate(const QList<JobRecord> &earlier, const JobRecord &of)
{
    for (const JobRecord &job : earlier) {
        if (isWhole(job) && job.operation == of.operation && job.site == of.site && job.id != of.id)
            m_runs.append(job);
    }
    std::ranges::sort(m_runs, std::ranges::greater{}, &JobRecord::started);
    m_runs.resize(std::min<qsizetype>(m_runs.size(), mostRuns));
}

std::optional<std::chrono::seconds> RunEstimate::usual() const
{
    QList<double> all;
    for (const JobRecord &job : m_runs)
        all.append(double(job.started.secsTo(job.ended)));
    return median(all);
}

std::optional<std::chrono::seconds> RunEstimate::usual(const QString &phase) const
{
    QList<double> all;
    for (const JobRecord &job : m_runs) {
        qint64 sum = -1;
        for (const JobRecord::Phase &one : job.phases)
            if (one.id == phase && one.started.isValid() && one.ended.isValid())
                sum = std::max<qint64>(sum, 0) + one.started.secsTo(one.ended);
        if (sum >= 0)
            all.append(double(sum));
    }
    return median(all);
}

std::optional<RunEstimate::Range> RunEstimate::ready(const JobRecord &job, const QDateTime &now) const
{
    if (runs() < runsForEstimate || !job.isRunning() || job.rehearsal || !job.undoes.isEmpty() ||
        !job.started.isValid() || now < job.started)
        return {};
    const RunForecast forecast(m_runs, job, now);
    if (isOverrun(job, now) && !forecast.isCounted())
        return {};
    const auto after = [&now](double seconds) { return now.addSecs(std::llround(std::max(seconds, 0.0))); };
    const double aside = fourOfFive * forecast.uncertainty();
    return Range{.earliest = after(forecast.remaining() - aside),
                 .latest = after(forecast.remaining() + aside),
                 .likely = after(forecast.remaining())};
}

bool RunEstimate::isOverrun(const JobRecord &job, const QDateTime &now) const
{
    const auto whole = usual();
    return whole && job.isRunning() && job.started.secsTo(now) * 2 > whole->count() * 3;
}
