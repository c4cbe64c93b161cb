// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/announcement/Announcement.h"

/// An attempt of an hour on a Saturday in Vienna's winter.
namespace SampleFacts
{
inline Announcement::Facts usual()
{
    return {.title = QStringLiteral("Lino Hauptplatz"),
            .address = QUrl(QStringLiteral("https://lino.example.com/")),
            .preview = QUrl(QStringLiteral("https://preview.example.com/")),
            .notes = QUrl(QStringLiteral("https://lino.example.com/media/notes/index.html")),
            .starts = QDateTime({2026, 12, 5}, {17, 0}, Qt::UTC),
            .minutes = 60,
            .freezeMinutes = 11,
            .zone = QStringLiteral("CET"),
            .utcOffset = 3600,
            .lostRows = 37};
}
} // namespace SampleFacts
