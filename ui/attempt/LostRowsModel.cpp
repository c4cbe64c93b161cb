// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/LostRowsModel.h"

#include "core/base/InertText.h"
#include "core/fleet/Attempts.h"

#include <QLocale>

using namespace Qt::StringLiterals;

LostRowsModel::LostRowsModel(ServerSession *session, const Series &series, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_series(series)
{
}

void LostRowsModel::show(const QString &attempt, const QString &table)
{
    beginResetModel();
    m_context.reset();
    m_rows.clear();
    m_attempt = attempt;
    m_table = table;
    m_total = -1;
    m_isOver = table.isEmpty();
    m_wantsAll = false;
    endResetModel();
    fetchMore({});
}

void LostRowsModel::fetchAll()
{
    m_wantsAll = true;
    fetchMore({});
}

bool LostRowsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isOver && !m_context;
}

void LostRowsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (!m_session) {
        m_isOver = true;
        emit failed({Error::Code::ConnectionLost, {}});
        return;
    }
    m_context = std::make_unique<QObject>();
    Attempts::lostRows(*m_session, m_series, m_attempt, m_table, int(m_rows.size()),
                       m_rows.isEmpty() ? pageSize : furtherSize, m_context.get(),
                       [this](const Result<QList<LostChanges::Row>> &page, int total) {
                           // Not deleted from within its own call.
                           m_context.release()->deleteLater();
                           take(page, total);
                       });
    emit asked();
}

void LostRowsModel::take(const Result<QList<LostChanges::Row>> &page, int total)
{
    if (!page) {
        m_isOver = true;
        emit failed(page.error());
        emit asked();
        return;
    }
    m_total = total;
    if (!page->isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page->size()) - 1);
        m_rows += *page;
        endInsertRows();
    }
    m_isOver = page->isEmpty() || m_rows.size() >= total;
    if (m_wantsAll)
        fetchMore({});
    emit asked();
}

int LostRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int LostRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LostRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole))
        return {};
    const LostChanges::Row &row = m_rows[index.row()];
    if (role == SortRole && index.column() == At)
        return row.at;
    return role == Qt::ToolTipRole ? inertTip(text(row, index.column(), true)) : text(row, index.column(), false);
}

QString LostRowsModel::text(const LostChanges::Row &row, int column, bool whole) const
{
    switch (column) {
    case Change:
        return lostChangeText(row.change);
    case Label:
        return row.label.isEmpty() ? inertLine(row.key, 200) : inertLine(row.label, 300);
    case By:
        return inertLine(row.by, 80);
    case At:
        if (whole || !row.at.isValid())
            return serverTimeText(row.at, m_moment);
        return QLocale().toString(row.at.toOffsetFromUtc(m_moment.utcOffset), u"ddd d MMM HH:mm"_s);
    default:
        return {};
    }
}

QVariant LostRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Change:
        return tr("Change");
    case Label:
        return tr("Row");
    case By:
        return tr("By");
    case At:
        return m_moment.zone.isEmpty() ? tr("When") : tr("When (%1)", "zone").arg(m_moment.zone);
    default:
        return {};
    }
}

QString lostChangeText(const QString &change)
{
    if (change == u"added")
        return LostRowsModel::tr("added");
    if (change == u"changed")
        return LostRowsModel::tr("changed");
    return change == u"removed" ? LostRowsModel::tr("removed") : inertLine(change, 40);
}
