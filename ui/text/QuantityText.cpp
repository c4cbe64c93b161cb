// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/QuantityText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(QuantityText)
};

constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;
} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1000000000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString durationText(qint64 seconds)
{
    const qint64 whole = std::max<qint64>(seconds, 0);
    const QString tail = u"%1:%2"_s.arg(whole / minute % 60).arg(whole % minute, 2, 10, QLatin1Char('0'));
    if (whole < hour)
        return tail;
    return u"%1:%2:%3"_s.arg(whole / hour)
        .arg(whole / minute % 60, 2, 10, QLatin1Char('0'))
        .arg(whole % minute, 2, 10, QLatin1Char('0'));
}

QString ageText(const QDateTime &instant, const QDateTime &now)
{
    if (!instant.isValid())
        return {};
    const qint64 seconds = instant.secsTo(now);
    if (seconds < -minute)
        return QLocale().toString(instant.toLocalTime(), QLocale::ShortFormat);
    if (seconds < minute)
        return Words::tr("just now");
    if (seconds < hour)
        return Words::tr("%1 min ago").arg(seconds / minute);
    if (seconds < 2 * day)
        return Words::tr("%1 h ago").arg(seconds / hour);
    return Words::tr("%1 d ago").arg(seconds / day);
}

QString spokenAgeText(const QDateTime &instant, const QDateTime &now)
{
    if (!instant.isValid())
        return Words::tr("never");
    const qint64 seconds = instant.secsTo(now);
    if (seconds < minute)
        return ageText(instant, now);
    if (seconds < 2 * minute)
        return Words::tr("1 minute ago");
    if (seconds < hour)
        return Words::tr("%1 minutes ago").arg(seconds / minute);
    if (seconds < 2 * hour)
        return Words::tr("1 hour ago");
    if (seconds < 2 * day)
        return Words::tr("%1 hours ago").arg(seconds / hour);
    return Words::tr("%1 days ago").arg(seconds / day);
}

QString bothClocksText(const QDateTime &instant, int serverUtcOffset, const QString &serverZone)
{
    if (!instant.isValid())
        return {};
    const QDateTime there = instant.toOffsetFromUtc(serverUtcOffset);
    const QDateTime here = instant.toLocalTime();
    const QLocale locale;
    const QString server = locale.toString(there, u"d MMM HH:mm"_s);
    const QString zone = serverZone.isEmpty() ? there.timeZoneAbbreviation() : serverZone;
    const QString local = locale.toString(here, there.date() == here.date() ? u"HH:mm"_s : u"d MMM HH:mm"_s);
    return Words::tr("%1 server time (%2), %3 here").arg(server, zone, local);
}
