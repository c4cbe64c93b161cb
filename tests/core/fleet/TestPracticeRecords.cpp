// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PrivateFile.h"
#include "core/fleet/PracticeRecords.h"
#include "integration/ssh/SshServer.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using State = ServerSession::State;

namespace
{
ServerRecord record(const QString &name, bool practice = true)
{
    ServerRecord record;
    record.name = name;
    record.host = u"127.0.0.1"_s;
    record.port = 2201;
    record.fingerprint = u"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
    record.practice = practice;
    return record;
}

QStringList names(const Fleet &fleet)
{
    QStringList names;
    for (const ServerSession *session : fleet.servers())
        names += session->record().name;
    return names;
}
} // namespace

class TestPracticeRecords : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
    }

    void practiceServersAreThoseThatAreToldAndNoOtherServerIsTouched()
    {
        Fleet fleet(std::make_unique<MemorySecretStore>(), m_fake.factory());
        QVERIFY(fleet.add(record(u"vps12"_s, false)));
        QVERIFY(PracticeRecords::keep(fleet, {record(u"practice"_s), record(u"practice2"_s)}));
        QCOMPARE(names(fleet), (QStringList{u"vps12"_s, u"practice"_s, u"practice2"_s}));
        ServerRecord changed = record(u"practice"_s);
        changed.port = 2202;
        QVERIFY(PracticeRecords::keep(fleet, {changed}));
        QCOMPARE(names(fleet), (QStringList{u"vps12"_s, u"practice"_s}));
        QCOMPARE(fleet.server(u"practice"_s)->record().port, 2202);
    }

    void anotherServersNameIsNotTaken()
    {
        Fleet fleet(std::make_unique<MemorySecretStore>(), m_fake.factory());
        QVERIFY(fleet.add(record(u"practice"_s, false)));
        const auto kept = PracticeRecords::keep(fleet, {record(u"practice"_s)});
        QCOMPARE(kept.error().code, Error::Code::Duplicate);
        QVERIFY(!fleet.server(u"practice"_s)->record().practice);
    }

    void anUnchangedServerStaysConnected()
    {
        m_fake.responder = [](const QJsonObject &) { return std::nullopt; };
        Fleet fleet(std::make_unique<MemorySecretStore>(), m_fake.factory());
        QVERIFY(PracticeRecords::keep(fleet, {record(u"practice"_s)}));
        fleet.openAll();
        QTRY_COMPARE(m_fake.links.size(), 1);
        QVERIFY(PracticeRecords::keep(fleet, {record(u"practice"_s)}));
        QTest::qWait(50);
        QCOMPARE(m_fake.links.size(), 1);
        QVERIFY(m_fake.last());
    }

    void aServerThatWasMadeAnewIsNotTakenForAnAttack()
    {
        if (!SshServer::isPossible())
            QSKIP("no sshd");
        const SshServer server("SetEnv SHLVL=3 HOME=" + m_home->path().toUtf8());
        const QString name = u"[127.0.0.1]:%1"_s.arg(server.port());
        const HostKey earlier =
            HostKey::fromBlob(QByteArray("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + QByteArray(32, 'a'));
        const QByteArray other = "vps12 " + earlier.toLine() + '\n';
        const QString file = m_home->filePath(u"config/lino-baton/known_hosts"_s);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QVERIFY(PrivateFile::write(file, name.toUtf8() + ' ' + earlier.toLine() + '\n' + other));
        ServerRecord made = record(u"practice"_s);
        made.port = server.port();
        made.user = server.user();
        made.identityFile = server.path(u"user"_s);
        made.fingerprint = server.hostKey().sha256();
        Fleet fleet;
        const auto added = fleet.add(made);
        QVERIFY(added);
        ServerSession *session = *added;
        session->open();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Failed, 20000);
        QCOMPARE(session->error()->code, Error::Code::HostKeyChanged);

        QVERIFY(PracticeRecords::keep(fleet, {made}));
        session->open();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::Online, 20000);
        QVERIFY(PrivateFile::read(file)->contains(other));
    }

private:
    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_fake;
};

QTEST_GUILESS_MAIN(TestPracticeRecords)
#include "TestPracticeRecords.moc"
