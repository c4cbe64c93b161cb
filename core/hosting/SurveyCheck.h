// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

/// One thing that was looked at before an operation (docs/setup.md, "checks").
struct SurveyCheck {
    enum class State { Passed, Warning, Failed, Administrator };

    QString code; ///< "space", "database"...; ui/text has the words.
    State state = State::Failed;
    QString detail; ///< What was found; inert, never translated.
    QString todo;   ///< The command that mends it; may be empty.
    bool operator==(const SurveyCheck &) const = default;

    static Result<QList<SurveyCheck>> listFromJson(const QJsonArray &array);
    QJsonObject toJson() const;
};

/// Whether one of \a checks failed: then there is no plan.
bool anyFailed(const QList<SurveyCheck> &checks);

/// A file that an operation writes: how it changes, and how it will be.
struct FileChange {
    QString path;
    QString diff; ///< Unified.
    QString text;
    bool operator==(const FileChange &) const = default;

    static Result<QList<FileChange>> listFromJson(const QJsonArray &array);
    QJsonObject toJson() const;
};

/// How the maintainer gets root's rights there: "root", "sudo" (without a password), "password" (sudo asks), "none".
struct RootRights {
    QString kind;
    QString user;
    bool needed = true; ///< Whether the operation does anything that the maintainer's own rights do not suffice for.
    bool operator==(const RootRights &) const = default;

    /// Whether there is a password to be asked for.
    bool asks() const;

    static Result<RootRights> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
