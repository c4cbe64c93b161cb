// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/ssh/SshServer.h"
#include "support/PracticeClient.h"

using namespace Qt::StringLiterals;
using State = ServerSession::State;

/// Accounts as they are found on servers: each login shell and each chatty or refusing start.
class TestLoginShells : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (!SshServer::isPossible())
            QSKIP("openssh-server is not installed");
        qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    }

    void theHelperStartsThroughEachOfThem_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QByteArray>("forced");
        const QByteArray asked = "\"$SSH_ORIGINAL_COMMAND\"";
        QTest::newRow("the account's own") << u"sh"_s << QByteArray();
        QTest::newRow("dash") << u"dash"_s << QByteArray("exec dash -c " + asked);
        QTest::newRow("fish") << u"fish"_s << QByteArray("exec fish -c " + asked);
        QTest::newRow("bash with a .bashrc that prints")
            << u"bash"_s
            << QByteArray(
                   "echo Welcome; head -c 50000 /dev/urandom; echo grumble >&2; printf 'no newline'; exec bash -c " +
                   asked);
    }

    void theHelperStartsThroughEachOfThem()
    {
        QFETCH(QString, program);
        QFETCH(QByteArray, forced);
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP("this shell is not installed");
        SshServer server(forced.isEmpty() ? QByteArray() : QByteArray("ForceCommand " + forced));
        Client client(recordOf(server));
        QVERIFY2(client.goOnline(), qPrintable(client.session.error().value_or(Error{}).detail));
    }

    void anAccountWithoutALoginSaysWhy()
    {
        SshServer server("ForceCommand /usr/sbin/nologin");
        Client client(recordOf(server));
        client.session.open();
        QTRY_VERIFY_WITH_TIMEOUT(client.session.error(), 30000);
        QCOMPARE(client.session.error()->code, Error::Code::HelperUnavailable);
        QVERIFY2(client.session.error()->detail.contains(u"not available"_s),
                 qPrintable(client.session.error()->detail));
    }

    void aChangedHostKeyStopsEverythingAndShowsBothKeys()
    {
        SshServer genuine, other;
        TcpProxy proxy(quint16(genuine.port()));
        ServerRecord record = recordOf(genuine);
        record.port = proxy.port();
        record.fingerprint.clear();
        Client client(record);
        client.session.open();
        QTRY_COMPARE_WITH_TIMEOUT(client.session.state(), State::NeedsAnswer, 30000);
        const HostKey before = client.session.pendingHostKeyQuestion()->key;
        client.session.acceptHostKey(*client.session.pendingHostKeyQuestion());
        QTRY_VERIFY_WITH_TIMEOUT(client.session.state() == State::Failed || client.session.state() == State::Online ||
                                     client.session.state() == State::NeedsAnswer,
                                 30000);
        client.session.close();
        proxy.setTarget(quint16(other.port()));
        client.session.open();
        QTRY_COMPARE_WITH_TIMEOUT(client.session.state(), State::Failed, 30000);
        QCOMPARE(client.session.error()->code, Error::Code::HostKeyChanged);
        const auto question = client.session.pendingHostKeyQuestion();
        QVERIFY(question && !question->mayBeAccepted());
        QVERIFY(question->key != before);
        QCOMPARE(question->known.first().key, before);
    }

private:
    static ServerRecord recordOf(const SshServer &server)
    {
        ServerRecord record;
        record.name = u"shells"_s;
        record.host = u"127.0.0.1"_s;
        record.port = server.port();
        record.identityFile = server.path(u"user"_s);
        record.fingerprint = server.hostKey().sha256();
        return record;
    }

    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(TestLoginShells)
#include "TestLoginShells.moc"
