// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptRecallCommand.h"

#include "app/cli/SurveyLines.h"
#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/Recall.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

void AttemptRecallCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand(
        "recall", words(tr("After a keep: what going back means, and let the former production be the preview again")));
    command->add_option("SERVER/SERIES", o->target, words(tr("The series")))->required();
    command->add_option("--site", o->site, words(tr("Its name; by default the one that was production last")));
    command->add_option(
        "--confirm", o->confirm,
        words(tr("The site's name; without it only what it means is told. The next synchronisation overwrites "
                 "its data")));
    command->add_flag("--set-aside", o->setAside, words(tr("A preview that the series has gives up its link")));
    auto *rehearse =
        command->add_flag("--rehearse", o->rehearse, words(tr("Only check, and show it; nothing is changed")));
    command
        ->add_flag("--follow", o->follow, words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")))
        ->excludes(rehearse);
    command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    addSudoOptions(*command, o->passwords);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptRecallCommand>(*o, terminal); });
}

void AttemptRecallCommand::begin()
{
    visitSeries(textOf(m_options.target), [this](ServerSession *session, const Series &series) {
        m_session = session;
        m_series = series;
        SiteSurveys::recall(*session, series, {.site = textOf(m_options.site), .setAside = m_options.setAside}, this,
                            [this](const Result<RecallSurvey> &survey) {
                                if (survey)
                                    act(*survey);
                                else
                                    endWith(survey.error(), m_session->record().name);
                            });
    });
}

void AttemptRecallCommand::show(const RecallSurvey &survey)
{
    if (m_options.json)
        return terminal().print(QString::fromUtf8(QJsonDocument(survey.toJson()).toJson(QJsonDocument::Compact)));
    terminal().print(tr("What it means to go back to %1:").arg(inertLine(survey.name)));
    for (const QString &line : SurveyLines::checks(survey.checks))
        terminal().print(line);
}

void AttemptRecallCommand::act(const RecallSurvey &survey)
{
    const QString target = inertLine(textOf(m_options.target));
    if (m_options.confirm.empty() && !m_options.rehearse) {
        show(survey);
        terminal().say(anyFailed(survey.checks)
                           ? tr("Nothing was changed.")
                           : tr("Nothing was changed. To make %1 the preview again: baton attempt recall %2 --confirm "
                                "%1. Then: baton sync %2, and baton attempt plan or start.")
                                 .arg(inertLine(survey.name), target));
        return end(ExitStatus::Refused);
    }
    // a rehearsal changes nothing, and so needs no name typed
    const QString confirm = m_options.confirm.empty() ? survey.name : textOf(m_options.confirm);
    const auto plan =
        recallPlan(m_series, survey, {.confirm = confirm, .setAside = m_options.setAside}, m_session->record().vhosts);
    if (!plan) {
        if (anyFailed(survey.checks))
            terminal().say(SurveyLines::checks(survey.checks, true).join(u'\n'));
        return endWith(plan.error(), m_session->record().name);
    }
    if (!m_options.json)
        show(survey);
    orderWithSudo(m_session, *plan,
                  {.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json},
                  m_options.passwords, survey.rights.asks());
}
