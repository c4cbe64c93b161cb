// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Attempts.h"

#include "core/fleet/ServerSession.h"
#include "core/hosting/JsonFields.h"

#include <QPointer>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// docs/attempt.md says two minutes: every guardrail is looked at.
constexpr auto readinessLimit = 150s;
/// It asks the database, and production's address.
constexpr auto statusLimit = 60s;
constexpr auto changeLimit = 60s;
/// Nobody who goes back waits longer to be asked for a password that may not be needed.
constexpr auto rightsLimit = 20s;
constexpr auto reportLimit = 60s;
constexpr int activityPart = 1000; ///< What the server gives at most in one answer.

QJsonObject attemptParams(const Series &series)
{
    return {{u"series"_s, series.id}, {u"links"_s, series.links}};
}

QJsonArray attemptVhosts(const ServerSession &session)
{
    return QJsonArray::fromStringList(session.record().vhosts);
}

QJsonObject plannedToJson(const Attempts::Planned &planned)
{
    return {{u"starts"_s, timeToJson(planned.starts)},
            {u"minutes"_s, planned.minutes},
            {u"atEnd"_s, atEndName(planned.atEnd)},
            {u"startsBySelf"_s, planned.startsBySelf},
            {u"maxSyncAge"_s, planned.maxSyncAge},
            {u"language"_s, planned.language},
            {u"announcement"_s, planned.announcement},
            {u"template"_s, nullableToJson(planned.madeOf)},
            {u"page"_s, planned.page}};
}

/// The answer of a method that says how the attempt is now.
std::function<void(const Result<QJsonObject> &)> asAttempt(Attempts::Answer<Attempt> answer)
{
    return [answer = std::move(answer)](const Result<QJsonObject> &result) {
        if (!result) {
            answer(std::unexpected(result.error()));
            return;
        }
        JsonFields fields(*result);
        auto attempt = fields.value<Attempt>("attempt"_L1);
        if (!attempt)
            fields.fail("attempt"_L1, u"missing"_s);
        answer(fields.error() ? Result<Attempt>(std::unexpected(*fields.error())) : *std::move(attempt));
    };
}

template <typename T>
std::function<void(const Result<QJsonObject> &)> asDocument(Attempts::Answer<T> answer)
{
    return [answer = std::move(answer)](const Result<QJsonObject> &result) {
        answer(result ? T::fromJson(*result) : std::unexpected(result.error()));
    };
}

/// The values of the list under \a key.
template <typename T>
Result<QList<T>> listUnder(const QJsonObject &object, QLatin1StringView key)
{
    JsonFields fields(object);
    QList<T> list = fields.values<T>(key);
    if (fields.error())
        return std::unexpected(*fields.error());
    return list;
}

void askTime(ServerSession &session, const QString &said, QObject *context,
             Attempts::Answer<Attempts::ServerTime> answer)
{
    const auto told = [answer = std::move(answer), said](const Result<QJsonObject> &result) {
        if (!result) {
            answer(std::unexpected(result.error()));
            return;
        }
        JsonFields fields(*result);
        Attempts::ServerTime time{.utc = fields.time("utc"_L1),
                                  .zone = fields.text("zone"_L1),
                                  .utcOffset = int(fields.number("utcOffset"_L1, -86'400, 86'400))};
        if (!fields.text("problem"_L1).isEmpty())
            answer(std::unexpected(Error{Error::Code::InvalidInput, said}));
        else if (fields.error() || !time.utc.isValid())
            answer(std::unexpected(fields.error().value_or(Error{Error::Code::ProtocolError, u"utc"_s})));
        else
            answer(std::move(time));
    };
    session.call(u"local-time"_s, {{u"local"_s, said}}, context, told, changeLimit);
}

/// A log in parts, each from where the one before ended.
struct ActivityAsked {
    QPointer<ServerSession> session;
    Series series;
    int limit;
    QObject *context;
    Attempts::Answer<QList<ActivityEntry>> answer;
};

void askActivity(const ActivityAsked &asked, const QList<ActivityEntry> &known, const QJsonValue &before)
{
    QJsonObject params = attemptParams(asked.series);
    params.insert(u"limit"_s, std::min(activityPart, asked.limit - int(known.size())));
    if (before.isDouble())
        params.insert(u"before"_s, before);
    asked.session->call(
        u"activity"_s, params, asked.context,
        [asked, known, before](const Result<QJsonObject> &result) {
            const auto part =
                result ? listUnder<ActivityEntry>(*result, "activity"_L1) : std::unexpected(result.error());
            if (!part)
                return asked.answer(std::unexpected(part.error()));
            const QList<ActivityEntry> all = known + *part;
            const QJsonValue older = (*result)["before"_L1];
            const bool goesOn = older.isDouble() && (!before.isDouble() || older.toInteger() < before.toInteger());
            if (!goesOn || all.size() >= asked.limit || !asked.session)
                return asked.answer(all);
            askActivity(asked, all, older);
        },
        reportLimit);
}
} // namespace

void Attempts::serverTime(ServerSession &session, const QDateTime &local, QObject *context, Answer<ServerTime> answer)
{
    askTime(session, local.toString(u"yyyy-MM-dd'T'HH:mm"_s), context, std::move(answer));
}

