// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobText.h"

#include "core/base/InertText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(JobText)
};

constexpr qint64 quietSeconds = 5 * 60;
} // namespace

QString JobText::siteName(const JobRecord &job)
{
    return inertText(job.site.section(u'/', -1, -1, QString::SectionSkipEmpty), 80);
}

QString JobText::title(const JobRecord &job)
{
    // The title is English, for logs: what is known by its operation is said in the user's words.
    const QString operation = operationText(inertText(job.operation, 80));
    if (operation == job.operation && !job.title.isEmpty())
        return inertText(job.title, 200);
    if (job.operation == u"run-script")
        return Words::tr("%1 of %2", "the site's own script, site").arg(operation, siteName(job));
    if (!job.undoes.isEmpty())
        return Words::tr("Undo: %1 %2", "operation, site").arg(operation, siteName(job));
    return job.rehearsal ? Words::tr("Rehearse: %1 %2", "operation, site").arg(operation, siteName(job))
                         : Words::tr("%1 %2").arg(operation, siteName(job));
}

QString JobText::state(const JobRecord &job)
{
    const QString word = jobStateText(job.state);
    if (needsDecision(job))
        return Words::tr("Needs your decision");
    if (needsAdministrator(job))
        return Words::tr("Needs the administrator");
    if (job.state != JobRecord::State::Failed)
        return word;
    if (!job.error.isEmpty())
        return Words::tr("%1: %2").arg(word, inertText(job.error, 300));
    if (!job.signal.isEmpty())
        return Words::tr("%1: ended by %2").arg(word, inertText(job.signal, 40));
    if (job.exitStatus)
        return Words::tr("%1: exit status %2").arg(word).arg(*job.exitStatus);
    return word;
}

QColor JobText::stateColor(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Running:
        return QColor(StateColors::sky);
    case JobRecord::State::Succeeded:
        return QColor(StateColors::green);
    case JobRecord::State::Failed:
    case JobRecord::State::Lost:
        return QColor(StateColors::vermilion);
    case JobRecord::State::Differs:
    case JobRecord::State::Refused:
        return QColor(StateColors::orange);
    case JobRecord::State::Stopped:
        return QColor(StateColors::grey);
    }
    return {};
}

QIcon JobText::stateIcon(JobRecord::State state, const QColor &background)
{
    QString name;
    switch (state) {
    case JobRecord::State::Running:
        name = u"working"_s;
        break;
    case JobRecord::State::Succeeded:
        name = u"passed"_s;
        break;
    case JobRecord::State::Failed:
        name = u"failed"_s;
        break;
    case JobRecord::State::Lost:
        name = u"unreachable"_s;
        break;
    case JobRecord::State::Differs:
        name = u"warning"_s;
        break;
    case JobRecord::State::Refused:
        name = u"problem"_s;
        break;
    case JobRecord::State::Stopped:
        name = u"standing-by"_s;
        break;
    }
    return Icons::icon(name, StateColors::readableOn(stateColor(state), background));
}

QString JobText::count(const JobRecord &job, const QString &table)
{
    QString text;
    if (job.total > 0)
        text = job.phase == u"restore" ? Words::tr("%L1 of %L2 objects").arg(job.done).arg(job.total)
                                       : Words::tr("%L1 of %L2").arg(job.done).arg(job.total);
    else if (job.done > 0)
        text = job.phase == u"restore" ? Words::tr("%L1 objects").arg(job.done) : Words::tr("%L1 done").arg(job.done);
    if (!table.isEmpty())
        text += (text.isEmpty() ? QString() : u", "_s) + Words::tr("table %1").arg(inertText(table, 80));
    return text;
}

qint64 JobText::elapsed(const JobRecord &job, const QDateTime &now)
{
    return job.started.isValid() ? std::max<qint64>(job.started.secsTo(job.ended.isValid() ? job.ended : now), 0) : 0;
}

bool JobText::isQuiet(const JobRecord &job, const QDateTime &now)
{
    return job.isRunning() && job.quietSince.isValid() && job.quietSince.secsTo(now) >= quietSeconds;
}

QString JobText::stopQuestion(const JobRecord &job)
{
    const QString operation = job.operation;
    if (operation == u"setup")
        return Words::tr("Stopping now leaves %1 unfinished: the set-up can be resumed or undone. Production is not "
                         "touched.")
            .arg(siteName(job));
    if (operation == u"adopt")
        return Words::tr("Stopping now leaves what was done so far: it can be resumed or undone. %1 goes on serving "
                         "its users.")
            .arg(siteName(job));
    if (operation == u"retire")
        return Words::tr("Stopping now leaves %1 partly removed: the retirement can be resumed. Its last snapshot "
                         "stays. Production is not touched.")
            .arg(siteName(job));
    if (operation == u"recall")
        return Words::tr("Stopping now leaves what was done so far: it can be resumed or undone. The data of %1 is as "
                         "it was, and production is not touched.")
            .arg(siteName(job));
    return job.preview == u"untouched"
               ? Words::tr("Nothing in %1 was overwritten yet. Production is not touched.").arg(siteName(job))
               : Words::tr(
                     "Stopping now leaves %1 half restored until the next synchronisation. Production is not touched.")
                     .arg(siteName(job));
}
