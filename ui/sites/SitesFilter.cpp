// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SitesFilter.h"

#include "ui/sites/SitesModel.h"

SitesFilter::SitesFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    if (m_collator.locale().language() == QLocale::C) // which knows no numbers
        m_collator.setLocale(QLocale(QLocale::English));
    m_collator.setNumericMode(true); // mdg2 before mdg10
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
}

void SitesFilter::setSearch(const QString &text)
{
    const QStringList words = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

bool SitesFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(SitesModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

bool SitesFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(SitesModel::SortRole), b = right.data(SitesModel::SortRole);
    if (!left.parent().isValid()) // whatever the sites are sorted by, the series keep their order
        return sortOrder() == Qt::AscendingOrder ? m_collator.compare(a.toString(), b.toString()) < 0
                                                 : m_collator.compare(a.toString(), b.toString()) > 0;
    if (a.typeId() == QMetaType::QString) {
        const int order = m_collator.compare(a.toString(), b.toString());
        return order != 0 ? order < 0 : left.row() < right.row();
    }
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}
