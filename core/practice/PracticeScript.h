// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// The embedded practice.py with its companions, as real files.
namespace PracticeScript
{
/// Path of practice.py, extracted below \a directory (empty: this user's data directory) into a folder named by the
/// content's hash, so that another version of the program never runs half of this one's. FileUnwritable says which
/// file.
Result<QString> extract(const QString &directory = {});
} // namespace PracticeScript
