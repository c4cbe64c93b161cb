// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptSight.h"

#include "core/base/InertText.h"
#include "ui/text/AttemptResult.h"

#include <QCoreApplication>

namespace
{
class SightWords
{
    Q_DECLARE_TR_FUNCTIONS(AttemptSight)
};

constexpr qint64 urgentSeconds = 600;
} // namespace

const JobRecord *AttemptSight::job() const
{
    return series.job && series.job->isRunning() && isAttemptOperation(*series.job) ? &*series.job : nullptr;
}

bool AttemptSight::isAboutToStart() const
{
    const JobRecord *start = job();
    return attempt().state == Attempt::State::Planned && start && start->operation == QLatin1String("attempt") &&
           !start->rehearsal && start->undoes.isEmpty();
}

bool AttemptSight::isAboutToEnd() const
{
    const JobRecord *end = job();
    return attempt().state == Attempt::State::Running && end && end->operation != QLatin1String("attempt") &&
           !end->rehearsal && end->undoes.isEmpty();
}

bool AttemptSight::isUrgent() const
{
    return attempt().state == Attempt::State::Running && moment.left && *moment.left < urgentSeconds;
}

bool AttemptSight::isOverdue() const
{
    return attempt().state == Attempt::State::Running && moment.left && *moment.left < 0;
}

QList<AttemptAction> attemptActions(const AttemptSight &sight)
{
    using enum AttemptAction;
    const Attempt &attempt = sight.attempt();
    switch (attempt.state) {
    case Attempt::State::Planned:
        return sight.isAboutToStart() ? QList<AttemptAction>{Log, Stop} : QList<AttemptAction>{Start, Edit, Withdraw};
    case Attempt::State::Running:
        return sight.isAboutToEnd() ? QList<AttemptAction>{Log, Stop} : QList<AttemptAction>{Keep, Cancel, Extend, Log};
    case Attempt::State::Starting:
    case Attempt::State::Cancelling:
    case Attempt::State::Keeping:
        return attempt.interrupted ? QList<AttemptAction>{GoOn, Log} : QList<AttemptAction>{Log, Stop};
    case Attempt::State::Cancelled:
        return attempt.switched.isValid() ? QList<AttemptAction>{LostChanges, Announce, Log, Close}
               : attempt.isWithdrawn()    ? QList<AttemptAction>{Announce, TakeOut, Close}
                                          : QList<AttemptAction>{Close};
    case Attempt::State::Kept:
        return {Announce, Log, Close};
    case Attempt::State::Failed:
        return {PlanAgain, Log, Close};
    }
    return {};
}

QString attemptRefusal(const AttemptSight &sight, AttemptAction action)
{
    if (action == AttemptAction::Close || action == AttemptAction::Announce || action == AttemptAction::TakeOut)
        return {};
    if (!sight.online)
        return sight.problem.isEmpty()
                   ? SightWords::tr("%1 is not connected.").arg(inertLine(sight.server, 80))
                   : SightWords::tr("%1 is not connected: %2").arg(inertLine(sight.server, 80), sight.problem);
    if (!attemptActions(sight).contains(action))
        return SightWords::tr("The attempt of this series is in another state: %1.")
            .arg(attemptStateText(sight.attempt().state));
    if ((action == AttemptAction::Log || action == AttemptAction::GoOn) && sight.attempt().job.isEmpty() &&
        !sight.job())
        return SightWords::tr("No job is known that has to do with it.");
    if (action == AttemptAction::PlanAgain)
        return newAttemptRefusal(sight.series, sight.online);
    const bool works = action == AttemptAction::Start || action == AttemptAction::Cancel ||
                       action == AttemptAction::Keep || action == AttemptAction::GoOn;
    if (works && sight.series.job && sight.series.job->isRunning())
        return SightWords::tr("A job of %1 runs in this series.").arg(inertLine(sight.series.job->by, 80));
    return {};
}

