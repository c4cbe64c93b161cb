// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/QuantityText.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

class TestQuantityText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void agesAreRoundedDownToTheirUnit_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("now") << qint64(0) << u"just now"_s << u"just now"_s;
        QTest::newRow("59 s") << qint64(59) << u"just now"_s << u"just now"_s;
        QTest::newRow("1 min") << qint64(60) << u"1 min ago"_s << u"1 minute ago"_s;
        QTest::newRow("59 min") << qint64(3599) << u"59 min ago"_s << u"59 minutes ago"_s;
        QTest::newRow("1 h") << qint64(3600) << u"1 h ago"_s << u"1 hour ago"_s;
        QTest::newRow("5 h") << qint64(5 * 3600 + 1) << u"5 h ago"_s << u"5 hours ago"_s;
        QTest::newRow("47 h") << qint64(47 * 3600) << u"47 h ago"_s << u"47 hours ago"_s;
        QTest::newRow("2 d") << qint64(48 * 3600) << u"2 d ago"_s << u"2 days ago"_s;
    }

    void agesAreRoundedDownToTheirUnit()
    {
        QFETCH(qint64, seconds);
        const QDateTime now(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
        QTEST(ageText(now.addSecs(-seconds), now), "shown");
        QTEST(spokenAgeText(now.addSecs(-seconds), now), "spoken");
    }

    void aServersClockThatIsAheadShowsItsDateInsteadOfANegativeAge()
    {
        const QDateTime now(QDate(2026, 11, 22), QTime(18, 0), Qt::UTC);
        QVERIFY(!ageText(now.addDays(1), now).contains(u'-'));
        QVERIFY(!ageText(now.addDays(1), now).contains(u"ago"_s));
        QCOMPARE(ageText({}, now), QString());
    }

    void durationsShowHoursOnlyWhereThereAreAny()
    {
        QCOMPARE(durationText(65), u"1:05"_s);
        QCOMPARE(durationText(3725), u"1:02:05"_s);
        QCOMPARE(durationText(-3), u"0:00"_s);
    }

    void bothClocksAreLabelled()
    {
        const QDateTime instant(QDate(2026, 11, 22), QTime(23, 30), Qt::UTC);
        const QString text = bothClocksText(instant, 3600, u"CET"_s);
        QVERIFY2(text.startsWith(u"23 Nov 00:30 server time (CET)"_s), qPrintable(text));
        QVERIFY2(text.endsWith(u"here"_s), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestQuantityText)
#include "TestQuantityText.moc"
