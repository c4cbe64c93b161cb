// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextTable.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTextTable : public QObject
{
    Q_OBJECT

private slots:
    void columnsAreAsWideAsTheirWidestCell()
    {
        TextTable table({u"A"_s, u"B"_s});
        table.add({u"long"_s, u"x"_s});
        table.add({u"s"_s, u"y"_s});
        QCOMPARE(table.lines(), (QStringList{u"A     B"_s, u"long  x"_s, u"s     y"_s}));
    }

    void emptyCellsLeaveNoTrailingBlanks()
    {
        TextTable table({u"A"_s, u"B"_s});
        table.add({u"long"_s, {}});
        QCOMPARE(table.lines().last(), u"long"_s);
    }

    void cellsOfAServerCanNeitherMoveTheCursorNorBreakTheLine()
    {
        TextTable table({u"A"_s});
        table.add({u"a\x1b[2Jb\nc\rd"_s});
        const auto line = table.lines().last();
        QVERIFY(!line.contains(QChar(0x1b)));
        QVERIFY(!line.contains(u'\n'));
        QVERIFY(!line.contains(u'\r'));
    }

    void tableOfAHeaderOnlyIsEmpty()
    {
        TextTable table({u"A"_s});
        QVERIFY(table.isEmpty());
        table.add({u"x"_s});
        QVERIFY(!table.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTextTable)
#include "TestTextTable.moc"
