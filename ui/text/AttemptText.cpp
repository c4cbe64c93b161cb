// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/AttemptText.h"

#include "core/base/InertText.h"
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
    Q_DECLARE_TR_FUNCTIONS(AttemptText)
};

constexpr qint64 minute = 60, hour = 60 * minute, day = 24 * hour;
/// So long after its end the server has had time to go back by itself.
constexpr qint64 patience = 2 * minute;
constexpr int mostWarnings = 3;

/// Of days nobody counts the minutes.
qint64 wholeSpan(qint64 seconds)
{
    const qint64 whole = qAbs(seconds);
    return whole > day ? (whole + hour / 2) / hour * hour : whole;
}

QString name(const QString &text)
{
    return inertLine(text, 80);
}

/// On the server's clock, and in brackets on this computer's where that shows another time.
QString withHere(const QDateTime &instant, const AttemptMoment &moment, const QString &format)
{
    const QDateTime there = instant.toOffsetFromUtc(moment.utcOffset), here = instant.toLocalTime();
    const QLocale locale;
    const QString zone = moment.zone.isEmpty() ? there.timeZoneAbbreviation() : inertLine(moment.zone, 20);
    const QString text = Words::tr("%1 %2", "time, zone").arg(locale.toString(there, format), zone);
    if (here.offsetFromUtc() == moment.utcOffset)
        return text;
    return Words::tr("%1 (%2 here)", "time with zone, time")
        .arg(text, locale.toString(here, there.date() == here.date() ? u"HH:mm"_s : u"ddd HH:mm"_s));
}

QString dayFormat(const QDateTime &instant, const AttemptMoment &moment)
{
    const qint64 until = moment.now.isValid() ? moment.now.secsTo(instant) : 0;
    return until > 6 * day || until < -day ? u"ddd d MMM HH:mm"_s : u"ddd HH:mm"_s;
}

QString plannedHeadline(const Attempt &attempt, const AttemptMoment &moment, QString (*span)(qint64))
{
    const QString to = name(attempt.to), from = name(attempt.from);
    if (!attempt.starts.isValid())
        return Words::tr("%1 replaces %2 as soon as somebody starts it").arg(to, from);
    const QString at = serverTimeText(attempt.starts, onItsDay(attempt, moment));
    const qint64 until = moment.now.secsTo(attempt.starts);
    if (until >= 0)
        return Words::tr("%1 replaces %2 %3, in %4", "new site, former site, time, span")
            .arg(to, from, at, span(until));
    return Words::tr("%1 was to replace %2 %3, %4 ago", "new site, former site, time, span")
        .arg(to, from, at, span(-until));
}

QString runningHeadline(const Attempt &attempt, const AttemptMoment &moment, QString (*span)(qint64))
{
    const QString to = name(attempt.to);
    const qint64 left = moment.left.value_or(0);
    if (left < 0 && attempt.atEnd == Attempt::AtEnd::Cancel && left > -patience)
        return Words::tr("The time is over: the server goes back to %1 by itself").arg(name(attempt.from));
    if (left < 0)
        return Words::tr("Overdue %1, still serving %2: decide").arg(span(-left), to);
    QString text = Words::tr("Attempt on %1: %2 left").arg(to, span(left));
    if (attempt.ends.isValid())
        text += Words::tr(", ends %1").arg(serverHourText(attempt.ends, onItsDay(attempt, moment)));
    if (!attempt.startedBy.isEmpty())
        text += Words::tr(", started by %1").arg(name(attempt.startedBy));
    if (attempt.changedRows)
        text += Words::tr("; %1", "changes since").arg(changesSinceText(*attempt.changedRows));
    return text;
}

QString headline(const Attempt &attempt, const AttemptMoment &moment, QString (*span)(qint64))
{
    const QString to = name(attempt.to), from = name(attempt.from);
    switch (attempt.state) {
    case Attempt::State::Planned:
        return plannedHeadline(attempt, moment, span == countdownText ? spanText : span);
    case Attempt::State::Starting:
        return attempt.interrupted ? Words::tr("Putting %1 in the place of %2 was interrupted").arg(to, from)
                                   : Words::tr("%1 takes the place of %2").arg(to, from);
    case Attempt::State::Running:
        return runningHeadline(attempt, moment, span);
    case Attempt::State::Cancelling:
        return attempt.interrupted ? Words::tr("Going back to %1 was interrupted").arg(from)
                                   : Words::tr("Going back to %1").arg(from);
    case Attempt::State::Keeping:
        return attempt.interrupted ? Words::tr("Keeping %1 was interrupted").arg(to)
                                   : Words::tr("%1 is being kept as production").arg(to);
    case Attempt::State::Cancelled:
    case Attempt::State::Kept:
    case Attempt::State::Failed:
        return attemptResultText(attempt).what;
    }
    return {};
}

