// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/QuestionBar.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

QuestionBar::QuestionBar(QWidget *parent)
    : QFrame(parent), m_text(new PlainLabel({}, this)), m_row(new QHBoxLayout(this))
{
    setFrameShape(QFrame::StyledPanel);
    auto *icon = new QLabel(this);
    icon->setPixmap(Icons::icon(u"problem"_s, QColor(StateColors::orange)).pixmap(QSize(20, 20), devicePixelRatio()));
    m_row->addWidget(icon, 0, Qt::AlignTop);
    m_row->addWidget(m_text, 1);
    hide();
}

void QuestionBar::ask(const QString &question, const QList<Answer> &answers)
{
    m_text->setText(question);
    if (m_buttons)
        m_buttons->deleteLater();
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_buttons, 0, Qt::AlignVCenter);
    QPushButton *first = nullptr;
    for (const Answer &answer : answers) {
        auto *button = new QPushButton(answer.text, m_buttons);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, chosen = answer.chosen] {
            hide();
            if (chosen)
                chosen();
        });
        first = first ? first : button;
    }
    show();
    if (first)
        first->setFocus();
}
