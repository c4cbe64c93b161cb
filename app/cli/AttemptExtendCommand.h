// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"

/// `baton attempt extend SERVER/SERIES`: users get more time.
class AttemptExtendCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, length = "15m";
        bool json = false;
    };

    AttemptExtendCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options))
    {
    }
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    Options m_options;
};
