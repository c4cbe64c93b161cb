// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// "3.1 GB": decimal units in the user's locale.
QString sizeText(qint64 bytes);
/// "2:05" or "1:02:05": minutes and seconds, hours where there are any.
QString durationText(qint64 seconds);
/// "just now", "5 min ago", "2 h ago", "3 d ago"; an instant in the future by more than a minute is shown as its date.
QString ageText(const QDateTime &instant, const QDateTime &now);
/// The same for a screen reader: "5 hours ago".
QString spokenAgeText(const QDateTime &instant, const QDateTime &now);
/// Both clocks, both labelled: "22 Nov 18:00 server time (CET), 17:00 here".
QString bothClocksText(const QDateTime &instant, int serverUtcOffset, const QString &serverZone);
