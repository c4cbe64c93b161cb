// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogModel.h"
#include "ui/logs/PhaseOutlineModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

class TestLogModel : public QObject
{
    Q_OBJECT

    static QStringList shown(const LogModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result << model.index(row, LogModel::Line).data().toString();
        return result;
    }

private slots:
    void rowsGrowChangeAndGoAsAModelMustTell()
    {
        LogModel model;
        PhaseOutlineModel outline(&model);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester outlineTester(&outline, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray log("PART 1: a\n10%\r20%\rERROR: bad\nplain\nPART 3: b\nWARNING: w\nopen");
        for (qsizetype i = 0; i < log.size(); ++i) {
            model.append(i, log.mid(i, 1), {});
            if (i % 3 == 0)
                QTRY_VERIFY(model.isIdle());
        }
        QTRY_VERIFY(model.isIdle());
        QCOMPARE(shown(model), (QStringList{u"PART 1: a"_s, u"ERROR: bad"_s, u"plain"_s, u"PART 3: b"_s,
                                            u"WARNING: w"_s, u"open"_s}));
        QCOMPARE(outline.rowCount(), 2);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(outline.rowCount(), 0);
    }

    void theFilterHoldsForLinesThatComeLater()
    {
        LogModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray first("one\nERROR: e1\nWARNING: w1\n");
        model.append(0, first, {});
        QTRY_COMPARE(model.rowCount(), 3);
        model.setFilter(LogModel::Filter::Errors);
        QCOMPARE(shown(model), QStringList{u"ERROR: e1"_s});
        model.append(first.size(), "two\nERROR: e2\nERROR: e3 with", {});
        QTRY_COMPARE(shown(model), (QStringList{u"ERROR: e1"_s, u"ERROR: e2"_s}));
        model.append(first.size() + 28, "out end\n", {});
        QTRY_COMPARE(model.rowCount(), 3);
        model.setFilter(LogModel::Filter::Warnings);
        QCOMPARE(model.rowCount(), 4);
        model.reveal(0);
        QCOMPARE(model.filter(), LogModel::Filter::All);
        QCOMPARE(model.rowCount(), 6);
    }

    void aFoldedPhaseKeepsItsFirstLineAndHidesWhatComes()
    {
        LogModel model;
        PhaseOutlineModel outline(&model);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QByteArray first("head\nPART 1: a\nx\ny\n");
        model.append(0, first, {});
        QTRY_COMPARE(model.rowCount(), 4);
        QVERIFY(outline.setData(outline.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(shown(model), (QStringList{u"head"_s, u"PART 1: a"_s}));
        model.append(first.size(), "z\nPART 3: b\nseen\n", {});
        QTRY_COMPARE(shown(model), (QStringList{u"head"_s, u"PART 1: a"_s, u"PART 3: b"_s, u"seen"_s}));
        QCOMPARE(model.rowOfLine(2), -1);
        model.reveal(2);
        QCOMPARE(model.rowOfLine(2), 2);
        QVERIFY(!model.isFolded(0));
        QCOMPARE(model.rowCount(), 7);
    }

    void theOldestRowsGoAndTheirTestersAgree()
    {
        LogModel model;
        model.setMemoryLimit(16 << 20);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy gone(&model, &LogModel::rowsRemoved);
        const QByteArray block = QByteArray(999, 'x').append('\n').repeated(1000);
        qint64 offset = 0;
        for (int i = 0; i < 40; ++i, offset += block.size())
            model.append(offset, block, {});
        QTRY_VERIFY_WITH_TIMEOUT(model.isIdle(), 60'000);
        QVERIFY(!gone.isEmpty());
        QCOMPARE(model.lineOfRow(0), model.store().firstLine());
        QCOMPARE(model.lineOfRow(model.rowCount() - 1), 39'999);
    }

    void whatAServerSaysIsInert_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("expected");
        QTest::newRow("colors") << QByteArray("\x1b[31mred\x1b[0m") << u"red"_s;
        QTest::newRow("a window title") << QByteArray("\x1b]0;owned\x07text") << u"text"_s;
        QTest::newRow("HTML") << QByteArray("<b>bold</b><img src=x>") << u"<b>bold</b><img src=x>"_s;
        QTest::newRow("not UTF-8") << QByteArray("a\xff"
                                                 "b")
                                   << u"a\ufffdb"_s;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"ab"_s;
        QTest::newRow("right to left override") << QByteArray("a\xe2\x80\xae"
                                                              "b")
                                                << u"a<U+202E>b"_s;
        QTest::newRow("tabs") << QByteArray("a\tb") << u"a       b"_s;
    }

    void whatAServerSaysIsInert()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, expected);
        LogModel model;
        model.append(0, line + '\n', {});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, LogModel::Line).data().toString(), expected);
        QVERIFY(!model.index(0, LogModel::Line).data(Qt::ToolTipRole).toString().contains(u"img"));
    }

    void aCellTellsAScreenReaderLevelTimeAndText()
    {
        LogModel model;
        model.setServerClock(u"CET"_s, 3600);
        model.append(0, "ERROR: disk full\n", {{0, 1'795'372'385'000}});
        QTRY_COMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, LogModel::Time).data().toString(), u"19:33:05"_s);
        QCOMPARE(model.index(0, LogModel::Line).data(Qt::AccessibleTextRole).toString(),
                 u"Error, 19:33:05, ERROR: disk full"_s);
        const QString tip = model.index(0, LogModel::Time).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(u"CET"));
        QVERIFY(tip.contains(u"here"));
    }

    void aFloodNeverHoldsTheEventLoopForLong()
    {
        LogModel model;
        const QByteArray block =
            QByteArray("Some line that no rule knows, with words in it, and a number 12345\n").repeated(20'000);
        for (int i = 0; i < 5; ++i)
            model.append(i * block.size(), block, {});
        qint64 longest = 0;
        while (!model.isIdle()) {
            QElapsedTimer turn;
            turn.start();
            QCoreApplication::processEvents();
            longest = std::max(longest, turn.elapsed());
        }
        QCOMPARE(model.rowCount(), 100'000);
        // Generous: this runs beside other tests, on sanitized builds. tests/bench measures the real figure.
        QVERIFY2(longest < 250, qPrintable(QString::number(longest)));
    }
};

QTEST_MAIN(TestLogModel)
#include "TestLogModel.moc"
