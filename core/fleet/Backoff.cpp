// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Backoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

using std::chrono::milliseconds;

Backoff::Backoff(Random random) : m_random(std::move(random))
{
    if (!m_random)
        m_random = [] { return QRandomGenerator::global()->generateDouble(); };
}

void Backoff::setRange(milliseconds first, milliseconds longest)
{
    m_first = first;
    m_longest = longest;
    reset();
}

milliseconds Backoff::next()
{
    const milliseconds full = m_next;
    m_next = std::min(m_next * 2, m_longest);
    return milliseconds(qint64(double(full.count()) * (1 - m_random() / 4)));
}

void Backoff::reset()
{
    m_next = m_first;
}
