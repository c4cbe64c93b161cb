// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"

/// `baton attempt lost SERVER/SERIES`: what users did in the new site and the former one does not have.
class AttemptLostCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, attempt, table, directory;
        bool json = false;
    };

    AttemptLostCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    void show(const LostChanges &report);
    void showRows(int offset);
    /// Copies the report's lists and fixture there.
    void save(const QString &directory);

    Options m_options;
    LostChanges m_report;
    QList<LostChanges::Row> m_rows;
};
