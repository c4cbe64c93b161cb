// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

/// What may be chosen about a synchronisation.
struct SynchroniseOptions {
    /// The preview's vhost shows the maintenance page while its data is replaced, and stays so if that fails.
    bool maintenancePage = true;
};

/// What the steps of a synchronisation are about; all are paths but the first and the last.
struct SynchroniseSites {
    QString series; ///< Id.
    QString links;
    QString production;
    QString preview;
    QUrl address; ///< Of the preview.
};

/// The steps of a synchronisation, for an operation that holds one. The first comes after those named in \a after.
QList<Step> synchroniseSteps(const SynchroniseSites &sites, const SynchroniseOptions &options,
                             const QStringList &after = {});

/// Production's data into the preview, verified per table (docs: design, "A plan is data"). Refused where the series
/// has no production or no preview, both are one site, or what is known of their databases says that they are the
/// same: the server checks the same again, and once more in the process that would overwrite it.
Result<Plan> synchronisePlan(const Series &series, const SynchroniseOptions &options = {});
