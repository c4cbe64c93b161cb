// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/PrivilegedCommand.h"
#include "core/hosting/SetUpSurvey.h"

/// `baton setup SERVER/SERIES`: a new preview site from the series' production: reviewed, rehearsed, as a script, or
/// made.
class SetUpCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, name, packages, python, database, address;
        std::vector<std::string> replace, keep;
        bool setAside = false;
        bool rehearse = false;
        bool script = false;
        bool review = false;
        bool follow = false;
        bool json = false;
        Passwords passwords;
    };

    SetUpCommand(Options options, Terminal &terminal) : PrivilegedCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    SetUpOptions chosen() const;
    void act(const SetUpSurvey &survey);
    void show(const SetUpSurvey &survey);
    /// Whether every --replace and --keep names a find; else it says so and ends with Usage.
    bool takeFinds(const SetUpSurvey &survey);
    void start(const SetUpSurvey &survey, const Plan &plan);
    void tellWhatFollows(const SetUpSurvey &survey);

    Options m_options;
    SetUpOptions m_choice;
    ServerSession *m_session = nullptr;
    Series m_series;
};
