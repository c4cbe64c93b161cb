// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/PrivilegedCommand.h"

/// `baton resume JOB`: a new job that goes on where this one ended.
class ResumeCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string job;
        After after;
        Passwords passwords;
    };

    ResumeCommand(Options options, Terminal &terminal) : PrivilegedCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    Options m_options;
};
