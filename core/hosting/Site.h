// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"
#include "core/hosting/SiteState.h"

#include <QStringList>
#include <QUrl>

/// Something about a site, series or root that its provider should know; the code has words in ui/text.
struct HostingWarning {
    QString code;   ///< docs/protocol.md, "Warning codes".
    QString detail; ///< Names and paths, inert, never translated.
    bool operator==(const HostingWarning &) const = default;

    static Result<HostingWarning> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

struct DatabaseIdentity {
    QString engine; ///< "sqlite3", "postgresql", "mysql"; empty: not known.
    QString name;
    QString host;
    QString port;
    bool operator==(const DatabaseIdentity &) const = default;

    static Result<DatabaseIdentity> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// The last synchronisation of a series, by a job or by the hand-written script's log.
struct SyncRecord {
    QString state; ///< "succeeded", "failed", "running", "stopped", "differs", "lost", "unknown".
    QDateTime started;
    QDateTime ended;
    QString source; ///< "job" or "script-log".
    QString job;
    QString log; ///< Path of the script's log on the server.
    bool operator==(const SyncRecord &) const = default;

    static Result<SyncRecord> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// What only Django can say of a site; asked once per change of its files.
struct DjangoFacts {
    QDateTime asked;
    DatabaseIdentity database;
    QStringList allowedHosts;
    QString staticRoot;
    QList<std::pair<QString, QString>> plugins;  ///< Name, version.
    QList<std::pair<QString, QString>> versions; ///< Package, version.
    QString error;                               ///< Why Django did not start; empty where it did.
    bool operator==(const DjangoFacts &) const = default;

    static Result<DjangoFacts> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// One Lino site on a server, as the last probe saw it. A value: no I/O.
struct Site {
    QString name;
    SiteState state = SiteState::NotLinked;
    QString path;
    QStringList links; ///< Names of the links that lead to it.
    QString target;    ///< Where a broken link leads.
    QString title;
    QString application;
    QString version;
    QString lino;
    QString python;
    DatabaseIdentity database;
    QUrl address;
    std::optional<qint64> diskUse; ///< Bytes.
    QDateTime diskMeasured;
    std::optional<qint64> free; ///< Bytes free on its file system.
    std::optional<SyncRecord> lastSync;
    std::optional<JobRecord> lastJob;
    std::optional<DjangoFacts> facts;
    bool factsStale = true;
    QString script; ///< The site's own sync script, e.g. "initdb_from_prod.sh"; empty where there is none.
    QList<HostingWarning> warnings;

    bool operator==(const Site &) const = default;

    static Result<Site> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
