// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparisonText.h"

#include "ui/compare/ComparisonModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype widestColumn = 40;

QString cell(const QModelIndex &row, int column)
{
    return row.siblingAtColumn(column).data().toString();
}

QString line(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString text = u"  "_s;
    for (int column = 0; column < int(cells.size()); ++column)
        text += column + 1 < cells.size() ? cells[column].leftJustified(widths[column]) + u"  "_s : cells[column];
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}
} // namespace

QString comparisonText(const QAbstractItemModel &shown, const QString &heading)
{
    QString text = heading + u'\n';
    for (int section = 0; section < shown.rowCount(); ++section) {
        const QModelIndex parent = shown.index(section, ComparisonModel::Name);
        text += u'\n' + parent.data().toString() + u'\n';
        const int rows = shown.rowCount(parent);
        if (rows == 0)
            continue;
        QList<QStringList> lines{{QString(), shown.headerData(ComparisonModel::Left, Qt::Horizontal).toString(),
                                  shown.headerData(ComparisonModel::Right, Qt::Horizontal).toString()}};
        for (int row = 0; row < rows; ++row) {
            const QModelIndex name = shown.index(row, ComparisonModel::Name, parent);
            lines.append({cell(name, ComparisonModel::Name), cell(name, ComparisonModel::Left),
                          cell(name, ComparisonModel::Right)});
        }
        QList<qsizetype> widths(ComparisonModel::ColumnCount, 0);
        for (const QStringList &cells : std::as_const(lines))
            for (int column = 0; column < ComparisonModel::ColumnCount; ++column)
                widths[column] = std::max(widths[column], std::min(cells[column].size(), widestColumn));
        for (const QStringList &cells : std::as_const(lines))
            text += line(cells, widths);
    }
    return text;
}
