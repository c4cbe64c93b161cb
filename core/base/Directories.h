// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// The program's own folders on this desktop (XDG base directories), made with mode 0700 when first asked for.
namespace Directories
{
/// Servers, host keys, settings: `$XDG_CONFIG_HOME/lino-baton`.
Result<QString> configuration();
/// The cached fleet: `$XDG_CACHE_HOME/lino-baton`. May be deleted at any time.
Result<QString> cache();
/// What is neither: `$XDG_DATA_HOME/lino-baton` (the practice server lives below it).
Result<QString> data();
} // namespace Directories
