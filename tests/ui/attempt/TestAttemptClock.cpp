// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleFleet.h"
#include "ui/attempt/AttemptClock.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// The server's clock between its answers.
class TestAttemptClock : public QObject
{
    Q_OBJECT

    qint64 m_now = 5000;
    AttemptClock m_clock{[this] { return m_now; }};

private slots:
    void init()
    {
        m_now = 5000;
        m_clock.set(SampleFleet::evening(), 60);
    }

    void itGoesOnByTheClockSinceBoot()
    {
        m_now += 18500;
        QCOMPARE(m_clock.serverNow(), SampleFleet::evening().addMSecs(18500));
        QCOMPARE(m_clock.left(), std::optional<qint64>(41));
        QCOMPARE(m_clock.age(), qint64(18500));
    }

    void beyondTheEndItIsOverdueFromTheFirstMomentOn()
    {
        m_now += 60000;
        QCOMPARE(m_clock.left(), std::optional<qint64>(0));
        m_now += 1;
        QCOMPARE(m_clock.left(), std::optional<qint64>(-1));
        m_now += 1999;
        QCOMPARE(m_clock.left(), std::optional<qint64>(-2));
    }

    void anotherAnswerSetsItAgain()
    {
        m_now += 18500;
        m_clock.set(SampleFleet::evening().addSecs(30), 900 + 30);
        QCOMPARE(m_clock.left(), std::optional<qint64>(930));
        QCOMPARE(m_clock.serverNow(), SampleFleet::evening().addSecs(30));
    }

    void whatWasSeenLongAgoHasGoneOnSince()
    {
        m_clock.set(SampleFleet::evening(), 60, 120000);
        QCOMPARE(m_clock.left(), std::optional<qint64>(-60));
        m_clock.set(SampleFleet::evening(), 60, -5000); // this computer's clock is behind
        QCOMPARE(m_clock.left(), std::optional<qint64>(60));
    }

    void withoutAnAttemptNothingIsLeft()
    {
        m_clock.set(SampleFleet::evening(), {});
        QVERIFY(!m_clock.left());
        QVERIFY(!AttemptClock().serverNow().isValid());
        QVERIFY(AttemptClock::sinceBoot() > 0);
    }
};

QTEST_GUILESS_MAIN(TestAttemptClock)
#include "TestAttemptClock.moc"
