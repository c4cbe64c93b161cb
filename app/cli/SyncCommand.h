// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FollowingCommand.h"

/// `baton sync SERVER/SERIES`: production's data into the preview: now, as a rehearsal, as a script, or every night.
class SyncCommand : public FollowingCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        std::string nightly; ///< "HH:MM"; empty: not asked for.
        bool follow = false;
        bool json = false;
        bool rehearse = false;
        bool script = false;
        bool noNightly = false;
        bool keepScript = false;
        bool hold = false;
        bool noHold = false;
        bool noPage = false;
    };

    SyncCommand(Options options, Terminal &terminal) : FollowingCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void act(ServerSession *session, const Series &series);
    /// Probes again and prints how the nights of \a series stand, or ends with the error.
    void tellNights(ServerSession *session, const QString &series, const Result<void> &result);
    void printNights(const ServerSession *session, const QString &series);

    Options m_options;
};
