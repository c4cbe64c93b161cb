// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/Announcement.h"
#include "core/announcement/AnnouncementWords.h"
#include "core/base/InertText.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestDescription = 100'000;
constexpr int longestLine = 75; ///< Octets, without the line break (RFC 5545, 3.1).

QString utcTime(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

/// A TEXT value (RFC 5545, 3.3.11).
QString escapedText(const QString &text)
{
    QString escaped = text.trimmed();
    escaped.replace(u'\\', "\\\\"_L1).replace(u';', "\\;"_L1).replace(u',', "\\,"_L1);
    escaped.replace(u'\n', "\\n"_L1).replace(u'\t', u' ');
    return escaped;
}

/// A content line with its line break: folded, and no character of UTF-8 is cut in two.
QByteArray folded(const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    QByteArray result;
    qsizetype room = longestLine;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = at + 1;
        while (end < bytes.size() && (uchar(bytes.at(end)) & 0xC0) == 0x80)
            ++end;
        if (end - at > room) {
            result += "\r\n ";
            room = longestLine - 1;
        }
        result += bytes.sliced(at, end - at);
        room -= end - at;
        at = end;
    }
    return result + "\r\n";
}

/// The text's first line.
QString summaryOf(const QString &plain)
{
    return escapedText(plain.section(u'\n', 0, 0));
}

QStringList alarmLines(const QString &summary, int reminderMinutes)
{
    if (reminderMinutes < 0)
        return {};
    return {u"BEGIN:VALARM"_s, u"ACTION:DISPLAY"_s, u"DESCRIPTION:"_s + summary,
            u"TRIGGER:-PT%1M"_s.arg(reminderMinutes), u"END:VALARM"_s};
}

/// \a withdrawn: the entry that takes another one of this id out again.
QByteArray entryOf(const Announcement::Facts &facts, const QString &text, const QString &id, int sequence,
                   bool withdrawn, const QStringList &alarm)
{
    if (!facts.starts.isValid())
        return {};
    const QString plain = inertText(text, longestDescription).trimmed();
    const QString address = AnnouncementWords::webAddress(facts.address);
    QStringList lines{u"BEGIN:VCALENDAR"_s,
                      u"VERSION:2.0"_s,
                      u"PRODID:-//Lino Baton//Upgrade attempt//EN"_s,
                      u"CALSCALE:GREGORIAN"_s,
                      withdrawn ? u"METHOD:CANCEL"_s : u"METHOD:PUBLISH"_s,
                      u"BEGIN:VEVENT"_s,
                      u"UID:"_s + escapedText(inertLine(id)) + u"@lino-baton",
                      u"SEQUENCE:%1"_s.arg(std::max(0, sequence)),
                      u"DTSTAMP:"_s + utcTime(QDateTime::currentDateTimeUtc()),
                      u"DTSTART:"_s + utcTime(facts.starts),
                      u"DTEND:"_s + utcTime(facts.starts.addSecs(60 * qint64(facts.minutes))),
                      u"SUMMARY:"_s + summaryOf(plain),
                      u"DESCRIPTION:"_s + escapedText(plain.section(u'\n', 1)),
                      withdrawn ? u"STATUS:CANCELLED"_s : u"STATUS:CONFIRMED"_s};
    if (!address.isEmpty())
        lines += {u"LOCATION:"_s + escapedText(address), u"URL:"_s + address};
    lines += alarm;
    lines += {u"END:VEVENT"_s, u"END:VCALENDAR"_s};
    QByteArray object;
    for (const QString &line : lines)
        object += folded(line);
    return object;
}
} // namespace

QByteArray Announcement::calendar(const Facts &facts, const QString &text, const QString &id, int sequence,
                                  int reminderMinutes)
{
    const QString summary = summaryOf(inertText(text, longestDescription).trimmed());
    return entryOf(facts, text, id, sequence, false, alarmLines(summary, reminderMinutes));
}

QByteArray Announcement::withdrawal(const Facts &facts, const QString &text, const QString &id, int sequence)
{
    return entryOf(facts, text, id, sequence, true, {});
}
