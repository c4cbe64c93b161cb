// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FleetCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/RetryWhileBusy.h"
#include "ui/text/ErrorText.h"

using namespace Qt::StringLiterals;

FleetCommand::FleetCommand(Terminal &terminal, QObject *parent)
    : Command(parent), m_terminal(terminal), m_attendant(terminal)
{
}

FleetCommand::~FleetCommand()
{
    // what watches a server goes before the servers do: their end is no news for it
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void FleetCommand::start()
{
    if (const auto loaded = m_fleet.load(); !loaded)
        return endWith(loaded.error(), {});
    begin();
}

ServerSession *FleetCommand::serverNamed(const QString &name)
{
    auto *session = m_fleet.server(name);
    if (!session)
        endUsage(tr("There is no server named \"%1\". \"baton server list\" shows those that there are.")
                     .arg(inertText(name)));
    return session;
}

void FleetCommand::visit(const QList<ServerSession *> &sessions, ServerVisit::Goal goal,
                         const std::function<void(ServerSession *, const Result<void> &)> &arrived)
{
    for (auto *session : sessions) {
        m_attendant.attend(session);
        auto *visit = new ServerVisit(session, goal, this);
        connect(visit, &ServerVisit::finished, this, [visit, arrived](const Result<void> &result) {
            visit->deleteLater();
            arrived(visit->session(), result);
        });
        visit->start();
    }
}

void FleetCommand::visit(ServerSession *session, ServerVisit::Goal goal, const std::function<void()> &arrived)
{
    visit(QList{session}, goal, [this, arrived](ServerSession *server, const Result<void> &result) {
        if (result)
            arrived();
        else
            endWith(result.error(), server->record().name);
    });
}

void FleetCommand::say(const Error &error, const QString &server)
{
    const auto text = errorText(error, inertText(server));
    m_terminal.say(text.paragraph());
    if (!text.details.isEmpty())
        m_terminal.say(tr("Details: %1").arg(text.details));
}

void FleetCommand::endWith(const Error &error, const QString &server)
{
    say(error, server);
    end(exitStatusOf(error.code));
}

void FleetCommand::change(const QString &server, std::function<Result<void>()> attempt,
                          const std::function<void()> &done)
{
    retryWhileBusy(this, std::move(attempt), [this, server, done](const Result<void> &result) {
        if (result)
            done();
        else
            endWith(result.error(), server);
    });
}

void FleetCommand::endUsage(const QString &remark)
{
    m_terminal.say(remark);
    end(ExitStatus::Usage);
}

const Series *FleetCommand::seriesNamed(ServerSession *session, const QString &series)
{
    const auto *found = session->status() ? session->status()->seriesNamed(series) : nullptr;
    if (!found)
        endUsage(tr("%1 has no series named \"%2\", or more than one: use the series' id then. \"baton status %1\" "
                    "shows them.")
                     .arg(inertText(session->record().name), inertText(series)));
    return found;
}
