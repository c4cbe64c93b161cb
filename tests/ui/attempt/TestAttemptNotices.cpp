// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleAttempt.h"
#include "ui/attempt/AttemptNotices.h"

#include <QTest>

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// What is told of attempts, each once.
class TestAttemptNotices : public QObject
{
    Q_OBJECT

    static AttemptSight sight(const Attempt &attempt, std::optional<qint64> left = {})
    {
        AttemptSight sight;
        sight.server = u"vps12"_s;
        sight.series = SampleAttempt::series(attempt);
        sight.online = true;
        sight.moment = {SampleFleet::evening(), left ? left : attempt.left, u"CET"_s, 3600};
        return sight;
    }
    static QStringList titles(const QList<AttemptNotices::Notice> &notices)
    {
        QStringList titles;
        for (const auto &notice : notices)
            titles += notice.title;
        return titles;
    }

private slots:
    void aBeginIsToldOnce()
    {
        AttemptNotices notices;
        QVERIFY(notices.of(sight(SampleAttempt::planned())).isEmpty());
        const AttemptSight starting = sight(SampleAttempt::under(State::Starting));
        const auto told = notices.of(starting);
        QCOMPARE(titles(told), QStringList{u"The attempt on mdg2 begins"_s});
        QVERIFY(told[0].desktop);
        QCOMPARE(told[0].text, u"mdg1 is frozen until mdg2 has taken its place."_s);
        QVERIFY(notices.of(starting).isEmpty());
        QCOMPARE(titles(notices.of(sight(SampleAttempt::running()))), QStringList{u"The attempt on mdg2 runs"_s});
    }

    void whatBeganBeforeTheWindowIsNoNews()
    {
        AttemptNotices notices;
        QVERIFY(notices.of(sight(SampleAttempt::under(State::Starting))).isEmpty());
        AttemptNotices later;
        QVERIFY(later.of(sight(SampleAttempt::running())).isEmpty());
        AttemptNotices fresh;
        Attempt justBegun = SampleAttempt::under(State::Starting);
        justBegun.begun = SampleFleet::evening().addSecs(-20);
        QCOMPARE(fresh.of(sight(justBegun)).size(), 1);
    }

    void thatAPlansMomentComesIsToldTenMinutesBeforeAndThen()
    {
        for (const bool bySelf : {false, true}) {
            AttemptNotices notices;
            AttemptSight planned = sight(SampleAttempt::planned());
            planned.series.attempt->startsBySelf = bySelf;
            QStringList said;
            for (qint64 before = 660; before > -300; --before) {
                planned.moment.now = planned.attempt().starts.addSecs(-before);
                for (const auto &notice : notices.of(planned)) {
                    said += notice.title;
                    QVERIFY(notice.desktop);
                    QCOMPARE(notice.text.startsWith(u"The server"), bySelf);
                }
            }
            const QStringList expected{u"The attempt on mdg2 is to begin in 10 minutes"_s,
                                       bySelf ? u"The attempt on mdg2 has not begun"_s
                                              : u"The attempt on mdg2 is to begin now"_s};
            QCOMPARE(said, expected);
            planned.series.attempt->starts = planned.attempt().starts.addDays(1);
            planned.moment.now = planned.attempt().starts.addSecs(-60);
            QCOMPARE(titles(notices.of(planned)), QStringList{u"The attempt on mdg2 is to begin in 1 minute"_s});
        }
    }

    void aPlanThatNobodyStartedOrThatHasNoMomentIsNoNews()
    {
        AttemptNotices notices;
        AttemptSight planned = sight(SampleAttempt::planned());
        planned.moment.now = planned.attempt().starts.addSecs(AttemptNotices::freshSeconds + 1);
        QVERIFY(notices.of(planned).isEmpty());
        planned.series.attempt->starts = {};
        QVERIFY(notices.of(planned).isEmpty());
    }

    void aStartByItselfThatDidNotComeIsToldWithItsReason()
    {
        AttemptNotices notices;
        AttemptSight planned = sight(SampleAttempt::planned());
        planned.series.attempt->startsBySelf = true;
        planned.moment.now = planned.attempt().starts.addSecs(-20);
        QCOMPARE(notices.of(planned).size(), 1); // that it is to begin
        planned.moment.now = planned.attempt().starts.addSecs(20);
        QVERIFY(notices.of(planned).isEmpty());
        planned.series.attempt->reason = u"the last good synchronisation is 30 hours old"_s;
        const auto told = notices.of(planned);
        QCOMPARE(titles(told), QStringList{u"The attempt on mdg2 did not start"_s});
        QVERIFY(told[0].desktop);
        QCOMPARE(told[0].text, u"mdg1 is production as before. the last good synchronisation is 30 hours old."_s);
        planned.moment.now = planned.attempt().starts.addSecs(600);
        QVERIFY(notices.of(planned).isEmpty()); // nor that it has not begun
        AttemptNotices later(notices.told());
        QVERIFY(later.of(planned).isEmpty());
    }

