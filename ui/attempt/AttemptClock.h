// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <functional>
#include <optional>

/// The server's clock as it goes on since its last answer, counted by this computer's clock since it was booted: one
/// that nobody sets, and that goes on while the computer sleeps.
class AttemptClock
{
public:
    /// Milliseconds since whatever moment.
    using Source = std::function<qint64()>;

    explicit AttemptClock(Source source = {});

    /// The server answered \a age milliseconds ago that it is \a serverNow there, and that so many seconds are left.
    void set(const QDateTime &serverNow, std::optional<qint64> left, qint64 age = 0);

    /// Invalid before set().
    QDateTime serverNow() const;
    /// Seconds until the end; negative: overdue. Nothing where no attempt runs.
    std::optional<qint64> left() const;
    /// Milliseconds since that answer.
    qint64 age() const;

    /// CLOCK_BOOTTIME.
    static qint64 sinceBoot();

private:
    Source m_source;
    QDateTime m_serverNow;
    std::optional<qint64> m_left;
    qint64 m_at = 0;
};
