// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// How a site's address answered, as the table shows it.
struct SiteHealth {
    int http = 0; ///< Status code; 0: no answer.
    int milliseconds = 0;
    std::optional<int> certificateDays = {}; ///< Until it expires; none for plain HTTP.
    QString problem = {};                    ///< In words; empty where it answered.
    bool fresh = true;                       ///< Asked since the start, not from the cache.
    QDateTime checked = {};                  ///< On this desktop's clock.

    enum class Level { Good, Attention, Bad };
    /// Bad: no answer or 5xx. Attention: 4xx, slower than 3 s, or a certificate that ends within 14 days.
    Level level() const;
    /// "200, 31 ms" or the problem; with its age where it is not fresh.
    QString text(const QDateTime &now) const;

    bool operator==(const SiteHealth &) const = default;

private:
    QString words() const;
};
