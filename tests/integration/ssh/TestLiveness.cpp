// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/ssh/SshServer.h"
#include "integration/ssh/SshTestSupport.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = SshConnection::State;

class TestLiveness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SshServer::isPossible())
            QSKIP("sshd is not installed");
    }

    void aStoppedSshdIsToldWithinFifteenSeconds()
    {
        SshServer server;
        SshConnection connection(server.endpoint());
        connection.open();
        QVERIFY(settle(connection));
        SshChannel *channel = connection.exec("cat");
        QSignalSpy failed(channel, &SshChannel::failed);
        QTest::qWait(300);
        server.signalSessions(SIGSTOP);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor([&] { return connection.state() == State::Failed; }, 20'000));
        QCOMPARE(connection.error().code, Error::Code::ConnectionLost);
        QVERIFY2(timer.elapsed() <= 15'500, QByteArray::number(timer.elapsed()));
        QCOMPARE(failed.size(), 1);
        QElapsedTimer closing;
        closing.start();
        connection.close();
        QVERIFY(closing.elapsed() < 100);
    }

    void anIdleConnectionStaysAliveAndAShortStopIsSurvived()
    {
        SshServer server;
        SshConnection connection(server.endpoint());
        connection.open();
        QVERIFY(settle(connection));
        QTest::qWait(6000);
        server.signalSessions(SIGSTOP);
        QTest::qWait(5000);
        server.signalSessions(SIGCONT);
        QTest::qWait(8000);
        QCOMPARE(connection.state(), State::Ready);
        QCOMPARE(run(connection, "echo alive").output, "alive\n");
    }

    void withMaxSessionsOneTheSecondChannelFailsAndTheFirstGoesOn()
    {
        SshServer server("MaxSessions 1");
        SshConnection connection(server.endpoint());
        connection.open();
        QVERIFY(settle(connection));
        SshChannel *first = connection.exec("cat");
        QSignalSpy opened(first, &SshChannel::opened);
        QVERIFY(opened.wait());
        const Answer second = run(connection, "echo");
        QVERIFY(second.isFailed);
        QCOMPARE(second.error, Error::Code::Busy);
        QByteArray output;
        connect(first, &SshChannel::readyRead, this, [&] { output += first->takeOutput(); });
        first->write("still\n");
        QVERIFY(QTest::qWaitFor([&] { return output == "still\n"; }, 5000));
    }

    void refusedLogInsAreTriedAgain()
    {
        SshServer server("MaxStartups 2:90:3");
        std::vector<std::unique_ptr<SshConnection>> connections;
        for (int i = 0; i < 6; ++i) {
            connections.push_back(std::make_unique<SshConnection>(server.endpoint()));
            connections.back()->open();
        }
        int ready = 0;
        for (auto &connection : connections) {
            QVERIFY(settle(*connection, 30'000));
            ready += connection->state() == State::Ready;
        }
        QVERIFY2(ready >= 5, QByteArray::number(ready));
    }

    void aShellThatPrintsBeforeTheCommandOnlyAddsOutput()
    {
        SshServer server;
        SshConnection connection(server.endpoint());
        connection.open();
        QVERIFY(settle(connection));
        const Answer answer = run(connection, "echo noise; echo noise >&2; exec cat", "data");
        QCOMPARE(answer.output, "noise\ndata");
        QCOMPARE(answer.exitStatus, 0);
    }
};

QTEST_GUILESS_MAIN(TestLiveness)
#include "TestLiveness.moc"
