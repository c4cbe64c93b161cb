// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogDelegate.h"

#include "ui/logs/Ascii.h"
#include "ui/logs/LogModel.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
QColor textColor(const QStyleOptionViewItem &option)
{
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group,
                                option.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text);
}
} // namespace

LogDelegate::LogDelegate(const LogModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QString LogDelegate::foldText(qint64 line) const
{
    const QString phase = m_model->phaseMark(line);
    if (phase.isEmpty())
        return {};
    const bool folded = m_model->isFolded(m_model->store().sectionOf(line));
    return (folded ? u"\u25b8 "_s : u"\u25be "_s) + phase;
}

QString LogDelegate::showText(qint64 line) const
{
    return m_model->isCut(line) ? tr("Show all %1").arg(sizeText(m_model->store().lineLength(line))) : QString();
}

QRect LogDelegate::foldMark(const QRect &cell, const QFontMetrics &metrics, qint64 line) const
{
    const QString text = foldText(line);
    if (text.isEmpty())
        return {};
    return {cell.left() + Margin, cell.top() + 1, metrics.horizontalAdvance(text) + 3 * Margin, cell.height() - 2};
}

QRect LogDelegate::showMark(const QRect &cell, const QFontMetrics &metrics, qint64 line) const
{
    const QString text = showText(line);
    if (text.isEmpty())
        return {};
    // At the beginning, where it is in sight: the end of such a line seldom is.
    const QRect fold = foldMark(cell, metrics, line);
    const int left = fold.isEmpty() ? cell.left() + Margin : fold.right() + 2 * Margin;
    return {left, cell.top() + 1, metrics.horizontalAdvance(text) + 3 * Margin, cell.height() - 2};
}

QSize LogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, option.fontMetrics.height() + 4};
}

void LogDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const qint64 line = m_model->lineOfRow(index.row());
    if (line < m_model->store().firstLine())
        return;
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, option.palette.highlight());
    const quint8 flags = m_model->store().lineFlags(line);
    if (flags & LogIndex::BeginsFile) {
        painter->setPen(textColor(option));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
    }
    if (index.column() == LogModel::Line) {
        paintLine(painter, option, line);
    } else if (index.column() == LogModel::Level) {
        paintLevel(painter, option, index.data().toString(), flags & LogIndex::LevelMask);
        if (m_model->complaint(line))
            paintExplained(painter, option);
    } else {
        const QColor color = textColor(option);
        painter->setPen(option.state & QStyle::State_Selected ? color
                                                              : option.palette.color(QPalette::PlaceholderText));
        painter->drawText(option.rect.adjusted(Margin, 0, -Margin, 0),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_model->timeText(line));
    }
    if (option.state & QStyle::State_HasFocus && index.column() == LogModel::Line) {
        painter->setPen(QPen(textColor(option), 1, Qt::DotLine));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void LogDelegate::paintLevel(QPainter *painter, const QStyleOptionViewItem &option, const QString &text,
                             quint8 level) const
{
    if (level == LogIndex::Plain)
        return;
    const bool selected = option.state & QStyle::State_Selected;
    const QColor background = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const QColor color =
        StateColors::readableOn(level == LogIndex::Error ? StateColors::vermilion : StateColors::orange, background);
    const int side = option.fontMetrics.ascent();
    const QRect icon(option.rect.left() + Margin, option.rect.center().y() - side / 2, side, side);
    Icons::icon(level == LogIndex::Error ? u"failed"_s : u"warning"_s, color).paint(painter, icon);
    painter->setPen(color);
    painter->drawText(option.rect.adjusted(side + 2 * Margin, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void LogDelegate::paintExplained(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const QColor background = option.palette.color(selected ? QPalette::Highlight : QPalette::Base);
    const int side = option.fontMetrics.ascent() + 2;
    const QRect icon(option.rect.right() - side - Margin, option.rect.center().y() - side / 2, side, side);
    Icons::icon(u"information"_s, StateColors::readableOn(StateColors::blue, background)).paint(painter, icon);
}

void LogDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option, qint64 line) const
{
    int x = option.rect.left() + Margin;
    const QColor color = textColor(option);
    const auto mark = [&](const QRect &area, const QString &text) {
        if (area.isEmpty())
            return;
        painter->setPen(color);
        painter->drawRoundedRect(area.adjusted(0, 0, -1, -1), 3, 3);
        painter->drawText(area, Qt::AlignCenter | Qt::TextSingleLine, text);
        x = area.right() + 2 * Margin;
    };
    mark(foldMark(option.rect, option.fontMetrics, line), foldText(line));
    mark(showMark(option.rect, option.fontMetrics, line), showText(line));
    painter->setPen(color);
    paintText(painter, option, x, m_model->lineText(line));
}

void LogDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, int x, const QString &text) const
{
    const int cell = std::max(option.fontMetrics.horizontalAdvance(u'0'), 1);
    const bool ascii = isAscii(text);
    const auto xOf = [&](qsizetype i) {
        return x + (ascii ? int(i) * cell : option.fontMetrics.horizontalAdvance(text.left(i)));
    };
    const QRectF clip = painter->clipBoundingRect();
    if (!m_query.isEmpty()) {
        QColor marker(StateColors::orange);
        marker.setAlpha(110);
        for (const auto &match : m_query.matches(text))
            painter->fillRect(QRect(QPoint(xOf(match.start), option.rect.top()),
                                    QPoint(xOf(match.start + match.length) - 1, option.rect.bottom())),
                              marker);
    }
    // A long line is shaped only where it is in sight; other scripts than ASCII need their context.
    const qsizetype first = ascii ? std::clamp<qsizetype>((0 - x) / cell - 1, 0, text.size()) : 0;
    const qsizetype count = ascii ? qsizetype(std::min<qreal>(clip.right(), 8000.0)) / cell + 3 : text.size();
    const int baseline =
        option.rect.top() + (option.rect.height() - option.fontMetrics.height()) / 2 + option.fontMetrics.ascent();
    painter->drawText(QPoint(xOf(first), baseline), ascii ? text.mid(first, count) : text);
}
