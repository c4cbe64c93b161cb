// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Fleet.h"
#include "core/fleet/RetryWhileBusy.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Another process holds the lock of the list of servers.
class TestRetryWhileBusy : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
        m_fleet = std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
        m_answers.clear();
    }
    void cleanup()
    {
        m_holder.kill();
        m_holder.waitForFinished();
        m_fleet.reset();
    }

    void aServerIsAddedAsSoonAsTheLockIsFreeAndTheEventLoopGoesOnMeanwhile()
    {
        hold(u"0.6"_s);
        qint64 longest = 0;
        QElapsedTimer sinceLast;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceLast.restart()); });
        sinceLast.start();
        ticks.start(5);
        QElapsedTimer call;
        call.start();
        add(this);
        QVERIFY2(call.elapsed() < 50, qPrintable(QString::number(call.elapsed())));
        QVERIFY(m_answers.isEmpty());
        QTRY_COMPARE(m_answers.size(), 1);
        QVERIFY(m_answers.first());
        QVERIFY(m_fleet->server(u"a"_s));
        QVERIFY2(longest < 150, qPrintable(QString::number(longest))); // the lock was held for four times as long
        Fleet next(std::make_unique<MemorySecretStore>(), m_server.factory());
        QVERIFY(next.load());
        QVERIFY(next.server(u"a"_s));
    }

    void whoHoldsItForLongIsToldAsBusy()
    {
        hold(u"60"_s);
        add(this);
        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(m_answers.first().error().code, Error::Code::Busy);
        QVERIFY(m_fleet->servers().isEmpty());
    }

    void whatIsNotBusyIsAnsweredAtOnce()
    {
        add(this);
        add(this);
        QCOMPARE(m_answers.size(), 2);
        QVERIFY(m_answers.first());
        QCOMPARE(m_answers.last().error().code, Error::Code::Duplicate);
    }

    void nothingIsDoneAnyMoreForWhoIsGone()
    {
        hold(u"0.2"_s);
        auto context = std::make_unique<QObject>();
        add(context.get());
        context.reset();
        QTest::qWait(400);
        QVERIFY(m_answers.isEmpty());
        QVERIFY(m_fleet->servers().isEmpty());
    }

private:
    void add(QObject *context)
    {
        ServerRecord record;
        record.name = u"a"_s;
        record.host = u"a.example.com"_s;
        const auto attempt = [this, record]() -> Result<void> {
            const auto added = m_fleet->add(record);
            return added ? Result<void>() : std::unexpected(added.error());
        };
        retryWhileBusy(context, attempt, [this](const Result<void> &result) { m_answers.append(result); });
    }
    /// Returns once another process has the lock.
    void hold(const QString &seconds)
    {
        const QString folder = m_home->filePath(u"config/lino-baton"_s);
        QVERIFY(QDir().mkpath(folder));
        m_holder.start(u"flock"_s,
                       {folder + u"/servers.json.lock"_s, u"sh"_s, u"-c"_s, u"echo held; sleep "_s + seconds});
        QVERIFY(m_holder.waitForReadyRead());
    }

    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
    std::unique_ptr<Fleet> m_fleet;
    QProcess m_holder;
    QList<Result<void>> m_answers;
};

QTEST_GUILESS_MAIN(TestRetryWhileBusy)
#include "TestRetryWhileBusy.moc"
