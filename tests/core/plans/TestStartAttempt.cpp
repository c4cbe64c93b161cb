// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/DocumentedSteps.h"
#include "core/plans/EndAttempt.h"
#include "core/plans/Retire.h"
#include "core/plans/SampleSeries.h"
#include "core/plans/StartAttempt.h"
#include "core/plans/Synchronise.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DocumentedSteps::ids;
using DocumentedSteps::stepOf;

Q_DECLARE_METATYPE(Series)
Q_DECLARE_METATYPE(AttemptOptions)

namespace
{
const QString production = u"/usr/local/lino/mdg/mdg1"_s;
const QString preview = u"/usr/local/lino/mdg/mdg2"_s;
const QStringList vhosts{u"/etc/nginx/sites-available"_s, u"/opt/vhosts"_s};

Series ready()
{
    Series series = SampleSeries::usual();
    series.sites[0].address = QUrl(u"https://lino.example.com"_s);
    return series;
}

Series planned()
{
    Series series = ready();
    series.attempt = SampleSeries::attempt(Attempt::State::Planned);
    return series;
}

Plan usualPlan(const AttemptOptions &options = {})
{
    return startAttemptPlan(ready(), options, vhosts).value();
}

QJsonObject cancelIn(const Plan &plan)
{
    return stepOf(plan, u"begin"_s).run.with["cancel"_L1].toObject();
}

QJsonObject stepIn(const QJsonObject &plan, const QString &id)
{
    for (const QJsonValue &step : plan["steps"_L1].toArray()) {
        if (step["id"_L1].toString() == id)
            return step.toObject();
    }
    return {};
}

/// All steps that must have ended when \a id begins.
static QSet<QString> allBefore(const Plan &plan, const QString &id)
{
    QSet<QString> found;
    const QStringList after = stepOf(plan, id).after.value();
    for (const QString &earlier : after)
        found += allBefore(plan, earlier) << earlier;
    return found;
}
} // namespace

class TestStartAttempt : public QObject
{
    Q_OBJECT

private slots:
    void thePlanNamesBothSitesAndHowItIsRevertedByItself()
    {
        const Plan plan = usualPlan();
        QCOMPARE(plan.operation, u"attempt"_s);
        QCOMPARE(plan.title, u"mdg1 -> mdg2"_s);
        QCOMPARE(plan.series, u"mdg-1a2b3c4d"_s);
        QCOMPARE(plan.seriesName, u"mdg"_s);
        QCOMPARE(plan.links, u"/usr/local/lino/mdg"_s);
        QCOMPARE(plan.site, preview);
        QCOMPARE(plan.source, production);
        const QJsonObject json = plan.toJson();
        QCOMPARE(json["turn"_L1].toString(), u"switch"_s);
        QCOMPARE(json["revertUntil"_L1].toString(), u"answers"_s);
        QCOMPARE(json["grace"_L1].toInt(), 2);
        QVERIFY(!json["progress"_L1]["rules"_L1].toArray().isEmpty());
        QCOMPARE(stepIn(json, u"freeze"_s)["undoFirst"_L1].toBool(), true);
        QVERIFY(!stepIn(json, u"begin"_s).contains("undoFirst"_L1));
    }

    void otherPlansHaveNoneOfThoseKeys()
    {
        const QJsonObject json = synchronisePlan(ready()).value().toJson();
        for (const QString &key : {u"turn"_s, u"revertUntil"_s, u"grace"_s})
            QVERIFY2(!json.contains(key), qPrintable(key));
    }

    void theStepsAreThoseOfTheDocument()
    {
        const auto documented = DocumentedSteps::rows(QFINDTESTDATA("../../../docs/attempt.md"), u"Start"_s);
        QVERIFY(documented.size() > 10);
        QCOMPARE(DocumentedSteps::differences(usualPlan(), documented), QStringList());
        QStringList inOrder;
        for (const auto &row : documented) {
            inOrder += row.id.isEmpty()
                           ? QStringList{u"guard"_s,   u"clear-dump"_s, u"dump"_s, u"media"_s,   u"check-dump"_s,
                                         u"compare"_s, u"snapshot"_s,   u"page"_s, u"restore"_s, u"verify"_s}
                           : QStringList{row.id};
        }
        QCOMPARE(ids(usualPlan()), inOrder);
    }

