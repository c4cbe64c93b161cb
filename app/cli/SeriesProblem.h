// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitStatus.h"
#include "core/hosting/Series.h"

/// What does not go well with a series' synchronisation.
struct SeriesProblem {
    ExitStatus status = ExitStatus::Done; ///< Failed, or Differs: what `baton status` ends with for it.
    QString words;                        ///< What it is and what to do; inert.
    bool operator==(const SeriesProblem &) const = default;

    /// Of the last night, where the series has a nightly synchronisation; nothing where all is well. What was run by
    /// hand told its end to whoever ran it.
    static std::optional<SeriesProblem> of(const Series &series);
};
