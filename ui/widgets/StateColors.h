// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SiteState.h"

#include <QColor>
#include <QString>

/// Colours that colour-blind people tell apart (Okabe and Ito), and their use: always beside an icon and a text.
namespace StateColors
{
inline constexpr QRgb blue = 0xff0072b2, purple = 0xffcc79a7, orange = 0xffe69f00, sky = 0xff56b4e9,
                      vermilion = 0xffd55e00, green = 0xff009e73, grey = 0xff808080;

/// The colour of a state's icon.
QColor ofState(SiteState state);
/// The icon's name in resources/icons.
QString iconOfState(SiteState state);
/// \a color moved towards black or white until it reads on \a background with a contrast of at least 4.5 (WCAG AA).
QColor readableOn(const QColor &color, const QColor &background);
/// WCAG's contrast ratio, 1 to 21.
double contrast(const QColor &one, const QColor &other);
} // namespace StateColors
