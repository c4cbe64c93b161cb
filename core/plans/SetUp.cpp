// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/SetUp.h"

#include "core/hosting/SiteName.h"
#include "core/plans/Refusals.h"
#include "core/plans/SetUpByHand.h"
#include "core/plans/Synchronise.h"
#include "core/progress/ProgressRules.h"

#include <QDir>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// The steps of a set-up that follow the site's first synchronisation.
const QStringList afterTheData{u"page-off"_s, u"answers"_s};

QJsonObject databaseToJson(const SetUpSurvey::Database &database)
{
    return {{u"engine"_s, database.engine},
            {u"name"_s, database.name},
            {u"user"_s, database.user},
            {u"host"_s, database.host},
            {u"port"_s, database.port}};
}

/// Compiles the steps of one set-up, in the order in which they are shown.
class SetUpSteps
{
public:
    SetUpSteps(const Series &series, const SetUpSurvey &survey, const SetUpOptions &options,
               const SetUpSurvey::Database &database, const QStringList &vhosts);

    QList<Step> steps() const;

private:
    QList<Step> making() const;
    QList<Step> installing() const;
    QList<Step> naming() const;
    QList<Step> connecting() const;
    QList<Step> serving() const;
    Step notes() const;

    StepCommand named(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_survey.productionPath);
    }
    QString python() const;

    const Series &m_series;
    const SetUpSurvey &m_survey;
    const SetUpOptions &m_options;
    const SetUpSurvey::Database &m_database;
    const QJsonArray m_vhosts;
    QJsonObject m_reviewed; ///< Path of each file that was shown, with the hash of what it held.
};

SetUpSteps::SetUpSteps(const Series &series, const SetUpSurvey &survey, const SetUpOptions &options,
                       const SetUpSurvey::Database &database, const QStringList &vhosts)
    : m_series(series), m_survey(survey), m_options(options), m_database(database),
      m_vhosts(QJsonArray::fromStringList(vhosts))
{
    for (const auto &file : survey.files)
        m_reviewed.insert(file.path, file.hash);
}

/// The chosen one, else the first that the server can use.
QString SetUpSteps::python() const
{
    if (!m_options.python.isEmpty())
        return m_options.python;
    const auto usable = std::ranges::find(m_survey.pythons, true, &SetUpSurvey::Python::usable);
    return usable == m_survey.pythons.end() ? QString() : usable->path;
}

QList<Step> SetUpSteps::making() const
{
    QJsonObject options = m_options.toJson();
    options.insert(u"python"_s, python());
    options.insert(u"address"_s, m_survey.address);
    options.insert(u"database"_s, QJsonObject{{u"engine"_s, m_database.engine}, {u"name"_s, m_database.name}});
    return {{.id = u"check"_s,
             .title = u"Check names, room and rights"_s,
             .phase = u"check"_s,
             .after = QStringList(),
             .run = named(u"setup-check"_s, {{u"name"_s, m_survey.name},
                                             {u"options"_s, options},
                                             {u"reviewed"_s, m_reviewed},
                                             {u"vhosts"_s, m_vhosts}}),
             .timeout = 15min,
             .again = true,
             .rehearse = true},
            {.id = u"directory"_s,
             .title = u"Make the new site's directory"_s,
             .phase = u"copy"_s,
             .after = QStringList{u"check"_s},
             .run = named(u"setup-directory"_s),
             .check = named(u"setup-directory-made"_s),
             .undo = named(u"setup-directory-away"_s),
             .timeout = 5min},
            {.id = u"copy"_s,
             .title = u"Copy production's project"_s,
             .phase = u"copy"_s,
             .after = QStringList{u"directory"_s},
             .run = named(u"setup-copy"_s),
             .timeout = 12h}};
}

QList<Step> SetUpSteps::installing() const
{
    const QJsonObject interpreter{{u"python"_s, python()}};
    const bool fromClones = m_options.packages == SetUpOptions::Packages::Repositories;
    return {{.id = u"env"_s,
             .title = u"Make the Python environment"_s,
             .phase = u"env"_s,
             .after = QStringList{u"directory"_s},
             .run = named(u"setup-env"_s, interpreter),
             .check = named(u"setup-env-made"_s, interpreter),
             .timeout = 30min},
            {.id = u"packages"_s,
             .title = u"Install the packages"_s,
             .phase = u"env"_s,
             // pull.sh may start the site: before it has its settings that would be on production's database.
             .after = fromClones ? QStringList{u"env"_s, u"settings"_s} : QStringList{u"env"_s},
             .run = named(u"setup-packages"_s, {{u"mode"_s, setUpPackagesName(m_options.packages)}}),
             .timeout = 3h}};
}

