// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/TablesModel.h"

#include "core/base/InertText.h"
#include "ui/text/JobResultText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
bool goesFirst(const TablesModel::Row &one, const TablesModel::Row &other)
{
    if (one.differs() != other.differs())
        return one.differs();
    const qint64 ours = one.differs() ? qAbs(one.loaded - one.dumped) : 0;
    const qint64 theirs = other.differs() ? qAbs(other.loaded - other.dumped) : 0;
    return ours != theirs ? ours > theirs : one.table < other.table;
}
} // namespace

TablesModel::TablesModel(QObject *parent) : QAbstractTableModel(parent) {}

void TablesModel::showDifferences(const JobRecord::Tables &tables)
{
    QList<Row> rows;
    for (const JobRecord::TableDifference &table : tables.differences)
        rows.append({inertLine(table.table, 100), table.dumped, table.loaded, table.unsaved});
    for (const JobRecord::TableDifference &table : tables.leftOut)
        rows.append({inertLine(table.table, 100), table.dumped, table.loaded, table.unsaved, true});
    become(std::move(rows));
}

void TablesModel::showReport(const QJsonObject &report)
{
    QList<Row> rows;
    for (const QJsonValue &value : report[u"tables"_s].toArray()) {
        const auto table = JobRecord::TableDifference::fromJson(value.toObject());
        if (!table)
            continue;
        const QString kind = value[u"kind"_s].toString();
        rows.append({inertLine(table->table, 100), table->dumped, table->loaded, table->unsaved, kind == u"left-out",
                     kind == u"only-here"});
    }
    become(std::move(rows));
}

void TablesModel::clear()
{
    become({});
}

void TablesModel::become(QList<Row> rows)
{
    std::ranges::stable_sort(rows, goesFirst);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TablesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TablesModel::differenceWords(const Row &row) const
{
    if (row.leftOut)
        return tr("left out");
    if (row.onlyHere)
        return tr("only in the preview");
    return row.differs() ? differenceText(row.dumped, row.loaded) : tr("none");
}

QVariant TablesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    const QLocale locale;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Table:
            return row.table;
        case Dumped:
            return locale.toString(row.dumped);
        case Loaded:
            return locale.toString(row.loaded);
        case Difference:
            return differenceWords(row);
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() == Table && row.differs())
            return Icons::icon(u"warning"_s, StateColors::readableOn(StateColors::orange,
                                                                     QGuiApplication::palette().color(QPalette::Base)));
        return {};
    case Qt::ToolTipRole:
        if (row.leftOut)
            return tr("The restore script leaves it out on purpose.");
        return row.unsaved > 0 ? tr("%L1 rows could not be saved; the log names them.").arg(row.unsaved) : QString();
    case Qt::TextAlignmentRole:
        return index.column() == Table ? QVariant() : QVariant(int(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return tr("%1: %2 dumped, %3 loaded, difference %4")
            .arg(row.table, locale.toString(row.dumped), locale.toString(row.loaded), differenceWords(row));
    default:
        return {};
    }
}

QVariant TablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Table:
        return tr("Table");
    case Dumped:
        return tr("Dumped");
    case Loaded:
        return tr("Loaded");
    case Difference:
        return tr("Difference");
    default:
        return {};
    }
}
