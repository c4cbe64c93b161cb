// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ServerStatus.h"
#include "support/SampleAttempts.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
QJsonObject site(const QString &name, const QString &state)
{
    return {{u"name"_s, name}, {u"state"_s, state}, {u"path"_s, QString(u"/usr/local/lino/mdg/"_s + name)}};
}

QJsonObject series(const QString &id, const QString &name, const QJsonArray &sites)
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"links"_s, u"/usr/local/lino/mdg"_s},
            {u"linked"_s, true},
            {u"attempt"_s, SampleAttempts::running()},
            {u"lock"_s, QJsonObject{{u"who"_s, u"joe"_s},
                                    {u"operation"_s, u"run-script"_s},
                                    {u"job"_s, u"j1"_s},
                                    {u"host"_s, u"laptop"_s},
                                    {u"pid"_s, 1},
                                    {u"since"_s, u"2026-11-22T18:00:00Z"_s},
                                    {u"heartbeat"_s, u"2026-11-22T18:00:05Z"_s}}},
            {u"job"_s, QJsonObject{{u"id"_s, u"j1"_s}, {u"state"_s, u"running"_s}}},
            {u"sites"_s, sites}};
}

QJsonObject probe(const QJsonArray &list)
{
    return {{u"now"_s, u"2026-11-22T18:00:00Z"_s},
            {u"hostname"_s, u"lino"_s},
            {u"bootId"_s, u"b"_s},
            {u"load"_s, QJsonArray{0.1, 0.2, 0.3}},
            {u"zone"_s, u"CET"_s},
            {u"utcOffset"_s, 3600},
            {u"roots"_s, QJsonArray{QJsonObject{{u"path"_s, u"/usr/local/lino"_s},
                                                {u"error"_s, QJsonValue::Null},
                                                {u"free"_s, 10},
                                                {u"size"_s, 20},
                                                {u"warnings"_s, QJsonArray{QJsonObject{{u"code"_s, u"disk-low"_s}}}}}}},
            {u"series"_s, list}};
}

QJsonObject usual()
{
    return probe({series(u"mdg-1"_s, u"mdg"_s, {site(u"mdg1"_s, u"production"_s), site(u"mdg2"_s, u"preview"_s)})});
}
} // namespace

class TestServerStatus : public QObject
{
    Q_OBJECT

private slots:
    void aProbeIsReadAndSurvivesJson()
    {
        QStringList problems;
        const ServerStatus status = ServerStatus::fromJson(usual(), &problems).value();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QCOMPARE(status.checked, QDateTime({2026, 11, 22}, {18, 0}, Qt::UTC));
        QCOMPARE(status.utcOffset, 3600);
        QCOMPARE(status.roots.first().warnings.first().code, u"disk-low"_s);
        QCOMPARE(status.series.first().lock->who, u"joe"_s);
        QVERIFY(status.series.first().job->isRunning());
        QCOMPARE(ServerStatus::fromJson(status.toJson()).value(), status);
        QCOMPARE(status.series.first().attempt->to, u"mdg2"_s);
    }

    void sitesAreFoundByStateAndName()
    {
        const ServerStatus status = ServerStatus::fromJson(usual()).value();
        const Series *mdg = status.seriesNamed(u"mdg"_s);
        QVERIFY(mdg);
        QCOMPARE(mdg, status.seriesWithId(u"mdg-1"_s));
        QCOMPARE(mdg->siteIn(SiteState::Preview)->name, u"mdg2"_s);
        QCOMPARE(mdg->siteIn(SiteState::Old), nullptr);
        QCOMPARE(mdg->siteNamed(u"mdg1"_s)->state, SiteState::Production);
        QCOMPARE(mdg->siteNamed(u"mdg3"_s), nullptr);
    }

    void aNameThatTwoSeriesBearFindsNeither()
    {
        const auto status =
            ServerStatus::fromJson(probe({series(u"mdg-1"_s, u"mdg"_s, {}), series(u"mdg-2"_s, u"mdg"_s, {})})).value();
        QCOMPARE(status.seriesNamed(u"mdg"_s), nullptr);
        QCOMPARE(status.seriesNamed(u"mdg-2"_s), &status.series.at(1));
        QCOMPARE(status.seriesNamed(u"none"_s), nullptr);
    }

    void aSiteThatCannotBeReadIsLeftOutAndReported()
    {
        QStringList problems;
        const QJsonArray sites{site(u"mdg1"_s, u"production"_s), 7, site(u"<b>x</b>"_s, u"odd"_s),
                               site(u"mdg2"_s, u"preview"_s)};
        const auto status = ServerStatus::fromJson(probe({series(u"mdg-1"_s, u"mdg"_s, sites)}), &problems).value();
        QCOMPARE(status.series.first().sites.size(), 2);
        QCOMPARE(problems, (QStringList{u"mdg: sites[1]: name: missing"_s,
                                        u"mdg: sites[2]: state: unknown state of a site: odd"_s}));
    }

    void aSeriesThatCannotBeReadIsLeftOutAndReported()
    {
        QJsonObject nameless = series(u"x-1"_s, u""_s, {});
        QStringList problems;
        const auto status =
            ServerStatus::fromJson(probe({nameless, u"text"_s, series(u"mdg-1"_s, u"mdg"_s, {})}), &problems).value();
        QCOMPARE(status.series.size(), 1);
        QCOMPARE(problems, (QStringList{u"series[0]: name: missing"_s, u"series[1]: id: missing"_s}));
    }

    void whatIsNoProbeIsAnError_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("empty") << QByteArray("{}") << u"now: missing"_s;
        QTest::newRow("time") << QByteArray(R"({"now":12,"series":[]})") << u"now: not a text"_s;
        QTest::newRow("no series") << QByteArray(R"({"now":"2026-11-22T18:00:00Z"})") << u"series: missing"_s;
        QTest::newRow("series") << QByteArray(R"({"now":"2026-11-22T18:00:00Z","series":{}})")
                                << u"series: not a list"_s;
        QTest::newRow("offset") << QByteArray(R"({"now":"2026-11-22T18:00:00Z","utcOffset":1e9,"series":[]})")
                                << u"utcOffset: out of range"_s;
    }
    void whatIsNoProbeIsAnError()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto status = ServerStatus::fromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!status.has_value());
        QCOMPARE(status.error(), (Error{Error::Code::ProtocolError, detail}));
    }

    void tenThousandSitesAreRead()
    {
        QJsonArray sites;
        for (int i = 0; i < 10'000; ++i)
            sites.append(site(u"s%1"_s.arg(i), u"not-linked"_s));
        const QJsonObject object = probe({series(u"big-1"_s, u"big"_s, sites)});
        QElapsedTimer timer;
        timer.start();
        const auto status = ServerStatus::fromJson(object).value();
        QCOMPARE(status.series.first().sites.size(), 10'000);
        QCOMPARE(status.series.first().sites.last().name, u"s9999"_s);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestServerStatus)
#include "TestServerStatus.moc"
