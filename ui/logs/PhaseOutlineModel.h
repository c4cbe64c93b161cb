// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QStringList>

class LogModel;

/// The phases of a log as an outline: where each begins, how many lines it has and how long it took.
class PhaseOutlineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit PhaseOutlineModel(LogModel *log, QObject *parent = nullptr);

    /// The line to show for it; the first one that is still kept where its beginning is gone.
    qint64 lineOf(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// The check box says whether its lines are shown.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void update();
    void refresh(int row);
    qint64 linesIn(int section) const;
    QString text(int section) const;

    LogModel *m_log;
    QStringList m_texts; ///< As last told to views.
};
