// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// Two sites of a series beside each other (docs/setup.md, "Comparison").
struct SiteComparison {
    struct Side {
        QString name;
        QString path;
        QString state;
        bool operator==(const Side &) const = default;

        static Result<Side> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    /// A package or plugin; nothing where that site does not have it.
    struct Version {
        QString name;
        std::optional<QString> left;
        std::optional<QString> right;
        bool operator==(const Version &) const = default;

        static Result<Version> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Setting {
        QString name;
        QString left;
        QString right;
        bool masked = false; ///< A secret: only whether both are equal is known.
        bool operator==(const Setting &) const = default;

        static Result<Setting> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    /// Rows of a table, or bytes of a part.
    struct Number {
        QString name;
        std::optional<qint64> left;
        std::optional<qint64> right;
        bool operator==(const Number &) const = default;
    };

    Side left;
    Side right;
    QList<Version> packages;
    QList<Version> plugins;
    QList<Setting> settings;
    QList<Number> tables;
    QList<Number> sizes; ///< "project", "env", "media", "database", "log".
    QStringList problems;
    bool operator==(const SiteComparison &) const = default;

    static Result<SiteComparison> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
