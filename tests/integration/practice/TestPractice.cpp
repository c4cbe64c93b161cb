// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/PracticeClient.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = ServerSession::State;

namespace
{
constexpr int jobLimit = 900'000;

} // namespace

/// The program's promises against real Lino sites behind a real sshd.
class TestPractice : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const auto found = practiceRecord();
        if (!found)
            QSKIP("no practice server is running");
        m_record = *found;
        qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    }

    void anAddedServerShowsProductionAndPreview()
    {
        Client client(m_record);
        QVERIFY2(client.goOnline(), qPrintable(client.session.error().value_or(Error{}).detail));
        const Series *series = client.series();
        QVERIFY(series && series->linked);
        const Site *production = series->siteIn(SiteState::Production);
        const Site *preview = series->siteIn(SiteState::Preview);
        QVERIFY(production && preview);
        QCOMPARE(production->name, u"mdg1"_s);
        QCOMPARE(preview->name, u"mdg2"_s);
        QCOMPARE(production->application, u"lino_noi"_s);
        QVERIFY(!production->version.isEmpty() && !production->lino.isEmpty());
        QCOMPARE(preview->script, u"initdb_from_prod.sh"_s);
        QVERIFY(production->address.isValid() && production->address != preview->address);
    }

    void anotherFingerprintThanThePinnedOneIsRefused()
    {
        TcpProxy proxy(quint16(m_record.port));
        ServerRecord record = through(proxy);
        record.fingerprint = u"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_s;
        Client client(record);
        client.session.open();
        QTRY_COMPARE_WITH_TIMEOUT(client.session.state(), State::Failed, 30000);
        QCOMPARE(client.session.error()->code, Error::Code::HostKeyChanged);
    }

    void anUnknownKeyIsAskedAboutAndKeptOnceAccepted()
    {
        TcpProxy proxy(quint16(m_record.port));
        ServerRecord record = through(proxy);
        const QString fingerprint = std::exchange(record.fingerprint, {});
        {
            Client client(record);
            client.session.open();
            QTRY_COMPARE_WITH_TIMEOUT(client.session.state(), State::NeedsAnswer, 30000);
            QCOMPARE(client.session.pendingHostKeyQuestion()->key.sha256(), fingerprint);
            client.session.acceptHostKey(*client.session.pendingHostKeyQuestion());
            QTRY_COMPARE_WITH_TIMEOUT(client.session.state(), State::Online, 60000);
        }
        Client again(record);
        QVERIFY(again.goOnline()); // without a question
    }

    void theTestButtonPassesEveryLayer()
    {
        Client client(m_record);
        QList<ServerSession::TestStep> steps;
        bool over = false;
        client.session.test(&client.session, [&](const QList<ServerSession::TestStep> &told, bool finished) {
            steps = told;
            over = finished;
        });
        QTRY_VERIFY_WITH_TIMEOUT(over, 60000);
        QCOMPARE(steps.size(), 7);
        for (const auto &step : std::as_const(steps))
            QVERIFY2(step.passed || step.id == u"sudo"_s, qPrintable(step.id));
        QVERIFY(steps.last().detail.toInt() >= 2);
    }

    void aDeadHelperComesBack()
    {
        TcpProxy proxy(quint16(m_record.port));
        Client client(through(proxy));
        QVERIFY(client.goOnline());
        killHelper(proxy);
        QTRY_VERIFY_WITH_TIMEOUT(client.session.state() != State::Online, 5000);
        QTRY_VERIFY_WITH_TIMEOUT(client.session.state() == State::Online && client.session.isFresh(), 30000);
    }

    void aStoppedServerIsToldWithin15SecondsAndComesBack()
    {
        TcpProxy proxy(quint16(m_record.port));
        Client client(through(proxy));
        QVERIFY(client.goOnline());
        const auto processes = processesOfConnection(proxy.clientPorts().value(0));
        if (processes.isEmpty())
            QSKIP("the server's processes can be seen by root only");
        pid_t sshd = processes.first();
        while (sshd > 1 && processes.contains(sshd))
            sshd = parentOf(sshd);
        QVERIFY(sshd > 1);
        ::kill(sshd, SIGSTOP);
        QElapsedTimer clock;
        clock.start();
        const bool told = QTest::qWaitFor([&] { return client.session.state() != State::Online; }, 20000);
        const qint64 after = clock.elapsed();
        ::kill(sshd, SIGCONT);
        QVERIFY(told);
        QVERIFY2(after < 16500, qPrintable(QString::number(after)));
        QTRY_VERIFY_WITH_TIMEOUT(client.session.state() == State::Online, 30000);
    }

    /// Two clients, one cut off for 20 s and one killed: each has the log's very bytes in the end; a third is refused
    /// meanwhile.
    void theSitesOwnScriptRunsToItsEndThroughACutAndAKilledClient()
    {
        TcpProxy proxy(quint16(m_record.port));
        Client first(m_record), second(through(proxy));
        QVERIFY(first.goOnline());
        QVERIFY(second.goOnline());
        const auto plan = runScriptPlan(*first.series(), u"initdb_from_prod.sh"_s);
        QVERIFY(plan);
        const auto job = first.start(*plan);
        QVERIFY2(job, job ? "" : qPrintable(errorCodeName(job.error().code) + job.error().detail));
        Watched here(&first.session, job->id), there(&second.session, job->id);

        const auto refused = second.start(*plan);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Locked);
        QVERIFY2(refused.error().detail.contains(job->by), qPrintable(refused.error().detail));

        const QString kept = m_home.filePath(u"killed.log"_s);
        QProcess victim;
        victim.start(QCoreApplication::applicationFilePath(), {u"--follow"_s, job->id, kept});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(kept).size() > 0, 60000);
        victim.kill(); // SIGKILL, in the middle of the job
        victim.waitForFinished();

        QTRY_VERIFY_WITH_TIMEOUT(!there.bytes.isEmpty(), 60000);
        proxy.cut();
        QTest::qWait(20000);
        proxy.restore();
        QTRY_VERIFY_WITH_TIMEOUT(there.connections >= 2, 60000);

        QTRY_VERIFY_WITH_TIMEOUT(here.result && there.result, jobLimit);
        QVERIFY(here.result->has_value() && there.result->has_value());
        QCOMPARE(here.last.state, JobRecord::State::Succeeded);
        QCOMPARE(here.gaps + there.gaps, 0);
        QVERIFY(here.bytes.size() > 1000);
        QVERIFY(there.bytes == here.bytes);
        for (const auto &phase : {u"dump"_s, u"mirror"_s, u"restore"_s, u"static"_s})
            QVERIFY2(std::any_of(here.last.phases.cbegin(), here.last.phases.cend(),
                                 [&](const auto &p) { return p.id == phase; }),
                     qPrintable(phase));
        QCOMPARE(here.last.done, here.last.total);

        QFile half(kept);
        QVERIFY(half.open(QIODevice::ReadOnly));
        const QByteArray before = half.readAll();
        Watched again(&first.session, job->id, before.size());
        QTRY_VERIFY_WITH_TIMEOUT(again.result, 30000);
        QVERIFY(before + again.bytes == here.bytes);
    }

    void aStoppedJobEndsAndLeavesTheLockFree()
    {
        Client client(m_record);
        QVERIFY(client.goOnline());
        const auto plan = runScriptPlan(*client.series(), u"initdb_from_prod.sh"_s);
        QVERIFY(plan);
        for (int round = 0; round < 2; ++round) {
            const auto job = client.start(*plan);
            QVERIFY2(job, job ? "" : qPrintable(job.error().detail));
            Watched watched(&client.session, job->id);
            QTRY_VERIFY_WITH_TIMEOUT(!watched.bytes.isEmpty(), 60000);
            const auto stopped = client.stop(job->id);
            QVERIFY(stopped);
            QCOMPARE(stopped->state, JobRecord::State::Stopped);
            QTRY_VERIFY_WITH_TIMEOUT(watched.result, 20000);
        }
    }

