// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparisonModel.h"

#include "core/base/InertText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/SurveyText.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr quintptr sectionId = ComparisonModel::SectionCount; ///< Internal id of a section; a row has its section's.
constexpr qsizetype longestValue = 2000;
} // namespace

ComparisonModel::ComparisonModel(QObject *parent) : QAbstractItemModel(parent) {}

void ComparisonModel::show(const SiteComparison &comparison)
{
    beginResetModel();
    m_left = inertLine(comparison.left.name, 80);
    m_right = inertLine(comparison.right.name, 80);
    m_rows[Packages] = versionRows(comparison.packages);
    m_rows[Plugins] = versionRows(comparison.plugins);
    m_rows[Settings] = settingRows(comparison.settings);
    m_rows[Tables] = numberRows(comparison.tables, false);
    m_rows[Sizes] = numberRows(comparison.sizes, true);
    endResetModel();
}

void ComparisonModel::clear()
{
    show({});
}

QList<ComparisonModel::Row> ComparisonModel::versionRows(const QList<SiteComparison::Version> &versions)
{
    QList<Row> rows;
    const auto text = [](const std::optional<QString> &version) {
        return !version ? tr("\u2013", "not there") : version->isEmpty() ? tr("there") : inertLine(*version, 100);
    };
    for (const SiteComparison::Version &version : versions)
        rows.append({.name = inertLine(version.name, 200),
                     .left = text(version.left),
                     .right = text(version.right),
                     .differs = version.left != version.right});
    return rows;
}

QList<ComparisonModel::Row> ComparisonModel::settingRows(const QList<SiteComparison::Setting> &settings) const
{
    QList<Row> rows;
    for (const SiteComparison::Setting &setting : settings) {
        Row row{.name = inertLine(setting.name, 200), .differs = setting.left != setting.right};
        if (setting.masked) {
            row.left = row.differs ? tr("differs (secret)") : tr("equal (secret)");
            row.right = row.left;
        } else {
            row.left = inertLine(setting.left, longestValue);
            row.right = inertLine(setting.right, longestValue);
        }
        rows.append(row);
    }
    return rows;
}

QList<ComparisonModel::Row> ComparisonModel::numberRows(const QList<SiteComparison::Number> &numbers, bool sizes)
{
    QList<Row> rows;
    const auto text = [sizes](const std::optional<qint64> &number) {
        return !number ? tr("\u2013", "not there") : sizes ? sizeText(*number) : QLocale().toString(*number);
    };
    for (const SiteComparison::Number &number : numbers) {
        Row row{.name = sizes ? sitePartText(number.name) : inertLine(number.name, 200),
                .left = text(number.left),
                .right = text(number.right),
                .leftKey = number.left ? QVariant(*number.left) : QVariant(-1),
                .rightKey = number.right ? QVariant(*number.right) : QVariant(-1),
                .differs = number.left != number.right};
        if (row.differs && number.left && number.right && !sizes)
            row.right = tr("%1 (%2)", "rows, difference").arg(row.right, differenceText(*number.left, *number.right));
        rows.append(row);
    }
    return rows;
}

QString ComparisonModel::sectionName(Section section)
{
    switch (section) {
    case Packages:
        return tr("Packages");
    case Plugins:
        return tr("Plugins");
    case Settings:
        return tr("Settings");
    case Tables:
        return tr("Tables and their rows");
    case Sizes:
        return tr("Sizes");
    case SectionCount:
        break;
    }
    return {};
}

QString ComparisonModel::sectionText(Section section) const
{
    const QList<Row> &rows = m_rows[section];
    const auto differing = std::ranges::count(rows, true, &Row::differs);
    const QString name = sectionName(section);
    if (rows.isEmpty())
        return tr("%1: nothing is known", "section").arg(name);
    return differing == 0 ? tr("%1: all %L2 are equal", "section, number").arg(name).arg(rows.size())
                          : tr("%1: %L2 of %L3 differ", "section, numbers").arg(name).arg(differing).arg(rows.size());
}

int ComparisonModel::differences() const
{
    qsizetype count = 0;
    for (const QList<Row> &rows : m_rows)
        count += std::ranges::count(rows, true, &Row::differs);
    return int(count);
}

QModelIndex ComparisonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : sectionId);
}

QModelIndex ComparisonModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == sectionId)
        return {};
    return createIndex(int(index.internalId()), 0, sectionId);
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_left.isEmpty() ? 0 : int(SectionCount);
    return parent.internalId() == sectionId && parent.column() == 0 ? int(m_rows[parent.row()].size()) : 0;
}

int ComparisonModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == sectionId)
        return sectionData(Section(index.row()), index.column(), role);
    return rowData(m_rows[index.internalId()][index.row()], index.column(), role);
}

QVariant ComparisonModel::sectionData(Section section, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == Name ? QVariant(sectionText(section)) : QVariant();
    case Qt::FontRole: {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    case SortRole:
        return int(section);
    case DiffersRole:
        return std::ranges::any_of(m_rows[section], &Row::differs);
    default:
        return {};
    }
}

QVariant ComparisonModel::rowData(const Row &row, int column, int role) const
{
    const QString &text = column == Name ? row.name : column == Left ? row.left : row.right;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return text.toHtmlEscaped();
    case Qt::AccessibleTextRole: {
        if (column != Name)
            return tr("%1: %2", "site, value").arg(column == Left ? m_left : m_right, text);
        return row.differs ? tr("%1, differs").arg(row.name) : tr("%1, equal").arg(row.name);
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(row.differs && column == Name);
        return font;
    }
    case Qt::TextAlignmentRole:
        return column != Name && row.leftKey.isValid() ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case SortRole: {
        const QVariant &key = column == Left ? row.leftKey : column == Right ? row.rightKey : QVariant();
        return key.isValid() ? key : QVariant(text);
    }
    case DiffersRole:
        return row.differs;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("What");
    case Left:
        return m_left;
    case Right:
        return m_right;
    default:
        return {};
    }
}
