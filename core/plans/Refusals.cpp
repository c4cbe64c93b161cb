// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Refusals.h"

#include "core/base/InertText.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
/// Whether any link or other entry of the series says that \a preview is production as well.
bool leadsToProduction(const Series &series, const Site &preview)
{
    return preview.links.contains(u"prod"_s) || std::ranges::any_of(series.sites, [&preview](const Site &site) {
               return QDir::cleanPath(site.path) == QDir::cleanPath(preview.path) && site.state != SiteState::Preview;
           });
}

/// What Django said, as long as the site's files are as they were then.
DatabaseIdentity knownDatabase(const Site &site)
{
    return !site.factsStale && site.facts && !site.facts->database.name.isEmpty() ? site.facts->database
                                                                                  : site.database;
}

bool isThisHost(const QString &host)
{
    return host.isEmpty() || host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1 ||
           host.startsWith(u'/');
}

/// Whether what is known of both names one and the same database; a relative file name says nothing.
bool sharesDatabase(const DatabaseIdentity &one, const DatabaseIdentity &other)
{
    if (one.name.isEmpty() || one.engine != other.engine)
        return false;
    if (one.engine == "sqlite3"_L1)
        return one.name.startsWith(u'/') && QDir::cleanPath(one.name) == QDir::cleanPath(other.name);
    const bool sameHost = one.host == other.host || (isThisHost(one.host) && isThisHost(other.host));
    const bool samePort = one.port == other.port || one.port.isEmpty() || other.port.isEmpty();
    return one.name == other.name && sameHost && samePort;
}

/// What is under way, what users see of it, and how to end it.
QString underWay(const Attempt &attempt)
{
    const QString found = u"the attempt is %1"_s.arg(attemptStateName(attempt.state));
    if (attempt.state == Attempt::State::Running)
        return found + u": %1 is production until it is kept or cancelled"_s.arg(attempt.to);
    if (attempt.state == Attempt::State::Keeping || attempt.job.isEmpty())
        return found + u": wait until it has ended"_s;
    return found + u" by the job %1, and users see the page from its freeze to its end: "
                   "wait until it has ended, or stop it (baton stop %1), and it goes back by itself"_s.arg(attempt.job);
}
} // namespace

std::unexpected<Error> Refusals::refuse(const QString &found)
{
    return std::unexpected(Error{Error::Code::Refused, inertText(found, 512)});
}

Result<void> Refusals::passed(const QList<SurveyCheck> &checks)
{
    QStringList lines;
    for (const SurveyCheck &check : checks) {
        if (check.state == SurveyCheck::State::Failed)
            lines += check.todo.isEmpty() ? u"%1: %2"_s.arg(check.code, check.detail)
                                          : u"%1: %2 (%3)"_s.arg(check.code, check.detail, check.todo);
    }
    if (lines.isEmpty())
        return {};
    return refuse(lines.join(u'\n'));
}

Result<const Site *> Refusals::previewToOverwrite(const Series &series)
{
    if (series.links.isEmpty() || !series.linked)
        return refuse(u"%1: no links"_s.arg(series.name));
    if (const auto none = noAttemptUnderWay(series); !none)
        return std::unexpected(none.error());
    if (std::ranges::count(series.sites, SiteState::Preview, &Site::state) > 1)
        return refuse(u"%1: more than one preview"_s.arg(series.name));
    const Site *preview = series.siteIn(SiteState::Preview);
    if (!preview)
        return refuse(
            u"%1: no preview: no link of that name leads to a site. Set one up (baton setup)"_s.arg(series.name));
    if (leadsToProduction(series, *preview))
        return refuse(u"%1: preview is production: %2"_s.arg(series.name, preview->path));
    return preview;
}

Result<const Site *> Refusals::productionToRead(const Series &series)
{
    if (std::ranges::count(series.sites, SiteState::Production, &Site::state) > 1)
        return refuse(u"%1: more than one production"_s.arg(series.name));
    const Site *production = series.siteIn(SiteState::Production);
    if (!production)
        return refuse(u"%1: no production"_s.arg(series.name));
    return production;
}

Result<void> Refusals::ownDatabase(const Site &production, const Site &preview)
{
    const DatabaseIdentity found = knownDatabase(preview);
    if (sharesDatabase(knownDatabase(production), found))
        return refuse(u"%1: database of production: %2"_s.arg(preview.path, found.name));
    return {};
}

Result<void> Refusals::noAttemptUnderWay(const Series &series)
{
    if (const auto *attempt = series.siteIn(SiteState::InAttempt))
        return refuse(u"%1: an attempt runs with %2: keep or cancel it first"_s.arg(series.name, attempt->path));
    // before the switch the sites are still production and preview
    if (series.attempt && series.attempt->isUnderWay())
        return refuse(u"%1: %2"_s.arg(series.name, underWay(*series.attempt)));
    return {};
}

Result<const Attempt *> Refusals::runningAttempt(const Series &series)
{
    if (series.links.isEmpty() || !series.linked)
        return refuse(u"%1: no links"_s.arg(series.name));
    if (!series.attempt || !series.attempt->isUnderWay())
        return refuse(u"%1: no attempt runs. Plan one, or start it (baton attempt)"_s.arg(series.name));
    if (series.attempt->state != Attempt::State::Running)
        return refuse(u"%1: %2"_s.arg(series.name, underWay(*series.attempt)));
    return &*series.attempt;
}
