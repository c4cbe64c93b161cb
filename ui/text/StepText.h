// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

/// What a step of a plan does, e.g. "Dump production's database"; a step without words of ours is shown by its title or
/// id, inert. \a operation: of its plan, since one id may do another thing in another's.
QString stepText(const JobRecord::Step &step, const QString &operation = {});
/// A step's state as a word in a sentence: "waiting", "running", "already done"...
QString stepStateText(JobRecord::Step::State state);