    void everyStepHasItsOwnNameAndComesAfterStepsThatStandBeforeIt()
    {
        QSet<QString> before;
        const Plan plan = usualPlan();
        for (const Step &step : plan.steps) {
            QVERIFY2(!before.contains(step.id), qPrintable(step.id));
            for (const QString &id : step.after.value())
                QVERIFY2(before.contains(id), qPrintable(step.id + u" after "_s + id));
            QVERIFY(!step.title.isEmpty());
            QVERIFY2(!step.byHand.isEmpty(), qPrintable(step.id));
            before.insert(step.id);
        }
    }

    void theSynchronisationIsThatOfEveryNightButForWhatWouldSkipItsSteps()
    {
        const Plan plan = usualPlan();
        const Plan night = synchronisePlan(ready()).value();
        const QList<std::tuple<QString, QString, QJsonValue>> additions{{u"dump"_s, u"after"_s, u"frozen"_s},
                                                                        {u"restore"_s, u"static"_s, false},
                                                                        {u"verify"_s, u"accept"_s, u"known"_s}};
        const QHash<QString, QStringList> others{{u"guard"_s, {u"freeze"_s}},
                                                 {u"media"_s, {u"guard"_s, u"frozen"_s}},
                                                 {u"check-dump"_s, {u"dump"_s, u"frozen"_s}},
                                                 {u"page"_s, {u"snapshot"_s}},
                                                 {u"restore"_s, {u"page"_s}},
                                                 {u"static"_s, {u"check"_s}},
                                                 {u"verify"_s, {u"restore"_s}}};
        for (const Step &nightly : night.steps) {
            if (nightly.id == "page-off"_L1 || nightly.id == "answers"_L1)
                continue;
            const Step step = stepOf(plan, nightly.id);
            StepCommand run = nightly.run;
            for (const auto &[id, key, value] : additions) {
                if (nightly.id == id)
                    run.with.insert(key, value);
            }
            QVERIFY2(step.run == run && step.undo == nightly.undo, qPrintable(nightly.id));
            QCOMPARE(step.phase, nightly.phase);
            QCOMPARE(step.after.value(), others.value(nightly.id, nightly.after.value()));
            QVERIFY(step.timeout <= nightly.timeout);
        }
        QVERIFY(ids(plan).contains(u"page"_s) && !ids(plan).contains(u"page-off"_s));
    }

    void nothingOfProductionsDataIsReadForThePreviewBeforeTheProofThatItStandsStill()
    {
        const Plan plan = usualPlan();
        for (const QString &id : {u"former"_s, u"media"_s, u"check-dump"_s, u"snapshot"_s, u"restore"_s, u"switch"_s})
            QVERIFY2(allBefore(plan, id).contains(u"frozen"_s), qPrintable(id));
        QCOMPARE(stepOf(plan, u"dump"_s).run.with["after"_L1].toString(), u"frozen"_s);
    }

    void beforeTheFreezeOnlyThePreviewsMediaAndStaticFilesAreWritten()
    {
        const Plan plan = usualPlan();
        QCOMPARE(allBefore(plan, u"freeze"_s), (QSet<QString>{u"check"_s, u"media-first"_s, u"static"_s, u"begin"_s}));
        for (const QString &id : {u"guard"_s, u"clear-dump"_s, u"dump"_s, u"page"_s, u"restore"_s})
            QVERIFY2(allBefore(plan, id).contains(u"freeze"_s), qPrintable(id));
        QCOMPARE(stepOf(plan, u"static"_s).run.argv.value(0), preview + u"/env/bin/python"_s);
    }

    void onlyTheFirstStepIsAskedAgainAndNoneIsSkipped()
    {
        const Plan plan = usualPlan();
        for (const Step &step : plan.steps) {
            QVERIFY2(step.check.isEmpty(), qPrintable(step.id));
            QCOMPARE(step.again, step.id == "check"_L1);
            QCOMPARE(step.rehearse, step.id == "check"_L1 || step.id == "guard"_L1);
        }
    }

