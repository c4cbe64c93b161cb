// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/JobText.h"

#include "core/base/InertText.h"
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
    if (!job.title.isEmpty())
        return inertText(job.title, 200);
    return Words::tr("%1 %2").arg(operationText(inertText(job.operation, 80)), siteName(job));
}

QString JobText::state(const JobRecord &job)
{
    const QString word = jobStateText(job.state);
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

QString JobText::aftermath(const JobRecord &job)
{
    if (job.operation != u"run-script")
        return {};
    const QString site = siteName(job);
    switch (job.state) {
    case JobRecord::State::Failed:
        return Words::tr("%1 was not synchronised and may be half restored. Production was not touched. "
                         "The log says where it failed; the next synchronisation overwrites what is there.")
            .arg(site);
    case JobRecord::State::Stopped:
        return Words::tr("%1 may be half restored until the next synchronisation. Production was not touched.")
            .arg(site);
    case JobRecord::State::Lost:
        return Words::tr("The server says it runs, but its process is gone (a restart, or it was killed). %1 may be "
                         "half restored. "
                         "Production was not touched. Synchronise again.")
            .arg(site);
    case JobRecord::State::Differs:
        return Words::
            tr("What was restored into %1 differs from what was dumped. Production was not touched. Look at the log.")
                .arg(site);
    case JobRecord::State::Refused:
        return Words::tr("Nothing was done: %1 and production are as before.").arg(site);
    case JobRecord::State::Running:
    case JobRecord::State::Succeeded:
        return {};
    }
    return {};
}

QString JobText::stopQuestion(const JobRecord &job)
{
    return Words::tr("Stopping now leaves %1 half restored until the next synchronisation. Production is not touched.")
        .arg(siteName(job));
}
