// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AdministratorScriptCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"

void AdministratorScriptCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand(
        "administrator-script", words(tr("Print the shell script of what a job could not do without root's rights")));
    command->add_option("JOB", options->job, words(tr("JOB or SERVER/JOB, as \"baton jobs\" shows it")))->required();
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<AdministratorScriptCommand>(*options, terminal); });
}

void AdministratorScriptCommand::begin()
{
    findJob(textOf(m_options.job), [this](ServerSession *session, const QString &job) {
        SiteSurveys::administratorScript(*session, job, this, [this, session, job](const Result<QString> &script) {
            if (!script)
                return endWith(script.error(), session->record().name);
            if (script->isEmpty()) {
                terminal().say(tr("%1 left nothing for an administrator.").arg(inertText(job)));
                return end(ExitStatus::Failed);
            }
            terminal().printRaw(script->toUtf8());
            end(ExitStatus::Done);
        });
    });
}
