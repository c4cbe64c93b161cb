// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Synchronise.h"
#include "ui/wizards/WizardCase.h"

#include <QCheckBox>
#include <QRegularExpression>
#include <QSignalSpy>

using State = JobRecord::State;

/// What is ordered with the review's button, the job's progress, and its result.
class TestSynchroniseRun : public WizardCase
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    // The order

    void theCommitStartsTheJobWithThePlanThatWasReviewed()
    {
        QVERIFY(open());
        QTest::mouseClick(button(*m_wizard, u"Show a maintenance page"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QSignalSpy started(m_wizard.get(), &SynchroniseWizard::started);
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Progress));
        QCOMPARE(started.count(), 1);
        QCOMPARE(started[0][0].toString(), u"vps12"_s);
        const QJsonObject params = asked(u"job.start"_s);
        QCOMPARE(params["plan"_L1].toObject(), synchronisePlan(m_server->series, {.maintenancePage = false})->toJson());
        QVERIFY(!params["rehearse"_L1].toBool());
        QCOMPARE(count(u"job.start"_s), 1);
        QCOMPARE(count(u"nightly.set"_s) + count(u"nightly.clear"_s), 0);
    }

    void aRefusedStartIsSaidAndCanBeTriedAgain()
    {
        QVERIFY(open());
        m_server->fail(u"job.start"_s, u"locked"_s);
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        TRY_SAYS(u"Another job or maintainer works on this series"_s);
        QCOMPARE(m_wizard->currentId(), int(SynchroniseWizard::Review));
        m_server->failures.clear();
        QTRY_VERIFY(commit()->isEnabled());
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Progress));
    }

    void onlyNightlySavesAndOverwritesNothing()
    {
        m_server->answers.insert(u"nightly.set"_s, {{u"nightly"_s, QJsonObject()}});
        m_server->answers.insert(u"nightly.hold"_s, {{u"nightly"_s, QJsonObject()}});
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::When));
        QTest::mouseClick(button<QCheckBox>(*m_wizard, u"Now"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(*m_wizard, u"Every night at"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(*m_wizard, u"Leave out the next night"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QCOMPARE(commit()->text(), u"Save: nightly at 02:30"_s);
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Result));
        VERIFY_SAYS(u"Saved: every night at 02:30"_s);
        VERIFY_SAYS(u"Nothing was overwritten"_s);
        const QJsonObject params = asked(u"nightly.set"_s);
        QCOMPARE(params["at"_L1].toString(), u"02:30"_s);
        QCOMPARE(params["script"_L1].toString(), u"replace"_s);
        QCOMPARE(params["plan"_L1].toObject(), synchronisePlan(m_server->series)->toJson());
        QVERIFY(asked(u"nightly.hold"_s)["hold"_L1].toBool());
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void aNightlyThatCannotBeSavedStartsNothing()
    {
        m_server->fail(u"nightly.set"_s, u"failed"_s, u"crontab: command not found"_s);
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::When));
        QTest::mouseClick(button(*m_wizard, u"Every night at"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        TRY_SAYS(u"crontab: command not found"_s);
        QCOMPARE(count(u"job.start"_s), 0);
        QCOMPARE(m_wizard->currentId(), int(SynchroniseWizard::Review));
    }

    void aStartThatFailsAfterTheNightlyWasSavedSaysBoth()
    {
        QVERIFY(open());
        m_server->answers.insert(u"nightly.set"_s, {{u"nightly"_s, QJsonObject()}});
        m_server->fail(u"job.start"_s, u"locked"_s);
        QVERIFY(goTo(SynchroniseWizard::When));
        QTest::mouseClick(button(*m_wizard, u"Every night at"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        TRY_SAYS(u"every night is saved, but nothing was started"_s);
    }

    void takingTheNightlyBackIsAnOrderOfItsOwn()
    {
        Nightly nightly;
        nightly.at = u"02:30"_s;
        m_server->series.nightly = nightly;
        m_server->answers.insert(u"nightly.clear"_s, {{u"nightly"_s, QJsonValue()}});
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::When));
        QTest::mouseClick(button<QCheckBox>(*m_wizard, u"Now"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(button(*m_wizard, u"Every night at"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QCOMPARE(commit()->text(), u"Save: not nightly any more"_s);
        QTest::mouseClick(commit(), Qt::LeftButton);
        TRY_SAYS(u"Saved: not nightly any more"_s);
        QCOMPARE(count(u"nightly.clear"_s), 1);
    }

    // Progress

    void theProgressShowsPhasesTableCountAndNoEstimateBeforeThreeGoodRuns_data()
    {
        QTest::addColumn<int>("runs");
        QTest::addColumn<QString>("words");
        QTest::newRow("first") << 0 << u"First run"_s;
        QTest::newRow("third") << 2 << u"after 3 good runs"_s;
        QTest::newRow("fourth") << 3 << u", server time"_s;
    }

    void theProgressShowsPhasesTableCountAndNoEstimateBeforeThreeGoodRuns()
    {
        QFETCH(int, runs);
        QFETCH(QString, words);
        JobRecord running = m_server->job();
        running.started = QDateTime::currentDateTimeUtc().addSecs(-40);
        QVERIFY(start());
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, running.toJson()}});
        QVERIFY(open(m_server->history(runs)));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Progress));
        VERIFY_SAYS(words);
        QCOMPARE(readable(*m_wizard).contains(QRegularExpression(u"ready \\d\\d:"_s)), runs >= 3);
        VERIFY_SAYS(u"Dump production's database | done | 0:10 |"_s);
        VERIFY_SAYS(u"Restore the dump into the preview | running |"_s);
        VERIFY_SAYS(u"table tickets_ticket"_s);
    }

    void anOverrunAndAQuietJobAreSaid()
    {
        QVERIFY(open(m_server->history(3)));
        JobRecord slow = m_server->job();
        slow.started = slow.started.addSecs(-600);
        slow.quietSince = slow.started.addSecs(30);
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.watch"_s), 1);
        m_server->sayJob(slow);
        TRY_SAYS(u"min, usually 84 s"_s);
        VERIFY_SAYS(u"Quiet since "_s + slow.quietSince.addSecs(3600).toString(u"HH:mm"_s));
        VERIFY_SAYS(u"process alive"_s);
    }

    void closingInTheMiddleEndsNothingAndSaysSo()
    {
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Progress));
        VERIFY_SAYS(u"You may close this window"_s);
        QSignalSpy left(m_wizard.get(), &SynchroniseWizard::leftRunning);
        QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(left.count(), 1);
        m_wizard.reset();
        QTest::qWait(20);
        QCOMPARE(count(u"job.stop"_s), 0);
    }

    void aLostConnectionIsSaidAndTheJobIsFoundAgain()
    {
        QVERIFY(open());
        m_server->session->setRetryPauses(std::chrono::milliseconds(20), std::chrono::milliseconds(50));
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.watch"_s), 1);
        m_server->server.logsIn = false;
        m_server->channel()->cut();
        TRY_SAYS(u"The job goes on there"_s);
        m_server->server.logsIn = true;
        QTRY_VERIFY(m_server->server.last());
        m_server->server.last()->logIn();
        QTRY_COMPARE(m_server->session->state(), ServerSession::State::Online);
        QTRY_COMPARE(count(u"job.watch"_s), 1);
        m_server->sayJob(m_server->job(State::Succeeded));
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Result));
    }

    // Result

    void everyEndHasItsWords_data()
    {
        QTest::addColumn<JobRecord>("job");
        QTest::addColumn<QStringList>("words");
        const SyncServer server;
        JobRecord job = server.job(State::Succeeded);
        job.tables = JobRecord::Tables{6200, 6200, {}, {}};
        QTest::newRow("ok") << job << QStringList{u"OK"_s, u"mdg2 has production's data"_s, u"sign in again"_s};
        job = server.job(State::Differs);
        job.tables = JobRecord::Tables{6200, 6179, {{u"memo_mention"_s, 25, 4, 0}}, {}};
        QTest::newRow("differs") << job
                                 << QStringList{u"Finished with differences"_s, u"memo_mention | 25 | 4 | \u221221"_s};
        job = server.job(State::Failed);
        job.exitStatus = 1;
        job.preview = u"half-restored"_s;
        QTest::newRow("failed") << job
                                << QStringList{u"Failed"_s, u"exit status 1"_s, u"Production was not touched"_s,
                                               u"The data of mdg2 is half restored"_s};
        job = server.job(State::Refused);
        job.preview = u"untouched"_s;
        job.refusal = JobRecord::Refusal{u"restore-script"_s, u"The restore script has a conflict."_s, u"line 2"_s,
                                         u"Production is untouched."_s, u"Decide."_s};
        QTest::newRow("needs you") << job
                                   << QStringList{u"Needs you"_s,
                                                  u"needs your decision about the restore script: line 2"_s,
                                                  u"Production is untouched."_s, u"mdg2 was not touched"_s};
        job.refusal->code = u"disk"_s;
        job.refusal->todo = u"Make room."_s;
        QTest::newRow("refused") << job << QStringList{u"Refused"_s, u"Make room."_s};
        job = server.job(State::Stopped);
        QTest::newRow("stopped") << job << QStringList{u"Stopped"_s, u"may be half restored"_s};
        job = server.job(State::Lost);
        QTest::newRow("lost") << job << QStringList{u"Lost"_s, u"process is gone"_s};
    }

    void everyEndHasItsWords()
    {
        QFETCH(JobRecord, job);
        QFETCH(QStringList, words);
        QVERIFY(open());
        QVERIFY(runToTheEnd(job));
        for (const QString &one : std::as_const(words))
            VERIFY_SAYS(one);
        QVERIFY(readable(*m_wizard).contains(u"Time: 1:24"));
    }

    void allTablesAreListedDifferencesFirst()
    {
        JobRecord job = m_server->job(State::Differs);
        job.tables = JobRecord::Tables{141, 120, {{u"memo_mention"_s, 25, 4, 0}}, {}};
        job.sizes = JobRecord::Sizes{4200000, 41000000, 210, 0};
        const auto table = [](const char *name, int dumped, int loaded, const char *kind, int unsaved = 0) {
            return QJsonObject{{u"table"_s, QString::fromLatin1(name)},
                               {u"dumped"_s, dumped},
                               {u"loaded"_s, loaded},
                               {u"unsaved"_s, unsaved},
                               {u"kind"_s, QString::fromLatin1(kind)}};
        };
        m_server->answers.insert(
            u"job.report"_s,
            {{u"tables"_s, QJsonArray{table("contacts_person", 116, 116, "same"), table("a_left", 3, 0, "left-out"),
                                      table("memo_mention", 25, 4, "fewer", 2), table("z_more", 1, 2, "more")}}});
        QVERIFY(open());
        QVERIFY(runToTheEnd(job));
        TRY_SAYS(u"contacts_person | 116 | 116"_s);
        const QString all = readable(*m_wizard);
        QStringList names{u"memo_mention |"_s, u"z_more |"_s, u"a_left |"_s, u"contacts_person |"_s};
        for (int i = 1; i < names.size(); ++i)
            QVERIFY2(all.indexOf(names[i - 1]) < all.indexOf(names[i]), qPrintable(all));
        VERIFY_SAYS(u"dump 4 MB, media 41 MB in 210 files"_s);
    }

    void goingOnAndUndoingAreOfferedWhereTheyArePossibleAndWatched()
    {
        JobRecord job = m_server->job(State::Failed);
        QVERIFY(open());
        QVERIFY(runToTheEnd(job));
        QVERIFY(!button(*m_wizard, u"Undo"_s) && !button(*m_wizard, u"Resume"_s));
        finish();
        prepare();
        job.canResume = job.canUndo = true;
        QVERIFY(open());
        QVERIFY(runToTheEnd(job));
        JobRecord second = m_server->job();
        second.id = u"20261122T190000Z-sync-000002"_s;
        second.resumes = job.id;
        m_server->answers.insert(u"job.resume"_s, {{u"job"_s, second.toJson()}});
        QSignalSpy started(m_wizard.get(), &SynchroniseWizard::started);
        QTest::mouseClick(button(*m_wizard, u"Resume"_s), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Progress));
        QCOMPARE(asked(u"job.resume"_s)["job"_L1].toString(), job.id);
        QCOMPARE(started.count(), 1);
        QTRY_COMPARE(count(u"job.watch"_s), 2);
        SyncServer::end(second);
        second.state = State::Failed;
        second.canUndo = true;
        m_server->sayJob(second);
        QTRY_COMPARE(m_wizard->currentId(), int(SynchroniseWizard::Result));

        JobRecord undoing = m_server->job();
        undoing.id = u"20261122T200000Z-sync-000003"_s;
        undoing.undoes = second.id;
        m_server->answers.insert(u"job.undo"_s, {{u"job"_s, undoing.toJson()}});
        QTest::mouseClick(button(*m_wizard, u"Undo..."_s), Qt::LeftButton);
        QTest::mouseClick(button(*m_wizard, u"Undo the job's changes"_s), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.watch"_s), 3);
        undoing.state = State::Succeeded;
        m_server->sayJob(undoing);
        TRY_SAYS(u"Undone"_s);
        QVERIFY(!readable(*m_wizard).contains(u"has production's data"));
    }

    void theLogIsOpenedFromTheResult()
    {
        QVERIFY(open());
        QVERIFY(runToTheEnd(m_server->job(State::Succeeded)));
        QSignalSpy log(m_wizard.get(), &SynchroniseWizard::openLogRequested);
        QTest::mouseClick(button(*m_wizard, u"Open log"_s), Qt::LeftButton);
        QCOMPARE(log.count(), 1);
        QSignalSpy left(m_wizard.get(), &SynchroniseWizard::leftRunning);
        QTest::mouseClick(button(*m_wizard, u"Close"_s), Qt::LeftButton);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(left.count(), 0);
    }
};

QTEST_MAIN(TestSynchroniseRun)
#include "TestSynchroniseRun.moc"
