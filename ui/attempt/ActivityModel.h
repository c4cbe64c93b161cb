// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ActivityEntry.h"
#include "ui/text/AttemptText.h"

#include <QAbstractTableModel>

/// Who did what when with a series, newest first.
class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ServerTime, Here, Who, What, Detail, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<ActivityEntry> &entries, const AttemptMoment &moment);
    const ActivityEntry &entry(int row) const { return m_entries[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const ActivityEntry &entry, int column) const;

    QList<ActivityEntry> m_entries;
    AttemptMoment m_moment;
};
