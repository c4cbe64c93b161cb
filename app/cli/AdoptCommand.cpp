// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AdoptCommand.h"

#include "app/cli/SurveyLines.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/Adopt.h"
#include "core/plans/ScriptExport.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

void AdoptCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("adopt", words(tr("Give a site that has no links its prod link, and let the "
                                                            "web server go through it")));
    command
        ->add_option("SERVER/SITE", o->target, words(tr("The site; SERVER/SERIES/SITE where the name is not unique")))
        ->required();
    command->add_option("--links", o->links, words(tr("Directory of the links; proposed where it is not given")));
    auto *review = command->add_flag("--review", o->review,
                                     words(tr("Print what was found and every change; nothing is changed")));
    auto *rehearse = command->add_flag("--rehearse", o->rehearse,
                                       words(tr("Only check and measure, and show it; nothing is changed")));
    auto *script = command->add_flag("--script", o->script,
                                     words(tr("Print a shell script that does the same by hand; nothing is changed")));
    auto *follow = command->add_flag("--follow", o->follow,
                                     words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    auto *json = command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    addPasswordOptions(*command, o->passwords);
    review->excludes(rehearse)->excludes(script)->excludes(follow);
    script->excludes(rehearse)->excludes(follow)->excludes(json);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AdoptCommand>(*o, terminal); });
}

void AdoptCommand::begin()
{
    visitSite(textOf(m_options.target), [this](ServerSession *session, const Series &series, const Site &site) {
        m_session = session;
        m_series = series;
        SiteSurveys::adopt(*session, series, site, textOf(m_options.links), this,
                           [this](const Result<AdoptSurvey> &survey) {
                               if (survey)
                                   act(*survey);
                               else
                                   endWith(survey.error(), m_session->record().name);
                           });
    });
}

void AdoptCommand::act(const AdoptSurvey &survey)
{
    if (m_options.review) {
        show(survey);
        return end(anyFailed(survey.checks) ? ExitStatus::Refused : ExitStatus::Done);
    }
    if (anyFailed(survey.checks)) {
        if (m_options.json)
            show(survey);
        terminal().say(SurveyLines::checks(survey.checks, true).join(u'\n'));
        terminal().say(tr("Not adopted. Nothing was changed."));
        return end(ExitStatus::Refused);
    }
    const auto plan = adoptPlan(m_series, survey, m_session->record().vhosts);
    if (!plan)
        return endWith(plan.error(), m_session->record().name);
    if (m_options.script) {
        terminal().printRaw(shellScript(*plan, maintainerHere()).toUtf8());
        return end(ExitStatus::Done);
    }
    start(survey, *plan);
}

void AdoptCommand::show(const AdoptSurvey &survey)
{
    if (m_options.json)
        return terminal().print(QString::fromUtf8(QJsonDocument(survey.toJson()).toJson(QJsonDocument::Compact)));
    for (const QString &line : SurveyLines::adopt(survey))
        terminal().print(line);
}

void AdoptCommand::start(const AdoptSurvey &survey, const Plan &plan)
{
    orderWithSudo(m_session, plan, {.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json},
                  m_options.passwords, survey.rights.asks());
}
