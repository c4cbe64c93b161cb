// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerRemoveCommand.h"

#include "core/base/InertText.h"

void ServerRemoveCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto name = std::make_shared<std::string>();
    auto *command = parent.add_subcommand("remove", words(tr("Forget a server; what runs on it goes on")));
    command->add_option("NAME", *name, words(tr("The server's name")))->required();
    command->callback([name, &terminal, &chosen] { chosen = std::make_unique<ServerRemoveCommand>(*name, terminal); });
}

void ServerRemoveCommand::begin()
{
    if (!serverNamed(m_name))
        return;
    change(
        m_name, [this] { return fleet().remove(m_name); },
        [this] {
            terminal().print(tr("Forgot %1. Nothing was changed on the server.").arg(inertText(m_name)));
            end(ExitStatus::Done);
        });
}
