// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/PracticeScript.h"
#include "core/practice/PracticeServer.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using Servers = Result<QList<PracticeServerInfo>>;

namespace
{
const QByteArray goodServer =
    R"({"name":"practice","host":"127.0.0.1","port":2201,"user":"me","identity":"/k","knownHost":"x",)"
    R"("fingerprint":"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","sitesRoot":"/r","vhosts":"/v","addresses":{"preview":"http://b","production":"http://a"},"running":true})";
}

class TestPracticeServer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    PracticeServer::Options script(const QByteArray &python)
    {
        PracticeServer::Options options;
        options.script = m_dir.filePath(u"fake.py"_s);
        QFile file(options.script);
        if (!file.open(QIODevice::WriteOnly) || file.write("import sys, json, time\n" + python + "\n") < 0)
            qFatal("cannot write the fake");
        return options;
    }

    static Servers answer(PracticeServer &practice, PracticeServer::Action action,
                          const PracticeServer::Options &options)
    {
        Servers result = std::unexpected(Error{Error::Code::Timeout, u"no answer"_s});
        bool answered = false;
        QObject context;
        connect(&practice, &PracticeServer::finished, &context, [&](const Servers &servers) {
            result = servers;
            answered = true;
        });
        practice.run(action, options);
        (void)QTest::qWaitFor([&] { return answered; }, 20000);
        return result;
    }

private slots:
    void serversOfDoneBecomeRecordsWithAPinnedFingerprint()
    {
        PracticeServer practice;
        const auto servers = answer(practice, PracticeServer::Action::Start,
                                    script("print('{\"event\":\"done\",\"servers\":[" + goodServer + "]}')"));
        QVERIFY2(servers.has_value(), qPrintable(servers ? QString() : servers.error().detail));
        QCOMPARE(servers->size(), 1);
        const auto record = servers->first().record();
        QCOMPARE(record.port, 2201);
        QCOMPARE(record.fingerprint, u"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s);
        QCOMPARE(record.roots, QStringList{u"/r"_s});
        QCOMPARE(record.vhosts, QStringList{u"/v"_s});
        QVERIFY(record.practice);
        QVERIFY(record.check().has_value());
    }

    void progressArrivesInOrderAndInert()
    {
        PracticeServer practice;
        QSignalSpy progress(&practice, &PracticeServer::progress);
        (void)answer(practice, PracticeServer::Action::Start,
                     script("for p in (0, 50, 100): print(json.dumps({'event': 'progress', 'percent': p, 'text': "
                            "'step\\x1b[31m'}))\n"
                            "print('{\"event\":\"done\",\"servers\":[]}')"));
        QCOMPARE(progress.size(), 3);
        QCOMPARE(progress[1][0].toInt(), 50);
        QCOMPARE(progress[2][1].toString(), u"step"_s);
    }

    void errorOfTheScriptSaysWhatFailedAndWhatToDo()
    {
        PracticeServer practice;
        const auto servers = answer(
            practice, PracticeServer::Action::Start,
            script("print('{\"event\":\"error\",\"message\":\"no nginx\",\"todo\":\"install it\"}'); sys.exit(1)"));
        QVERIFY(!servers);
        QCOMPARE(servers.error(), (Error{Error::Code::CommandFailed, u"no nginx\ninstall it"_s}));
    }

    void scriptThatDiesWithoutAnAnswerIsAFailureWithWhatItWroteLast()
    {
        PracticeServer practice;
        const auto servers =
            answer(practice, PracticeServer::Action::Status, script("sys.exit('Traceback: it broke')"));
        QVERIFY(!servers);
        QCOMPARE(servers.error().code, Error::Code::CommandFailed);
        QVERIFY(servers.error().detail.contains(u"it broke"_s));
    }

    void actionAndOptionsReachTheScript()
    {
        PracticeServer practice;
        QSignalSpy progress(&practice, &PracticeServer::progress);
        auto options = script("print(json.dumps({'event': 'progress', 'percent': 1, 'text': ' '.join(sys.argv[1:])}))");
        options.database = u"postgresql"_s;
        options.servers = 50;
        options.directory = u"/d"_s;
        (void)answer(practice, PracticeServer::Action::Start, options);
        QCOMPARE(progress.value(0).value(1).toString(),
                 u"start --json-progress --directory /d --database postgresql --servers 50"_s);
        (void)answer(practice, PracticeServer::Action::Stop, options);
        QCOMPARE(progress.value(1).value(1).toString(), u"stop --json-progress --directory /d"_s);
    }

    void cancelEndsTheScriptAndIsNoFailure()
    {
        PracticeServer practice;
        connect(&practice, &PracticeServer::progress, &practice, [&] { practice.cancel(); });
        const auto servers =
            answer(practice, PracticeServer::Action::Start,
                   script("print('{\"event\":\"progress\",\"percent\":0,\"text\":\"\"}', flush=True); time.sleep(60)"));
        QVERIFY(!servers);
        QCOMPARE(servers.error().code, Error::Code::Cancelled);
        QVERIFY(!practice.isRunning());
    }

    void secondActionAtOnceIsBusy()
    {
        PracticeServer practice;
        practice.run(PracticeServer::Action::Start, script("time.sleep(60)"));
        QList<Error::Code> codes;
        connect(&practice, &PracticeServer::finished, &practice,
                [&](const Servers &servers) { codes += servers ? Error::Code::Unexpected : servers.error().code; });
        practice.run(PracticeServer::Action::Status);
        QTRY_COMPARE(codes, QList{Error::Code::Busy});
        practice.cancel();
        QTRY_COMPARE(codes, (QList{Error::Code::Busy, Error::Code::Cancelled}));
    }

    void incompleteServerIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        for (const char *key : {"name", "host", "port", "user", "identity", "fingerprint", "sitesRoot", "running"})
            QTest::newRow(key) << QString::fromLatin1(key);
    }

    void incompleteServerIsRefused()
    {
        QFETCH(QString, key);
        auto object = QJsonDocument::fromJson(goodServer).object();
        QVERIFY(PracticeServerInfo::fromJson(object).has_value());
        object.remove(key);
        const auto info = PracticeServerInfo::fromJson(object);
        QVERIFY(!info);
        QVERIFY(info.error().detail.endsWith(key));
    }

    void embeddedScriptIsExtractedPrivatelyAndMendedWhenSomeoneChangedIt()
    {
        const auto path = PracticeScript::extract(m_dir.path());
        QVERIFY2(path.has_value(), qPrintable(path ? QString() : path.error().detail));
        QCOMPARE(QFileInfo(*path).permissions() & (QFile::WriteOther | QFile::WriteGroup), QFile::Permissions{});
        const auto size = QFileInfo(*path).size();
        QFile file(*path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        QCOMPARE(PracticeScript::extract(m_dir.path()), path);
        QCOMPARE(QFileInfo(*path).size(), size);
    }
};

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "TestPracticeServer.moc"
