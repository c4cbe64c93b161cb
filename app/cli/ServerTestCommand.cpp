// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerTestCommand.h"

#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace
{
QString stepText(const QString &id)
{
    if (id == u"name"_s)
        return ServerTestCommand::tr("Name");
    if (id == u"tcp"_s)
        return ServerTestCommand::tr("Network (TCP)");
    if (id == u"host-key"_s)
        return ServerTestCommand::tr("Host key");
    if (id == u"authentication"_s)
        return ServerTestCommand::tr("Authentication");
    if (id == u"helper"_s)
        return ServerTestCommand::tr("Helper");
    if (id == u"sudo"_s)
        return ServerTestCommand::tr("sudo");
    if (id == u"sites"_s)
        return ServerTestCommand::tr("Sites");
    return id;
}

/// sudo is wanted, not needed: a maintainer without it can do most of the work.
bool isNeeded(const ServerSession::TestStep &step)
{
    return step.id != u"sudo"_s;
}
} // namespace

void ServerTestCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("test", words(tr("Test the connection, layer by layer")));
    command->add_option("NAME", options->name, words(tr("The server's name")))->required();
    command->add_flag("--json", options->json, words(tr("As JSON")));
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<ServerTestCommand>(*options, terminal); });
}

void ServerTestCommand::begin()
{
    auto *session = serverNamed(textOf(m_options.name));
    if (!session)
        return;
    session->setReconnecting(false);
    attend(session);
    session->test(this, [this](const QList<ServerSession::TestStep> &steps, bool finished) { show(steps, finished); });
}

void ServerTestCommand::show(const QList<ServerSession::TestStep> &steps, bool finished)
{
    for (; !m_options.json && m_shown < steps.size(); ++m_shown)
        printStep(steps[m_shown]);
    if (!finished)
        return;
    if (m_options.json)
        printJson(steps);
    for (const auto &step : steps)
        if (!step.passed && isNeeded(step))
            return step.error ? endWith(*step.error, textOf(m_options.name)) : end(ExitStatus::Failed);
    end(ExitStatus::Done);
}

void ServerTestCommand::printStep(const ServerSession::TestStep &step)
{
    const auto mark = step.passed ? u"✓"_s : isNeeded(step) ? u"✗"_s : u"–"_s;
    terminal().print(u"%1 %2  %3"_s.arg(mark, stepText(step.id).leftJustified(16), inertLine(step.detail)));
}

void ServerTestCommand::printJson(const QList<ServerSession::TestStep> &steps)
{
    QJsonArray array;
    for (const auto &step : steps)
        array += QJsonObject{{u"id"_s, step.id},
                             {u"passed"_s, step.passed},
                             {u"detail"_s, step.detail},
                             {u"error"_s, step.error ? QJsonValue(StatusJson::error(*step.error)) : QJsonValue()}};
    const QJsonObject whole{{u"server"_s, textOf(m_options.name)}, {u"steps"_s, array}};
    terminal().print(QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact)));
}
