// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AttemptStatus.h"
#include "ui/SampleFleet.h"

/// Values for tests of what shows upgrade attempts: mdg2 takes the place of mdg1.
namespace SampleAttempt
{
inline Attempt planned()
{
    Attempt attempt;
    attempt.id = QStringLiteral("20261122T100000Z-ab12cd");
    attempt.from = QStringLiteral("mdg1");
    attempt.to = QStringLiteral("mdg2");
    attempt.former = QStringLiteral("/usr/local/lino/mdg/mdg1");
    attempt.site = QStringLiteral("/usr/local/lino/mdg/mdg2");
    attempt.starts = SampleFleet::evening().addSecs(2 * 86400 + 3 * 3600);
    attempt.minutes = 60;
    attempt.plannedBy = QStringLiteral("maintainer@laptop");
    attempt.plannedAt = SampleFleet::evening().addSecs(-3600);
    attempt.language = QStringLiteral("en");
    return attempt;
}

inline Attempt under(Attempt::State state)
{
    Attempt attempt = planned();
    attempt.state = state;
    attempt.starts = SampleFleet::evening().addSecs(-1440);
    attempt.startedBy = QStringLiteral("maintainer@laptop");
    attempt.begun = SampleFleet::evening().addSecs(-1430);
    attempt.job = QStringLiteral("20261122T173600Z-attempt-ab12cd");
    if (state == Attempt::State::Starting)
        return attempt;
    attempt.switched = SampleFleet::evening().addSecs(-1133);
    attempt.ends = attempt.switched.addSecs(3600);
    return attempt;
}

/// 41:07 before its end.
inline Attempt running()
{
    Attempt attempt = under(Attempt::State::Running);
    attempt.left = 41 * 60 + 7;
    attempt.changedRows = 37;
    return attempt;
}

inline Attempt ended(Attempt::State state)
{
    Attempt attempt = under(state);
    attempt.ended = SampleFleet::evening();
    attempt.endedBy = QStringLiteral("luc@desk");
    return attempt;
}

/// The series with the attempt in it, and its sites in the states that belong to it.
inline Series series(const Attempt &attempt)
{
    Series series = SampleFleet::pair();
    series.attempt = attempt;
    const bool switched = attempt.isUnderWay() && attempt.switched.isValid();
    if (switched || attempt.state == Attempt::State::Kept) {
        const bool kept = attempt.state == Attempt::State::Kept;
        series.sites[0].state = kept ? SiteState::Old : SiteState::StandingBy;
        series.sites[0].links.clear();
        series.sites[1].state = kept ? SiteState::Production : SiteState::InAttempt;
        series.sites[1].links = QStringList{QStringLiteral("prod")};
    }
    return series;
}

inline AttemptStatus status(const Attempt &attempt)
{
    AttemptStatus status;
    status.attempt = attempt;
    status.now = SampleFleet::evening();
    status.changes = QMap<QString, AttemptStatus::Changes>{
        {QStringLiteral("tickets_ticket"), {3, 5, 1, true}},
        {QStringLiteral("comments_comment"), {26, 0, 0, true}},
        {QStringLiteral("working_session"), {0, 2, 0, false}},
    };
    status.rows = 37;
    status.users = {{QStringLiteral("robin"), 20},
                    {QStringLiteral("jean"), 9},
                    {QStringLiteral("luc"), 5},
                    {QStringLiteral("mathieu"), 3}};
    status.asked = status.now;
    status.httpStatus = 200;
    status.milliseconds = 31;
    status.programs = {{QStringLiteral("linod_mdg2"), true}, {QStringLiteral("mdg2"), true}};
    status.formerIsFrozen = true;
    status.formerWasWritten = false;
    return status;
}
} // namespace SampleAttempt
