// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RunScriptCommand.h"

#include "core/plans/RunScript.h"

void RunScriptCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command =
        parent.add_subcommand("run-script", words(tr("Run the preview site's own sync script as a job on the server")));
    command
        ->add_option("SERVER/SERIES", options->target,
                     words(tr("The series; its preview is overwritten with production's data")))
        ->required();
    command
        ->add_option("SCRIPT", options->script,
                     words(tr("Name of the script in the preview site, e.g. initdb_from_prod.sh")))
        ->required();
    command->add_flag("--follow", options->follow,
                      words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    command->add_flag("--json", options->json, words(tr("Print the started job as JSON, on one line, before its log")));
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<RunScriptCommand>(*options, terminal); });
}

void RunScriptCommand::begin()
{
    visitSeries(textOf(m_options.target),
                [this](ServerSession *session, const Series &series) { startJob(session, series); });
}

void RunScriptCommand::startJob(ServerSession *session, const Series &series)
{
    const auto plan = runScriptPlan(series, textOf(m_options.script));
    if (!plan)
        return endWith(plan.error(), session->record().name);
    session->startJob(*plan, this, [this, session](const Result<JobRecord> &job) {
        started(session, job, {.follow = m_options.follow, .json = m_options.json});
    });
}
