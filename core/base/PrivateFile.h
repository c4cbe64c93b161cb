// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>

/// Files of our own: mode 0600, replaced by write, fsync and rename, and never opened through a link in the last place.
namespace PrivateFile
{
/// The whole file; FileUnreadable where it can't be read, NotFound where there is none, FileDamaged above \a largest.
Result<QByteArray> read(const QString &path, qint64 largest = 16 << 20);
/// Replaces the file in one step; after a failure (a full disk) the earlier content stands.
Result<void> write(const QString &path, const QByteArray &content);
} // namespace PrivateFile
