// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <optional>

/// What is known of one job on a server, as the server's runner wrote it (docs/protocol.md, "Job").
struct JobRecord {
    enum class State { Running, Succeeded, Failed, Stopped, Differs, Refused, Lost };

    struct Phase {
        QString id;
        QDateTime started;
        QDateTime ended; ///< Invalid while it runs.
        bool operator==(const Phase &) const = default;

        static Result<Phase> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    /// One step of the job's plan, as far as it got.
    struct Step {
        enum class State { Waiting, Running, Done, Skipped, Failed, Refused, Differs, Stopped };

        QString id;
        QString title;
        QString phase; ///< Empty where it belongs to none.
        State state = State::Waiting;
        QDateTime started;
        QDateTime ended;
        bool operator==(const Step &) const = default;

        static Result<Step> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    /// Why a guardrail stood in the way, in the server's words.
    struct Refusal {
        QString code; ///< docs/protocol.md, "Job": "restore-script", "database", "disk"...
        QString message;
        QString found;
        QString production;
        QString todo;
        bool operator==(const Refusal &) const = default;

        static Result<Refusal> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    /// Rows dumped against rows found in the database after the restore.
    struct TableDifference {
        QString table;
        qint64 dumped = 0;
        qint64 loaded = 0;
        qint64 unsaved = 0;
        bool operator==(const TableDifference &) const = default;

        static Result<TableDifference> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Tables {
        qint64 dumped = 0;
        qint64 loaded = 0;
        QList<TableDifference> differences;
        QList<TableDifference> leftOut; ///< Tables that the provider's restore script leaves out on purpose.
        bool operator==(const Tables &) const = default;

        static Result<Tables> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    /// Bytes, as far as they were measured.
    struct Sizes {
        qint64 dump = 0;
        qint64 media = 0;
        qint64 mediaFiles = 0;
        qint64 database = 0;
        bool operator==(const Sizes &) const = default;

        static Result<Sizes> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    QString id;
    QString series; ///< The series' id.
    QString seriesName;
    QString links;
    QString site;        ///< Path of the site it runs in.
    QString source = {}; ///< Path of the site that is read; empty where there is none.
    QString operation;
    QString title;
    State state = State::Lost;
    QString by; ///< "maintainer@laptop"
    QDateTime started;
    QDateTime ended; ///< Invalid while it runs.
    QString phase;
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known yet.
    int percent = 0;  ///< At most 99 until the exit status is known.
    QList<Phase> phases = {};
    std::optional<int> exitStatus = {};
    QString signal = {};
    QString error = {};
    qint64 logSize = 0;
    QDateTime quietSince = {}; ///< Of the last output.
    bool alive = false;        ///< Proven by pid, start time and boot id.
    QString table = {};        ///< The table a restore is at.
    QList<Step> steps = {};
    bool rehearsal = false; ///< Only checks and measures were run.
    QString resumes = {};   ///< The job that this one goes on with.
    QString run = {};       ///< The first job of that chain.
    QString undoes = {};    ///< The job whose steps this one reverted.
    bool canResume = false;
    bool canUndo = false;
    std::optional<Refusal> refusal = {};
    std::optional<Tables> tables = {};
    std::optional<Sizes> sizes = {};
    QString preview = {}; ///< How the target stands: "untouched", "page", "half-restored", "restored" or empty.
    QStringList warnings = {};

    bool isRunning() const { return state == State::Running; }
    /// Whether it is to bring production's data over; rehearsals and undos are not.
    bool isSynchronisation() const
    {
        return (operation == QLatin1String("sync") || operation == QLatin1String("run-script")) && !rehearsal &&
               undoes.isEmpty();
    }
    /// Whether production's data came over: with or without differences.
    bool isGood() const { return !rehearsal && (state == State::Succeeded || state == State::Differs); }
    bool operator==(const JobRecord &) const = default;

    /// ProtocolError names the key that is missing or not of its type. Unknown keys are ignored.
    static Result<JobRecord> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

QString jobStateName(JobRecord::State state);
QString stepStateName(JobRecord::Step::State state);
