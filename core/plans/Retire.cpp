// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Retire.h"

#include "core/plans/Refusals.h"
#include "core/progress/ProgressRules.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
class RetireSteps
{
public:
    RetireSteps(QString links, QString confirm, QString keep, const QStringList &vhosts)
        : m_links(std::move(links)), m_confirm(std::move(confirm)), m_keep(std::move(keep)),
          m_vhosts(QJsonArray::fromStringList(vhosts))
    {
    }

    QList<Step> steps() const { return keeping() + removing(); }

private:
    QList<Step> keeping() const;
    QList<Step> removing() const;
    StepCommand named(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_links);
    }

    const QString m_links;
    const QString m_confirm;
    const QString m_keep;
    const QJsonArray m_vhosts;
};

QList<Step> RetireSteps::keeping() const
{
    const QJsonObject keep{{u"directory"_s, m_keep}};
    return {{.id = u"check"_s,
             .title = u"Check that the site may go"_s,
             .phase = u"check"_s,
             .after = QStringList(),
             .run = named(u"retire-check"_s, {{u"confirm"_s, m_confirm}, {u"vhosts"_s, m_vhosts}}),
             .timeout = 15min,
             .again = true,
             .rehearse = true},
            {.id = u"stop"_s,
             .title = u"Stop the site's jobs"_s,
             .run = named(u"retire-stop"_s),
             .undo = named(u"retire-start"_s),
             .timeout = 15min},
            {.id = u"snapshot"_s,
             .title = u"Keep a last snapshot"_s,
             .phase = u"dump"_s,
             .run = named(u"retire-snapshot"_s, keep),
             .timeout = 12h},
            {.id = u"verify"_s,
             .title = u"Read the snapshot again and count its rows"_s,
             .phase = u"verify"_s,
             .run = named(u"retire-verify"_s, keep),
             .timeout = 6h}};
}

QList<Step> RetireSteps::removing() const
{
    return {{.id = u"vhost"_s,
             .title = u"Remove the vhosts"_s,
             .run = named(u"retire-vhost"_s, {{u"vhosts"_s, m_vhosts}}),
             .timeout = 15min},
            {.id = u"services"_s,
             .title = u"Remove the jobs, the cron entries and the log rotation"_s,
             .run = named(u"retire-services"_s),
             .timeout = 15min},
            {.id = u"database"_s,
             .title = u"Remove the database"_s,
             .phase = u"database"_s,
             .run = named(u"retire-database"_s),
             .timeout = 30min},
            {.id = u"directory"_s,
             .title = u"Remove the site's directories"_s,
             .run = named(u"retire-directory"_s),
             .timeout = 2h}};
}

/// Whether a site in that state is old enough to go, whatever the day.
bool mayGo(SiteState state)
{
    switch (state) {
    case SiteState::Old:
    case SiteState::NotLinked:
        return true;
    case SiteState::Production:
    case SiteState::Preview:
    case SiteState::InAttempt:
    case SiteState::StandingBy:
    case SiteState::Broken:
        return false;
    }
    return false;
}

Result<void> agreedDayHasCome(const Site &site, const RetireSurvey &survey)
{
    if (survey.keepUntil.isValid() && QDate::currentDate() < survey.keepUntil)
        return Refusals::refuse(u"%1: to be kept until %2"_s.arg(site.name, survey.keepUntil.toString(Qt::ISODate)));
    return {};
}
} // namespace

Result<Plan> retirePlan(const Series &series, const RetireSurvey &survey, const QString &confirm,
                        const QStringList &vhosts)
{
    const auto found = std::ranges::find_if(series.sites, [&survey](const Site &site) {
        return QDir::cleanPath(site.path) == QDir::cleanPath(survey.site);
    });
    if (found == series.sites.end())
        return Refusals::refuse(u"%1: no site %2"_s.arg(series.name, survey.site));
    if (!mayGo(found->state) || !found->links.isEmpty())
        return Refusals::refuse(u"%1 is %2"_s.arg(found->path, siteStateName(found->state)));
    if (const auto none = Refusals::noAttemptUnderWay(series); !none)
        return std::unexpected(none.error());
    if (const auto come = agreedDayHasCome(*found, survey); !come)
        return std::unexpected(come.error());
    if (const auto passed = Refusals::passed(survey.checks); !passed)
        return std::unexpected(passed.error());
    if (confirm != found->name)
        return Refusals::refuse(u"not confirmed: \"%1\" is not %2"_s.arg(confirm, found->name));

    return Plan{.operation = u"retire"_s,
                .title = found->name,
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = survey.site,
                .steps = RetireSteps(series.links, confirm, survey.keepDirectory, vhosts).steps(),
                .progress = ProgressRules::builtIn().json()};
}
