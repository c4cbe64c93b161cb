// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AdoptSurvey.h"
#include "core/hosting/RetireSurvey.h"
#include "core/hosting/SetUpSurvey.h"

#include <QJsonDocument>

/// What servers answer to surveys, as docs/setup.md has it.
namespace SampleSurveys
{
inline QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Of mdg3 beside mdg1, below \a root.
inline QJsonObject setUp(const QString &root = QStringLiteral("/usr/local/lino/mdg"))
{
    QJsonObject survey = object(R"({"name":"mdg3","preview":null,"state":"new",
"checks":[{"code":"space","state":"passed","detail":"4 GB free","todo":""}],
"copy":{"bytes":1200,"files":34,"leftOut":[{"path":"env","bytes":9,"why":"env"},{"path":"a [b]*.sock","bytes":0,"why":"socket"}]},
"space":[{"path":"/","needed":10,"free":20}],
"pythons":[{"path":"/usr/bin/python2","version":"2.7","usable":false,"why":"old"},{"path":"/usr/bin/python3","version":"3.11.2","usable":true,"why":""}],
"packages":{"installed":[{"name":"lino","version":"26.10.8"}],"clones":[{"name":"lino","path":"env/repositories/lino","url":"","commit":"abc"}],"pull":true},
"databases":[{"engine":"postgresql","name":"mdg3","user":"mdg3","host":"localhost","port":5432,"way":"sudo","detail":""},
 {"engine":"sqlite3","name":"default.db","user":"","host":"","port":"","way":"own","detail":""},
 {"engine":"mysql","name":"mdg3","user":"mdg3","host":"","port":"","way":"none","detail":"no server"}],
"web":{"kind":"nginx","state":"new","changes":[{"path":"/etc/nginx/sites-available/mdg3.conf","diff":"+server {}\n","text":"server {\n\tx 'y' $z;\n}\n"}],"certificate":"","certbot":"certbot --nginx","reload":true},
"services":{"kind":"supervisor","changes":[{"path":"/etc/supervisor/conf.d/mdg3.conf","diff":"","text":"[program:mdg3]\n"}]},
"files":[{"path":"settings.py","hash":"h1","diff":"--- a\n+++ b\n@@ -1 +1 @@\n-title = 'mdg1'\n+title = 'mdg3'\n","replaced":1,"encoding":"utf-8","lineEnds":"lf"},
 {"path":"old.sh","hash":"h2","diff":"--- a\n+++ b\n@@ -1 +1 @@\n-\u00e9 mdg1\n+\u00e9 mdg3\n","replaced":1,"encoding":"latin-1","lineEnds":"crlf"}],
"finds":[{"id":"settings.py:14","path":"settings.py","line":14,"text":"mdg1.example.com","why":"host","default":"keep"},
 {"id":"x.bin:0","path":"x.bin","line":0,"text":"","why":"binary","default":"replace"}],
"rights":{"kind":"sudo","user":"joe"},"future":1})");
    survey[QStringLiteral("site")] = QString(root + QStringLiteral("/mdg3"));
    survey[QStringLiteral("production")] =
        QJsonObject{{QStringLiteral("name"), QStringLiteral("mdg1")},
                    {QStringLiteral("path"), QString(root + QStringLiteral("/mdg1"))}};
    survey[QStringLiteral("address")] = QStringLiteral("https://preview.example.com");
    survey[QStringLiteral("productionAddress")] = QStringLiteral("https://example.com");
    return survey;
}

inline QJsonObject adopt(const QString &root = QStringLiteral("/usr/local/lino/mdg"))
{
    QJsonObject survey = object(
        R"({"checks":[],"web":{"kind":"apache","changes":[{"path":"/etc/apache2/sites-available/mdg1.conf","diff":"","text":"<VirtualHost>\n"}]},
"rights":{"kind":"root","user":"root"},"alone":true})");
    survey[QStringLiteral("site")] = QString(root + QStringLiteral("/mdg1"));
    survey[QStringLiteral("links")] = QString(root + QStringLiteral("/its links"));
    survey[QStringLiteral("address")] = QStringLiteral("https://example.com");
    return survey;
}

inline QJsonObject retire(const QString &root = QStringLiteral("/usr/local/lino/mdg"))
{
    QJsonObject survey = object(R"({"state":"old","since":"2025-01-01T00:00:00Z","keepUntil":"2025-02-01","checks":[],
"removes":[{"kind":"directory","path":"/usr/local/lino/mdg/mdg0","bytes":500},{"kind":"cron","path":"/etc/cron.daily/mdg0","bytes":null}],
"keeps":{"directory":"/var/backups/lino/mdg0/retired","bytes":100},"frees":400,"rights":{"kind":"password","user":"joe"}})");
    survey[QStringLiteral("site")] = QString(root + QStringLiteral("/mdg0"));
    return survey;
}

/// \a survey with one check that failed.
inline QJsonObject failing(QJsonObject survey)
{
    survey[QStringLiteral("checks")] = QJsonArray{QJsonObject{{QStringLiteral("code"), QStringLiteral("space")},
                                                              {QStringLiteral("state"), QStringLiteral("failed")},
                                                              {QStringLiteral("detail"), QStringLiteral("1 MB free")},
                                                              {QStringLiteral("todo"), QStringLiteral("make room")}}};
    return survey;
}
} // namespace SampleSurveys
