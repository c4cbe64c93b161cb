// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/TrendDelegate.h"

#include "ui/sites/SitesModel.h"
#include "ui/sites/SyncTrend.h"
#include "ui/widgets/StateColors.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace
{
void paintTrend(QPainter *painter, const QRectF &area, const SyncTrend &trend, const QColor &line, const QColor &bad)
{
    qint64 least = -1, most = 0;
    for (const SyncTrend::Run &run : trend.runs) {
        if (!run.good)
            continue;
        least = least < 0 ? run.seconds : std::min(least, run.seconds);
        most = std::max(most, run.seconds);
    }
    // A fifth of the whole is the least that is drawn as a change: seconds of difference are no drama.
    const double span = std::max(double(most - least), double(most) / 5);
    const double middle = double(most + std::max<qint64>(least, 0)) / 2;
    // The newest run is always at the right, as it is in a row with more of them.
    const double step = area.width() / (SyncTrend::mostRuns - 1);
    const auto count = trend.runs.size();
    const auto x = [&](qsizetype i) { return area.right() - double(count - 1 - i) * step; };
    QPainterPath path;
    QPointF newest;
    QList<double> crosses;
    for (qsizetype i = 0; i < count; ++i) {
        const SyncTrend::Run &run = trend.runs[i];
        if (!run.good) {
            crosses.append(x(i));
            continue;
        }
        const double part = span > 0 ? 0.5 + (double(run.seconds) - middle) / span : 0.5;
        newest = {x(i), area.bottom() - part * area.height()};
        if (path.elementCount() == 0)
            path.moveTo(newest);
        else
            path.lineTo(newest);
    }
    painter->setPen(QPen(line, 1.4));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    painter->setPen(QPen(bad, 1.4));
    for (const double at : std::as_const(crosses)) {
        painter->drawLine(QPointF(at - 2, area.bottom() - 2), QPointF(at + 2, area.bottom() + 2));
        painter->drawLine(QPointF(at - 2, area.bottom() + 2), QPointF(at + 2, area.bottom() - 2));
    }
    if (path.elementCount() > 0) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(line);
        painter->drawEllipse(newest, 2.2, 2.2);
    }
}
} // namespace

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QWidget *widget = option.widget;
    (widget ? widget->style() : QApplication::style())->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    const auto trend = index.data(SitesModel::TrendRole).value<SyncTrend>();
    if (trend.runs.isEmpty())
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const QColor line =
        selected ? option.palette.color(group, QPalette::HighlightedText) : cell.palette.color(QPalette::Text);
    const QColor bad =
        selected ? line : StateColors::readableOn(QColor(StateColors::vermilion), option.palette.color(QPalette::Base));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintTrend(painter, QRectF(option.rect).adjusted(6, 7, -8, -7), trend, line, bad);
    painter->restore();
}

QSize TrendDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {16 * option.fontMetrics.averageCharWidth(), StateDelegate::sizeHint(option, index).height()};
}
