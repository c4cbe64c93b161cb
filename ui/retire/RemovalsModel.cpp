// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/RemovalsModel.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/SurveyText.h"

void RemovalsModel::setRemovals(const QList<RetireSurvey::Removal> &removals)
{
    if (removals == m_removals)
        return;
    beginResetModel();
    m_removals = removals;
    endResetModel();
}

int RemovalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_removals.size());
}

int RemovalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RemovalsModel::text(const RetireSurvey::Removal &removal, int column) const
{
    switch (column) {
    case Kind:
        return removalText(removal.kind);
    case Place:
        return inertLine(removal.path, 400);
    case Size:
        return removal.bytes ? sizeText(*removal.bytes) : QString();
    }
    return {};
}

QVariant RemovalsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RetireSurvey::Removal &removal = m_removals[index.row()];
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Place))
        return role == Qt::ToolTipRole ? text(removal, Place).toHtmlEscaped() : text(removal, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && index.column() == Size)
        return removal.bytes ? sizeText(*removal.bytes) : tr("size not measured");
    return {};
}

QVariant RemovalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Size ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("What");
    case Place:
        return tr("Where");
    case Size:
        return tr("Size");
    }
    return {};
}
