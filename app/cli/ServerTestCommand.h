// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton server test NAME`: ticks each layer of the connection and names the one that failed.
class ServerTestCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string name;
        bool json = false;
    };

    ServerTestCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void show(const QList<ServerSession::TestStep> &steps, bool finished);
    void printStep(const ServerSession::TestStep &step);
    void printJson(const QList<ServerSession::TestStep> &steps);

    Options m_options;
    qsizetype m_shown = 0;
};
