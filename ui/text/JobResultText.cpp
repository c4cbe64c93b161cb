// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/JobResultText.h"

#include "core/base/InertText.h"
#include "ui/text/AttemptResult.h"
#include "ui/text/OperationResult.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(JobResultText)
};

QString siteOf(const JobRecord &job)
{
    return inertText(job.site.section(u'/', -1, -1, QString::SectionSkipEmpty), 80);
}

QString stayedUntouched()
{
    return Words::tr("Production was not touched.");
}

JobResultText revertedText(const JobRecord &job)
{
    return {.what = Words::tr("What the steps of %1 changed was reverted; the log names what has no way back.")
                        .arg(inertText(job.undoes, 80)),
            .production = stayedUntouched(),
            .preview = previewStateText(job)};
}

/// What can be done about a run that broke off.
QString wayOn(const JobRecord &job)
{
    if (job.canResume && job.canUndo)
        return Words::tr("Resume it where it ended, undo what it changed, or synchronise again.");
    if (job.canResume)
        return Words::tr("Resume it where it ended, or synchronise again.");
    return Words::tr("The log says where it ended; the next synchronisation overwrites what is there.");
}

JobResultText refusedText(const JobRecord &job)
{
    JobResultText text{.what = Words::tr("Nothing was done.")};
    if (!job.refusal) {
        text.production = Words::tr("%1 and production are as before.").arg(siteOf(job));
        return text;
    }
    const JobRecord::Refusal &refusal = *job.refusal;
    const QString found = inertText(refusal.found.isEmpty() ? refusal.message : refusal.found, 500);
    text.what =
        needsDecision(job)
            ? Words::tr("%1 needs your decision about the restore script: %2").arg(siteOf(job), asSentence(found))
            : Words::tr("%1 was not synchronised: %2").arg(siteOf(job), asSentence(found));
    text.production = refusal.production.isEmpty() ? stayedUntouched() : asSentence(inertText(refusal.production, 500));
    text.preview = previewStateText(job);
    text.todo = asSentence(inertText(refusal.todo, 500));
    return text;
}

JobResultText brokenOffText(const JobRecord &job)
{
    const QString site = siteOf(job);
    JobResultText text{.production = stayedUntouched(), .preview = previewStateText(job), .todo = wayOn(job)};
    switch (job.state) {
    case JobRecord::State::Failed:
        text.what = failureReason(job).isEmpty()
                        ? Words::tr("%1 was not synchronised.").arg(site)
                        : Words::tr("%1 was not synchronised: %2").arg(site, asSentence(failureReason(job)));
        break;
    case JobRecord::State::Stopped:
        text.what = Words::tr("The synchronisation of %1 was stopped.").arg(site);
        break;
    default:
        text.what = Words::tr("The server says it runs, but its process is gone (a restart, or it was killed).");
    }
    if (text.preview.isEmpty())
        text.preview = Words::tr("%1 may be half restored until the next synchronisation.").arg(site);
    return text;
}
} // namespace

QString JobResultText::paragraph() const
{
    QStringList parts{what, production, preview, todo};
    parts.removeAll(QString());
    return parts.join(u' ');
}

bool needsDecision(const JobRecord &job)
{
    return job.state == JobRecord::State::Refused && job.refusal && job.refusal->code == u"restore-script";
}

bool needsAdministrator(const JobRecord &job)
{
    return job.state == JobRecord::State::Refused && job.refusal && job.refusal->code == u"administrator";
}

QString outcomeText(const JobRecord &job)
{
    if (needsAdministrator(job))
        return Words::tr("needs the administrator");
    return needsDecision(job) ? Words::tr("needs your decision") : syncOutcomeText(jobStateName(job.state));
}

