// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleFleet.h"
#include "ui/SampleRuns.h"
#include "ui/main/SyncNotices.h"

#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
const QDateTime now(QDate(2026, 11, 28), QTime(6, 0), Qt::UTC);

JobRecord ended(JobRecord::State state, qint64 seconds = 1000)
{
    return SampleRuns::run(0, seconds, now.addSecs(-seconds), state);
}

Series withNight(const QString &problem, const QString &job = {})
{
    Series series = SampleFleet::pair();
    series.nightly = Nightly{};
    series.nightly->at = u"02:30"_s;
    series.nightly->next = now.addSecs(3600);
    series.nightly->problem = problem;
    series.nightly->last = Nightly::Night{now, u"started"_s, job, {}};
    return series;
}
} // namespace

class TestSyncNotices : public QObject
{
    Q_OBJECT
private slots:
    void whatIsToldOfAJob_data()
    {
        QTest::addColumn<JobRecord::State>("state");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("seenRunning");
        QTest::addColumn<QString>("title");
        QTest::newRow("failed") << Failed << qint64(5) << true << u"Synchronise of mdg2: Failed"_s;
        QTest::newRow("failed at night") << Failed << qint64(5) << false << u"Synchronise of mdg2: Failed"_s;
        QTest::newRow("differs") << Differs << qint64(5) << false
                                 << u"Synchronise of mdg2: Finished with differences"_s;
        QTest::newRow("long") << Succeeded << qint64(1080) << true << u"Synchronise of mdg2: finished in 18 min"_s;
        QTest::newRow("long, at night") << Succeeded << qint64(1080) << false << QString();
        QTest::newRow("short") << Succeeded << qint64(60) << true << QString();
        QTest::newRow("stopped") << Stopped << qint64(60) << true << QString();
    }

    void whatIsToldOfAJob()
    {
        QFETCH(JobRecord::State, state);
        QFETCH(qint64, seconds);
        QFETCH(bool, seenRunning);
        QFETCH(QString, title);
        SyncNotices notices;
        const auto notice = notices.ofJob(u"vps12"_s, ended(state, seconds), seenRunning, now);
        QCOMPARE(notice ? notice->title : QString(), title);
        QVERIFY(!notice || !notice->text.isEmpty());
    }

    void theEndsOfSetUpsAdoptionsAndRetirementsAreToldHoweverShort_data()
    {
        QTest::addColumn<JobRecord>("job");
        QTest::addColumn<bool>("seenRunning");
        QTest::addColumn<QString>("title");
        const auto of = [](const QString &operation, JobRecord::State state) {
            JobRecord job = ended(state, 20);
            job.operation = operation;
            return job;
        };
        JobRecord job = of(u"retire"_s, Succeeded);
        QTest::newRow("retired") << job << true << u"Retire mdg2: finished in 20 s"_s;
        QTest::newRow("retired unseen") << job << false << QString();
        job.rehearsal = true;
        QTest::newRow("rehearsed") << job << true << QString();
        job.state = Failed;
        QTest::newRow("rehearsal failed") << job << true << u"Rehearsal for mdg2: Failed"_s;
        job = of(u"setup"_s, Succeeded);
        QTest::newRow("set up") << job << true << u"Set up mdg2: finished in 20 s"_s;
        job.undoes = u"20261128T050000Z-setup-ab12cd"_s;
        QTest::newRow("undone") << job << true << u"Undo in mdg2: finished in 20 s"_s;
        QTest::newRow("not adopted") << of(u"adopt"_s, Failed) << false << u"Adopt mdg2: Failed"_s;
        job = of(u"adopt"_s, Refused);
        job.refusal = JobRecord::Refusal{u"administrator"_s, {}, {}, {}, {}};
        QTest::newRow("administrator") << job << true << u"mdg2 on vps12 needs the administrator"_s;
    }

    void theEndsOfSetUpsAdoptionsAndRetirementsAreToldHoweverShort()
    {
        QFETCH(JobRecord, job);
        QFETCH(bool, seenRunning);
        QFETCH(QString, title);
        SyncNotices notices;
        const auto notice = notices.ofJob(u"vps12"_s, job, seenRunning, now);
        QCOMPARE(notice ? notice->title : QString(), title);
        QVERIFY(!notice || !notice->text.isEmpty());
    }

    void aDecisionThatIsNeededIsNamed()
    {
        JobRecord job = ended(Refused);
        job.refusal = JobRecord::Refusal{u"restore-script"_s, {}, u"A table is new"_s, {}, {}};
        SyncNotices notices;
        const auto notice = notices.ofJob(u"vps12"_s, job, false, now);
        QCOMPARE(notice->title, u"mdg2 on vps12 needs your decision"_s);
        QVERIFY(notice->text.contains(u"A table is new"));
    }

    void eachIsToldOnceAlsoAfterARestart()
    {
        SyncNotices notices;
        QVERIFY(notices.ofJob(u"vps12"_s, ended(Failed), true, now));
        QVERIFY(!notices.ofJob(u"vps12"_s, ended(Failed), true, now));
        QVERIFY(notices.ofJob(u"vps13"_s, ended(Failed), true, now));
        SyncNotices later(notices.told());
        QVERIFY(!later.ofJob(u"vps12"_s, ended(Failed), true, now));
    }

    void whatEndedLongAgoIsNoNews()
    {
        SyncNotices notices;
        QVERIFY(!notices.ofJob(u"vps12"_s, ended(Failed), false, now.addDays(2)));
        QVERIFY(notices.told().isEmpty());
    }

    void aNightIsToldOncePerNightAndProblem()
    {
        SyncNotices notices;
        const auto notice = notices.ofNight(u"vps12"_s, withNight(u"missed"_s));
        QCOMPARE(notice->title, u"Nightly synchronisation of mdg2: missed"_s);
        QVERIFY(notice->job.isEmpty() && notice->site.endsWith(u"mdg2"));
        QVERIFY(!notices.ofNight(u"vps12"_s, withNight(u"missed"_s)));
        Series next = withNight(u"missed"_s);
        next.nightly->next = next.nightly->next.addDays(1);
        QVERIFY(notices.ofNight(u"vps12"_s, next));
    }

    void aNightThatItsJobTellsOfIsNotToldTwice_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("job");
        QTest::addColumn<bool>("told");
        QTest::newRow("failed with its job") << u"failed"_s << u"j"_s << false;
        QTest::newRow("refused before its job") << u"refused"_s << QString() << true;
        QTest::newRow("late") << u"late"_s << QString() << false;
        QTest::newRow("longer") << u"longer"_s << u"j"_s << false;
        QTest::newRow("no cron") << u"no-cron"_s << u"j"_s << true;
        QTest::newRow("locked") << u"locked"_s << QString() << true;
        QTest::newRow("well") << QString() << u"j"_s << false;
    }

    void aNightThatItsJobTellsOfIsNotToldTwice()
    {
        QFETCH(QString, problem);
        QFETCH(QString, job);
        SyncNotices notices;
        QTEST(notices.ofNight(u"vps12"_s, withNight(problem, job)).has_value(), "told");
    }

    void whatWasToldDoesNotGrowForEver()
    {
        SyncNotices notices;
        for (int i = 0; i < 400; ++i) {
            JobRecord job = ended(Failed);
            job.id = QString::number(i);
            QVERIFY(notices.ofJob(u"vps12"_s, job, true, now));
        }
        QCOMPARE(notices.told().size(), SyncNotices::mostTold);
    }
};

QTEST_GUILESS_MAIN(TestSyncNotices)
#include "TestSyncNotices.moc"
