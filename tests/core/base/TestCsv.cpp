// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Lines that a spreadsheet reads as they were meant.
class TestCsv : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsQuotedAndTheLineEnds()
    {
        QCOMPARE(csvLine({u"a"_s, QString(), u"b, \"c\"\nd"_s}), u"\"a\",\"\",\"b, \"\"c\"\"\nd\"\r\n"_s);
        QCOMPARE(csvLine({}), u"\r\n"_s);
    }

    void aFormulaIsMadeText_data()
    {
        QTest::addColumn<QString>("field");
        for (const QString &field : {u"=1+1"_s, u"+1"_s, u"-1"_s, u"@x"_s, u"\tx"_s, u"\rx"_s})
            QTest::newRow(qPrintable(field)) << field;
    }
    void aFormulaIsMadeText()
    {
        QFETCH(QString, field);
        QCOMPARE(csvLine({field}), u"\"'%1\"\r\n"_s.arg(field));
    }

    void whatOnlyContainsASignStaysAsItIs()
    {
        QCOMPARE(csvLine({u"1=1"_s, u" =1"_s, u"robin@desk"_s}), u"\"1=1\",\" =1\",\"robin@desk\"\r\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "TestCsv.moc"
