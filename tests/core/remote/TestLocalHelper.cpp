// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/HelperBundle.h"
#include "core/remote/ServerHelper.h"
#include "support/ProcessChannel.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// The real helper behind a real shell, with a home of its own.
struct Local {
    explicit Local(const QString &home, const QString &shell = u"/bin/sh"_s)
    {
        auto owned = std::make_unique<ProcessChannel>(home, shell);
        channel = owned.get();
        helper = std::make_unique<ServerHelper>(std::move(owned));
    }
    bool start()
    {
        QSignalSpy ready(helper.get(), &ServerHelper::ready);
        QObject::connect(helper.get(), &ServerHelper::failed, helper.get(),
                         [this](const Error &reason) { error = reason; });
        helper->start();
        return QTest::qWaitFor([&] { return !ready.isEmpty() || error; }, 20000) && !error;
    }
    Result<QJsonObject> call(const QString &method, const QJsonObject &params = {})
    {
        std::optional<Result<QJsonObject>> result;
        helper->call(
            method, params, helper.get(), [&](const Result<QJsonObject> &answer) { result = answer; }, 20s);
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 25000))
            return std::unexpected(Error{Error::Code::Unexpected, u"no answer at all"_s});
        return *result;
    }

    ProcessChannel *channel = nullptr;
    std::unique_ptr<ServerHelper> helper;
    std::optional<Error> error;
};

QString writeFile(const QString &path, const QByteArray &content, bool executable = false)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    if (executable)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}
} // namespace

class TestLocalHelper : public QObject
{
    Q_OBJECT
private slots:
    void itStartsThroughEachLoginShell_data()
    {
        QTest::addColumn<QString>("shell");
        for (const auto &shell : {u"sh"_s, u"dash"_s, u"bash"_s, u"fish"_s, u"csh"_s, u"zsh"_s, u"ksh"_s})
            QTest::newRow(qPrintable(shell)) << shell;
    }

    void itStartsThroughEachLoginShell()
    {
        QFETCH(QString, shell);
        const QString path = QStandardPaths::findExecutable(shell);
        if (path.isEmpty())
            QSKIP("this shell is not installed");
        QTemporaryDir home;
        Local local(home.path(), path);
        QVERIFY2(local.start(), qPrintable(local.error.value_or(Error{}).detail));
        QCOMPARE(local.helper->hello()["home"_L1].toString(), home.path());
        QVERIFY(local.call(u"ping"_s));
    }

