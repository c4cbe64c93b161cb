// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/HostKey.h"
#include "core/ssh/KnownHosts.h"
#include "core/ssh/KnownHostsStore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
HostKey keyOf(char fill)
{
    return HostKey::fromBlob(QByteArray("\0\0\0\x0b", 4) + "ssh-ed25519" + QByteArray("\0\0\0\x20", 4) +
                             QByteArray(32, fill));
}
} // namespace

/// Fingerprints as people write them, and the one way to put a changed key in the place of the old one.
class TestHostKey : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_question = {};
        m_question.verdict = HostKeyVerdict::Changed;
        m_question.key = keyOf('n');
        m_question.knownHostsName = u"[vps12]:2222"_s;
        m_question.ownFile = m_folder->filePath(u"own"_s);
    }

    void aFingerprintIsFoundAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const QString plain = keyOf('n').sha256();
        const QString bare = plain.mid(7);
        QTest::newRow("as it is") << plain << true;
        QTest::newRow("without the prefix") << bare << true;
        QTest::newRow("with padding") << QString(plain + u'=') << true;
        QTest::newRow("bare, with padding") << QString(bare + u'=') << true;
        QTest::newRow("with blanks around") << QString(u"  "_s + plain + u" \n"_s) << true;
        QTest::newRow("small prefix") << QString(u"sha256:"_s + bare) << true;
        QTest::newRow("ssh-keygen's line") << QString(u"256 "_s + plain + u" root@vps12 (ED25519)"_s) << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("prefix only") << u"SHA256:"_s << false;
        QTest::newRow("one letter short") << plain.chopped(1) << false;
        QTest::newRow("one letter more") << QString(plain + u'A') << false;
        QTest::newRow("padded twice") << QString(plain + u"=="_s) << false;
        QTest::newRow("a letter that base64 has not") << QString(plain.chopped(1) + u'!') << false;
        QTest::newRow("bare among words") << QString(u"it is "_s + bare) << false;
        QTest::newRow("MD5") << u"MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48"_s << false;
    }

    void aFingerprintIsFoundAsPeopleWriteIt()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(HostKey::fingerprintIn(text), found ? keyOf('n').sha256() : QString());
    }

    void aChangedKeyIsReplacedByItsFingerprintAndMatchesFromThenOn()
    {
        const QString mine = m_folder->filePath(u"mine"_s);
        const QByteArray old = "[vps12]:2222 " + keyOf('o').toLine() + '\n';
        write(mine, old);
        const KnownHostsStore own(m_question.ownFile);
        QVERIFY(own.add(u"[vps12]:2222"_s, keyOf('p')));
        QVERIFY(own.add(u"other"_s, keyOf('o')));
        QCOMPARE(verdict(mine), HostKeyVerdict::Changed);
        QVERIFY(own.replaceChanged(m_question, m_question.key.sha256().mid(7)));
        QCOMPARE(verdict(mine), HostKeyVerdict::Match);
        QCOMPARE(own.keys(u"[vps12]:2222"_s)->size(), 1);
        QCOMPARE(own.keys(u"other"_s)->size(), 1);
        QCOMPARE(read(mine), old);
        write(mine, old + "@revoked * " + keyOf('n').toLine() + '\n');
        QCOMPARE(verdict(mine), HostKeyVerdict::Revoked);
    }

    void anotherFingerprintReplacesNothing_data()
    {
        QTest::addColumn<QString>("fingerprint");
        QTest::newRow("none") << QString();
        QTest::newRow("the old key's") << keyOf('o').sha256();
        QTest::newRow("a part") << keyOf('n').sha256().left(20);
    }

    void anotherFingerprintReplacesNothing()
    {
        QFETCH(QString, fingerprint);
        const auto replaced = KnownHostsStore(m_question.ownFile).replaceChanged(m_question, fingerprint);
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, Error::Code::HostKeyChanged);
        QVERIFY(!QFile::exists(m_question.ownFile));
    }

    void onlyAChangedKeyCanBeReplaced_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("revoked") << int(HostKeyVerdict::Revoked) << Error::Code::HostKeyRevoked;
        QTest::newRow("uncertain") << int(HostKeyVerdict::Uncertain) << Error::Code::HostKeyUncertain;
        QTest::newRow("unknown") << int(HostKeyVerdict::Unknown) << Error::Code::HostKeyUnknown;
    }

    void onlyAChangedKeyCanBeReplaced()
    {
        QFETCH(int, verdict);
        QFETCH(Error::Code, code);
        m_question.verdict = HostKeyVerdict(verdict);
        const auto replaced = KnownHostsStore(m_question.ownFile).replaceChanged(m_question, m_question.key.sha256());
        QVERIFY(!replaced);
        QCOMPARE(replaced.error().code, code);
        QVERIFY(!QFile::exists(m_question.ownFile));
    }

    void theCommandsForOtherFilesAreGivenOncePerFile()
    {
        const QString usual = QDir::homePath() + u"/.ssh/known_hosts"_s;
        m_question.known = {{keyOf('a'), usual, 1},
                            {keyOf('b'), usual, 2},
                            {keyOf('c'), u"/etc/the keys/it's"_s, 3},
                            {keyOf('d'), m_question.ownFile, 4}};
        QCOMPARE(m_question.commandsToForget(),
                 (QStringList{u"ssh-keygen -R '[vps12]:2222'"_s,
                              u"ssh-keygen -R '[vps12]:2222' -f '/etc/the keys/it'\\''s'"_s}));
    }

private:
    static void write(const QString &name, const QByteArray &content)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    HostKeyVerdict verdict(const QString &mine) const
    {
        return KnownHosts({mine, m_question.ownFile}).check("[vps12]:2222", "vps12", keyOf('n')).verdict;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    HostKeyQuestion m_question;
};

QTEST_GUILESS_MAIN(TestHostKey)
#include "TestHostKey.moc"
