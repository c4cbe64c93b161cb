// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/AttemptResult.h"

#include "core/base/InertText.h"
#include "ui/text/OperationResult.h"
#include "ui/text/RefusalText.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(AttemptResult)
};

/// The new version's site; going back has it as its site as well.
QString newSite(const JobRecord &job)
{
    return inertLine(job.site.section(u'/', -1, -1, QString::SectionSkipEmpty), 80);
}

QString formerSite(const JobRecord &job)
{
    return inertLine(job.source.section(u'/', -1, -1, QString::SectionSkipEmpty), 80);
}

bool wasDone(const JobRecord &job, const QString &id)
{
    return std::ranges::any_of(job.steps, [&id](const JobRecord::Step &step) {
        return step.id == id &&
               (step.state == JobRecord::Step::State::Done || step.state == JobRecord::Step::State::Skipped);
    });
}

bool wasBegun(const JobRecord &job, const QString &id)
{
    return std::ranges::any_of(job.steps, [&id](const JobRecord::Step &step) {
        return step.id == id && step.state != JobRecord::Step::State::Waiting;
    });
}

bool starts(const JobRecord &job)
{
    return job.operation == u"attempt";
}

bool cancels(const JobRecord &job)
{
    return job.operation == u"cancel";
}

QString newServes(const JobRecord &job)
{
    return Words::tr("%1 serves the users, and the attempt goes on.").arg(newSite(job));
}

QString formerServes(const JobRecord &job)
{
    return Words::tr("%1 is production as before, with all its data.").arg(formerSite(job));
}

QString notReached(const JobRecord &job)
{
    if (!job.undoes.isEmpty())
        return starts(job) ? Words::tr("The start of the attempt on %1 was not taken back completely").arg(newSite(job))
                           : Words::tr("What was begun with %1 was not taken back completely").arg(newSite(job));
    if (job.rehearsal)
        return Words::tr("Something stands in the way for %1").arg(newSite(job));
    if (starts(job))
        return Words::tr("The attempt on %1 did not start").arg(newSite(job));
    if (cancels(job))
        return Words::tr("%1 did not become production again").arg(formerSite(job));
    return Words::tr("Keeping %1 was not completed").arg(newSite(job));
}

/// How production stands after a job that did not get through. What a failed start or cancel changed is taken back by
/// the server in the next job.
QString productionAfter(const JobRecord &job)
{
    if (!job.undoes.isEmpty())
        return Words::tr("Look at once whether production answers.");
    if (job.rehearsal)
        return Words::tr("Production was not touched.");
    if (starts(job) && wasDone(job, u"answers"_s))
        return Words::tr("%1 is production, but not all that belongs to it was done.").arg(newSite(job));
    if (starts(job))
        return wasBegun(job, u"freeze"_s)
                   ? Words::tr("The server puts %1 back as production by itself at once; the job after this one tells "
                               "how.")
                         .arg(formerSite(job))
                   : formerServes(job);
    if (cancels(job) && wasDone(job, u"return"_s))
        return Words::tr("%1 is production again, but not all that belongs to it was done.").arg(formerSite(job));
    if (cancels(job))
        return wasBegun(job, u"freeze"_s)
                   ? Words::tr("The server puts %1 back as production by itself at once, and the attempt goes on.")
                         .arg(newSite(job))
                   : newServes(job);
    return wasDone(job, u"decide"_s) ? Words::tr("%1 is production and stays it.").arg(newSite(job)) : newServes(job);
}

QString wayOnAfter(const JobRecord &job)
{
    if (!job.undoes.isEmpty())
        return Words::tr("The log says where it ended; take it back again.");
    if (job.canResume && ((starts(job) && wasDone(job, u"answers"_s)) || (cancels(job) && wasDone(job, u"return"_s)) ||
                          job.operation == u"keep"))
        return Words::tr("Resume it where it ended.");
    return Words::tr("The log says where it ended; mend that and try again.");
}

