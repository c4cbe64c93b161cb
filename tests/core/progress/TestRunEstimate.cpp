// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/RunEstimate.h"
#include "core/progress/RunUnits.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
const QDateTime tonight(QDate(2026, 11, 29), QTime(1, 30), Qt::UTC);

struct Part {
    QString id;
    QString phase;
    int from;
    int to;
};

JobRecord job(int number, const QDateTime &started, const QList<Part> &parts)
{
    JobRecord record;
    record.id = u"job-%1"_s.arg(number);
    record.operation = u"sync"_s;
    record.site = u"/usr/local/lino/mdg/mdg2"_s;
    record.started = started;
    int last = 0;
    for (const Part &part : parts) {
        record.steps.append({.id = part.id,
                             .title = {},
                             .phase = part.phase,
                             .state = JobRecord::Step::State::Done,
                             .started = started.addSecs(part.from),
                             .ended = started.addSecs(part.to)});
        last = std::max(last, part.to);
    }
    record.state = JobRecord::State::Succeeded;
    record.ended = started.addSecs(last);
    return record;
}

/// 100 s: the dump beside the media, then the restore, beside it the static files.
JobRecord usualRun(int number, int scale = 1)
{
    return job(number, tonight.addDays(-number),
               {{u"dump"_s, u"dump"_s, 0, 20 * scale},
                {u"media"_s, u"mirror"_s, 0, 30 * scale},
                {u"restore"_s, u"restore"_s, 30 * scale, 90 * scale},
                {u"static"_s, u"static"_s, 30 * scale, 40 * scale},
                {u"verify"_s, u"verify"_s, 90 * scale, 100 * scale}});
}

QList<JobRecord> usualRuns(int count)
{
    QList<JobRecord> runs;
    for (int number = 1; number <= count; ++number)
        runs.append(usualRun(number));
    return runs;
}

/// A usual run as it stands \a seconds after its start.
JobRecord runningFor(int seconds)
{
    JobRecord record = usualRun(0);
    record.state = JobRecord::State::Running;
    record.ended = {};
    const QDateTime now = tonight.addSecs(seconds);
    for (JobRecord::Step &step : record.steps) {
        if (step.started > now) {
            step.started = step.ended = {};
            step.state = JobRecord::Step::State::Waiting;
        } else if (step.ended > now) {
            step.ended = {};
            step.state = JobRecord::Step::State::Running;
        }
    }
    return record;
}

qint64 saidAt(const QList<JobRecord> &earlier, const JobRecord &record, int seconds)
{
    const auto range = RunEstimate(earlier, record).ready(record, tonight.addSecs(seconds));
    return range ? tonight.secsTo(range->likely) : -1;
}
} // namespace

