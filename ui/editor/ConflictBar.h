// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/ConflictText.h"

#include <QWidget>

class PlainLabel;
class QPushButton;
class QToolButton;

/// Where the conflicts are and how each is decided. Hidden where there is none.
class ConflictBar : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictBar(QWidget *parent = nullptr);

    /// \a current from 0; -1: the cursor stands in none.
    void show(int count, int current);

signals:
    void stepRequested(bool backward);
    void takeRequested(ConflictText::Take take);

private:
    QPushButton *addTake(const QString &text, const QString &hint, ConflictText::Take take);

    PlainLabel *m_text;
    QList<QPushButton *> m_takes;
};
