// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"

/// The practice servers among the fleet's.
namespace PracticeRecords
{
/// Makes \a records the fleet's practice servers: added or changed where they differ, others of their kind removed, and
/// what this program remembered of their earlier host keys forgotten, since a server made anew is no attack. Sessions
/// are not opened. Duplicate where a server that is none has the name; may be done again after any failure.
Result<void> keep(Fleet &fleet, const QList<ServerRecord> &records);
} // namespace PracticeRecords
