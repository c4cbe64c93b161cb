// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Text a server said, made harmless to show: C0 and C1 controls go (newline and tab stay), terminal escape sequences
/// go as a whole, bidirectional overrides (U+202A-202E, U+2066-2069) become visible as "<U+202E>". At most \a longest
/// characters, then "...". The result is plain text: HTML in it must be shown with Qt::PlainText.
QString inertText(const QString &text, qsizetype longest = 4096);
/// The same for raw bytes in UTF-8; what is not UTF-8 becomes U+FFFD.
QString inertText(const QByteArray &bytes, qsizetype longest = 4096);

/// The same on one line: every run of white space becomes one space. For names and cells.
QString inertLine(const QString &text, qsizetype longest = 500);

/// The same for a tool tip, which guesses whether its text is HTML: as HTML that shows \a text as it is.
QString inertTip(const QString &text, qsizetype longest = 4096);
