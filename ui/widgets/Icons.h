// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

/// The program's own icons, drawn from SVG in the palette's colour, so that they are there without a desktop and
/// readable on dark.
namespace Icons
{
/// The icon of that name in resources/icons; \a color invalid: the palette's text colour when it is painted.
QIcon icon(const QString &name, const QColor &color = {});
/// The program's own, in its own colours.
QIcon application();
} // namespace Icons
