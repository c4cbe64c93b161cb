// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerStatus.h"
#include "core/store/CacheDatabase.h"

#include <QHash>

/// What the last probes said: shown, with its age, before any server has answered.
class FleetCache
{
public:
    struct Entry {
        ServerStatus status;
        QDateTime checked; ///< This desktop's clock.
    };

    explicit FleetCache(CacheDatabase *database) : m_database(database) {}

    /// By server's name. What can't be read is left out.
    QHash<QString, Entry> load();
    void store(const QString &server, const ServerStatus &status, const QDateTime &checked);
    void rename(const QString &from, const QString &to);
    void remove(const QString &server);

    /// By address: what core/web's AddressHealth::toJson() gave.
    QHash<QString, QJsonObject> loadHealth();
    void storeHealth(const QString &address, const QJsonObject &health);

private:
    CacheDatabase *m_database;
};
