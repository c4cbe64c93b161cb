// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Adopt.h"

#include "core/plans/AdoptByHand.h"
#include "core/plans/Refusals.h"
#include "core/progress/ProgressRules.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
QList<Step> adoptSteps(const AdoptSurvey &survey, const QStringList &vhosts)
{
    const auto named = [&survey](const QString &action, const QJsonObject &with) {
        return StepCommand::named(action, with, survey.site);
    };
    const QJsonObject directory{{u"directory"_s, survey.links}};
    QJsonObject web = directory;
    web.insert(u"vhosts"_s, QJsonArray::fromStringList(vhosts));
    return {{.id = u"check"_s,
             .title = u"Check links, web server and rights"_s,
             .phase = u"check"_s,
             .after = QStringList(),
             .run = named(u"adopt-check"_s, web),
             .timeout = 10min,
             .again = true,
             .rehearse = true},
            {.id = u"links"_s,
             .title = u"Make the links directory and the prod link"_s,
             .phase = u"switch"_s,
             .run = named(u"adopt-links"_s, directory),
             .undo = named(u"adopt-links-away"_s, directory),
             .timeout = 10min},
            {.id = u"vhost"_s,
             .title = u"Let the web server go through the link"_s,
             .phase = u"serve"_s,
             .run = named(u"adopt-vhost"_s, web),
             .undo = named(u"adopt-vhost-back"_s, web),
             .timeout = 15min},
            {.id = u"answers"_s,
             .title = u"See that production answers"_s,
             .phase = u"verify"_s,
             .run = named(u"adopt-answers"_s, {{u"address"_s, survey.address}}),
             .timeout = 10min}};
}
} // namespace

Result<Plan> adoptPlan(const Series &series, const AdoptSurvey &survey, const QStringList &vhosts)
{
    if (const auto passed = Refusals::passed(survey.checks); !passed)
        return std::unexpected(passed.error());
    const auto found = std::ranges::find_if(series.sites, [&survey](const Site &site) {
        return QDir::cleanPath(site.path) == QDir::cleanPath(survey.site);
    });
    if (found == series.sites.end())
        return Refusals::refuse(u"%1: no site %2"_s.arg(series.name, survey.site));
    const bool production = series.linked && found->state == SiteState::Production;
    if (series.linked && !production)
        return Refusals::refuse(u"%1: is linked already, and %2 is not its production"_s.arg(series.name, found->name));
    if (!production && (!found->links.isEmpty() || found->state != SiteState::NotLinked))
        return Refusals::refuse(u"%1: %2 is %3"_s.arg(series.name, found->name, siteStateName(found->state)));

    QList<Step> steps = adoptSteps(survey, vhosts);
    for (Step &step : steps)
        step.byHand = adoptByHand(step.id, survey);
    return Plan{.operation = u"adopt"_s,
                .title = found->name,
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = survey.site,
                .steps = steps,
                .progress = ProgressRules::builtIn().json()};
}
