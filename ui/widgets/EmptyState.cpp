// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QHBoxLayout>
#include <QPushButton>

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new PlainLabel({}, this)),
      m_explanation(new PlainLabel({}, this)), m_buttons(new QHBoxLayout), m_layout(new QVBoxLayout(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_title->setFont(large);
    for (QLabel *label : {m_icon, static_cast<QLabel *>(m_title), static_cast<QLabel *>(m_explanation)})
        label->setAlignment(Qt::AlignCenter);
    m_buttons->addStretch();
    m_buttons->addStretch();
    m_layout->setSpacing(12);
    m_layout->addStretch(2);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_explanation);
    m_layout->addLayout(m_buttons);
    m_layout->addStretch(3);
}

void EmptyState::setIconName(const QString &name)
{
    m_icon->setPixmap(Icons::icon(name).pixmap(QSize(56, 56), devicePixelRatio()));
}

void EmptyState::setText(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

QPushButton *EmptyState::addButton(const QString &text, const QString &iconName)
{
    auto *button = new QPushButton(Icons::icon(iconName), text, this);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

void EmptyState::addExtra(QWidget *extra)
{
    m_layout->insertWidget(m_layout->count() - 1, extra);
}
