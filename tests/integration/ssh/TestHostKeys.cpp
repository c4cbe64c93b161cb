// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHostsStore.h"
#include "integration/ssh/SshServer.h"
#include "integration/ssh/SshTestSupport.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = SshConnection::State;

/// What may happen before a server's key is trusted: nothing but the question.
class TestHostKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SshServer::isPossible())
            QSKIP("sshd is not installed");
        m_server = std::make_unique<SshServer>();
        SshServer::makeKey(m_server->path(u"host_other"_s), u"ed25519"_s);
        SshServer::makeKey(m_server->path(u"host_rsa"_s), u"rsa"_s);
    }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        QFile::remove(own());
        m_attempts = attempts();
    }

    void anUnknownKeyIsAskedAboutAndStoredOnceAccepted()
    {
        SshConnection connection(endpoint({}));
        HostKeyQuestion question;
        connect(&connection, &SshConnection::hostKeyQuestion, this,
                [&](const HostKeyQuestion &asked) { question = asked; });
        connection.open();
        QVERIFY(QTest::qWaitFor([&] { return !question.key.isEmpty(); }, 10'000));
        QTest::qWait(300);
        QCOMPARE(connection.state(), State::CheckingHostKey);
        QCOMPARE(attempts(), m_attempts);
        QCOMPARE(question.verdict, HostKeyVerdict::Unknown);
        QVERIFY(question.mayBeAccepted());
        QCOMPARE(question.key, m_server->hostKey());
        QCOMPARE(question.address, u"127.0.0.1"_s);
        QCOMPARE(question.alias, u"test"_s);
        QCOMPARE(question.port, m_server->port());
        QCOMPARE(question.command, u"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"_s);
        connection.acceptHostKey();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(SshServer::read(own()), m_server->knownHostsLine());

        SshConnection again(endpoint({}));
        QSignalSpy asked(&again, &SshConnection::hostKeyQuestion);
        again.open();
        QVERIFY(settle(again));
        QCOMPARE(again.state(), State::Ready);
        QVERIFY(asked.isEmpty());
    }

    void aRejectedKeyEndsItBeforeAnyAuthentication()
    {
        SshConnection connection(endpoint({}));
        connect(&connection, &SshConnection::hostKeyQuestion, this, [&] { connection.rejectHostKey(); });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::HostKeyUnknown);
        QTest::qWait(200);
        QCOMPARE(attempts(), m_attempts);
        QVERIFY(!QFile::exists(own()));
    }

    void whatCantBeAcceptedStopsHard_data()
    {
        QTest::addColumn<QByteArray>("known");
        QTest::addColumn<Error::Code>("code");
        const QByteArray name = "[127.0.0.1]:" + QByteArray::number(m_server->port()) + ' ';
        QTest::newRow("changed") << QByteArray(name + m_server->hostKey(u"other"_s).toLine() + '\n')
                                 << Error::Code::HostKeyChanged;
        QTest::newRow("changed, other type")
            << QByteArray(name + m_server->hostKey(u"rsa"_s).toLine() + '\n') << Error::Code::HostKeyChanged;
        QTest::newRow("revoked") << QByteArray(m_server->knownHostsLine() + "@revoked * " +
                                               m_server->hostKey().toLine() + '\n')
                                 << Error::Code::HostKeyRevoked;
        QTest::newRow("unreadable line") << QByteArray(name + "ssh-future AAAA\n") << Error::Code::HostKeyUncertain;
    }
    void whatCantBeAcceptedStopsHard()
    {
        QFETCH(QByteArray, known);
        QFETCH(Error::Code, code);
        SshConnection connection(endpoint(known));
        connection.setPinnedFingerprint(m_server->hostKey().sha256()); // not even a right fingerprint helps
        QList<HostKeyQuestion> told;
        connect(&connection, &SshConnection::hostKeyQuestion, this, [&](const HostKeyQuestion &question) {
            told << question;
            connection.acceptHostKey();
        });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, code);
        QCOMPARE(told.size(), 1);
        QVERIFY(!told[0].mayBeAccepted());
        QCOMPARE(told[0].known.isEmpty(), code == Error::Code::HostKeyUncertain);
        QTest::qWait(200);
        QCOMPARE(attempts(), m_attempts);
        QVERIFY(!QFile::exists(own()));
    }

    void theRightPinIsAcceptedWithoutAQuestionAndAWrongOneRefused()
    {
        SshConnection wrong(endpoint({}));
        wrong.setPinnedFingerprint(m_server->hostKey(u"other"_s).sha256());
        QList<HostKeyQuestion> told;
        connect(&wrong, &SshConnection::hostKeyQuestion, this, [&](const HostKeyQuestion &question) {
            told << question;
            wrong.acceptHostKey();
        });
        wrong.open();
        QVERIFY(settle(wrong));
        QCOMPARE(wrong.error().code, Error::Code::HostKeyChanged);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].verdict, HostKeyVerdict::Changed);
        QCOMPARE(told[0].pinned, m_server->hostKey(u"other"_s).sha256());
        QVERIFY(told[0].detail.contains(told[0].pinned));
        QVERIFY(!QFile::exists(own()));
        QCOMPARE(attempts(), m_attempts);

        SshConnection right(endpoint({}));
        right.setPinnedFingerprint(m_server->hostKey().sha256());
        right.open();
        QVERIFY(settle(right));
        QCOMPARE(right.error(), Error{});
        QCOMPARE(SshServer::read(own()), m_server->knownHostsLine());
    }

    void aKeyOnFileIsNotEnoughWhereAnotherOneIsPinned()
    {
        SshConnection connection(endpoint(m_server->knownHostsLine()));
        connection.setPinnedFingerprint(m_server->hostKey(u"other"_s).sha256());
        QList<HostKeyQuestion> told;
        connect(&connection, &SshConnection::hostKeyQuestion, this,
                [&](const HostKeyQuestion &question) { told << question; });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::HostKeyChanged);
        QCOMPARE(told.size(), 1);
        QVERIFY(!told[0].mayBeAccepted() && told[0].mayBeReplaced() && !told[0].isJumpHost);
        QCOMPARE(told[0].pinned, m_server->hostKey(u"other"_s).sha256());
        QVERIFY(told[0].known.isEmpty());
        QTest::qWait(200);
        QCOMPARE(attempts(), m_attempts);
    }

    void aReplacedKeyIsAMatchThoughTheOldOneIsStillInTheUsersFile()
    {
        const QByteArray old =
            "[127.0.0.1]:" + QByteArray::number(m_server->port()) + ' ' + m_server->hostKey(u"other"_s).toLine() + '\n';
        SshConnection connection(endpoint(old));
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::HostKeyChanged);
        const HostKeyQuestion question = connection.lastHostKeyQuestion();
        QCOMPARE(question.ownFile, own());
        QVERIFY(KnownHostsStore(own()).replaceChanged(question, m_server->hostKey().sha256()));
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(SshServer::read(m_server->path(u"known"_s)), old);
    }

    void withoutAnyoneToAskAnUnknownKeyIsRefused()
    {
        SshConnection connection(endpoint({}));
        connection.setUnattended(true);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::HostKeyUnknown);
        QCOMPARE(connection.error().detail, m_server->hostKey().sha256());
    }

    void aLaxConfigurationOfTheUserChangesNothing()
    {
        m_server->write(u"known_hosts"_s, {});
        const QString config =
            m_server->write(u"config"_s, m_server->configBlock("lax", " StrictHostKeyChecking no\n"));
        m_server->write(u"known_hosts"_s, "[127.0.0.1]:" + QByteArray::number(m_server->port()) + ' ' +
                                              m_server->hostKey(u"other"_s).toLine() + '\n');
        SshConnection connection(u"lax"_s, {.configFile = config});
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::HostKeyChanged);
    }

    void aKnownTypeIsAskedForFirst()
    {
        SshServer server({}, {u"ed25519"_s, u"rsa"_s, u"ecdsa"_s});
        for (const QString &type : {u"rsa"_s, u"ecdsa"_s, u"ed25519"_s}) {
            SshEndpoint endpoint = server.endpoint();
            endpoint.userKnownHostsFiles = {server.write(u"known_"_s + type, server.knownHostsLine(type))};
            SshConnection connection(endpoint);
            connection.open();
            QVERIFY(settle(connection));
            QCOMPARE(connection.error(), Error{});
            QCOMPARE(connection.hostKey(), server.hostKey(type));
        }
    }

    void anAcceptedKeyThatCantBeStoredIsNotUsed()
    {
        SshEndpoint target = endpoint({});
        target.ownKnownHostsFile = u"/proc/nowhere/known_hosts"_s;
        SshConnection connection(target);
        connect(&connection, &SshConnection::hostKeyQuestion, this, [&] { connection.acceptHostKey(); });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.state(), State::Failed);
        QCOMPARE(attempts(), m_attempts);
    }

private:
    QString own() const { return m_server->path(u"own"_s); }
    qsizetype attempts() const { return m_server->log().count("publickey"); }
    SshEndpoint endpoint(const QByteArray &known) const
    {
        SshEndpoint endpoint = m_server->endpoint();
        endpoint.userKnownHostsFiles = {m_server->write(u"known"_s, known)};
        endpoint.ownKnownHostsFile = own();
        return endpoint;
    }

    std::unique_ptr<SshServer> m_server;
    qsizetype m_attempts = 0;
};

QTEST_GUILESS_MAIN(TestHostKeys)
#include "TestHostKeys.moc"
