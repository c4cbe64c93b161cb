// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"
#include "core/hosting/SiteComparison.h"

/// `baton compare SERVER/SITE SITE`: what differs between two sites of a series.
class CompareCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, other;
        bool json = false;
        bool exitCode = false;
        bool all = false;
    };

    CompareCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() override;

private:
    void show(const SiteComparison &comparison);
    void printRows(const QString &what, const SiteComparison &comparison, const QList<QStringList> &rows);
    void endBy(const SiteComparison &comparison);

    Options m_options;
};
