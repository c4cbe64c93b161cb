// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskCase.h"

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// What a window asks of attempts by itself, how often, and what of it has a banner.
class TestAttemptBook : public DeskCase
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    void whatOthersPlanOrStartIsSeenWithinSeconds()
    {
        QVERIFY(open(SampleAttempt::planned()));
        const int before = m_probes;
        pass(4);
        QTest::qWait(50);
        QCOMPARE(m_probes, before);
        pass(1);
        QTRY_COMPARE(m_probes, before + 1);
    }

    void thePlannedOnesReadinessIsAskedEveryTenMinutes()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness(u"disk"_s));
        QVERIFY(open(SampleAttempt::planned()));
        pass(1);
        QTRY_VERIFY(m_book->sight(server, m_series.id)->readiness.has_value());
        QVERIFY(m_book->sight(server, m_series.id)->readiness->isRefused());
        pass(598);
        QTest::qWait(50);
        QCOMPARE(count(u"attempt.readiness"_s), 1);
        pass(2);
        QTRY_COMPARE(count(u"attempt.readiness"_s), 2);
    }

    void whereOneCouldBePlannedItIsAskedWhetherOneIs()
    {
        QVERIFY(open(SampleAttempt::ended(State::Failed)));
        const int before = m_probes;
        pass(14);
        QTest::qWait(50);
        QCOMPARE(m_probes, before);
        pass(1);
        QTRY_COMPARE(m_probes, before + 1);
        m_book->setAsksIdle(false); // only by hand, chose the maintainer
        pass(40);
        QTest::qWait(50);
        QCOMPARE(m_probes, before + 1);
    }

    void aRunningOneIsAskedEveryFifteenSecondsWhileSomebodyLooks()
    {
        counts(37);
        QVERIFY(open(SampleAttempt::running()));
        pass(1);
        QTRY_COMPARE(count(u"attempt.status"_s), 1);
        QTRY_VERIFY(m_book->sight(server, m_series.id)->status.has_value());
        QVERIFY(asked(u"attempt.status"_s)["changes"_L1].toBool());
        pass(14);
        QCOMPARE(count(u"attempt.status"_s), 1);
        pass(1);
        QTRY_COMPARE(count(u"attempt.status"_s), 2);
        QTest::qWait(50);
        m_book->setWatched(false);
        pass(40);
        QCOMPARE(count(u"attempt.status"_s), 2);
    }

    void theCountdownGoesOnAndEachAnswerSetsIt()
    {
        QVERIFY(open(SampleAttempt::running()));
        const auto left = [this] { return *m_book->sight(server, m_series.id)->moment.left; };
        const qint64 first = left();
        QVERIFY(first >= 41 * 60 + 5 && first <= 41 * 60 + 7);
        pass(7);
        QCOMPARE(left(), first - 7);
        Attempt other = SampleAttempt::running();
        other.left = 600;
        QVERIFY(becomes(other));
        QTRY_VERIFY(left() >= 598 && left() <= 600); // one that was asked before may answer first
        m_session->close();
        pass(5);
        QVERIFY(left() >= 593 && left() <= 595);
        QVERIFY(!m_book->sight(server, m_series.id)->online);
    }

    void whatWasClosedIsNotShownAgain()
    {
        QVERIFY(open(SampleAttempt::ended(State::Failed)));
        QCOMPARE(m_book->sights().size(), 1);
        act(AttemptAction::Close);
        QCOMPARE(m_book->sights().size(), 0);
        QCOMPARE(m_book->closed(), QStringList{SampleAttempt::planned().id});
    }

    void whatEndedLongAgoHasNoBanner()
    {
        Attempt old = SampleAttempt::ended(State::Failed);
        old.ended = SampleFleet::evening().addSecs(-13 * 3600);
        QVERIFY(open(old));
        QCOMPARE(m_book->sights().size(), 0);
    }
};

QTEST_MAIN(TestAttemptBook)
#include "TestAttemptBook.moc"
