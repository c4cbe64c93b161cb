// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StopCommand.h"

#include "core/base/InertText.h"
#include "ui/text/StateText.h"

void StopCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto job = std::make_shared<std::string>();
    auto *command = parent.add_subcommand("stop", words(tr("Stop a job on its server")));
    command->add_option("JOB", *job, words(tr("JOB or SERVER/JOB, as \"baton jobs\" shows it")))->required();
    command->callback([job, &terminal, &chosen] { chosen = std::make_unique<StopCommand>(*job, terminal); });
}

void StopCommand::begin()
{
    findJob(m_job, [this](ServerSession *session, const QString &job) {
        session->stopJob(job, this, [this, session](const Result<JobRecord> &record) {
            if (!record)
                return endWith(record.error(), session->record().name);
            tell(*record);
        });
    });
}

void StopCommand::tell(const JobRecord &job)
{
    terminal().print(tr("%1: %2").arg(inertText(job.id), jobStateText(job.state)));
    if (job.state == JobRecord::State::Stopped)
        return end(ExitStatus::Done);
    terminal().say(tr("It had ended by itself before it could be stopped."));
    end(job.isRunning() ? ExitStatus::Failed : ExitStatus::Done);
}
