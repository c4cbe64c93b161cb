// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AddressRound.h"

#include <utility>

namespace
{
constexpr int mostAtOnce = 32;
constexpr auto oneAddress = std::chrono::seconds(10);
constexpr auto wholeRound = std::chrono::seconds(20);
} // namespace

AddressRound::AddressRound(QObject *parent) : QObject(parent), m_probe(nullptr, mostAtOnce, oneAddress)
{
    m_limit.setSingleShot(true);
    connect(&m_limit, &QTimer::timeout, this, &AddressRound::end);
    connect(&m_probe, &AddressProbe::checked, this, [this](const QUrl &address, const AddressHealth &health) {
        m_health.insert(address, health);
        if (m_health.size() == m_expected)
            end();
    });
}

void AddressRound::start(const QList<QUrl> &addresses)
{
    m_expected = addresses.size();
    if (addresses.isEmpty())
        return end();
    m_limit.start(wholeRound);
    for (const auto &address : addresses)
        m_probe.check(address);
}

void AddressRound::end()
{
    if (!std::exchange(m_ended, true))
        emit finished(m_health);
}
