// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"
#include "core/practice/PracticeServer.h"

/// `baton practice start|status|stop|reset`: a hosting server on loopback to try everything on.
class PracticeCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string database;
        std::string directory;
        int servers = 0;
        bool json = false;
    };

    PracticeCommand(PracticeServer::Action action, Options options, Terminal &terminal);
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

    void interrupt(int signal) override;

protected:
    void begin() override;

private:
    void showProgress(int percent, const QString &text);
    void done(const QList<PracticeServerInfo> &servers);
    void showServers(const QList<PracticeServerInfo> &servers);

    PracticeServer m_practice;
    PracticeServer::Action m_action;
    Options m_options;
    QString m_lastLine;
};
