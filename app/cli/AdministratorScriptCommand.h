// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/JobCommand.h"

/// `baton administrator-script JOB`: the shell script of everything that a refused job has left for root.
class AdministratorScriptCommand : public JobCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string job;
    };

    AdministratorScriptCommand(Options options, Terminal &terminal)
        : JobCommand(terminal), m_options(std::move(options))
    {
    }
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    Options m_options;
};
