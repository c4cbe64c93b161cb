// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ActivityEntry.h"
#include "core/hosting/AttemptStatus.h"
#include "core/hosting/LostChanges.h"
#include "core/hosting/ServerStatus.h"
#include "ui/text/JobResultText.h"

/// The words about an upgrade attempt, one place for window, command line and notices. Times are the server's, with its
/// zone, and beside it this computer's where they differ. Texts of the server are inert.

/// The server's clock at the moment of which is spoken.
struct AttemptMoment {
    QDateTime now;                   ///< The server's clock.
    std::optional<qint64> left = {}; ///< Seconds until the end by the server's clock; negative: overdue.
    QString zone = {};               ///< "CET"
    int utcOffset = 0;               ///< Of the server, in seconds.
};

/// \a now: on the server's clock; its zone is as the server last said.
AttemptMoment serverMoment(const std::optional<ServerStatus> &status, const QDateTime &now);

/// \a moment, with the zone that the server's clock has when \a attempt starts, or ends: it may be another by then.
AttemptMoment onItsDay(const Attempt &attempt, AttemptMoment moment);

/// "Planned", "Starting", "Running", "Going back", "Being kept", "Cancelled", "Kept", "Did not start".
QString attemptStateText(Attempt::State state);
/// "41:07", "1:02:05"; of negative ones without the sign.
QString countdownText(qint64 seconds);
/// "2 d 3 h", "3 h 12 min", "12 min", "40 s".
QString spanText(qint64 seconds);
/// The same for a screen reader: "41 minutes 7 seconds".
QString spokenSpanText(qint64 seconds);
/// "Sat 18:00 CET", "Sat 5 Dec 18:00 CET" where that is a week away or past, "Sat 18:00 CET (17:00 here)".
QString serverTimeText(const QDateTime &instant, const AttemptMoment &moment);
/// "19:00 CET (18:00 here)": of an instant on the same day, or with its day as above.
QString serverHourText(const QDateTime &instant, const AttemptMoment &moment);

/// How it stands, in one line: "mdg4 replaces mdg3 Sat 18:00 CET, in 2 d 3 h", "Attempt on mdg4: 41:07 left, ends 19:00
/// CET, started by maintainer@laptop; 37 changes since", "Overdue 03:12, still serving mdg4: decide"...
QString attemptHeadline(const Attempt &attempt, const AttemptMoment &moment);
/// Who asked for its end.
QString attemptAskedText(const QString &by);
/// While a start only looks: who began it.
QString attemptBeginsText(const QString &by);
/// What is to be known beside the headline, a sentence or some; may be empty.
QString attemptDetail(const Attempt &attempt, const AttemptMoment &moment);
/// The headline for a screen reader: spans in words.
QString attemptSpoken(const Attempt &attempt, const AttemptMoment &moment);
/// For the table: "41:07 left", "Sat 18:00", "Overdue 03:12"; empty of an ended one.
QString attemptCellText(const Attempt &attempt, const AttemptMoment &moment);
/// "Restore, 43 %, 2:13": how far its job is. \a elapsed: seconds, negative: not known.
QString attemptProgressText(const JobRecord &job, qint64 elapsed);
/// What an ended one came to: what happened, how production and preview stand, what to do. All empty of an open one.
JobResultText attemptResultText(const Attempt &attempt);
/// "at the end maintainers are reminded", "at the end it goes back by itself".
QString atEndText(Attempt::AtEnd atEnd);

/// "37 changes since", "no changes since", "1 change since".
QString changesSinceText(int rows);
/// "37 changes by 4 users will be lost"; without users where they are not known.
QString lossText(int rows, qsizetype users);
/// "3 added, 2 changed, 1 removed"; "at least" before it where only counters were looked at.
QString changesText(const AttemptStatus::Changes &changes);
/// How production's address answers and which programs do not run, in one line: "Answers in 31 ms; all 3 programs run".
QString attemptHealthText(const AttemptStatus &status);
/// "2 errors since the switch; the last: ..."; empty where there are none.
QString attemptErrorsText(const AttemptStatus &status);

/// The guardrails; what was found has its age beside it.
QList<SurveyCheck> readinessChecks(const AttemptReadiness &readiness);
/// Whether a planned one would start, in one line.
QString readinessLine(const AttemptReadiness &readiness, const QDateTime &now);
/// Every guardrail with its state and age, a line each.
QString readinessList(const AttemptReadiness &readiness);
/// How long nobody can work, from earlier synchronisations, and what that leaves of the \a announced minutes.
QString freezeText(const AttemptReadiness &readiness, int announced);

/// Why rows are not listed, what is known instead, and where all data is kept; empty where they are listed.
QString unlistedText(const LostChanges &lost);

/// What to keep a new version means, before it is done.
QString keepMeaning(const Attempt &attempt);
/// What to go back means, before it is done.
QString cancelMeaning(const Attempt &attempt);

/// What somebody or something did, as a word or some: "planned", "went back by itself"; an unknown word is shown as it
/// is.
QString activityText(const QString &what);
/// "Extended by luc@laptop: 15 minutes".
QString activitySentence(const ActivityEntry &entry);
/// All words of the contract (docs/attempt.md, "Methods", activity).
QStringList activityWords();
