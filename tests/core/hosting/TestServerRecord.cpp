// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/ServerRecord.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
ServerRecord usual()
{
    return {.name = u"lino example"_s,
            .host = u"lino.example.com"_s,
            .port = 2222,
            .user = u"maintainer"_s,
            .identityFile = u"~/.ssh/id_ed25519"_s,
            .roots = {u"/usr/local/lino"_s},
            .vhosts = {u"/etc/nginx/sites-enabled"_s},
            .fingerprint = u"SHA256:"_s + u"a"_s.repeated(43),
            .practice = true};
}
} // namespace

class TestServerRecord : public QObject
{
    Q_OBJECT

private slots:
    void everyValueSurvivesJson()
    {
        QCOMPARE(ServerRecord::fromJson(usual().toJson()).value(), usual());
        ServerRecord least;
        least.name = u"a"_s;
        least.host = u"b"_s;
        QCOMPARE(ServerRecord::fromJson(least.toJson()).value(), least);
    }

    void usualValuesAreAccepted_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::newRow("alias") << u"practice"_s << u""_s;
        QTest::newRow("name") << u"lino.example.com"_s << u"joe"_s;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << u"joe"_s;
        QTest::newRow("underscore") << u"my_host"_s << u"www-data"_s;
        QTest::newRow("international") << u"b\u00fccher.example"_s << u"joe.doe"_s;
    }
    void usualValuesAreAccepted()
    {
        QFETCH(QString, host);
        QFETCH(QString, user);
        ServerRecord record = usual();
        record.host = host;
        record.user = user;
        QVERIFY(record.check().has_value());
    }

    void valuesThatAreNotAllowedAreNamed_data()
    {
        QTest::addColumn<ServerRecord>("record");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *title, const QString &field, auto change) {
            ServerRecord record = usual();
            change(record);
            QTest::newRow(title) << record << field;
        };
        row("no name", u"name"_s, [](auto &r) { r.name.clear(); });
        row("slash in the name", u"name"_s, [](auto &r) { r.name = u"a/b"_s; });
        row("blank at the end", u"name"_s, [](auto &r) { r.name = u"a "_s; });
        row("name like an option", u"name"_s, [](auto &r) { r.name = u"--json"_s; });
        row("long name", u"name"_s, [](auto &r) { r.name = u"a"_s.repeated(65); });
        row("turned name", u"name"_s, [](auto &r) { r.name = u"a\u202eb"_s; });
        row("two lines in the name", u"name"_s, [](auto &r) { r.name = u"a\nb"_s; });
        row("no host", u"host"_s, [](auto &r) { r.host.clear(); });
        row("host like an option", u"host"_s, [](auto &r) { r.host = u"-oProxyCommand=id"_s; });
        row("host with a blank", u"host"_s, [](auto &r) { r.host = u"a b"_s; });
        row("host with an escape", u"host"_s, [](auto &r) { r.host = u"a\x1b[0m"_s; });
        row("host with a slash", u"host"_s, [](auto &r) { r.host = u"ssh://a"_s; });
        row("long host", u"host"_s, [](auto &r) { r.host = u"a"_s.repeated(256); });
        row("port below", u"port"_s, [](auto &r) { r.port = -1; });
        row("port above", u"port"_s, [](auto &r) { r.port = 65536; });
        row("user like an option", u"user"_s, [](auto &r) { r.user = u"-lroot"_s; });
        row("user with host", u"user"_s, [](auto &r) { r.user = u"joe@example.com"_s; });
        row("identity like an option", u"identityFile"_s, [](auto &r) { r.identityFile = u"-v"_s; });
        row("relative root", u"roots"_s, [](auto &r) { r.roots = {u"/a"_s, u"b"_s}; });
        row("vhosts with control", u"vhosts"_s, [](auto &r) { r.vhosts = {u"/a\x01"_s}; });
        row("short fingerprint", u"fingerprint"_s, [](auto &r) { r.fingerprint = u"SHA256:abc"_s; });
        row("MD5 fingerprint", u"fingerprint"_s, [](auto &r) { r.fingerprint = u"MD5:"_s + u"a"_s.repeated(43); });
    }
    void valuesThatAreNotAllowedAreNamed()
    {
        QFETCH(ServerRecord, record);
        QFETCH(QString, field);
        const auto checked = record.check();
        QVERIFY(!checked.has_value());
        QCOMPARE(checked.error().code, Error::Code::InvalidInput);
        QVERIFY2(checked.error().detail.startsWith(field + u':'), qPrintable(checked.error().detail));
        QVERIFY(!checked.error().detail.contains(u'\x1b'));
    }

    void recordsWithoutNameOrOfWrongTypesAreErrors()
    {
        QCOMPARE(ServerRecord::fromJson({}).error().detail, u"name: missing"_s);
        QJsonObject object = usual().toJson();
        object[u"port"_s] = u"22"_s;
        QCOMPARE(ServerRecord::fromJson(object).error().detail, u"port: not a whole number"_s);
        object[u"port"_s] = 70000;
        QCOMPARE(ServerRecord::fromJson(object).error().detail, u"port: out of range"_s);
        object = usual().toJson();
        object[u"roots"_s] = u"/usr"_s;
        QCOMPARE(ServerRecord::fromJson(object).error().detail, u"roots: not a list"_s);
    }
};

QTEST_GUILESS_MAIN(TestServerRecord)
#include "TestServerRecord.moc"
