// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerRecord.h"

#include <QList>

/// One practice server on loopback, as practice.py reports it: all that is needed to connect to it.
struct PracticeServerInfo {
    QString name;
    QString host;
    int port = 0;
    QString user;
    QString identity;    ///< Path of the throw-away private key.
    QString knownHost;   ///< A known_hosts line with its host key.
    QString fingerprint; ///< "SHA256:..." of that host key.
    QString sitesRoot;
    QStringList vhosts;    ///< Directories with its web server's configurations.
    QStringList addresses; ///< Where its sites answer.
    bool running = false;

    /// The server as the fleet keeps it: its fingerprint is pinned, so the first connection asks nothing.
    ServerRecord record() const;
    static QList<ServerRecord> records(const QList<PracticeServerInfo> &servers);
    /// ProtocolError names the key that is missing or not of its type.
    static Result<PracticeServerInfo> fromJson(const QJsonObject &object);

    bool operator==(const PracticeServerInfo &) const = default;
};
