// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keeps secrets out of core files and away from other processes of this user: RLIMIT_CORE 0, PR_SET_DUMPABLE 0,
/// SIGPIPE ignored. A standard descriptor that was closed is taken, so that no connection or file gets its number and
/// with it what is printed. Called first in main().
void hardenProcess();
