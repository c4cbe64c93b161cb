// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

#include <QStringList>

// Lines of bash that write files, for scripts that a person runs; clean under shellcheck.

/// \a command with \a text as its standard input, taken as it is: as a here-document whose end is no line of it.
/// Carriage returns are left out.
QStringList hereDocument(const QString &command, const QString &text);
/// Writes each of \a changes with sudo, keeps what was there, and reloads the web server of that \a kind ("nginx",
/// "apache") once it takes its configuration; otherwise puts back what was there and refuses.
QStringList webServerLines(const QString &kind, const QList<FileChange> &changes);
/// Writes each of \a changes with sudo.
QStringList rootFileLines(const QList<FileChange> &changes);
