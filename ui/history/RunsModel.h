// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/RunHistory.h"

#include <QAbstractTableModel>

/// A site's runs as a table, newest first: the same data as the chart, for keyboard and screen reader.
class RunsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { State, Started, Here, Took, Objects, Differences, By, ColumnCount };

    explicit RunsModel(QObject *parent = nullptr);

    void showHistory(const RunHistory &history, int serverUtcOffset, const QString &serverZone);
    const RunHistory::Run &run(int row) const { return m_runs[row]; }
    /// One run in a sentence: "ok, 28 Nov 02:30 server time (CET), 03:30 here, 18 min, ...".
    QString spoken(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RunHistory::Run &run, int column) const;

    QList<RunHistory::Run> m_runs;
    int m_utcOffset = 0;
    QString m_zone;
};
