// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ReleaseNotes.h"

// What a server knows about an upgrade, as Markdown to begin release notes with.

/// A table of the packages with their versions before and after; empty where there are none.
QString versionsMarkdown(const QList<ReleaseNotes::Package> &packages);
/// What one package's change log says, under a heading.
QString changeMarkdown(const ReleaseNotes::Change &change);
/// What release notes begin with: heading, versions, change logs.
QString beginningMarkdown(const ReleaseNotes &notes, const QString &series);
/// The first heading of \a markdown, without its marks; empty where there is none.
QString firstHeading(const QString &markdown);
