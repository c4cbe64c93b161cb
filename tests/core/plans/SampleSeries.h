// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Series.h"

/// The series that the tests of plans begin with: mdg1 is production, mdg2 preview.
namespace SampleSeries
{
inline Site site(const QString &name, SiteState state, const QStringList &links)
{
    Site result;
    result.name = name;
    result.state = state;
    result.path = QStringLiteral("/usr/local/lino/mdg/") + name;
    result.links = links;
    result.database = {QStringLiteral("postgresql"), name, {}, {}};
    result.script = QStringLiteral("initdb_from_prod.sh");
    return result;
}

inline Series usual()
{
    Series series;
    series.id = QStringLiteral("mdg-1a2b3c4d");
    series.name = QStringLiteral("mdg");
    series.links = QStringLiteral("/usr/local/lino/mdg");
    series.linked = true;
    series.sites = {site(QStringLiteral("mdg1"), SiteState::Production, {QStringLiteral("prod")}),
                    site(QStringLiteral("mdg2"), SiteState::Preview, {QStringLiteral("preview")})};
    series.sites[1].address = QUrl(QStringLiteral("https://preview.example.com"));
    return series;
}

/// An attempt of the usual series in that state.
inline Attempt attempt(Attempt::State state)
{
    Attempt result;
    result.id = QStringLiteral("planned-1");
    result.state = state;
    result.from = QStringLiteral("mdg1");
    result.to = QStringLiteral("mdg2");
    result.former = QStringLiteral("/usr/local/lino/mdg/mdg1");
    result.site = QStringLiteral("/usr/local/lino/mdg/mdg2");
    result.plannedBy = QStringLiteral("joe@laptop");
    return result;
}
} // namespace SampleSeries