    void itIsInstalledOnceUnderItsHashAndFoundTheNextTime()
    {
        QTemporaryDir home;
        {
            Local local(home.path());
            QVERIFY(local.start());
        }
        const QString bin = home.filePath(u".local/state/lino-baton/bin"_s);
        QCOMPARE(QDir(bin).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks),
                 QStringList{QString::fromLatin1(HelperBundle::hash())});
        const QString installed = bin + u'/' + QString::fromLatin1(HelperBundle::hash());
        const QDateTime made = QFileInfo(installed + u"/baton_server/main.py"_s).lastModified();
        Local again(home.path());
        QVERIFY(again.start());
        QCOMPARE(QFileInfo(installed + u"/baton_server/main.py"_s).lastModified(), made);
    }

    void callsMadeBeforeAnInstallationAreAnsweredAfterIt()
    {
        QTemporaryDir home;
        Local local(home.path());
        std::optional<Result<QJsonObject>> early;
        local.helper->call(u"ping"_s, {}, this, [&](const Result<QJsonObject> &result) { early = result; });
        QVERIFY(local.start());
        QTRY_VERIFY(early);
        QVERIFY(early->has_value());
    }

    void aShellThatPrintsDoesNoHarm()
    {
        QTemporaryDir home;
        const QString shell =
            writeFile(home.filePath(u"noisy"_s),
                      "#!/bin/sh\necho 'Welcome {\"ready\": 1}'\nhead -c 100000 /dev/urandom\nprintf 'no newline '\n"
                      "echo grumble >&2\nexec /bin/sh \"$@\"\n",
                      true);
        Local local(home.path(), shell);
        QVERIFY(local.start());
        QVERIFY(local.call(u"ping"_s));
    }

    void aLoginShellThatRefusesIsQuoted()
    {
        QTemporaryDir home;
        const QString shell =
            writeFile(home.filePath(u"nologin"_s), "#!/bin/sh\necho 'This account is not available.'\nexit 1\n", true);
        Local local(home.path(), shell);
        local.start();
        QVERIFY(local.error);
        QCOMPARE(local.error->code, Error::Code::HelperUnavailable);
        QVERIFY2(local.error->detail.contains(u"not available"_s), qPrintable(local.error->detail));
    }

    void anUnwritableHomeIsTold()
    {
        Local local(u"/proc"_s);
        local.start();
        QVERIFY(local.error);
        QCOMPARE(local.error->code, Error::Code::HelperUnavailable);
        QVERIFY(!local.error->detail.isEmpty());
    }

    void anUnknownMethodIsAnErrorAndNotTheEnd()
    {
        QTemporaryDir home;
        Local local(home.path());
        QVERIFY(local.start());
        QVERIFY(!local.call(u"no-such-method"_s));
        QVERIFY(local.call(u"ping"_s));
    }

    void aHelperThatIsKilledFailsItsCalls()
    {
        QTemporaryDir home;
        Local local(home.path());
        QVERIFY(local.start());
        QSignalSpy failed(local.helper.get(), &ServerHelper::failed);
        ::kill(pid_t(local.channel->pid()), SIGKILL);
        QVERIFY(failed.wait(5000));
        QCOMPARE(failed[0][0].value<Error>().code, Error::Code::HelperUnavailable);
    }

    void aFilesBytesArriveAsTheyAre()
    {
        QTemporaryDir home;
        QByteArray content(40 << 20, '\0'); // more than the credit
        QRandomGenerator::global()->fillRange(reinterpret_cast<quint32 *>(content.data()), content.size() / 4);
        const QString path = writeFile(home.filePath(u"big file <b>.log"_s), content);
        Local local(home.path());
        QVERIFY(local.start());
        QByteArray seen;
        HelperStream *stream =
            local.helper->stream(u"file.read"_s, {{u"path"_s, path}, {u"offset"_s, 0}, {u"follow"_s, false}}, this);
        connect(stream, &HelperStream::data, this, [&](qint64 offset, const QByteArray &bytes) {
            QCOMPARE(offset, seen.size());
            seen += bytes;
        });
        QSignalSpy finished(stream, &HelperStream::finished);
        QVERIFY(finished.wait(60000));
        const auto result = finished[0][0].value<Result<QJsonObject>>();
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().detail));
        QVERIFY(seen == content);
    }

    void aFollowedFileTellsWhatIsAppended()
    {
        QTemporaryDir home;
        const QString path = writeFile(home.filePath(u"lino.log"_s), "first\n");
        Local local(home.path());
        QVERIFY(local.start());
        QByteArray seen;
        bool caughtUp = false;
        HelperStream *stream =
            local.helper->stream(u"file.read"_s, {{u"path"_s, path}, {u"offset"_s, 0}, {u"follow"_s, true}}, this);
        connect(stream, &HelperStream::data, this, [&](qint64, const QByteArray &bytes) { seen += bytes; });
        connect(stream, &HelperStream::event, this, [&](const QString &kind) { caughtUp |= kind == u"caught-up"_s; });
        QTRY_VERIFY(caughtUp);
        QCOMPARE(seen, "first\n"_ba);
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("second\n");
        file.close();
        QTRY_COMPARE(seen, "first\nsecond\n"_ba);
        delete stream;
        QVERIFY(local.call(u"ping"_s));
    }

    void aProbeOfAnEmptyRootAnswers()
    {
        QTemporaryDir home;
        QVERIFY(QDir(home.path()).mkdir(u"sites"_s));
        Local local(home.path());
        QVERIFY(local.start());
        const auto probe =
            local.call(u"probe"_s, {{u"roots"_s, QJsonArray{home.filePath(u"sites"_s)}}, {u"vhosts"_s, QJsonArray()}});
        QVERIFY2(probe.has_value(), probe ? "" : qPrintable(probe.error().detail));
        QCOMPARE((*probe)["roots"_L1][0]["path"_L1].toString(), home.filePath(u"sites"_s));
    }
};

QTEST_GUILESS_MAIN(TestLocalHelper)
#include "TestLocalHelper.moc"
