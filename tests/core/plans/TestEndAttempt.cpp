// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/DocumentedSteps.h"
#include "core/plans/EndAttempt.h"
#include "core/plans/SampleSeries.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using DocumentedSteps::ids;
using DocumentedSteps::stepOf;

namespace
{
const QString former = u"/usr/local/lino/mdg/mdg1"_s;
const QString newSite = u"/usr/local/lino/mdg/mdg2"_s;
const QStringList vhosts{u"/etc/nginx/sites-available"_s};

/// As a probe sees it after the switch.
Series running()
{
    Series series = SampleSeries::usual();
    series.sites[0] = SampleSeries::site(u"mdg1"_s, SiteState::StandingBy, {});
    series.sites[1] = SampleSeries::site(u"mdg2"_s, SiteState::InAttempt, {u"prod"_s});
    series.sites[1].address = QUrl(u"https://lino.example.com"_s);
    series.attempt = SampleSeries::attempt(Attempt::State::Running);
    return series;
}

Plan cancelPlan(const CancelOptions &options = {})
{
    return cancelAttemptPlan(running(), options, vhosts).value();
}

Plan keepPlan(const QString &confirm = {})
{
    return keepAttemptPlan(running(), confirm).value();
}

QStringList documentedIds(const QList<DocumentedSteps::Row> &rows)
{
    QStringList found;
    for (const auto &row : rows)
        found += row.id;
    return found;
}
} // namespace

class TestEndAttempt : public QObject
{
    Q_OBJECT

private slots:
    void bothPlansNameBothSitesAndWhatBecomesOfThemWhenTheyAreInterrupted()
    {
        const Plan cancel = cancelPlan();
        QCOMPARE(cancel.operation, u"cancel"_s);
        QCOMPARE(cancel.title, u"mdg2 -> mdg1"_s);
        QCOMPARE(cancel.turn, u"return"_s);
        QCOMPARE(cancel.revertUntil, u"return"_s);
        QCOMPARE(cancel.grace, 2s);
        const Plan keep = keepPlan();
        QCOMPARE(keep.operation, u"keep"_s);
        QCOMPARE(keep.title, u"mdg2"_s);
        QCOMPARE(keep.turn, u"decide"_s);
        QVERIFY(!keep.toJson().contains("revertUntil"_L1));
        for (const Plan &plan : {cancel, keep}) {
            QCOMPARE(plan.series, u"mdg-1a2b3c4d"_s);
            QCOMPARE(plan.seriesName, u"mdg"_s);
            QCOMPARE(plan.links, u"/usr/local/lino/mdg"_s);
            QCOMPARE(plan.site, newSite);
            QCOMPARE(plan.source, former);
            QVERIFY(!plan.progress.isEmpty());
        }
    }

    void theStepsAreThoseOfTheDocument()
    {
        const QString document = QFINDTESTDATA("../../../docs/attempt.md");
        const auto cancel = DocumentedSteps::rows(document, u"Cancel"_s);
        QCOMPARE(ids(cancelPlan()), documentedIds(cancel));
        QCOMPARE(DocumentedSteps::differences(cancelPlan(), cancel), QStringList());
        const auto keep = DocumentedSteps::rows(document, u"Keep"_s);
        QCOMPARE(ids(keepPlan()), documentedIds(keep));
        QCOMPARE(DocumentedSteps::differences(keepPlan(), keep), QStringList());
    }

    void everyStepComesAfterStepsThatStandBeforeItAndHasALimit()
    {
        for (const Plan &plan : {cancelPlan(), keepPlan()}) {
            QSet<QString> before;
            for (const Step &step : plan.steps) {
                for (const QString &id : step.after.value())
                    QVERIFY2(before.contains(id), qPrintable(step.id + u" after "_s + id));
                before.insert(step.id);
                QVERIFY(!step.title.isEmpty());
                QVERIFY2(!step.byHand.isEmpty(), qPrintable(step.id));
                QVERIFY2(step.timeout >= 2min && step.timeout <= 3h, qPrintable(step.id));
                QVERIFY(step.check.isEmpty());
                QCOMPARE(step.again, step.id == "check"_L1);
                QCOMPARE(step.rehearse, step.id == "check"_L1);
            }
        }
        QCOMPARE(stepOf(cancelPlan(), u"return"_s).timeout, 2min);
    }

