// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptExtendCommand.h"

#include "app/cli/AttemptOptionTexts.h"

void AttemptExtendCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("extend", words(tr("Give users more time")));
    addTarget(*command, o->target);
    command->add_option("--by", o->length, words(tr("How much more: 15m, 1h")))
        ->check(AttemptOptionTexts::minutesProblem, words(tr("LENGTH")))
        ->capture_default_str();
    addJson(*command, o->json);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<AttemptExtendCommand>(*o, terminal); });
}

void AttemptExtendCommand::act()
{
    const int minutes = AttemptOptionTexts::minutes(textOf(m_options.length)).value_or(15);
    Attempts::extend(session(), series(), minutes, this,
                     [this](const Result<Attempt> &attempt) { tell(attempt, m_options.json); });
}
