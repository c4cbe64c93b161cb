// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/Terminal.h"

#include <CLI/CLI.hpp>
#include <memory>

/// What one invocation asks for: the command to start, or the status to end with at once.
struct CommandLine {
    using Chosen = std::unique_ptr<Command>;

    Chosen command;
    int status = 0;

    /// Reads the arguments; help and complaints are written here.
    static CommandLine read(int argc, char **argv, Terminal &terminal);
    /// The status to end with: not 0 where the result could not be written.
    static int ended(int status, Terminal &terminal);
};

/// An option's or argument's text as UTF-8, since CLI11 speaks std::string.
inline QString textOf(const std::string &text)
{
    return QString::fromStdString(text);
}
inline std::string words(const QString &text)
{
    return text.toStdString();
}
