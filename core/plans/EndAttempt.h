// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

#include <QUrl>

/// What may be chosen about going back.
struct CancelOptions {
    QString confirm = {}; ///< The new site's name, where changes of its users will be lost.
    bool acceptChanged =
        false; ///< The former production's data is not that of the freeze, and is to be production all the same.
};

/// What the plans that end an attempt are about; all are paths but the first and the last.
struct AttemptSites {
    QString series; ///< Id.
    QString seriesName;
    QString links;
    QString former; ///< The former production.
    QString site;   ///< The new one.
    QUrl address;   ///< Of production.
};

/// The plan to go back, whatever the state of the attempt is now: for the plan of a start that holds one.
Plan cancelPlanFor(const AttemptSites &sites, const CancelOptions &options, const QStringList &vhosts);

/// The former production becomes production again (docs/attempt.md, "Cancel"). Refused unless an attempt runs.
Result<Plan> cancelAttemptPlan(const Series &series, const CancelOptions &options, const QStringList &vhosts);

/// The new site stays production (docs/attempt.md, "Keep"). \a confirm: the former production's name, where its data is
/// not that of the freeze. Refused unless an attempt runs.
Result<Plan> keepAttemptPlan(const Series &series, const QString &confirm);
