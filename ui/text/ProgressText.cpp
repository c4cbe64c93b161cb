// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProgressText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProgressText)
};

constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;
} // namespace

QString roughDurationText(qint64 seconds)
{
    const qint64 whole = std::max<qint64>(seconds, 0);
    if (whole < 90)
        return Words::tr("%1 s").arg(whole);
    const qint64 minutes = (whole + minute / 2) / minute;
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? Words::tr("%1 h").arg(minutes / 60)
                             : Words::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString untilText(const QDateTime &instant, const QDateTime &now)
{
    const qint64 seconds = now.secsTo(instant);
    if (!instant.isValid() || seconds <= 0)
        return Words::tr("now");
    if (seconds < hour)
        return Words::tr("in %1 min").arg((seconds + minute - 1) / minute);
    if (seconds < 2 * day)
        return Words::tr("in %1 h").arg((seconds + hour / 2) / hour);
    return Words::tr("in %1 d").arg((seconds + day / 2) / day);
}

QString readyText(const QDateTime &earliest, const QDateTime &latest, int serverUtcOffset)
{
    const auto clock = [serverUtcOffset](const QDateTime &instant) {
        return instant.toUTC().addSecs(serverUtcOffset).toString(u"HH:mm"_s);
    };
    const QString from = clock(earliest), to = clock(latest);
    return from == to ? Words::tr("ready %1, server time").arg(from)
                      : Words::tr("ready %1\u2013%2, server time").arg(from, to);
}

QString overrunText(qint64 elapsedSeconds, qint64 usualSeconds)
{
    return Words::tr("%1, usually %2").arg(roughDurationText(elapsedSeconds), roughDurationText(usualSeconds));
}

QString usualText(qint64 seconds)
{
    return Words::tr("usually %1").arg(roughDurationText(seconds));
}
