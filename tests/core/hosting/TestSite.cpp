// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/Site.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
// docs/protocol.md, "Probe"
const QByteArray documented =
    R"({"name":"mdg1","state":"production","path":"/dir/mdg1","links":["prod"],"application":"lino_noi","version":"26.9.2","lino":"26.10.8",
"python":"3.11.2","database":{"engine":"postgresql","name":"mdg1","host":"","port":5432},"directory":"mdg1","title":"MDG",
"disk":{"bytes":913,"measured":"2026-11-22T17:00:00Z"},"free":12345678901,
"lastSync":{"state":"succeeded","started":"2026-11-22T01:00:00Z","ended":"2026-11-22T02:00:00Z","source":"script-log","job":null,"log":"/dir/log"},
"lastJob":{"id":"j1","state":"lost"},
"facts":{"stamp":"x","asked":"2026-11-22T03:00:00Z","database":{"engine":"postgresql","name":"mdg1","host":"db","port":"","user":"mdg","identity":"db:mdg1"},
"allowedHosts":["mdg.example.com"],"staticRoot":"/s","plugins":[{"name":"system","version":"1"},{"name":"users","version":null}],
"versions":{"django":"5.2","lino":"26.10.8"},"title":"MDG","error":null},
"factsStale":false,"stamp":"y","script":"initdb_from_prod.sh","target":null,"warnings":[{"code":"no-log","detail":"/dir/mdg1/log"}]})";

QJsonObject site()
{
    QJsonObject object = QJsonDocument::fromJson(documented).object();
    object[u"address"_s] =
        u"https://mdg.example.com"_s; // moc takes two slashes in a raw string of many lines for a comment
    return object;
}

QJsonObject siteWith(const QString &key, const QJsonValue &value)
{
    QJsonObject object = site();
    object[key] = value;
    return object;
}
} // namespace

