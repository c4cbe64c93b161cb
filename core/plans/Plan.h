// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>

/// One command on one server, as data:
/// an argument list, never a shell line.
struct Step {
    QString id; ///< Stable within its plan.
    QString title;
    QStringList argv;
    QString cwd;
    std::chrono::seconds timeout{60};
};

/// One operation, compiled here and run by the server's runner
/// (docs/protocol.md, "Plan").
struct Plan {
    QString operation;
    QString title;
    QString series; ///< Id.
    QString links;
    QString site; ///< Path.
    QList<Step> steps;
    QJsonObject progress; ///< Rules for reading its output.

    QJsonObject toJson() const;
};