QStringList warningsOf(const Attempt &attempt)
{
    QStringList sentences;
    for (const QString &warning : attempt.warnings.mid(0, mostWarnings))
        sentences += asSentence(inertLine(warning, 300));
    return sentences;
}

QString plannedDetail(const Attempt &attempt)
{
    QStringList parts{Words::tr("For %1").arg(spanText(attempt.minutes * minute)), atEndText(attempt.atEnd)};
    if (attempt.starts.isValid())
        parts += attempt.startsBySelf ? Words::tr("starts by itself if every guardrail holds")
                                      : Words::tr("somebody has to start it");
    if (!attempt.plannedBy.isEmpty())
        parts += Words::tr("planned by %1").arg(name(attempt.plannedBy));
    QStringList sentences{asSentence(parts.join(u"; "_s))};
    if (!attempt.reason.isEmpty())
        sentences += Words::tr("The last start did not go through: %1").arg(asSentence(inertText(attempt.reason, 500)));
    return (sentences + warningsOf(attempt)).join(u' ');
}

QString startingDetail(const Attempt &attempt, const AttemptMoment &moment)
{
    QStringList sentences;
    if (attempt.begun.isValid() && !attempt.switched.isValid())
        sentences += Words::tr("Users of %1 see the maintenance page since %2.", "site, time")
                         .arg(name(attempt.from), serverHourText(attempt.begun, onItsDay(attempt, moment)));
    if (!attempt.startedBy.isEmpty())
        sentences += attemptBeginsText(attempt.startedBy);
    return sentences.join(u' ');
}

QString askedBy(const Attempt &attempt)
{
    return attemptAskedText(attempt.endedBy);
}

/// "mdg3 is production as before." and the like, of one that is under way but whose job was killed.
QString interruptedDetail(const Attempt &attempt)
{
    const QString own =
        attempt.state == Attempt::State::Starting
            ? Words::tr("Users of %1 may see the maintenance page until it is taken up.").arg(name(attempt.from))
        : attempt.state == Attempt::State::Cancelling
            ? Words::tr("Users may see the maintenance page until it is taken up.")
            : Words::tr("%1 serves the users meanwhile.").arg(name(attempt.to));
    return own + u' ' +
           Words::tr("The server takes it up by itself within two minutes; where it needs a password for that, go on "
                     "here.");
}
} // namespace

AttemptMoment serverMoment(const std::optional<ServerStatus> &status, const QDateTime &now)
{
    AttemptMoment moment{.now = now};
    if (status) {
        moment.zone = inertLine(status->zone, 40);
        moment.utcOffset = status->utcOffset;
    }
    return moment;
}

AttemptMoment onItsDay(const Attempt &attempt, AttemptMoment moment)
{
    if (attempt.utcOffset) {
        moment.zone = inertLine(attempt.zone, 40);
        moment.utcOffset = *attempt.utcOffset;
    }
    return moment;
}

QString attemptStateText(Attempt::State state)
{
    switch (state) {
    case Attempt::State::Planned:
        return Words::tr("Planned");
    case Attempt::State::Starting:
        return Words::tr("Starting");
    case Attempt::State::Running:
        return Words::tr("Running");
    case Attempt::State::Cancelling:
        return Words::tr("Going back");
    case Attempt::State::Keeping:
        return Words::tr("Being kept");
    case Attempt::State::Cancelled:
        return Words::tr("Cancelled");
    case Attempt::State::Kept:
        return Words::tr("Kept");
    case Attempt::State::Failed:
        return Words::tr("Did not start");
    }
    return {};
}

QString countdownText(qint64 seconds)
{
    const qint64 whole = qAbs(seconds);
    const QString tail =
        u"%1:%2"_s.arg(whole / minute % 60, 2, 10, QLatin1Char('0')).arg(whole % minute, 2, 10, QLatin1Char('0'));
    return whole < hour ? tail : u"%1:%2"_s.arg(whole / hour).arg(tail);
}