JobResultText goodEnd(const JobRecord &job)
{
    const QString to = newSite(job), from = formerSite(job);
    if (!job.undoes.isEmpty()) {
        if (starts(job))
            return {.what = Words::tr("The start of the attempt on %1 was taken back.").arg(to),
                    .production = formerServes(job),
                    .preview = Words::tr("%1 is preview again.").arg(to)};
        return {.what = Words::tr("What was begun with %1 was taken back.").arg(to), .production = newServes(job)};
    }
    if (job.rehearsal)
        return {.what = Words::tr("Only checks and measures were run: nothing stands in the way."),
                .production = Words::tr("Production was not touched.")};
    if (starts(job))
        return {.what = Words::tr("The attempt runs: %1 is production now.").arg(to),
                .production = Words::tr("%1 stands by, frozen, with all its data.").arg(from),
                .todo = Words::tr("Keep the new version or cancel the attempt before the time is over.")};
    if (cancels(job))
        return {.what = Words::tr("The attempt on %1 was cancelled.").arg(to),
                .production = job.warnings.isEmpty()
                                  ? Words::tr("%1 is production again, as it was before the attempt.").arg(from)
                                  : Words::tr("%1 is production again.").arg(from),
                .preview = Words::tr("%1 is preview again.").arg(to)};
    return {.what = Words::tr("%1 stays production.").arg(to),
            .preview = Words::tr("%1 is an old site now, frozen as it was.").arg(from)};
}

/// Only rows that lacked in the last synchronisation as well lack here: others would have stopped the start.
JobResultText runsWithDifferences(const JobRecord &job)
{
    JobResultText text = goodEnd(job);
    text.what =
        Words::tr("The attempt runs: %1 is production now. As in the last synchronisation, not all rows were restored.")
            .arg(newSite(job));
    text.todo = Words::tr("Look at the tables that differ. Keep the new version or cancel the attempt before the time "
                          "is over.");
    return text;
}

JobResultText refusedEnd(const JobRecord &job)
{
    JobResultText text{.what = notReached(job) + u'.', .production = productionAfter(job), .todo = wayOnAfter(job)};
    if (!job.refusal)
        return text;
    const JobRecord::Refusal &refusal = *job.refusal;
    const RefusalText known = refusalText(refusal.code, job.operation);
    QStringList why{known.what, asSentence(inertText(refusal.found.isEmpty() ? refusal.message : refusal.found, 500))};
    why.removeAll(QString());
    text.what = Words::tr("%1: %2", "what was not done, why").arg(notReached(job), why.join(u' '));
    if (!refusal.production.isEmpty())
        text.production = asSentence(inertText(refusal.production, 500));
    text.todo = refusal.todo.isEmpty() ? known.todo : asSentence(inertText(refusal.todo, 500));
    return text;
}
} // namespace

bool isAttemptOperation(const JobRecord &job)
{
    return job.operation == u"attempt" || job.operation == u"cancel" || job.operation == u"keep";
}

JobResultText attemptOperationResult(const JobRecord &job)
{
    JobResultText text{.production = productionAfter(job), .todo = wayOnAfter(job)};
    const QString reason = failureReason(job);
    switch (job.state) {
    case JobRecord::State::Running:
        return {};
    case JobRecord::State::Succeeded:
        return goodEnd(job);
    case JobRecord::State::Refused:
        return refusedEnd(job);
    case JobRecord::State::Differs:
        if (starts(job) && wasDone(job, u"answers"_s))
            return runsWithDifferences(job);
        text.what =
            Words::tr("%1: what was restored differs from what was dumped.", "what was not done").arg(notReached(job));
        return text;
    case JobRecord::State::Failed:
        text.what = reason.isEmpty()
                        ? QString(notReached(job) + u'.')
                        : Words::tr("%1: %2", "what was not done, why").arg(notReached(job), asSentence(reason));
        return text;
    case JobRecord::State::Stopped:
        text.what = Words::tr("%1: it was stopped.", "what was not done").arg(notReached(job));
        return text;
    case JobRecord::State::Lost:
        text.what = Words::tr("The server says it runs, but its process is gone (a restart, or it was killed).");
        text.production.clear();
        text.todo = Words::tr("The server takes it up by itself within two minutes; where it needs a password for "
                              "that, go on in the attempt's banner.");
        return text;
    }
    return {};
}

QString attemptUndoQuestion(const JobRecord &job)
{
    const QString to = newSite(job), from = formerSite(job);
    if (starts(job))
        return Words::tr("This takes the start of the attempt back: %2 becomes production again as it was frozen, and "
                         "%1 is preview again. Once users worked in %1, cancel the attempt instead: that keeps what "
                         "they did.")
            .arg(to, from);
    if (cancels(job))
        return Words::tr("This takes back what going back to %2 changed: %1 is production again, and the attempt goes "
                         "on.")
            .arg(to, from);
    return Words::tr("This takes back what keeping %1 changed so far. %1 serves the users meanwhile.").arg(to);
}
