// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/RunMark.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

using namespace Qt::StringLiterals;

QIcon RunMark::icon(JobRecord::State state, const QColor &background)
{
    const auto drawn = [&background](const QString &name, QRgb color) {
        return Icons::icon(name, StateColors::readableOn(QColor(color), background));
    };
    switch (state) {
    case JobRecord::State::Running:
        return drawn(u"working"_s, StateColors::sky);
    case JobRecord::State::Succeeded:
        return drawn(u"passed"_s, StateColors::green);
    case JobRecord::State::Differs:
        return drawn(u"warning"_s, StateColors::orange);
    case JobRecord::State::Failed:
        return drawn(u"failed"_s, StateColors::vermilion);
    case JobRecord::State::Refused:
        return drawn(u"problem"_s, StateColors::orange);
    case JobRecord::State::Lost:
        return drawn(u"unreachable"_s, StateColors::vermilion);
    case JobRecord::State::Stopped:
        return drawn(u"standing-by"_s, StateColors::grey);
    }
    return {};
}

QColor RunMark::phaseColor(const QString &phase)
{
    constexpr QRgb yellow = 0xfff0e442; // the eighth of Okabe and Ito's colours
    if (phase == u"check")
        return QColor(StateColors::grey);
    if (phase == u"dump")
        return QColor(StateColors::sky);
    if (phase == u"mirror")
        return QColor(StateColors::orange);
    if (phase == u"compare")
        return QColor(StateColors::purple);
    if (phase == u"restore")
        return QColor(StateColors::blue);
    if (phase == u"static")
        return QColor(yellow);
    if (phase == u"verify")
        return QColor(StateColors::green);
    return QColor(0xffb0b0b0);
}

QBrush RunMark::failedBrush()
{
    return {QColor(StateColors::vermilion), Qt::BDiagPattern};
}
