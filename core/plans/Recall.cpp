// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Recall.h"

#include "core/plans/Refusals.h"
#include "core/progress/ProgressRules.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
class RecallSteps
{
public:
    RecallSteps(const RecallSurvey &survey, const RecallOptions &options, const QStringList &vhosts)
        : m_survey(survey), m_options(options), m_vhosts(QJsonArray::fromStringList(vhosts))
    {
    }

    QList<Step> steps() const { return preparing() + serving(); }

private:
    QList<Step> preparing() const;
    QList<Step> serving() const;
    QString earlier() const { return m_options.setAside ? u"set-aside"_s : u"refuse"_s; }
    StepCommand inSite(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_survey.site);
    }

    const RecallSurvey &m_survey;
    const RecallOptions &m_options;
    const QJsonArray m_vhosts;
};

QList<Step> RecallSteps::preparing() const
{
    return {
        {.id = u"check"_s,
         .title = u"Check that the site may be the preview again"_s,
         .phase = u"check"_s,
         .after = QStringList(),
         .run = inSite(u"recall-check"_s,
                       {{u"confirm"_s, m_options.confirm}, {u"earlier"_s, earlier()}, {u"vhosts"_s, m_vhosts}}),
         .timeout = 15min,
         .again = true,
         .rehearse = true},
        {.id = u"settings"_s,
         .title = u"Make the site neutral"_s,
         .phase = u"names"_s,
         .run = inSite(u"recall-settings"_s,
                       {{u"address"_s, m_survey.address}, {u"productionAddress"_s, m_survey.productionAddress}}),
         .undo = inSite(u"recall-settings-back"_s),
         .timeout = 10min},
        {.id = u"neutral"_s,
         .title = u"Ask Django whether the site is neutral and has its own database"_s,
         .phase = u"check"_s,
         .run = inSite(u"setup-neutral"_s, {{u"production"_s, m_survey.productionPath}, {u"ownKey"_s, true}}),
         .timeout = 15min},
    };
}

QList<Step> RecallSteps::serving() const
{
    const QJsonObject link{{u"role"_s, u"preview"_s}, {u"earlier"_s, earlier()}};
    return {
        {.id = u"link"_s,
         .title = u"Let the preview link lead to it"_s,
         .phase = u"switch"_s,
         .run = inSite(u"setup-link"_s, link),
         .undo = inSite(u"setup-link-back"_s, link),
         .timeout = 5min},
        {.id = u"programs"_s,
         .title = u"Start what serves it"_s,
         .phase = u"serve"_s,
         .run = inSite(u"recall-programs"_s),
         .undo = inSite(u"recall-programs-away"_s),
         .timeout = 15min},
    };
}
} // namespace

Result<Plan> recallPlan(const Series &series, const RecallSurvey &survey, const RecallOptions &options,
                        const QStringList &vhosts)
{
    if (const auto passed = Refusals::passed(survey.checks); !passed)
        return std::unexpected(passed.error());
    if (const auto none = Refusals::noAttemptUnderWay(series); !none)
        return std::unexpected(none.error());
    const auto production = Refusals::productionToRead(series);
    if (!production)
        return std::unexpected(production.error());
    if (QDir::cleanPath((*production)->path) != QDir::cleanPath(survey.productionPath) ||
        QDir::cleanPath((*production)->path) == QDir::cleanPath(survey.site))
        return Refusals::refuse(
            u"production is %1, the survey is of %2"_s.arg((*production)->path, survey.productionPath));
    if (options.confirm != survey.name)
        return Refusals::refuse(u"not confirmed: \"%1\" is not %2"_s.arg(options.confirm, survey.name));

    return Plan{.operation = u"recall"_s,
                .title = survey.name,
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = survey.site,
                .source = survey.productionPath,
                .steps = RecallSteps(survey, options, vhosts).steps(),
                .progress = ProgressRules::builtIn().json()};
}
