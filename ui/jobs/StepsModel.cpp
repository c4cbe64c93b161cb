// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/StepsModel.h"

#include "core/base/InertText.h"
#include "core/progress/RunEstimate.h"
#include "ui/text/ProgressText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/text/StepText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;
using StepState = JobRecord::Step::State;

namespace
{
constexpr qint64 shortest = 60; ///< What takes less is not called late.

qint64 seconds(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() ? std::max<qint64>(from.secsTo(to), 0) : -1;
}

/// The median time of that step in the newest good runs of the same operation and site.
std::optional<qint64> usualOfStep(const QList<JobRecord> &earlier, const JobRecord &job, const QString &step)
{
    QList<std::pair<QDateTime, qint64>> times;
    for (const JobRecord &other : earlier) {
        if (!other.isGood() || other.operation != job.operation || other.site != job.site || other.id == job.id)
            continue;
        for (const JobRecord::Step &one : other.steps)
            if (one.id == step && one.state != StepState::Skipped && one.started.isValid() && one.ended.isValid())
                times.append({other.started, one.started.secsTo(one.ended)});
    }
    if (times.isEmpty())
        return {};
    std::ranges::sort(times, std::ranges::greater{});
    times.resize(std::min<qsizetype>(times.size(), RunEstimate::mostRuns));
    std::ranges::sort(times, {}, &std::pair<QDateTime, qint64>::second);
    return times[times.size() / 2].second;
}

QList<StepsModel::Row> rowsOfSteps(const JobRecord &job, const QList<JobRecord> &earlier, const QDateTime &now)
{
    QList<StepsModel::Row> rows;
    for (const JobRecord::Step &step : job.steps) {
        const QDateTime end = step.ended.isValid() ? step.ended : job.ended.isValid() ? job.ended : now;
        rows.append({stepText(step, job.operation), step.state,
                     step.state == StepState::Waiting ? -1 : seconds(step.started, end),
                     job.rehearsal ? std::nullopt : usualOfStep(earlier, job, step.id)});
    }
    return rows;
}

StepState stateAtEnd(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Running:
        return StepState::Running;
    case JobRecord::State::Succeeded:
        return StepState::Done;
    case JobRecord::State::Differs:
        return StepState::Differs;
    case JobRecord::State::Refused:
        return StepState::Refused;
    case JobRecord::State::Stopped:
        return StepState::Stopped;
    case JobRecord::State::Failed:
    case JobRecord::State::Lost:
        return StepState::Failed;
    }
    return StepState::Failed;
}

QList<StepsModel::Row> rowsOfPhases(const JobRecord &job, const QList<JobRecord> &earlier, const QDateTime &now)
{
    const RunEstimate estimate(earlier, job);
    QList<StepsModel::Row> rows;
    for (int i = 0; i < int(job.phases.size()); ++i) {
        const JobRecord::Phase &phase = job.phases[i];
        const bool last = i + 1 == int(job.phases.size());
        const QDateTime end = phase.ended.isValid() ? phase.ended : job.ended.isValid() ? job.ended : now;
        const auto usual = estimate.usual(phase.id);
        rows.append({phaseText(inertText(phase.id, 40)),
                     last && !(job.isRunning() && phase.ended.isValid()) ? stateAtEnd(job.state) : StepState::Done,
                     seconds(phase.started, end), usual ? std::optional(usual->count()) : std::nullopt});
    }
    return rows;
}

QString iconName(StepState state)
{
    switch (state) {
    case StepState::Waiting:
        return u"waiting"_s;
    case StepState::Running:
        return u"working"_s;
    case StepState::Done:
    case StepState::Skipped:
        return u"passed"_s;
    case StepState::Failed:
        return u"failed"_s;
    case StepState::Refused:
        return u"problem"_s;
    case StepState::Differs:
        return u"warning"_s;
    case StepState::Stopped:
        return u"standing-by"_s;
    }
    return {};
}

QColor color(StepState state)
{
    switch (state) {
    case StepState::Running:
        return StateColors::sky;
    case StepState::Done:
        return StateColors::green;
    case StepState::Failed:
        return StateColors::vermilion;
    case StepState::Refused:
    case StepState::Differs:
        return StateColors::orange;
    case StepState::Waiting:
    case StepState::Skipped:
    case StepState::Stopped:
        return StateColors::grey;
    }
    return StateColors::grey;
}
} // namespace

bool StepsModel::Row::isOver() const
{
    return state == StepState::Running && usual && elapsed > shortest && elapsed * 2 > *usual * 3;
}

StepsModel::StepsModel(QObject *parent) : QAbstractTableModel(parent) {}

void StepsModel::show(const JobRecord &job, const QList<JobRecord> &earlier, const QDateTime &now)
{
    QList<Row> rows = job.steps.size() > 1 ? rowsOfSteps(job, earlier, now) : rowsOfPhases(job, earlier, now);
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (int i = 0; i < int(rows.size()); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = rows[i];
        emit dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

void StepsModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[index.row()];
    const QColor base = QGuiApplication::palette().color(QPalette::Base);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Step:
            return role == Qt::ToolTipRole ? row.words.toHtmlEscaped() : row.words;
        case State:
            return stepStateText(row.state);
        case Elapsed:
            return row.elapsed < 0 ? QString() : durationText(row.elapsed);
        case Usual:
            return row.usual ? roughDurationText(*row.usual) : QString();
        default:
            return {};
        }
    case Qt::DecorationRole:
        if (index.column() == Step)
            return Icons::icon(iconName(row.state), StateColors::readableOn(color(row.state), base));
        if (index.column() == Elapsed && row.isOver())
            return Icons::icon(u"warning"_s, StateColors::readableOn(StateColors::orange, base));
        return {};
    case Qt::TextAlignmentRole:
        return index.column() >= Elapsed ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::AccessibleTextRole: {
        QStringList parts{tr("%1: %2", "step, state").arg(row.words, stepStateText(row.state))};
        if (row.elapsed >= 0)
            parts += roughDurationText(row.elapsed);
        if (row.usual)
            parts += usualText(*row.usual);
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case State:
        return tr("State");
    case Elapsed:
        return tr("Took");
    case Usual:
        return tr("Usually");
    default:
        return {};
    }
}
