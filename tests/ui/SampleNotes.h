// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What a server answers to "notes" (docs/setup.md, "Release notes"): written and published.
inline QJsonObject sampleNotes()
{
    return QJsonDocument::fromJson(R"json({
      "markdown": "# Upgrade of mdg\n\nNew: *mentions* in tickets, see [the site](https://example.com/x?a=1&b=2).\n\n| Package | Before | After |\n|---|---|---|\n| lino | 26.9.2 | 26.10.8 |\n",
      "hash": "hash-1", "at": "2026-11-20T09:12:00Z", "by": "maintainer@laptop",
      "url": "https://preview.example.com/release-notes/", "page": "/usr/local/lino/mdg/mdg2/release-notes/index.html",
      "stale": false,
      "material": {"from": "mdg1", "to": "mdg2",
        "packages": [{"name": "Django", "old": "4.2.20", "new": "5.2.1"}, {"name": "lino", "old": "26.9.2", "new": "26.10.8"},
                     {"name": "lino_noi", "old": "26.9.0", "new": "26.10.1"}, {"name": "weasyprint", "old": null, "new": "61.2"}],
        "changes": [{"package": "lino", "title": "26.10.8", "text": "- The grid remembers its columns.\n- Fixed #6210.\n"},
                    {"package": "lino_noi", "title": "26.10.1", "text": "- Mentions in tickets.\n"}],
        "attempt": null},
      "versions": [{"name": "v2.md", "at": "2026-11-19T08:00:00Z", "by": "luc@desk", "bytes": 900},
                   {"name": "v1.md", "at": "2026-11-18T08:00:00Z", "by": "luc@desk", "bytes": 400}]})json")
        .object();
}

/// Nothing was written yet.
inline QJsonObject sampleNotesUnwritten()
{
    QJsonObject notes = sampleNotes();
    for (const char *key : {"markdown", "at", "page"})
        notes.insert(QLatin1StringView(key), QJsonValue());
    notes.insert(QLatin1StringView("hash"), QString());
    notes.insert(QLatin1StringView("by"), QString());
    notes.insert(QLatin1StringView("versions"), QJsonArray());
    return notes;
}
