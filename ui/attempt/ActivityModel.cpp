// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/ActivityModel.h"

#include "core/base/InertText.h"

#include <QLocale>

using namespace Qt::StringLiterals;

void ActivityModel::show(const QList<ActivityEntry> &entries, const AttemptMoment &moment)
{
    beginResetModel();
    m_entries = entries;
    m_moment = moment;
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const QString shown = text(m_entries[index.row()], index.column());
    return role == Qt::ToolTipRole ? inertTip(shown) : shown;
}

QString ActivityModel::text(const ActivityEntry &entry, int column) const
{
    const auto clock = [](const QDateTime &instant) {
        return QLocale().toString(instant, u"ddd d MMM yyyy HH:mm:ss"_s);
    };
    switch (column) {
    case ServerTime:
        return entry.at.isValid() ? clock(entry.at.toOffsetFromUtc(m_moment.utcOffset)) : QString();
    case Here:
        return entry.at.isValid() ? clock(entry.at.toLocalTime()) : QString();
    case Who:
        return inertLine(entry.by, 100);
    case What:
        return activityText(entry.what);
    case Detail:
        return inertLine(entry.detail, 500);
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ServerTime:
        return m_moment.zone.isEmpty() ? tr("Server time") : tr("Server time (%1)").arg(m_moment.zone);
    case Here:
        return tr("Here");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Detail:
        return tr("Details");
    default:
        return {};
    }
}
