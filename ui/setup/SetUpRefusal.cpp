// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SetUpRefusal.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

namespace
{
class RefusalWords
{
    Q_DECLARE_TR_FUNCTIONS(SetUpRefusal)
};

QString busyText(const ServerSession *session, const Series &series)
{
    if (!session || session->state() != ServerSession::State::Online)
        return RefusalWords::tr("The server is not connected.");
    if (series.job && series.job->isRunning())
        return RefusalWords::tr("A job of %1 runs in this series.").arg(inertLine(series.job->by));
    return {};
}

/// Why a site in that state must stay, whatever else is the case.
QString stateProblem(SiteState state)
{
    switch (state) {
    case SiteState::Production:
        return RefusalWords::tr("Production can't be retired: only a site to which no link leads can.");
    case SiteState::Preview:
        return RefusalWords::tr("The preview can't be retired: it is set aside when the next one is set up.");
    case SiteState::InAttempt:
    case SiteState::StandingBy:
        return RefusalWords::tr("An upgrade attempt runs with this site.");
    case SiteState::Broken:
        return RefusalWords::tr("This site is not there, or a link to it is broken.");
    case SiteState::Old:
    case SiteState::NotLinked:
        return {};
    }
    return {};
}

/// Why a site in that state is none to go back to, whatever else is the case.
QString recallProblem(SiteState state)
{
    switch (state) {
    case SiteState::Production:
        return RefusalWords::tr("This is production: only a former production can be made the preview again.");
    case SiteState::Preview:
        return RefusalWords::tr("This is the preview already.");
    case SiteState::NotLinked:
        return RefusalWords::tr("This site was never production: set up a new preview instead.");
    case SiteState::InAttempt:
    case SiteState::StandingBy:
    case SiteState::Broken:
        return stateProblem(state);
    case SiteState::Old:
        return {};
    }
    return {};
}
} // namespace

QString setUpRefusal(const ServerSession *session, const Series &series)
{
    if (!series.linked)
        return RefusalWords::tr("This series has no links yet: adopt its production site first.");
    if (!series.siteIn(SiteState::Production))
        return RefusalWords::tr("This series has no production to copy from.");
    if (series.siteIn(SiteState::InAttempt) || series.siteIn(SiteState::StandingBy) ||
        (series.attempt && series.attempt->isUnderWay()))
        return RefusalWords::tr("An upgrade attempt runs in this series.");
    return busyText(session, series);
}

QString adoptRefusal(const ServerSession *session, const Series &series, const Site &site)
{
    // of a linked series the production's vhosts get what they lack
    if (site.state != (series.linked ? SiteState::Production : SiteState::NotLinked))
        return RefusalWords::tr("The series of this site has links already.");
    return busyText(session, series);
}

QString retireRefusal(const ServerSession *session, const Series &series, const Site &site)
{
    if (const QString problem = stateProblem(site.state); !problem.isEmpty())
        return problem;
    if (!series.linked)
        return RefusalWords::tr("This series has no links, so which of its sites serves its users is not known.");
    if (!site.links.isEmpty())
        return RefusalWords::tr("A link leads to this site.");
    return busyText(session, series);
}

QString recallRefusal(const ServerSession *session, const Series &series, const Site &site)
{
    if (!series.linked)
        return RefusalWords::tr("This series has no links yet: adopt its production site first.");
    if (const QString problem = recallProblem(site.state); !problem.isEmpty())
        return problem;
    if (!series.siteIn(SiteState::Production))
        return RefusalWords::tr("This series has no production that an attempt could go back from.");
    if (series.attempt && series.attempt->state == Attempt::State::Planned)
        return RefusalWords::tr("An upgrade attempt is planned in this series: withdraw it first.");
    if (series.attempt && series.attempt->isUnderWay())
        return RefusalWords::tr("An upgrade attempt runs in this series.");
    return busyText(session, series);
}
