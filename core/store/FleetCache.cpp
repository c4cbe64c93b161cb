// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FleetCache.h"

#include "core/hosting/JsonFields.h"

#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

QHash<QString, FleetCache::Entry> FleetCache::load()
{
    QHash<QString, Entry> entries;
    m_database->run(u"SELECT server, checked, document FROM status"_s, {}, [&entries](const QSqlQuery &row) {
        const QDateTime checked = QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs).toUTC();
        if (auto status = ServerStatus::fromJson(QJsonDocument::fromJson(row.value(2).toByteArray()).object()))
            entries.insert(row.value(0).toString(), {std::move(*status), checked});
    });
    return entries;
}

void FleetCache::store(const QString &server, const ServerStatus &status, const QDateTime &checked)
{
    m_database->run(
        u"INSERT OR REPLACE INTO status (server, checked, document) VALUES (?, ?, ?)"_s,
        {server, timeToJson(checked).toString(), QJsonDocument(status.toJson()).toJson(QJsonDocument::Compact)});
}

void FleetCache::rename(const QString &from, const QString &to)
{
    m_database->run(u"UPDATE OR REPLACE status SET server = ? WHERE server = ?"_s, {to, from});
    m_database->run(u"UPDATE OR REPLACE job SET server = ? WHERE server = ?"_s, {to, from});
}

void FleetCache::remove(const QString &server)
{
    m_database->run(u"DELETE FROM status WHERE server = ?"_s, {server});
    m_database->run(u"DELETE FROM job WHERE server = ?"_s, {server});
}

QHash<QString, QJsonObject> FleetCache::loadHealth()
{
    QHash<QString, QJsonObject> health;
    m_database->run(u"SELECT address, document FROM health"_s, {}, [&health](const QSqlQuery &row) {
        health.insert(row.value(0).toString(), QJsonDocument::fromJson(row.value(1).toByteArray()).object());
    });
    return health;
}

void FleetCache::storeHealth(const QString &address, const QJsonObject &health)
{
    m_database->run(u"INSERT OR REPLACE INTO health (address, document) VALUES (?, ?)"_s,
                    {address, QJsonDocument(health).toJson(QJsonDocument::Compact)});
}
