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
        // empty, 0 and unset: as it is planned already, else the usual
        std::string target, at, length, atEnd, language, templateFile;
        int maxSyncAge = 0;
        bool startsBySelf = false;
        bool startsByHand = false;
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
    /// The planned attempt that is edited, or nullptr.
    const Attempt *known() const;
    QString seen() const { return known() ? known()->id : QString(); }
    /// What was chosen, over what is planned.
    void choose();

    Options m_options;
    Attempts::Planned m_planned;
    Attempts::ServerTime m_starts;
    AttemptReadiness m_readiness;
};
