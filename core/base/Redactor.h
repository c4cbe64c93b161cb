// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>

/// Replaces every secret that is alive in this process by "[hidden]", where text leaves for a log, error or file.
namespace Redactor
{
/// Counts one more living copy; shorter than 4 bytes is not redacted, since it would blacken ordinary words.
void remember(const std::string &secret);
/// Counts one copy less; after the last one the text is no longer known here.
void forget(const std::string &secret);
/// \a text with every living secret replaced.
QString redact(QString text);
} // namespace Redactor
