// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// A line of a CSV file (RFC 4180) with its line break. Every field is quoted, and what a spreadsheet would take for a
/// formula is made text.
QString csvLine(const QStringList &fields);
