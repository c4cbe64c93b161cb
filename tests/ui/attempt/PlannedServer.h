// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/SampleAttempts.h"
#include "ui/SampleAttempt.h"
#include "ui/SyncServer.h"

/// A server that answers what the attempt's wizard and views ask.
class PlannedServer : public SyncServer
{
public:
    PlannedServer()
    {
        series.sites[0].title = QStringLiteral("Lino Noi");
        answers.insert(QStringLiteral("local-time"), time(starts));
        answers.insert(QStringLiteral("attempt.readiness"), readiness());
        announce(QString(), QString());
        answers.insert(QStringLiteral("attempt.plan"), {{QStringLiteral("attempt"), planned().toJson()}});
        server.responder = [this, usual = server.responder](const QJsonObject &request) {
            return request[QLatin1String("method")] == QStringLiteral("attempt.lost-rows") && lostRows > 0
                       ? std::optional(QJsonObject{{QStringLiteral("result"), page(request)}})
                       : usual(request);
        };
    }

    /// What is known of the planned one's announcement. \a madeOf: its template; nothing where it was written by hand.
    void announce(const QString &text, const std::optional<QString> &madeOf, const QString &language = {})
    {
        answers.insert(QStringLiteral("attempt.announcement"),
                       {{QStringLiteral("language"), language},
                        {QStringLiteral("announcement"), text},
                        {QStringLiteral("template"), madeOf ? QJsonValue(*madeOf) : QJsonValue(QJsonValue::Null)}});
    }
    /// A page of the lost rows: one changed row, again and again.
    QJsonObject page(const QJsonObject &request) const
    {
        const QJsonObject params = request[QLatin1String("params")].toObject();
        const int offset = params[QLatin1String("offset")].toInt();
        QJsonArray rows;
        for (int i = offset; i < std::min(lostRows, offset + std::min(params[QLatin1String("limit")].toInt(), most));
             ++i) {
            QJsonObject row = SampleAttempts::changedRow();
            row.insert(QStringLiteral("key"), QString::number(i));
            row.insert(QStringLiteral("label"), lostLabel.arg(i));
            if (i % 3 == 2) {
                row.insert(QStringLiteral("change"), QStringLiteral("added"));
                row.insert(QStringLiteral("old"), QJsonValue());
                row.insert(QStringLiteral("fields"), QJsonArray());
            }
            rows += row;
        }
        return {{QStringLiteral("rows"), rows}, {QStringLiteral("total"), lostRows}};
    }
    /// Says it on the newest stream that reads a file.
    void sayFile(qint64 offset, const QByteArray &bytes)
    {
        channel()->say(
            {{QStringLiteral("id"), channel()->lastRequest(QStringLiteral("file.read"))[QLatin1String("id")]},
             {QStringLiteral("event"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("data")},
                                                   {QStringLiteral("offset"), offset},
                                                   {QStringLiteral("times"), QJsonArray()}}}},
            bytes);
    }
    void endFile(qint64 offset)
    {
        channel()->answer(channel()->lastRequest(QStringLiteral("file.read"))[QLatin1String("id")].toInteger(),
                          {{QStringLiteral("offset"), offset}});
    }

    static QJsonObject time(const QDateTime &utc)
    {
        return {{QStringLiteral("utc"), utc.toUTC().toString(Qt::ISODate)},
                {QStringLiteral("zone"), QStringLiteral("CEST")},
                {QStringLiteral("utcOffset"), 7200},
                {QStringLiteral("problem"), QString()}};
    }
    static QJsonObject readiness(const QString &failing = {})
    {
        AttemptReadiness ready;
        const auto add = [&](const char *code, const char *detail, const QDateTime &at = {}) {
            SurveyCheck check;
            check.code = QString::fromLatin1(code);
            check.detail = QString::fromLatin1(detail);
            check.state = check.code == failing ? SurveyCheck::State::Failed : SurveyCheck::State::Passed;
            if (check.code == failing)
                check.todo = QStringLiteral("baton sync vps12/mdg");
            ready.checks += {check, at};
        };
        const QDateTime now = SampleFleet::evening();
        add("sync", "mdg2 has the data of last night", now.addSecs(-14 * 3600));
        add("script", "restore2preview.py is current", now.addSecs(-14 * 3600));
        add("links", "prod leads to mdg1, preview to mdg2");
        add("vhost", "both go through the links and show a page");
        add("database", "both databases answer");
        add("neutral", "mdg2 sends no mail and runs no jobs");
        add("disk", "48 GB free, 2 GB needed");
        ready.checks += AttemptReadiness::Check{
            {QStringLiteral("notes"), SurveyCheck::State::Warning, QStringLiteral("no release notes are written"), {}},
            {}};
        ready.rights = {QStringLiteral("sudo"), QStringLiteral("maintainer"), true};
        ready.canStartBySelf = true;
        ready.restart = QStringLiteral("supervisor");
        ready.freezeSeconds = 660;
        ready.freezeLow = 600;
        ready.freezeHigh = 900;
        ready.runs = 5;
        ready.production = {QStringLiteral("mdg1"), QStringLiteral("/usr/local/lino/mdg/mdg1"),
                            QUrl(QStringLiteral("https://lino.example.com"))};
        ready.preview = {QStringLiteral("mdg2"), QStringLiteral("/usr/local/lino/mdg/mdg2"),
                         QUrl(QStringLiteral("https://preview.example.com"))};
        ready.notes = QUrl(QStringLiteral("https://lino.example.com/notes"));
        ready.now = now;
        ready.zone = QStringLiteral("CET");
        ready.utcOffset = 3600;
        return ready.toJson();
    }
    Attempt planned() const
    {
        Attempt attempt = SampleAttempt::planned();
        attempt.starts = starts;
        attempt.minutes = 60;
        return attempt;
    }

    int lostRows = 0;
    QString lostLabel = QStringLiteral("#%1 printer");
    int most = 150; ///< Of the rows, in one answer.
    const QDateTime starts = QDateTime(QDate::currentDate().addDays(2), QTime(16, 0), Qt::UTC);
};