    void theCheckKnowsWhatWasChosen()
    {
        const auto plan =
            startAttemptPlan(planned(), {.minutes = 90, .maxSyncAge = 4, .planned = u"planned-1"_s}, vhosts).value();
        QCOMPARE(stepOf(plan, u"check"_s).run.with, (QJsonObject{{u"minutes"_s, 90},
                                                                 {u"maxSyncAge"_s, 4},
                                                                 {u"vhosts"_s, QJsonArray::fromStringList(vhosts)},
                                                                 {u"attempt"_s, u"planned-1"_s}}));
        QCOMPARE(stepOf(usualPlan(), u"check"_s).run.with["attempt"_L1], QJsonValue(QString()));
        QCOMPARE(stepOf(plan, u"begin"_s).run.with["minutes"_L1].toInt(), 90);
    }

    void productionsAddressIsWarmedAndAsked()
    {
        const Plan plan = usualPlan();
        QCOMPARE(stepOf(plan, u"warm"_s).run.with, (QJsonObject{{u"address"_s, u"https://lino.example.com"_s}}));
        const QJsonObject expected{{u"address"_s, u"https://lino.example.com"_s},
                                   {u"vhosts"_s, QJsonArray::fromStringList(vhosts)}};
        QCOMPARE(stepOf(plan, u"answers"_s).run.with, expected);
        QCOMPARE(stepIn(cancelIn(plan), u"answers"_s)["run"_L1]["with"_L1].toObject(), expected);
    }

    void thePlanToGoBackIsTheOneThatACancelWouldMake()
    {
        Series running = ready();
        running.attempt = SampleSeries::attempt(Attempt::State::Running);
        running.sites[1].address = running.sites[0].address; // production's vhost leads to it then
        const Plan cancel = cancelAttemptPlan(running, {}, vhosts).value();
        QCOMPARE(cancelIn(usualPlan()), cancel.toJson());
        QCOMPARE(cancel.source, production);
        QCOMPARE(cancel.site, preview);
    }

    void onlyWhoPlannedToCancelAtTheEndHasConfirmedTheLoss()
    {
        const auto confirmed = [](Attempt::AtEnd atEnd) {
            const Plan plan = usualPlan({.atEnd = atEnd});
            const QJsonObject with = stepIn(cancelIn(plan), u"check"_s)["run"_L1]["with"_L1].toObject();
            return with["acceptChanged"_L1].toBool() ? u"changed data too"_s : with["confirm"_L1].toString();
        };
        QCOMPARE(confirmed(Attempt::AtEnd::Cancel), u"mdg2"_s);
        QCOMPARE(confirmed(Attempt::AtEnd::Remind), QString());
        QCOMPARE(stepOf(usualPlan({.atEnd = Attempt::AtEnd::Cancel}), u"begin"_s).run.with["atEnd"_L1].toString(),
                 u"cancel"_s);
    }

    void noStepLastsForEverWhileNobodyCanWork_data()
    {
        QTest::addColumn<AttemptOptions>("options");
        QTest::addColumn<int>("restore"); // minutes
        QTest::addColumn<int>("dump");
        QTest::newRow("short") << AttemptOptions{.freezeSeconds = 60} << 60 << 30;
        QTest::newRow("usual") << AttemptOptions{.freezeSeconds = 40 * 60} << 120 << 120;
        QTest::newRow("huge") << AttemptOptions{.freezeSeconds = 8 * 3600} << 720 << 360;
        QTest::newRow("not known") << AttemptOptions{.minutes = 60} << 120 << 120;
        QTest::newRow("not known, days") << AttemptOptions{.minutes = 7 * 24 * 60} << 720 << 360;
    }
    void noStepLastsForEverWhileNobodyCanWork()
    {
        QFETCH(AttemptOptions, options);
        QFETCH(int, restore);
        QFETCH(int, dump);
        const Plan plan = usualPlan(options);
        QCOMPARE(stepOf(plan, u"restore"_s).timeout, std::chrono::seconds(60 * restore));
        QCOMPARE(stepOf(plan, u"dump"_s).timeout, std::chrono::seconds(60 * dump));
        QCOMPARE(stepOf(plan, u"media-first"_s).timeout, 12h);
        for (const Step &step : plan.steps)
            QVERIFY2(step.timeout >= 2min && step.timeout <= 12h, qPrintable(step.id));
        for (const QString &quick : {u"begin"_s, u"frozen"_s, u"switch"_s, u"answers"_s, u"page"_s})
            QCOMPARE(stepOf(plan, quick).timeout, 2min);
        QVERIFY(stepOf(plan, u"freeze"_s).timeout <= 5min);
    }

