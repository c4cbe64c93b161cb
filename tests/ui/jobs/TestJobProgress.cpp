// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleRuns.h"
#include "ui/jobs/FittedTable.h"
#include "ui/jobs/JobProgress.h"
#include "ui/jobs/StepsModel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QProgressBar>
#include <QTest>

namespace
{
using namespace Qt::StringLiterals;
using enum JobRecord::State;

const QDateTime night(QDate(2026, 11, 28), QTime(1, 40), Qt::UTC);

QList<JobRecord> goodRuns(int count, qint64 seconds)
{
    QList<JobRecord> runs;
    for (int i = 1; i <= count; ++i)
        runs.append(SampleRuns::run(i, seconds, night));
    return runs;
}

QString cell(const StepsModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}
} // namespace

class TestJobProgress : public QObject
{
    Q_OBJECT
private slots:
    void stepsAreToldInWordsWithTheirUsualTime()
    {
        StepsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(SampleRuns::running(500, night), goodRuns(3, 1000), night);
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(cell(model, 0, StepsModel::Step), u"Check that nothing stands in the way"_s);
        QCOMPARE(cell(model, 4, StepsModel::State), u"running"_s);
        QCOMPARE(cell(model, 4, StepsModel::Elapsed), u"4:10"_s);
        QCOMPARE(cell(model, 4, StepsModel::Usual), u"12 min"_s); // 690 s
        QCOMPARE(cell(model, 6, StepsModel::State), u"waiting"_s);
        QCOMPARE(cell(model, 6, StepsModel::Elapsed), QString());
        QCOMPARE(model.index(4, 0).data(Qt::AccessibleTextRole).toString(),
                 u"Restore the dump into the preview: running, 4 min, usually 12 min"_s);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void everySecondOnlyWhatRunsChanges()
    {
        StepsModel model;
        const JobRecord job = SampleRuns::running(500, night);
        model.show(job, {}, night);
        QList<int> rows;
        connect(&model, &QAbstractItemModel::dataChanged, &model,
                [&rows](const QModelIndex &first, const QModelIndex &last) {
                    for (int row = first.row(); row <= last.row(); ++row)
                        rows.append(row);
                });
        model.show(job, {}, night.addSecs(1));
        QCOMPARE(rows, QList<int>{4});
    }

    void aStepThatTakesMuchLongerThanUsualIsMarked()
    {
        StepsModel model;
        JobRecord job = SampleRuns::running(500, night);
        model.show(job, goodRuns(3, 1000), night);
        QVERIFY(!model.row(4).isOver());
        job.steps[4].started = night.addSecs(-1100);
        model.show(job, goodRuns(3, 1000), night);
        QVERIFY(model.row(4).isOver());
        QVERIFY(!model.index(4, StepsModel::Elapsed).data(Qt::DecorationRole).isNull());
    }

    void whatWasSkippedOrFailedDoesNotCountAsUsual()
    {
        StepsModel model;
        QList<JobRecord> runs = goodRuns(2, 1000);
        runs[0].steps[1].state = JobRecord::Step::State::Skipped;
        runs[0].steps[1].ended = runs[0].steps[1].started;
        runs.append(SampleRuns::run(5, 90000, night, Failed));
        JobRecord other = SampleRuns::run(6, 90000, night);
        other.site = u"/usr/local/lino/abc/abc2"_s;
        runs.append(other);
        model.show(SampleRuns::running(10, night), runs, night);
        QCOMPARE(model.row(1).usual.value(), 180);
    }

    void theEstimateIsHonest_data()
    {
        QTest::addColumn<int>("runs");
        QTest::addColumn<qint64>("elapsed");
        QTest::addColumn<QString>("words");
        QTest::newRow("never before") << 0 << qint64(60) << QString();
        QTest::newRow("too few") << 2 << qint64(60) << QString();
        QTest::newRow("overrun") << 3 << qint64(1600) << u"27 min, usually 17 min"_s;
    }

    void theEstimateIsHonest()
    {
        QFETCH(int, runs);
        QFETCH(qint64, elapsed);
        QFETCH(QString, words);
        const QString text =
            JobProgress::estimateText(SampleRuns::running(elapsed, night), goodRuns(runs, 1000), 3600, night);
        QVERIFY2(words.isEmpty() ? text.isEmpty() : text.startsWith(words), qPrintable(text));
    }

    void afterThreeGoodRunsReadyIsARangeOnTheServersClock()
    {
        const QString text = JobProgress::estimateText(SampleRuns::running(300, night), goodRuns(3, 1000), 3600, night);
        QVERIFY2(text.startsWith(u"ready 02:4") || text.startsWith(u"ready 02:5"), qPrintable(text));
        QVERIFY(text.endsWith(u", server time"));
    }

    void aRehearsalAResumeAndAnUndoHaveNoEstimate()
    {
        const QList<JobRecord> runs = goodRuns(5, 1000);
        JobRecord job = SampleRuns::running(300, night);
        QVERIFY(!JobProgress::estimateText(job, runs, 0, night).isEmpty());
        job.rehearsal = true;
        QCOMPARE(JobProgress::estimateText(job, runs, 0, night), QString());
        job.rehearsal = false;
        job.resumes = u"x"_s;
        QCOMPARE(JobProgress::estimateText(job, runs, 0, night), QString());
        job.resumes.clear();
        job.undoes = u"x"_s;
        QCOMPARE(JobProgress::estimateText(job, runs, 0, night), QString());
    }

    void theBarNeverSaysAllBeforeTheEnd()
    {
        JobProgress progress;
        JobRecord job = SampleRuns::running(300, night);
        job.percent = 100;
        progress.showJob(job, {}, 0, night);
        static_cast<QWidget &>(progress).show();
        QCOMPARE(progress.findChild<QProgressBar *>()->value(), 99);
        QVERIFY(progress.findChild<QLabel *>(u"count"_s)->text().contains(u"objects"));
        job.state = Succeeded;
        progress.showJob(job, {}, 0, night);
        QVERIFY(!progress.findChild<QProgressBar *>()->isVisible());
    }

    void theTableOfStepsIsAsHighAsItsRows()
    {
        JobProgress progress;
        progress.showJob(SampleRuns::running(300, night), {}, 0, night);
        const auto *table = progress.findChild<FittedTable *>();
        const int seven = table->sizeHint().height();
        JobRecord script = SampleRuns::running(300, night);
        script.steps.clear();
        script.phases = {script.phases[1], script.phases[4]};
        progress.showJob(script, {}, 0, night);
        QVERIFY(table->sizeHint().height() < seven);
        QCOMPARE(table->model()->index(1, StepsModel::State).data().toString(), u"running"_s);
    }
};

QTEST_MAIN(TestJobProgress)
#include "TestJobProgress.moc"