class TestSite : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentedSiteIsRead()
    {
        const Site read = Site::fromJson(site()).value();
        QCOMPARE(read.state, SiteState::Production);
        QCOMPARE(read.links, QStringList{u"prod"_s});
        QCOMPARE(read.database, (DatabaseIdentity{u"postgresql"_s, u"mdg1"_s, {}, u"5432"_s}));
        QCOMPARE(read.address, QUrl(u"https://mdg.example.com"_s));
        QCOMPARE(read.diskUse.value(), 913);
        QCOMPARE(read.free.value(), 12345678901);
        QCOMPARE(read.lastSync->source, u"script-log"_s);
        QCOMPARE(read.lastJob->state, JobRecord::State::Lost);
        QCOMPARE(read.facts->database.host, u"db"_s);
        QCOMPARE(read.facts->plugins.at(1), (std::pair{u"users"_s, QString()}));
        QCOMPARE(read.facts->versions.first(), (std::pair{u"django"_s, u"5.2"_s}));
        QVERIFY(!read.factsStale);
        QCOMPARE(read.script, u"initdb_from_prod.sh"_s);
        QCOMPARE(read.warnings, (QList<HostingWarning>{{u"no-log"_s, u"/dir/mdg1/log"_s}}));
    }

    void everyValueSurvivesJson()
    {
        const Site read = Site::fromJson(site()).value();
        QCOMPARE(Site::fromJson(read.toJson()).value(), read);
        const Site least =
            Site::fromJson({{u"name"_s, u"a"_s}, {u"path"_s, u"/a"_s}, {u"state"_s, u"broken"_s}}).value();
        QVERIFY(!least.diskUse && !least.lastSync && !least.facts && least.factsStale);
        QCOMPARE(Site::fromJson(least.toJson()).value(), least);
    }

    void onlyWebAddressesAreAddresses_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isAddress");
        QTest::newRow("https") << u"https://mdg.example.com/"_s << true;
        QTest::newRow("port") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << true;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("no host") << u"https:///path"_s << false;
        QTest::newRow("user") << u"https://bank.example@evil.example/"_s << false;
        QTest::newRow("plain words") << u"mdg example com"_s << false;
        QTest::newRow("HTML") << u"<a href='http://x'>x</a>"_s << false;
        QTest::newRow("blank") << u"http://a b/"_s << false;
    }
    void onlyWebAddressesAreAddresses()
    {
        QFETCH(QString, said);
        QFETCH(bool, isAddress);
        const Site read = Site::fromJson(siteWith(u"address"_s, said)).value();
        QCOMPARE(!read.address.isEmpty(), isAddress);
        QCOMPARE(read.warnings.size(), isAddress ? 1 : 2);
        if (!isAddress)
            QCOMPARE(read.warnings.last(), (HostingWarning{u"unreadable"_s, said}));
        QCOMPARE(Site::fromJson(read.toJson()).value(), read);
    }

    void everyStateIsReadAgain_data()
    {
        QTest::addColumn<QString>("word");
        for (const auto *word : {"production", "preview", "in-attempt", "standing-by", "old", "not-linked", "broken"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }
    void everyStateIsReadAgain()
    {
        QFETCH(QString, word);
        QCOMPARE(siteStateName(siteStateFromName(word).value()), word);
        QCOMPARE(siteStateName(Site::fromJson(siteWith(u"state"_s, word))->state), word);
    }

    void wrongTypesAreNamed_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("detail");
        QTest::newRow("name") << u"name"_s << QJsonValue(QJsonArray()) << u"name: not a text"_s;
        QTest::newRow("no path") << u"path"_s << QJsonValue(QJsonValue::Null) << u"path: missing"_s;
        QTest::newRow("state") << u"state"_s << QJsonValue(u"live"_s) << u"state: unknown state of a site: live"_s;
        QTest::newRow("links") << u"links"_s << QJsonValue(QJsonArray{1}) << u"links: not a list of texts"_s;
        QTest::newRow("database") << u"database"_s << QJsonValue(u"mdg"_s) << u"database: not an object"_s;
        QTest::newRow("port") << u"database"_s << QJsonValue(QJsonObject{{u"port"_s, true}})
                              << u"database: port: not a text"_s;
        QTest::newRow("disk") << u"disk"_s << QJsonValue(QJsonObject{{u"bytes"_s, -5}})
                              << u"disk: bytes: out of range"_s;
        QTest::newRow("free") << u"free"_s << QJsonValue(1e19) << u"free: not a whole number"_s;
        QTest::newRow("sync") << u"lastSync"_s << QJsonValue(QJsonObject{{u"started"_s, 5}})
                              << u"lastSync: started: not a text"_s;
        QTest::newRow("job") << u"lastJob"_s << QJsonValue(QJsonObject{{u"id"_s, u"x"_s}})
                             << u"lastJob: state: missing"_s;
        QTest::newRow("facts") << u"facts"_s << QJsonValue(QJsonObject{{u"plugins"_s, QJsonArray{5}}})
                               << u"facts: plugins: name: missing"_s;
        QTest::newRow("versions") << u"facts"_s
                                  << QJsonValue(QJsonObject{{u"versions"_s, QJsonObject{{u"lino"_s, 26}}}})
                                  << u"facts: versions: version: not a text"_s;
        QTest::newRow("warning") << u"warnings"_s << QJsonValue(QJsonArray{QJsonObject{{u"detail"_s, u"x"_s}}})
                                 << u"warnings: code: missing"_s;
    }
    void wrongTypesAreNamed()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, detail);
        const auto read = Site::fromJson(siteWith(key, value));
        QVERIFY(!read.has_value());
        QCOMPARE(read.error(), (Error{Error::Code::ProtocolError, detail}));
    }

    void namesWithHtmlAndControlsAreKeptAsInertText()
    {
        const Site read = Site::fromJson(siteWith(u"name"_s, u"<img src=x> \x1b]0;title\x07mdg\u202e1"_s)).value();
        QCOMPARE(read.name, u"<img src=x> mdg<U+202E>1"_s);
        QCOMPARE(Site::fromJson(read.toJson()).value(), read);
    }

    void anUnknownSyncStateIsUnknown()
    {
        const Site read = Site::fromJson(siteWith(u"lastSync"_s, QJsonObject{{u"state"_s, u"<b>great</b>"_s}})).value();
        QCOMPARE(read.lastSync->state, u"unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TestSite)
#include "TestSite.moc"
