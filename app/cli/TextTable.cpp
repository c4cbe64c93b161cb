// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"

#include "core/base/InertText.h"

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestCell = 200;
}

TextTable::TextTable(const QStringList &header) : m_rows{header} {}

void TextTable::add(const QStringList &cells)
{
    QStringList row;
    for (const auto &cell : cells)
        row += inertLine(cell, longestCell);
    m_rows += row;
}

QStringList TextTable::lines() const
{
    QList<qsizetype> widths(m_rows.first().size(), 0);
    for (const auto &row : m_rows)
        for (qsizetype column = 0; column < std::min(row.size(), widths.size()); ++column)
            widths[column] = std::max(widths[column], row[column].size());
    QStringList result;
    for (const auto &row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < std::min(row.size(), widths.size()); ++column)
            line += row[column].leftJustified(widths[column] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        result += line;
    }
    return result;
}
