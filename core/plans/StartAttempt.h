// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/Attempt.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

/// What may be chosen about an attempt.
struct AttemptOptions {
    int minutes = 60;
    Attempt::AtEnd atEnd = Attempt::AtEnd::Remind;
    int maxSyncAge = 26;   ///< Hours.
    QString planned = {};  ///< Id of the planned attempt that is started; empty: there was none.
    int freezeSeconds = 0; ///< How long the freeze is expected to take; 0: not known. The steps' limits follow it.
    QString language = {}; ///< Of the page, where nothing was planned.
    QString page = {};     ///< HTML that users see while they wait, where nothing was planned; empty: the vhost's own.
};

/// Preview takes production's place for a while (docs/attempt.md, "Start"). Refused where the series has no production
/// or no preview, an attempt is under way, or another one is planned than that of \a options. The plan to go back is in
/// it, for the end of the time. \a vhosts: as in the server's record.
Result<Plan> startAttemptPlan(const Series &series, const AttemptOptions &options, const QStringList &vhosts);
