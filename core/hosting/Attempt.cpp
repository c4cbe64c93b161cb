// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/Attempt.h"

#include "core/hosting/JsonFields.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{
constexpr int longestAttempt = 60 * 24 * 366; ///< Minutes; extensions and all.

std::optional<Attempt::State> attemptStateFromName(const QString &name)
{
    using enum Attempt::State;
    const auto states = {Planned, Starting, Running, Cancelling, Keeping, Cancelled, Kept, Failed};
    const auto *found = std::ranges::find(states, name, attemptStateName);
    return found == states.end() ? std::nullopt : std::optional(*found);
}

std::optional<Attempt::AtEnd> atEndFromName(const QString &name)
{
    for (const auto atEnd : {Attempt::AtEnd::Remind, Attempt::AtEnd::Cancel}) {
        if (atEndName(atEnd) == name)
            return atEnd;
    }
    return {};
}

void readNames(JsonFields &fields, Attempt &attempt)
{
    if (const auto state = attemptStateFromName(fields.requiredText("state"_L1)))
        attempt.state = *state;
    else
        fields.fail("state"_L1, u"unknown"_s);
    if (const auto atEnd = fields.optionalText("atEnd"_L1)) {
        if (const auto known = atEndFromName(*atEnd))
            attempt.atEnd = *known;
        else
            fields.fail("atEnd"_L1, u"unknown"_s);
    }
}

/// What was planned.
void readPlan(JsonFields &fields, Attempt &attempt)
{
    attempt.starts = fields.time("starts"_L1);
    attempt.minutes = int(fields.optionalNumber("minutes"_L1, 1, longestAttempt).value_or(attempt.minutes));
    attempt.startsBySelf = fields.flag("startsBySelf"_L1);
    attempt.maxSyncAge = int(fields.optionalNumber("maxSyncAge"_L1, 0, longestAttempt).value_or(attempt.maxSyncAge));
    attempt.plannedBy = fields.text("plannedBy"_L1);
    attempt.plannedAt = fields.time("plannedAt"_L1);
    attempt.language = fields.text("language"_L1);
}

/// What happened.
void readCourse(JsonFields &fields, Attempt &attempt)
{
    attempt.startedBy = fields.text("startedBy"_L1);
    attempt.begun = fields.time("begun"_L1);
    attempt.switched = fields.time("switched"_L1);
    attempt.ends = fields.time("ends"_L1);
    attempt.endedBy = fields.text("endedBy"_L1);
    attempt.ended = fields.time("ended"_L1);
    attempt.reason = fields.text("reason"_L1);
    attempt.job = fields.text("job"_L1);
    attempt.extensions = fields.values<Attempt::Extension>("extensions"_L1);
    attempt.left = fields.optionalNumber("left"_L1, -JsonFields::largestNumber);
    if (const auto rows = fields.optionalNumber("changedRows"_L1, 0, std::numeric_limits<int>::max()))
        attempt.changedRows = int(*rows);
    attempt.zone = fields.text("zone"_L1);
    if (const auto offset = fields.optionalNumber("utcOffset"_L1, -86'400, 86'400))
        attempt.utcOffset = int(*offset);
    attempt.interrupted = fields.flag("interrupted"_L1);
    attempt.warnings = fields.texts("warnings"_L1);
}
} // namespace

QString attemptStateName(Attempt::State state)
{
    switch (state) {
    case Attempt::State::Planned:
        return u"planned"_s;
    case Attempt::State::Starting:
        return u"starting"_s;
    case Attempt::State::Running:
        return u"running"_s;
    case Attempt::State::Cancelling:
        return u"cancelling"_s;
    case Attempt::State::Keeping:
        return u"keeping"_s;
    case Attempt::State::Cancelled:
        return u"cancelled"_s;
    case Attempt::State::Kept:
        return u"kept"_s;
    case Attempt::State::Failed:
        return u"failed"_s;
    }
    return u"failed"_s;
}

QString atEndName(Attempt::AtEnd atEnd)
{
    switch (atEnd) {
    case Attempt::AtEnd::Remind:
        return u"remind"_s;
    case Attempt::AtEnd::Cancel:
        return u"cancel"_s;
    }
    return u"remind"_s;
}

Result<Attempt::Extension> Attempt::Extension::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Extension extension{.minutes = int(fields.number("minutes"_L1, 0, longestAttempt)),
                        .by = fields.text("by"_L1),
                        .at = fields.time("at"_L1)};
    if (fields.error())
        return std::unexpected(*fields.error());
    return extension;
}

QJsonObject Attempt::Extension::toJson() const
{
    return {{u"minutes"_s, minutes}, {u"by"_s, by}, {u"at"_s, timeToJson(at)}};
}

bool Attempt::isUnderWay() const
{
    switch (state) {
    case State::Starting:
    case State::Running:
    case State::Cancelling:
    case State::Keeping:
        return true;
    case State::Planned:
    case State::Cancelled:
    case State::Kept:
    case State::Failed:
        return false;
    }
    return false;
}

bool Attempt::isOpen() const
{
    return state == State::Planned || isUnderWay();
}

Result<Attempt> Attempt::fromJson(const QJsonObject &object)
{
    JsonFields fields(object);
    Attempt attempt;
    attempt.id = fields.requiredText("id"_L1);
    readNames(fields, attempt);
    attempt.from = fields.requiredText("from"_L1);
    attempt.to = fields.requiredText("to"_L1);
    attempt.former = fields.requiredText("former"_L1);
    attempt.site = fields.requiredText("site"_L1);
    readPlan(fields, attempt);
    readCourse(fields, attempt);
    if (fields.error())
        return std::unexpected(*fields.error());
    return attempt;
}

QJsonObject Attempt::toJson() const
{
    return {{u"id"_s, id},
            {u"state"_s, attemptStateName(state)},
            {u"from"_s, from},
            {u"to"_s, to},
            {u"former"_s, former},
            {u"site"_s, site},
            {u"starts"_s, timeToJson(starts)},
            {u"minutes"_s, minutes},
            {u"atEnd"_s, atEndName(atEnd)},
            {u"startsBySelf"_s, startsBySelf},
            {u"maxSyncAge"_s, maxSyncAge},
            {u"plannedBy"_s, textToJson(plannedBy)},
            {u"plannedAt"_s, timeToJson(plannedAt)},
            {u"startedBy"_s, textToJson(startedBy)},
            {u"begun"_s, timeToJson(begun)},
            {u"switched"_s, timeToJson(switched)},
            {u"ends"_s, timeToJson(ends)},
            {u"endedBy"_s, textToJson(endedBy)},
            {u"ended"_s, timeToJson(ended)},
            {u"reason"_s, textToJson(reason)},
            {u"job"_s, textToJson(job)},
            {u"extensions"_s, valuesToJson(extensions)},
            {u"language"_s, textToJson(language)},
            {u"left"_s, nullableToJson(left)},
            {u"changedRows"_s, nullableToJson(changedRows)},
            {u"zone"_s, textToJson(zone)},
            {u"utcOffset"_s, nullableToJson(utcOffset)},
            {u"interrupted"_s, interrupted},
            {u"warnings"_s, QJsonArray::fromStringList(warnings)}};
}
