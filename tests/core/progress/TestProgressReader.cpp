// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/ProgressReader.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

class TestProgressReader : public QObject
{
    Q_OBJECT

private slots:
    void aRestoreCountsWhatItHasFinished()
    {
        ProgressReader reader;
        QVERIFY(reader.read(u"PART3 : RESTORE SNAPSHOT TO /usr/local/lino/mdg2"_s).beginsPhase);
        QCOMPARE(reader.phase(), u"restore"_s);
        QVERIFY(!reader.read(u"Loading 116 objects to table tickets_ticket..."_s).beginsPhase);
        QCOMPARE(reader.table(), u"tickets_ticket"_s);
        QCOMPARE(reader.done(), 0);
        reader.read(u"Loading 10 objects to table users_user..."_s);
        QCOMPARE(reader.done(), 116);
        reader.read(u"Loaded 126 objects"_s);
        QCOMPARE(reader.done(), 126);
        QCOMPARE(reader.total(), 0);
    }

    void theDumpTellsWhatTheRestoreWillLoad()
    {
        ProgressReader reader;
        reader.read(u"Wrote 6200 objects to /x/restore.py and siblings."_s);
        QCOMPARE(reader.phase(), u"dump"_s);
        reader.read(u"Loading 3100 objects to table a..."_s);
        reader.read(u"Loading 3100 objects to table b..."_s);
        QCOMPARE(reader.total(), 6200);
        QCOMPARE(reader.done(), 3100);
        QCOMPARE(reader.percent(), 57); // 27 for what came before, half of 60
    }

    void theBarNeverGoesBackAndNeverSaysDone()
    {
        ProgressReader reader;
        int before = 0;
        for (const auto &line : {u"PART1 : MAKE A SNAPSHOT OF x"_s, u"Wrote 10 objects to r"_s,
                                 u"Loading 10 objects to table a"_s, u"Loaded 10 objects"_s, u"PART2 : MIRROR"_s,
                                 u"Loading 5 objects to table b"_s, u"7 static files copied to 'x'."_s}) {
            reader.read(line);
            QVERIFY2(reader.percent() >= before, qPrintable(line));
            before = reader.percent();
        }
        QVERIFY(before > 80);
        QVERIFY(before <= 99);
    }

    void errorsAndWarningsHaveTheirLevel_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("level");
        using enum ProgressReader::Level;
        QTest::newRow("traceback") << u"Traceback (most recent call last):"_s << int(Error);
        QTest::newRow("exception") << u"django.db.utils.OperationalError: no such table"_s << int(Error);
        QTest::newRow("pip") << u"ERROR: no matching distribution"_s << int(Error);
        QTest::newRow("pip warning") << u"WARNING: running as root"_s << int(Warning);
        QTest::newRow("rsync") << u"rsync error: some files could not be transferred (code 23)"_s << int(Error);
        QTest::newRow("shell") << u"./x.sh: line 3: foo: command not found"_s << int(Error);
        QTest::newRow("plain") << u"0 errors, all is fine"_s << int(Plain);
        QTest::newRow("empty") << u""_s << int(Plain);
    }
    void errorsAndWarningsHaveTheirLevel()
    {
        QFETCH(QString, line);
        QFETCH(int, level);
        ProgressReader reader;
        QCOMPARE(int(reader.read(line).level), level);
    }

    void hostileLinesDoNoHarm()
    {
        ProgressReader reader;
        reader.read(u"\x1b[31mPART3 : x\x1b[0m"_s);
        QCOMPARE(reader.phase(), u"restore"_s);
        QCOMPARE(reader.label(), u"x"_s);
        for (int i = 0; i < 30'000; ++i)
            reader.read(u"Loading 999999999999999999999999 objects to table a"_s);
        QVERIFY(reader.done() > 0);
        reader.read(u"a"_s.repeated(1'000'000) + u": Permission denied"_s);
        reader.read(QString(QChar(0xd800)).repeated(5000));
        QCOMPARE(int(reader.read(u" "_s.repeated(3990) + u"Loading 5 objects to table abc"_s).level),
                 int(ProgressReader::Level::Plain));
        QCOMPARE(reader.table(), u"abc"_s);
        reader.read(u" "_s.repeated(4096) + u"Loading 5 objects to table late"_s);
        QCOMPARE(reader.table(), u"abc"_s);
    }

    void bothSidesReadTheFixturesAlike_data()
    {
        QTest::addColumn<QString>("path");
        const QDir fixtures(QStringLiteral(FIXTURES));
        for (const QString &name : fixtures.entryList({u"*.json"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << fixtures.filePath(name);
    }
    void bothSidesReadTheFixturesAlike()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QFile::ReadOnly));
        const QJsonArray lines = QJsonDocument::fromJson(file.readAll()).object().value("lines"_L1).toArray();
        QVERIFY(!lines.isEmpty());
        const QStringList levels{QString(), u"warning"_s, u"error"_s};
        ProgressReader reader;
        for (const QJsonValue &expected : lines) {
            const auto meaning = reader.read(expected["line"_L1].toString());
            const QByteArray line = expected["line"_L1].toString().left(80).toUtf8();
            QVERIFY2(reader.phase() == expected["phase"_L1].toString(), line);
            QVERIFY2(reader.done() == expected["done"_L1].toInteger(), line);
            QVERIFY2(reader.total() == expected["total"_L1].toInteger(), line);
            QVERIFY2(reader.percent() == expected["percent"_L1].toInt(), line);
            QVERIFY2(reader.table() == expected["table"_L1].toString(), line);
            QVERIFY2(levels.at(int(meaning.level)) == expected["level"_L1].toString(), line);
        }
    }

    void linesThatMatchNothingAreReadFast()
    {
        QStringList lines;
        for (int i = 0; i < 1000; ++i)
            lines.append(
                u"2026-11-22 18:00:00 INFO lino.core.kernel: request %1 took 0.012 seconds and sent some bytes to the client"_s
                    .arg(i));
        ProgressReader reader;
        QElapsedTimer timer;
        timer.start();
        constexpr int rounds = 200;
        for (int i = 0; i < rounds; ++i) {
            for (const QString &line : lines)
                reader.read(line);
        }
        const double perSecond = 1000.0 * rounds * double(lines.size()) / double(std::max<qint64>(1, timer.elapsed()));
        qInfo("%.0f lines of %d characters a second", perSecond, int(lines.first().size()));
        QVERIFY(perSecond > 50'000); // a sanitized debug build on a busy machine; the bench has the real figure
    }
};

QTEST_GUILESS_MAIN(TestProgressReader)
#include "TestProgressReader.moc"
