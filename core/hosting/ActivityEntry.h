// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

/// Who did what when with a series, as its server noted it (docs/attempt.md, "Methods", activity).
struct ActivityEntry {
    QDateTime at;
    QString by;
    QString what; ///< "planned", "started", "switched"...; ui/text has the words.
    QString attempt;
    QString job;
    QString detail; ///< Inert.
    bool operator==(const ActivityEntry &) const = default;

    static Result<ActivityEntry> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};

/// As a CSV file with a heading, times in UTC.
QString activityCsv(const QList<ActivityEntry> &entries);