QList<Step> SetUpSteps::naming() const
{
    const QJsonObject names{{u"from"_s, m_survey.productionName},
                            {u"to"_s, m_survey.name},
                            {u"reviewed"_s, m_reviewed},
                            {u"replace"_s, QJsonArray::fromStringList(m_options.replace)}};
    const QJsonObject settings{{u"database"_s, databaseToJson(m_database)},
                               {u"address"_s, m_survey.address},
                               {u"productionAddress"_s, m_survey.productionAddress}};
    return {{.id = u"names"_s,
             .title = u"Replace the site's name in its files"_s,
             .phase = u"names"_s,
             .after = QStringList{u"copy"_s},
             .run = named(u"setup-names"_s, names),
             .check = named(u"setup-names-made"_s, names),
             .timeout = 30min},
            {.id = u"settings"_s,
             .title = u"Write the new site's settings"_s,
             .phase = u"names"_s,
             .after = QStringList{u"names"_s},
             .run = named(u"setup-settings"_s, settings),
             .check = named(u"setup-settings-made"_s, settings),
             .timeout = 10min},
            {.id = u"log"_s,
             .title = u"Make the log directory"_s,
             .phase = u"names"_s,
             .after = QStringList{u"settings"_s},
             .run = named(u"setup-log"_s),
             .undo = named(u"setup-log-away"_s),
             .timeout = 10min}};
}

QList<Step> SetUpSteps::connecting() const
{
    const QJsonObject database{
        {u"engine"_s, m_database.engine}, {u"name"_s, m_database.name}, {u"user"_s, m_database.user}};
    const QJsonObject link{
        {u"role"_s, u"preview"_s},
        {u"earlier"_s, m_options.earlier == SetUpOptions::Earlier::SetAside ? u"set-aside"_s : u"refuse"_s}};
    return {{.id = u"database"_s,
             .title = u"Make the database and its user"_s,
             .phase = u"database"_s,
             .after = QStringList{u"settings"_s},
             .run = named(u"setup-database"_s, database),
             .check = named(u"setup-database-made"_s, database),
             .undo = named(u"setup-database-away"_s, database),
             .timeout = 30min},
            {.id = u"neutral"_s,
             .title = u"Ask Django whether the site is neutral and has its own database"_s,
             .phase = u"check"_s,
             .after = QStringList{u"packages"_s, u"database"_s},
             .run = named(u"setup-neutral"_s, {{u"production"_s, m_survey.productionPath}}),
             .timeout = 15min},
            {.id = u"link"_s,
             .title = u"Let the preview link lead to the new site"_s,
             .phase = u"switch"_s,
             .after = QStringList{u"neutral"_s},
             .run = named(u"setup-link"_s, link),
             .undo = named(u"setup-link-back"_s, link),
             .timeout = 5min}};
}

QList<Step> SetUpSteps::serving() const
{
    const QJsonObject services{{u"vhosts"_s, m_vhosts}};
    const QJsonObject vhost{{u"address"_s, m_survey.address}, {u"vhosts"_s, m_vhosts}};
    return {{.id = u"services"_s,
             .title = u"Start the site's jobs"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"verify"_s, u"log"_s},
             .run = named(u"setup-services"_s, services),
             .undo = named(u"setup-services-away"_s, services),
             .timeout = 15min},
            {.id = u"vhost"_s,
             .title = u"Let the web server serve the preview"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"services"_s},
             .run = named(u"setup-vhost"_s, vhost),
             .undo = named(u"setup-vhost-away"_s, vhost),
             .timeout = 15min}};
}

Step SetUpSteps::notes() const
{
    return {.id = u"notes"_s,
            .title = u"Publish the page for the release notes"_s,
            .phase = u"serve"_s,
            .after = QStringList{u"answers"_s},
            .run = named(u"setup-notes"_s),
            .undo = named(u"setup-notes-away"_s),
            .timeout = 10min};
}

