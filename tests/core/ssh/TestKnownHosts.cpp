// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHosts.h"
#include "core/ssh/KnownHostsCases.h"
#include "core/ssh/KnownHostsStore.h"
#include "core/ssh/SshEndpoint.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
constexpr int port = 2201;

HostKey keyOf(const char *base64)
{
    return HostKey::fromBlob(QByteArray::fromBase64(base64));
}

CaseKeys keys()
{
    QByteArray rsa = QByteArray::fromHex("00000007") + "ssh-rsa" + QByteArray::fromHex("00000003010001") +
                     QByteArray::fromHex("0000010100") + QByteArray(256, '\x91');
    return {keyOf("AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"),
            keyOf("AAAAC3NzaC1lZDI1NTE5AAAAIJDwXVHQgPxQKsvP4HZm1uQb0WBJ5BWLJHLnQXo8bQjv"), HostKey::fromBlob(rsa)};
}
} // namespace

class TestKnownHosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineIsReadAsOpenSshReadsIt_data()
    {
        QTest::addColumn<int>("index");
        const auto cases = knownHostsCases(keys(), port);
        QVERIFY(cases.size() >= 80);
        for (int i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i].title.constData()) << i;
    }
    void everyLineIsReadAsOpenSshReadsIt()
    {
        QFETCH(int, index);
        const KnownHostsCase expected = knownHostsCases(keys(), port)[index];
        KnownHosts hosts;
        hosts.addContent(expected.content, u"known_hosts"_s);
        const QByteArray name = expected.alias.isEmpty() ? "[127.0.0.1]:2201" : expected.alias;
        const auto verdict = hosts.check(name, expected.alias.isEmpty() ? "127.0.0.1" : "", keys().right);
        QCOMPARE(int(verdict.verdict), int(expected.verdict));
        QCOMPARE(verdict.known.isEmpty(),
                 expected.verdict == HostKeyVerdict::Unknown || expected.verdict == HostKeyVerdict::Uncertain);
        QCOMPARE(!verdict.detail.isEmpty(), expected.verdict == HostKeyVerdict::Uncertain);
    }

    void aChangedKeyComesWithTheFilesAndLinesOfTheOldOnes()
    {
        KnownHosts hosts;
        hosts.addContent("# x\n[127.0.0.1]:2201 " + keys().wrong.toLine() + '\n', u"a"_s);
        hosts.addContent("[127.0.0.1]:2201 " + keys().rsa.toLine(), u"b"_s);
        const auto verdict = hosts.check("[127.0.0.1]:2201", "127.0.0.1", keys().right);
        QCOMPARE(verdict.verdict, HostKeyVerdict::Changed);
        QCOMPARE(verdict.known, (QList<KnownKey>{{keys().wrong, u"a"_s, 2}, {keys().rsa, u"b"_s, 1}}));
    }

    void aKeyRevokedInAnyFileIsRevokedInAll()
    {
        KnownHosts hosts;
        hosts.addContent("h " + keys().right.toLine(), u"a"_s);
        hosts.addContent("@revoked h " + keys().right.toLine(), u"b"_s);
        QCOMPARE(hosts.check("h", {}, keys().right).verdict, HostKeyVerdict::Revoked);
    }

    void theTypesOnFileAreKnownBeforeConnecting()
    {
        KnownHosts hosts;
        hosts.addContent("h " + keys().rsa.toLine() + "\n@revoked h " + keys().right.toLine() + "\ni " +
                             keys().right.toLine(),
                         u"a"_s);
        QCOMPARE(hosts.knownTypes("h"), QList<QByteArray>{"ssh-rsa"});
        QCOMPARE(hosts.knownTypes("i"), QList<QByteArray>{"ssh-ed25519"});
    }

    void aFileThatIsMissingIsEmptyAndOneThatCantBeReadLeavesDoubt()
    {
        QTemporaryDir directory;
        QCOMPARE(KnownHosts({directory.filePath(u"none"_s), u"/dev/null"_s}).check("h", {}, keys().right).verdict,
                 HostKeyVerdict::Unknown);
        QCOMPARE(KnownHosts({directory.path()}).check("h", {}, keys().right).verdict, HostKeyVerdict::Uncertain);
    }

    void aListOfRevokedKeysCountsForEveryName()
    {
        QTemporaryDir directory;
        const auto listWith = [&](const QByteArray &content) {
            QFile file(directory.filePath(u"revoked"_s));
            file.open(QIODevice::WriteOnly);
            file.write(content);
            file.close();
            KnownHosts hosts;
            hosts.addContent("h " + keys().right.toLine(), u"a"_s);
            hosts.addRevokedKeys(file.fileName());
            return hosts.check("h", {}, keys().right).verdict;
        };
        QCOMPARE(listWith("# none\n"), HostKeyVerdict::Match);
        QCOMPARE(listWith(keys().wrong.toLine() + '\n'), HostKeyVerdict::Match);
        QCOMPARE(listWith(keys().right.toLine() + " stolen\n"), HostKeyVerdict::Revoked);
        QCOMPARE(listWith(QByteArray("SSHKRL\n\0binary", 14)), HostKeyVerdict::Uncertain);
    }

    void fingerprintsAreThoseOfSshKeygen()
    {
        // ssh-keygen -lf printed this for GitHub's published key
        QCOMPARE(keys().right.sha256(), u"SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU"_s);
        QCOMPARE(keys().right.typeName(), u"ED25519"_s);
        QCOMPARE(keys().rsa.commandOnServer(), u"ssh-keygen -lf /etc/ssh/ssh_host_rsa_key.pub"_s);
        QVERIFY(HostKey::fromBlob("\0\0").isEmpty());
    }

    void theStoreAddsReplacesAndRemovesInAFileOfItsOwn()
    {
        QTemporaryDir directory;
        const KnownHostsStore store(directory.filePath(u"known_hosts"_s));
        QVERIFY(store.add(u"[h]:2201"_s, keys().right));
        QVERIFY(store.add(u"[h]:2201"_s, keys().right));
        QVERIFY(store.add(u"other"_s, keys().rsa));
        QCOMPARE(store.keys(u"[h]:2201"_s)->size(), 1);
        QCOMPARE(QFile::permissions(store.file()) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 0);
        QCOMPARE(KnownHosts({store.file()}).check("[h]:2201", "h", keys().right).verdict, HostKeyVerdict::Match);
        QVERIFY(store.replace(u"[h]:2201"_s, keys().wrong));
        QCOMPARE(KnownHosts({store.file()}).check("[h]:2201", "h", keys().right).verdict, HostKeyVerdict::Changed);
        QCOMPARE(KnownHosts({store.file()}).check("other", {}, keys().rsa).verdict, HostKeyVerdict::Match);
        QVERIFY(store.remove(u"[h]:2201"_s));
        QCOMPARE(KnownHosts({store.file()}).check("[h]:2201", "h", keys().right).verdict, HostKeyVerdict::Unknown);
    }

    void theStoreRefusesNamesThatWouldBePatternsOrLines_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "*", "a b", "a\nb", "a,b", "!a", "|1|x", "#a", "@revoked", "h?"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void theStoreRefusesNamesThatWouldBePatternsOrLines()
    {
        QFETCH(QString, name);
        QTemporaryDir directory;
        const KnownHostsStore store(directory.filePath(u"known_hosts"_s));
        QCOMPARE(store.add(name, keys().right).error().code, Error::Code::InvalidInput);
        QVERIFY(!QFile::exists(store.file()));
    }

    void aStoreThatCantBeWrittenSaysSo()
    {
        const KnownHostsStore store(u"/proc/nowhere/known_hosts"_s);
        QVERIFY(!store.add(u"h"_s, keys().right));
    }
};

QTEST_GUILESS_MAIN(TestKnownHosts)
#include "TestKnownHosts.moc"
