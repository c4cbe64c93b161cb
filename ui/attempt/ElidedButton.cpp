// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/ElidedButton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace
{
constexpr int padding = 6;
}

ElidedButton::ElidedButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedButton::setLine(const QString &line)
{
    if (line == m_line)
        return;
    m_line = line;
    if (!line.isEmpty())
        setAccessibleName(line);
    updateGeometry();
    update();
}

QSize ElidedButton::sizeHint() const
{
    const int icon = this->icon().isNull() ? 0 : iconSize().width() + padding;
    return {fontMetrics().horizontalAdvance(m_line) + icon + 3 * padding, fontMetrics().height() + padding};
}

QSize ElidedButton::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, sizeHint().height()};
}

void ElidedButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    if (!icon().isNull()) {
        const QRect place(room.left(), (height() - iconSize().height()) / 2, iconSize().width(), iconSize().height());
        icon().paint(&painter, place);
        room.setLeft(place.right() + padding);
    }
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_line, Qt::ElideRight, room.width()));
}
