// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton server remove NAME`: forgets a server on this desktop; the server itself is not touched.
class ServerRemoveCommand : public FleetCommand
{
    Q_OBJECT
public:
    ServerRemoveCommand(const std::string &name, Terminal &terminal) : FleetCommand(terminal), m_name(textOf(name)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    QString m_name;
};
