// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/logs/LogQuery.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

/// The bar to look for words in the log: Enter and F3 go on, Shift goes back, Escape closes.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    LogQuery query() const;
    /// Shows itself with \a words, if there are any, and all of them chosen.
    void begin(const QString &words);
    void setRemark(const QString &remark, bool failed);

signals:
    void queryChanged(const LogQuery &query);
    void findRequested(bool backward);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &hint);
    void change();

    QLineEdit *m_words;
    QToolButton *m_case = nullptr;
    QToolButton *m_expression = nullptr;
    QLabel *m_remark;
};
