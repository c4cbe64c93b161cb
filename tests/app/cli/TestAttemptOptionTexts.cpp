// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptOptionTexts.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAttemptOptionTexts : public QObject
{
    Q_OBJECT

private slots:
    void lengthsAreMinutes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minutes");
        const auto row = [](const char *text, int minutes) {
            QTest::newRow(text) << QString::fromUtf8(text) << minutes;
        };
        row("60m", 60);
        row("60", 60);
        row("1h", 60);
        row("1h30m", 90);
        row("1h30", 90);
        row("168h", 7 * 24 * 60);
        row("", 0);
        row("0", 0);
        row("169h", 0);
        row("-5m", 0);
        row("1 h", 0);
        row("h", 0);
        row("99999999999m", 0);
        row("60s", 0);
    }

    void lengthsAreMinutes()
    {
        QFETCH(QString, text);
        QFETCH(int, minutes);
        QCOMPARE(AttemptOptionTexts::minutes(text).value_or(0), minutes);
        QCOMPARE(AttemptOptionTexts::minutesProblem(text.toStdString()).empty(), minutes > 0);
    }

    void aMomentWithoutZoneIsMeantOnTheServersClock()
    {
        const auto moment = AttemptOptionTexts::moment(u"2026-12-05 18:00"_s);
        QVERIFY(moment && !moment->hasZone);
        QCOMPARE(moment->local.toString(u"yyyy-MM-dd'T'HH:mm"_s), u"2026-12-05T18:00"_s);
    }

    void aMomentWithItsZoneIsAnInstant()
    {
        const auto moment = AttemptOptionTexts::moment(u"2026-12-05T18:00+01:00"_s);
        QVERIFY(moment && moment->hasZone);
        QCOMPARE(moment->local.toUTC(), QDateTime(QDate(2026, 12, 5), QTime(17, 0), Qt::UTC));
        QCOMPARE(AttemptOptionTexts::moment(u"2026-12-05 17:00Z"_s)->local.toUTC(), moment->local.toUTC());
    }

    void whatIsNoMomentIsToldWithAnExample_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "18:00", "tomorrow", "2026-12-05", "2026-13-05 18:00", "2026-12-05 25:00",
                                 "2026-12-05 18:00 CET", "05.12.2026 18:00"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void whatIsNoMomentIsToldWithAnExample()
    {
        QFETCH(QString, text);
        QVERIFY(!AttemptOptionTexts::moment(text));
        QVERIFY(QString::fromStdString(AttemptOptionTexts::momentProblem(text.toStdString())).contains(u"18:00"_s));
    }
};

QTEST_GUILESS_MAIN(TestAttemptOptionTexts)
#include "TestAttemptOptionTexts.moc"
