// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptCommand.h"
#include "core/announcement/Announcement.h"

/// `baton attempt announcement SERVER/SERIES`: what users are told, as text, mail, calendar or page.
class AttemptAnnouncementCommand : public AttemptCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, kind = "plan", language, templateFile;
        bool mail = false;
        bool calendar = false;
        bool page = false;
        bool builtIn = false;
    };

    AttemptAnnouncementCommand(Options options, Terminal &terminal)
        : AttemptCommand(terminal), m_options(std::move(options))
    {
    }
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    QString target() const override { return textOf(m_options.target); }
    void act() override;

private:
    bool fitsState() const;
    void announce(const std::optional<AttemptReadiness> &readiness, const QUrl &notes = {});
    void planned(const Announcement::Facts &facts);
    void fillIn(const Announcement::Facts &facts, const QString &ownTemplate);
    void print(const Announcement::Facts &facts, const QString &text);
    Announcement::Kind kind() const;
    QString language() const;

    Options m_options;
};
