// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/SampleSeries.h"
#include "core/plans/Synchronise.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Series)
Q_DECLARE_METATYPE(StepCommand)

namespace
{
const QString production = u"/usr/local/lino/mdg/mdg1"_s;
const QString preview = u"/usr/local/lino/mdg/mdg2"_s;
const QString links = u"/usr/local/lino/mdg"_s;
const QJsonObject dumpDirectory{{u"directory"_s, u"snapshot2preview"_s}};
const QJsonObject script{{u"directory"_s, u"snapshot2preview"_s},
                         {u"preview"_s, preview},
                         {u"links"_s, links},
                         {u"series"_s, u"mdg-1a2b3c4d"_s}};

Plan usualPlan(const SynchroniseOptions &options = {})
{
    return synchronisePlan(SampleSeries::usual(), options).value();
}

Step stepOf(const Plan &plan, const QString &id)
{
    const auto found = std::ranges::find(plan.steps, id, &Step::id);
    return found == plan.steps.end() ? Step{} : *found;
}

QStringList ids(const Plan &plan)
{
    QStringList result;
    for (const Step &step : plan.steps)
        result += step.id;
    return result;
}
} // namespace

class TestSynchronise : public QObject
{
    Q_OBJECT

private slots:
    void thePlanNamesWhatIsReadAndWhatIsOverwritten()
    {
        const Plan plan = usualPlan();
        QCOMPARE(plan.operation, u"sync"_s);
        QCOMPARE(plan.series, u"mdg-1a2b3c4d"_s);
        QCOMPARE(plan.seriesName, u"mdg"_s);
        QCOMPARE(plan.links, links);
        QCOMPARE(plan.source, production);
        QCOMPARE(plan.site, preview);
        QCOMPARE(plan.title, u"mdg1 -> mdg2"_s);
        QVERIFY(!plan.progress["rules"_L1].toArray().isEmpty());
    }

