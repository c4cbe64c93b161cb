// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logs/LogQuery.h"

#include <QStyledItemDelegate>

class LogModel;

/// Paints a log's rows as plain text in a fixed-width font: only what is in sight of a line, with what was found
/// marked.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit LogDelegate(const LogModel *model, QObject *parent = nullptr);

    void setQuery(const LogQuery &query) { m_query = query; }
    /// The area of the fold mark in that line's cell, or an empty one.
    QRect foldMark(const QRect &cell, const QFontMetrics &metrics, qint64 line) const;
    /// The area of "Show" of a line that is cut, or an empty one.
    QRect showMark(const QRect &cell, const QFontMetrics &metrics, qint64 line) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int Margin = 4;

private:
    void paintLevel(QPainter *painter, const QStyleOptionViewItem &option, const QString &text, quint8 level) const;
    /// The sign, beside the level, that the line's message is explained.
    void paintExplained(QPainter *painter, const QStyleOptionViewItem &option) const;
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, qint64 line) const;
    void paintText(QPainter *painter, const QStyleOptionViewItem &option, int x, const QString &text) const;
    QString foldText(qint64 line) const;
    QString showText(qint64 line) const;

    const LogModel *m_model;
    LogQuery m_query;
};
