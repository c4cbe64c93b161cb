// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/NightlyText.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
/// 20:30 server time (CET), six hours before the night.
QDateTime evening()
{
    return QDateTime(QDate(2026, 11, 28), QTime(19, 30), Qt::UTC);
}

Nightly nightly()
{
    Nightly nightly;
    nightly.at = u"02:30"_s;
    nightly.by = u"luc@laptop"_s;
    nightly.next = evening().addSecs(6 * 3600);
    nightly.script = u"replaced"_s;
    return nightly;
}
} // namespace

class TestNightlyText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("TZ", "Europe/Helsinki"); }

    void everyProblemOfTheContractHasAWordAndAnAdvice_data()
    {
        QTest::addColumn<QString>("problem");
        for (const auto &problem : {u"late"_s, u"missed"_s, u"longer"_s, u"failed"_s, u"differs"_s, u"refused"_s,
                                    u"needs-you"_s, u"locked"_s, u"no-cron"_s})
            QTest::newRow(qPrintable(problem)) << problem;
    }

    void everyProblemOfTheContractHasAWordAndAnAdvice()
    {
        QFETCH(QString, problem);
        QVERIFY(!nightlyProblemText(problem).isEmpty());
        QVERIFY(nightlyAdvice(problem).endsWith(u'.'));
        Nightly night = nightly();
        night.problem = problem;
        QVERIFY(lastNightText(night).contains(nightlyProblemText(problem)));
        QVERIFY(lastNightText(night).contains(nightlyAdvice(problem)));
    }

    void anUnknownProblemIsShownAsItIsAndNoneSaysNothing()
    {
        QCOMPARE(nightlyProblemText(u"moonlight"_s), u"moonlight"_s);
        QCOMPARE(nightlyAdvice(u"moonlight"_s), QString());
        QCOMPARE(lastNightText(nightly()), QString());
        Nightly held = nightly();
        held.last = Nightly::Night{evening(), u"held"_s, {}, {}};
        QVERIFY(lastNightText(held).contains(u"left out"));
    }

    void theLineSaysBothClocksAndWhenItIsNext()
    {
        QCOMPARE(nightlyText(nightly(), evening(), 3600, u"CET"_s),
                 u"Nightly at 02:30 server time (CET), 03:30 here; next in 6 h"_s);
    }

    void aHeldNightSaysWhoHoldsItUntilItIsOver()
    {
        Nightly held = nightly();
        held.hold = Nightly::Hold{QDate(2026, 11, 29), u"tester@desk"_s};
        QVERIFY(nightlyText(held, evening(), 3600, u"CET"_s).endsWith(u"; held tonight by tester@desk"));
        QVERIFY(!isHeldTonight(held, evening().addDays(2), 3600));
        // 23:30 UTC is already the 29th on the server: still that night.
        QVERIFY(isHeldTonight(held, QDateTime(QDate(2026, 11, 28), QTime(23, 30), Qt::UTC), 3600));
        QVERIFY(!isHeldTonight(held, QDateTime(QDate(2026, 11, 29), QTime(23, 30), Qt::UTC), 3600));
    }

    void withoutANextNightNothingIsInvented()
    {
        Nightly gone = nightly();
        gone.next = {};
        QCOMPARE(nightlyText(gone, evening(), 3600, u"CET"_s), u"Nightly at 02:30 server time (CET)"_s);
    }

    void everyStateOfTheScriptHasASentence()
    {
        QSet<QString> words;
        for (const auto &script : {u"replaced"_s, u"kept"_s, u"foreign"_s, u"missing"_s})
            words += nightlyScriptText(script);
        QCOMPARE(words.size(), 4);
        QCOMPARE(nightlyScriptText(u"odd"_s), u"odd"_s);
    }
};

QTEST_GUILESS_MAIN(TestNightlyText)
#include "TestNightlyText.moc"
