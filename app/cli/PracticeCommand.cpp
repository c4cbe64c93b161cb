// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PracticeCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/PracticeRecords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
QJsonObject serverJson(const PracticeServerInfo &info)
{
    return {{u"name"_s, info.name},
            {u"running"_s, info.running},
            {u"host"_s, info.host},
            {u"port"_s, info.port},
            {u"user"_s, info.user},
            {u"identity"_s, info.identity},
            {u"fingerprint"_s, info.fingerprint},
            {u"sitesRoot"_s, info.sitesRoot},
            {u"addresses"_s, QJsonArray::fromStringList(info.addresses)}};
}
} // namespace

PracticeCommand::PracticeCommand(PracticeServer::Action action, Options options, Terminal &terminal)
    : FleetCommand(terminal), m_action(action), m_options(std::move(options))
{
}

void PracticeCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto *practice =
        parent.add_subcommand("practice", words(tr("A hosting server on this computer to try everything on")));
    practice->require_subcommand(1);
    auto options = std::make_shared<Options>();
    const auto add = [&](const char *name, PracticeServer::Action action, const QString &help) {
        auto *command = practice->add_subcommand(name, words(help));
        command->add_option("--directory", options->directory, words(tr("Where it lives, instead of the usual place")));
        command->add_flag("--json", options->json, words(tr("As JSON")));
        command->callback([options, action, &terminal, &chosen] {
            chosen = std::make_unique<PracticeCommand>(action, *options, terminal);
        });
        return command;
    };
    const auto addChoices = [&](CLI::App *command) {
        command->add_option("--database", options->database, words(tr("Database of its sites; at first sqlite3")))
            ->check(CLI::IsMember({"sqlite3", "postgresql", "mariadb"}));
        command->add_option("--servers", options->servers, words(tr("How many servers; at first one")))
            ->check(CLI::Range(1, 500));
    };
    addChoices(
        add("start", PracticeServer::Action::Start, tr("Build it where needed, start it, and add it to the servers")));
    add("status", PracticeServer::Action::Status, tr("Say whether it runs, and where"));
    add("stop", PracticeServer::Action::Stop, tr("Stop what it started; its sites stay"));
    addChoices(add("reset", PracticeServer::Action::Reset, tr("Bring its sites back to their first state")));
}

void PracticeCommand::begin()
{
    connect(&m_practice, &PracticeServer::progress, this, &PracticeCommand::showProgress);
    connect(&m_practice, &PracticeServer::finished, this, [this](const Result<QList<PracticeServerInfo>> &servers) {
        terminal().clearStatus();
        if (servers)
            return done(*servers);
        if (servers.error().code == Error::Code::Cancelled)
            return end(ExitStatus::Failed);
        terminal().say(tr("The practice server: %1").arg(servers.error().detail));
        end(ExitStatus::Failed);
    });
    PracticeServer::Options options;
    if (!m_options.directory.empty())
        options.directory = QFileInfo(textOf(m_options.directory)).absoluteFilePath();
    options.database = textOf(m_options.database);
    options.servers = m_options.servers;
    m_practice.run(m_action, options);
}

void PracticeCommand::interrupt(int)
{
    // what was half built is ended in order first
    m_practice.cancel();
}

void PracticeCommand::showProgress(int percent, const QString &text)
{
    const auto line = percent < 0 ? text : tr("%1 %  %2").arg(percent, 3).arg(text);
    if (terminal().errorIsTerminal())
        terminal().showStatus(line);
    else if (text != m_lastLine)
        terminal().say(line);
    m_lastLine = text;
}

void PracticeCommand::done(const QList<PracticeServerInfo> &servers)
{
    const auto show = [this, servers] {
        showServers(servers);
        end(ExitStatus::Done);
    };
    if (m_action != PracticeServer::Action::Start && m_action != PracticeServer::Action::Reset)
        return show();
    const auto keep = [this, servers] { return PracticeRecords::keep(fleet(), PracticeServerInfo::records(servers)); };
    change(tr("the practice server"), keep, show);
}

void PracticeCommand::showServers(const QList<PracticeServerInfo> &servers)
{
    QJsonArray array;
    for (const auto &info : servers)
        array += serverJson(info);
    if (m_options.json)
        return terminal().print(
            QString::fromUtf8(QJsonDocument(QJsonObject{{u"servers"_s, array}}).toJson(QJsonDocument::Compact)));
    for (const auto &info : servers)
        terminal().print(info.running ? tr("%1 runs on %2, port %3; its sites answer at %4")
                                            .arg(info.name, info.host)
                                            .arg(info.port)
                                            .arg(info.addresses.join(u", "_s))
                                      : tr("%1 is stopped").arg(info.name));
    if (servers.isEmpty())
        terminal().print(tr("There is no practice server. \"baton practice start\" makes one."));
}
