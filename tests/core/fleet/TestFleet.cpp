// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Fleet.h"
#include "core/fleet/QuestionDesk.h"
#include "core/ssh/KnownHostsStore.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "support/SampleStatus.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using State = ServerSession::State;

namespace
{
ServerRecord record(const QString &name)
{
    ServerRecord record;
    record.name = name;
    record.host = name + u".example.com"_s;
    return record;
}

HostKey keyOf(char fill)
{
    return HostKey::fromBlob(QByteArray("\0\0\0\x0b", 4) + "ssh-ed25519" + QByteArray("\0\0\0\x20", 4) +
                             QByteArray(32, fill));
}
} // namespace

class TestFleet : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
        m_server = {};
        m_server.responder = [](const QJsonObject &request) -> std::optional<QJsonObject> {
            if (request["method"_L1] == "probe"_L1)
                return QJsonObject{{u"result"_s, SampleStatus::status({SampleStatus::pair()}).toJson()}};
            return std::nullopt;
        };
    }

    void serversAndWhatTheySaidAreThereAtTheNextStart()
    {
        {
            const auto fleet = newFleet();
            QVERIFY(fleet->load());
            QVERIFY(fleet->add(record(u"a"_s)));
            QVERIFY(fleet->add(record(u"b"_s)));
            fleet->server(u"a"_s)->open();
            QTRY_VERIFY(fleet->server(u"a"_s)->isFresh());
        }
        const auto fleet = newFleet();
        QSignalSpy added(fleet.get(), &Fleet::added);
        QVERIFY(fleet->load());
        QCOMPARE(added.size(), 2);
        const ServerSession *session = fleet->server(u"a"_s);
        QVERIFY(session->status());
        QCOMPARE(session->status()->series.first().name, u"mdg"_s);
        QVERIFY(session->checked().secsTo(QDateTime::currentDateTimeUtc()) < 60);
        QVERIFY(!session->isFresh());
        QVERIFY(!fleet->server(u"b"_s)->status());
    }

    void aNameIsTakenOnlyOnce()
    {
        const auto fleet = newFleet();
        QVERIFY(fleet->add(record(u"a"_s)));
        const auto again = fleet->add(record(u"a"_s));
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::Duplicate);
        QCOMPARE(fleet->servers().size(), 1);
    }

    void aRemovedServerIsForgottenWithItsCache()
    {
        const auto fleet = newFleet();
        QVERIFY(fleet->add(record(u"a"_s)));
        fleet->openAll();
        QTRY_VERIFY(fleet->server(u"a"_s)->isFresh());
        QSignalSpy gone(fleet.get(), &Fleet::aboutToRemove);
        QVERIFY(fleet->remove(u"a"_s));
        QCOMPARE(gone.size(), 1);
        QCOMPARE(fleet->remove(u"a"_s).error().code, Error::Code::NotFound);
        QVERIFY(fleet->add(record(u"a"_s)));
        const auto next = newFleet();
        QVERIFY(next->load());
        QVERIFY(!next->server(u"a"_s)->status());
    }

    void aChangedRecordIsKeptAndReconnects()
    {
        const auto fleet = newFleet();
        QVERIFY(fleet->add(record(u"a"_s)));
        fleet->openAll();
        QTRY_VERIFY(fleet->server(u"a"_s)->isFresh());
        ServerRecord changed = record(u"renamed"_s);
        changed.port = 2222;
        QVERIFY(fleet->update(u"a"_s, changed));
        QTRY_COMPARE(m_server.links.size(), 2);
        const auto next = newFleet();
        QVERIFY(next->load());
        QCOMPARE(next->server(u"renamed"_s)->record().port, 2222);
        QVERIFY(next->server(u"renamed"_s)->status()); // its cache went with the name
    }

    void aTrialLogsInWithThePasswordThatIsKeptAndKeepsNoServer()
    {
        auto keyring = std::make_unique<MemorySecretStore>();
        keyring->secrets.insert(QuestionDesk::passwordKey(u"lino"_s, u"vps12"_s, 22), "sesame");
        m_server.logsIn = false;
        Fleet fleet(std::move(keyring), m_server.factory());
        const auto trial = fleet.trial(record(u"a"_s));
        QSignalSpy asked(trial.get(), &ServerSession::secretsNeeded);
        trial->test(trial.get(), [](const auto &, bool) {});
        QTRY_VERIFY(m_server.last() && m_server.last()->told.contains(u"open"_s));
        SecretRequest request;
        request.kind = SecretRequest::Kind::Password;
        request.user = u"lino"_s;
        request.host = u"vps12"_s;
        request.port = 22;
        request.attempt = 1;
        emit m_server.last()->secretsNeeded(request);
        QTRY_VERIFY(m_server.last()->told.contains(u"secret sesame"_s));
        QCOMPARE(asked.size(), 0);
        QVERIFY(fleet.servers().isEmpty());
    }

    void afterAResumeLostConnectionsAreTriedAtOnce()
    {
        const auto fleet = newFleet();
        QVERIFY(fleet->add(record(u"a"_s)));
        ServerSession *session = fleet->server(u"a"_s);
        session->setRetryPauses(std::chrono::hours(1), std::chrono::hours(1));
        fleet->openAll();
        QTRY_VERIFY(session->isFresh());
        m_server.last()->channel->cut();
        QCOMPARE(session->state(), State::Waiting);
        fleet->retryAll();
        QTRY_COMPARE(session->state(), State::Online);
    }

    void aChangedKeyIsReplacedOnlyByItsFingerprintThenItReconnects()
    {
        m_server.logsIn = false;
        const auto fleet = newFleet();
        ServerSession *session = refused(fleet.get(), {});
        const auto asked = session->pendingHostKeyQuestion();
        QVERIFY(asked);
        const auto wrong = fleet->replaceHostKey(u"a"_s, *asked, keyOf('o').sha256());
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, Error::Code::HostKeyChanged);
        QCOMPARE(session->state(), State::Failed);
        QVERIFY(ownKeys().isEmpty());
        m_server.logsIn = true;
        QVERIFY(fleet->replaceHostKey(u"a"_s, *asked, asked->key.sha256()));
        QTRY_COMPARE(session->state(), State::Online);
        QCOMPARE(ownKeys(), QList{keyOf('n')});
        QCOMPARE(session->record().fingerprint, QString());
        QCOMPARE(fleet->replaceHostKey(u"nobody"_s, *asked, asked->key.sha256()).error().code, Error::Code::NotFound);
    }

    void thePinOfTheEntryGoesWithTheKeyAndStays()
    {
        const auto fleet = newFleet();
        m_server.logsIn = false;
        const ServerSession *session = refused(fleet.get(), keyOf('o').sha256());
        const auto asked = session->pendingHostKeyQuestion();
        QVERIFY(fleet->replaceHostKey(u"a"_s, *asked, asked->key.sha256()));
        QCOMPARE(session->record().fingerprint, keyOf('n').sha256());
        const auto next = newFleet();
        QVERIFY(next->load());
        QCOMPARE(next->server(u"a"_s)->record().fingerprint, keyOf('n').sha256());
    }

    void aJumpHostsKeyLeavesThePinOfTheServerAlone()
    {
        const auto fleet = newFleet();
        m_server.logsIn = false;
        const ServerSession *session = refused(fleet.get(), keyOf('o').sha256());
        auto asked = *session->pendingHostKeyQuestion();
        asked.isJumpHost = true;
        QVERIFY(fleet->replaceHostKey(u"a"_s, asked, asked.key.sha256()));
        QCOMPARE(session->record().fingerprint, keyOf('o').sha256());
        QCOMPARE(ownKeys(), QList{keyOf('n')});
    }

    void aRevokedKeyIsNeverTaken()
    {
        const auto fleet = newFleet();
        m_server.logsIn = false;
        const ServerSession *session = refused(fleet.get(), {});
        auto asked = *session->pendingHostKeyQuestion();
        asked.verdict = HostKeyVerdict::Revoked;
        QCOMPARE(fleet->replaceHostKey(u"a"_s, asked, asked.key.sha256()).error().code, Error::Code::HostKeyRevoked);
        QVERIFY(ownKeys().isEmpty());
        QCOMPARE(session->state(), State::Failed);
    }

