// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/ssh/PromptServer.h"
#include "integration/ssh/SshServer.h"
#include "integration/ssh/SshTestSupport.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = SshConnection::State;

namespace
{
/// An ssh-agent of its own.
class Agent
{
public:
    explicit Agent(const QString &socket) : m_socket(socket)
    {
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        for (int i = 0; i < 200 && !QFile::exists(socket); ++i)
            QThread::msleep(10);
    }
    ~Agent()
    {
        ::kill(pid_t(m_process.processId()), SIGCONT);
        m_process.terminate();
        m_process.waitForFinished();
    }
    void add(const QString &key)
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, m_socket);
        process.setProcessEnvironment(environment);
        process.start(u"ssh-add"_s, {u"-q"_s, key});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }
    void freeze() { ::kill(pid_t(m_process.processId()), SIGSTOP); }

private:
    QString m_socket;
    QProcess m_process;
};

Secret secret(const char *text)
{
    return Secret(QByteArray(text));
}
} // namespace

class TestAuthentication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!SshServer::isPossible())
            QSKIP("sshd is not installed");
        m_server = std::make_unique<SshServer>();
        SshServer::makeKey(m_server->path(u"locked"_s), u"ed25519"_s, u"pass phrase"_s);
        m_server->authorize(m_server->path(u"locked.pub"_s));
        SshServer::makeKey(m_server->path(u"stranger"_s), u"ed25519"_s);
    }
    void cleanupTestCase() { m_server.reset(); }

    void aStrangersKeyIsRefused()
    {
        SshConnection connection(withKey(u"stranger"_s));
        connection.setUnattended(true);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::AuthenticationFailed);
        QVERIFY2(connection.error().detail.contains(u"publickey"_s), qPrintable(connection.error().detail));
    }

    void aKeyWithPassphraseAsksUntilItIsRight()
    {
        SshConnection connection(withKey(u"locked"_s));
        QList<SecretRequest> requests;
        connect(&connection, &SshConnection::secretsNeeded, this, [&](const SecretRequest &request) {
            requests << request;
            connection.provideSecrets({secret(request.attempt == 1 ? "wrong" : "pass phrase")});
        });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(requests.size(), 2);
        QCOMPARE(requests[1].kind, SecretRequest::Kind::KeyPassphrase);
        QCOMPARE(requests[1].identityFile, m_server->path(u"locked"_s));
        QCOMPARE(requests[1].attempt, 2);
        QCOMPARE(requests[1].prompts.size(), 1);
    }

    void aPassphraseIsNotAskedForAKeyThatTheServerDoesNotWant()
    {
        SshServer::makeKey(m_server->path(u"lockedStranger"_s), u"ed25519"_s, u"secret"_s);
        SshConnection connection(withKey(u"lockedStranger"_s));
        QSignalSpy asked(&connection, &SshConnection::secretsNeeded);
        connection.open();
        QVERIFY(QTest::qWaitFor([&] { return connection.state() == State::Failed || !asked.isEmpty(); }, 10'000));
        for (const auto &arguments : asked)
            QVERIFY(arguments[0].value<SecretRequest>().kind != SecretRequest::Kind::KeyPassphrase);
    }

    void decliningThePassphraseGoesOnWithTheNextKey()
    {
        SshEndpoint endpoint = withKey(u"locked"_s);
        endpoint.identityFiles << m_server->path(u"user"_s);
        SshConnection connection(endpoint);
        connect(&connection, &SshConnection::secretsNeeded, this, [&] { connection.cancelSecrets(); });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.state(), State::Ready);
    }

    void theChosenKeyOfAnAgentWithEightIsTheOnlyOneOffered()
    {
        const QString socket = m_server->path(u"agent8"_s);
        Agent agent(socket);
        for (int i = 0; i < 7; ++i) {
            SshServer::makeKey(m_server->path(u"agent-key-%1"_s.arg(i)), u"ed25519"_s);
            agent.add(m_server->path(u"agent-key-%1"_s.arg(i)));
        }
        agent.add(m_server->path(u"user"_s));
        // only the public key is there: the private one is the agent's
        SshServer::run(u"cp"_s, {m_server->path(u"user.pub"_s), m_server->path(u"elsewhere.pub"_s)});
        SshEndpoint endpoint = withKey(u"elsewhere"_s);
        endpoint.identityAgent = socket;
        const qsizetype before = m_server->log().count("Failed publickey");
        SshConnection connection(endpoint);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(m_server->log().count("Failed publickey"), before);
        QCOMPARE(run(connection, "echo in").output, "in\n");
    }

    void aFrozenAgentCostsSecondsNotTheConnection()
    {
        const QString socket = m_server->path(u"frozen"_s);
        Agent agent(socket);
        agent.freeze();
        SshEndpoint endpoint = withKey(u"stranger"_s);
        endpoint.identityAgent = socket;
        endpoint.identityFiles << m_server->path(u"locked"_s);
        SshConnection connection(endpoint);
        connect(&connection, &SshConnection::secretsNeeded, this,
                [&] { connection.provideSecrets({secret("pass phrase")}); });
        QElapsedTimer timer;
        timer.start();
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QVERIFY2(timer.elapsed() < 6000, QByteArray::number(timer.elapsed()));
    }

    void aFrozenAgentThatHadTheOnlyKeyIsNamed()
    {
        const QString socket = m_server->path(u"frozen2"_s);
        Agent agent(socket);
        agent.freeze();
        SshEndpoint endpoint = withKey(u"missing"_s);
        endpoint.identityAgent = socket;
        SshConnection connection(endpoint);
        connection.setUnattended(true);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::AgentUnavailable);
    }

    void aReadableKeyDoesNotWaitForAFrozenAgent()
    {
        const QString socket = m_server->path(u"frozen3"_s);
        Agent agent(socket);
        agent.freeze();
        SshEndpoint endpoint = m_server->endpoint();
        endpoint.identityAgent = socket;
        SshConnection connection(endpoint);
        QElapsedTimer timer;
        timer.start();
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.state(), State::Ready);
        QVERIFY2(timer.elapsed() < 2500, QByteArray::number(timer.elapsed()));
    }

    void aValidCertificateOpensWhatItsPlainKeyWouldNot_data()
    {
        QTest::addColumn<QString>("validity");
        QTest::addColumn<bool>("opens");
        QTest::newRow("valid") << u"-1h:+1h"_s << true;
        QTest::newRow("expired") << u"-2h:-1h"_s << false;
        QTest::newRow("not yet valid") << u"+1h:+2h"_s << false;
    }
    void aValidCertificateOpensWhatItsPlainKeyWouldNot()
    {
        QFETCH(QString, validity);
        QFETCH(bool, opens);
        QTemporaryDir directory;
        const QString authority = directory.filePath(u"ca"_s);
        const QString key = directory.filePath(u"certified"_s);
        SshServer::makeKey(authority, u"ed25519"_s);
        SshServer::makeKey(key, u"ed25519"_s);
        SshServer::run(u"ssh-keygen"_s, {u"-q"_s, u"-s"_s, authority, u"-I"_s, u"Ada"_s, u"-n"_s, m_server->user(),
                                         u"-V"_s, validity, key});
        SshServer server("TrustedUserCAKeys " + authority.toUtf8() + ".pub");
        SshEndpoint endpoint = server.endpoint();
        endpoint.identityFiles = {key};
        SshConnection connection(endpoint);
        connection.setUnattended(true);
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.state(), opens ? State::Ready : State::Failed);
        if (!opens) {
            QCOMPARE(connection.error().code, Error::Code::CertificateExpired);
            QVERIFY(connection.error().detail.contains(u"Ada"_s));
        }
    }

    void ecdsaAndRsaKeysOpenToo()
    {
        for (const QString &type : {u"ecdsa"_s, u"rsa"_s}) {
            SshServer::makeKey(m_server->path(u"user-"_s + type), type);
            m_server->authorize(m_server->path(u"user-"_s + type + u".pub"_s));
            SshConnection connection(withKey(u"user-"_s + type));
            connection.open();
            QVERIFY(settle(connection));
            QCOMPARE(connection.error(), Error{});
        }
    }

    void bothPromptsOfKeyboardInteractiveAreAskedAndAreInert()
    {
        PromptServer server(hostKey(), {.order = {"keyboard-interactive"}});
        SshConnection connection(promptEndpoint(server));
        QList<SecretRequest> requests;
        connect(&connection, &SshConnection::secretsNeeded, this, [&](const SecretRequest &request) {
            requests << request;
            connection.provideSecrets({secret("blue"), secret(request.attempt == 1 ? "41" : "42")});
        });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(requests.size(), 2);
        const SecretRequest request = requests[0];
        QCOMPARE(request.kind, SecretRequest::Kind::KeyboardInteractive);
        QCOMPARE(request.name, u"Two questions"_s);
        QCOMPARE(request.instruction, u"Answer <b>both</b>"_s);
        QCOMPARE(request.prompts, (QList<SecretRequest::Prompt>{{u"Color: "_s, true}, {u"Number: "_s, false}}));
        QCOMPARE(run(connection, "true").output, "in\n");
    }

    void aPasswordOpensAndAWrongOneIsAskedForAgain()
    {
        PromptServer server(hostKey(), {.order = {"password"}});
        SshConnection connection(promptEndpoint(server));
        QList<int> attempts;
        connect(&connection, &SshConnection::secretsNeeded, this, [&](const SecretRequest &request) {
            QCOMPARE(request.kind, SecretRequest::Kind::Password);
            attempts << request.attempt;
            connection.provideSecrets({secret(request.attempt < 3 ? "guess" : "open sesame")});
        });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(attempts, (QList<int>{1, 2, 3}));
    }

    void threeWrongPasswordsEndIt()
    {
        PromptServer server(hostKey(), {.order = {"password"}});
        SshConnection connection(promptEndpoint(server));
        QSignalSpy asked(&connection, &SshConnection::secretsNeeded);
        connect(&connection, &SshConnection::secretsNeeded, this,
                [&] { connection.provideSecrets({secret("guess")}); });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::AuthenticationFailed);
        QCOMPARE(asked.size(), 3);
        QVERIFY(!connection.error().detail.contains(u"guess"_s));
    }

    void decliningThePasswordIsACancellation()
    {
        PromptServer server(hostKey(), {.order = {"password"}});
        SshConnection connection(promptEndpoint(server));
        connect(&connection, &SshConnection::secretsNeeded, this, [&] { connection.cancelSecrets(); });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error().code, Error::Code::Cancelled);
    }

    void partialSuccessGoesOnWithTheNextMethod_data()
    {
        QTest::addColumn<QStringList>("order");
        QTest::newRow("key, then password") << QStringList{u"publickey"_s, u"password"_s};
        QTest::newRow("key, then two prompts") << QStringList{u"publickey"_s, u"keyboard-interactive"_s};
        QTest::newRow("password, then key") << QStringList{u"password"_s, u"publickey"_s};
        QTest::newRow("all three") << QStringList{u"publickey"_s, u"keyboard-interactive"_s, u"password"_s};
    }
    void partialSuccessGoesOnWithTheNextMethod()
    {
        QFETCH(QStringList, order);
        PromptServer::Rules rules;
        for (const QString &method : order)
            rules.order.push_back(method.toStdString());
        PromptServer server(hostKey(), rules);
        SshEndpoint endpoint = promptEndpoint(server);
        endpoint.identityFiles = {m_server->path(u"user"_s)};
        SshConnection connection(endpoint);
        connect(&connection, &SshConnection::secretsNeeded, this, [&](const SecretRequest &request) {
            if (request.kind == SecretRequest::Kind::Password)
                connection.provideSecrets({secret("open sesame")});
            else
                connection.provideSecrets({secret("blue"), secret("42")});
        });
        connection.open();
        QVERIFY(settle(connection));
        QCOMPARE(connection.error(), Error{});
        QCOMPARE(run(connection, "true").output, "in\n");
    }

    void closingWhileASecretIsAskedForIsClean()
    {
        PromptServer server(hostKey(), {.order = {"password"}});
        auto connection = std::make_unique<SshConnection>(promptEndpoint(server));
        QSignalSpy asked(connection.get(), &SshConnection::secretsNeeded);
        connection->open();
        QVERIFY(asked.wait());
        QElapsedTimer timer;
        timer.start();
        connection.reset();
        QVERIFY2(timer.elapsed() < 100, QByteArray::number(timer.elapsed()));
    }

private:
    SshEndpoint withKey(const QString &name) const
    {
        SshEndpoint endpoint = m_server->endpoint();
        endpoint.identityFiles = {m_server->path(name)};
        return endpoint;
    }
    std::string hostKey() const { return m_server->path(u"host_ed25519"_s).toStdString(); }
    SshEndpoint promptEndpoint(const PromptServer &server) const
    {
        SshEndpoint endpoint = m_server->endpoint();
        endpoint.port = server.port();
        endpoint.identityFiles.clear();
        endpoint.userKnownHostsFiles = {
            m_server->write(u"known_prompt"_s, "[127.0.0.1]:" + QByteArray::number(server.port()) + ' ' +
                                                   m_server->hostKey().toLine() + '\n')};
        return endpoint;
    }

    std::unique_ptr<SshServer> m_server;
};

QTEST_GUILESS_MAIN(TestAuthentication)
#include "TestAuthentication.moc"
