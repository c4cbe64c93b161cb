// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/LogFollower.h"

/// A follower that says what the test lets it say.
class FakeFollower : public LogFollower
{
public:
    qint64 offset() const override { return m_offset; }
    bool isConnected() const override { return m_connected; }

    void say(const QByteArray &bytes, const QList<TimeMark> &times = {})
    {
        const qint64 at = m_offset;
        m_offset += bytes.size();
        emit appended(at, bytes, times);
    }
    void connectTo(bool connected)
    {
        m_connected = connected;
        emit connectedChanged(connected);
    }
    void replace()
    {
        m_offset = 0;
        emit replaced();
    }

private:
    qint64 m_offset = 0;
    bool m_connected = true;
};
