// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

/// The provider's restore2preview.py between the restore.py it was made from and the fresh one (docs/protocol.md,
/// "restore2preview.py"). The texts are a server's: plain, of any content.
struct RestoreScript {
    enum class State { None, New, Current, Merge, Conflict };

    struct Conflict {
        qint64 line = 0; ///< Of the merged text, from 1.
        QString ours;
        QString base;
        QString fresh;
        bool operator==(const Conflict &) const = default;

        static Result<Conflict> fromJson(const QJsonObject &object);
    };
    struct Finding {
        QString kind; ///< "new-table", "split", "edit"...
        QString name; ///< Table, file or function.
        QString detail;
        bool decided = false;
        bool operator==(const Finding &) const = default;

        static Result<Finding> fromJson(const QJsonObject &object);
    };
    struct Version {
        QString name;
        QDateTime at;
        QString by;
        qint64 bytes = 0;
        bool operator==(const Version &) const = default;

        static Result<Version> fromJson(const QJsonObject &object);
    };

    QString directory;
    State state = State::None;
    std::optional<QString> base;
    std::optional<QString> kept;
    std::optional<QString> fresh;
    std::optional<QString> merged; ///< With conflict markers of diff3 where there are conflicts.
    QString keptHash;              ///< SHA-256 of the kept text; empty where there is none.
    QString freshHash;             ///< The same of the fresh one.
    QDateTime freshFrom;           ///< When production was dumped; invalid where it was not.
    QList<Conflict> conflicts;
    QList<Finding> findings;
    QList<Version> versions; ///< Earlier ones, newest first.
    qint64 syntaxLine = 0;   ///< Of the kept text; 0: it compiles.
    QString syntaxError;
    bool operator==(const RestoreScript &) const = default;

    static Result<RestoreScript> fromJson(const QJsonObject &object);
};

/// "none", "new", "current", "merge", "conflict".
QString restoreScriptStateName(RestoreScript::State state);
