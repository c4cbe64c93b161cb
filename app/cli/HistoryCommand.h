// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"

/// `baton history SERVER/SERIES`: the synchronisations of a series, newest first, and how long they usually take.
class HistoryCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        bool json = false;
        int limit = 30;
    };

    HistoryCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

    /// Those of \a jobs that are synchronisations of the series, newest first.
    static QList<JobRecord> runsOf(const QString &series, QList<JobRecord> jobs);
    /// The JSON contract (docs/json.md); "usual" counts all of \a runs, "runs" shows at most \a limit.
    static QJsonObject json(const QList<JobRecord> &runs, int limit);

protected:
    void begin() override;

private:
    void show(const QList<JobRecord> &runs);

    Options m_options;
};
