// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/FittedTable.h"
#include "ui/jobs/JobPane.h"
#include "ui/jobs/JobText.h"
#include "ui/jobs/JobsModel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
JobRecord job(const QString &id, JobRecord::State state, int startedMinutesAgo)
{
    JobRecord record;
    record.id = id;
    record.site = u"/usr/local/lino/mdg2"_s;
    record.operation = u"run-script"_s;
    record.state = state;
    record.by = u"maintainer@laptop"_s;
    record.started = QDateTime::currentDateTimeUtc().addSecs(-60 * startedMinutesAgo);
    record.quietSince = QDateTime::currentDateTimeUtc();
    record.alive = state == JobRecord::State::Running;
    record.phase = u"restore"_s;
    record.done = 1200;
    record.total = 6200;
    record.percent = 43;
    record.phases = {{u"dump"_s, record.started, record.started.addSecs(30)},
                     {u"restore"_s, record.started.addSecs(30), {}}};
    if (state != JobRecord::State::Running)
        record.ended = record.started.addSecs(50);
    return record;
}

QStringList ids(const JobsModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result << model.job(row).record.id;
    return result;
}

/// What a user can read in the pane's details.
QString readable(const JobPane &pane)
{
    QStringList texts;
    const auto labels = pane.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (label->isVisible())
            texts << label->text();
    return texts.join(u'|');
}

using enum JobRecord::State;
} // namespace

class TestJobPane : public QObject
{
    Q_OBJECT
private slots:
    void runningJobsComeFirstThenTheNewest()
    {
        JobsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setJobs(u"one"_s, {job(u"old"_s, Succeeded, 500), job(u"run"_s, Running, 300), job(u"new"_s, Failed, 5)});
        QCOMPARE(ids(model), (QStringList{u"run"_s, u"new"_s, u"old"_s}));
        model.setJob(u"two"_s, job(u"run2"_s, Running, 1));
        QCOMPARE(ids(model), (QStringList{u"run2"_s, u"run"_s, u"new"_s, u"old"_s}));
        model.setJob(u"one"_s, job(u"run"_s, Succeeded, 300));
        QCOMPARE(ids(model), (QStringList{u"run2"_s, u"new"_s, u"run"_s, u"old"_s}));
        QCOMPARE(model.running(), 1);
        model.setJobs(u"one"_s, {job(u"new"_s, Failed, 5)});
        QCOMPARE(ids(model), (QStringList{u"run2"_s, u"new"_s}));
        model.removeServer(u"two"_s);
        QCOMPARE(ids(model), QStringList{u"new"_s});
    }

    void aThousandJobsCostNoMoreThanAGlance()
    {
        JobPane pane;
        QList<JobRecord> jobs{job(u"run"_s, Running, 1)};
        for (int i = 0; i < 1000; ++i)
            jobs.append(job(u"job%1"_s.arg(i), Succeeded, 10 + i));
        pane.setJobs(u"s"_s, jobs);
        QElapsedTimer timer;
        timer.start();
        for (int percent = 44; percent < 54; ++percent) {
            jobs[0].percent = percent;
            pane.setJob(u"s"_s, jobs[0]);
        }
        qInfo("%lld ms for ten changes among a thousand jobs", timer.elapsed());
        QVERIFY(timer.elapsed() < 20000); // a sanitized debug build
    }

    void theSameIdOnTwoServersIsTwoJobs()
    {
        JobsModel model;
        model.setJob(u"one"_s, job(u"x"_s, Running, 5));
        model.setJob(u"two"_s, job(u"x"_s, Failed, 5));
        QCOMPARE(model.rowCount(), 2);
        model.removeServer(u"one"_s);
        QCOMPARE(model.job(0).server, u"two"_s);
    }

    void theChosenJobStaysChosenWhileOthersMove()
    {
        JobPane pane;
        pane.setJobs(u"s"_s, {job(u"a"_s, Running, 10), job(u"b"_s, Succeeded, 20), job(u"c"_s, Failed, 30)});
        QVERIFY(pane.select(u"s"_s, u"b"_s));
        pane.setJob(u"s"_s, job(u"d"_s, Running, 0));
        pane.setJob(u"s"_s, job(u"a"_s, Failed, 10));
        auto *list = pane.findChild<QTableView *>();
        QCOMPARE(pane.model()->job(list->currentIndex().row()).record.id, u"b"_s);
        QVERIFY(!pane.select(u"s"_s, u"gone"_s));
    }

    void everyStateHasWordsIconAndAfterwards_data()
    {
        QTest::addColumn<JobRecord::State>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("after");
        QTest::newRow("running") << Running << u"Running"_s << QString();
        QTest::newRow("succeeded") << Succeeded << u"Finished"_s << QString();
        QTest::newRow("failed") << Failed << u"exit status 3"_s << u"Production was not touched"_s;
        QTest::newRow("stopped") << Stopped << u"Stopped"_s << u"half restored"_s;
        QTest::newRow("lost") << Lost << u"Lost"_s << u"next synchronisation"_s;
        QTest::newRow("differs") << Differs << u"differences"_s << u"differs from what was dumped"_s;
        QTest::newRow("refused") << Refused << u"Refused"_s << u"Nothing was done"_s;
    }

