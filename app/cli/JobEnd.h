// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/ExitStatus.h"
#include "app/cli/Terminal.h"
#include "core/hosting/JobRecord.h"

/// What is said of a job that ended.
namespace JobEnd
{
/// Says how it ended, what was found where it was refused, how production and the preview stand, and what to do;
/// prints the tables that differ. The status to end with.
ExitStatus tell(const JobRecord &job, Terminal &terminal);
/// Whether the rows in the database were counted: before that a record only knows what was dumped.
bool isCounted(const JobRecord &job);
/// The lines of the table of differences, header first; empty where nothing differs.
QStringList differences(const JobRecord &job);
} // namespace JobEnd
