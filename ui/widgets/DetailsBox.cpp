// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DetailsBox.h"

#include <QPlainTextEdit>
#include <QToolButton>
#include <QVBoxLayout>

DetailsBox::DetailsBox(QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_text(new QPlainTextEdit(this))
{
    m_toggle->setText(tr("Details"));
    m_toggle->setAccessibleName(tr("Show details"));
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_text->setAccessibleName(tr("Details"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(6 * fontMetrics().lineSpacing());
    m_text->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_toggle);
    layout->addWidget(m_text);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool shown) {
        m_toggle->setArrowType(shown ? Qt::DownArrow : Qt::RightArrow);
        m_text->setVisible(shown);
    });
    hide();
}

void DetailsBox::setDetails(const QString &details)
{
    m_text->setPlainText(details);
    setVisible(!details.isEmpty());
}
