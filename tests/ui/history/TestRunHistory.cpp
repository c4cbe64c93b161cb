// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleRuns.h"
#include "ui/history/RunHistory.h"
#include "ui/history/RunsModel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QTest>

#include <numeric>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
const QDateTime night(QDate(2026, 11, 28), QTime(1, 30), Qt::UTC);
const QString site = u"/usr/local/lino/mdg/mdg2"_s;

JobRecord run(int daysAgo, qint64 seconds, JobRecord::State state = Succeeded)
{
    return SampleRuns::run(daysAgo, seconds, night, state);
}
} // namespace

class TestRunHistory : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "Europe/Helsinki"); }

    void onlyWhatSynchronisedThisSiteAndEndedCounts()
    {
        JobRecord rehearsal = run(1, 100), undo = run(2, 100), elsewhere = run(3, 100), running = run(4, 100, Running);
        rehearsal.rehearsal = true;
        undo.undoes = u"x"_s;
        elsewhere.site = u"/usr/local/lino/abc/abc2"_s;
        running.ended = {};
        JobRecord script = run(5, 100);
        script.operation = u"run-script"_s;
        const RunHistory history({rehearsal, undo, elsewhere, running, script, run(6, 100, Failed)}, site);
        QCOMPARE(history.runs().size(), 2);
        QCOMPARE(history.runs().first().job.state, Failed); // the oldest first
        QCOMPARE(history.runs().last().job.operation, u"run-script"_s);
    }

    void theNewestThirtyAreShown()
    {
        QList<JobRecord> jobs;
        for (int day = 0; day < 45; ++day)
            jobs.append(run(day, 1000 + day));
        const RunHistory history(jobs, site);
        QCOMPARE(history.runs().size(), 30);
        QCOMPARE(history.runs().last().seconds, 1000);
        QCOMPARE(history.runs().first().seconds, 1029);
    }

    void theMedianIsThatOfGoodRuns()
    {
        QCOMPARE(RunHistory({run(1, 5, Failed)}, site).median(), std::nullopt);
        const RunHistory history({run(1, 100), run(2, 300, Differs), run(3, 200), run(4, 90000, Failed)}, site);
        QCOMPARE(history.median().value(), 200);
    }

    void partsAddUpToTheRunWherePhasesWentSideBySide()
    {
        const RunHistory history({run(1, 1000)}, site);
        const auto &parts = history.runs().first().parts;
        double sum = 0;
        QHash<QString, double> seconds;
        for (const RunHistory::Part &part : parts) {
            sum += part.seconds;
            seconds[part.phase] = part.seconds;
        }
        QCOMPARE(sum, 1000.0);
        QCOMPARE(seconds[u"dump"_s], 130.0);    // 180 s, of which 100 s were shared with the mirror
        QCOMPARE(seconds[u"mirror"_s], 50.0);   // its 100 s, all shared
        QCOMPARE(seconds[u"restore"_s], 645.0); // 690 s, of which 90 s were shared
    }

    void whatBelongsToNoPhaseIsOther()
    {
        JobRecord job = run(1, 100);
        job.phases = {{u"dump"_s, job.started.addSecs(20), job.started.addSecs(50)},
                      {u"polish"_s, job.started.addSecs(50), {}}};
        const RunHistory history({job}, site);
        QCOMPARE(history.runs().first().parts,
                 (QList<RunHistory::Part>{{QString(), 20}, {u"dump"_s, 30}, {u"polish"_s, 50}}));
        QCOMPARE(history.phases(), (QStringList{u"dump"_s, u"polish"_s, QString()}));
    }

    void phasesComeInTheOrderOfASynchronisation()
    {
        QCOMPARE(
            RunHistory({run(1, 100)}, site).phases(),
            (QStringList{u"check"_s, u"dump"_s, u"mirror"_s, u"compare"_s, u"restore"_s, u"static"_s, u"verify"_s}));
    }

    void whatAPhaseUsuallyTakesIsItsOwnTime()
    {
        const auto usual = RunHistory({run(1, 1000), run(2, 1000), run(3, 1000)}, site).usualPhases();
        QVERIFY(usual.contains(std::pair(u"mirror"_s, qint64(100))));
        QVERIFY(usual.contains(std::pair(u"restore"_s, qint64(690))));
    }

    void clocksThatWentBackBreakNothing()
    {
        JobRecord job = run(1, 100);
        job.phases = {{u"dump"_s, job.started.addSecs(-500), job.started.addSecs(-400)},
                      {u"restore"_s, job.started.addSecs(90), job.started.addSecs(10)}};
        JobRecord backwards = run(2, 100);
        backwards.ended = backwards.started.addSecs(-1);
        const RunHistory history({job, backwards}, site);
        QCOMPARE(history.runs().size(), 1);
        QCOMPARE(history.runs().first().parts, (QList<RunHistory::Part>{{QString(), 100}}));
    }

    void theTableTellsTheSameWithBothClocks()
    {
        RunsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        JobRecord differs = run(0, 1080, Differs);
        differs.tables->loaded = 6179;
        differs.tables->differences = {{u"memo_mention"_s, 25, 4, 0}};
        JobRecord refused = run(1, 3, Refused);
        refused.tables.reset();
        refused.refusal = JobRecord::Refusal{u"restore-script"_s, {}, u"A table is new"_s, {}, {}};
        model.showHistory(RunHistory({refused, differs}, site), 3600, u"CET"_s);
        const auto cell = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, RunsModel::State), u"finished with differences"_s);
        QCOMPARE(cell(0, RunsModel::Started), u"28 Nov 02:30"_s);
        QCOMPARE(cell(0, RunsModel::Here), u"28 Nov 03:30"_s);
        QCOMPARE(cell(0, RunsModel::Took), u"18:00"_s);
        QCOMPARE(cell(0, RunsModel::Objects), QLocale().toString(6179));
        QCOMPARE(cell(0, RunsModel::Differences), u"1 table"_s);
        QCOMPARE(cell(1, RunsModel::State), u"needs your decision"_s);
        QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().contains(u"A table is new"));
        QCOMPARE(model.headerData(RunsModel::Started, Qt::Horizontal, Qt::DisplayRole).toString(), u"Began (CET)"_s);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 QString(u"finished with differences, 28 Nov 02:30 server time (CET), 03:30 here, 18 min, " +
                         QLocale().toString(6179) + u" objects, differences in 1 table, by maintainer@laptop"));
    }
};

QTEST_MAIN(TestRunHistory)
#include "TestRunHistory.moc"
