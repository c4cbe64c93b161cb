// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

/// Lets only so many connections be made at once, in all and per host: sshd refuses log-ins beyond its MaxStartups.
class ConnectGate : public QObject
{
    Q_OBJECT
public:
    ConnectGate(int atOnce, int perHost, QObject *parent = nullptr);
    /// The one that all sessions of this program share: 16 at once, 8 per host.
    static ConnectGate &shared();

    /// Calls \a go from the event loop when it is \a who's turn. \a who holds the place until leave() or its
    /// destruction.
    void enter(const QString &host, QObject *who, std::function<void()> go);
    /// Gives the place back, or steps out of the queue; does nothing for who is neither.
    void leave(QObject *who);

private:
    struct Entry {
        QString host;
        QObject *who = nullptr;
        std::function<void()> go;
    };

    void admit();
    void forget(QObject *who);

    int m_atOnce;
    int m_perHost;
    QList<Entry> m_waiting;
    QHash<QObject *, QString> m_inside;
};
