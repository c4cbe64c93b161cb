// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerStatus.h"

/// Values for tests of models and of the window: a series with one site in each wanted state.
namespace SampleFleet
{
inline QDateTime evening()
{
    return QDateTime(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
}

inline Site site(const QString &name, SiteState state, const QString &links = QStringLiteral("/usr/local/lino/mdg"))
{
    Site site;
    site.name = name;
    site.state = state;
    site.path = links + QLatin1Char('/') + name;
    site.application = QStringLiteral("lino_noi");
    site.version = QStringLiteral("26.9.2");
    site.lino = QStringLiteral("26.10.8");
    site.python = QStringLiteral("3.11.2");
    site.database = {QStringLiteral("postgresql"), name, {}, {}};
    site.address = QUrl(QStringLiteral("https://%1.example.com").arg(name));
    site.free = 48200000000;
    site.diskUse = 912000000;
    if (state == SiteState::Production)
        site.links = QStringList{QStringLiteral("prod")};
    if (state == SiteState::Preview) {
        site.links = QStringList{QStringLiteral("preview")};
        site.script = QStringLiteral("initdb_from_prod.sh");
        site.lastSync = SyncRecord{QStringLiteral("succeeded"),
                                   evening().addSecs(-5 * 3600 - 600),
                                   evening().addSecs(-5 * 3600),
                                   QStringLiteral("script-log"),
                                   {},
                                   {}};
    }
    return site;
}

inline Series series(const QString &name, const QList<Site> &sites)
{
    Series series;
    series.id = name + QStringLiteral("-1a2b3c4d");
    series.name = name;
    series.links = QStringLiteral("/usr/local/lino/") + name;
    series.linked = true;
    series.sites = sites;
    return series;
}

/// mdg1 in production, mdg2 its preview.
inline Series pair(const QString &name = QStringLiteral("mdg"))
{
    const QString links = QStringLiteral("/usr/local/lino/") + name;
    return series(name, {site(name + QLatin1Char('1'), SiteState::Production, links),
                         site(name + QLatin1Char('2'), SiteState::Preview, links)});
}

inline ServerStatus status(const QList<Series> &series)
{
    ServerStatus status;
    status.checked = evening();
    status.hostname = QStringLiteral("vps12");
    status.zone = QStringLiteral("CET");
    status.utcOffset = 3600;
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
    if (const Site *preview = series.siteIn(SiteState::Preview))
        job.site = preview->path;
    job.operation = QStringLiteral("run-script");
    job.state = state;
    job.by = QStringLiteral("maintainer@laptop");
    job.started = evening().addSecs(-60);
    job.phase = QStringLiteral("restore");
    job.done = 1200;
    job.total = 6200;
    job.percent = 43;
    return job;
}
} // namespace SampleFleet
