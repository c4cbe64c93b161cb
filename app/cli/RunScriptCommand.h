// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FollowingCommand.h"

/// `baton run-script SERVER/SERIES SCRIPT`: starts the site's own sync script as a job that survives this program.
class RunScriptCommand : public FollowingCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, script;
        bool follow = false;
        bool json = false;
    };

    RunScriptCommand(Options options, Terminal &terminal) : FollowingCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void startJob(ServerSession *session, const Series &series);

    Options m_options;
};
