// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerStatus.h"

/// What a server with one series of two sites says when it is probed.
namespace SampleStatus
{
inline QDateTime evening()
{
    return QDateTime(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
}

inline Site site(const QString &path, SiteState state)
{
    Site site;
    site.name = path.section(QLatin1Char('/'), -1);
    site.path = path;
    site.state = state;
    return site;
}

/// mdg1 in production, mdg2 its preview; the facts of both are stale.
inline Series pair(const QString &name = QStringLiteral("mdg"))
{
    Series series;
    series.id = name + QStringLiteral("-1a2b3c4d");
    series.name = name;
    series.links = QStringLiteral("/usr/local/lino/") + name;
    series.linked = true;
    series.sites = {site(series.links + QStringLiteral("/mdg1"), SiteState::Production),
                    site(series.links + QStringLiteral("/mdg2"), SiteState::Preview)};
    return series;
}

inline ServerStatus status(const QList<Series> &series)
{
    ServerStatus status;
    status.checked = evening();
    status.hostname = QStringLiteral("vps12");
    status.series = series;
    return status;
}

inline JobRecord job(const Series &series, JobRecord::State state)
{
    JobRecord job;
    job.id = QStringLiteral("20261122T180000Z-run-script-ab12cd");
    job.series = series.id;
    job.seriesName = series.name;
    job.links = series.links;
    job.site = series.sites.last().path;
    job.operation = QStringLiteral("run-script");
    job.by = QStringLiteral("maintainer@laptop");
    job.started = evening();
    job.ended = evening().addSecs(60);
    job.state = state;
    return job;
}
} // namespace SampleStatus
