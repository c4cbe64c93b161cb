// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// The upgrade attempt of a series, planned, under way, or the last one that ended (docs/attempt.md, "The record").
struct Attempt {
    enum class State { Planned, Starting, Running, Cancelling, Keeping, Cancelled, Kept, Failed };
    enum class AtEnd { Remind, Cancel };

    struct Extension {
        int minutes = 0;
        QString by;
        QDateTime at;
        bool operator==(const Extension &) const = default;

        static Result<Extension> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    QString id;
    State state = State::Planned;
    QString from;     ///< Name of the former production.
    QString to;       ///< Name of the site that takes its place.
    QString former;   ///< Path of the former production.
    QString site;     ///< Path of the new one.
    QDateTime starts; ///< As planned; invalid where it is started by hand.
    int minutes = 60;
    AtEnd atEnd = AtEnd::Remind;
    bool startsBySelf = false;
    int maxSyncAge = 26; ///< Hours that the last synchronisation may be old.
    QString plannedBy;
    QDateTime plannedAt;
    QString startedBy;
    QDateTime begun;    ///< When production was frozen.
    QDateTime switched; ///< When the new site became production.
    QDateTime ends;     ///< With all extensions.
    QString endedBy;
    QDateTime ended;
    QString reason; ///< Why it went back by itself; inert.
    QString job;    ///< The newest job that is about it; empty where there is none.
    QList<Extension> extensions;
    QString language;               ///< Of the announcement: "de".
    std::optional<qint64> left;     ///< Seconds until the end when the server was asked; negative: overdue.
    std::optional<int> changedRows; ///< Since the switch, as last asked.
    QString zone;                   ///< Of the server's clock at the planned start, once begun at the end.
    std::optional<int> utcOffset;   ///< The same, in seconds.
    bool interrupted = false;       ///< Its job was killed, and nobody has taken it up yet.
    QStringList warnings;
    bool operator==(const Attempt &) const = default;

    /// Whether something has begun that has not ended: then nothing else may touch the series.
    bool isUnderWay() const;
    /// Whether it was taken back before anything had begun.
    bool isWithdrawn() const { return state == State::Cancelled && !begun.isValid(); }
    /// Whether it is planned or under way.
    bool isOpen() const;

    static Result<Attempt> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// "planned", "starting", "running", "cancelling", "keeping", "cancelled", "kept", "failed".
QString attemptStateName(Attempt::State state);
/// "remind", "cancel".
QString atEndName(Attempt::AtEnd atEnd);
