// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// The maintainer's own template of what users are told, one per language, kept on this computer.
namespace AnnouncementTemplates
{
/// Empty where there is none. FileUnreadable, with the file and why.
Result<QString> own(const QString &language);
/// \a text empty, or the built-in one: forgets it. FileUnwritable.
Result<void> remember(const QString &language, const QString &text);
} // namespace AnnouncementTemplates
