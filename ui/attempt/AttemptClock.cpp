// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptClock.h"

#include <time.h>

AttemptClock::AttemptClock(Source source) : m_source(source ? std::move(source) : Source(&AttemptClock::sinceBoot)) {}

void AttemptClock::set(const QDateTime &serverNow, std::optional<qint64> left, qint64 age)
{
    m_serverNow = serverNow;
    m_left = left;
    m_at = m_source() - std::max<qint64>(age, 0);
}

QDateTime AttemptClock::serverNow() const
{
    return m_serverNow.isValid() ? m_serverNow.addMSecs(age()) : QDateTime();
}

std::optional<qint64> AttemptClock::left() const
{
    if (!m_left)
        return {};
    // Rounded down, below zero too: the second in which it is over is the first that is overdue.
    const qint64 milliseconds = *m_left * 1000 - age();
    return milliseconds >= 0 ? milliseconds / 1000 : -((999 - milliseconds) / 1000);
}

qint64 AttemptClock::age() const
{
    return m_source() - m_at;
}

qint64 AttemptClock::sinceBoot()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}
