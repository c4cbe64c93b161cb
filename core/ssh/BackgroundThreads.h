// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

/// Runs threads that nobody waits for while the program lives; at its end they get 3 s to finish.
namespace BackgroundThreads
{
void start(std::function<void()> work);
/// Waits for them, 3 s at most: before main() ends, since OpenSSL cleans up behind it while a thread may still say
/// goodbye.
void finish();
} // namespace BackgroundThreads