QString newAttemptRefusal(const Series &series, bool online)
{
    if (!series.linked)
        return SightWords::tr("This series has no links yet: adopt its production site first.");
    if (series.attempt && series.attempt->isUnderWay())
        return SightWords::tr("An upgrade attempt of this series is under way.");
    if (!series.siteIn(SiteState::Production))
        return SightWords::tr("This series has no production.");
    if (!series.siteIn(SiteState::Preview))
        return SightWords::tr("This series has no preview that could take production's place: set one up first.");
    if (!online)
        return SightWords::tr("The server is not connected.");
    return {};
}

QString attemptActionText(AttemptAction action)
{
    switch (action) {
    case AttemptAction::Start:
        return SightWords::tr("Start now");
    case AttemptAction::Edit:
        return SightWords::tr("Edit");
    case AttemptAction::Withdraw:
        return SightWords::tr("Withdraw");
    case AttemptAction::Keep:
        return SightWords::tr("Keep new version");
    case AttemptAction::Cancel:
        return SightWords::tr("Cancel attempt");
    case AttemptAction::Extend:
        return SightWords::tr("+15 min");
    case AttemptAction::Stop:
        return SightWords::tr("Stop");
    case AttemptAction::GoOn:
        return SightWords::tr("Go on");
    case AttemptAction::PlanAgain:
        return SightWords::tr("Plan again...");
    case AttemptAction::TakeOut:
        return SightWords::tr("Save as .ics...");
    case AttemptAction::Log:
        return SightWords::tr("Log");
    case AttemptAction::LostChanges:
        return SightWords::tr("Lost changes...");
    case AttemptAction::Announce:
        return SightWords::tr("Tell users...");
    case AttemptAction::Close:
        return SightWords::tr("Close");
    }
    return {};
}

QString attemptActionTip(AttemptAction action, const Attempt &attempt)
{
    const QString to = inertLine(attempt.to, 80), from = inertLine(attempt.from, 80);
    switch (action) {
    case AttemptAction::Start:
        return SightWords::tr("Asks every guardrail again and starts in ten seconds: %2 is frozen, synchronised once "
                              "more, and %1 takes its place")
            .arg(to, from);
    case AttemptAction::Edit:
        return SightWords::tr("Change moment, length, announcement or what happens at the end");
    case AttemptAction::Withdraw:
        return SightWords::tr("Take the plan back: nothing has happened yet");
    case AttemptAction::Keep:
        return SightWords::tr("%1 stays production; asks once more").arg(to);
    case AttemptAction::Cancel:
        return SightWords::tr("%1 becomes production again; counts first what would be lost").arg(from);
    case AttemptAction::Extend:
        return SightWords::tr("Fifteen minutes more for users to test");
    case AttemptAction::Stop:
        return attempt.state == Attempt::State::Starting || attempt.state == Attempt::State::Planned
                   ? SightWords::tr("Stop the start: the server puts %1 back as production by itself").arg(from)
               : attempt.state == Attempt::State::Running ? SightWords::tr("Stop what looks first: the attempt goes on")
               : attempt.state == Attempt::State::Cancelling
                   ? SightWords::tr("Stop going back: before the switch back the attempt goes on")
                   : SightWords::tr("Stop here: %1 is production, and the rest can be resumed").arg(to);
    case AttemptAction::GoOn:
        return SightWords::tr("Take the interrupted job up at once, with sudo's password where it needs one");
    case AttemptAction::Log:
        return SightWords::tr("Open the log of its newest job");
    case AttemptAction::LostChanges:
        return SightWords::tr("What users did in %1 and is not in production").arg(to);
    case AttemptAction::PlanAgain:
        return SightWords::tr("Plan it anew with the same length and end; it can be started at once from there");
    case AttemptAction::TakeOut:
        return SightWords::tr("What takes the entry out of users' calendars again");
    case AttemptAction::Announce:
        if (attempt.isWithdrawn())
            return SightWords::tr("Opens your mail program with words that it does not take place, in the users' "
                                  "language");
        return SightWords::tr("Opens your mail program with how it ended, in the users' language");
    case AttemptAction::Close:
        return SightWords::tr("Do not show this any more");
    }
    return {};
}
