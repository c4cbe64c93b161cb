// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

/// A comparison's rows that differ, or all of them, with the words that are looked for. Sections keep their order.
class ComparisonFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit ComparisonFilter(QObject *parent = nullptr);

    void setOnlyDifferences(bool only);
    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    bool m_onlyDifferences = true;
    QString m_search;
};
