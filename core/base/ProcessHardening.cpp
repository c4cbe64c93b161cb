// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ProcessHardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

void hardenProcess()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // LeakSanitizer must be able to trace its own process
    prctl(PR_SET_DUMPABLE, 0);
#endif
    std::signal(SIGPIPE, SIG_IGN);
}
