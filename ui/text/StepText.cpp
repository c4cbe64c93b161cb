// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/StepText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

#include <array>

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(StepText)
};

struct StepWords {
    const char *id;
    const char *words;
};

/// What one operation's steps are called, where the same id says something else in another's plan.
struct OperationWords {
    const char *operation;
    const char *id;
    const char *words;
};

// The ids are those of core/plans (docs/setup.md names what each step does).
constexpr std::array ownSteps{
    OperationWords{"setup", "check", QT_TRANSLATE_NOOP("StepText", "Check names, room and rights")},
    OperationWords{"setup", "directory", QT_TRANSLATE_NOOP("StepText", "Make the new site's directory")},
    OperationWords{"setup", "copy", QT_TRANSLATE_NOOP("StepText", "Copy production's project")},
    OperationWords{"setup", "env", QT_TRANSLATE_NOOP("StepText", "Make the Python environment")},
    OperationWords{"setup", "packages", QT_TRANSLATE_NOOP("StepText", "Install the packages")},
    OperationWords{"setup", "names", QT_TRANSLATE_NOOP("StepText", "Replace the site's name in its files")},
    OperationWords{"setup", "settings",
                   QT_TRANSLATE_NOOP("StepText", "Write database, addresses and the preview's "
                                                 "block into the settings")},
    OperationWords{"setup", "log", QT_TRANSLATE_NOOP("StepText", "Make the log directory")},
    OperationWords{"setup", "database", QT_TRANSLATE_NOOP("StepText", "Create the database and its user")},
    OperationWords{"setup", "neutral",
                   QT_TRANSLATE_NOOP("StepText", "Ask Django whether the site is neutral and has "
                                                 "its own database")},
    OperationWords{"setup", "link", QT_TRANSLATE_NOOP("StepText", "Point the preview link to the new site")},
    OperationWords{"setup", "services",
                   QT_TRANSLATE_NOOP("StepText", "Start its jobs and set up log rotation and "
                                                 "snapshots")},
    OperationWords{"setup", "vhost", QT_TRANSLATE_NOOP("StepText", "Serve the preview's address")},
    OperationWords{"setup", "page-off", QT_TRANSLATE_NOOP("StepText", "Take the maintenance page away")},
    OperationWords{"setup", "notes", QT_TRANSLATE_NOOP("StepText", "Begin the release notes")},
    OperationWords{"adopt", "check", QT_TRANSLATE_NOOP("StepText", "Check links, vhosts and rights")},
    OperationWords{"adopt", "links", QT_TRANSLATE_NOOP("StepText", "Make the links directory and the prod link")},
    OperationWords{"adopt", "vhost", QT_TRANSLATE_NOOP("StepText", "Let the vhosts serve the site through the link")},
    OperationWords{"adopt", "answers", QT_TRANSLATE_NOOP("StepText", "Ask whether production answers")},
    OperationWords{"attempt", "check", QT_TRANSLATE_NOOP("StepText", "Ask every guardrail again")},
    OperationWords{"attempt", "media-first", QT_TRANSLATE_NOOP("StepText", "Mirror the media files ahead")},
    OperationWords{"attempt", "begin", QT_TRANSLATE_NOOP("StepText", "Note that the attempt begins")},
    OperationWords{"attempt", "freeze", QT_TRANSLATE_NOOP("StepText", "Freeze production")},
    OperationWords{"attempt", "frozen", QT_TRANSLATE_NOOP("StepText", "Prove that nothing is written any more")},
    OperationWords{"attempt", "former",
                   QT_TRANSLATE_NOOP("StepText", "Take the fingerprint of production's data and media")},
    OperationWords{"attempt", "itself", QT_TRANSLATE_NOOP("StepText", "Let the new site be itself: mail, jobs")},
    OperationWords{"attempt", "warm", QT_TRANSLATE_NOOP("StepText", "Warm the new site up under production's name")},
    OperationWords{"attempt", "switch-dump", QT_TRANSLATE_NOOP("StepText", "Dump the new site as at the switch")},
    OperationWords{"attempt", "marks", QT_TRANSLATE_NOOP("StepText", "Note its rows, to count changes from here on")},
    OperationWords{"attempt", "switch", QT_TRANSLATE_NOOP("StepText", "Switch: the new site becomes production")},
    OperationWords{"attempt", "answers",
                   QT_TRANSLATE_NOOP("StepText", "Ask production's address whether the new site answers")},
    OperationWords{"attempt", "run", QT_TRANSLATE_NOOP("StepText", "Begin the agreed time, start the new site's jobs")},
    OperationWords{"cancel", "check", QT_TRANSLATE_NOOP("StepText", "Check that it may go back")},
    OperationWords{"cancel", "begin", QT_TRANSLATE_NOOP("StepText", "Note that the attempt is cancelled")},
    OperationWords{"cancel", "freeze", QT_TRANSLATE_NOOP("StepText", "Freeze the new site")},
    OperationWords{"cancel", "frozen", QT_TRANSLATE_NOOP("StepText", "Prove that nothing is written any more")},
    OperationWords{"cancel", "dump", QT_TRANSLATE_NOOP("StepText", "Dump the new site")},
    OperationWords{"cancel", "former",
                   QT_TRANSLATE_NOOP("StepText", "Prove that the former production is as it was frozen")},
    OperationWords{"cancel", "report", QT_TRANSLATE_NOOP("StepText", "List the changes that will be lost")},
    OperationWords{"cancel", "return",
                   QT_TRANSLATE_NOOP("StepText", "Switch back: the former production serves again")},
    OperationWords{"cancel", "programs", QT_TRANSLATE_NOOP("StepText", "Start its jobs again")},
    OperationWords{"cancel", "answers", QT_TRANSLATE_NOOP("StepText", "Ask whether production answers")},
    OperationWords{"cancel", "neutral", QT_TRANSLATE_NOOP("StepText", "Make the preview neutral again")},
    OperationWords{"cancel", "link", QT_TRANSLATE_NOOP("StepText", "Point the preview link to it")},
    OperationWords{"cancel", "end", QT_TRANSLATE_NOOP("StepText", "Note that the attempt was cancelled")},
    OperationWords{"keep", "check", QT_TRANSLATE_NOOP("StepText", "Check that it may stay")},
    OperationWords{"keep", "decide", QT_TRANSLATE_NOOP("StepText", "Note that the new version stays")},
    OperationWords{"keep", "stop", QT_TRANSLATE_NOOP("StepText", "Stop the former production's jobs")},
    OperationWords{"keep", "jobs", QT_TRANSLATE_NOOP("StepText", "Move cron jobs and snapshots to the new production")},
    OperationWords{"keep", "notes", QT_TRANSLATE_NOOP("StepText", "Mark the release notes as released")},
    OperationWords{"keep", "end", QT_TRANSLATE_NOOP("StepText", "Note the day of retirement and the new production")},
    OperationWords{"recall", "check", QT_TRANSLATE_NOOP("StepText", "Check that it may be the preview again")},
    OperationWords{"recall", "settings", QT_TRANSLATE_NOOP("StepText", "Make it neutral: no mail, no jobs")},
    OperationWords{"recall", "neutral",
                   QT_TRANSLATE_NOOP("StepText", "Ask Django whether the site is neutral and has "
                                                 "its own database")},
    OperationWords{"recall", "link", QT_TRANSLATE_NOOP("StepText", "Point the preview link to it")},
    OperationWords{"recall", "programs", QT_TRANSLATE_NOOP("StepText", "Start what serves it")},
    OperationWords{"retire", "check", QT_TRANSLATE_NOOP("StepText", "Check that the site may go")},
    OperationWords{"retire", "stop", QT_TRANSLATE_NOOP("StepText", "Stop the site's jobs")},
    OperationWords{"retire", "snapshot", QT_TRANSLATE_NOOP("StepText", "Keep a last snapshot")},
    OperationWords{"retire", "verify", QT_TRANSLATE_NOOP("StepText", "Read the snapshot again and count its rows")},
    OperationWords{"retire", "vhost", QT_TRANSLATE_NOOP("StepText", "Remove the vhosts")},
    OperationWords{"retire", "services",
                   QT_TRANSLATE_NOOP("StepText", "Remove the jobs, the cron entries and the log "
                                                 "rotation")},
    OperationWords{"retire", "database", QT_TRANSLATE_NOOP("StepText", "Remove the database")},
    OperationWords{"retire", "directory", QT_TRANSLATE_NOOP("StepText", "Remove the site's directories")},
};