QString spanText(qint64 seconds)
{
    const qint64 whole = wholeSpan(seconds);
    const qint64 minutes = whole / minute, hours = whole / hour, days = whole / day;
    if (days > 0)
        return hours % 24 ? Words::tr("%1 d %2 h").arg(days).arg(hours % 24) : Words::tr("%1 d").arg(days);
    if (hours > 0)
        return minutes % 60 ? Words::tr("%1 h %2 min").arg(hours).arg(minutes % 60) : Words::tr("%1 h").arg(hours);
    return minutes > 0 ? Words::tr("%1 min").arg(minutes) : Words::tr("%1 s").arg(whole);
}

QString spokenSpanText(qint64 seconds)
{
    const qint64 whole = wholeSpan(seconds), minutes = whole / minute, hours = whole / hour, days = whole / day;
    const auto counted = [](qint64 count, const QString &one, const QString &many) {
        return count == 1 ? one : many.arg(count);
    };
    QStringList parts;
    if (days > 0)
        parts += counted(days, Words::tr("1 day"), Words::tr("%1 days"));
    if (hours % 24 > 0)
        parts += counted(hours % 24, Words::tr("1 hour"), Words::tr("%1 hours"));
    if (days == 0 && minutes % 60 > 0)
        parts += counted(minutes % 60, Words::tr("1 minute"), Words::tr("%1 minutes"));
    if (hours == 0 && (whole % minute > 0 || parts.isEmpty()))
        parts += counted(whole % minute, Words::tr("1 second"), Words::tr("%1 seconds"));
    return parts.join(u' ');
}

QString serverTimeText(const QDateTime &instant, const AttemptMoment &moment)
{
    return instant.isValid() ? withHere(instant, moment, dayFormat(instant, moment)) : QString();
}

QString serverHourText(const QDateTime &instant, const AttemptMoment &moment)
{
    if (!instant.isValid())
        return {};
    const bool today = moment.now.isValid() && moment.now.toOffsetFromUtc(moment.utcOffset).date() ==
                                                   instant.toOffsetFromUtc(moment.utcOffset).date();
    return withHere(instant, moment, today ? u"HH:mm"_s : dayFormat(instant, moment));
}

QString attemptHeadline(const Attempt &attempt, const AttemptMoment &moment)
{
    return headline(attempt, moment, countdownText);
}

QString attemptSpoken(const Attempt &attempt, const AttemptMoment &moment)
{
    return headline(attempt, moment, spokenSpanText);
}

QString attemptAskedText(const QString &by)
{
    return by.isEmpty() ? QString() : Words::tr("Asked by %1.").arg(name(by));
}

QString attemptBeginsText(const QString &by)
{
    return by.isEmpty() ? QString() : Words::tr("Started by %1.").arg(name(by));
}

QString attemptDetail(const Attempt &attempt, const AttemptMoment &moment)
{
    if (attempt.interrupted)
        return interruptedDetail(attempt);
    switch (attempt.state) {
    case Attempt::State::Planned:
        return plannedDetail(attempt);
    case Attempt::State::Running: {
        QStringList parts;
        // Why an end that somebody wanted did not come.
        if (!attempt.reason.isEmpty())
            parts += asSentence(inertText(attempt.reason, 500));
        if (moment.left.value_or(0) < 0 && attempt.atEnd == Attempt::AtEnd::Remind)
            parts += Words::tr("%1 stays production until somebody decides.").arg(name(attempt.to));
        return (parts + warningsOf(attempt)).join(u' ');
    }
    case Attempt::State::Starting:
        return startingDetail(attempt, moment);
    case Attempt::State::Cancelling:
        return askedBy(attempt);
    case Attempt::State::Keeping:
        return QString(Words::tr("%1 serves the users meanwhile.").arg(name(attempt.to)) + u' ' + askedBy(attempt))
            .trimmed();
    case Attempt::State::Cancelled:
    case Attempt::State::Kept:
    case Attempt::State::Failed: {
        JobResultText result = attemptResultText(attempt);
        result.what.clear();
        return result.paragraph();
    }
    }
    return {};
}

QString attemptCellText(const Attempt &attempt, const AttemptMoment &moment)
{
    switch (attempt.state) {
    case Attempt::State::Planned: {
        if (!attempt.starts.isValid())
            return Words::tr("Planned");
        const QDateTime there = attempt.starts.toOffsetFromUtc(onItsDay(attempt, moment).utcOffset);
        return QLocale().toString(there, dayFormat(attempt.starts, moment));
    }
    case Attempt::State::Running:
        if (!moment.left)
            return attemptStateText(attempt.state);
        return *moment.left < 0 ? Words::tr("Overdue %1").arg(countdownText(*moment.left))
                                : Words::tr("%1 left").arg(countdownText(*moment.left));
    case Attempt::State::Starting:
    case Attempt::State::Cancelling:
    case Attempt::State::Keeping:
        return attempt.interrupted ? Words::tr("Interrupted") : attemptStateText(attempt.state);
    case Attempt::State::Cancelled:
    case Attempt::State::Kept:
    case Attempt::State::Failed:
        return {};
    }
    return {};
}

