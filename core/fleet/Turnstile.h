// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

/// Lets only so many do the same thing at once, in all and per host.
class Turnstile : public QObject
{
    Q_OBJECT
public:
    Turnstile(int atOnce, int perHost, QObject *parent = nullptr);
    /// For log-ins of all sessions of this program, since sshd refuses those beyond its MaxStartups: 16 at once, 8 per
    /// host.
    static Turnstile &forConnections();
    /// For starting sites' Django, seconds of processor time each: 8 at once, 2 per host.
    static Turnstile &forDjango();

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
