// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/ssh/SshServer.h"
#include "integration/ssh/SshTestSupport.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = SshConnection::State;

class TestJumpHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SshServer::isPossible())
            QSKIP("sshd is not installed");
        for (auto *server : {&m_first, &m_second, &m_target})
            *server = std::make_unique<SshServer>();
    }
    void cleanupTestCase()
    {
        m_first.reset();
        m_second.reset();
        m_target.reset();
    }

    void oneJumpHostLeadsToTheTarget()
    {
        SshConnection connection(u"target"_s, {.configFile = config(" ProxyJump first\n")});
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(connection.hostKey(), m_target->hostKey());
        QByteArray data(3'000'000, 'x');
        data[1'234'567] = 'y';
        const Answer answer = run(connection, "cat", data);
        QVERIFY(answer.output == data);
        QCOMPARE(answer.exitStatus, 0);
    }

    void aChainIsGoneThroughInOrder()
    {
        const qsizetype before = m_second->log().count("Accepted publickey");
        SshConnection connection(u"target"_s, {.configFile = config(" ProxyJump first,second\n")});
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(run(connection, "echo through").output, "through\n");
        QCOMPARE(m_second->log().count("Accepted publickey"), before + 1);
    }

    void theJumpHostsKeyIsCheckedJustAsStrictly()
    {
        const QString file = config(" ProxyJump first\n");
        m_first->write(u"known_hosts"_s, "[127.0.0.1]:" + QByteArray::number(m_first->port()) + ' ' +
                                             m_second->hostKey().toLine() + '\n');
        const qsizetype before = m_first->log().count("publickey");
        SshConnection connection(u"target"_s, {.configFile = file});
        QSignalSpy told(&connection, &SshConnection::hostKeyQuestion);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::HostKeyChanged);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<HostKeyQuestion>().alias, u"first"_s);
        QVERIFY(told[0][0].value<HostKeyQuestion>().isJumpHost);
        QCOMPARE(m_first->log().count("publickey"), before);
    }

    void anUnknownJumpHostIsAskedAboutAndThenTheTarget()
    {
        const QString file = config(" ProxyJump first\n");
        m_first->write(u"known_hosts"_s, {});
        m_target->write(u"known_hosts"_s, {});
        SshConnection connection(u"target"_s, {.configFile = file});
        connection.setOwnKnownHostsFile(m_first->path(u"own"_s));
        QStringList asked;
        connect(&connection, &SshConnection::hostKeyQuestion, this, [&](const HostKeyQuestion &question) {
            asked << question.alias;
            connection.acceptHostKey();
        });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(asked, (QStringList{u"first"_s, u"target"_s}));
        QCOMPARE(SshServer::read(m_first->path(u"own"_s)), m_first->knownHostsLine() + m_target->knownHostsLine());
    }

    void aJumpHostThatRefusesIsNamed()
    {
        const QString file = config(" ProxyJump nobody@first\n");
        SshConnection connection(u"target"_s, {.configFile = file});
        connection.setUnattended(true);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::JumpHostFailed);
        QVERIFY2(connection.error().detail.startsWith(u"first: authentication-failed"_s),
                 qPrintable(connection.error().detail));
    }

    void aProxyCommandCarriesTheConnectionAndItsWordsExplainAFailure()
    {
        SshConnection connection(u"target"_s,
                                 {.configFile = config(" ProxyCommand ssh -F " + m_first->path(u"config"_s).toUtf8() +
                                                       " -W %h:%p first\n")});
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(run(connection, "echo through").output, "through\n");

        SshConnection broken(u"target"_s, {.configFile = config(" ProxyCommand sh -c 'echo no way >&2; exit 1'\n")});
        broken.open();
        QVERIFY(settle(broken));
        QCOMPARE(broken.error().code, Error::Code::JumpHostFailed);
        QVERIFY2(broken.error().detail.contains(u"no way"_s), qPrintable(broken.error().detail));
    }

    void aLostJumpHostIsALostConnection()
    {
        SshConnection connection(u"target"_s, {.configFile = config(" ProxyJump first\n")});
        connection.open();
        QVERIFY(settle(connection));
        m_first->signalSessions(SIGKILL);
        QVERIFY(QTest::qWaitFor([&] { return connection.state() == State::Failed; }, 5000));
        QCOMPARE(connection.error().code, Error::Code::ConnectionLost);
    }

private:
    QString config(const QByteArray &jump) const
    {
        return m_first->write(u"config"_s, m_target->configBlock("target", jump) + m_first->configBlock("first") +
                                               m_second->configBlock("second"));
    }

    std::unique_ptr<SshServer> m_first;
    std::unique_ptr<SshServer> m_second;
    std::unique_ptr<SshServer> m_target;
};

QTEST_GUILESS_MAIN(TestJumpHosts)
#include "TestJumpHosts.moc"