private:
    ServerRecord through(const TcpProxy &proxy) const
    {
        ServerRecord record = m_record;
        record.port = proxy.port();
        return record;
    }
    void killHelper(const TcpProxy &proxy)
    {
        const auto processes = processesOfConnection(proxy.clientPorts().value(0));
        if (processes.isEmpty())
            QSKIP("the server's processes can be seen by root only");
        for (const pid_t pid : processes)
            ::kill(pid, SIGKILL);
    }

    QTemporaryDir m_home;
    ServerRecord m_record;
};

/// The client that gets killed: follows a job into a file until then.
static int followInto(QCoreApplication &app, const QString &job, const QString &path)
{
    const auto record = practiceRecord();
    QFile file(path);
    if (!record || !file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    Client client(*record);
    client.session.open();
    const std::unique_ptr<LogFollower> follower(client.session.followJob(job, 0, true, nullptr));
    QObject::connect(follower.get(), &LogFollower::appended, &app,
                     [&](qint64, const QByteArray &bytes) { file.write(bytes); });
    return app.exec();
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == u"--follow"_s)
        return followInto(app, arguments.value(2), arguments.value(3));
    qputenv("QTEST_FUNCTION_TIMEOUT",
            "1500000"); // a real script on a busy machine takes longer than QTest's five minutes
    TestPractice test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestPractice.moc"
