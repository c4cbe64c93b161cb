// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"

/// `baton attempt keep|cancel SERVER/SERIES`: the new version stays, or the former one comes back. Of a planned one,
/// cancel takes back the plan.
class AttemptEndCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, confirm;
        bool keeps = false;
        bool acceptChanged = false;
        bool rehearse = false;
        bool follow = false;
        bool json = false;
        Passwords passwords;
    };

    AttemptEndCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options)) {}
    /// Adds both.
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    static CLI::App *addOne(CLI::App &parent, const char *name, const QString &what, std::shared_ptr<Options> options);
    void order();
    /// Calls \a collected with sudo's password where the server says that it is needed, else at once.
    void learnRights(const Collected &collected);

    Options m_options;
};
