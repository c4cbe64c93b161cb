// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

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

    QString id;
    QString series; ///< The series' id.
    QString seriesName;
    QString links;
    QString site; ///< Path of the site it runs in.
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

    bool isRunning() const { return state == State::Running; }
    bool operator==(const JobRecord &) const = default;

    /// ProtocolError names the key that is missing or not of its type. Unknown keys are ignored.
    static Result<JobRecord> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

QString jobStateName(JobRecord::State state);