    void whatWasConfirmedIsAskedByTheServer()
    {
        const Plan plan = cancelPlan({.confirm = u"mdg2"_s, .acceptChanged = true});
        QCOMPARE(stepOf(plan, u"check"_s).run.with,
                 (QJsonObject{{u"confirm"_s, u"mdg2"_s}, {u"acceptChanged"_s, true}}));
        QCOMPARE(stepOf(plan, u"former"_s).run.with, (QJsonObject{{u"acceptChanged"_s, true}}));
        QCOMPARE(stepOf(cancelPlan(), u"check"_s).run.with,
                 (QJsonObject{{u"confirm"_s, QString()}, {u"acceptChanged"_s, false}}));
        QCOMPARE(stepOf(keepPlan(u"mdg1"_s), u"check"_s).run.with, (QJsonObject{{u"confirm"_s, u"mdg1"_s}}));
    }

    void valuesOfTheStepsAreThoseOfTheDocument()
    {
        QCOMPARE(stepOf(cancelPlan(), u"dump"_s).run.with, (QJsonObject{{u"as"_s, u"cancel"_s}}));
        QCOMPARE(stepOf(cancelPlan(), u"end"_s).run.with, (QJsonObject{{u"state"_s, u"cancelled"_s}}));
        QCOMPARE(stepOf(keepPlan(), u"end"_s).run.with, (QJsonObject{{u"state"_s, u"kept"_s}}));
        QCOMPARE(stepOf(cancelPlan(), u"answers"_s).run.with,
                 (QJsonObject{{u"address"_s, u"https://lino.example.com"_s},
                              {u"vhosts"_s, QJsonArray::fromStringList(vhosts)}}));
    }

    void productionsAddressIsTheFormerOnesUntilAProbeSawTheNewOne()
    {
        Series series = running();
        series.sites[1].address = {};
        series.sites[0].address = QUrl(u"https://former.example.com"_s);
        const Plan plan = cancelAttemptPlan(series, {}, vhosts).value();
        QCOMPARE(stepOf(plan, u"answers"_s).run.with["address"_L1].toString(), u"https://former.example.com"_s);
    }

    void nothingOfAKeepIsUndone()
    {
        const Plan plan = keepPlan();
        for (const Step &step : plan.steps)
            QVERIFY2(step.undo.isEmpty() && !step.undoFirst, qPrintable(step.id));
    }

    void bothAreRefusedUnlessAnAttemptRuns_data()
    {
        QTest::addColumn<int>("state"); // -1: there is no attempt
        QTest::addColumn<bool>("linked");
        QTest::addColumn<QString>("found");
        QTest::newRow("none") << -1 << true << u"mdg: no attempt runs"_s;
        QTest::newRow("no links") << int(Attempt::State::Running) << false << u"mdg: no links"_s;
        using enum Attempt::State;
        for (const auto state : {Planned, Cancelled, Kept, Failed})
            QTest::newRow(qPrintable(attemptStateName(state))) << int(state) << true << u"mdg: no attempt runs"_s;
        for (const auto state : {Starting, Cancelling, Keeping})
            QTest::newRow(qPrintable(attemptStateName(state)))
                << int(state) << true << u"mdg: the attempt is %1"_s.arg(attemptStateName(state));
    }
    void bothAreRefusedUnlessAnAttemptRuns()
    {
        QFETCH(int, state);
        QFETCH(bool, linked);
        QFETCH(QString, found);
        Series series = running();
        series.linked = linked;
        if (state < 0)
            series.attempt.reset();
        else
            series.attempt->state = Attempt::State(state);
        for (const Error &error : {cancelAttemptPlan(series, {.confirm = u"mdg2"_s}, vhosts).error(),
                                   keepAttemptPlan(series, u"mdg1"_s).error()}) {
            QCOMPARE(error.code, Error::Code::Refused);
            QVERIFY2(error.detail.startsWith(found), qPrintable(error.detail));
        }
    }
};

QTEST_GUILESS_MAIN(TestEndAttempt)
#include "TestEndAttempt.moc"
