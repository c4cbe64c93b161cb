// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FleetCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/RetryWhileBusy.h"
#include "ui/text/ErrorText.h"

using namespace Qt::StringLiterals;

namespace
{
struct NamedSite {
    const Series *series;
    const Site *site;
};

/// The sites called \a name, of all series or of the one with that id or name.
QList<NamedSite> sitesNamed(const ServerStatus &status, const QString &series, const QString &name)
{
    QList<NamedSite> found;
    for (const Series &one : status.series) {
        if (!series.isEmpty() && one.id != series && one.name != series)
            continue;
        for (const Site &site : one.sites) {
            if (site.name == name && site.state != SiteState::Broken)
                found += {&one, &site};
        }
    }
    return found;
}

FleetCommand::FleetMaker &fleetMaker()
{
    static FleetCommand::FleetMaker maker;
    return maker;
}
} // namespace

FleetCommand::FleetCommand(Terminal &terminal, QObject *parent)
    : Command(parent), m_terminal(terminal), m_fleet(fleetMaker() ? fleetMaker()() : std::make_unique<Fleet>()),
      m_attendant(terminal)
{
}

void FleetCommand::setFleetMaker(const FleetMaker &maker)
{
    fleetMaker() = maker;
}

FleetCommand::~FleetCommand()
{
    // what watches a server goes before the servers do: their end is no news for it
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void FleetCommand::start()
{
    if (const auto loaded = m_fleet->load(); !loaded)
        return endWith(loaded.error(), {});
    begin();
}

ServerSession *FleetCommand::serverNamed(const QString &name)
{
    auto *session = m_fleet->server(name);
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
    auto text = errorText(error, inertText(server));
    if (error.code == Error::Code::ConnectionLost) // a command does not try again once it says this
        text.next =
            tr("What runs on the server, a job or an upgrade attempt, goes on there by itself. Look at it with: "
               "baton status");
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

void FleetCommand::visitSeries(const QString &target, const std::function<void(ServerSession *, const Series &)> &found)
{
    const auto slash = target.indexOf(u'/');
    if (slash < 1 || slash + 1 == target.size())
        return endUsage(tr("Name the series as SERVER/SERIES, for example practice/mdg."));
    auto *session = serverNamed(target.left(slash));
    if (!session)
        return;
    visit(session, ServerVisit::Goal::Probed, [this, session, found, name = target.mid(slash + 1)] {
        if (const auto *series = seriesNamed(session, name))
            found(session, *series);
    });
}

void FleetCommand::visitSite(const QString &target,
                             const std::function<void(ServerSession *, const Series &, const Site &)> &found)
{
    const QStringList parts = target.split(u'/');
    if (parts.size() < 2 || parts.size() > 3 || parts.contains(QString()))
        return endUsage(tr("Name the site as SERVER/SITE, for example practice/mdg1, or SERVER/SERIES/SITE."));
    auto *session = serverNamed(parts.first());
    if (!session)
        return;
    visit(session, ServerVisit::Goal::Probed, [this, session, found, parts] {
        const QString series = parts.size() == 3 ? parts[1] : QString();
        const auto sites =
            session->status() ? sitesNamed(*session->status(), series, parts.last()) : QList<NamedSite>();
        if (sites.size() == 1)
            return found(session, *sites.first().series, *sites.first().site);
        const QString server = inertText(session->record().name);
        if (sites.isEmpty())
            return endUsage(tr("%1 has no site \"%2\". \"baton status %1\" shows those that there are.")
                                .arg(server, inertText(parts.last())));
        QStringList choices;
        for (const NamedSite &one : sites)
            choices += u"  %1/%2/%3  %4"_s.arg(server, inertText(one.series->id), inertText(one.site->name),
                                               inertText(one.site->path));
        endUsage(tr("%1 has more than one site \"%2\". Name the one that you mean:\n%3")
                     .arg(server, inertText(parts.last()), choices.join(u'\n')));
    });
}
