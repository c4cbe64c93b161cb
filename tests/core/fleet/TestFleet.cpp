// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Fleet.h"
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

private:
    std::unique_ptr<Fleet> newFleet()
    {
        return std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
};

QTEST_GUILESS_MAIN(TestFleet)
#include "TestFleet.moc"
