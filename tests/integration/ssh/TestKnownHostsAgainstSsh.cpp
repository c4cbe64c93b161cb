// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHosts.h"
#include "core/ssh/KnownHostsCases.h"
#include "integration/ssh/SshServer.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Holds our reader of known_hosts to what ssh and ssh-keygen do with the same files and a real server.
class TestKnownHostsAgainstSsh : public QObject
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
        m_keys = {m_server->hostKey(), m_server->hostKey(u"other"_s), m_server->hostKey(u"rsa"_s)};
    }
    void cleanupTestCase() { m_server.reset(); }

    void sshAcceptsExactlyWhatWeAccept_data()
    {
        QTest::addColumn<int>("index");
        const auto cases = knownHostsCases(m_keys, m_server->port());
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].title.constData()) << i;
    }
    void sshAcceptsExactlyWhatWeAccept()
    {
        QFETCH(int, index);
        const KnownHostsCase row = knownHostsCases(m_keys, m_server->port())[index];
        const QString file = m_server->write(u"case"_s, row.content);
        const QByteArray name = row.alias.isEmpty() ? "[127.0.0.1]:" + QByteArray::number(m_server->port()) : row.alias;
        const auto ours = KnownHosts({file}).check(name, row.alias.isEmpty() ? "127.0.0.1" : "", m_keys.right).verdict;

        // no method of authentication is left: how ssh fails tells whether it took the key
        QProcess ssh;
        QStringList arguments{u"-F"_s, u"none"_s, u"-v"_s, u"-p"_s, QString::number(m_server->port())};
        const QString fileOption = u"UserKnownHostsFile="_s + file;
        for (const QString &option : {u"StrictHostKeyChecking=yes"_s, fileOption, u"GlobalKnownHostsFile=/dev/null"_s,
                                      u"BatchMode=yes"_s, u"PreferredAuthentications=none"_s, u"IdentityAgent=none"_s,
                                      u"CheckHostIP=no"_s, u"KexAlgorithms=curve25519-sha256"_s})
            arguments << u"-o"_s << option;
        if (!row.alias.isEmpty())
            arguments << u"-o"_s << u"HostKeyAlias="_s + QString::fromLatin1(row.alias);
        ssh.start(u"ssh"_s, arguments << u"127.0.0.1"_s << u"true"_s);
        QVERIFY(ssh.waitForFinished(20'000));
        const QByteArray words = ssh.readAllStandardError();
        const bool refused = words.contains("Host key verification failed");
        const bool accepted =
            words.contains("Authentications that can continue") || words.contains("Permission denied");
        QVERIFY2(refused != accepted, words);
        QVERIFY2((ours == HostKeyVerdict::Match) == accepted, words);
        QCOMPARE(words.contains("IDENTIFICATION HAS CHANGED"), ours == HostKeyVerdict::Changed);
        QCOMPARE(words.contains("REVOKED HOST KEY DETECTED"), ours == HostKeyVerdict::Revoked);
    }

    void sshKeygenFindsTheSameKeys_data() { sshAcceptsExactlyWhatWeAccept_data(); }
    void sshKeygenFindsTheSameKeys()
    {
        QFETCH(int, index);
        const KnownHostsCase row = knownHostsCases(m_keys, m_server->port())[index];
        const QString file = m_server->write(u"case"_s, row.content);
        const QByteArray name = row.alias.isEmpty() ? "[127.0.0.1]:" + QByteArray::number(m_server->port()) : row.alias;
        QProcess keygen;
        keygen.start(u"ssh-keygen"_s, {u"-F"_s, QString::fromLatin1(name), u"-f"_s, file});
        QVERIFY(keygen.waitForFinished(10'000));
        // it prints the lines whose name matches, whatever their marker: what we match or call changed must be among
        // them
        const QByteArray found = keygen.readAllStandardOutput();
        const auto ours = KnownHosts({file}).check(name, {}, m_keys.right);
        for (const KnownKey &known : ours.known)
            QVERIFY2(found.contains(QByteArray("found: line " + QByteArray::number(known.line))), found);
        if (ours.verdict == HostKeyVerdict::Unknown) {
            for (const QByteArray &line : found.split('\n'))
                QVERIFY2(!line.startsWith('#') || line.endsWith(" CA") || line.contains("REVOKED"), found);
        }
    }

private:
    std::unique_ptr<SshServer> m_server;
    CaseKeys m_keys;
};

QTEST_GUILESS_MAIN(TestKnownHostsAgainstSsh)
#include "TestKnownHostsAgainstSsh.moc"
