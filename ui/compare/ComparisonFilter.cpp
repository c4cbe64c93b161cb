// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparisonFilter.h"

#include "ui/compare/ComparisonModel.h"

ComparisonFilter::ComparisonFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortLocaleAware(false);
    sort(ComparisonModel::Name);
}

void ComparisonFilter::setOnlyDifferences(bool only)
{
    m_onlyDifferences = only;
    invalidateFilter();
}

void ComparisonFilter::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

bool ComparisonFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (!parent.isValid())
        return true;
    const QModelIndex name = sourceModel()->index(row, ComparisonModel::Name, parent);
    if (m_onlyDifferences && !name.data(ComparisonModel::DiffersRole).toBool())
        return false;
    if (m_search.isEmpty())
        return true;
    for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
        if (name.siblingAtColumn(column).data().toString().contains(m_search, Qt::CaseInsensitive))
            return true;
    return false;
}

bool ComparisonFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!left.parent().isValid())
        return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : left.row() > right.row();
    const QVariant one = left.data(ComparisonModel::SortRole), other = right.data(ComparisonModel::SortRole);
    if (one.typeId() == QMetaType::LongLong || one.typeId() == QMetaType::Int)
        return one.toLongLong() < other.toLongLong();
    const int order = QString::compare(one.toString(), other.toString(), Qt::CaseInsensitive);
    return order != 0 ? order < 0 : one.toString() < other.toString();
}
