// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SetUpCommand.h"

#include "app/cli/SurveyLines.h"
#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/plans/ScriptExport.h"
#include "core/plans/SetUp.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
QString joined(const QStringList &lines)
{
    return lines.join(u'\n');
}

const SetUpSurvey::Database *databaseChosen(const SetUpSurvey &survey, const SetUpOptions &options)
{
    for (const auto &one : survey.databases) {
        if (options.databaseEngine.isEmpty() || one.engine == options.databaseEngine)
            return &one;
    }
    return nullptr;
}
} // namespace

void SetUpCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("setup", words(tr("Make a new preview site from a series' production")));
    command->add_option("SERVER/SERIES", o->target, words(tr("The series; its production is copied")))->required();
    command->add_option("--name", o->name, words(tr("Name of the new site, for example mdg3")));
    command
        ->add_option("--packages", o->packages,
                     words(tr("frozen: as in production (the default); newest: the same ones, newest versions; "
                              "repositories: from clones")))
        ->check(CLI::IsMember({"frozen", "newest", "repositories"}));
    command->add_option("--python", o->python,
                        words(tr("Python of the new environment, for example /usr/bin/python3")));
    command->add_option("--database", o->database,
                        words(tr("Engine of its database, and name where it is another: postgresql, mysql:mdg3")));
    command->add_option("--address", o->address, words(tr("Address of the new preview")));
    command->add_flag("--set-aside", o->setAside, words(tr("A preview that the series has gives up the preview link")));
    command->add_option("--replace", o->replace, words(tr("Id of a find in which the name is replaced too")));
    command->add_option("--keep", o->keep, words(tr("Id of a find that would be replaced, and is not")));
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
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<SetUpCommand>(*o, terminal); });
}

SetUpOptions SetUpCommand::chosen() const
{
    const QString database = textOf(m_options.database);
    SetUpOptions options;
    options.name = textOf(m_options.name);
    options.packages = setUpPackages(textOf(m_options.packages)).value_or(SetUpOptions::Packages::Frozen);
    options.python = textOf(m_options.python);
    options.databaseEngine = database.section(u':', 0, 0);
    options.databaseName = database.section(u':', 1);
    options.address = textOf(m_options.address);
    options.earlier = m_options.setAside ? SetUpOptions::Earlier::SetAside : SetUpOptions::Earlier::Refuse;
    return options;
}

void SetUpCommand::begin()
{
    m_choice = chosen();
    visitSeries(textOf(m_options.target), [this](ServerSession *session, const Series &series) {
        m_session = session;
        m_series = series;
        SiteSurveys::setUp(*session, series, m_choice, this, [this](const Result<SetUpSurvey> &survey) {
            if (survey)
                act(*survey);
            else
                endWith(survey.error(), m_session->record().name);
        });
    });
}

void SetUpCommand::act(const SetUpSurvey &survey)
{
    if (m_options.review) {
        show(survey);
        return end(anyFailed(survey.checks) ? ExitStatus::Refused : ExitStatus::Done);
    }
    if (m_choice.name.isEmpty())
        return endUsage(
            tr("Name the new site: --name %1, for example. Nothing was changed.").arg(inertLine(survey.name)));
    if (anyFailed(survey.checks)) {
        if (m_options.json)
            show(survey);
        terminal().say(joined(SurveyLines::checks(survey.checks, true)));
        terminal().say(tr("Not set up. Nothing was changed."));
        return end(ExitStatus::Refused);
    }
    if (!takeFinds(survey))
        return;
    const auto plan = setUpPlan(m_series, survey, m_choice, m_session->record().vhosts);
    if (!plan)
        return endWith(plan.error(), m_session->record().name);
    if (m_options.script) {
        terminal().printRaw(shellScript(*plan, maintainerHere()).toUtf8());
        return end(ExitStatus::Done);
    }
    start(survey, *plan);
}

void SetUpCommand::show(const SetUpSurvey &survey)
{
    if (m_options.json)
        return terminal().print(QString::fromUtf8(QJsonDocument(survey.toJson()).toJson(QJsonDocument::Compact)));
    for (const QString &line : SurveyLines::setUp(survey))
        terminal().print(line);
}

bool SetUpCommand::takeFinds(const SetUpSurvey &survey)
{
    QStringList replaced;
    QStringList known;
    for (const auto &find : survey.finds) {
        known += find.id;
        if (find.replaceByDefault)
            replaced += find.id;
    }
    for (const auto &ids : {m_options.replace, m_options.keep}) {
        for (const std::string &id : ids) {
            if (known.contains(textOf(id)))
                continue;
            endUsage(
                tr("There is no find \"%1\": --review shows them. Nothing was changed.").arg(inertLine(textOf(id))));
            return false;
        }
    }
    for (const std::string &id : m_options.replace)
        replaced += textOf(id);
    for (const std::string &id : m_options.keep)
        replaced.removeAll(textOf(id));
    replaced.removeDuplicates();
    m_choice.replace = replaced;
    return true;
}

void SetUpCommand::tellWhatFollows(const SetUpSurvey &survey)
{
    if (const auto open = survey.finds.size() - m_choice.replace.size(); open > 0)
        terminal().say(
            tr("%Ln other place(s) with the name stay as they are; --review shows them.", nullptr, int(open)));
    if (!survey.certbot.isEmpty())
        terminal().say(tr("For a certificate: %1").arg(inertLine(survey.certbot)));
}

void SetUpCommand::start(const SetUpSurvey &survey, const Plan &plan)
{
    const Asked asked{.rehearse = m_options.rehearse, .follow = m_options.follow, .json = m_options.json};
    if (asked.rehearse)
        return order(m_session, plan, asked);
    const auto *database = databaseChosen(survey, m_choice);
    const Needed needed{.sudo = survey.rights.asks(),
                        .database = database && database->way == "password"_L1,
                        .databaseUser = database && database->engine == "postgresql"_L1 ? u"postgres"_s : u"root"_s};
    collect(m_session, m_options.passwords, needed, [this, survey, plan, asked](const JobSecrets &secrets) {
        tellWhatFollows(survey);
        order(m_session, plan, asked, secrets);
    });
}
