// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QJsonObject>
#include <QStringList>

/// A server as its provider added it: what the desktop keeps of it.
struct ServerRecord {
    QString name; ///< Unique in the fleet; shown; used in SERVER/SERIES.
    QString host; ///< What one would type after `ssh`: an alias or a host name.
    int port = 0; ///< 0: as `ssh -G` says.
    QString user; ///< Empty: as `ssh -G` says.
    QString identityFile;
    QStringList roots;   ///< Sites roots; empty: found by the server's helper.
    QStringList vhosts;  ///< Directories with the web server's configurations; empty: the usual ones.
    QString fingerprint; ///< "SHA256:...": the only key that may be accepted for a first connection without a question.
    bool practice = false;

    bool operator==(const ServerRecord &) const = default;

    /// InvalidInput says which value is not allowed (empty or slashed name, host with a leading dash or control
    /// characters, port range).
    Result<void> check() const;
    static Result<ServerRecord> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
