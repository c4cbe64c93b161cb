// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Attempt.h"
#include "core/hosting/SurveyCheck.h"

#include <QMap>
#include <QUrl>

/// What is asked of an attempt while it runs (docs/attempt.md, "Status").
struct AttemptStatus {
    struct Changes {
        int added = 0;
        int changed = 0;
        int removed = 0;
        bool exact = true; ///< False: only counters were looked at.
        bool operator==(const Changes &) const = default;

        static Result<Changes> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct User {
        QString name;
        int rows = 0;
        bool operator==(const User &) const = default;

        static Result<User> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Program {
        QString name;
        bool runs = false;
        bool operator==(const Program &) const = default;

        static Result<Program> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct LogError {
        QString log;
        QDateTime at; ///< Invalid: the line does not say.
        QString text; ///< Inert.
        bool operator==(const LogError &) const = default;

        static Result<LogError> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    std::optional<Attempt> attempt;
    QDateTime now;                                 ///< The server's clock.
    std::optional<QMap<QString, Changes>> changes; ///< By table; nothing where they were not asked.
    std::optional<int> rows;
    QList<User> users;
    QDateTime asked; ///< When the changes were counted.
    std::optional<int> httpStatus;
    std::optional<int> milliseconds;
    bool showsPage = false; ///< Nobody can work: production's address shows the maintenance page, as it should.
    QString problem;        ///< Why production's address does not answer; inert; empty where it does.
    QList<Program> programs;
    QList<LogError> errors;
    bool formerIsFrozen = false;
    std::optional<bool> formerWasWritten;

    /// The one of errors that is to be known first, or nullptr: that supervisord does not run, why nobody knows what
    /// changed, else the latest.
    const LogError *firstToTell() const;
    /// Whether that says why nobody knows what changed.
    static bool isOfDatabase(const LogError &error);
    /// Whether its log can be opened; what the server found by itself stands in none.
    static bool standsInLog(const LogError &error);
    bool operator==(const AttemptStatus &) const = default;

    static Result<AttemptStatus> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// Every guardrail of a start with its state and age, and how long the freeze will last (docs/attempt.md, "Readiness").
struct AttemptReadiness {
    struct Check {
        SurveyCheck check;
        QDateTime at; ///< When what was found was found; invalid: now.
        bool operator==(const Check &) const = default;
    };
    struct SiteThere {
        QString name;
        QString path;
        QUrl address;
        bool operator==(const SiteThere &) const = default;
    };

    QList<Check> checks;
    RootRights rights;
    bool canStartBySelf = false;
    QString whyNotBySelf;
    bool canEndBySelf = true; ///< Whether the server can go back with nobody there.
    QString whyNotEndBySelf;
    QString restart;                  ///< "supervisor", "systemd", "touch", "none".
    std::optional<int> freezeSeconds; ///< Expected; nothing before the first synchronisation.
    int freezeLow = 0;
    int freezeHigh = 0;
    int runs = 0; ///< Of how many synchronisations that is made.
    SiteThere production;
    SiteThere preview;
    QUrl notes; ///< Where the release notes are; empty: there are none.
    QDateTime now;
    QString zone;
    int utcOffset = 0; ///< Seconds.
    bool operator==(const AttemptReadiness &) const = default;

    /// Whole minutes, begun ones counted: "about 11 min".
    static int minutesOf(int seconds) { return (seconds + 59) / 60; }
    /// Expected of the freeze; nothing where no synchronisation says.
    std::optional<int> freezeMinutes() const
    {
        return freezeSeconds ? std::optional(minutesOf(*freezeSeconds)) : std::nullopt;
    }
    /// Whether a guardrail does not hold.
    bool isRefused() const;

    static Result<AttemptReadiness> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
