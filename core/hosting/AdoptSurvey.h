// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

/// How a site that has no links would get them (docs/setup.md, "Adoption survey").
struct AdoptSurvey {
    QString site;
    QString links; ///< Where prod will stand.
    QList<SurveyCheck> checks;
    QString webKind;
    QList<FileChange> webChanges;
    QString address;
    RootRights rights;
    bool operator==(const AdoptSurvey &) const = default;

    static Result<AdoptSurvey> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
