// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ConflictText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ConflictText::Take;

class TestConflictText : public QObject
{
    Q_OBJECT
private slots:
    void conflictsAreFoundWithTheirThreeSides()
    {
        const auto found =
            ConflictText::conflicts(u"a\n<<<<<<< yours\nb\n||||||| base\nc\n=======\nd\ne\n>>>>>>> fresh\nf\n"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0], (ConflictText::Conflict{1, 8, u"b\n"_s, u"c\n"_s, u"d\ne\n"_s}));
    }

    void eachDecisionLeavesItsLines_data()
    {
        QTest::addColumn<int>("take");
        QTest::addColumn<QString>("lines");
        QTest::newRow("yours") << int(Take::Yours) << u"b\n"_s;
        QTest::newRow("fresh") << int(Take::Fresh) << u"d\ne\n"_s;
        QTest::newRow("both") << int(Take::Both) << u"b\nd\ne\n"_s;
    }

    void eachDecisionLeavesItsLines()
    {
        QFETCH(int, take);
        QFETCH(QString, lines);
        QCOMPARE(ConflictText::resolved({1, 8, u"b\n"_s, u"c\n"_s, u"d\ne\n"_s}, Take(take)), lines);
    }

    void rowsOfEqualSignsInTheTextAreNoMarkers()
    {
        QVERIFY(ConflictText::conflicts(u"Heading\n=======\n"_s).isEmpty());
        const auto found = ConflictText::conflicts(u"<<<<<<< a\nTitle\n=======\n||||||| b\nx\n=======\ny\n>>>>>>> c"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].yours, u"Title\n=======\n"_s);
        QCOMPARE(found[0].fresh, u"y\n"_s);
    }

    void aConflictWithoutABaseIsOneToo()
    {
        const auto found = ConflictText::conflicts(u"<<<<<<< a\n=======\ny\n>>>>>>> c"_s);
        QCOMPARE(found, (QList<ConflictText::Conflict>{{0, 3, {}, {}, u"y\n"_s}}));
    }

    void aMarkerWithoutItsEndIsText()
    {
        QVERIFY(ConflictText::conflicts(u"<<<<<<< a\nb\n=======\n"_s).isEmpty());
        QVERIFY(ConflictText::conflicts(u"<<<<<<<< a\n=======\n>>>>>>> b"_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestConflictText)
#include "TestConflictText.moc"
