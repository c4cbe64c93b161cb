// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton jobs [SERVER]`: what runs and ran on the servers, newest first.
class JobsCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string server;
        bool json = false;
        int limit = 50;
    };

    JobsCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void answered(const QString &server, const Result<QList<JobRecord>> &jobs);
    void show();

    Options m_options;
    qsizetype m_unanswered = 0;
    QList<std::pair<QString, JobRecord>> m_jobs;
    ExitStatus m_status = ExitStatus::Done;
};
