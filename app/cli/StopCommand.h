// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/JobCommand.h"

/// `baton stop JOB`: ends a job's whole process group on its server.
class StopCommand : public JobCommand
{
    Q_OBJECT
public:
    StopCommand(const std::string &job, Terminal &terminal) : JobCommand(terminal), m_job(textOf(job)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void tell(const JobRecord &job);

    QString m_job;
};