    void eachStepRunsWhatTheTableSays_data()
    {
        QTest::addColumn<QString>("phase");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<StepCommand>("run");
        const auto action = [](const char *id, const QString &phase, const QStringList &after, const QString &name,
                               const QJsonObject &with, const QString &cwd) {
            QTest::newRow(id) << phase << after << StepCommand::named(name, with, cwd);
        };
        action("guard", u"check"_s, {}, u"sync-guard"_s,
               {{u"production"_s, production},
                {u"preview"_s, preview},
                {u"links"_s, links},
                {u"address"_s, u"https://preview.example.com"_s}},
               preview);
        action("clear-dump", u"dump"_s, {u"guard"_s}, u"clear-dump"_s, dumpDirectory, production);
        action("dump", u"dump"_s, {u"clear-dump"_s}, u"dump"_s, dumpDirectory, production);
        action("media", u"mirror"_s, {u"guard"_s}, u"mirror"_s,
               {{u"from"_s, QString(production + u"/media"_s)},
                {u"to"_s, QString(preview + u"/media"_s)},
                {u"optional"_s, true}},
               preview);
        action("check-dump", u"dump"_s, {u"dump"_s}, u"check-dump"_s, dumpDirectory, production);
        action("compare", u"compare"_s, {u"check-dump"_s, u"media"_s}, u"restore-script"_s, script, production);
        action("snapshot", u"mirror"_s, {u"compare"_s}, u"mirror"_s,
               {{u"from"_s, QString(production + u"/snapshot2preview"_s)},
                {u"to"_s, QString(preview + u"/snapshot2preview"_s)},
                {u"exclude"_s, QJsonArray{u"/restore2preview.versions"_s}}},
               preview);
        action("page", {}, {u"snapshot"_s}, u"page-on"_s, {}, preview);
        action("restore", u"restore"_s, {u"page"_s}, u"restore"_s,
               {{u"directory"_s, u"snapshot2preview"_s},
                {u"production"_s, production},
                {u"links"_s, links},
                {u"series"_s, u"mdg-1a2b3c4d"_s}},
               preview);
        QTest::newRow("static") << u"static"_s << QStringList{u"restore"_s}
                                << StepCommand::program({preview + u"/env/bin/python"_s, u"manage.py"_s,
                                                         u"collectstatic"_s, u"--noinput"_s},
                                                        preview);
        action("verify", u"verify"_s, {u"static"_s}, u"verify"_s, dumpDirectory, preview);
        action("page-off", {}, {u"verify"_s}, u"page-off"_s, {}, preview);
        action("answers", u"verify"_s, {u"page-off"_s}, u"answers"_s,
               {{u"address"_s, u"https://preview.example.com"_s}}, preview);
    }
    void eachStepRunsWhatTheTableSays()
    {
        QFETCH(QString, phase);
        QFETCH(QStringList, after);
        QFETCH(StepCommand, run);
        const Step step = stepOf(usualPlan(), QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(step.phase, phase);
        QCOMPARE(step.after.value(), after);
        QVERIFY2(step.run == run, QJsonDocument(step.run.toJson()).toJson());
        QVERIFY(!step.title.isEmpty());
        QVERIFY(!step.byHand.isEmpty());
    }

    void theStepsAreShownInTheirOrder()
    {
        QCOMPARE(ids(usualPlan()), (QStringList{u"guard"_s, u"clear-dump"_s, u"dump"_s, u"media"_s, u"check-dump"_s,
                                                u"compare"_s, u"snapshot"_s, u"page"_s, u"restore"_s, u"static"_s,
                                                u"verify"_s, u"page-off"_s, u"answers"_s}));
    }

    void everyStepComesAfterStepsThatStandBeforeIt()
    {
        for (const bool page : {true, false}) {
            QSet<QString> before;
            for (const Step &step : usualPlan({.maintenancePage = page}).steps) {
                for (const QString &id : step.after.value())
                    QVERIFY2(before.contains(id), qPrintable(step.id + u" after "_s + id));
                before.insert(step.id);
            }
        }
    }

    void withoutThePageTheRestoreFollowsTheSnapshotAndAnOlderPageIsStillTakenAway()
    {
        const Plan plan = usualPlan({.maintenancePage = false});
        QVERIFY(!ids(plan).contains(u"page"_s));
        QCOMPARE(stepOf(plan, u"restore"_s).after.value(), QStringList{u"snapshot"_s});
        QVERIFY(ids(plan).contains(u"page-off"_s));
    }

    void onlyTheGuardRunsInARehearsalAndOnEveryResume()
    {
        for (const Step &step : usualPlan().steps) {
            QCOMPARE(step.rehearse, step.id == "guard"_L1);
            QCOMPARE(step.again, step.id == "guard"_L1);
        }
    }

    void aDumpThatWasMadeIsNotClearedNorMadeAgain()
    {
        const auto made = StepCommand::named(u"dump-made"_s, dumpDirectory, production);
        for (const Step &step : usualPlan().steps)
            QCOMPARE(step.check == made, step.id == "dump"_L1 || step.id == "clear-dump"_L1);
    }

    void aRestoreScriptThatWasEditedAfterAFailureIsComparedAndMirroredAnew()
    {
        const Plan plan = usualPlan();
        QVERIFY(stepOf(plan, u"compare"_s).check ==
                StepCommand::named(u"restore-script-fits"_s, dumpDirectory, production));
        QVERIFY(stepOf(plan, u"snapshot"_s).check.isEmpty()); // else it would not follow the comparison
        QCOMPARE(stepOf(plan, u"snapshot"_s).after.value(), QStringList{u"compare"_s});
    }

    void theRestoreScriptAndThePageCanBeUndone()
    {
        const Plan plan = usualPlan();
        QVERIFY(stepOf(plan, u"compare"_s).undo == StepCommand::named(u"restore-script-back"_s, script, production));
        QVERIFY(stepOf(plan, u"page"_s).undo ==
                StepCommand::named(u"page-off"_s, {{u"unless"_s, u"half-restored"_s}}, preview));
        for (const Step &step : plan.steps)
            QCOMPARE(!step.undo.isEmpty(), step.id == "compare"_L1 || step.id == "page"_L1);
    }

    void whatTakesHoursMayTakeThemAndTheRestMayNot()
    {
        const Plan plan = usualPlan();
        QCOMPARE(stepOf(plan, u"dump"_s).timeout, 6h);
        QCOMPARE(stepOf(plan, u"media"_s).timeout, 12h);
        QCOMPARE(stepOf(plan, u"restore"_s).timeout, 12h);
        for (const Step &step : plan.steps)
            if (step.id != "dump"_L1 && step.id != "media"_L1 && step.id != "restore"_L1)
                QVERIFY2(step.timeout <= 1h && step.timeout >= 2min, qPrintable(step.id));
    }

    void nothingWritesIntoProductionButItsDump()
    {
        for (const Step &step : usualPlan().steps) {
            if (step.run.cwd == production)
                QCOMPARE(step.run.with["directory"_L1].toString(), u"snapshot2preview"_s);
            else
                QCOMPARE(step.run.cwd, preview);
            QVERIFY(!step.run.with["to"_L1].toString().startsWith(production));
        }
    }

    void whatDjangoSaidBeforeTheSettingsWereMendedDoesNotStandInTheWay()
    {
        Series series = SampleSeries::usual();
        series.sites[1].facts = DjangoFacts{};
        series.sites[1].facts->database = series.sites[0].database;
        series.sites[1].factsStale = true;
        QVERIFY(synchronisePlan(series).has_value());
    }

    void whatIsNotSafeIsRefused_data()
    {
        QTest::addColumn<Series>("series");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *title, const QString &found, auto change) {
            Series series = SampleSeries::usual();
            change(series);
            QTest::newRow(title) << series << found;
        };
        row("not linked", u"mdg: no links"_s, [](Series &s) { s.linked = false; });
        row("no preview", u"mdg: no preview"_s, [](Series &s) { s.sites.removeLast(); });
        row("two previews", u"mdg: more than one preview"_s, [](Series &s) { s.sites.append(s.sites[1]); });
        row("no production", u"mdg: no production"_s, [](Series &s) { s.sites.removeFirst(); });
        row("broken production", u"mdg: no production"_s, [](Series &s) { s.sites[0].state = SiteState::Broken; });
        row("two productions", u"mdg: more than one production"_s,
            [](Series &s) { s.sites.append(SampleSeries::site(u"mdg3"_s, SiteState::Production, {u"prod"_s})); });
        row("attempt", u"mdg: an attempt runs with /usr/local/lino/mdg/mdg2"_s,
            [](Series &s) { s.sites[1].state = SiteState::InAttempt; });
        row("both links", u"mdg: preview is production: /usr/local/lino/mdg/mdg2"_s,
            [](Series &s) { s.sites[1].links.append(u"prod"_s); });
        row("same directory", u"mdg: preview is production: /usr/local/lino/mdg/mdg1/"_s,
            [](Series &s) { s.sites[1].path = s.sites[0].path + u'/'; });
        row("same database", u"/usr/local/lino/mdg/mdg2: database of production: mdg1"_s,
            [](Series &s) { s.sites[1].database = s.sites[0].database; });
        row("same database, as Django says", u"/usr/local/lino/mdg/mdg2: database of production: mdg1"_s,
            [](Series &s) {
                s.sites[1].facts = DjangoFacts{};
                s.sites[1].facts->database = {u"postgresql"_s, u"mdg1"_s, u"localhost"_s, u"5432"_s};
                s.sites[1].factsStale = false;
            });
        row("same file, by another path", u"/usr/local/lino/mdg/mdg2: database of production: /a/b/../default.db"_s,
            [](Series &s) {
                s.sites[0].database = {u"sqlite3"_s, u"/a/default.db"_s, {}, {}};
                s.sites[1].database = {u"sqlite3"_s, u"/a/b/../default.db"_s, {}, {}};
            });
    }
    void whatIsNotSafeIsRefused()
    {
        QFETCH(Series, series);
        QFETCH(QString, found);
        const auto plan = synchronisePlan(series);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().code, Error::Code::Refused);
        QVERIFY2(plan.error().detail.startsWith(found), qPrintable(plan.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestSynchronise)
#include "TestSynchronise.moc"
