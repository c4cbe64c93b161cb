// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QAbstractTableModel>

/// Rows dumped against rows in the database, per table: what differs first, the largest difference on top.
class TablesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Table, Dumped, Loaded, Difference, ColumnCount };

    struct Row {
        QString table;
        qint64 dumped = 0;
        qint64 loaded = 0;
        qint64 unsaved = 0;
        bool leftOut = false;  ///< On purpose, by the provider's restore script.
        bool onlyHere = false; ///< The preview has it and production does not.

        bool differs() const { return !leftOut && !onlyHere && dumped != loaded; }
        bool operator==(const Row &) const = default;
    };

    explicit TablesModel(QObject *parent = nullptr);

    /// What the job's own record tells: the tables that differ and those left out.
    void showDifferences(const JobRecord::Tables &tables);
    /// All tables, as "job.report" answered. What is not of the contract's form is left out.
    void showReport(const QJsonObject &report);
    void clear();
    const Row &row(int row) const { return m_rows[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void become(QList<Row> rows);
    QString differenceWords(const Row &row) const;

    QList<Row> m_rows;
};
