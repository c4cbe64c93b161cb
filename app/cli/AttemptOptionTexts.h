// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <CLI/CLI.hpp>
#include <optional>

/// What is written on the command line about an attempt's times.
namespace AttemptOptionTexts
{
/// Minutes of "60m", "60", "1h" or "1h30m"; nothing for another text, and for less than 1 or more than a week.
std::optional<int> minutes(const QString &text);

/// A moment as it was written.
struct Moment {
    QDateTime local;      ///< Date and time of the day.
    bool hasZone = false; ///< Then local is an instant; else it is meant on the server's clock.
};
/// "2026-12-05 18:00", on the server's clock; or with Z or +01:00 behind it.
std::optional<Moment> moment(const QString &text);

/// Checks that complain in words.
std::string minutesProblem(const std::string &text);
std::string momentProblem(const std::string &text);
std::string languageProblem(const std::string &text);
} // namespace AttemptOptionTexts
