// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "ui/sites/ServerView.h"

/// What the table shows of \a session now.
ServerView serverViewOf(const ServerSession &session);
