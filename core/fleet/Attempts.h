// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ActivityEntry.h"
#include "core/hosting/AttemptStatus.h"
#include "core/hosting/LostChanges.h"
#include "core/hosting/Series.h"
#include "core/plans/Plan.h"

#include <functional>

class QObject;
class ServerSession;

/// What one server is asked about upgrade attempts (docs/attempt.md, "Methods"). Starting, cancelling and keeping are
/// jobs: ServerSession::startJob() with the plans of core/plans. The answer comes on \a context's thread, or not at all
/// once that is gone.
namespace Attempts
{
template <typename T>
using Answer = std::function<void(Result<T>)>;

/// What is planned and announced.
struct Planned {
    QDateTime starts;
    int minutes = 60;
    Attempt::AtEnd atEnd = Attempt::AtEnd::Remind;
    bool startsBySelf = false;
    int maxSyncAge = 26; ///< Hours.
    QString language;
    QString announcement;                      ///< Plain text.
    std::optional<QString> madeOf = QString(); ///< Its template; empty: the built-in one; nothing: written by hand.
    QString page;                              ///< What production shows while it is frozen: a whole HTML page.
};

/// What users are told of the planned attempt, as it was planned last.
struct Announced {
    QString language;
    QString text;
    std::optional<QString> madeOf; ///< As in Planned.
};

/// What root's rights an attempt under way still needs.
struct EndRights {
    RootRights back; ///< To go back, or to take up what was interrupted.
    RootRights keep;
};

/// A time on the server's clock, by its zone's rules of that day.
struct ServerTime {
    QDateTime utc;
    QString zone;
    int utcOffset = 0; ///< Seconds.
};
/// \a local: date and time of the day; its own zone is not looked at. InvalidInput where the server's clock leaps over
/// it.
void serverTime(ServerSession &session, const QDateTime &local, QObject *context, Answer<ServerTime> answer);
/// What the server's clock shows at \a instant.
void serverTimeAt(ServerSession &session, const QDateTime &instant, QObject *context, Answer<ServerTime> answer);

void readiness(ServerSession &session, const Series &series, int minutes, int maxSyncAge, bool startsBySelf,
               QObject *context, Answer<AttemptReadiness> answer);
/// \a start: of startAttemptPlan(). \a seen: id of the planned attempt that is edited; empty: a new one.
void plan(ServerSession &session, const Series &series, const Planned &planned, const Plan &start, const QString &seen,
          QObject *context, Answer<Attempt> answer);
/// Of the planned attempt; NotFound where none is planned.
void announced(ServerSession &session, const Series &series, QObject *context, Answer<Announced> answer);
/// Of the attempt that is under way; NotFound where none is.
void endRights(ServerSession &session, const Series &series, QObject *context, Answer<EndRights> answer);
void withdraw(ServerSession &session, const Series &series, QObject *context, Answer<Attempt> answer);
void extend(ServerSession &session, const Series &series, int minutes, QObject *context, Answer<Attempt> answer);
/// \a changes: the database is asked what changed since the switch.
void status(ServerSession &session, const Series &series, bool changes, QObject *context, Answer<AttemptStatus> answer);
/// \a attempt: its id; empty: the last one with a report.
void lost(ServerSession &session, const Series &series, const QString &attempt, QObject *context,
          Answer<LostChanges> answer);
/// \a total: how many rows the table has in the report.
void lostRows(ServerSession &session, const Series &series, const QString &attempt, const QString &table, int offset,
              int limit, QObject *context, std::function<void(Result<QList<LostChanges::Row>>, int total)> answer);
/// The newest \a limit entries, or all there are, newest first: asked for in parts of a thousand.
void activity(ServerSession &session, const Series &series, int limit, QObject *context,
              Answer<QList<ActivityEntry>> answer);
} // namespace Attempts
