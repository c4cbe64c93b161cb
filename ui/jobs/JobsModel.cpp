// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobsModel.h"

#include "core/base/InertText.h"
#include "ui/jobs/JobText.h"
#include "ui/text/QuantityText.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
bool isSame(const ShownJob &one, const ShownJob &other)
{
    return one.server == other.server && one.record.id == other.record.id;
}

bool comesBefore(const ShownJob &one, const ShownJob &other)
{
    if (one.record.isRunning() != other.record.isRunning())
        return one.record.isRunning();
    if (one.record.started != other.record.started)
        return one.record.started > other.record.started;
    return std::pair(one.server, one.record.id) < std::pair(other.server, other.record.id);
}
} // namespace

JobsModel::JobsModel(QObject *parent) : QAbstractTableModel(parent) {}

void JobsModel::setJobs(const QString &server, const QList<JobRecord> &jobs)
{
    QList<ShownJob> wanted;
    for (const ShownJob &shown : std::as_const(m_jobs))
        if (shown.server != server)
            wanted << shown;
    for (const JobRecord &job : jobs) {
        const int row = job.isRunning() ? rowOf(server, job.id) : -1;
        wanted << ShownJob{server, job, row >= 0 ? m_jobs[row].table : QString()};
    }
    become(std::move(wanted));
}

void JobsModel::setJob(const QString &server, const JobRecord &job)
{
    QList<ShownJob> wanted = m_jobs;
    const int row = rowOf(server, job.id);
    if (row < 0)
        wanted << ShownJob{server, job};
    else
        wanted[row] = {server, job, job.isRunning() ? wanted[row].table : QString()};
    become(std::move(wanted));
}

void JobsModel::removeServer(const QString &server)
{
    setJobs(server, {});
    m_clocks.remove(server);
    m_unreachable.remove(server);
}

void JobsModel::become(QList<ShownJob> wanted)
{
    std::stable_sort(wanted.begin(), wanted.end(), comesBefore);
    const auto holds = [](const QList<ShownJob> &list, const ShownJob &job, qsizetype from) {
        for (qsizetype i = from; i < list.size(); ++i)
            if (isSame(list[i], job))
                return i;
        return qsizetype(-1);
    };
    QSet<std::pair<QString, QString>> keys;
    for (const ShownJob &job : std::as_const(wanted))
        keys.insert({job.server, job.record.id});
    for (int row = int(m_jobs.size()) - 1; row >= 0; --row) {
        if (keys.contains({m_jobs[row].server, m_jobs[row].record.id}))
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < int(wanted.size()); ++row) {
        const int present = int(holds(m_jobs, wanted[row], row));
        if (present < 0) {
            beginInsertRows({}, row, row);
            m_jobs.insert(row, wanted[row]);
            endInsertRows();
            continue;
        }
        if (present > row) {
            beginMoveRows({}, present, present, {}, row);
            m_jobs.move(present, row);
            endMoveRows();
        }
        if (m_jobs[row] != wanted[row]) {
            m_jobs[row] = wanted[row];
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

void JobsModel::setReachable(const QString &server, bool reachable)
{
    if (reachable)
        m_unreachable.remove(server);
    else
        m_unreachable.insert(server);
    changed(server);
}

void JobsModel::setClock(const QString &server, const QString &zone, int utcOffset)
{
    m_clocks.insert(server, {inertText(zone, 12), utcOffset});
    changed(server);
}

void JobsModel::setTable(const QString &server, const QString &job, const QString &table)
{
    const int row = rowOf(server, job);
    if (row < 0 || !m_jobs[row].record.isRunning() || m_jobs[row].table == table)
        return;
    m_jobs[row].table = table;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void JobsModel::changed(const QString &server)
{
    for (int row = 0; row < int(m_jobs.size()); ++row)
        if (m_jobs[row].server == server)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void JobsModel::tick()
{
    if (const int count = running(); count > 0)
        emit dataChanged(index(0, State), index(count - 1, Elapsed));
}

QList<JobRecord> JobsModel::records(const QString &server) const
{
    QList<JobRecord> records;
    for (const ShownJob &shown : m_jobs)
        if (shown.server == server)
            records.append(shown.record);
    return records;
}

int JobsModel::rowOf(const QString &server, const QString &job) const
{
    for (int row = 0; row < int(m_jobs.size()); ++row)
        if (m_jobs[row].server == server && m_jobs[row].record.id == job)
            return row;
    return -1;
}

int JobsModel::running() const
{
    return int(std::count_if(m_jobs.begin(), m_jobs.end(), [](const ShownJob &job) { return job.record.isRunning(); }));
}

QString JobsModel::clockText(const QString &server, const QDateTime &instant) const
{
    const Clock clock = m_clocks.value(server);
    return bothClocksText(instant, clock.utcOffset, clock.zone);
}

QString JobsModel::serverTimeText(const QString &server, const QDateTime &instant) const
{
    return instant.toUTC().addSecs(m_clocks.value(server).utcOffset).toString(u"HH:mm"_s);
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size());
}

int JobsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant JobsModel::text(const ShownJob &shown, int column) const
{
    const JobRecord &job = shown.record;
    switch (column) {
    case State:
        if (job.isRunning() && !isReachable(shown.server))
            return tr("Running when last seen");
        return JobText::state(job);
    case Job:
        return JobText::title(job);
    case Server:
        return inertText(shown.server, 80);
    case Progress:
        return job.isRunning() ? tr("%1 %").arg(std::clamp(job.percent, 0, 99)) : QString();
    case Started:
        return job.started.isValid() ? ageText(job.started, QDateTime::currentDateTimeUtc()) : QString();
    case Elapsed:
        return durationText(JobText::elapsed(job, QDateTime::currentDateTimeUtc()));
    case By:
        return inertText(job.by, 120);
    default:
        return {};
    }
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ShownJob &shown = m_jobs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, index.column());
    case Qt::DecorationRole:
        if (index.column() == State)
            return JobText::stateIcon(shown.record.state, QGuiApplication::palette().color(QPalette::Base));
        return {};
    case Qt::ToolTipRole:
        if (index.column() == Started)
            return clockText(shown.server, shown.record.started).toHtmlEscaped();
        return text(shown, index.column()).toString().toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (index.column() == State)
            return tr("%1, %2, on %3")
                .arg(text(shown, State).toString(), text(shown, Job).toString(), text(shown, Server).toString());
        return text(shown, index.column());
    case PercentRole:
        return std::clamp(shown.record.percent, 0, 99);
    case RunningRole:
        return shown.record.isRunning();
    default:
        return {};
    }
}

QVariant JobsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Job:
        return tr("Job");
    case Server:
        return tr("Server");
    case Progress:
        return tr("Progress");
    case Started:
        return tr("Started");
    case Elapsed:
        return tr("Elapsed");
    case By:
        return tr("By");
    default:
        return {};
    }
}
