// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHostsStore.h"
#include "core/ssh/SshChannel.h"
#include "core/ssh/SshConnection.h"
#include "integration/ssh/SshServer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using State = SshConnection::State;

namespace
{
/// What a finished command left.
struct Answer
{
    QByteArray output;
    QByteArray errorOutput;
    int exitStatus = -2;
    QString signal;
    Error::Code error = Error::Code::Unexpected;
    bool isFailed = false;
};

Answer run(SshConnection &connection, const QByteArray &command, const QByteArray &input = {})
{
    Answer answer;
    SshChannel *channel = connection.exec(command);
    bool done = false;
    QObject::connect(channel, &SshChannel::readyRead, channel, [&] { answer.output += channel->takeOutput(); });
    QObject::connect(channel, &SshChannel::finished, channel, [&](int status, const QString &signal) {
        answer.exitStatus = status;
        answer.signal = signal;
        done = true;
    });
    QObject::connect(channel, &SshChannel::failed, channel, [&](const Error &error) {
        answer.error = error.code;
        answer.isFailed = done = true;
    });
    channel->write(input);
    channel->closeInput();
    if (!QTest::qWaitFor([&] { return done; }, 30000))
        qWarning("the command did not end");
    answer.errorOutput = channel->takeErrorOutput();
    delete channel;
    return answer;
}

bool settle(SshConnection &connection, int limit = 20000)
{
    return QTest::qWaitFor([&] { return connection.state() == State::Ready || connection.state() == State::Failed; }, limit);
}
} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SshServer::isPossible())
            QSKIP("sshd is not installed");
        m_server = std::make_unique<SshServer>();
    }
    void cleanupTestCase() { m_server.reset(); }

    void aKeyOnFileOpensTheConnectionAndACommandAnswers()
    {
        SshConnection connection(m_server->endpoint());
        QList<State> states;
        connect(&connection, &SshConnection::stateChanged, this, [&](State state) { states << state; });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(states, (QList<State>{State::Resolving, State::Connecting, State::CheckingHostKey, State::Authenticating, State::Ready}));
        const Answer answer = run(connection, "cat; echo oops >&2; exit 7", "hello");
        QCOMPARE(answer.output, "hello");
        QCOMPARE(answer.errorOutput, "oops\n");
        QCOMPARE(answer.exitStatus, 7);
        QCOMPARE(connection.hostKey(), m_server->hostKey());
        QCOMPARE(connection.peerAddress(), u"127.0.0.1"_s);
    }

private:
    std::unique_ptr<SshServer> m_server;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "TestConnection.moc"
