// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/JobCommand.h"
#include "app/cli/JobWatch.h"

/// `baton log JOB|SERVER/SITE:FILE`: the bytes of a job's log or of a site's file, and what comes after them.
class LogCommand : public JobCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        bool follow = false;
        qint64 from = 0;
    };

    LogCommand(Options options, Terminal &terminal) : JobCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

    void interrupt(int signal) override;

protected:
    void begin() override;

private:
    void showJob(ServerSession *session, const QString &job);
    void showFile(const QString &server, const QString &site, const QString &name);
    void findLog(ServerSession *session, const Site &site, const QString &name);
    void followFile(ServerSession *session, const QString &path);

    Options m_options;
    QPointer<JobWatch> m_watch;
};
