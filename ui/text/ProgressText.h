// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

/// "18 min", "1 h 5 min", "40 s": rounded, for what is usual or left.
QString roughDurationText(qint64 seconds);
/// "in 5 h", "in 20 min", "now" where \a instant is not after \a now.
QString untilText(const QDateTime &instant, const QDateTime &now);
/// "ready 02:40-02:55, server time"; one time where both are in the same minute.
QString readyText(const QDateTime &earliest, const QDateTime &latest, int serverUtcOffset);
/// "26 min, usually 18 min": of a run that takes longer than usual.
QString overrunText(qint64 elapsedSeconds, qint64 usualSeconds);
/// "usually 18 min".
QString usualText(qint64 seconds);
