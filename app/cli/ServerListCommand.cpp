// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerListCommand.h"

#include "app/cli/TextTable.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

void ServerListCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("list", words(tr("List the servers")));
    command->add_flag("--json", options->json, words(tr("As JSON")));
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<ServerListCommand>(*options, terminal); });
}

void ServerListCommand::begin()
{
    QJsonArray array;
    TextTable table({tr("Server"), tr("Host"), tr("Port"), tr("User"), tr("Sites roots")});
    const auto sessions = fleet().servers();
    for (const auto *session : sessions) {
        const auto &record = session->record();
        array += record.toJson();
        table.add({record.name, record.host, record.port > 0 ? QString::number(record.port) : QString(), record.user,
                   record.roots.join(u", "_s)});
    }
    if (m_options.json)
        terminal().print(
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"servers"_s, array}}).toJson(QJsonDocument::Compact)));
    else if (table.isEmpty())
        terminal().say(
            tr("No servers yet. \"baton server add NAME\" adds one, \"baton practice start\" makes one to try."));
    else
        for (const auto &line : table.lines())
            terminal().print(line);
    end(ExitStatus::Done);
}
