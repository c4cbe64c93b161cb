// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

/// Why release notes can't be edited in \a series now, in words; empty where they can.
QString notesRefusal(const ServerSession *session, const Series &series);
/// Why the sites of \a series can't be compared, in words; empty where they can.
QString comparisonRefusal(const Series &series);