private:
    /// The server "a", which showed the key 'n' in place of 'o'.
    ServerSession *refused(Fleet *fleet, const QString &pin)
    {
        ServerRecord server = record(u"a"_s);
        server.fingerprint = pin;
        ServerSession *session = fleet->add(server).value();
        session->open();
        if (!QTest::qWaitFor([&] { return m_server.last() && m_server.last()->told.contains(u"open"_s); }))
            qFatal("not opened");
        HostKeyQuestion question;
        question.verdict = HostKeyVerdict::Changed;
        question.key = keyOf('n');
        question.knownHostsName = u"a.example.com"_s;
        emit m_server.last()->hostKeyQuestion(question);
        emit m_server.last()->failed({Error::Code::HostKeyChanged, {}}, u"host-key"_s);
        return session;
    }

    QList<HostKey> ownKeys() const
    {
        QList<HostKey> keys;
        const KnownHostsStore store(m_home->filePath(u"config/lino-baton/known_hosts"_s));
        const auto kept = store.keys(u"a.example.com"_s);
        for (const KnownKey &known : *kept)
            keys += known.key;
        return keys;
    }

    std::unique_ptr<Fleet> newFleet()
    {
        return std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
};

QTEST_GUILESS_MAIN(TestFleet)
#include "TestFleet.moc"
