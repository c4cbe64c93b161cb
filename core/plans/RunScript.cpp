// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/RunScript.h"

#include "core/plans/Refusals.h"
#include "core/progress/ProgressRules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
constexpr std::chrono::hours longestRun{12};

bool isPlainName(const QString &script)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_][A-Za-z0-9._-]{0,63}"_s));
    return plain.match(script).hasMatch();
}

QStringList byHand(const QString &script)
{
    return {
        uR"sh([ "$(readlink -f "$links/preview")" = "$(readlink -f "$preview")" ] || refuse "$links/preview leads elsewhere")sh"_s,
        uR"sh([ "$(readlink -f "$links/prod")" != "$(readlink -f "$preview")" ] || refuse "$preview is production")sh"_s,
        uR"sh((cd "$preview" && ./%1))sh"_s.arg(script)};
}
} // namespace

Result<Plan> runScriptPlan(const Series &series, const QString &script)
{
    if (!isPlainName(script))
        return Refusals::refuse(u"not a plain name: "_s + script);
    const auto found = Refusals::previewToOverwrite(series);
    if (!found)
        return std::unexpected(found.error());
    const Site *preview = *found;
    if (preview->script.isEmpty())
        return Refusals::refuse(u"%1: no script to synchronise it"_s.arg(preview->path));
    if (preview->script != script)
        return Refusals::refuse(u"%1: its script is %2, not %3"_s.arg(preview->path, preview->script, script));
    if (const Site *production = series.siteIn(SiteState::Production)) {
        if (const auto own = Refusals::ownDatabase(*production, *preview); !own)
            return std::unexpected(own.error());
    }

    return Plan{.operation = u"run-script"_s,
                .title = script,
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = preview->path,
                .steps = {{.id = u"run-script"_s,
                           .title = script,
                           .run = StepCommand::program({u"./"_s + script}, preview->path),
                           .timeout = longestRun,
                           .byHand = byHand(script)}},
                .progress = ProgressRules::builtIn().json()};
}
