// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

/// How long to wait before the next try: 1, 2, 4 ... 60 s, each shortened by up to a quarter at random, so that many
/// clients don't come at once.
class Backoff
{
public:
    using Random = std::function<double()>; ///< In [0, 1).

    explicit Backoff(Random random = {});

    void setRange(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    std::chrono::milliseconds next();
    void reset();

private:
    Random m_random;
    std::chrono::milliseconds m_first{1000};
    std::chrono::milliseconds m_longest{60000};
    std::chrono::milliseconds m_next{1000};
};
