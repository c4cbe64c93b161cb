// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/AdoptSurvey.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

/// Links, and vhosts through them, for a site that has none (docs/setup.md, "The adoption's plan"); of a series that
/// is linked, its production's and preview's vhosts get what they lack. Refused where a check of the survey failed.
Result<Plan> adoptPlan(const Series &series, const AdoptSurvey &survey, const QStringList &vhosts = {});
