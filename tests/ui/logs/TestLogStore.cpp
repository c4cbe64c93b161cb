// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogStore.h"
#include "ui/logs/LongLineModel.h"
#include "ui/logs/VisibleLines.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
std::span<const char> span(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

/// Everything that can be told of a store, to compare two of them.
QStringList told(const LogStore &store)
{
    QStringList result;
    const qint64 end = store.endLine() + (store.hasOpenLine() ? 1 : 0);
    for (qint64 line = store.firstLine(); line < end; ++line) {
        result << u"%1 %2 %3 %4 %5"_s.arg(line)
                      .arg(store.lineTime(line).value_or(-1))
                      .arg(store.lineFlags(line))
                      .arg(store.sectionOf(line))
                      .arg(QString::fromLatin1(store.lineBytes(line, 1 << 20).toHex()));
    }
    for (const auto &section : store.sections())
        result << u"section %1 %2"_s.arg(section.firstLine).arg(section.phase);
    return result << store.table();
}

QStringList lines(const QByteArray &bytes)
{
    LogStore store;
    store.append(0, span(bytes));
    QStringList result;
    for (qint64 line = 0; line < store.endLine() + (store.hasOpenLine() ? 1 : 0); ++line)
        result << QString::fromUtf8(store.lineBytes(line, 1000));
    return result;
}
} // namespace