void Attempts::serverTimeAt(ServerSession &session, const QDateTime &instant, QObject *context,
                            Answer<ServerTime> answer)
{
    askTime(session, instant.toUTC().toString(u"yyyy-MM-dd'T'HH:mm'Z'"_s), context, std::move(answer));
}

void Attempts::readiness(ServerSession &session, const Series &series, int minutes, int maxSyncAge, bool startsBySelf,
                         QObject *context, Answer<AttemptReadiness> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"vhosts"_s, attemptVhosts(session));
    params.insert(u"minutes"_s, minutes);
    params.insert(u"maxSyncAge"_s, maxSyncAge);
    params.insert(u"startsBySelf"_s, startsBySelf);
    session.call(u"attempt.readiness"_s, params, context, asDocument(std::move(answer)), readinessLimit);
}

void Attempts::plan(ServerSession &session, const Series &series, const Planned &planned, const Plan &start,
                    const QString &seen, QObject *context, Answer<Attempt> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"attempt"_s, plannedToJson(planned));
    params.insert(u"plan"_s, start.toJson());
    params.insert(u"seen"_s, textToJson(seen));
    params.insert(u"by"_s, maintainerHere());
    session.call(u"attempt.plan"_s, params, context, asAttempt(std::move(answer)), changeLimit);
}

void Attempts::announced(ServerSession &session, const Series &series, QObject *context, Answer<Announced> answer)
{
    const auto told = [answer = std::move(answer)](const Result<QJsonObject> &result) {
        if (!result) {
            answer(std::unexpected(result.error()));
            return;
        }
        // What a maintainer wrote stays as it is.
        JsonFields fields(*result);
        Announced announced{.language = fields.text("language"_L1),
                            .text = fields.sourceText("announcement"_L1),
                            .madeOf = fields.sourceText("template"_L1)};
        if (!result->value("template"_L1).isString())
            announced.madeOf.reset();
        answer(fields.error() ? Result<Announced>(std::unexpected(*fields.error())) : std::move(announced));
    };
    session.call(u"attempt.announcement"_s, attemptParams(series), context, told, changeLimit);
}

void Attempts::endRights(ServerSession &session, const Series &series, QObject *context, Answer<EndRights> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"vhosts"_s, attemptVhosts(session));
    const auto told = [answer = std::move(answer)](const Result<QJsonObject> &result) {
        if (!result) {
            answer(std::unexpected(result.error()));
            return;
        }
        const auto back = RootRights::fromJson(*result);
        if (!back) {
            answer(std::unexpected(back.error()));
            return;
        }
        EndRights rights{.back = *back, .keep = *back};
        rights.keep.needed = result->value("keep"_L1).toBool(true);
        answer(std::move(rights));
    };
    session.call(u"attempt.rights"_s, params, context, told, rightsLimit);
}

void Attempts::withdraw(ServerSession &session, const Series &series, QObject *context, Answer<Attempt> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"by"_s, maintainerHere());
    session.call(u"attempt.withdraw"_s, params, context, asAttempt(std::move(answer)), changeLimit);
}

void Attempts::extend(ServerSession &session, const Series &series, int minutes, QObject *context,
                      Answer<Attempt> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"minutes"_s, minutes);
    params.insert(u"by"_s, maintainerHere());
    session.call(u"attempt.extend"_s, params, context, asAttempt(std::move(answer)), changeLimit);
}

void Attempts::status(ServerSession &session, const Series &series, bool changes, QObject *context,
                      Answer<AttemptStatus> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"changes"_s, changes);
    params.insert(u"vhosts"_s, attemptVhosts(session));
    session.call(u"attempt.status"_s, params, context, asDocument(std::move(answer)), statusLimit);
}

void Attempts::lost(ServerSession &session, const Series &series, const QString &attempt, QObject *context,
                    Answer<LostChanges> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"attempt"_s, attempt);
    session.call(u"attempt.lost"_s, params, context, asDocument(std::move(answer)), reportLimit);
}

void Attempts::lostRows(ServerSession &session, const Series &series, const QString &attempt, const QString &table,
                        int offset, int limit, QObject *context,
                        std::function<void(Result<QList<LostChanges::Row>>, int total)> answer)
{
    QJsonObject params = attemptParams(series);
    params.insert(u"attempt"_s, attempt);
    params.insert(u"table"_s, table);
    params.insert(u"offset"_s, offset);
    params.insert(u"limit"_s, limit);
    session.call(
        u"attempt.lost-rows"_s, params, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            if (!result) {
                answer(std::unexpected(result.error()), 0);
                return;
            }
            JsonFields fields(*result);
            const auto rows = fields.values<LostChanges::Row>("rows"_L1);
            const auto total = int(fields.number("total"_L1, 0, std::numeric_limits<int>::max()));
            if (fields.error())
                answer(std::unexpected(*fields.error()), 0);
            else
                answer(rows, total);
        },
        reportLimit);
}

void Attempts::activity(ServerSession &session, const Series &series, int limit, QObject *context,
                        Answer<QList<ActivityEntry>> answer)
{
    askActivity({&session, series, limit, context, std::move(answer)}, {}, {});
}
