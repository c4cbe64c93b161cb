// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"
#include "core/announcement/Announcement.h"

/// `baton attempt plan SERVER/SERIES --at T --for L`: plans and announces it, or edits what is planned.
class AttemptPlanCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, at, length = "60m", atEnd = "remind", language, templateFile;
        int maxSyncAge = 26;
        bool startsBySelf = false;
        bool json = false;
    };

    AttemptPlanCommand(Options options, Terminal &terminal) : AttemptCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    void learnReadiness();
    void tellReadiness();
    void learnWords();
    void takeWords(const Attempts::Announced &kept);
    /// Fills the announcement in, where it is not written by hand.
    void fillIn(const QString &ownTemplate);
    Announcement::Facts facts() const;
    void plan();
    /// Id of the planned attempt that is edited; empty: a new one.
    QString seen() const;

    Options m_options;
    Attempts::Planned m_planned;
    Attempts::ServerTime m_starts;
    AttemptReadiness m_readiness;
};
