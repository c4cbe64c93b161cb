// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// The hunks of a unified diff of two texts, line by line, with three lines of context; empty where they are the same.
/// Texts that differ in very much are shown as one change.
QStringList lineDiff(const QString &from, const QString &to);
