// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

/// Tells when waiting for a reconnection makes no sense any more: the desktop woke up, or has a network again.
class WakeWatch : public QObject
{
    Q_OBJECT
public:
    explicit WakeWatch(QObject *parent = nullptr);

    /// Looks at both clocks, as the timer does. \a wall and \a monotonic: milliseconds; a wall clock that ran ahead
    /// means sleep.
    void compare(qint64 wall, qint64 monotonic);

signals:
    void woke();

private:
    void followNetwork();
    void wakeSoon();

    QElapsedTimer m_clock;
    QTimer m_look;
    QTimer m_settle;
    qint64 m_lastWall = 0;
    qint64 m_lastMonotonic = 0;
};
