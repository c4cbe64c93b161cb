// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RetireSurvey.h"

#include <QAbstractTableModel>

/// What a retirement removes: kind, place, size.
class RemovalsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Kind, Place, Size, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRemovals(const QList<RetireSurvey::Removal> &removals);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const RetireSurvey::Removal &removal, int column) const;

    QList<RetireSurvey::Removal> m_removals;
};
