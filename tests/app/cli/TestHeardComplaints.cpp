// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HeardComplaints.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestHeardComplaints : public QObject
{
    Q_OBJECT

private slots:
    void eachKindIsExplainedOnceInTheOrderItCame()
    {
        HeardComplaints heard;
        heard.hear("fine\nModuleNotFoundError: No module named 'one'\nMemoryError\r\n"
                   "ModuleNotFoundError: No module named 'two'\nKilled");
        const QStringList lines = heard.explanations();
        QCOMPARE(lines.size(), 6);
        QVERIFY2(lines[0].startsWith(u"Known (2 times): ") && lines[0].contains(u"one"), qPrintable(lines[0]));
        QVERIFY(lines[1].startsWith(u"  What to do: "));
        QVERIFY2(lines[2].contains(u"memory ran out"), qPrintable(lines[2]));
        QVERIFY2(lines[4].startsWith(u"Known: The program was killed"), qPrintable(lines[4]));
    }

    void itDoesNotMatterHowTheBytesAreCut()
    {
        const QByteArray log = "10%\r20%\rMemoryError\nx\nnice: cannot set niceness: Permission denied\n";
        HeardComplaints whole;
        whole.hear(log);
        const QStringList expected = whole.explanations();
        QCOMPARE(expected.size(), 4);
        for (qsizetype cut = 1; cut < log.size(); ++cut) {
            HeardComplaints heard;
            for (qsizetype at = 0; at < log.size(); at += cut)
                heard.hear(log.mid(at, cut));
            QCOMPARE(heard.explanations(), expected);
        }
    }

    void anEndlessLineIsNotKept()
    {
        HeardComplaints heard;
        for (int i = 0; i < 1000; ++i)
            heard.hear(QByteArray(100'000, 'x'));
        heard.hear("\nMemoryError\n");
        QCOMPARE(heard.explanations().size(), 2);
    }

    void aLogWithoutKnownMessagesSaysNothing()
    {
        HeardComplaints heard;
        heard.hear("Wrote 12 objects to /a/restore.py and siblings.\n");
        QVERIFY(heard.explanations().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHeardComplaints)
#include "TestHeardComplaints.moc"
