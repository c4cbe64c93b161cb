// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StatusJson.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace
{
AddressHealth health(int http, int ms, std::optional<int> days, AddressHealth::Problem problem)
{
    AddressHealth health;
    health.http = http;
    health.ms = ms;
    health.certificateDays = days;
    health.problem = problem;
    return health;
}
} // namespace

class TestStatusJson : public QObject
{
    Q_OBJECT

private slots:
    void timesAreSecondsInUtc()
    {
        const QDateTime summer(QDate(2026, 7, 1), QTime(20, 0, 0, 999), Qt::OffsetFromUTC, 7200);
        QCOMPARE(StatusJson::time(summer).toString(), u"2026-07-01T18:00:00Z"_s);
        QVERIFY(StatusJson::time({}).isNull());
    }

    void siteThatIsNotKnownInFullHasNullsAndNoEmptyTexts()
    {
        Site site;
        site.name = u"mdg1"_s;
        site.state = SiteState::Broken;
        site.path = u"/r/mdg1"_s;
        const auto json = StatusJson::site(site, {});
        QCOMPARE(json[u"state"_s].toString(), u"broken"_s);
        for (const auto &key : {u"application"_s, u"version"_s, u"lino"_s, u"python"_s, u"database"_s, u"address"_s,
                                u"health"_s, u"lastSync"_s})
            QVERIFY2(json.contains(key) && json[key].isNull(), qPrintable(key));
        QVERIFY(json[u"warnings"_s].isArray());
    }

    void siteSaysWhatWasAsked()
    {
        Site site;
        site.name = u"mdg2"_s;
        site.state = SiteState::Preview;
        site.database = {.engine = u"postgresql"_s, .name = u"mdg2"_s, .host = {}, .port = {}};
        site.address = QUrl(u"https://preview.example.com/"_s);
        site.warnings = {{.code = u"no-log"_s, .detail = u"mdg2"_s}};
        const auto json = StatusJson::site(site, health(200, 31, 12, AddressHealth::Problem::None));
        QCOMPARE(json[u"database"_s].toObject()[u"engine"_s].toString(), u"postgresql"_s);
        QCOMPARE(json[u"health"_s].toObject()[u"http"_s].toInt(), 200);
        QCOMPARE(json[u"health"_s].toObject()[u"ms"_s].toInt(), 31);
        QCOMPARE(json[u"health"_s].toObject()[u"certificateDays"_s].toInt(), 12);
        QCOMPARE(json[u"warnings"_s].toArray()[0].toObject()[u"code"_s].toString(), u"no-log"_s);
    }

    void addressThatDoesNotAnswerHasNoStatusButAReason()
    {
        const auto json = StatusJson::site({}, health(0, 10000, {}, AddressHealth::Problem::Timeout));
        const auto said = json[u"health"_s].toObject();
        QVERIFY(said[u"http"_s].isNull());
        QVERIFY(said[u"ms"_s].isNull());
        QCOMPARE(said[u"problem"_s].toString(), u"timeout"_s);
    }

    void jobThatRunsHasNoEndAndNoTotalThatIsNotKnown()
    {
        JobRecord job;
        job.id = u"j"_s;
        job.seriesName = u"mdg"_s;
        job.state = JobRecord::State::Running;
        job.started = QDateTime(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
        const auto json = StatusJson::job(job, u"practice"_s);
        QCOMPARE(json[u"server"_s].toString(), u"practice"_s);
        QCOMPARE(json[u"series"_s].toString(), u"mdg"_s);
        QCOMPARE(json[u"state"_s].toString(), u"running"_s);
        QCOMPARE(json[u"started"_s].toString(), u"2026-11-22T18:00:00Z"_s);
        QVERIFY(json[u"ended"_s].isNull());
        QVERIFY(json[u"total"_s].isNull());
    }
};

QTEST_GUILESS_MAIN(TestStatusJson)
#include "TestStatusJson.moc"
