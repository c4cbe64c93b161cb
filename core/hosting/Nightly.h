// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>

#include <optional>

/// What a series' server does every night, and how the last night went (docs/protocol.md, "Nightly").
struct Nightly {
    struct Hold {
        QDate night; ///< The server's date of the night that is left out.
        QString by;
        bool operator==(const Hold &) const = default;

        static Result<Hold> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Night {
        QDateTime at;
        QString event; ///< "started", "held", "locked", "refused" or "failed".
        QString job;
        QString detail;
        bool operator==(const Night &) const = default;

        static Result<Night> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    QString at; ///< "02:30", the server's local time.
    QString by;
    QDateTime since;
    QDateTime next;
    QString script; ///< How initdb_from_prod.sh stands: "replaced", "kept", "foreign" or "missing".
    std::optional<Hold> hold;
    std::optional<Night> last;
    /// "late", "missed", "longer", "failed", "differs", "refused", "needs-you", "locked", "no-cron"; empty: all is
    /// well.
    QString problem;
    bool operator==(const Nightly &) const = default;

    static Result<Nightly> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
