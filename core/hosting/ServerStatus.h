// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Series.h"

/// A directory that holds sites, and what its file system has left.
struct SitesRoot {
    QString path;
    QString error;
    qint64 free = 0;
    qint64 size = 0;
    QList<HostingWarning> warnings;
    bool operator==(const SitesRoot &) const = default;

    static Result<SitesRoot> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// One probe's answer: everything that the table shows of a server.
struct ServerStatus {
    QDateTime checked; ///< The server's clock, UTC.
    QString hostname;
    QString zone;      ///< The server's time zone abbreviation.
    int utcOffset = 0; ///< Seconds.
    QList<SitesRoot> roots;
    QList<Series> series;

    const Series *seriesWithId(const QString &id) const;
    /// By id, or by name where that is unique; nullptr otherwise.
    const Series *seriesNamed(const QString &nameOrId) const;
    bool operator==(const ServerStatus &) const = default;

    /// Reads a probe document. A series or site that can't be read is left out and reported in \a problems;
    /// ProtocolError where the whole can't be.
    static Result<ServerStatus> fromJson(const QJsonObject &object, QStringList *problems = nullptr);
    QJsonObject toJson() const;
};
