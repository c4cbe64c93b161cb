// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshConfig.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestSshConfig : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAliasThatCouldBeAnOptionOrShellIsRefused_data()
    {
        QTest::addColumn<QString>("alias");
        QTest::addColumn<bool>("valid");
        for (const char *name : {"server", "my-server.example.com", "10.0.0.1", "::1", "h_1", "a%b"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name :
             {"", "-oProxyCommand=x", "a b", "a\nb", "a;b", "$(x)", "`x`", "a'b", "a\"b", "a|b", "a&b", "a>b", "a\\b"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void anAliasThatCouldBeAnOptionOrShellIsRefused()
    {
        QFETCH(QString, alias);
        QFETCH(bool, valid);
        QCOMPARE(SshConfig::isValidAlias(alias), valid);
    }

    void whatSshPrintsBecomesAnEndpoint()
    {
        const auto endpoint = SshConfig::parse(
            u"prod"_s,
            "hostname Server.Example.COM\nport 2222\nuser ada\nidentityfile ~/.ssh/id_%r\n"
            "identityfile /keys/%h\ncertificatefile ~/c-cert.pub\nidentitiesonly yes\nidentityagent none\n"
            "hostkeyalias prod\nproxyjump a@b:1,c\nproxycommand nc %h %p %%\naddressfamily inet\n"
            "userknownhostsfile /a ~/b\nglobalknownhostsfile none\nrevokedhostkeys none\n",
            u"/home/ada"_s);
        QVERIFY(endpoint);
        QCOMPARE(endpoint->host, u"server.example.com"_s);
        QCOMPARE(endpoint->port, 2222);
        QCOMPARE(endpoint->identityFiles, (QStringList{u"/home/ada/.ssh/id_ada"_s, u"/keys/server.example.com"_s}));
        QCOMPARE(endpoint->certificateFiles, QStringList{u"/home/ada/c-cert.pub"_s});
        QVERIFY(endpoint->identitiesOnly && endpoint->identityAgent.isEmpty());
        QCOMPARE(endpoint->knownHostsName(), u"prod"_s);
        QCOMPARE(endpoint->proxyJump, u"a@b:1,c"_s);
        QCOMPARE(endpoint->proxyCommand, u"nc server.example.com 2222 %"_s);
        QCOMPARE(endpoint->userKnownHostsFiles, (QStringList{u"/a"_s, u"/home/ada/b"_s}));
        QVERIFY(endpoint->globalKnownHostsFiles.isEmpty() && endpoint->revokedHostKeysFiles.isEmpty());
        QCOMPARE(endpoint->address(), u"ada@server.example.com:2222"_s);
    }

    void outputWithoutAHostIsAnError()
    {
        QCOMPARE(SshConfig::parse(u"a"_s, "port 22\nuser a\n", u"/"_s).error().code, Error::Code::ProtocolError);
        QCOMPARE(SshConfig::parse(u"a"_s, "hostname a;b\nport 22\nuser a\n", u"/"_s).error().code,
                 Error::Code::ProtocolError);
        QCOMPARE(SshConfig::parse(u"a"_s, "hostname a\nport 99999\nuser a\n", u"/"_s).error().code,
                 Error::Code::ProtocolError);
    }

    void sshItselfResolvesAliasesAndOverridesWin()
    {
        if (QStandardPaths::findExecutable(u"ssh"_s).isEmpty())
            QSKIP("ssh is not installed");
        const QString config = write(
            "Host prod\n HostName server.example.com\n User ada\n Port 2222\n IdentityFile /k\nHost *\n User nobody\n");
        QCOMPARE(resolve(u"prod"_s, {.configFile = config})->address(), u"ada@server.example.com:2222"_s);
        QCOMPARE(resolve(u"other"_s, {.configFile = config})->address(), u"nobody@other"_s);
        // ssh ignores -i with a file that does not exist
        const auto overridden =
            resolve(u"prod"_s, {.user = u"eve"_s, .port = 23, .identityFile = config, .configFile = config});
        QCOMPARE(overridden->address(), u"eve@server.example.com:23"_s);
        QCOMPARE(overridden->identityFiles.first(), config);
        QCOMPARE(resolve(u"-V"_s, {}).error().code, Error::Code::InvalidInput);
        const auto broken = resolve(u"prod"_s, {.configFile = write("Host prod\n Nonsense yes\n")});
        QCOMPARE(broken.error().code, Error::Code::CommandFailed);
        QVERIFY(broken.error().detail.contains(u"nonsense"_s, Qt::CaseInsensitive));
    }

    void nothingComesWhenWhoAskedIsGone()
    {
        bool called = false;
        {
            QObject context;
            SshConfig::resolve(u"prod"_s, {}, &context, [&](const Result<SshEndpoint> &) { called = true; });
        }
        QTest::qWait(300);
        QVERIFY(!called);
    }

    void namesWithoutPatternsAreOfferedForCompletion()
    {
        QFile extra(m_directory.filePath(u"extra"_s));
        QVERIFY(extra.open(QIODevice::WriteOnly));
        extra.write("Host gamma\n");
        extra.close();
        const QString config =
            write("Include extra\nHost alpha beta *.example.com !no\nHost=delta\nHostName x\n# Host no\n");
        QCOMPARE(SshConfig::aliases(config), (QStringList{u"gamma"_s, u"alpha"_s, u"beta"_s, u"delta"_s}));
    }

private:
    QString write(const QByteArray &content)
    {
        QFile file(m_directory.filePath(u"config%1"_s.arg(m_count++)));
        file.open(QIODevice::WriteOnly);
        file.write(content);
        return file.fileName();
    }
    Result<SshEndpoint> resolve(const QString &alias, const SshOverrides &overrides)
    {
        Result<SshEndpoint> result = std::unexpected(Error{});
        bool done = false;
        SshConfig::resolve(alias, overrides, this, [&](const Result<SshEndpoint> &endpoint) {
            result = endpoint;
            done = true;
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 12000); }();
        return result;
    }

    QTemporaryDir m_directory;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestSshConfig)
#include "TestSshConfig.moc"
