// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>

// What a window shows, as its user reads it.

template <typename Button = QAbstractButton>
Button *button(const QWidget &in, const QString &text)
{
    for (Button *one : in.findChildren<Button *>()) {
        if (QString(one->text()).remove(u'&').startsWith(text) && one->isVisible())
            return one;
    }
    return nullptr;
}

inline void addRows(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells += model.index(row, column, parent).data().toString();
        texts += cells.join(QStringLiteral(" | "));
        addRows(model, model.index(row, 0, parent), texts);
    }
}

/// Everything that is shown in labels and lists.
inline QString readable(const QWidget &in)
{
    QStringList texts;
    for (const QLabel *label : in.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts += label->text();
    }
    for (QAbstractItemView *view : in.findChildren<QAbstractItemView *>()) {
        if (view->isVisible())
            addRows(*view->model(), {}, texts);
    }
    return texts.join(u'\n');
}