    void whatIsNotSafeIsRefused_data()
    {
        QTest::addColumn<Series>("series");
        QTest::addColumn<AttemptOptions>("options");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *title, const QString &found, const Series &from, auto change,
                            const AttemptOptions &options = {}) {
            Series series = from;
            change(series);
            QTest::newRow(title) << series << options << found;
        };
        const auto nothing = [](Series &) {};
        row("not linked", u"mdg: no links"_s, ready(), [](Series &s) { s.linked = false; });
        row("no preview", u"mdg: no preview"_s, ready(), [](Series &s) { s.sites.removeLast(); });
        row("no production", u"mdg: no production"_s, ready(), [](Series &s) { s.sites.removeFirst(); });
        row("same database", u"/usr/local/lino/mdg/mdg2: database of production: mdg1"_s, ready(),
            [](Series &s) { s.sites[1].database = s.sites[0].database; });
        row("both links", u"mdg: preview is production: /usr/local/lino/mdg/mdg2"_s, ready(),
            [](Series &s) { s.sites[1].links.append(u"prod"_s); });
        using enum Attempt::State;
        for (const auto state : {Starting, Running, Cancelling, Keeping}) {
            const QString name = attemptStateName(state);
            row(qPrintable(name), u"mdg: the attempt is %1"_s.arg(name), ready(),
                [state](Series &s) { s.attempt = SampleSeries::attempt(state); });
        }
        row("another is planned", u"mdg: an attempt is planned by joe@laptop: planned-1"_s, planned(), nothing);
        row("not that one", u"mdg: an attempt is planned by joe@laptop: planned-1"_s, planned(), nothing,
            {.planned = u"planned-0"_s});
        row("none is planned", u"mdg: no attempt planned-1 is planned"_s, ready(), nothing,
            {.planned = u"planned-1"_s});
        row("it was withdrawn", u"mdg: no attempt planned-1 is planned"_s, planned(),
            [](Series &s) { s.attempt->state = Attempt::State::Cancelled; }, {.planned = u"planned-1"_s});
        row("other sites", u"mdg: planned was mdg1 -> mdg2, now it would be mdg1 -> mdg3"_s, planned(),
            [](Series &s) { s.sites[1] = SampleSeries::site(u"mdg3"_s, SiteState::Preview, {u"preview"_s}); },
            {.planned = u"planned-1"_s});
        row("no time", u"mdg: an attempt of 0 minutes"_s, ready(), nothing, {.minutes = 0});
        row("too long", u"mdg: an attempt of 10081 minutes"_s, ready(), nothing, {.minutes = 7 * 24 * 60 + 1});
    }
    void whatIsNotSafeIsRefused()
    {
        QFETCH(Series, series);
        QFETCH(AttemptOptions, options);
        QFETCH(QString, found);
        const auto plan = startAttemptPlan(series, options, vhosts);
        QVERIFY(!plan.has_value());
        QCOMPARE(plan.error().code, Error::Code::Refused);
        QVERIFY2(plan.error().detail.startsWith(found), qPrintable(plan.error().detail));
    }

    void anEarlierAttemptThatEndedIsNotInTheWay()
    {
        using enum Attempt::State;
        for (const auto state : {Cancelled, Kept, Failed}) {
            Series series = ready();
            series.attempt = SampleSeries::attempt(state);
            QVERIFY(startAttemptPlan(series, {}, vhosts).has_value());
        }
    }

    void nothingElseOfTheSeriesIsCompiledWhileAnAttemptIsUnderWay()
    {
        Series series = ready(); // before the switch the sites are still production and preview
        series.attempt = SampleSeries::attempt(Attempt::State::Starting);
        QVERIFY(synchronisePlan(series).error().detail.startsWith(u"mdg: the attempt is starting"_s));
        QVERIFY(synchronisePlan(planned()).has_value());

        series.sites.append(SampleSeries::site(u"mdg0"_s, SiteState::Old, {}));
        RetireSurvey survey;
        survey.site = series.sites.last().path;
        QVERIFY(retirePlan(series, survey, u"mdg0"_s, {}).error().detail.startsWith(u"mdg: the attempt is starting"_s));
        series.attempt.reset();
        QVERIFY(retirePlan(series, survey, u"mdg0"_s, {}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestStartAttempt)
#include "TestStartAttempt.moc"
