// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

/// What it means to let a former production be the preview again (docs/attempt.md, "Going back after a keep"): each
/// consequence is one of the checks.
struct RecallSurvey {
    QString name;
    QString site; ///< Path.
    QString productionName;
    QString productionPath;
    QString address; ///< Of the preview; may be empty.
    QString productionAddress;
    QList<SurveyCheck> checks;
    RootRights rights;
    bool operator==(const RecallSurvey &) const = default;

    static Result<RecallSurvey> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
