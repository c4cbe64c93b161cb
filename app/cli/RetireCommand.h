// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/PrivilegedCommand.h"
#include "core/hosting/RetireSurvey.h"

/// `baton retire SERVER/SITE`: keeps an old site's last snapshot and removes everything else of it.
class RetireCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, confirm, keepUntil;
        bool review = false;
        bool rehearse = false;
        bool follow = false;
        bool json = false;
        Passwords passwords;
    };

    RetireCommand(Options options, Terminal &terminal) : PrivilegedCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void survey();
    void act(const RetireSurvey &survey);
    void show(const RetireSurvey &survey);
    void start(const RetireSurvey &survey, const Plan &plan);

    Options m_options;
    ServerSession *m_session = nullptr;
    Series m_series;
    Site m_site;
};
