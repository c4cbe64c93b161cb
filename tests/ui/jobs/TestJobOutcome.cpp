// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleRuns.h"
#include "ui/jobs/JobOutcome.h"
#include "ui/jobs/TablesModel.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
const QDateTime night(QDate(2026, 11, 28), QTime(1, 40), Qt::UTC);

JobRecord differing()
{
    JobRecord job = SampleRuns::run(0, 1000, night, Differs);
    job.tables = JobRecord::Tables{
        6200, 6179, {{u"uploads_upload"_s, 3, 4, 0}, {u"memo_mention"_s, 25, 4, 21}}, {{u"sessions"_s, 9, 0, 0}}};
    return job;
}

QJsonObject reported(const QString &table, int dumped, int loaded, const QString &kind)
{
    return {{u"table"_s, table}, {u"dumped"_s, dumped}, {u"loaded"_s, loaded}, {u"unsaved"_s, 0}, {u"kind"_s, kind}};
}

QStringList tables(const TablesModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.row(row).table;
    return names;
}

QString label(const QWidget &widget, const QString &name)
{
    const auto *label = widget.findChild<QLabel *>(name);
    return label->isVisibleTo(&widget) ? label->text() : QString();
}
} // namespace

class TestJobOutcome : public QObject
{
    Q_OBJECT
private slots:
    void theLargestDifferenceComesFirstAndWhatWasLeftOutIsNone()
    {
        TablesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showDifferences(*differing().tables);
        QCOMPARE(tables(model), (QStringList{u"memo_mention"_s, u"uploads_upload"_s, u"sessions"_s}));
        QCOMPARE(model.index(0, TablesModel::Difference).data().toString(), u"\u221221"_s);
        QCOMPARE(model.index(1, TablesModel::Difference).data().toString(), u"+1"_s);
        QCOMPARE(model.index(2, TablesModel::Difference).data().toString(), u"left out"_s);
        QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isNull());
        QVERIFY(model.index(2, 0).data(Qt::DecorationRole).isNull());
        QVERIFY(model.index(0, 0).data(Qt::ToolTipRole).toString().contains(u"could not be saved"));
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"memo_mention: 25 dumped, 4 loaded, difference \u221221"_s);
    }

    void allTablesKeepTheDifferencesOnTop()
    {
        TablesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.showReport(
            {{u"tables"_s, QJsonArray{reported(u"a_same"_s, 5, 5, u"same"_s), reported(u"only"_s, 0, 7, u"only-here"_s),
                                      reported(u"z_fewer"_s, 5, 4, u"fewer"_s), u"nonsense"_s}}});
        QCOMPARE(tables(model), (QStringList{u"z_fewer"_s, u"a_same"_s, u"only"_s}));
        QCOMPARE(model.index(2, TablesModel::Difference).data().toString(), u"only in the preview"_s);
    }

    void differencesAreNeverCalledOk()
    {
        JobOutcome outcome;
        outcome.showJob(differing());
        QVERIFY(label(outcome, u"result"_s).contains(u"differs from what was dumped"));
        QVERIFY(label(outcome, u"tables"_s).contains(u"2 tables differ"));
        QVERIFY(outcome.findChild<QTableView *>()->isVisibleTo(&outcome));
        QCOMPARE(namelessWidgets(&outcome), QStringList());
    }

    void allTablesAreAskedForOnDemandAndStayWhileTheSecondsPass()
    {
        JobOutcome outcome;
        outcome.showJob(differing());
        outcome.show();
        QSignalSpy asked(&outcome, &JobOutcome::tablesRequested);
        auto *all = outcome.findChild<QPushButton *>(u"allTables"_s);
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        outcome.showReport({{u"tables"_s, QJsonArray{reported(u"a"_s, 5, 5, u"same"_s)}}});
        outcome.showJob(differing());
        QCOMPARE(outcome.findChild<TablesModel *>()->rowCount(), 1);
        QVERIFY(!all->isVisible());
        outcome.showJob(SampleRuns::run(1, 1000, night));
        QCOMPARE(outcome.findChild<TablesModel *>()->rowCount(), 0);
    }

    void aRunningJobHasNoOutcome()
    {
        JobOutcome outcome;
        outcome.showJob(differing());
        QVERIFY(outcome.isVisible());
        outcome.showJob(SampleRuns::running(100, night));
        QVERIFY(!outcome.isVisible());
    }

    void sizesWarningsAndThePreviewsStateAreSaid()
    {
        JobOutcome outcome;
        JobRecord job = SampleRuns::run(0, 1000, night, Failed);
        job.preview = u"page"_s;
        job.sizes = JobRecord::Sizes{3000000, 0, 0, 0};
        job.warnings = {u"The web server may write <settings.py>"_s, u"Two"_s};
        outcome.showJob(job);
        QVERIFY(label(outcome, u"result"_s).contains(u"mdg2 shows the maintenance page: its data is half restored."));
        QCOMPARE(label(outcome, u"sizes"_s), u"dump 3 MB"_s);
        QCOMPARE(label(outcome, u"warnings"_s), u"Warning: The web server may write <settings.py>\nWarning: Two"_s);
    }

    void undoIsAskedWithTheSafeAnswerFocussedAndEscapesByIt()
    {
        JobOutcome outcome;
        JobRecord job = SampleRuns::run(0, 1000, night, Stopped);
        job.canUndo = true;
        outcome.showJob(job);
        QVERIFY(QTest::qWaitForWindowExposed(&outcome));
        QSignalSpy undone(&outcome, &JobOutcome::undoRequested);
        auto *undo = outcome.findChild<QPushButton *>(u"undo"_s);
        auto *keep = outcome.findChild<QPushButton *>(u"keepChanges"_s);
        QTest::mouseClick(undo, Qt::LeftButton);
        QVERIFY(keep->hasFocus() && !undo->isVisible());
        outcome.showJob(job); // a second passes
        QVERIFY(keep->isVisible());
        QTest::keyClick(keep, Qt::Key_Space);
        QVERIFY(undone.isEmpty() && undo->isVisible());
        QVERIFY(!outcome.findChild<QPushButton *>(u"resume"_s)->isVisible());
    }
};

QTEST_MAIN(TestJobOutcome)
#include "TestJobOutcome.moc"
