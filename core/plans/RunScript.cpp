// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/RunScript.h"

#include "core/base/InertText.h"
#include "core/progress/ProgressRules.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::hours longestRun{12};

std::unexpected<Error> refuse(const QString &found)
{
    return std::unexpected(Error{Error::Code::Refused, inertText(found, 512)});
}

bool isPlainName(const QString &script)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}"_s));
    return plain.match(script).hasMatch();
}

/// Whether any link or other entry of the series says that \a preview is production as well.
bool leadsToProduction(const Series &series, const Site &preview)
{
    return preview.links.contains(u"prod"_s) || std::ranges::any_of(series.sites, [&preview](const Site &site) {
               return site.path == preview.path && site.state != SiteState::Preview;
           });
}

DatabaseIdentity knownDatabase(const Site &site)
{
    return site.facts && !site.facts->database.name.isEmpty() ? site.facts->database : site.database;
}

bool isThisHost(const QString &host)
{
    return host.isEmpty() || host == "localhost"_L1 || host == "127.0.0.1"_L1 || host == "::1"_L1 ||
           host.startsWith(u'/');
}

/// Whether what is known of both names one and the same database; a relative file name says nothing.
bool sharesDatabase(const DatabaseIdentity &one, const DatabaseIdentity &other)
{
    if (one.name.isEmpty() || one.name != other.name || one.engine != other.engine)
        return false;
    if (one.engine == "sqlite3"_L1)
        return one.name.startsWith(u'/');
    const bool sameHost = one.host == other.host || (isThisHost(one.host) && isThisHost(other.host));
    const bool samePort = one.port == other.port || one.port.isEmpty() || other.port.isEmpty();
    return sameHost && samePort;
}
} // namespace

Result<Plan> runScriptPlan(const Series &series, const QString &script)
{
    if (!isPlainName(script))
        return refuse(u"not a plain name: "_s + script);
    if (series.links.isEmpty() || !series.linked)
        return refuse(u"%1: no links"_s.arg(series.name));
    if (std::ranges::count(series.sites, SiteState::Preview, &Site::state) > 1)
        return refuse(u"%1: more than one preview"_s.arg(series.name));
    const Site *preview = series.siteIn(SiteState::Preview);
    if (!preview)
        return refuse(u"%1: no preview"_s.arg(series.name));
    if (leadsToProduction(series, *preview))
        return refuse(u"%1: preview is production: %2"_s.arg(series.name, preview->path));
    if (preview->script.isEmpty())
        return refuse(u"%1: no script to synchronise it"_s.arg(preview->path));
    if (preview->script != script)
        return refuse(u"%1: its script is %2, not %3"_s.arg(preview->path, preview->script, script));
    const Site *production = series.siteIn(SiteState::Production);
    if (production && sharesDatabase(knownDatabase(*production), knownDatabase(*preview)))
        return refuse(u"%1: database of production: %2"_s.arg(preview->path, knownDatabase(*production).name));

    return Plan{.operation = u"run-script"_s,
                .title = script,
                .series = series.id,
                .links = series.links,
                .site = preview->path,
                .steps = {{.id = u"run-script"_s,
                           .title = script,
                           .argv = {u"./"_s + script},
                           .cwd = preview->path,
                           .timeout = longestRun}},
                .progress = ProgressRules::builtIn().json()};
}
