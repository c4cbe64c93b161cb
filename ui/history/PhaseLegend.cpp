// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/PhaseLegend.h"

#include <QPainter>

#include <algorithm>

namespace
{
constexpr int gap = 5;
}

PhaseLegend::PhaseLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours of the phases"));
}

void PhaseLegend::setEntries(const QList<Entry> &entries)
{
    if (entries == m_entries)
        return;
    m_entries = entries;
    QStringList texts;
    for (const Entry &entry : entries)
        texts += entry.text;
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    setFixedHeight(heightForWidth(width()));
    update();
}

QList<QRect> PhaseLegend::places(int width) const
{
    const QFontMetrics metrics = fontMetrics();
    const int line = metrics.height() + gap, side = metrics.ascent();
    QList<QRect> places;
    int x = 0, y = 0;
    for (const Entry &entry : m_entries) {
        const int wide = side + gap + metrics.horizontalAdvance(entry.text) + 2 * gap;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += line;
        }
        places.append(QRect(x, y, std::min(wide, std::max(width - x, side)), metrics.height()));
        x += wide;
    }
    return places;
}

int PhaseLegend::heightForWidth(int width) const
{
    const QList<QRect> all = places(width);
    return all.isEmpty() ? 0 : all.last().bottom() + 1 + gap;
}

QSize PhaseLegend::sizeHint() const
{
    const int width = 60 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

void PhaseLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setFixedHeight(heightForWidth(width())); // a splitter asks for no height that depends on the width
}

void PhaseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QList<QRect> all = places(width());
    const int side = fontMetrics().ascent();
    for (int i = 0; i < int(all.size()); ++i) {
        const QRect box(all[i].left(), all[i].top() + (all[i].height() - side) / 2, side, side);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.setBrush(m_entries[i].brush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
        painter.drawText(all[i].adjusted(side + gap, 0, 0, 0), int(Qt::AlignVCenter | Qt::TextSingleLine),
                         fontMetrics().elidedText(m_entries[i].text, Qt::ElideRight, all[i].width() - side - gap));
    }
}
