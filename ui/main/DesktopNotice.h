// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A notification of the desktop (org.freedesktop.Notifications), sent without waiting; nothing happens where there is
/// none.
namespace DesktopNotice
{
void show(const QString &title, const QString &text);
}
