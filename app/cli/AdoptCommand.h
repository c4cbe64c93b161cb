// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/PrivilegedCommand.h"
#include "core/hosting/AdoptSurvey.h"

/// `baton adopt SERVER/SITE`: links, and vhosts through them, for a site that has none.
class AdoptCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, links;
        bool rehearse = false;
        bool script = false;
        bool review = false;
        bool follow = false;
        bool json = false;
        Passwords passwords;
    };

    AdoptCommand(Options options, Terminal &terminal) : PrivilegedCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void act(const AdoptSurvey &survey);
    void show(const AdoptSurvey &survey);
    void start(const AdoptSurvey &survey, const Plan &plan);

    Options m_options;
    ServerSession *m_session = nullptr;
    Series m_series;
};
