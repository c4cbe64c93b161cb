// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/Series.h"
#include "core/hosting/SetUpSurvey.h"
#include "core/plans/Plan.h"

/// A new preview site from the series' production (docs/setup.md, "The set-up's plan"). Refused where a check of the
/// survey failed, the name is none for a site, or the series has a preview that may not be set aside; the server checks
/// the same again. \a vhosts: the server's directories of web server configurations (empty: the usual ones).
Result<Plan> setUpPlan(const Series &series, const SetUpSurvey &survey, const SetUpOptions &options,
                       const QStringList &vhosts = {});
