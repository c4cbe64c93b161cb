// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

/// A small table that is as high as its rows, up to a number of them, and scrolls only beyond that: for pages that
/// scroll themselves.
class FittedTable : public QTableView
{
    Q_OBJECT
public:
    explicit FittedTable(int mostRows, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void fit();

    int m_mostRows;
};
