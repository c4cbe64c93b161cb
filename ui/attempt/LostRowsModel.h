// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"
#include "core/hosting/LostChanges.h"
#include "ui/text/AttemptText.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <memory>

/// The lost rows of one table, fetched from the server as they are scrolled to, or all of them where they are wanted.
class LostRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Change, Label, By, At, ColumnCount };
    static constexpr int pageSize = 200;     ///< Of the first one: it is to be there at once.
    static constexpr int furtherSize = 1000; ///< Of each that follows.
    static constexpr int SortRole = Qt::UserRole;

    LostRowsModel(ServerSession *session, const Series &series, QObject *parent);

    void setMoment(const AttemptMoment &moment) { m_moment = moment; }
    /// \a table empty: no rows.
    void show(const QString &attempt, const QString &table);
    /// Fetches the rest too: what is sorted or filtered must be there.
    void fetchAll();
    const LostChanges::Row &row(int row) const { return m_rows[row]; }
    int total() const { return m_total; } ///< In the report; negative: not known yet.
    bool isAsking() const { return m_context != nullptr; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void asked(); ///< A page came, or is waited for.
    void failed(const Error &error);

private:
    /// \a whole: of a moment its day and zone too.
    QString text(const LostChanges::Row &row, int column, bool whole) const;
    void take(const Result<QList<LostChanges::Row>> &page, int total);

    QPointer<ServerSession> m_session;
    Series m_series;
    AttemptMoment m_moment;
    QString m_attempt, m_table;
    QList<LostChanges::Row> m_rows;
    int m_total = -1;
    bool m_isOver = true, m_wantsAll = false;
    std::unique_ptr<QObject> m_context; ///< Of the page that is waited for.
};

/// "added", "changed", "removed".
QString lostChangeText(const QString &change);
