// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FleetCommand.h"
#include "app/cli/TextEditor.h"

/// `baton restore-script SERVER/SERIES`: the provider's restore2preview.py between the restore.py it was made from and
/// the fresh one: shown, compared, merged or edited.
class RestoreScriptCommand : public FleetCommand
{
    Q_OBJECT
public:
    struct Options {
        std::string target;
        bool show = false;
        bool diff = false;
        bool merge = false;
        bool edit = false;
        bool json = false;
    };

    RestoreScriptCommand(Options options, Terminal &terminal) : FleetCommand(terminal), m_options(std::move(options)) {}
    static void addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

    void interrupt(int signal) override;

protected:
    void begin() override;

private:
    void act(const RestoreScript &script);
    void show(const RestoreScript &script);
    void diff(const RestoreScript &script);
    void merge(const RestoreScript &script);
    void edit(const RestoreScript &script);
    void check(const RestoreScript &script, const QString &text);
    void save(const RestoreScript &script, const QString &text);
    void tell(const RestoreScript &script);
    void tellConflicts(const RestoreScript &script);

    Options m_options;
    ServerSession *m_session = nullptr;
    Series m_series;
    TextEditor m_editor;
};
