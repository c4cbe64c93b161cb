// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeyringSecretStore.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace
{
/// Runs this program again under a session bus of its own, with the part named in BATON_KEYRING_PART.
int runOnOwnBus(const QString &part, QByteArray *output)
{
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"BATON_KEYRING_PART"_s, part);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    environment.remove(u"DISPLAY"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"dbus-run-session"_s, {u"--"_s, QCoreApplication::applicationFilePath(), part});
    process.waitForFinished(60'000);
    *output = process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

/// A real keyring, unlocked, in the present bus.
bool startKeyring(QProcess *keyring)
{
    keyring->start(u"gnome-keyring-daemon"_s, {u"--unlock"_s, u"--components=secrets"_s, u"--foreground"_s});
    if (!keyring->waitForStarted())
        return false;
    keyring->write("pw");
    keyring->closeWriteChannel();
    for (int i = 0; i < 100; ++i) {
        QProcess ask;
        ask.start(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                                   u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s});
        ask.waitForFinished();
        if (ask.readAllStandardOutput().contains("true"))
            return true;
        QTest::qWait(50);
    }
    return false;
}
} // namespace

class TestKeyringSecretStore : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const auto &program : {u"dbus-run-session"_s, u"dbus-send"_s, u"gnome-keyring-daemon"_s}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                QSKIP(qPrintable(program + u" is not installed"_s));
        }
    }

    void anUnlockedKeyringKeepsSecrets() { runPart(u"unlockedKeyring"_s); }
    void aFrozenKeyringIsGivenUpAfterItsLimit() { runPart(u"frozenKeyring"_s); }

    void withoutABusThereIsARemark()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        KeyringSecretStore store;
        QVERIFY(!store.remark().has_value());
        std::optional<Error> error;
        store.read(u"k"_s, this, [&error](const auto &result) { error = result.error(); });
        QVERIFY(!error.has_value()); // the answer comes later
        QTRY_VERIFY(error.has_value());
        QCOMPARE(error->code, Error::Code::KeyringUnavailable);
        QCOMPARE(store.remark().value(), *error);
    }

    void nobodyIsAnsweredAfterItsContextIsGone()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
        KeyringSecretStore store;
        int answers = 0;
        auto *gone = new QObject;
        store.read(u"k"_s, gone, [&answers](const auto &) { ++answers; });
        delete gone;
        store.write(u"k"_s, Secret("hidden-word"), this, [&answers](const auto &) { answers += 10; });
        QTRY_COMPARE(answers, 10);
    }

private:
    static void runPart(const QString &part)
    {
        QByteArray output;
        const int status = runOnOwnBus(part, &output);
        QVERIFY2(status == 0, output.constData());
    }
};

/// Run only on a bus of its own.
class OwnBus : public QObject
{
    Q_OBJECT

private slots:
    void unlockedKeyring()
    {
        QProcess keyring;
        QVERIFY(startKeyring(&keyring));
        KeyringSecretStore store;
        std::optional<Result<std::optional<Secret>>> found;
        const auto keep = [&found](Result<std::optional<Secret>> result) { found = std::move(result); };
        store.read(u"lino/password"_s, this, keep);
        QTRY_VERIFY(found.has_value());
        QVERIFY2(found->has_value(), qPrintable(found->has_value() ? QString() : found->error().detail));
        QVERIFY(!found->value().has_value());

        std::optional<Result<void>> written;
        store.write(u"lino/password"_s, Secret(QByteArray("w\u00f6rd\0x", 8)), this,
                    [&written](const auto &result) { written = result; });
        QTRY_VERIFY(written.has_value());
        QVERIFY(written->has_value());
        found.reset();
        store.read(u"lino/password"_s, this, keep);
        QTRY_VERIFY(found.has_value());
        QCOMPARE(found->value()->reveal(), std::string("w\u00f6rd\0x", 8));

        for (int i = 0; i < 2; ++i) { // the second time there is nothing left to remove
            written.reset();
            store.remove(u"lino/password"_s, this, [&written](const auto &result) { written = result; });
            QTRY_VERIFY(written.has_value());
            QVERIFY(written->has_value());
        }
        found.reset();
        store.read(u"lino/password"_s, this, keep);
        QTRY_VERIFY(found.has_value());
        QVERIFY(!found->value().has_value());
        QVERIFY(!store.remark().has_value());
        keyring.terminate();
        keyring.waitForFinished();
    }

    void frozenKeyring()
    {
        QProcess keyring;
        QVERIFY(startKeyring(&keyring));
        ::kill(pid_t(keyring.processId()), SIGSTOP);
        KeyringSecretStore store(nullptr, std::chrono::milliseconds(700));
        std::optional<Error> error;
        QElapsedTimer timer;
        timer.start();
        const auto keep = [&error](const auto &result) { error = result.error(); };
        store.read(u"k"_s, this, keep);
        QTRY_VERIFY(error.has_value());
        const qint64 first = timer.restart();
        QVERIFY2(first >= 600 && first < 3000, qPrintable(QString::number(first)));
        QCOMPARE(error->code, Error::Code::Timeout);
        error.reset();
        store.read(u"k"_s, this, keep);
        QTRY_VERIFY(error.has_value());
        QVERIFY(timer.elapsed() < 500); // not asked again
        QCOMPARE(store.remark()->code, Error::Code::Timeout);
        ::kill(pid_t(keyring.processId()), SIGCONT);
        QTest::qWait(300); // a late answer does no harm
        keyring.terminate();
        keyring.waitForFinished();
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("BATON_KEYRING_PART")) {
        OwnBus parts;
        return QTest::qExec(&parts, argc, argv);
    }
    TestKeyringSecretStore test;
    return QTest::qExec(&test, argc, argv);
}
#include "TestKeyringSecretStore.moc"