class TestLogStore : public QObject
{
    Q_OBJECT
private slots:
    void carriageReturnsLeaveTheLastState_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("plain lines") << QByteArray("a\nb\n") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("Windows line ends") << QByteArray("a\r\nb\r\n") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("a doubled return") << QByteArray("a\r\r\nb") << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("a progress bar") << QByteArray("10%\r50%\r100%\ndone\n") << QStringList{u"100%"_s, u"done"_s};
        QTest::newRow("a bar that ends with a return") << QByteArray("10%\r100%\r\n") << QStringList{u"100%"_s};
        QTest::newRow("a bar under way") << QByteArray("10%\r20%\r") << QStringList{u"20%"_s};
        QTest::newRow("empty lines") << QByteArray("\n\n\r\n") << QStringList{QString(), QString(), QString()};
        QTest::newRow("no end of line") << QByteArray("last") << QStringList{u"last"_s};
        QTest::newRow("nothing") << QByteArray() << QStringList{};
    }

    void carriageReturnsLeaveTheLastState()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, expected);
        QCOMPARE(lines(bytes), expected);
    }

    void theSameStoreComesOutWhereverTheBytesAreCut()
    {
        const QByteArray log = QByteArrayLiteral( // with its NUL
            "PART 1: dump\r\nWrote 12 objects to x\n\r1%\r50%\r\r99%\nPART 3 : restore\n"
            "Loading 7 objects to table contacts_person\n\xff\xfe\0nul\x1b[31mred\n"
            "2026/11/22 18:00:00 [error] 1#1: bad\nrsync error: gone\r\nopen \xc3\xa4\r");
        const QList<TimeMark> times{{0, 1000}, {14, 2000}, {40, 3000}, {60, 2500}, {120, 9000}};
        LogStore whole;
        whole.addTimes(times);
        whole.append(0, span(log));
        const QStringList expected = told(whole);
        QVERIFY(expected.size() > 10);
        for (qsizetype first = 0; first <= log.size(); ++first) {
            for (const qsizetype second : {first, std::min(first + 1, log.size()), std::min(first + 17, log.size())}) {
                LogStore parts;
                parts.addTimes(times);
                parts.append(0, span(log).first(size_t(first)));
                parts.append(first, span(log).subspan(size_t(first), size_t(second - first)));
                parts.append(second, span(log).subspan(size_t(second)));
                QCOMPARE(told(parts), expected);
            }
        }
        LogStore bytewise;
        bytewise.addTimes(times);
        for (qsizetype i = 0; i < log.size(); ++i)
            bytewise.append(i, span(log).subspan(size_t(i), 1));
        QCOMPARE(told(bytewise), expected);
    }

    void bytesThatCameBeforeArePassedOver()
    {
        LogStore store;
        store.append(0, span("one\ntw"));
        store.append(2, span("e\ntwo\n"));
        QCOMPARE(store.endLine(), 2);
        QCOMPARE(store.lineBytes(1, 99), "two");
        store.append(0, span("one\n"));
        QCOMPARE(store.endLine(), 2);
    }

    void levelsAndPhasesAreRead()
    {
        LogStore store;
        store.append(
            0, span("hello\nPART 1: dump\nWARNING: pip is old\nPART 3: restore\nLoading 5 objects to table cal_event\n"
                    "2026/11/22 18:00:00 [warn] 7#7: slow\n2026/11/22 18:00:00 [crit] 7#7: x\n[Sun Nov 22 2026] "
                    "[core:error] y\n"));
        using L = LogIndex;
        const QList<int> levels{L::Plain, L::Plain, L::Warning, L::Plain, L::Plain, L::Warning, L::Error, L::Error};
        for (int line = 0; line < 8; ++line)
            QCOMPARE(store.lineFlags(line) & L::LevelMask, levels[line]);
        QCOMPARE(store.sections(), (std::vector<LogStore::Section>{{1, u"dump"_s}, {3, u"restore"_s}}));
        QCOMPARE(store.sectionOf(0), -1);
        QCOMPARE(store.sectionOf(2), 0);
        QCOMPARE(store.sectionOf(7), 1);
        QCOMPARE(store.table(), u"cal_event"_s);
        QCOMPARE(store.nextError(0), 6);
        QCOMPARE(store.nextError(7), 7);
        QCOMPARE(store.nextError(8), -1);
    }

    void aLineHasTheServersTimeOfItsFirstByte()
    {
        LogStore store;
        store.append(0, span("unknown\n"));
        store.addTimes({{8, 1'000'000'000'000}, {12, 1'000'000'000'500}, {100, 5}});
        store.append(8, span("abc\ndef\ngh"));
        QVERIFY(!store.lineTime(0));
        QCOMPARE(store.lineTime(1).value(), 1'000'000'000'000);
        QCOMPARE(store.lineTime(2).value(), 1'000'000'000'500);
        QCOMPARE(store.lineTime(3).value(), 1'000'000'000'500);
    }

    void timesFarApartAndBackwardsAreKept()
    {
        LogIndex index;
        const QList<qint64> times{0, 4'000'000'000'000, 1, -5, 1'795'000'000'000, 1'794'999'999'999};
        for (const qint64 time : times)
            index.append(index.endLine() * 10, time, 0);
        index.append(60, std::nullopt, 0);
        index.append(qint64(9) << 32, 7, 0);
        for (int line = 0; line < times.size(); ++line) {
            QCOMPARE(index.time(line).value(), times[line]);
            QCOMPARE(index.position(line), line * 10);
        }
        QVERIFY(!index.time(6));
        QCOMPARE(index.position(7), qint64(9) << 32);
        QCOMPARE(index.lineAt(25), 2);
        QCOMPARE(index.lineAt((qint64(9) << 32) + 5), 7);
    }

    void aReplacedFileGoesOnBelowItsPredecessor()
    {
        LogStore store;
        store.append(500, span("old\nunfinished"));
        store.beginFile();
        store.append(0, span("new\n"));
        QCOMPARE(store.endLine(), 3);
        QCOMPARE(store.lineBytes(1, 99), "unfinished");
        QCOMPARE(store.lineBytes(2, 99), "new");
        QVERIFY(store.lineFlags(2) & LogIndex::BeginsFile);
    }

    void theOldestLinesGoAtTheMemoryLimit()
    {
        LogStore store;
        store.setMemoryLimit(16 << 20);
        const QByteArray block = QByteArray(99, 'x').append('\n').repeated(10'000);
        qint64 offset = 0;
        for (int i = 0; i < 30; ++i, offset += block.size()) {
            store.append(offset, span(block));
            QVERIFY(store.chunks().end() - store.chunks().begin() <= 16 << 20);
        }
        QCOMPARE(store.endLine(), 300'000);
        QVERIFY(store.firstLine() > 100'000);
        QVERIFY(store.allocated() < 20 << 20);
        QCOMPARE(store.lineBytes(store.firstLine(), 999), QByteArray(99, 'x'));
        QCOMPARE(store.lineBytes(299'999, 999), QByteArray(99, 'x'));
    }

    void aLineOf100MegabytesIsKeptAndALongerOneIsCut()
    {
        LogStore store;
        const QByteArray piece(1 << 20, 'y');
        qint64 offset = 0;
        for (int i = 0; i < 101; ++i, offset += piece.size())
            store.append(offset, span(piece));
        store.append(offset, span("\nnext\n"));
        QCOMPARE(store.lineLength(0), qint64(100) << 20);
        QVERIFY(store.lineFlags(0) & LogIndex::CutShort);
        QCOMPARE(store.lineBytes(1, 99), "next");
        QVERIFY(!(store.lineFlags(1) & LogIndex::CutShort));
    }

    void aFloodOfCarriageReturnsTakesNoMemory()
    {
        LogStore store;
        const QByteArray flood = QByteArray(" 43% of everything is copied\r").repeated(40'000);
        qint64 offset = 0;
        for (int i = 0; i < 20; ++i, offset += flood.size())
            store.append(offset, span(flood));
        QCOMPARE(store.endLine(), 0);
        QCOMPARE(store.lineBytes(0, 99), " 43% of everything is copied");
        QVERIFY(store.allocated() <= 4 << 20);
    }

    void theIndexOfAMillionLinesTakesLessThanATenthOfTheirBytes()
    {
        LogStore store;
        const QByteArray block = QByteArray(111, 'z').append('\n').repeated(1000);
        for (int i = 0; i < 1000; ++i) {
            store.addTimes({{i * block.size(), 1'795'000'000'000 + i}});
            store.append(i * block.size(), span(block));
        }
        QCOMPARE(store.endLine(), 1'000'000);
        QVERIFY2(double(store.allocated()) / (112e6) < 1.1, qPrintable(QString::number(store.allocated())));
    }

    void visibleLinesAgreeWithAPlainList()
    {
        VisibleLines visible;
        QList<qint64> plain;
        quint32 seed = 12345;
        const auto random = [&seed](quint32 below) { return (seed = seed * 1664525u + 1013904223u) / 65536u % below; };
        qint64 line = 0;
        for (int step = 0; step < 3000; ++step) {
            const quint32 what = random(20);
            if (what == 0 && !plain.isEmpty()) {
                const qint64 before = plain.first() + random(30);
                qint64 gone = 0;
                for (; !plain.isEmpty() && plain.first() < before; ++gone)
                    plain.removeFirst();
                QCOMPARE(visible.forgetBefore(before), gone);
            } else {
                line += random(3);
                const qint64 count = 1 + random(4);
                visible.append(line, count);
                for (qint64 i = 0; i < count; ++i)
                    plain << line++;
            }
            QCOMPARE(visible.rows(), plain.size());
            if (plain.isEmpty())
                continue;
            const int row = int(random(quint32(plain.size())));
            QCOMPARE(visible.lineOfRow(row), plain[row]);
            QCOMPARE(visible.rowOfLine(plain[row]), row);
            QCOMPARE(visible.rowFrom(plain[row]), row);
            QCOMPARE(visible.lastLine(), plain.last());
        }
    }

    void aLongLinesPiecesAreTheWholeLine()
    {
        const QByteArray line = u"äöü€ \U0001F600 plain "_s.repeated(999).toUtf8() + QByteArray(400, '\x80') + "end";
        LongLineModel model(line);
        QAbstractItemModelTester tester(&model);
        QByteArray joined;
        for (int row = 0; row < model.rowCount(); ++row) {
            joined += model.piece(row);
            if (row < model.rowCount() - 8)
                QVERIFY(!model.index(row).data().toString().contains(QChar(0xfffd)));
        }
        QCOMPARE(joined, line);
    }
};

QTEST_GUILESS_MAIN(TestLogStore)
#include "TestLogStore.moc"
