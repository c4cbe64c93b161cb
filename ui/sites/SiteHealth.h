// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

/// How a site's address answered, as the table shows it.
struct SiteHealth {
    int http = 0; ///< Status code; 0: no answer.
    int milliseconds = 0;
    std::optional<int> certificateDays = {}; ///< Until it expires; none for plain HTTP.
    QString problem = {};                    ///< In words; empty where it answered.

    enum class Level { Good, Attention, Bad };
    /// Bad: no answer or 5xx. Attention: 4xx, slower than 3 s, or a certificate that ends within 14 days.
    Level level() const;
    /// "200, 31 ms" or the problem.
    QString text() const;

    bool operator==(const SiteHealth &) const = default;
};
