// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

/// What `baton` ends with; documented in docs/command-line.md.
enum class ExitStatus {
    Done = 0,
    Failed = 1,        ///< Something went wrong here or on the server; the job failed, was stopped or lost.
    Usage = 2,         ///< The command line or a name in it is not right.
    Refused = 3,       ///< A guardrail: a lock, a host key that is not trusted, a job that was refused.
    Unreachable = 4,   ///< Not connected or not authenticated.
    Differs = 5,       ///< Done, but what was loaded differs from what was dumped.
    Interrupted = 128, ///< Plus the signal's number. A job that was followed continues.
};

ExitStatus exitStatusOf(Error::Code code);
ExitStatus exitStatusOf(JobRecord::State state);
