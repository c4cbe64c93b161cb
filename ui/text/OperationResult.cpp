// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/OperationResult.h"

#include "core/base/InertText.h"
#include "ui/text/RefusalText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(OperationResult)
};

QString nameOfSite(const JobRecord &job)
{
    return inertText(job.site.section(u'/', -1, -1, QString::SectionSkipEmpty), 80);
}

QString notDone(const JobRecord &job)
{
    const QString site = nameOfSite(job);
    if (!job.undoes.isEmpty())
        return Words::tr("What was done for %1 was not reverted completely").arg(site);
    if (job.rehearsal)
        return Words::tr("Something stands in the way for %1").arg(site);
    if (job.operation == u"setup")
        return Words::tr("%1 was not set up").arg(site);
    if (job.operation == u"adopt")
        return Words::tr("%1 was not adopted").arg(site);
    if (job.operation == u"recall")
        return Words::tr("%1 was not made the preview again").arg(site);
    return Words::tr("%1 was not retired").arg(site);
}

/// An adoption works on production's own vhosts, so it can't say that nothing of it was touched.
QString howProductionStands(const JobRecord &job)
{
    return job.operation == u"adopt" && !job.rehearsal
               ? Words::tr("Production's files and its database were not touched.")
               : Words::tr("Production was not touched.");
}

QString wayOnOf(const JobRecord &job)
{
    if (job.canResume && job.canUndo)
        return Words::tr("Resume it where it ended, or undo what it did.");
    if (job.canResume)
        return Words::tr("Resume it where it ended.");
    if (job.canUndo)
        return Words::tr("Undo what it did.");
    return Words::tr("The log says where it ended.");
}

JobResultText refusedResult(const JobRecord &job)
{
    JobResultText text{.what = notDone(job) + u'.', .production = howProductionStands(job), .todo = wayOnOf(job)};
    if (!job.refusal)
        return text;
    const JobRecord::Refusal &refusal = *job.refusal;
    const RefusalText known = refusalText(refusal.code, job.operation);
    const QString found = asSentence(inertText(refusal.found.isEmpty() ? refusal.message : refusal.found, 500));
    QStringList why{known.what, found};
    why.removeAll(QString());
    text.what = needsAdministrator(job)
                    ? Words::tr("%1 waits for the administrator: %2").arg(nameOfSite(job), known.what)
                    : Words::tr("%1: %2", "what was not done, why").arg(notDone(job), why.join(u' '));
    if (!refusal.production.isEmpty())
        text.production = asSentence(inertText(refusal.production, 500));
    text.todo =
        needsAdministrator(job) || refusal.todo.isEmpty() ? known.todo : asSentence(inertText(refusal.todo, 500));
    return text;
}

JobResultText goodResult(const JobRecord &job)
{
    const QString site = nameOfSite(job);
    if (!job.undoes.isEmpty())
        return {.what = Words::tr("What the steps of %1 did was reverted; the log names what has no way back.")
                            .arg(inertText(job.undoes, 80)),
                .production = howProductionStands(job)};
    if (job.rehearsal)
        return {.what = Words::tr("Only checks and measures were run: nothing stands in the way."),
                .production = howProductionStands(job)};
    if (job.operation == u"setup")
        return {.what = Words::tr("%1 is set up and has production's data.").arg(site),
                .production = howProductionStands(job)};
    if (job.operation == u"adopt")
        return {.what = Words::tr("%1 is served through its own links now, and answers.").arg(site),
                .production = howProductionStands(job)};
    if (job.operation == u"recall")
        return {.what = Words::tr("%1 is the preview again: neutral, and with the data that it had.").arg(site),
                .production = howProductionStands(job),
                .todo = Words::tr("Synchronise it, which overwrites that data; then plan or start the attempt.")};
    return {.what = Words::tr("%1 is retired. Its last snapshot was read again and is kept.").arg(site),
            .production = howProductionStands(job)};
}
} // namespace

QString failureReason(const JobRecord &job)
{
    if (!job.error.isEmpty())
        return inertText(job.error, 300);
    if (!job.signal.isEmpty())
        return Words::tr("ended by %1").arg(inertText(job.signal, 40));
    if (job.exitStatus)
        return Words::tr("exit status %1").arg(*job.exitStatus);
    return {};
}

QString asSentence(const QString &text)
{
    return text.isEmpty() || text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?') ? text
                                                                                               : QString(text + u'.');
}

bool isSiteOperation(const JobRecord &job)
{
    return job.operation == u"setup" || job.operation == u"adopt" || job.operation == u"retire" ||
           job.operation == u"recall";
}

JobResultText siteOperationResult(const JobRecord &job)
{
    const QString site = nameOfSite(job), reason = failureReason(job);
    JobResultText text{.production = howProductionStands(job), .todo = wayOnOf(job)};
    switch (job.state) {
    case JobRecord::State::Running:
        return {};
    case JobRecord::State::Succeeded:
        return goodResult(job);
    case JobRecord::State::Differs:
        text.what = Words::tr("%1 is set up, but what was restored into it differs from what was dumped.").arg(site);
        text.todo = job.tables ? Words::tr("Look at the tables that differ.") : Words::tr("Look at the log.");
        return text;
    case JobRecord::State::Refused:
        return refusedResult(job);
    case JobRecord::State::Failed:
        text.what = reason.isEmpty()
                        ? QString(notDone(job) + u'.')
                        : Words::tr("%1: %2", "what was not done, why").arg(notDone(job), asSentence(reason));
        return text;
    case JobRecord::State::Stopped:
        text.what = Words::tr("%1: it was stopped.", "what was not done").arg(notDone(job));
        return text;
    case JobRecord::State::Lost:
        text.what = Words::tr("The server says it runs, but its process is gone (a restart, or it was killed).");
        return text;
    }
    return {};
}

QString siteOperationUndoQuestion(const JobRecord &job)
{
    const QString site = nameOfSite(job);
    if (job.operation == u"setup")
        return Words::tr(
                   "This removes what the set-up of %1 made, newest first: vhost, jobs, link, its database only if "
                   "the set-up made it, and last its files. What others changed since stays, with a warning. "
                   "Production is not touched.")
            .arg(site);
    if (job.operation == u"adopt")
        return Words::tr("This puts the vhosts of %1 back as they were and removes the links that were made. What "
                         "others changed since stays, with a warning. %1 goes on serving its users.")
            .arg(site);
    if (job.operation == u"recall")
        return Words::tr("This makes %1 an old site again: its link goes, and nothing runs it. What a synchronisation "
                         "overwrote since does not come back. Production is not touched.")
            .arg(site);
    return Words::tr("This starts the jobs of %1 again. What was removed already does not come back; its last snapshot "
                     "is kept. Production is not touched.")
        .arg(site);
}