class TestRunEstimate : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSaidBeforeThreeGoodRuns()
    {
        const JobRecord now = runningFor(10);
        QVERIFY(!RunEstimate(usualRuns(2), now).ready(now, tonight.addSecs(10)));
        QVERIFY(RunEstimate(usualRuns(3), now).ready(now, tonight.addSecs(10)));
        QCOMPARE(RunEstimate(usualRuns(2), now).usual(), 100s);
        QVERIFY(!RunEstimate({}, now).usual());
    }

    void onlyGoodWholeRunsOfTheSameKindCount_data()
    {
        QTest::addColumn<int>("what");
        const QStringList names{u"failed"_s,  u"stopped"_s,         u"rehearsal"_s,  u"rest of a run"_s,  u"reverts"_s,
                                u"running"_s, u"other operation"_s, u"other site"_s, u"without an end"_s, u"itself"_s};
        for (int i = 0; i < names.size(); ++i)
            QTest::newRow(qPrintable(names[i])) << i;
    }
    void onlyGoodWholeRunsOfTheSameKindCount()
    {
        QFETCH(int, what);
        QList<JobRecord> runs = usualRuns(3);
        JobRecord &odd = runs[1];
        switch (what) {
        case 0:
            odd.state = JobRecord::State::Failed;
            break;
        case 1:
            odd.state = JobRecord::State::Stopped;
            break;
        case 2:
            odd.rehearsal = true;
            break;
        case 3:
            odd.resumes = u"job-9"_s;
            break;
        case 4:
            odd.undoes = u"job-9"_s;
            break;
        case 5:
            odd.state = JobRecord::State::Running;
            break;
        case 6:
            odd.operation = u"run-script"_s;
            break;
        case 7:
            odd.site = u"/elsewhere"_s;
            break;
        case 8:
            odd.ended = {};
            break;
        case 9:
            odd.id = u"job-0"_s;
            break;
        }
        QCOMPARE(RunEstimate(runs, runningFor(10)).runs(), 2);
    }

    void aRunWithDifferencesCounts()
    {
        QList<JobRecord> runs = usualRuns(3);
        runs[0].state = JobRecord::State::Differs;
        QCOMPARE(RunEstimate(runs, runningFor(10)).runs(), 3);
    }

    void theNewestTenCountInWhateverOrderTheyCome()
    {
        QList<JobRecord> runs;
        for (int number = 30; number > 0; --number)
            runs.append(usualRun(number, number > 10 ? 50 : 1));
        const RunEstimate estimate(runs, runningFor(10));
        QCOMPARE(estimate.runs(), 10);
        QCOMPARE(estimate.usual(), 100s);
    }

    void oneRunOfADayChangesNothing()
    {
        QList<JobRecord> runs = usualRuns(9);
        runs.append(usualRun(10, 864));
        const JobRecord now = runningFor(10);
        QCOMPARE(RunEstimate(runs, now).usual(), 100s);
        QVERIFY(qAbs(saidAt(runs, now, 10) - 100) <= 3);
        const auto range = RunEstimate(runs, now).ready(now, tonight.addSecs(10)).value();
        QVERIFY(range.latest < tonight.addSecs(150));
    }

    void aUsualRunIsReadyWhenItUsuallyIs_data()
    {
        QTest::addColumn<int>("seconds");
        for (const int seconds : {0, 1, 10, 25, 35, 60, 85, 95, 99})
            QTest::addRow("after %d s", seconds) << seconds;
    }
    void aUsualRunIsReadyWhenItUsuallyIs()
    {
        QFETCH(int, seconds);
        const JobRecord now = runningFor(seconds);
        const auto said = saidAt(usualRuns(5), now, seconds);
        QVERIFY2(qAbs(said - 100) <= 7, qPrintable(QString::number(said)));
        const auto range = RunEstimate(usualRuns(5), now).ready(now, tonight.addSecs(seconds)).value();
        QVERIFY(range.earliest <= range.likely && range.likely <= range.latest);
        QVERIFY(range.earliest >= tonight.addSecs(seconds));
    }

    void whatRunsSideBySideIsNotAddedUp()
    {
        // media takes long, and the dump beside it is no part of the wait
        JobRecord now = runningFor(5);
        QVERIFY(qAbs(saidAt(usualRuns(5), now, 5) - 100) <= 5); // the sum of all steps would be 130
    }

    void aSlowMachineIsNoticedByItsDump()
    {
        JobRecord now = runningFor(45);
        now.steps[0].ended = tonight.addSecs(40); // twice as long as usual
        now.steps[1].ended = tonight.addSecs(40);
        now.steps[2] = {.id = u"restore"_s,
                        .title = {},
                        .phase = u"restore"_s,
                        .state = JobRecord::Step::State::Running,
                        .started = tonight.addSecs(40),
                        .ended = {}};
        now.steps[3] = {.id = u"static"_s,
                        .title = {},
                        .phase = u"static"_s,
                        .state = JobRecord::Step::State::Running,
                        .started = tonight.addSecs(40),
                        .ended = {}};
        const auto said = saidAt(usualRuns(5), now, 45);
        QVERIFY2(said > 150 && said < 190, qPrintable(QString::number(said)));
    }

    void theCountedObjectsTellOfASlowRestore()
    {
        JobRecord now = runningFor(80);
        now.phase = u"restore"_s;
        now.done = 500;
        now.total = 2000; // a quarter in 50 s
        now.quietSince = tonight.addSecs(80);
        const auto slow = saidAt(usualRuns(5), now, 80);
        QVERIFY2(slow > 135, qPrintable(QString::number(slow)));
        now.done = 1700;
        const auto usual = saidAt(usualRuns(5), now, 80);
        QVERIFY2(usual < 120, qPrintable(QString::number(usual)));
    }

    void moreObjectsTakeLonger()
    {
        QList<JobRecord> runs = usualRuns(5);
        for (JobRecord &run : runs)
            run.tables = JobRecord::Tables{.dumped = 1000, .loaded = 1000, .differences = {}, .leftOut = {}};
        JobRecord now = runningFor(51);
        now.phase = u"restore"_s;
        now.total = 2000;
        now.steps[0].ended = tonight.addSecs(40); // the dump of so many took longer as well
        now.steps[2].started = now.steps[3].started = tonight.addSecs(50);
        now.steps[3].ended = {};
        const auto said = saidAt(runs, now, 51);
        QVERIFY2(said > 175 && said < 205, qPrintable(QString::number(said))); // 50 + 120 + 20
    }

    void aBiggerDumpTellsOfItBeforeTheRestoreBegins()
    {
        QList<JobRecord> runs = usualRuns(5);
        for (JobRecord &run : runs) {
            run.tables = JobRecord::Tables{.dumped = 1000, .loaded = 1000, .differences = {}, .leftOut = {}};
            run.sizes = JobRecord::Sizes{.dump = 1000000, .media = 0, .mediaFiles = 0, .database = 0};
        }
        JobRecord now = runningFor(35);
        now.steps[0].ended = tonight.addSecs(30);
        now.sizes = JobRecord::Sizes{.dump = 1500000, .media = 0, .mediaFiles = 0, .database = 0};
        const auto said = saidAt(runs, now, 35);
        QVERIFY2(said > 125 && said < 155, qPrintable(QString::number(said))); // 30 + 90 + 15
    }

    void anOverrunIsSaidAndNothingIsPromisedWithoutCounts()
    {
        JobRecord now = runningFor(95);
        QVERIFY(!RunEstimate(usualRuns(5), now).isOverrun(now, tonight.addSecs(150)));
        QVERIFY(RunEstimate(usualRuns(5), now).isOverrun(now, tonight.addSecs(151)));
        QCOMPARE(saidAt(usualRuns(5), now, 160), -1);
    }

    void anOverrunRestoreThatCountsStillSaysWhenItIsReady()
    {
        JobRecord now = runningFor(80);
        now.phase = u"restore"_s;
        now.done = 500;
        now.total = 1000;
        now.quietSince = tonight.addSecs(160);
        const auto said = saidAt(usualRuns(5), now, 160);
        QVERIFY2(said > 220 && said < 330, qPrintable(QString::number(said)));
    }

    void whatIsNoRunHasNoReadyTime()
    {
        JobRecord ended = usualRun(0);
        QCOMPARE(saidAt(usualRuns(5), ended, 50), -1);
        JobRecord rehearsal = runningFor(10);
        rehearsal.rehearsal = true;
        QCOMPARE(saidAt(usualRuns(5), rehearsal, 10), -1);
        JobRecord undo = runningFor(10);
        undo.undoes = u"job-1"_s;
        QCOMPARE(saidAt(usualRuns(5), undo, 10), -1);
    }

    void aResumedRunWaitsOnlyForWhatIsLeft()
    {
        JobRecord now = runningFor(1);
        now.resumes = u"job-1"_s;
        for (const int skipped : {0, 1}) {
            now.steps[skipped].state = JobRecord::Step::State::Skipped;
            now.steps[skipped].started = now.steps[skipped].ended = tonight;
        }
        now.steps[2].state = now.steps[3].state = JobRecord::Step::State::Running;
        now.steps[2].started = now.steps[3].started = tonight.addSecs(1);
        const auto said = saidAt(usualRuns(5), now, 1);
        QVERIFY2(qAbs(said - 71) <= 6, qPrintable(QString::number(said)));
    }

    void runsWithoutStepsAreReadByTheirPhases()
    {
        const auto byPhases = [](JobRecord record) {
            for (const JobRecord::Step &step : std::as_const(record.steps))
                if (step.id != "static"_L1 && step.id != "media"_L1 && step.started.isValid())
                    record.phases.append({step.phase, step.started, step.ended});
            record.steps.clear();
            return record;
        };
        QList<JobRecord> runs;
        for (const JobRecord &run : usualRuns(5))
            runs.append(byPhases(run));
        QVERIFY(qAbs(saidAt(runs, byPhases(runningFor(10)), 10) - 100) <= 6);
        QCOMPARE(RunEstimate(runs, runningFor(10)).usual(u"restore"_s), 60s);
        QVERIFY(!RunEstimate(runs, runningFor(10)).usual(u"freeze"_s));
    }

    void aPhaseThatComesAgainIsAPartOfItsOwn()
    {
        JobRecord record = usualRun(0);
        record.steps.clear();
        record.phases = {{u"dump"_s, tonight, tonight.addSecs(5)},
                         {u"mirror"_s, tonight.addSecs(5), tonight.addSecs(6)},
                         {u"dump"_s, tonight.addSecs(6), tonight.addSecs(9)}};
        QStringList keys;
        for (const RunUnit &unit : unitsOf(record))
            keys += unit.key;
        QCOMPARE(keys, (QStringList{u"dump"_s, u"mirror"_s, u"dump#2"_s}));
    }

    void nonsenseInRecordsIsSurvived_data()
    {
        QTest::addColumn<int>("what");
        for (int i = 0; i < 5; ++i)
            QTest::addRow("%d", i) << i;
    }
    void nonsenseInRecordsIsSurvived()
    {
        QFETCH(int, what);
        QList<JobRecord> runs = usualRuns(4);
        JobRecord now = runningFor(50);
        now.phase = u"restore"_s;
        switch (what) {
        case 0:
            now.done = 10, now.total = 5;
            break;
        case 1:
            runs[0].steps[2].ended = runs[0].steps[2].started.addSecs(-100);
            break;
        case 2:
            now.quietSince = tonight.addYears(1), now.done = 1, now.total = 2;
            break;
        case 3:
            now.steps[2].started = tonight.addSecs(90);
            break;
        case 4:
            runs[0].steps.clear(), runs[1].steps.clear();
            break;
        }
        const auto said = saidAt(runs, now, 50);
        QVERIFY2(said >= 50 && said < 400, qPrintable(QString::number(said)));
    }
};

QTEST_GUILESS_MAIN(TestRunEstimate)
#include "TestRunEstimate.moc"
