// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// \a text as one word of a POSIX shell, which reads back exactly that text; plain words stay as they are. Text with a
/// NUL has no such word: it is cut there.
QString shellWord(const QString &text);
/// A command line of \a words, one space between them.
QString shellWords(const QStringList &words);
