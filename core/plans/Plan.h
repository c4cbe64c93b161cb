// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

/// One command on one server, as data: a program's argument list, never a shell line; or one of the helper's own
/// actions with its values (docs/protocol.md, "Plan").
struct StepCommand {
    QStringList argv;
    QString action;
    QJsonObject with;
    QString cwd;

    static StepCommand program(const QStringList &argv, const QString &cwd);
    static StepCommand named(const QString &action, const QJsonObject &with, const QString &cwd);

    bool isEmpty() const { return argv.isEmpty() && action.isEmpty(); }
    bool operator==(const StepCommand &) const = default;
    QJsonObject toJson() const;
};

/// One change on one server, as data: the runner executes it and the window shows it.
struct Step {
    QString id;    ///< Stable within its plan: journal, undo and words refer to it.
    QString title; ///< English, for logs; ui/text has the words that are shown.
    QString phase = {};
    std::optional<QStringList> after = {}; ///< Steps that must be done first; nothing: the one before it.
    StepCommand run;
    StepCommand check = {}; ///< Reads only. Exit status 0 means already done.
    StepCommand undo = {};  ///< Reverts only what run changed. Empty where there is nothing to revert.
    QString undoneBy = {};  ///< An earlier step, whose undo reverts this one as well.
    std::chrono::seconds timeout{60};
    QList<int> accept = {};  ///< Exit statuses that are success; empty: 0.
    bool again = false;      ///< Runs again on a resume: a guardrail.
    bool rehearse = false;   ///< run reads only, and a rehearsal runs it.
    bool undoFirst = false;  ///< An undo begins with it: users wait for it.
    QStringList byHand = {}; ///< The lines of a shell script that do the same; for ScriptExport.
};

/// One operation, compiled here and run by the server's runner (docs/protocol.md, "Plan").
struct Plan {
    QString operation;
    QString title;
    QString series; ///< Id.
    QString seriesName = {};
    QString links;
    QString site;        ///< Path of what is changed.
    QString source = {}; ///< Path of the site that is read; empty where there is none.
    QList<Step> steps;
    QJsonObject progress;          ///< Rules for reading its output.
    QString turn = {};             ///< The step that decides whether an interrupted job is undone or resumed.
    QString revertUntil = {};      ///< A job that does not succeed before this step is done is undone by itself.
    std::chrono::seconds grace{0}; ///< Between TERM and KILL of a step; 0: the runner's own.

    QJsonObject toJson() const;
};
