// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"

/// `baton activity SERVER/SERIES`: who did what when.
class ActivityCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        int limit = 50;
        bool csv = false;
        bool json = false;
    };

    ActivityCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    void show(const QList<ActivityEntry> &entries);

    Options m_options;
};
