// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FleetCache.h"
#include "core/store/JobHistory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
const QDateTime noon({2026, 11, 22}, {12, 0}, Qt::UTC);

ServerStatus statusWith(int sites)
{
    Series series;
    series.id = u"mdg-1"_s;
    series.name = u"mdg"_s;
    for (int i = 0; i < sites; ++i) {
        Site site;
        site.name = u"site%1"_s.arg(i);
        site.path = u"/usr/local/lino/mdg/"_s + site.name;
        site.application = u"lino_noi"_s;
        site.database = {u"postgresql"_s, site.name, {}, {}};
        site.address = QUrl(u"https://%1.example.com"_s.arg(site.name));
        site.warnings = {{u"no-log"_s, site.path}};
        series.sites.append(site);
    }
    ServerStatus status;
    status.checked = noon;
    status.series = {series};
    return status;
}

JobRecord job(const QString &id, int startedSecond, int seconds, JobRecord::State state = JobRecord::State::Succeeded)
{
    JobRecord record;
    record.id = id;
    record.series = u"mdg-1"_s;
    record.operation = u"run-script"_s;
    record.state = state;
    record.started = noon.addSecs(startedSecond);
    record.ended = record.started.addSecs(seconds);
    return record;
}
} // namespace

class TestFleetCache : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasStoredIsThereInTheNextRun()
    {
        {
            CacheDatabase database(path());
            FleetCache cache(&database);
            cache.store(u"one"_s, statusWith(2), noon);
            cache.store(u"one"_s, statusWith(3), noon.addMSecs(5));
            cache.store(u"two"_s, statusWith(1), noon);
            cache.storeHealth(u"http://a"_s, {{u"http"_s, 200}});
            QVERIFY(!database.remark());
        }
        CacheDatabase database(path());
        FleetCache cache(&database);
        const auto entries = cache.load();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.value(u"one"_s).status, statusWith(3));
        QCOMPARE(entries.value(u"one"_s).checked, noon.addMSecs(5));
        QCOMPARE(cache.loadHealth().value(u"http://a"_s).value("http"_L1).toInt(), 200);
        cache.rename(u"one"_s, u"uno"_s);
        cache.remove(u"two"_s);
        QCOMPARE(cache.load().keys(), QStringList{u"uno"_s});
    }

    void aDamagedFileIsRebuiltAndReported()
    {
        QFile file(path());
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray("this is no database ").repeated(500));
        file.close();
        CacheDatabase database(path());
        QVERIFY(database.remark().has_value());
        QCOMPARE(database.remark()->code, Error::Code::FileDamaged);
        FleetCache cache(&database);
        cache.store(u"one"_s, statusWith(1), noon);
        QCOMPARE(cache.load().size(), 1);
    }

    void aLockedDatabaseIsDoneWithout()
    {
        CacheDatabase first(path());
        QVERIFY(first.run(u"BEGIN EXCLUSIVE"_s, {}));
        CacheDatabase second(path());
        FleetCache cache(&second);
        cache.store(u"one"_s, statusWith(1), noon);
        QVERIFY(second.remark().has_value());
        QCOMPARE(second.remark()->code, Error::Code::Busy);
        QVERIFY(cache.load().isEmpty());
    }

    void aFolderThatIsNotThereIsDoneWithout()
    {
        CacheDatabase database(m_folder->filePath(u"none/fleet.sqlite"_s));
        QCOMPARE(database.remark()->code, Error::Code::FileUnwritable);
        QVERIFY(FleetCache(&database).load().isEmpty());
    }

    void fiveHundredSitesAreLoadedAtOnce()
    {
        CacheDatabase database(path());
        FleetCache cache(&database);
        for (int i = 0; i < 10; ++i)
            cache.store(u"server%1"_s.arg(i), statusWith(50), noon);
        QElapsedTimer timer;
        timer.start();
        const auto entries = cache.load();
        const qint64 took = timer.elapsed();
        QCOMPARE(entries.size(), 10);
        qInfo("500 sites in %lld ms", took);
        QVERIFY(took < 1000); // a sanitized debug build; the release figure is in the bench
    }

    void jobsAreKeptByServerNewestFirstAndLeaveWithIt()
    {
        CacheDatabase database(path());
        JobHistory history(&database);
        history.store(u"one"_s, {job(u"a"_s, 0, 100), job(u"b"_s, 1, 300)});
        history.store(u"one"_s, {job(u"d"_s, 3, 5, JobRecord::State::Failed)});
        history.store(u"two"_s, {job(u"e"_s, 4, 9000)});
        auto jobs = history.jobs(u"one"_s, 2);
        QCOMPARE(jobs, (QList<JobRecord>{job(u"d"_s, 3, 5, JobRecord::State::Failed), job(u"b"_s, 1, 300)}));
        history.store(u"one"_s, {job(u"d"_s, 3, 6)});
        QCOMPARE(history.jobs(u"one"_s).first(), job(u"d"_s, 3, 6));
        history.remove(u"one"_s, {u"a"_s, u"d"_s});
        QCOMPARE(history.jobs(u"one"_s), QList<JobRecord>{job(u"b"_s, 1, 300)});
        FleetCache(&database).rename(u"one"_s, u"three"_s);
        QCOMPARE(history.jobs(u"three"_s).size(), 1);
        FleetCache(&database).remove(u"three"_s);
        QVERIFY(history.jobs(u"three"_s).isEmpty());
        QCOMPARE(history.jobs(u"two"_s).size(), 1);
    }

private:
    QString path() const { return m_folder->filePath(u"fleet.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFleetCache)
#include "TestFleetCache.moc"
