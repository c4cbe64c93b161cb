// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/SampleAttempts.h"
#include "support/SampleStatus.h"

/// The two sites of SampleStatus::pair() with an upgrade attempt.
namespace AttemptPair
{
inline Series with(const QJsonObject &attempt)
{
    Series series = SampleStatus::pair();
    series.attempt = *Attempt::fromJson(attempt);
    series.attempt->former = series.siteIn(SiteState::Production)->path;
    series.attempt->site = series.siteIn(SiteState::Preview)->path;
    return series;
}

/// One that runs.
inline Series underWay()
{
    Series series = with(SampleAttempts::running());
    for (Site &site : series.sites) {
        const bool isNew = site.state == SiteState::Preview;
        site.state = isNew ? SiteState::InAttempt : SiteState::StandingBy;
        (isNew ? series.attempt->site : series.attempt->former) = site.path;
        (isNew ? series.attempt->to : series.attempt->from) = site.name;
    }
    return series;
}
} // namespace AttemptPair
