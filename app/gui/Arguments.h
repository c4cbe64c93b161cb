// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

#include <optional>

/// The window's command line: what is answered in the terminal, and what the window is asked to do.
class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)

public:
    /// Whether these ask for --help or --version, which need no display and no window.
    static bool areAQuestion(int argc, char **argv);
    /// Answers on standard output, or says on standard error what is not right. The exit status to end with; empty:
    /// open the window. \a arguments are without those of Qt.
    std::optional<int> read(const QStringList &arguments);
    bool practice() const { return m_practice; }

private:
    bool m_practice = false;
};
