// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton server add NAME [HOST]`: connects, lets the key be compared, and keeps the server once it answered.
class ServerAddCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string name, host, user, identity, fingerprint;
        int port = 0;
        std::vector<std::string> roots, vhosts;
        bool offline = false;
    };

    ServerAddCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;
    void interrupt(int signal) override;

private:
    ServerRecord record() const;
    void tryIt(ServerSession *session);
    void tellRefused(const QString &name, const Error &error);
    void forget(const std::function<void()> &then);
    void tell(const ServerSession *session);

    Options m_options;
    bool m_added = false;
};
