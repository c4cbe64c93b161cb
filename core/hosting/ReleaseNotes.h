// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

/// The page that tells a series' users what an upgrade brings (docs/setup.md, "Release notes").
struct ReleaseNotes {
    struct Package {
        QString name;
        QString before;
        QString after;
        bool operator==(const Package &) const = default;

        static Result<Package> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    /// What a package's own change log says.
    struct Change {
        QString package;
        QString title;
        QString text;
        bool operator==(const Change &) const = default;

        static Result<Change> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Version {
        QString name;
        QDateTime at;
        QString by;
        qint64 bytes = 0;
        bool operator==(const Version &) const = default;

        static Result<Version> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    std::optional<QString> markdown; ///< Nothing: none were written yet.
    QString hash;
    QDateTime at;
    QString by;
    QString url;  ///< Where the preview's vhost shows them; empty: nowhere yet.
    QString page; ///< Path of the published page; empty: not published.
    bool stale = false;
    QString from;
    QString to;
    QList<Package> packages;
    QList<Change> changes;
    QList<Version> versions; ///< Earlier ones, newest first.
    QDateTime since;         ///< An attempt made the site production then; invalid: none did.
    QDateTime kept;          ///< When that was kept.
    bool operator==(const ReleaseNotes &) const = default;

    static Result<ReleaseNotes> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
