// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Turnstile.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

namespace
{
/// Milliseconds over which those to one host are spread beyond the first.
constexpr int spread = 40;
} // namespace

Turnstile::Turnstile(int atOnce, int perHost, QObject *parent) : QObject(parent), m_atOnce(atOnce), m_perHost(perHost)
{
}

Turnstile &Turnstile::forConnections()
{
    static Turnstile turnstile(16, 8);
    return turnstile;
}

Turnstile &Turnstile::forDjango()
{
    static Turnstile turnstile(8, 2);
    return turnstile;
}

void Turnstile::enter(const QString &host, QObject *who, std::function<void()> go)
{
    leave(who);
    m_waiting.append({host, who, std::move(go)});
    connect(who, &QObject::destroyed, this, &Turnstile::forget, Qt::UniqueConnection);
    admit();
}

void Turnstile::leave(QObject *who)
{
    m_waiting.removeIf([who](const Entry &entry) { return entry.who == who; });
    if (m_inside.remove(who))
        admit();
}

void Turnstile::forget(QObject *who)
{
    leave(who);
}

void Turnstile::admit()
{
    QHash<QString, int> perHost;
    for (const QString &host : std::as_const(m_inside))
        ++perHost[host];
    for (qsizetype i = 0; i < m_waiting.size() && m_inside.size() < m_atOnce;) {
        int &there = perHost[m_waiting[i].host];
        if (there >= m_perHost) {
            ++i;
            continue;
        }
        const Entry entry = m_waiting.takeAt(i);
        const int delay = there++ == 0 ? 0 : QRandomGenerator::global()->bounded(spread);
        m_inside.insert(entry.who, entry.host);
        QTimer::singleShot(delay, entry.who, [this, entry] {
            if (m_inside.contains(entry.who))
                entry.go();
        });
    }
}
