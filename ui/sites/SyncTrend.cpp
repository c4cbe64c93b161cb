// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SyncTrend.h"

#include "ui/text/ProgressText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
class SyncTrendWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncTrend)
};
} // namespace

SyncTrend SyncTrend::of(const QList<JobRecord> &jobs, const QString &sitePath)
{
    QList<std::pair<QDateTime, Run>> ended;
    for (const JobRecord &job : jobs) {
        if (job.site == sitePath && job.isSynchronisation() && !job.isRunning() && job.started.isValid() &&
            job.ended.isValid())
            ended.append({job.started, {std::max<qint64>(job.started.secsTo(job.ended), 0), job.isGood()}});
    }
    std::ranges::stable_sort(ended, {}, &std::pair<QDateTime, Run>::first);
    SyncTrend trend;
    for (qsizetype i = std::max<qsizetype>(ended.size() - mostRuns, 0); i < ended.size(); ++i)
        trend.runs.append(ended[i].second);
    return trend;
}

QString SyncTrend::text() const
{
    if (runs.isEmpty())
        return {};
    if (runs.size() == 1)
        return runs.first().good
                   ? SyncTrendWords::tr("1 run, %1", "duration").arg(roughDurationText(runs.first().seconds))
                   : SyncTrendWords::tr("1 run, not synchronised");
    const auto isBad = [](const Run &run) { return !run.good; };
    const auto bad = std::ranges::count_if(runs, isBad);
    QStringList parts;
    if (bad < runs.size()) {
        qint64 least = -1, most = 0, last = 0;
        for (const Run &run : runs) {
            if (!run.good)
                continue;
            least = least < 0 ? run.seconds : std::min(least, run.seconds);
            most = std::max(most, run.seconds);
            last = run.seconds;
        }
        parts += SyncTrendWords::tr("last %1 runs: %2 to %3")
                     .arg(QString::number(runs.size()), roughDurationText(least), roughDurationText(most));
        parts += SyncTrendWords::tr("last %1", "duration").arg(roughDurationText(last));
    } else {
        parts += SyncTrendWords::tr("last %1 runs").arg(runs.size());
    }
    if (bad > 0)
        parts += SyncTrendWords::tr("%1 not synchronised").arg(bad);
    return parts.join(u", "_s);
}