constexpr std::array steps{
    StepWords{"guard", QT_TRANSLATE_NOOP("StepText", "Check that nothing stands in the way")},
    StepWords{"clear-dump", QT_TRANSLATE_NOOP("StepText", "Clear the earlier dump's files")},
    StepWords{"dump", QT_TRANSLATE_NOOP("StepText", "Dump production's database")},
    StepWords{"media", QT_TRANSLATE_NOOP("StepText", "Mirror the media files")},
    StepWords{"check-dump", QT_TRANSLATE_NOOP("StepText", "Check that the dump is complete")},
    StepWords{"compare", QT_TRANSLATE_NOOP("StepText", "Compare the restore script")},
    StepWords{"snapshot", QT_TRANSLATE_NOOP("StepText", "Mirror the dump into the preview")},
    StepWords{"page", QT_TRANSLATE_NOOP("StepText", "Show the maintenance page in the preview")},
    StepWords{"restore", QT_TRANSLATE_NOOP("StepText", "Restore the dump into the preview")},
    StepWords{"static", QT_TRANSLATE_NOOP("StepText", "Collect the static files")},
    StepWords{"verify", QT_TRANSLATE_NOOP("StepText", "Count the rows per table")},
    StepWords{"page-off", QT_TRANSLATE_NOOP("StepText", "Serve the preview again")},
    StepWords{"answers", QT_TRANSLATE_NOOP("StepText", "Ask whether the preview answers")},
    StepWords{"run-script", QT_TRANSLATE_NOOP("StepText", "Run the site's own script")},
};
} // namespace

QString stepText(const JobRecord::Step &step, const QString &operation)
{
    for (const OperationWords &known : ownSteps)
        if (operation == QLatin1StringView(known.operation) && step.id == QLatin1StringView(known.id))
            return Words::tr(known.words);
    for (const StepWords &known : steps)
        if (step.id == QLatin1StringView(known.id))
            return Words::tr(known.words);
    return inertText(step.title.isEmpty() ? step.id : step.title, 200);
}

QString stepStateText(JobRecord::Step::State state)
{
    switch (state) {
    case JobRecord::Step::State::Waiting:
        return Words::tr("waiting");
    case JobRecord::Step::State::Running:
        return Words::tr("running");
    case JobRecord::Step::State::Done:
        return Words::tr("done");
    case JobRecord::Step::State::Skipped:
        return Words::tr("already done");
    case JobRecord::Step::State::Failed:
        return Words::tr("failed");
    case JobRecord::Step::State::Refused:
        return Words::tr("refused");
    case JobRecord::Step::State::Differs:
        return Words::tr("done, with differences");
    case JobRecord::Step::State::Stopped:
        return Words::tr("stopped");
    }
    return {};
}
