// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Backoff.h"
#include "core/fleet/Turnstile.h"
#include "core/fleet/WakeWatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestPauses : public QObject
{
    Q_OBJECT
private slots:
    void pausesDoubleUpToTheLongestAndBeginAnewAfterReset()
    {
        Backoff backoff([] { return 0.0; });
        QList<milliseconds> pauses;
        for (int i = 0; i < 8; ++i)
            pauses.append(backoff.next());
        QCOMPARE(pauses, (QList<milliseconds>{1s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}));
        backoff.reset();
        QCOMPARE(backoff.next(), milliseconds(1s));
    }

    void chanceShortensAPauseByAQuarterAtMost()
    {
        Backoff backoff([] { return 0.999; });
        QVERIFY(backoff.next() >= 750ms);
        Backoff real;
        QSet<qint64> seen;
        for (int i = 0; i < 20; ++i) {
            real.reset();
            seen.insert(real.next().count());
        }
        QVERIFY(seen.size() > 5);
    }

    void onlySoManyConnectAtOnceAndPerHost()
    {
        Turnstile gate(4, 2);
        std::vector<std::unique_ptr<QObject>> clients;
        QStringList entered;
        for (int i = 0; i < 6; ++i) {
            const QString host = i < 4 ? u"a"_s : u"b"_s;
            clients.push_back(std::make_unique<QObject>());
            gate.enter(host, clients.back().get(), [&entered, host] { entered.append(host); });
        }
        QTRY_COMPARE(entered.size(), 4);
        QTest::qWait(100);
        QCOMPARE(entered.count(u"a"_s), 2); // a third would be refused by its sshd
        QCOMPARE(entered.count(u"b"_s), 2); // and must not keep b waiting
        gate.leave(clients[0].get());
        QTRY_COMPARE(entered.count(u"a"_s), 3);
        clients[1].reset(); // who goes gives the place back
        QTRY_COMPARE(entered.count(u"a"_s), 4);
    }

    void whoLeavesTheQueueIsNotCalled()
    {
        Turnstile gate(1, 1);
        QObject first, second;
        bool called = false;
        gate.enter(u"a"_s, &first, [] {});
        gate.enter(u"a"_s, &second, [&] { called = true; });
        gate.leave(&second);
        gate.leave(&first);
        QTest::qWait(100);
        QVERIFY(!called);
    }

    void aWallClockThatRanAheadMeansSleep()
    {
        WakeWatch watch;
        QSignalSpy woke(&watch, &WakeWatch::woke);
        watch.compare(1'000'000'000, 1'000); // the clocks that it was made with are of no interest here
        watch.compare(1'000'002'000, 3'000);
        watch.compare(1'000'005'000, 5'000); // NTP moved it by a second
        QVERIFY(!woke.wait(700));
        watch.compare(1'003'600'000, 7'000); // an hour asleep
        QVERIFY(woke.wait(1000));
        QCOMPARE(woke.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPauses)
#include "TestPauses.moc"
