// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ProgressText.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestProgressText : public QObject
{
    Q_OBJECT
private slots:
    void durationsAreRounded_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("negative") << qint64(-5) << u"0 s"_s;
        QTest::newRow("seconds") << qint64(89) << u"89 s"_s;
        QTest::newRow("rounded down") << qint64(149) << u"2 min"_s;
        QTest::newRow("rounded up") << qint64(150) << u"3 min"_s;
        QTest::newRow("nearly an hour") << qint64(3599) << u"1 h"_s;
        QTest::newRow("hours") << qint64(3900) << u"1 h 5 min"_s;
    }

    void durationsAreRounded()
    {
        QFETCH(qint64, seconds);
        QTEST(roughDurationText(seconds), "words");
    }

    void theTimeUntilIsNeverNegative_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("words");
        QTest::newRow("past") << qint64(-100) << u"now"_s;
        QTest::newRow("soon") << qint64(61) << u"in 2 min"_s;
        QTest::newRow("hours") << qint64(5 * 3600 - 60) << u"in 5 h"_s;
        QTest::newRow("days") << qint64(3 * 86400) << u"in 3 d"_s;
    }

    void theTimeUntilIsNeverNegative()
    {
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 11, 28), QTime(20, 0), Qt::UTC);
        QTEST(untilText(now.addSecs(seconds), now), "words");
    }

    void readyIsARangeOnTheServersClock()
    {
        const QDateTime first(QDate(2026, 11, 29), QTime(1, 40), Qt::UTC);
        QCOMPARE(readyText(first, first.addSecs(900), 3600), u"ready 02:40\u201302:55, server time"_s);
        QCOMPARE(readyText(first, first.addSecs(20), -7200), u"ready 23:40, server time"_s);
    }

    void anOverrunNamesBothTimes()
    {
        QCOMPARE(overrunText(26 * 60, 18 * 60), u"26 min, usually 18 min"_s);
        QCOMPARE(usualText(45), u"usually 45 s"_s);
    }
};

QTEST_GUILESS_MAIN(TestProgressText)
#include "TestProgressText.moc"
