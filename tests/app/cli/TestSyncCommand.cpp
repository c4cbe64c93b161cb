// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandRun.h"
#include "core/plans/Synchronise.h"

using namespace Qt::StringLiterals;

namespace
{
JobRecord syncJob(JobRecord::State state)
{
    JobRecord job = SampleStatus::job(SampleStatus::pair(), state);
    job.id = u"20261122T180000Z-sync-ab12cd"_s;
    job.operation = u"sync"_s;
    return job;
}

QJsonObject jobAnswer(const JobRecord &job)
{
    return {{u"result"_s, QJsonObject{{u"job"_s, job.toJson()}}}};
}

Nightly nights(const QString &problem = {})
{
    Nightly nightly;
    nightly.at = u"02:30"_s;
    nightly.by = u"anna@desk"_s;
    nightly.next = SampleStatus::evening().addSecs(7 * 3600 + 1800);
    nightly.script = u"replaced"_s;
    nightly.problem = problem;
    return nightly;
}
} // namespace

class TestSyncCommand : public QObject
{
    Q_OBJECT

private slots:
    void itStartsThePlanThatTheWindowStarts()
    {
        CommandRun baton;
        baton.answers[u"job.start"_s] = jobAnswer(syncJob(JobRecord::State::Running));
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s}), 0);
        const QJsonObject plan = baton.params(u"job.start"_s)[u"plan"_s].toObject();
        QCOMPARE(plan, synchronisePlan(SampleStatus::pair())->toJson());
        QVERIFY(!baton.params(u"job.start"_s).contains(u"rehearse"_s));
        QVERIFY2(baton.printed.contains(u"Started 20261122T180000Z-sync-ab12cd on p."_s), qPrintable(baton.printed));
    }

    void withoutThePageThePlanHasNone()
    {
        CommandRun baton;
        baton.answers[u"job.start"_s] = jobAnswer(syncJob(JobRecord::State::Running));
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s, u"--no-page"_s}), 0);
        QCOMPARE(baton.params(u"job.start"_s)[u"plan"_s].toObject(),
                 synchronisePlan(SampleStatus::pair(), {.maintenancePage = false})->toJson());
    }

    void theStartedJobIsOneLineOfJson()
    {
        CommandRun baton;
        baton.answers[u"job.start"_s] = jobAnswer(syncJob(JobRecord::State::Running));
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s, u"--json"_s}), 0);
        QCOMPARE(baton.json()[u"id"_s].toString(), u"20261122T180000Z-sync-ab12cd"_s);
        QCOMPARE(baton.printed.count(u'\n'), 1);
    }

    void aRehearsalIsAskedAsOne()
    {
        CommandRun baton;
        baton.answers[u"job.start"_s] = jobAnswer(syncJob(JobRecord::State::Running));
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s, u"--rehearse"_s, u"--json"_s}), 0);
        QVERIFY(baton.params(u"job.start"_s)[u"rehearse"_s].toBool());
    }

    void theScriptIsPrintedAndNothingIsStarted()
    {
        CommandRun baton;
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s, u"--script"_s}), 0);
        QVERIFY(baton.printed.startsWith(u"#!/bin/bash\n"_s));
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void everyNightIsSetWithThePlanAndTheScript_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("script");
        QTest::newRow("replaces the script") << QStringList{} << u"replace"_s;
        QTest::newRow("keeps the script") << QStringList{u"--keep-script"_s} << u"keep"_s;
    }
    void everyNightIsSetWithThePlanAndTheScript()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, script);
        CommandRun baton;
        baton.status.series[0].nightly = nights();
        QCOMPARE(baton(QStringList{u"sync"_s, u"p/mdg"_s, u"--nightly"_s, u"02:30"_s} + options), 0);
        const QJsonObject params = baton.params(u"nightly.set"_s);
        QCOMPARE(params[u"at"_s].toString(), u"02:30"_s);
        QCOMPARE(params[u"script"_s].toString(), script);
        QCOMPARE(params[u"plan"_s].toObject(), synchronisePlan(SampleStatus::pair())->toJson());
        QVERIFY2(baton.printed.contains(u"Nightly at 02:30 server time (CET)"_s), qPrintable(baton.printed));
    }

    void theNightsAreEndedAndHeld_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QJsonValue>("hold");
        QTest::newRow("no more") << u"--no-nightly"_s << u"nightly.clear"_s << QJsonValue(QJsonValue::Undefined);
        QTest::newRow("hold") << u"--hold-tonight"_s << u"nightly.hold"_s << QJsonValue(true);
        QTest::newRow("no hold") << u"--no-hold"_s << u"nightly.hold"_s << QJsonValue(false);
    }
    void theNightsAreEndedAndHeld()
    {
        QFETCH(QString, option);
        QFETCH(QString, method);
        QFETCH(QJsonValue, hold);
        CommandRun baton;
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s, option, u"--json"_s}), 0);
        QVERIFY(baton.wasAsked(method));
        QCOMPARE(baton.params(method).value(u"hold"_s), hold);
        QCOMPARE(baton.json().keys(), QStringList{u"nightly"_s});
        QVERIFY(baton.json()[u"nightly"_s].isNull());
    }

    void whatExcludesOneAnotherIsAWrongCommandLine_data()
    {
        QTest::addColumn<QStringList>("options");
        const QStringList modes{u"--rehearse"_s,   u"--script"_s,       u"--nightly=02:30"_s,
                                u"--no-nightly"_s, u"--hold-tonight"_s, u"--no-hold"_s};
        for (const QString &one : modes)
            for (const QString &other : modes)
                if (one < other)
                    QTest::addRow("%s %s", qPrintable(one), qPrintable(other)) << QStringList{one, other};
        QTest::newRow("follow a night") << QStringList{u"--follow"_s, u"--nightly=02:30"_s};
        QTest::newRow("keep what is not replaced") << QStringList{u"--keep-script"_s};
        QTest::newRow("no time") << QStringList{u"--nightly"_s, u"2:30"_s};
        QTest::newRow("no hour") << QStringList{u"--nightly"_s, u"24:00"_s};
        QTest::newRow("words") << QStringList{u"--nightly"_s, u"* * *"_s};
    }
    void whatExcludesOneAnotherIsAWrongCommandLine()
    {
        QFETCH(QStringList, options);
        CommandRun baton;
        QCOMPARE(baton(QStringList{u"sync"_s, u"p/mdg"_s} + options), 2);
        QVERIFY(baton.asked.isEmpty());
    }

    void whatIsNotSafeIsRefusedHere()
    {
        CommandRun baton;
        baton.status.series[0].sites[1].path = baton.status.series[0].sites[0].path;
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s}), 3);
        QVERIFY2(baton.said.contains(u"preview is production"_s), qPrintable(baton.said));
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void aJobThatWasRefusedEndsWithThree()
    {
        CommandRun baton;
        baton.answers[u"job.start"_s] = jobAnswer(syncJob(JobRecord::State::Refused));
        QCOMPARE(baton({u"sync"_s, u"p/mdg"_s}), 3);
    }

    void resumeAndUndoNameTheJob_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::newRow("resume") << u"resume"_s;
        QTest::newRow("undo") << u"undo"_s;
    }
    void resumeAndUndoNameTheJob()
    {
        QFETCH(QString, verb);
        const QString method = u"job."_s + verb;
        CommandRun baton;
        baton.answers[method] = jobAnswer(syncJob(JobRecord::State::Running));
        QCOMPARE(baton({verb, u"p/20261122T170000Z-sync-000000"_s}), 0);
        QCOMPARE(baton.params(method)[u"job"_s].toString(), u"20261122T170000Z-sync-000000"_s);
        QVERIFY(baton.printed.contains(u"Started 20261122T180000Z-sync-ab12cd"_s));
        baton.answers[method] = {
            {u"error"_s, QJsonObject{{u"code"_s, u"refused"_s}, {u"message"_s, u"it succeeded"_s}}}};
        QCOMPARE(baton({verb, u"p/20261122T170000Z-sync-000000"_s}), 3);
    }

    void statusEndsWithHowTheNightsStand_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::addColumn<int>("status");
        QTest::newRow("well") << QString() << 0;
        for (const char *problem : {"differs", "longer"})
            QTest::newRow(problem) << QString::fromLatin1(problem) << 5;
        for (const char *problem :
             {"late", "missed", "failed", "refused", "needs-you", "locked", "no-cron", "new-word"})
            QTest::newRow(problem) << QString::fromLatin1(problem) << 1;
    }
    void statusEndsWithHowTheNightsStand()
    {
        QFETCH(QString, problem);
        QFETCH(int, status);
        CommandRun baton;
        baton.status.series[0].nightly = nights(problem);
        QCOMPARE(baton({u"status"_s, u"--no-health"_s}), status);
        QVERIFY2(baton.printed.contains(u"Nightly at 02:30"_s), qPrintable(baton.printed));
        QCOMPARE(baton.printed.contains(u"    ! "_s), status != 0);
        QCOMPARE(baton({u"status"_s, u"--no-health"_s, u"--json"_s}), status);
        const QJsonObject nightly = baton.json()[u"servers"_s][0][u"series"_s][0][u"nightly"_s].toObject();
        QCOMPARE(nightly[u"problem"_s].toString(), problem);
    }

    void whatWasRunByHandHasToldItsEndAndIsNoMatterOfTheStatus()
    {
        for (const QString &state : {u"succeeded"_s, u"differs"_s, u"failed"_s, u"lost"_s}) {
            CommandRun baton;
            SyncRecord last;
            last.state = state;
            last.job = u"20261122T180000Z-sync-ab12cd"_s;
            last.source = u"job"_s;
            last.started = last.ended = SampleStatus::evening();
            baton.status.series[0].sites[1].lastSync = last;
            QCOMPARE(baton({u"status"_s, u"--no-health"_s}), 0);
        }
    }

    void aFailedNightWeighsMoreThanOneThatDiffers()
    {
        CommandRun baton;
        Series other = SampleStatus::pair(u"abc"_s);
        other.nightly = nights(u"failed"_s);
        baton.status.series[0].nightly = nights(u"differs"_s);
        baton.status.series.append(other);
        QCOMPARE(baton({u"status"_s, u"--no-health"_s}), 1);
        baton.status.series.swapItemsAt(0, 1);
        QCOMPARE(baton({u"status"_s, u"--no-health"_s}), 1);
    }

    void aServerThatIsNotReachedWeighsMost()
    {
        CommandRun baton;
        baton.status.series[0].nightly = nights(u"failed"_s);
        baton.server.logsIn = false;
        const auto reach = baton.server.factory();
        QTimer poll;
        connect(&poll, &QTimer::timeout, [&baton] {
            if (auto *link = baton.server.last())
                emit link->failed({Error::Code::ConnectionRefused, {}}, u"tcp"_s);
        });
        poll.start(20);
        QCOMPARE(baton({u"status"_s, u"--no-health"_s}), 4);
    }
};

QTEST_GUILESS_MAIN(TestSyncCommand)
#include "TestSyncCommand.moc"
