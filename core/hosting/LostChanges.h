// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

/// What users did in the new site until an attempt was cancelled, and which therefore is not in production
/// (docs/attempt.md, "Lost-changes report").
struct LostChanges {
    struct User {
        QString name;
        int rows = 0;
        bool operator==(const User &) const = default;
    };
    struct Table {
        QString table;
        QString model; ///< "tickets.Ticket"; may be empty.
        int added = 0;
        int changed = 0;
        int removed = 0;
        QList<User> users;
        bool operator==(const Table &) const = default;
    };
    struct MediaFile {
        QString path;
        QString change; ///< "added", "changed", "removed".
        qint64 bytes = 0;
        bool operator==(const MediaFile &) const = default;
    };
    struct File {
        QString name;
        QString path; ///< On the server.
        qint64 bytes = 0;
        QString kind; ///< "csv", "fixture", "dump", "media".
        bool operator==(const File &) const = default;
    };
    /// One row of a table.
    struct Row {
        QString key;
        QString change; ///< "added", "changed", "removed".
        QString by;     ///< Empty: the table does not say.
        QDateTime at;   ///< Invalid: the table does not say.
        QString label;
        std::optional<QMap<QString, QString>> before;
        std::optional<QMap<QString, QString>> after;
        QStringList fields; ///< Of a changed one: which.
        bool operator==(const Row &) const = default;

        static Result<Row> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    QString attempt;
    QString from;
    QString to;
    QDateTime made;
    QList<Table> tables;
    int rows = 0;
    int users = 0;
    int mediaAdded = 0;
    int mediaChanged = 0;
    int mediaRemoved = 0;
    QList<MediaFile> media;
    QString mediaKept; ///< Directory of their copies; empty: there are none.
    QList<File> files;
    bool fromSql = false; ///< Rows are not listed: the site's Django no longer started, or the dumps can't be compared.
    QString problem;      ///< Why; inert.
    QDate keptUntil;

    /// All data as it was at the cancel, or nullptr.
    const File *dump() const;
    /// Whether it is known that there is nothing to lose.
    bool isNothing() const;
    bool operator==(const LostChanges &) const = default;

    static Result<LostChanges> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
