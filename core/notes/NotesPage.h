// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Release notes as a page of HTML: CommonMark with tables, in which HTML of the author's own stays text.
namespace NotesPage
{
/// A whole page. \a language: of its html element, e.g. "de".
QString html(const QString &markdown, const QString &title, const QString &language);
} // namespace NotesPage
