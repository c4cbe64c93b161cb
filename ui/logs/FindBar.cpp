// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/FindBar.h"

#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_words(new QLineEdit), m_remark(new QLabel)
{
    m_words->setPlaceholderText(tr("Find in this log"));
    m_words->setAccessibleName(tr("Find in this log"));
    m_remark->setTextFormat(Qt::PlainText);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->addWidget(m_words, 2);
    connect(addButton(tr("Previous"), tr("Find the previous one (Shift+F3)")), &QToolButton::clicked, this,
            [this] { emit findRequested(true); });
    connect(addButton(tr("Next"), tr("Find the next one (F3)")), &QToolButton::clicked, this,
            [this] { emit findRequested(false); });
    m_case = addButton(tr("Match case"), tr("Capital and small letters must agree"));
    m_expression = addButton(tr("Regular expression"), tr("Read what is sought as a regular expression (PCRE)"));
    for (QToolButton *toggle : {m_case, m_expression}) {
        toggle->setCheckable(true);
        connect(toggle, &QToolButton::toggled, this, &FindBar::change);
    }
    layout->addWidget(m_remark, 1);
    connect(addButton(tr("Close"), tr("Close the find bar (Escape)")), &QToolButton::clicked, this, &FindBar::closed);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::change);
    setFocusProxy(m_words);
}

QToolButton *FindBar::addButton(const QString &text, const QString &hint)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

LogQuery FindBar::query() const
{
    return {m_words->text(), m_case->isChecked(), m_expression->isChecked()};
}

void FindBar::begin(const QString &words)
{
    m_words->setClearButtonEnabled(true); // not earlier: Qt searches the icon themes for it
    show();
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->selectAll();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::change()
{
    const LogQuery wanted = query();
    const QString problem = wanted.problem();
    setRemark(problem.isEmpty() ? QString() : tr("Not a regular expression: %1").arg(problem), !problem.isEmpty());
    emit queryChanged(wanted);
}

void FindBar::setRemark(const QString &remark, bool failed)
{
    m_remark->setText(remark);
    m_remark->setToolTip(remark.toHtmlEscaped());
    QPalette colors = palette();
    if (failed)
        colors.setColor(QPalette::WindowText,
                        StateColors::readableOn(StateColors::vermilion, colors.color(QPalette::Window)));
    m_remark->setPalette(colors);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        emit findRequested(event->modifiers() & Qt::ShiftModifier);
    else
        QWidget::keyPressEvent(event);
}
