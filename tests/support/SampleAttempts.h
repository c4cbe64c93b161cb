// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ActivityEntry.h"
#include "core/hosting/AttemptStatus.h"
#include "core/hosting/LostChanges.h"

#include <QJsonDocument>

/// What servers say of upgrade attempts, as docs/attempt.md has it.
namespace SampleAttempts
{
inline QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// The record as the probe shows it while the attempt runs.
inline QJsonObject running()
{
    return object(
        R"({"format":1,"id":"20261205T170000Z-ab12cd","state":"running","from":"mdg1","to":"mdg2","former":"/dir/mdg1","site":"/dir/mdg2","links":"/dir",
"starts":"2026-12-05T17:00:00Z","minutes":60,"atEnd":"cancel","startsBySelf":true,"maxSyncAge":4,"plannedBy":"joe@laptop","plannedAt":"2026-12-01T08:00:00Z",
"startedBy":"robin@desk","begun":"2026-12-05T17:00:05Z","frozen":"2026-12-05T17:00:09Z","switched":"2026-12-05T17:11:00Z","ends":"2026-12-05T18:26:00Z",
"endedBy":null,"ended":null,"reason":"","job":"20261205T170000Z-attempt-ab12cd","run":"20261205T170000Z-attempt-ab12cd",
"extensions":[{"minutes":15,"by":"joe@laptop","at":"2026-12-05T17:50:00Z"}],"language":"de","switching":null,"stopped":{"/dir/mdg1":["linod_mdg1"]},
"left":-192,"changedRows":37,"zone":"CET","utcOffset":3600,"interrupted":false,"warnings":["linod did not start"]})");
}

/// Planned by hand: nothing but what was chosen is there.
inline QJsonObject planned()
{
    return object(
        R"({"format":1,"id":"p1","state":"planned","from":"mdg1","to":"mdg2","former":"/dir/mdg1","site":"/dir/mdg2","links":"/dir",
"starts":null,"minutes":90,"atEnd":"remind","startsBySelf":false,"maxSyncAge":26,"plannedBy":"joe@laptop","plannedAt":"2026-12-01T08:00:00Z",
"startedBy":null,"begun":null,"frozen":null,"switched":null,"ends":null,"endedBy":null,"ended":null,"reason":"","job":null,"run":null,"extensions":[],
"language":"","switching":null,"stopped":{},"left":null,"changedRows":null,"zone":null,"utcOffset":null,"interrupted":false,"warnings":[]})");
}

inline QJsonObject status()
{
    QJsonObject document = object(
        R"({"now":"2026-12-05T18:29:12Z","changes":{"tickets_ticket":{"added":1,"changed":2,"removed":0,"exact":true},"big_log":{"added":0,"changed":34,"removed":0,"exact":false}},
"rows":37,"users":[{"name":"robin","rows":5}],"asked":"2026-12-05T18:29:00Z","health":{"http":200,"ms":31,"problem":""},
"programs":[{"name":"mdg2-uwsgi","runs":true},{"name":"linod_mdg2","runs":false}],
"errors":[{"log":"lino.log","at":"2026-12-05T18:20:00Z","text":"ERROR x"},{"log":"error.log","at":null,"text":"y"}],
"former":{"frozen":true,"written":false},"readiness":null})");
    document[QStringLiteral("attempt")] = running();
    return document;
}

inline QJsonObject readiness()
{
    QJsonObject document = object(
        R"({"checks":[{"code":"sync","state":"passed","detail":"14 h ago","todo":"","at":"2026-12-05T02:41:00Z"},
{"code":"vhost","state":"failed","detail":"no page","todo":"baton adopt","at":null},{"code":"shared","state":"warning","detail":"","todo":""}],
"rights":{"kind":"sudo","user":"joe","needed":true},"startsBySelf":{"possible":false,"why":"no crontab"},"restart":"supervisor",
"freeze":{"seconds":660,"low":600,"high":900,"runs":5},"production":{"name":"mdg1","path":"/dir/mdg1","address":"https:##lino.example.com"},
"preview":{"name":"mdg2","path":"/dir/mdg2","address":"https:##preview.example.com"},"notes":{"url":"https:##lino.example.com/notes","at":null},
"now":"2026-12-05T16:00:00Z","zone":"CET","utcOffset":3600})");
    // moc takes two slashes in a raw string of many lines for a comment
    const QByteArray json = QJsonDocument(document).toJson().replace("##", "//");
    return object(json);
}

inline QJsonObject lost()
{
    return object(
        R"({"attempt":"20261205T170000Z-ab12cd","from":"mdg1","to":"mdg2","made":"2026-12-05T18:30:00Z",
"tables":[{"table":"tickets_ticket","model":"tickets.Ticket","added":1,"changed":2,"removed":0,"users":[{"name":"robin","rows":3}]},
{"table":"odd","model":"","added":0,"changed":0,"removed":34,"users":[]}],"rows":37,"users":1,
"media":{"added":1,"changed":0,"removed":1,"files":[{"path":"a/b.pdf","change":"added","bytes":12345678901},{"path":"c","change":"removed","bytes":0}],"kept":"/lost/media"},
"files":[{"name":"tickets_ticket.csv","path":"/lost/tickets_ticket.csv","bytes":812,"kind":"csv"}],"from_sql":false,"problem":"","keptUntil":"2027-03-05"})");
}

inline QJsonObject changedRow()
{
    return object(
        R"({"key":"17","change":"changed","by":"robin","at":"2026-12-05T17:40:00Z","label":"#17 printer","old":{"state":"new","note":null},"new":{"state":"done","note":""},"fields":["state"]})");
}

inline QJsonObject activity()
{
    return object(
        R"({"at":"2026-12-05T17:11:00Z","by":"robin@desk","what":"switched","attempt":"a1","job":"j1","detail":"mdg1 -> mdg2"})");
}
} // namespace SampleAttempts
