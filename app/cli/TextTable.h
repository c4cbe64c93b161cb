// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Rows of text in columns that are as wide as their widest cell; cells are made inert.
class TextTable
{
public:
    explicit TextTable(const QStringList &header);

    void add(const QStringList &cells);
    bool isEmpty() const { return m_rows.size() < 2; }
    /// The lines, header first, without trailing blanks.
    QStringList lines() const;

private:
    QList<QStringList> m_rows;
};
