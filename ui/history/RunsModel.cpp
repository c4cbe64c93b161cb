// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/RunsModel.h"

#include "core/base/InertText.h"
#include "ui/history/RunMark.h"
#include "ui/text/JobResultText.h"
#include "ui/text/ProgressText.h"
#include "ui/text/QuantityText.h"

#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;

RunsModel::RunsModel(QObject *parent) : QAbstractTableModel(parent) {}

void RunsModel::showHistory(const RunHistory &history, int serverUtcOffset, const QString &serverZone)
{
    QList<RunHistory::Run> runs = history.runs();
    std::ranges::reverse(runs);
    const QString zone = inertLine(serverZone, 20);
    if (runs == m_runs && serverUtcOffset == m_utcOffset && zone == m_zone)
        return;
    beginResetModel();
    m_runs = std::move(runs);
    m_utcOffset = serverUtcOffset;
    m_zone = zone;
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, Started, Started);
}

int RunsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RunsModel::text(const RunHistory::Run &run, int column) const
{
    const QLocale locale;
    switch (column) {
    case State:
        return outcomeText(run.job);
    case Started:
        return locale.toString(run.job.started.toOffsetFromUtc(m_utcOffset), u"d MMM HH:mm"_s);
    case Here:
        return locale.toString(run.job.started.toLocalTime(), u"d MMM HH:mm"_s);
    case Took:
        return durationText(run.seconds);
    case Objects:
        return run.job.tables                          ? locale.toString(run.job.tables->loaded)
               : run.job.isGood() && run.job.total > 0 ? locale.toString(run.job.total)
                                                       : QString();
    case Differences:
        return !run.job.tables                           ? QString()
               : run.job.tables->differences.isEmpty()   ? tr("none")
               : run.job.tables->differences.size() == 1 ? tr("1 table")
                                                         : tr("%1 tables").arg(run.job.tables->differences.size());
    case By:
        return inertLine(run.job.by, 100);
    default:
        return {};
    }
}

QString RunsModel::spoken(int row) const
{
    const RunHistory::Run &run = m_runs[row];
    QStringList parts{outcomeText(run.job), bothClocksText(run.job.started, m_utcOffset, m_zone),
                      roughDurationText(run.seconds)};
    if (const QString objects = text(run, Objects); !objects.isEmpty())
        parts += tr("%1 objects").arg(objects);
    if (run.job.tables && !run.job.tables->differences.isEmpty())
        parts += tr("differences in %1").arg(text(run, Differences));
    parts += tr("by %1").arg(text(run, By));
    return parts.join(u", "_s);
}

QVariant RunsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunHistory::Run &run = m_runs[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(run, index.column());
    case Qt::DecorationRole:
        if (index.column() == State)
            return RunMark::icon(run.job.state, QGuiApplication::palette().color(QPalette::Base));
        return {};
    case Qt::ToolTipRole:
        return index.column() == State ? jobResultText(run.job).paragraph().toHtmlEscaped()
                                       : spoken(index.row()).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        return index.column() == State ? spoken(index.row()) : text(run, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Took || index.column() == Objects ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
                                                                   : QVariant();
    default:
        return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case State:
        return tr("State");
    case Started:
        return m_zone.isEmpty() ? tr("Began (server)") : tr("Began (%1)").arg(m_zone);
    case Here:
        return tr("Here");
    case Took:
        return tr("Took");
    case Objects:
        return tr("Objects");
    case Differences:
        return tr("Differences");
    case By:
        return tr("By");
    default:
        return {};
    }
}