    void everyStateHasWordsIconAndAfterwards()
    {
        QFETCH(JobRecord::State, state);
        QFETCH(QString, word);
        QFETCH(QString, after);
        JobPane pane;
        pane.show();
        JobRecord record = job(u"j"_s, state, 5);
        if (state == Failed)
            record.exitStatus = 3;
        pane.setJob(u"s"_s, record);
        const QModelIndex cell = pane.model()->index(0, JobsModel::State);
        QVERIFY(cell.data().toString().contains(word));
        QVERIFY(!cell.data(Qt::DecorationRole).value<QIcon>().pixmap(16, 16).isNull());
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"mdg2"));
        QVERIFY2(readable(pane).contains(word) && readable(pane).contains(after), qPrintable(readable(pane)));
    }

    void aRunningJobTellsCountTablePhasesAndOrigin()
    {
        JobPane pane;
        pane.show();
        pane.setServerClock(u"vps12"_s, u"CET"_s, 3600);
        pane.setJob(u"vps12"_s, job(u"j"_s, Running, 5));
        pane.setTable(u"vps12"_s, u"j"_s, u"contacts_person"_s);
        const QString text = readable(pane);
        QVERIFY2(text.contains(QLocale().toString(1200) + u" of " + QLocale().toString(6200) +
                               u" objects, table contacts_person"),
                 qPrintable(text));
        QVERIFY(text.contains(u"maintainer@laptop"));
        QVERIFY(text.contains(u"/usr/local/lino/mdg2"));
        QVERIFY(text.contains(u"CET"));
        QCOMPARE(pane.findChild<QProgressBar *>()->value(), 43);
        const QAbstractItemModel *steps = pane.findChild<FittedTable *>(u"steps"_s)->model();
        QCOMPARE(steps->rowCount(), 2);
        QVERIFY(steps->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Dump: done, 30 s"));
        QVERIFY(steps->index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"Restore: running"));
        QVERIFY(!steps->index(1, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    }

    void fiveQuietMinutesAreSaidOnTheServersClock()
    {
        JobPane pane;
        pane.show();
        pane.setServerClock(u"s"_s, u"CET"_s, 3600);
        JobRecord record = job(u"j"_s, Running, 60);
        record.quietSince = QDateTime::currentDateTimeUtc().addSecs(-400);
        pane.setJob(u"s"_s, record);
        const QString since = record.quietSince.addSecs(3600).toString(u"HH:mm"_s);
        QVERIFY2(readable(pane).contains(u"Quiet since %1 (server time), process alive"_s.arg(since)),
                 qPrintable(readable(pane)));
        record.quietSince = QDateTime::currentDateTimeUtc().addSecs(-100);
        pane.setJob(u"s"_s, record);
        QVERIFY(!readable(pane).contains(u"Quiet"));
    }

    void stoppingSaysWhatItLeavesAndAsksOnce()
    {
        JobPane pane;
        pane.resize(1000, 400);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.setJob(u"s"_s, job(u"j"_s, Running, 5));
        QSignalSpy stops(&pane, &JobPane::stopRequested);
        auto *stop = pane.findChild<QPushButton *>(u"stop"_s);
        auto *keep = pane.findChild<QPushButton *>(u"keep"_s);
        auto *confirm = pane.findChild<QPushButton *>(u"confirmStop"_s);
        QVERIFY(!confirm->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QVERIFY(confirm->isVisible());
        QVERIFY(keep->hasFocus());
        QVERIFY(readable(pane).contains(u"mdg2 half restored"));
        QVERIFY(readable(pane).contains(u"Production is not touched"));
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(!confirm->isVisible());
        QVERIFY(stops.isEmpty());

        QTest::mouseClick(stop, Qt::LeftButton);
        QTest::mouseClick(confirm, Qt::LeftButton);
        QCOMPARE(stops.size(), 1);
        QCOMPARE(stops.first().at(1).value<JobRecord>().id, u"j"_s);
        QVERIFY(readable(pane).contains(u"Stopping"));
        QVERIFY(!stop->isEnabled());
        pane.setFailed(u"s"_s, u"j"_s, u"The server refused."_s);
        QVERIFY(readable(pane).contains(u"The server refused."));
        QVERIFY(stop->isEnabled());
        pane.setJob(u"s"_s, job(u"j"_s, Stopped, 5));
        QVERIFY(!stop->isVisible());
        QVERIFY(readable(pane).contains(u"Stopped"));
    }

    void anUnreachableServersJobIsNotCalledRunning()
    {
        JobPane pane;
        pane.show();
        pane.setJob(u"s"_s, job(u"j"_s, Running, 5));
        pane.setServerReachable(u"s"_s, false);
        QVERIFY(readable(pane).contains(u"Running when last seen"));
        QVERIFY(readable(pane).contains(u"goes on there"));
        QVERIFY(!pane.findChild<QPushButton *>(u"stop"_s)->isEnabled());
        pane.setServerReachable(u"s"_s, true);
        QVERIFY(!readable(pane).contains(u"when last seen"));
    }

    void resumeAndUndoAreWishesAndTheirRefusalIsShownAtTheJob()
    {
        JobPane pane;
        pane.resize(1000, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        JobRecord record = job(u"j"_s, Failed, 5);
        record.operation = u"sync"_s;
        record.canResume = record.canUndo = true;
        pane.setJob(u"s"_s, record);
        QSignalSpy resumes(&pane, &JobPane::resumeRequested), undos(&pane, &JobPane::undoRequested);
        auto *resume = pane.findChild<QPushButton *>(u"resume"_s);
        QTest::mouseClick(resume, Qt::LeftButton);
        QCOMPARE(resumes.size(), 1);
        QVERIFY(!resume->isEnabled());
        pane.setFailed(u"s"_s, u"j"_s, u"Somebody else was faster."_s);
        QVERIFY(readable(pane).contains(u"Somebody else was faster."));
        QVERIFY(resume->isEnabled());

        QTest::mouseClick(pane.findChild<QPushButton *>(u"undo"_s), Qt::LeftButton);
        QVERIFY(readable(pane).contains(u"reverts what the job's steps changed"));
        QVERIFY(pane.findChild<QPushButton *>(u"keepChanges"_s)->hasFocus());
        QVERIFY(undos.isEmpty());
        QTest::mouseClick(pane.findChild<QPushButton *>(u"confirmUndo"_s), Qt::LeftButton);
        QCOMPARE(undos.size(), 1);
        QCOMPARE(undos.first().at(1).value<JobRecord>().id, u"j"_s);
    }

    void anotherJobsButtonsAreNotHeldBackByTheFirstOnesWish()
    {
        JobPane pane;
        pane.show();
        JobRecord one = job(u"one"_s, Failed, 5), two = job(u"two"_s, Failed, 9);
        one.canResume = two.canResume = true;
        pane.setJobs(u"s"_s, {one, two});
        pane.select(u"s"_s, u"one"_s);
        auto *resume = pane.findChild<QPushButton *>(u"resume"_s);
        QTest::mouseClick(resume, Qt::LeftButton);
        QVERIFY(!resume->isEnabled());
        pane.select(u"s"_s, u"two"_s);
        QVERIFY(resume->isEnabled());
        pane.setServerReachable(u"s"_s, false);
        QVERIFY(!resume->isEnabled());
    }

    void aDecisionThatIsNeededHasItsButtonAndWords()
    {
        JobPane pane;
        pane.resize(1000, 600);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        JobRecord record = job(u"j"_s, Refused, 5);
        record.operation = u"sync"_s;
        record.refusal = JobRecord::Refusal{u"restore-script"_s, {}, u"The table products_price is new"_s, {}, {}};
        pane.setJob(u"s"_s, record);
        QCOMPARE(pane.model()->index(0, JobsModel::State).data().toString(), u"Needs your decision"_s);
        QSignalSpy decides(&pane, &JobPane::decideRequested);
        QTest::mouseClick(pane.findChild<QPushButton *>(u"decide"_s), Qt::LeftButton);
        QCOMPARE(decides.size(), 1);
        record.refusal->code = u"disk"_s;
        pane.setJob(u"s"_s, record);
        QVERIFY(!pane.findChild<QPushButton *>(u"decide"_s)->isVisible());
    }

    void theLogIsOpenedByButtonAndByEnter()
    {
        JobPane pane;
        pane.show();
        pane.setJob(u"s"_s, job(u"j"_s, Succeeded, 5));
        QSignalSpy opened(&pane, &JobPane::openLogRequested);
        QTest::mouseClick(pane.findChild<QPushButton *>(u"openLog"_s), Qt::LeftButton);
        QTest::keyClick(pane.findChild<QTableView *>(), Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened.last().first().toString(), u"s"_s);
    }

    void anEmptyPaneSaysHowAJobBegins()
    {
        JobPane pane;
        pane.show();
        QVERIFY(readable(pane).contains(u"No jobs yet"));
        QSignalSpy running(&pane, &JobPane::runningJobsChanged);
        pane.setJob(u"s"_s, job(u"j"_s, Running, 1));
        QVERIFY(!readable(pane).contains(u"No jobs yet"));
        pane.removeServer(u"s"_s);
        QVERIFY(readable(pane).contains(u"No jobs yet"));
        QCOMPARE(running.size(), 2);
    }

    void hostileNamesArePlainText()
    {
        JobPane pane;
        pane.show();
        JobRecord record = job(u"j"_s, Failed, 5);
        record.by = u"<img src=x>\x1b[31m\u202e"_s;
        record.error = u"<b>no</b>\x07"_s;
        pane.setJob(u"s"_s, record);
        const QString text = readable(pane);
        QVERIFY(text.contains(u"<img src=x><U+202E>"));
        QVERIFY(text.contains(u"<b>no</b>"));
        QVERIFY(!text.contains(u'\x1b') && !text.contains(u'\x07'));
        const auto labels = pane.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    }
};

QTEST_MAIN(TestJobPane)
#include "TestJobPane.moc"
