// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/RetireSurvey.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

/// Keeps an old site's last snapshot and removes everything else of it (docs/setup.md, "The retirement's plan").
/// Refused for production, preview and a site that stands by, before the agreed day, and where \a confirm is not its
/// name.
Result<Plan> retirePlan(const Series &series, const RetireSurvey &survey, const QString &confirm,
                        const QStringList &vhosts = {});
