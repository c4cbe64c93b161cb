// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What a server answers to "compare" (docs/setup.md, "Comparison").
inline QJsonObject sampleComparison()
{
    return QJsonDocument::fromJson(R"json({
      "sites": [{"name": "mdg1", "path": "/usr/local/lino/mdg/mdg1", "state": "production"},
                {"name": "mdg2", "path": "/usr/local/lino/mdg/mdg2", "state": "preview"}],
      "packages": [{"name": "Django", "left": "4.2.20", "right": "5.2.1"},
                   {"name": "lino", "left": "26.9.2", "right": "26.10.8"},
                   {"name": "lino-noi", "left": "26.9.0", "right": "26.10.1"},
                   {"name": "pip", "left": "23.0.1", "right": "23.0.1"},
                   {"name": "weasyprint", "left": null, "right": "61.2"}],
      "plugins": [{"name": "contacts", "left": "", "right": ""}, {"name": "tickets", "left": "1", "right": "2"}],
      "settings": [{"name": "ALLOWED_HOSTS", "left": "['mdg.example.com']", "right": "['mdg.example.com', 'preview.example.com']", "masked": false},
                   {"name": "DATABASES.default.PASSWORD", "left": "1", "right": "2", "masked": true},
                   {"name": "SECRET_KEY", "left": "", "right": "", "masked": true},
                   {"name": "TIME_ZONE", "left": "'UTC'", "right": "'UTC'", "masked": false}],
      "tables": [{"table": "contacts_person", "left": 6200, "right": 6179}, {"table": "memo_mention", "left": 25, "right": 25},
                 {"table": "tickets_ticket", "left": 9, "right": 120}, {"table": "weasy_page", "left": null, "right": 0}],
      "sizes": [{"what": "project", "left": 8000000, "right": 8100000}, {"what": "env", "left": 410000000, "right": 520000000},
                {"what": "media", "left": 41000000, "right": 41000000}, {"what": "database", "left": 88000000, "right": 86000000},
                {"what": "log", "left": 2000000, "right": null}],
      "problems": []})json")
        .object();
}
