// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerAddCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/RetryWhileBusy.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace
{
QStringList texts(const std::vector<std::string> &strings)
{
    QStringList result;
    for (const auto &string : strings)
        result += textOf(string);
    return result;
}
} // namespace

void ServerAddCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("add", words(tr("Add a server: what \"ssh HOST\" reaches")));
    command->add_option("NAME", options->name, words(tr("How it is called here")))->required();
    command->add_option("HOST", options->host, words(tr("Alias or host name, as after \"ssh\"; without it the name")));
    command->add_option("--port", options->port, words(tr("Port, where the SSH configuration does not say")))
        ->check(CLI::Range(1, 65535));
    command->add_option("--user", options->user, words(tr("User, where the SSH configuration does not say")));
    command->add_option("--identity", options->identity, words(tr("Private key file")));
    command->add_option("--root", options->roots, words(tr("Sites root; may be repeated; without it they are found")))
        ->allow_extra_args(false);
    command
        ->add_option("--vhosts", options->vhosts,
                     words(tr("Directory with the web server's configurations; may be repeated")))
        ->allow_extra_args(false);
    command->add_option("--fingerprint", options->fingerprint,
                        words(tr("SHA256:... of the only key to accept, without a question")));
    command->add_flag("--no-connect", options->offline, words(tr("Only write it down")));
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<ServerAddCommand>(*options, terminal); });
}

ServerRecord ServerAddCommand::record() const
{
    ServerRecord record;
    record.name = textOf(m_options.name);
    record.host = textOf(m_options.host.empty() ? m_options.name : m_options.host);
    record.port = m_options.port;
    record.user = textOf(m_options.user);
    if (!m_options.identity.empty())
        record.identityFile = QFileInfo(textOf(m_options.identity)).absoluteFilePath();
    record.roots = texts(m_options.roots);
    record.vhosts = texts(m_options.vhosts);
    const QString fingerprint = textOf(m_options.fingerprint);
    record.fingerprint = HostKey::fingerprintIn(fingerprint);
    if (record.fingerprint.isEmpty())
        record.fingerprint = fingerprint; // refused by check(), where it says anything at all
    return record;
}

void ServerAddCommand::begin()
{
    const auto added = record();
    if (const auto checked = added.check(); !checked)
        return endWith(checked.error(), added.name);
    const auto add = [this, added]() -> Result<void> {
        const auto session = fleet().add(added);
        return session ? Result<void>() : std::unexpected(session.error());
    };
    change(added.name, add, [this, added] {
        m_added = true;
        auto *session = fleet().server(added.name);
        if (m_options.offline)
            tell(session);
        else
            tryIt(session);
    });
}

void ServerAddCommand::tryIt(ServerSession *session)
{
    visit(QList{session}, ServerVisit::Goal::Probed, [this](ServerSession *server, const Result<void> &result) {
        if (result)
            return tell(server);
        const auto name = server->record().name;
        forget([this, name, error = result.error()] { tellRefused(name, error); });
    });
}

void ServerAddCommand::tellRefused(const QString &name, const Error &error)
{
    terminal().say(tr("%1 was not added.").arg(inertText(name)));
    if (error.code == Error::Code::HostKeyChanged)
        terminal().say(tr("Where the server's administrator confirms the new key, add it with --no-connect, then take "
                          "the key with \"baton server trust %1 --fingerprint SHA256:...\".")
                           .arg(inertText(name)));
    endWith(error, name);
}

void ServerAddCommand::tell(const ServerSession *session)
{
    const auto name = inertText(session->record().name);
    qsizetype sites = 0;
    if (session->status())
        for (const auto &series : session->status()->series)
            sites += series.sites.size();
    if (m_options.offline)
        terminal().print(tr("Added %1, not connected yet.").arg(name));
    else
        terminal().print(tr("Added %1: %n site(s) found.", nullptr, int(sites)).arg(name));
    end(ExitStatus::Done);
}

void ServerAddCommand::forget(const std::function<void()> &then)
{
    const QString name = textOf(m_options.name);
    m_added = false;
    retryWhileBusy(
        this, [this, name] { return fleet().remove(name); },
        [this, name, then](const Result<void> &removed) {
            if (!removed)
                say(removed.error(), name);
            then();
        });
}

void ServerAddCommand::interrupt(int signal)
{
    if (m_added)
        forget([this, signal] { FleetCommand::interrupt(signal); });
    else
        FleetCommand::interrupt(signal);
}
