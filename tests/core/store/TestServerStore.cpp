// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/PrivateFile.h"
#include "core/store/FileLock.h"
#include "core/store/ServerStore.h"
#include "core/store/Settings.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace
{
ServerRecord server(const QString &name)
{
    ServerRecord record;
    record.name = name;
    record.host = name + u".example.com"_s;
    return record;
}
} // namespace

class TestServerStore : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingKeptIsAnEmptyList() { QVERIFY(store().load().value().isEmpty()); }

    void serversAreAddedChangedAndRemoved()
    {
        QVERIFY(store().add(server(u"a"_s)).has_value());
        QVERIFY(store().add(server(u"b"_s)).has_value());
        QCOMPARE(store().add(server(u"a"_s)).error().code, Error::Code::Duplicate);
        QCOMPARE(store().update(u"a"_s, server(u"b"_s)).error().code, Error::Code::Duplicate);
        QVERIFY(store().update(u"a"_s, server(u"c"_s)).has_value());
        QCOMPARE(store().load().value(), (QList{server(u"c"_s), server(u"b"_s)}));
        QVERIFY(store().remove(u"c"_s).has_value());
        QCOMPARE(store().remove(u"c"_s).error().code, Error::Code::NotFound);
        QCOMPARE(store().update(u"c"_s, server(u"d"_s)).error().code, Error::Code::NotFound);
        QCOMPARE(store().load().value(), QList{server(u"b"_s)});
        QCOMPARE(QFileInfo(file()).permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void whatIsNotAllowedIsNotKept()
    {
        ServerRecord record = server(u"a"_s);
        record.host = u"-oProxyCommand=id"_s;
        QCOMPARE(store().add(record).error().code, Error::Code::InvalidInput);
        QVERIFY(!QFileInfo::exists(file()));
    }

    void aDamagedFileIsKeptBesideAndReported()
    {
        QVERIFY(PrivateFile::write(file(), "{\"format\":1,\"servers\":[").has_value());
        const auto loaded = store().load();
        QCOMPARE(loaded.error().code, Error::Code::FileDamaged);
        QVERIFY(loaded.error().detail.startsWith(file() + u".damaged-"_s));
        QCOMPARE(PrivateFile::read(loaded.error().detail).value(), QByteArray("{\"format\":1,\"servers\":["));
        QVERIFY(store().load().value().isEmpty());
    }

    void whatCanBeReadOfADamagedFileStays()
    {
        QVERIFY(store().add(server(u"a"_s)).has_value());
        QByteArray content = PrivateFile::read(file()).value();
        content.replace("\"servers\": [", "\"servers\": [ 7, {\"name\":\"x\"}, ");
        QVERIFY(PrivateFile::write(file(), content).has_value());
        const auto loaded = store().load();
        QCOMPARE(loaded.error().code, Error::Code::FileDamaged);
        QCOMPARE(PrivateFile::read(loaded.error().detail).value(), content);
        QCOMPARE(store().load().value(), QList{server(u"a"_s)});
    }

    void aLaterVersionsFileIsLeftAlone()
    {
        const QByteArray later = "{\"format\":2,\"servers\":[]}";
        QVERIFY(PrivateFile::write(file(), later).has_value());
        QCOMPARE(store().load().error().code, Error::Code::FileUnreadable);
        QCOMPARE(store().add(server(u"a"_s)).error().code, Error::Code::FileUnreadable);
        QCOMPARE(PrivateFile::read(file()).value(), later);
    }

    void keysThatThisVersionDoesNotKnowStay()
    {
        QVERIFY(store().add(server(u"a"_s)).has_value());
        QByteArray content = PrivateFile::read(file()).value();
        content.replace("\"name\":", "\"color\": \"red\", \"name\":");
        QVERIFY(PrivateFile::write(file(), content).has_value());
        QVERIFY(store().update(u"a"_s, server(u"b"_s)).has_value());
        QVERIFY(PrivateFile::read(file()).value().contains("\"color\": \"red\""));
    }

    void writersAtTheSameTimeLoseNothing()
    {
        std::vector<std::thread> writers;
        std::atomic<int> failures = 0;
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([this, writer, &failures] {
                for (int i = 0; i < 15; ++i)
                    failures += addPatiently(server(u"s%1-%2"_s.arg(writer).arg(i))) ? 0 : 1;
            });
        }
        for (auto &writer : writers)
            writer.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(store().load().value().size(), 60);
    }

    void aLockThatIsHeldIsBusyAtOnceAndKeepsNobodyFromReading()
    {
        QVERIFY(store().add(server(u"a"_s)).has_value());
        const auto lock = FileLock::acquire(file() + u".lock"_s);
        QVERIFY(lock.has_value());
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(store().add(server(u"b"_s)).error().code, Error::Code::Busy);
        QVERIFY2(clock.elapsed() < 15, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(store().load().value(), QList{server(u"a"_s)});
    }

    void aDamagedFileThatAnotherProgramHoldsIsLeftToIt()
    {
        QVERIFY(PrivateFile::write(file(), "{").has_value());
        {
            const auto lock = FileLock::acquire(file() + u".lock"_s);
            QCOMPARE(store().load().error().code, Error::Code::Busy);
            QCOMPARE(PrivateFile::read(file()).value(), QByteArray("{"));
        }
        QCOMPARE(store().load().error().code, Error::Code::FileDamaged);
    }

    void settingsSurviveAndOddOnesAreTheDefault()
    {
        const QString ini = m_folder->filePath(u"settings.ini"_s);
        QCOMPARE(Settings::load(ini), Settings());
        Settings chosen;
        chosen.refreshSeconds = 0;
        chosen.notifications = false;
        chosen.language = u"de"_s;
        chosen.theme = Settings::Theme::Dark;
        QVERIFY(chosen.save(ini).has_value());
        QCOMPARE(Settings::load(ini), chosen);
        QVERIFY(PrivateFile::write(ini, "[General]\nrefreshSeconds=1\nlanguage=../x\ntheme=pink\n").has_value());
        Settings odd;
        odd.refreshSeconds = 10;
        QCOMPARE(Settings::load(ini), odd);
    }

private:
    QString file() const { return m_folder->filePath(u"servers.json"_s); }
    bool addPatiently(const ServerRecord &record) const
    {
        for (int i = 0; i < 1000; ++i) {
            const auto added = store().add(record);
            if (added || added.error().code != Error::Code::Busy)
                return added.has_value();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        return false;
    }
    ServerStore store() const { return ServerStore(m_folder->path()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestServerStore)
#include "TestServerStore.moc"