QString attemptProgressText(const JobRecord &job, qint64 elapsed)
{
    QStringList parts;
    if (!job.phase.isEmpty())
        parts += phaseText(inertLine(job.phase, 80));
    parts += Words::tr("%1 %").arg(job.percent);
    if (elapsed >= 0)
        parts += durationText(elapsed);
    return parts.join(u", "_s);
}

JobResultText attemptResultText(const Attempt &attempt)
{
    const QString to = name(attempt.to), from = name(attempt.from), why = asSentence(inertText(attempt.reason, 500));
    const QString who = name(attempt.endedBy);
    JobResultText text;
    switch (attempt.state) {
    case Attempt::State::Cancelled:
        if (!attempt.begun.isValid()) {
            text.what = who.isEmpty() ? Words::tr("The plan that %1 replaces %2 was withdrawn.").arg(to, from)
                                      : Words::tr("%3 withdrew the plan that %1 replaces %2.").arg(to, from, who);
            return text;
        }
        text.what = why.isEmpty() ? Words::tr("The attempt on %1 was cancelled.").arg(to)
                                  : Words::tr("The attempt on %1 was cancelled: %2").arg(to, why);
        text.production =
            attempt.warnings.isEmpty()
                ? Words::tr("%1 is production again, as it was before the attempt.").arg(from)
                : (QStringList{Words::tr("%1 is production again.").arg(from)} + warningsOf(attempt)).join(u' ');
        text.preview = Words::tr("%1 is preview again.").arg(to);
        if (attempt.changedRows.value_or(0) > 0)
            text.todo = Words::tr("Look at what users did in %1 meanwhile: it is not in production.").arg(to);
        return text;
    case Attempt::State::Kept:
        text.what = Words::tr("%1 stays production.").arg(to);
        text.preview = Words::tr("%1 is an old site now, frozen as it was.").arg(from);
        text.todo =
            Words::tr("Tell the users. What going back later would mean is told before it is done: by Make preview "
                      "again... of %1 in the window, or by baton attempt recall.")
                .arg(from);
        return text;
    case Attempt::State::Failed:
        text.what = why.isEmpty() ? Words::tr("The attempt on %1 did not start.").arg(to)
                                  : Words::tr("The attempt on %1 did not start: %2").arg(to, why);
        text.production = Words::tr("%1 is production as before, with all its data.").arg(from);
        text.todo = Words::tr("The log says where it ended; mend that and plan it again.");
        return text;
    case Attempt::State::Planned:
    case Attempt::State::Starting:
    case Attempt::State::Running:
    case Attempt::State::Cancelling:
    case Attempt::State::Keeping:
        return {};
    }
    return {};
}

QString atEndText(Attempt::AtEnd atEnd)
{
    switch (atEnd) {
    case Attempt::AtEnd::Remind:
        return Words::tr("at the end maintainers are reminded");
    case Attempt::AtEnd::Cancel:
        return Words::tr("at the end it goes back by itself");
    }
    return {};
}

QString keepMeaning(const Attempt &attempt)
{
    const QString to = name(attempt.to), from = name(attempt.from);
    return Words::tr("%1 stays production, with everything that users did in it. %2 becomes an old site: its jobs end, "
                     "it stays frozen, and in 30 days it may be retired.")
               .arg(to, from) +
           u"\n\n"_s +
           Words::tr("This is the last safe return. Going back to %2 later is a new attempt in the other direction: "
                     "the data of %1 would have to be brought into the old version, and what that version can't hold "
                     "is lost. The data of %2 as it stands now would be overwritten.")
               .arg(to, from);
}

QString cancelMeaning(const Attempt &attempt)
{
    const QString to = name(attempt.to), from = name(attempt.from);
    return Words::tr("%2 becomes production again, with the data of the moment in which it was frozen. What users did "
                     "in %1 since then is not in it: it is kept for 90 days as a list that you can look through, "
                     "export and load.")
        .arg(to, from);
}
