// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/EstimateText.h"

#include "core/base/InertText.h"
#include "core/progress/RunEstimate.h"
#include "ui/text/ProgressText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class EstimateWords
{
    Q_DECLARE_TR_FUNCTIONS(EstimateText)
};
} // namespace

QString EstimateText::of(const JobRecord &job, const QList<JobRecord> &earlier, const QDateTime &now, int utcOffset,
                         const QString &zone)
{
    const RunEstimate estimate(earlier, job);
    const auto usual = estimate.usual();
    if (!usual || estimate.runs() < RunEstimate::runsForEstimate || !job.isRunning() || job.rehearsal)
        return {};
    const auto range = estimate.ready(job, now);
    if (!range)
        return estimate.isOverrun(job, now) ? overrunText(job.started.secsTo(now), usual->count()) : QString();
    const auto clock = [utcOffset](const QDateTime &time) {
        return time.toUTC().addSecs(utcOffset).toString(u"HH:mm"_s);
    };
    const auto earliest = clock(range->earliest);
    const auto latest = clock(range->latest);
    const auto when = earliest == latest ? earliest : u"%1-%2"_s.arg(earliest, latest);
    return zone.isEmpty() ? EstimateWords::tr("ready %1 UTC").arg(when)
                          : EstimateWords::tr("ready %1 server time (%2)").arg(when, inertText(zone, 20));
}

QString EstimateText::of(const JobRecord &job, const QList<JobRecord> &earlier, const ServerSession *session)
{
    auto now = QDateTime::currentDateTimeUtc();
    if (!session->status())
        return of(job, earlier, now, 0, {});
    if (session->isFresh()) // the server's clock may differ from this one
        now = now.addSecs(session->checked().secsTo(session->status()->checked));
    return of(job, earlier, now, session->status()->utcOffset, session->status()->zone);
}