    void aStartThatIsUnderWayOrOfAServerThatIsNotReachedIsNotMissed()
    {
        AttemptNotices notices;
        AttemptSight planned = sight(SampleAttempt::planned());
        planned.series.attempt->startsBySelf = true;
        planned.moment.now = planned.attempt().starts.addSecs(AttemptNotices::lateSeconds + 1);
        planned.online = false;
        QVERIFY(notices.of(planned).isEmpty());
        planned.online = true;
        JobRecord job;
        job.operation = u"attempt"_s;
        job.state = JobRecord::State::Running;
        planned.series.job = job;
        QVERIFY(notices.of(planned).isEmpty());
        planned.series.job.reset();
        QCOMPARE(titles(notices.of(planned)), QStringList{u"The attempt on mdg2 has not begun"_s});
    }

    void anEndByItselfThatDidNotComeIsTold()
    {
        AttemptNotices notices;
        AttemptSight running = sight(SampleAttempt::running(), 3000);
        QVERIFY(notices.of(running).isEmpty());
        running.series.attempt->reason = u"the series is held by robin"_s;
        const auto told = notices.of(running);
        QCOMPARE(titles(told), QStringList{u"The attempt on mdg2 did not end"_s});
        QCOMPARE(told[0].text, u"mdg2 is still production. the series is held by robin."_s);
    }

    void tenFiveOneAndNoMinutesAreSaidAndTenAndNoneShown()
    {
        AttemptNotices notices;
        QStringList said, shown;
        for (qint64 left = 700; left > -30; --left) {
            for (const auto &notice : notices.of(sight(SampleAttempt::running(), left))) {
                said += notice.title;
                if (notice.desktop)
                    shown += notice.title;
            }
        }
        QCOMPARE(said, (QStringList{
                           u"10 minutes left of the attempt on mdg2"_s, u"5 minutes left of the attempt on mdg2"_s,
                           u"1 minute left of the attempt on mdg2"_s, u"The time of the attempt on mdg2 is over"_s}));
        QCOMPARE(shown, (QStringList{said.first(), said.last()}));
    }

    void aWindowThatComesLateHearsOnlyTheNearest()
    {
        AttemptNotices notices;
        QCOMPARE(titles(notices.of(sight(SampleAttempt::running(), 250))),
                 QStringList{u"4 minutes left of the attempt on mdg2"_s});
        QVERIFY(notices.of(sight(SampleAttempt::running(), 249)).isEmpty());
    }

    void anExtendedOneIsToldAgain()
    {
        AttemptNotices notices;
        QCOMPARE(notices.of(sight(SampleAttempt::running(), 600)).size(), 1);
        Attempt longer = SampleAttempt::running();
        longer.ends = longer.ends.addSecs(900);
        QVERIFY(notices.of(sight(longer, 1500)).isEmpty());
        QCOMPARE(notices.of(sight(longer, 600)).size(), 1);
    }

    void whatWasToldBeforeARestartIsNotToldAgain()
    {
        AttemptNotices before;
        QCOMPARE(before.of(sight(SampleAttempt::running(), 600)).size(), 1);
        AttemptNotices after(before.told());
        QVERIFY(after.of(sight(SampleAttempt::running(), 599)).isEmpty());
    }

    void goingBackByItselfIsToldWithTheReason()
    {
        AttemptNotices notices;
        (void)notices.of(sight(SampleAttempt::under(State::Starting)));
        Attempt failed = SampleAttempt::ended(State::Failed);
        failed.reason = u"production did not answer after the switch"_s;
        const auto told = notices.of(sight(failed));
        QCOMPARE(titles(told),
                 QStringList{u"The attempt on mdg2 did not start: production did not answer after the switch."_s});
        QVERIFY(told[0].desktop);
        QVERIFY(told[0].text.startsWith(u"mdg1 is production as before"));
        QCOMPARE(told[0].job, failed.job);
    }

    void anEndIsToldAndAWithdrawnPlanIsNot()
    {
        for (const State state : {State::Cancelled, State::Kept}) {
            AttemptNotices notices;
            (void)notices.of(sight(SampleAttempt::running()));
            QCOMPARE(notices.of(sight(SampleAttempt::ended(state))).size(), 1);
        }
        AttemptNotices notices;
        (void)notices.of(sight(SampleAttempt::planned()));
        Attempt withdrawn = SampleAttempt::planned();
        withdrawn.state = State::Cancelled;
        QVERIFY(notices.of(sight(withdrawn)).isEmpty());
    }

    void anInterruptionIsTold()
    {
        AttemptNotices notices;
        Attempt attempt = SampleAttempt::under(State::Cancelling);
        (void)notices.of(sight(attempt));
        attempt.interrupted = true;
        QCOMPARE(titles(notices.of(sight(attempt))), QStringList{u"Going back to mdg1 was interrupted"_s});
        QVERIFY(notices.of(sight(attempt)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAttemptNotices)
#include "TestAttemptNotices.moc"
