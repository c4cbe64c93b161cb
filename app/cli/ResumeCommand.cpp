// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ResumeCommand.h"

void ResumeCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("resume", words(tr("Go on with a job that was stopped, failed or lost")));
    command->add_option("JOB", options->job, words(tr("JOB or SERVER/JOB, as \"baton jobs\" shows it")))->required();
    command->add_flag("--follow", options->after.follow,
                      words(tr("Show its log until it ends; Ctrl+C detaches and the job goes on")));
    command->add_flag("--json", options->after.json,
                      words(tr("Print the started job as JSON, on one line, before its log")));
    addPasswordOptions(*command, options->passwords);
    command->callback([options, &terminal, &chosen] { chosen = std::make_unique<ResumeCommand>(*options, terminal); });
}

void ResumeCommand::begin()
{
    findJob(textOf(m_options.job), [this](ServerSession *session, const QString &job) {
        collectFor(session, job, m_options.passwords, [this, session, job](const JobSecrets &secrets) {
            session->resumeJob(
                job, this,
                [this, session](const Result<JobRecord> &record) { started(session, record, m_options.after); },
                secrets);
        });
    });
}
