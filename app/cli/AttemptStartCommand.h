// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"

/// `baton attempt start SERVER/SERIES`: preview becomes production for the agreed time, now.
class AttemptStartCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, length, atEnd;
        int maxSyncAge = 0;
        bool rehearse = false;
        bool follow = false;
        bool script = false;
        bool json = false;
        Passwords passwords;
    };

    AttemptStartCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options))
    {
    }
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    void start(const AttemptReadiness &readiness);

    Options m_options;
    int m_minutes = 0;
    int m_maxSyncAge = 26;
    Attempt::AtEnd m_atEnd = Attempt::AtEnd::Remind;
    QString m_planned; ///< Id.
};
