// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/PrivilegedCommand.h"

/// `baton undo JOB`: a new job that reverts what the steps of this one changed, newest first.
class UndoCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string job;
        After after;
        Passwords passwords;
    };

    UndoCommand(Options options, Terminal &terminal) : PrivilegedCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    Options m_options;
};
