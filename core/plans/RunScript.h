// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

/// Runs the site's own sync script in the preview site. Refused where the series has no preview, the script is not
/// there or not a plain name, or the site it would run in is production: the server checks the same again.
Result<Plan> runScriptPlan(const Series &series, const QString &script);
