// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/RunScript.h"
#include "core/plans/SampleSeries.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
DjangoFacts factsWith(const DatabaseIdentity &database)
{
    DjangoFacts facts;
    facts.database = database;
    return facts;
}
} // namespace

Q_DECLARE_METATYPE(Series)
Q_DECLARE_METATYPE(DatabaseIdentity)

class TestRunScript : public QObject
{
    Q_OBJECT

private slots:
    void thePlanRunsTheScriptInThePreviewSite()
    {
        const Plan plan = runScriptPlan(SampleSeries::usual(), u"initdb_from_prod.sh"_s).value();
        QCOMPARE(plan.operation, u"run-script"_s);
        QCOMPARE(plan.series, u"mdg-1a2b3c4d"_s);
        QCOMPARE(plan.links, u"/usr/local/lino/mdg"_s);
        QCOMPARE(plan.site, u"/usr/local/lino/mdg/mdg2"_s);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps.first().run.argv, QStringList{u"./initdb_from_prod.sh"_s});
        QCOMPARE(plan.steps.first().run.cwd, plan.site);
        QCOMPARE(plan.steps.first().timeout, std::chrono::hours(12));
    }

    void theJsonIsWhatTheRunnerReads()
    {
        const QJsonObject json = runScriptPlan(SampleSeries::usual(), u"initdb_from_prod.sh"_s)->toJson();
        QCOMPARE(json.keys(), (QStringList{u"format"_s, u"links"_s, u"operation"_s, u"progress"_s, u"series"_s,
                                           u"seriesName"_s, u"site"_s, u"source"_s, u"steps"_s, u"title"_s}));
        QCOMPARE(json["format"_L1].toInt(), 2);
        const QJsonObject step = json["steps"_L1][0].toObject();
        QCOMPARE(step.keys(), (QStringList{u"byHand"_s, u"id"_s, u"run"_s, u"timeout"_s, u"title"_s}));
        QCOMPARE(step["timeout"_L1].toInt(), 43200);
        QCOMPARE(step["run"_L1]["argv"_L1].toArray(), QJsonArray{u"./initdb_from_prod.sh"_s});
        QVERIFY(!json["progress"_L1]["rules"_L1].toArray().isEmpty());
    }

    void whatIsNotSafeIsRefused_data()
    {
        QTest::addColumn<Series>("series");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *title, const QString &script, const QString &found, auto change) {
            Series series = SampleSeries::usual();
            change(series);
            QTest::newRow(title) << series << script << found;
        };
        const QString script = u"initdb_from_prod.sh"_s;
        const auto asItIs = [](Series &) {};
        row("path", u"../mdg1/initdb_from_prod.sh"_s, u"not a plain name: ../mdg1/initdb_from_prod.sh"_s, asItIs);
        row("option", u"-c"_s, u"not a plain name: -c"_s, asItIs);
        row("two words", u"a.sh; rm"_s, u"not a plain name: a.sh; rm"_s, asItIs);
        row("hidden", u".a.sh"_s, u"not a plain name: .a.sh"_s, asItIs);
        row("two lines", u"a.sh\n"_s, u"not a plain name: a.sh\n"_s, asItIs);
        row("nothing", u""_s, u"not a plain name: "_s, asItIs);
        row("other script", u"make_snapshot.sh"_s,
            u"/usr/local/lino/mdg/mdg2: its script is initdb_from_prod.sh, not make_snapshot.sh"_s, asItIs);
        row("no script", script, u"/usr/local/lino/mdg/mdg2: no script to synchronise it"_s,
            [](Series &s) { s.sites[1].script.clear(); });
        row("no preview", script, u"mdg: no preview"_s, [](Series &s) { s.sites.removeLast(); });
        row("attempt", script, u"mdg: an attempt runs with /usr/local/lino/mdg/mdg2"_s,
            [](Series &s) { s.sites[1].state = SiteState::InAttempt; });
        row("not linked", script, u"mdg: no links"_s, [](Series &s) { s.linked = false; });
        row("two previews", script, u"mdg: more than one preview"_s, [](Series &s) { s.sites.append(s.sites[1]); });
        row("both links", script, u"mdg: preview is production: /usr/local/lino/mdg/mdg2"_s,
            [](Series &s) { s.sites[1].links.append(u"prod"_s); });
        row("same directory", script, u"mdg: preview is production: /usr/local/lino/mdg/mdg1"_s,
            [](Series &s) { s.sites[1].path = s.sites[0].path; });
    }
    void whatIsNotSafeIsRefused()
    {
        QFETCH(Series, series);
        QFETCH(QString, script);
        QFETCH(QString, found);
        const auto plan = runScriptPlan(series, script);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().code, Error::Code::Refused);
        QVERIFY2(plan.error().detail.startsWith(found), qPrintable(plan.error().detail));
    }

    void theDatabaseOfProductionIsRefused_data()
    {
        QTest::addColumn<DatabaseIdentity>("production");
        QTest::addColumn<DatabaseIdentity>("preview");
        QTest::addColumn<bool>("refused");
        const auto row = [](const char *title, const DatabaseIdentity &a, const DatabaseIdentity &b, bool refused) {
            QTest::newRow(title) << a << b << refused;
        };
        row("same", {u"postgresql"_s, u"mdg1"_s, {}, {}}, {u"postgresql"_s, u"mdg1"_s, {}, {}}, true);
        row("other name", {u"postgresql"_s, u"mdg1"_s, {}, {}}, {u"postgresql"_s, u"mdg2"_s, {}, {}}, false);
        row("same, said otherwise", {u"mysql"_s, u"mdg1"_s, u"localhost"_s, u"3306"_s},
            {u"mysql"_s, u"mdg1"_s, u"127.0.0.1"_s, {}}, true);
        row("socket", {u"postgresql"_s, u"mdg1"_s, u"/run/postgresql"_s, {}},
            {u"postgresql"_s, u"mdg1"_s, {}, u"5432"_s}, true);
        row("other host", {u"mysql"_s, u"mdg"_s, u"db1"_s, {}}, {u"mysql"_s, u"mdg"_s, u"db2"_s, {}}, false);
        row("other port", {u"mysql"_s, u"mdg"_s, {}, u"3306"_s}, {u"mysql"_s, u"mdg"_s, {}, u"3307"_s}, false);
        row("other engine", {u"mysql"_s, u"mdg"_s, {}, {}}, {u"postgresql"_s, u"mdg"_s, {}, {}}, false);
        row("same file", {u"sqlite3"_s, u"/a/default.db"_s, {}, {}}, {u"sqlite3"_s, u"/a/default.db"_s, {}, {}}, true);
        row("relative file", {u"sqlite3"_s, u"default.db"_s, {}, {}}, {u"sqlite3"_s, u"default.db"_s, {}, {}}, false);
        row("not known", {}, {}, false);
    }
    void theDatabaseOfProductionIsRefused()
    {
        QFETCH(DatabaseIdentity, production);
        QFETCH(DatabaseIdentity, preview);
        QFETCH(bool, refused);
        Series series = SampleSeries::usual();
        series.sites[0].database = production;
        series.sites[1].database = preview;
        QCOMPARE(!runScriptPlan(series, u"initdb_from_prod.sh"_s).has_value(), refused);

        Series asDjangoSays = SampleSeries::usual();
        asDjangoSays.sites[0].facts = factsWith(production);
        asDjangoSays.sites[1].facts = factsWith(preview);
        for (Site &site : asDjangoSays.sites)
            site.factsStale = false;
        const auto plan = runScriptPlan(asDjangoSays, u"initdb_from_prod.sh"_s);
        QCOMPARE(!plan.has_value(), refused);
        if (refused)
            QVERIFY(plan.error().detail.contains(production.name));
    }

    void aSeriesWithoutProductionMayStillRunIt()
    {
        Series series = SampleSeries::usual();
        series.sites.removeFirst();
        QVERIFY(runScriptPlan(series, u"initdb_from_prod.sh"_s).has_value());
    }
};

QTEST_GUILESS_MAIN(TestRunScript)
#include "TestRunScript.moc"
