// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class PlainLabel;
class QHBoxLayout;

/// A question in place, with its answers as buttons; the first answer is the safe one and gets the keyboard.
class QuestionBar : public QFrame
{
    Q_OBJECT
public:
    struct Answer {
        QString text;
        std::function<void()> chosen; ///< Empty: only closes the question.
    };

    explicit QuestionBar(QWidget *parent = nullptr);

    /// Takes the place of the question before it.
    void ask(const QString &question, const QList<Answer> &answers);

private:
    PlainLabel *m_text;
    QHBoxLayout *m_row;
    QWidget *m_buttons = nullptr;
};