JobResultText jobResultText(const JobRecord &job)
{
    if (job.isRunning())
        return {};
    if (isSiteOperation(job))
        return siteOperationResult(job);
    if (isAttemptOperation(job))
        return attemptOperationResult(job);
    if (!job.undoes.isEmpty() && job.state == JobRecord::State::Succeeded)
        return revertedText(job);
    if (job.rehearsal && job.state == JobRecord::State::Succeeded)
        return {.what = Words::tr("Only checks and measures were run: nothing stands in the way."),
                .production = stayedUntouched()};
    if (!job.isSynchronisation() && !job.rehearsal)
        return job.refusal ? refusedText(job) : JobResultText{};
    switch (job.state) {
    case JobRecord::State::Refused:
        return refusedText(job);
    case JobRecord::State::Failed:
    case JobRecord::State::Stopped:
    case JobRecord::State::Lost:
        return brokenOffText(job);
    case JobRecord::State::Differs:
        return {.what = Words::tr("What was restored into %1 differs from what was dumped.").arg(siteOf(job)),
                .production = stayedUntouched(),
                .preview = previewStateText(job),
                .todo = job.tables ? Words::tr("Look at the tables that differ.") : Words::tr("Look at the log.")};
    case JobRecord::State::Succeeded:
        return job.operation == u"sync"
                   ? JobResultText{.what = Words::tr("%1 has production's data.").arg(siteOf(job)),
                                   .preview =
                                       Words::tr("Its users have to sign in again: a restore ends all sessions.")}
                   : JobResultText{};
    case JobRecord::State::Running:
        return {};
    }
    return {};
}

QString previewStateText(const JobRecord &job)
{
    const QString site = siteOf(job);
    if (job.preview == u"untouched")
        return Words::tr("%1 was not touched: it is served as before.").arg(site);
    if (job.preview == u"page")
        return job.isRunning() ? Words::tr("%1 shows the maintenance page while its data is replaced.").arg(site)
                               : Words::tr("%1 shows the maintenance page: its data is half restored.").arg(site);
    if (job.preview == u"half-restored")
        return Words::tr("The data of %1 is half restored.").arg(site);
    if (job.preview == u"restored")
        return Words::tr("%1 has the restored data.").arg(site);
    return inertText(job.preview, 80);
}

QString tablesText(const JobRecord &job)
{
    if (!job.tables)
        return {};
    const QLocale locale;
    QStringList parts{Words::tr("%1 of %2 rows loaded")
                          .arg(locale.toString(job.tables->loaded), locale.toString(job.tables->dumped))};
    const auto differing = job.tables->differences.size(), left = job.tables->leftOut.size();
    parts += differing == 0   ? Words::tr("no table differs")
             : differing == 1 ? Words::tr("1 table differs")
                              : Words::tr("%1 tables differ").arg(differing);
    if (left > 0)
        parts +=
            left == 1 ? Words::tr("1 table left out on purpose") : Words::tr("%1 tables left out on purpose").arg(left);
    return parts.join(u", "_s);
}

QString sizesText(const JobRecord &job)
{
    if (!job.sizes)
        return {};
    QStringList parts;
    if (job.sizes->dump > 0)
        parts += Words::tr("dump %1").arg(sizeText(job.sizes->dump));
    if (job.sizes->media > 0)
        parts += job.sizes->mediaFiles > 0
                     ? Words::tr("media %1 in %L2 files").arg(sizeText(job.sizes->media)).arg(job.sizes->mediaFiles)
                     : Words::tr("media %1").arg(sizeText(job.sizes->media));
    if (job.sizes->database > 0)
        parts += Words::tr("database %1").arg(sizeText(job.sizes->database));
    return parts.join(u", "_s);
}

QString undoQuestion(const JobRecord &job)
{
    if (isSiteOperation(job))
        return siteOperationUndoQuestion(job);
    if (isAttemptOperation(job))
        return attemptUndoQuestion(job);
    const QString site = siteOf(job);
    QStringList parts{Words::tr("This reverts what the job's steps changed, newest first: the restore script becomes "
                                "what it was, and the maintenance page goes unless the data of %1 is half restored.")
                          .arg(site)};
    if (job.preview == u"half-restored" || job.preview == u"page" || job.preview == u"restored")
        parts += Words::tr("Data that was already overwritten in %1 does not come back: the next synchronisation does "
                           "that.")
                     .arg(site);
    parts += Words::tr("Production is not touched.");
    return parts.join(u' ');
}

QString differenceText(qint64 dumped, qint64 loaded)
{
    const QString number = QLocale().toString(qAbs(loaded - dumped));
    return loaded > dumped ? QString(u'+' + number) : loaded < dumped ? QString(u"\u2212"_s + number) : number;
}