QList<Step> SetUpSteps::steps() const
{
    const QList<Step> middle =
        m_options.packages == SetUpOptions::Packages::Repositories ? naming() + installing() : installing() + naming();
    QList<Step> own = making() + middle + connecting();
    const QList<Step> data = synchroniseSteps({.series = m_series.id,
                                               .links = m_series.links,
                                               .production = m_survey.productionPath,
                                               .preview = m_survey.site,
                                               .address = QUrl(m_survey.address)},
                                              {.maintenancePage = false}, {u"link"_s});
    QList<Step> last = serving();
    const SetUpByHand byHand(m_survey, m_options, m_database, python());
    for (QList<Step> *steps : {&own, &last})
        for (Step &step : *steps)
            step.byHand = byHand.lines(step.id);

    for (Step step : data) {
        step.rehearse = false; // there is no site yet that its guard could look at
        if (step.id == afterTheData.first())
            step.after = QStringList{u"vhost"_s};
        (afterTheData.contains(step.id) ? last : own).append(step);
    }
    last.append(notes());
    last.last().byHand = byHand.lines(last.last().id);
    QList<Step> all = own + last;
    for (Step &step : all) {
        if (step.undo.isEmpty() && !step.rehearse) // all in the new site's directory, or in production's dump
            step.undoneBy = u"directory"_s;
    }
    return all;
}

/// What is known here already; the rest is found out by the server.
Result<void> mayBeMade(const Series &series, const SetUpSurvey &survey, const SetUpOptions &options)
{
    if (const auto name = SiteName::parse(survey.name); !name)
        return std::unexpected(name.error());
    if (!options.name.isEmpty() && options.name != survey.name)
        return Refusals::refuse(u"%1: the survey is of %2"_s.arg(options.name, survey.name));
    if (series.links.isEmpty() || !series.linked)
        return Refusals::refuse(u"%1: no links"_s.arg(series.name));
    if (const auto none = Refusals::noAttemptUnderWay(series); !none)
        return none;
    const QString site = QDir::cleanPath(survey.site);
    for (const Site &other : series.sites) {
        if (other.state == SiteState::Preview && QDir::cleanPath(other.path) != site &&
            options.earlier == SetUpOptions::Earlier::Refuse)
            return Refusals::refuse(u"%1: has a preview: %2"_s.arg(series.name, other.path));
        if (other.state != SiteState::Preview && other.state != SiteState::NotLinked &&
            QDir::cleanPath(other.path) == site)
            return Refusals::refuse(u"%1: %2 is there, and %3"_s.arg(series.name, site, siteStateName(other.state)));
    }
    return {};
}

Result<void> agreesWith(const Site &production, const SetUpSurvey &survey)
{
    if (QDir::cleanPath(production.path) == QDir::cleanPath(survey.site))
        return Refusals::refuse(u"%1 is production"_s.arg(survey.site));
    if (QDir::cleanPath(production.path) != QDir::cleanPath(survey.productionPath))
        return Refusals::refuse(u"production is %1, the survey is of %2"_s.arg(production.path, survey.productionPath));
    return {};
}

Result<SetUpSurvey::Database> databaseOf(const SetUpSurvey &survey, const SetUpOptions &options)
{
    const auto wanted = [&options](const SetUpSurvey::Database &database) {
        return options.databaseEngine.isEmpty() || database.engine == options.databaseEngine;
    };
    const auto found = std::ranges::find_if(survey.databases, wanted);
    if (found == survey.databases.end())
        return Refusals::refuse(u"no database of the kind \"%1\""_s.arg(options.databaseEngine));
    if (found->way == "none"_L1)
        return Refusals::refuse(u"%1: %2"_s.arg(found->engine, found->detail));
    SetUpSurvey::Database database = *found;
    if (!options.databaseName.isEmpty())
        database.name = options.databaseName;
    return database;
}
} // namespace

Result<Plan> setUpPlan(const Series &series, const SetUpSurvey &survey, const SetUpOptions &options,
                       const QStringList &vhosts)
{
    if (const auto failed = Refusals::passed(survey.checks); !failed)
        return std::unexpected(failed.error());
    if (const auto may = mayBeMade(series, survey, options); !may)
        return std::unexpected(may.error());
    const auto production = Refusals::productionToRead(series);
    if (!production)
        return std::unexpected(production.error());
    if (const auto agrees = agreesWith(**production, survey); !agrees)
        return std::unexpected(agrees.error());
    const auto database = databaseOf(survey, options);
    if (!database)
        return std::unexpected(database.error());

    return Plan{.operation = u"setup"_s,
                .title = u"%1 -> %2"_s.arg(survey.productionName, survey.name),
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = survey.site,
                .source = survey.productionPath,
                .steps = SetUpSteps(series, survey, options, *database, vhosts).steps(),
                .progress = ProgressRules::builtIn().json()};
}
