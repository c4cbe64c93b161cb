// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/PhaseOutlineModel.h"

#include "ui/logs/LogModel.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

using namespace Qt::StringLiterals;

PhaseOutlineModel::PhaseOutlineModel(LogModel *log, QObject *parent) : QAbstractListModel(parent), m_log(log)
{
    connect(log, &LogModel::sectionsChanged, this, &PhaseOutlineModel::update);
    connect(log, &LogModel::announced, this, [this] { refresh(rowCount() - 1); });
    update();
}

void PhaseOutlineModel::update()
{
    const int rows = int(m_log->store().sections().size());
    if (rows < rowCount()) {
        beginResetModel();
        m_texts.clear();
        endResetModel();
    }
    if (rows > rowCount()) {
        beginInsertRows({}, rowCount(), rows - 1);
        for (int row = rowCount(); row < rows; ++row)
            m_texts << text(row);
        endInsertRows();
    }
    for (int row = 0; row < rows; ++row)
        refresh(row);
}

void PhaseOutlineModel::refresh(int row)
{
    if (row < 0)
        return;
    m_texts[row] = text(row);
    emit dataChanged(index(row), index(row));
}

qint64 PhaseOutlineModel::lineOf(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return -1;
    return std::max(m_log->store().sections()[size_t(index.row())].firstLine, m_log->store().firstLine());
}

qint64 PhaseOutlineModel::linesIn(int section) const
{
    const auto &sections = m_log->store().sections();
    const qint64 end =
        section + 1 < int(sections.size()) ? sections[size_t(section + 1)].firstLine : m_log->store().endLine();
    return end - sections[size_t(section)].firstLine;
}

QString PhaseOutlineModel::text(int section) const
{
    const auto &sections = m_log->store().sections();
    const LogStore &store = m_log->store();
    const qint64 first = sections[size_t(section)].firstLine;
    const qint64 last = first + linesIn(section) - 1;
    QStringList parts{phaseText(sections[size_t(section)].phase), tr("%n lines", nullptr, int(linesIn(section)))};
    if (first >= store.firstLine() && last >= first) {
        const auto began = store.lineTime(first);
        const auto ended = store.lineTime(last);
        if (began && ended)
            parts << durationText((*ended - *began) / 1000);
    }
    return parts.join(u" \u00b7 "_s);
}

int PhaseOutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_texts.size());
}

QVariant PhaseOutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_texts[index.row()];
    case Qt::CheckStateRole:
        return m_log->isFolded(index.row()) ? Qt::Unchecked : Qt::Checked;
    case Qt::AccessibleTextRole:
        return m_log->isFolded(index.row()) ? tr("Phase %1, folded").arg(m_texts[index.row()])
                                            : tr("Phase %1").arg(m_texts[index.row()]);
    default:
        return {};
    }
}

bool PhaseOutlineModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    m_log->setFolded(index.row(), value.toInt() == Qt::Unchecked);
    return true;
}

Qt::ItemFlags PhaseOutlineModel::flags(const QModelIndex &index) const
{
    return index.isValid()
               ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
               : Qt::NoItemFlags;
}
