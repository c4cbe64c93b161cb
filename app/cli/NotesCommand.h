// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"
#include "app/cli/StandardInput.h"
#include "app/cli/TextEditor.h"
#include "core/hosting/ReleaseNotes.h"

/// `baton notes SERVER/SITE`: the page that tells a series' users what an upgrade brings: printed, edited, published.
class NotesCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target, file;
        bool edit = false;
        bool publish = false;
        bool json = false;
    };

    NotesCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

    void interrupt(int signal) override;

protected:
    void begin() override;

private:
    void act(const ReleaseNotes &notes);
    void show(const ReleaseNotes &notes);
    void edit(const ReleaseNotes &notes);
    void readFile(const ReleaseNotes &notes);
    void save(const ReleaseNotes &notes, const QString &markdown);
    void tell(const ReleaseNotes &notes);
    /// Says where the edited text is kept, where there is one.
    void keepText();

    Options m_options;
    ServerSession *m_session = nullptr;
    Series m_series;
    Site m_site;
    TextEditor m_editor;
    StandardInput m_input;
};
