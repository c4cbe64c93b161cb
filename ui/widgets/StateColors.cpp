// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/StateColors.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &from, const QColor &to, double part)
{
    return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * part),
                            float(from.greenF() + (to.greenF() - from.greenF()) * part),
                            float(from.blueF() + (to.blueF() - from.blueF()) * part));
}
} // namespace

QColor StateColors::ofState(SiteState state)
{
    switch (state) {
    case SiteState::Production:
    case SiteState::StandingBy:
        return blue;
    case SiteState::Preview:
        return purple;
    case SiteState::InAttempt:
        return orange;
    case SiteState::Old:
    case SiteState::NotLinked:
        return grey;
    case SiteState::Broken:
        return vermilion;
    }
    return grey;
}

QString StateColors::iconOfState(SiteState state)
{
    return siteStateName(state); // the icons are named like the contract's words
}

double StateColors::contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor StateColors::readableOn(const QColor &color, const QColor &background)
{
    const QColor end = luminance(background) > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
    for (int step = 0; step <= 20; ++step) {
        const QColor candidate = mixed(color, end, step / 20.0);
        if (contrast(candidate, background) >= 4.5)
            return candidate;
    }
    return end;
}
