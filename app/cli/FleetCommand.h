// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Attendant.h"
#include "app/cli/Command.h"
#include "app/cli/ServerVisit.h"
#include "core/fleet/Fleet.h"

#include <functional>

/// A command that works on the servers of the fleet: loads it, connects, asks and says what failed.
class FleetCommand : public Command
{
    Q_OBJECT
public:
    explicit FleetCommand(Terminal &terminal, QObject *parent = nullptr);
    ~FleetCommand() override;

    void start() final;

    /// Makes the fleet of each command that follows; for tests. Nothing: the provider's own.
    using FleetMaker = std::function<std::unique_ptr<Fleet>()>;
    static void setFleetMaker(const FleetMaker &maker);

protected:
    /// How many of a series' jobs a command asks for.
    static constexpr int jobsLookedAt = 1000;

    /// After the fleet was loaded.
    virtual void begin() = 0;

    Terminal &terminal() { return m_terminal; }
    Fleet &fleet() { return *m_fleet; }
    /// Lets \a session ask on the terminal.
    void attend(ServerSession *session) { m_attendant.attend(session); }
    /// Lets it ask for secrets only.
    void attendSecrets(ServerSession *session) { m_attendant.attendSecrets(session); }
    /// The server of that name; where there is none it says so and ends with Usage.
    ServerSession *serverNamed(const QString &name);
    /// Connects \a sessions at once and calls \a arrived for each, in any order.
    void visit(const QList<ServerSession *> &sessions, ServerVisit::Goal goal,
               const std::function<void(ServerSession *, const Result<void> &)> &arrived);
    /// Connects one server; where that fails it says why and ends.
    void visit(ServerSession *session, ServerVisit::Goal goal, const std::function<void()> &arrived);
    /// Says the error in words and ends with the status that belongs to it.
    void endWith(const Error &error, const QString &server);
    void say(const Error &error, const QString &server);
    /// Changes the fleet, then \a done; where that fails it says why and ends.
    void change(const QString &server, std::function<Result<void>()> attempt, const std::function<void()> &done);
    void endUsage(const QString &remark);
    /// Connects to the server of SERVER/SERIES, probes it, and calls \a found with the series; else says why and ends.
    void visitSeries(const QString &target, const std::function<void(ServerSession *, const Series &)> &found);
    /// Connects to the server of SERVER/SITE or SERVER/SERIES/SITE, probes it, and calls \a found with the one site of
    /// that name; where there is none or more than one it says which there are and ends with Usage.
    void visitSite(const QString &target,
                   const std::function<void(ServerSession *, const Series &, const Site &)> &found);
    /// The series of SERVER/SERIES among what the last probe saw, or an end with Usage.
    const Series *seriesNamed(ServerSession *session, const QString &series);

private:
    Terminal &m_terminal;
    std::unique_ptr<Fleet> m_fleet;
    Attendant m_attendant;
};
