// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/WakeWatch.h"

#include <QDateTime>
#include <QNetworkInformation>

using namespace std::chrono_literals;

namespace
{
/// Beyond this the difference is sleep and no adjustment of the clock by NTP.
constexpr qint64 asleep = 10'000;
} // namespace

WakeWatch::WakeWatch(QObject *parent) : QObject(parent)
{
    m_clock.start();
    compare(QDateTime::currentMSecsSinceEpoch(), m_clock.elapsed());
    connect(&m_look, &QTimer::timeout, this,
            [this] { compare(QDateTime::currentMSecsSinceEpoch(), m_clock.elapsed()); });
    m_look.start(2s);
    m_settle.setSingleShot(true);
    m_settle.setInterval(500ms);
    connect(&m_settle, &QTimer::timeout, this, &WakeWatch::woke);
    QTimer::singleShot(1s, this, &WakeWatch::followNetwork); // loading its plugin keeps no window waiting
}

void WakeWatch::compare(qint64 wall, qint64 monotonic)
{
    const qint64 ahead = (wall - m_lastWall) - (monotonic - m_lastMonotonic);
    const bool first = m_lastWall == 0;
    m_lastWall = wall;
    m_lastMonotonic = monotonic;
    if (!first && ahead > asleep)
        wakeSoon();
}

void WakeWatch::followNetwork()
{
    if (!QNetworkInformation::loadDefaultBackend())
        return; // no backend on this desktop: the heartbeat alone notices
    const auto *network = QNetworkInformation::instance();
    connect(network, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reached) {
                if (reached != QNetworkInformation::Reachability::Disconnected)
                    wakeSoon();
            });
    connect(network, &QNetworkInformation::transportMediumChanged, this, &WakeWatch::wakeSoon);
}

/// Networks change in bursts.
void WakeWatch::wakeSoon()
{
    m_settle.start();
}
