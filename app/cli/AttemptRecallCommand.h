// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/PrivilegedCommand.h"
#include "core/hosting/RecallSurvey.h"

/// `baton attempt recall SERVER/SERIES`: says what going back after a keep means; with the name typed, the former
/// production is the preview again.
class AttemptRecallCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, site, confirm;
        bool setAside = false;
        bool rehearse = false;
        bool follow = false;
        bool json = false;
        Passwords passwords;
    };

    AttemptRecallCommand(Options options, Terminal &terminal)
        : PrivilegedCommand(terminal), m_options(std::move(options))
    {
    }
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void act(const RecallSurvey &survey);
    void show(const RecallSurvey &survey);

    Options m_options;
    ServerSession *m_session = nullptr;
    Series m_series;
};
