// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LongLineModel.h"

#include "core/base/InertText.h"

LongLineModel::LongLineModel(QByteArray line, QObject *parent) : QAbstractListModel(parent), m_line(std::move(line)) {}

int LongLineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int((m_line.size() + PieceBytes - 1) / PieceBytes);
}

qsizetype LongLineModel::boundary(qsizetype nominal) const
{
    qsizetype at = std::min(nominal, m_line.size());
    // At most three bytes follow the first one of a character; more of them are not UTF-8 at all.
    for (int back = 0; back < 3 && at > 0 && at < m_line.size() && (uchar(m_line[at]) & 0xc0) == 0x80; ++back)
        --at;
    return at;
}

QByteArray LongLineModel::piece(int row) const
{
    const qsizetype from = boundary(row * PieceBytes);
    return m_line.mid(from, boundary((row + 1) * PieceBytes) - from);
}

QVariant LongLineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        role != Qt::DisplayRole)
        return {};
    return inertText(piece(index.row())).replace(u'\t', u' ').replace(u'\n', u' ');
}
