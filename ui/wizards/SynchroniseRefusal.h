// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

/// Why \a series can't be synchronised now, in words; empty where it can.
QString synchroniseRefusal(const ServerSession *session, const Series &series);
