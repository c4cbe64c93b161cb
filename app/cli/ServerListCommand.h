// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton server list`: the servers that this desktop knows, without connecting.
class ServerListCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        bool json = false;
    };

    ServerListCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(options) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    Options m_options;
};
