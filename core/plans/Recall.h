// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/RecallSurvey.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

/// What may be chosen about a recall.
struct RecallOptions {
    QString confirm = {};  ///< The site's name, typed.
    bool setAside = false; ///< A preview that the series has gives up its link.
};

/// A former production becomes the preview again, for an attempt in the other direction (docs/attempt.md, "Going back
/// after a keep"). Its data stays until the next synchronisation. Refused where a check of the survey failed, the name
/// was not typed, or an attempt is under way; the server checks the same again. \a vhosts: as in the server's record.
Result<Plan> recallPlan(const Series &series, const RecallSurvey &survey, const RecallOptions &options,
                        const QStringList &vhosts);
