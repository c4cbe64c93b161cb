// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"

/// `baton attempt status SERVER/SERIES`: how it stands, by the server's clock; of a planned one also its readiness.
class AttemptStatusCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        bool noChanges = false;
        bool json = false;
    };

    AttemptStatusCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options))
    {
    }
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    void show(const AttemptStatus &status);
    void print(const AttemptStatus &status, const std::optional<AttemptReadiness> &readiness);

    Options m_options;
};
