// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QAbstractTableModel>

/// The steps of one job with their times; of a job that tells no steps (the site's own script) its phases.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Step, State, Elapsed, Usual, ColumnCount };

    struct Row {
        QString words;
        JobRecord::Step::State state = JobRecord::Step::State::Waiting;
        qint64 elapsed = -1;              ///< Seconds; -1: it did not begin.
        std::optional<qint64> usual = {}; ///< Seconds, the median of earlier good runs.

        /// Runs for more than one and a half times as long as usual, and for more than a minute.
        bool isOver() const;
        bool operator==(const Row &) const = default;
    };

    explicit StepsModel(QObject *parent = nullptr);

    /// \a earlier: other jobs of the same server, in any order; what is usual is taken from the good ones among them.
    void show(const JobRecord &job, const QList<JobRecord> &earlier, const QDateTime &now);
    void clear();
    const Row &row(int row) const { return m_rows[row]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Row> m_rows;
};
