// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Keeps secrets out of core files and away from other processes of this user: RLIMIT_CORE 0, PR_SET_DUMPABLE 0,
/// SIGPIPE ignored. Called first in main().
void hardenProcess();
