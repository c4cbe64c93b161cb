// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/SynchroniseDraft.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class SynchroniseWords
{
    Q_DECLARE_TR_FUNCTIONS(SynchroniseDraft)
};
} // namespace

QString SynchroniseDraft::workTitle() const
{
    return SynchroniseWords::tr("Synchronise %1").arg(previewName());
}

QString SynchroniseDraft::previewName() const
{
    const Site *preview = series.siteIn(SiteState::Preview);
    return inertLine(preview ? preview->name : series.name, 80);
}

QString SynchroniseDraft::previewPath() const
{
    const Site *preview = series.siteIn(SiteState::Preview);
    return preview ? preview->path : QString();
}

QDateTime SynchroniseDraft::nextNight(const QDateTime &now) const
{
    const QDateTime there = now.toOffsetFromUtc(utcOffset());
    const QTime time = QTime::fromString(nightlyAt, u"HH:mm"_s);
    QDateTime next(there.date(), time, Qt::OffsetFromUTC, utcOffset());
    if (next <= there)
        next = next.addDays(1);
    return next.toUTC();
}

JobRecord SynchroniseDraft::likeness() const
{
    JobRecord job;
    job.operation = u"sync"_s;
    job.site = previewPath();
    job.series = series.id;
    return job;
}

bool SynchroniseDraft::changesHold() const
{
    // Said again with each order: the entry is written anew.
    return runsNightly && (holdsNext || (series.nightly && series.nightly->hold));
}
