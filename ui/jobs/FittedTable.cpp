// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/FittedTable.h"

#include <QHeaderView>

#include <algorithm>

FittedTable::FittedTable(int mostRows, QWidget *parent) : QTableView(parent), m_mostRows(mostRows)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(false);
}

void FittedTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    for (int column = 0; column < model->columnCount(); ++column)
        horizontalHeader()->setSectionResizeMode(column,
                                                 column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    connect(model, &QAbstractItemModel::modelReset, this, &FittedTable::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FittedTable::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FittedTable::fit);
    fit();
}

void FittedTable::fit()
{
    updateGeometry();
}

QSize FittedTable::sizeHint() const
{
    const int rows = std::clamp(model() ? model()->rowCount() : 0, 1, m_mostRows);
    return {QTableView::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()};
}

QSize FittedTable::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}
