// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleAttempt.h"
#include "ui/text/AttemptText.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using enum Attempt::State;

/// All that is said of an attempt, in every state and on both clocks.
class TestAttemptText : public QObject
{
    Q_OBJECT

    AttemptMoment m_moment{.now = SampleFleet::evening(), .left = 41 * 60 + 7, .zone = u"CET"_s, .utcOffset = 3600};

private slots:
    void initTestCase() { qputenv("TZ", "CET-1"); }
    void init() { here("CET-1"); }

    static void here(const char *zone)
    {
        qputenv("TZ", zone);
        tzset();
    }

    void aPlannedOneSaysWhoReplacesWhomWhenAndInWhatTime()
    {
        QCOMPARE(attemptHeadline(SampleAttempt::planned(), m_moment),
                 u"mdg2 replaces mdg1 Tue 22:00 CET, in 2 d 3 h"_s);
        Attempt byHand = SampleAttempt::planned();
        byHand.starts = {};
        QCOMPARE(attemptHeadline(byHand, m_moment), u"mdg2 replaces mdg1 as soon as somebody starts it"_s);
        QVERIFY(attemptDetail(SampleAttempt::planned(), m_moment).contains(u"planned by maintainer@laptop"));
        QVERIFY(attemptDetail(SampleAttempt::planned(), m_moment).contains(u"somebody has to start it"));
        Attempt stopped = SampleAttempt::planned();
        stopped.reason = u"stopped by luc@desk"_s;
        stopped.warnings = QStringList{u"no crontab"_s};
        QVERIFY(attemptDetail(stopped, m_moment)
                    .endsWith(u"The last start did not go through: stopped by luc@desk. no crontab."));
        Attempt late = SampleAttempt::planned();
        late.starts = m_moment.now.addSecs(-720);
        QCOMPARE(attemptHeadline(late, m_moment), u"mdg2 was to replace mdg1 Sun 18:48 CET, 12 min ago"_s);
    }

    void whereTheZonesDifferBothClocksAreSaid()
    {
        here("UTC0");
        QCOMPARE(attemptHeadline(SampleAttempt::planned(), m_moment),
                 u"mdg2 replaces mdg1 Tue 22:00 CET (21:00 here), in 2 d 3 h"_s);
        QVERIFY(attemptHeadline(SampleAttempt::running(), m_moment).contains(u"ends 19:41 CET (18:41 here)"));
        here("AEST-10");
        QVERIFY(attemptHeadline(SampleAttempt::planned(), m_moment).contains(u"22:00 CET (Wed 07:00 here)"));
    }

    void aPlanForTheOtherHalfOfTheYearIsSaidAsTheClockWillShowIt()
    {
        here("CET-1CEST,M3.5.0,M10.5.0/3");
        AttemptMoment moment = m_moment;
        moment.now = QDateTime({2026, 10, 23}, {16, 0}, Qt::UTC); // a Friday of summer time
        moment.zone = u"CEST"_s;
        moment.utcOffset = 7200;
        Attempt attempt = SampleAttempt::planned();
        attempt.starts = QDateTime({2026, 10, 26}, {17, 0}, Qt::UTC);
        attempt.zone = u"CET"_s;
        attempt.utcOffset = 3600;
        QCOMPARE(attemptHeadline(attempt, moment), u"mdg2 replaces mdg1 Mon 18:00 CET, in 3 d 1 h"_s);
        QCOMPARE(attemptCellText(attempt, moment), u"Mon 18:00"_s);
        Attempt running = SampleAttempt::running();
        running.ends = attempt.starts;
        running.zone = attempt.zone;
        running.utcOffset = attempt.utcOffset;
        QVERIFY2(attemptHeadline(running, moment).contains(u"ends Mon 18:00 CET"),
                 qPrintable(attemptHeadline(running, moment)));
    }

    void aDayThatIsAWeekAwayIsSaidWithItsDate()
    {
        Attempt attempt = SampleAttempt::planned();
        attempt.starts = m_moment.now.addDays(13);
        QCOMPARE(attemptHeadline(attempt, m_moment), u"mdg2 replaces mdg1 Sat 5 Dec 19:00 CET, in 13 d"_s);
    }

    void aRunningOneSaysWhatIsLeftWhoStartedItAndWhatChanged()
    {
        QCOMPARE(attemptHeadline(SampleAttempt::running(), m_moment),
                 u"Attempt on mdg2: 41:07 left, ends 19:41 CET, started by maintainer@laptop; 37 changes since"_s);
        QVERIFY(attemptSpoken(SampleAttempt::running(), m_moment).startsWith(u"Attempt on mdg2: 41 minutes 7 seconds"));
    }

    void anOverdueOneIsShouted()
    {
        m_moment.left = -192;
        QCOMPARE(attemptHeadline(SampleAttempt::running(), m_moment), u"Overdue 03:12, still serving mdg2: decide"_s);
        QVERIFY(attemptDetail(SampleAttempt::running(), m_moment).contains(u"until somebody decides"));
        Attempt byItself = SampleAttempt::running();
        byItself.atEnd = Attempt::AtEnd::Cancel;
        QCOMPARE(attemptHeadline(byItself, m_moment), u"Overdue 03:12, still serving mdg2: decide"_s);
        m_moment.left = -20;
        QCOMPARE(attemptHeadline(byItself, m_moment), u"The time is over: the server goes back to mdg1 by itself"_s);
        m_moment.left = 41 * 60 + 7;
    }

    void anInterruptedOneSaysWhatHappensByItself_data()
    {
        QTest::addColumn<Attempt::State>("state");
        QTest::newRow("start") << Starting;
        QTest::newRow("cancel") << Cancelling;
        QTest::newRow("keep") << Keeping;
    }

    void anInterruptedOneSaysWhatHappensByItself()
    {
        QFETCH(Attempt::State, state);
        Attempt attempt = SampleAttempt::under(state);
        QVERIFY(!attemptHeadline(attempt, m_moment).contains(u"interrupted"));
        attempt.interrupted = true;
        QVERIFY(attemptHeadline(attempt, m_moment).contains(u"interrupted"));
        QVERIFY(attemptDetail(attempt, m_moment).contains(u"by itself"));
        QCOMPARE(attemptCellText(attempt, m_moment), u"Interrupted"_s);
    }

    void anEndedOneSaysHowProductionStands()
    {
        Attempt failed = SampleAttempt::ended(Failed);
        failed.reason = u"the counters did not stand still"_s;
        QCOMPARE(attemptHeadline(failed, m_moment),
                 u"The attempt on mdg2 did not start: the counters did not stand still."_s);
        QVERIFY(attemptDetail(failed, m_moment).startsWith(u"mdg1 is production as before, with all its data."));
        QVERIFY(attemptResultText(SampleAttempt::ended(Cancelled)).production.startsWith(u"mdg1 is production again"));
        Attempt changed = SampleAttempt::ended(Cancelled);
        QVERIFY(attemptResultText(changed).production.contains(u"as it was before the attempt"));
        changed.warnings = QStringList{u"mdg1 is not what it was at the freeze, which was accepted"_s};
        QCOMPARE(attemptResultText(changed).production,
                 u"mdg1 is production again. mdg1 is not what it was at the freeze, which was accepted."_s);
        QCOMPARE(attemptResultText(SampleAttempt::ended(Kept)).what, u"mdg2 stays production."_s);
        Attempt withdrawn = SampleAttempt::planned();
        withdrawn.state = Cancelled;
        withdrawn.endedBy = u"luc@desk"_s;
        QCOMPARE(attemptResultText(withdrawn).what, u"luc@desk withdrew the plan that mdg2 replaces mdg1."_s);
        QCOMPARE(attemptResultText(SampleAttempt::running()), JobResultText());
    }

    void everyStateHasWordsOfItsOwn()
    {
        QStringList seen;
        for (const auto state : {Planned, Starting, Running, Cancelling, Keeping, Cancelled, Kept, Failed}) {
            const QString text = attemptStateText(state);
            QVERIFY(!text.isEmpty() && !seen.contains(text));
            seen += text;
            QVERIFY(!attemptHeadline(SampleAttempt::under(state), m_moment).isEmpty());
        }
    }

    void theTableSaysItShortly()
    {
        QCOMPARE(attemptCellText(SampleAttempt::planned(), m_moment), u"Tue 22:00"_s);
        QCOMPARE(attemptCellText(SampleAttempt::running(), m_moment), u"41:07 left"_s);
        m_moment.left = -192;
        QCOMPARE(attemptCellText(SampleAttempt::running(), m_moment), u"Overdue 03:12"_s);
        m_moment.left = 41 * 60 + 7;
        QCOMPARE(attemptCellText(SampleAttempt::ended(Kept), m_moment), QString());
    }

    void spansAndCountdowns_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("countdown");
        QTest::addColumn<QString>("span");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("0") << qint64(0) << u"00:00"_s << u"0 s"_s << u"0 seconds"_s;
        QTest::newRow("61") << qint64(61) << u"01:01"_s << u"1 min"_s << u"1 minute 1 second"_s;
        QTest::newRow("overdue") << qint64(-192) << u"03:12"_s << u"3 min"_s << u"3 minutes 12 seconds"_s;
        QTest::newRow("hour") << qint64(3725) << u"1:02:05"_s << u"1 h 2 min"_s << u"1 hour 2 minutes"_s;
        QTest::newRow("days") << qint64(183600) << u"51:00:00"_s << u"2 d 3 h"_s << u"2 days 3 hours"_s;
        QTest::newRow("nearly") << qint64(183500) << u"50:58:20"_s << u"2 d 3 h"_s << u"2 days 3 hours"_s;
        QTest::newRow("day") << qint64(86400) << u"24:00:00"_s << u"1 d"_s << u"1 day"_s;
    }

    void spansAndCountdowns()
    {
        QFETCH(qint64, seconds);
        QTEST(countdownText(seconds), "countdown");
        QTEST(spanText(seconds), "span");
        QTEST(spokenSpanText(seconds), "spoken");
    }

    void whatWillBeLostIsCounted()
    {
        QCOMPARE(lossText(37, 4), u"37 changes by 4 users will be lost"_s);
        QCOMPARE(lossText(37, 1), u"37 changes by 1 user will be lost"_s);
        QCOMPARE(lossText(37, 0), u"37 changes will be lost"_s);
        QCOMPARE(lossText(1, 1), u"1 change will be lost"_s);
        QCOMPARE(changesSinceText(0), u"no changes since"_s);
        QCOMPARE(changesSinceText(1), u"1 change since"_s);
        QCOMPARE(changesText({3, 5, 1, true}), u"3 added, 5 changed, 1 removed"_s);
        QCOMPARE(changesText({0, 2, 0, false}), u"about 2 changed"_s);
        QCOMPARE(changesText({}), QString());
    }

    void healthNamesWhatDoesNotRun()
    {
        AttemptStatus status = SampleAttempt::status(SampleAttempt::running());
        QCOMPARE(attemptHealthText(status), u"Production answers in 31 ms; both programs run"_s);
        status.programs += {u"third"_s, true};
        QCOMPARE(attemptHealthText(status), u"Production answers in 31 ms; all 3 programs run"_s);
        status.programs.removeLast();
        status.showsPage = true;
        status.httpStatus = 503;
        QCOMPARE(attemptHealthText(status), u"Production shows its maintenance page; both programs run"_s);
        status.showsPage = false;
        status.programs[0].runs = false;
        status.problem = u"connection refused"_s;
        QCOMPARE(attemptHealthText(status),
                 u"Production does not answer: connection refused; linod_mdg2 does not run"_s);
        status.programs[1].runs = false;
        QVERIFY(attemptHealthText(status).endsWith(u"; linod_mdg2, mdg2 do not run"));
        status.errors = {{u"lino.log"_s, {}, u"first"_s}, {u"error.log"_s, {}, u"<b>last</b>\nline"_s}};
        QCOMPARE(attemptErrorsText(status), u"2 errors since the switch; the last in error.log: <b>last</b> line"_s);
        QVERIFY(attemptErrorsText({}).isEmpty());
        status.errors.prepend({u"database"_s, {}, u"too many clients"_s});
        QCOMPARE(attemptErrorsText(status), u"What changed since the switch can't be counted: too many clients"_s);
        status.errors.prepend({u"supervisor"_s, {}, u"supervisord does not run: start it"_s});
        QCOMPARE(attemptErrorsText(status), u"supervisord does not run: start it"_s);
    }

    void theServersZoneIsThatOfItsStatus()
    {
        ServerStatus status = SampleFleet::status({});
        status.zone = u"C\nET"_s;
        status.utcOffset = 3600;
        const AttemptMoment known = serverMoment(status, SampleFleet::evening());
        QCOMPARE(known.zone, u"C ET"_s);
        QCOMPARE(known.utcOffset, 3600);
        QCOMPARE(known.now, SampleFleet::evening());
        QVERIFY(serverMoment({}, SampleFleet::evening()).zone.isEmpty());
    }

    void howLongNobodyCanWorkIsSaidWithWhatThatLeaves_data()
    {
        QTest::addColumn<int>("runs");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("text");
        const QString left = u" Of the announced 60 min leave 49 for the users."_s;
        QTest::newRow("of many") << 5 << 540 << 60
                                 << u"About 11 min, says the median of the last 5 good synchronisations; most say 9 "
                                    "to 15 min."_s +
                                        left;
        QTest::newRow("all alike") << 5 << 890 << 60
                                   << u"About 11 min, says the median of the last 5 good synchronisations."_s + left;
        QTest::newRow("of one") << 1 << 540 << 60 << u"About 11 min, says the last synchronisation."_s + left;
        QTest::newRow("all of it")
            << 1 << 540 << 11
            << u"About 11 min, says the last synchronisation. That is all of the announced 11 min: "
               "plan a longer attempt."_s;
    }
    void howLongNobodyCanWorkIsSaidWithWhatThatLeaves()
    {
        QFETCH(int, runs);
        QFETCH(int, low);
        QFETCH(int, minutes);
        AttemptReadiness readiness;
        readiness.freezeSeconds = 601; // begun minutes count
        readiness.freezeLow = low;
        readiness.freezeHigh = 900;
        readiness.runs = runs;
        QTEST(freezeText(readiness, minutes), "text");
        QVERIFY(freezeText({}, minutes).contains(u"not known yet"));
    }

    void whatWasFoundHasItsAgeBesideIt()
    {
        AttemptReadiness readiness;
        readiness.now = SampleFleet::evening();
        for (const QString &detail : {u"14 differ"_s, QString()}) {
            SurveyCheck check;
            check.code = u"sync"_s;
            check.detail = detail;
            readiness.checks += {check, readiness.now.addSecs(-7200)};
        }
        readiness.checks += {readiness.checks.first().check, {}};
        const QList<SurveyCheck> checks = readinessChecks(readiness);
        QCOMPARE(checks.size(), 3);
        QCOMPARE(checks[0].detail, u"14 differ (as of 2 h ago)"_s);
        QCOMPARE(checks[1].detail, u"as of 2 h ago"_s);
        QCOMPARE(checks[2].detail, u"14 differ"_s);
    }

    void whyRowsAreNotListedIsSaidAndWhereTheyAre()
    {
        LostChanges lost;
        lost.to = u"mdg2"_s;
        QVERIFY(unlistedText(lost).isEmpty());
        lost.fromSql = true;
        lost.problem = u"dump2py failed"_s;
        lost.tables.resize(1);
        lost.files = {{u"switch"_s, u"/a/switch"_s, 1, u"dump"_s}, {u"cancel.sql"_s, u"/a/cancel.sql"_s, 1, u"dump"_s}};
        QCOMPARE(unlistedText(lost),
                 u"What users did in mdg2 can't be listed row by row: dump2py failed. Only how many rows of each table "
                 "is known. All data as it was then is kept on the server, in /a/cancel.sql."_s);
        lost.tables.clear();
        lost.files.removeLast();
        QVERIFY(unlistedText(lost).endsWith(u"It is not known either how many rows that is."));
    }

    void keepingSaysWhatTheLastSafeReturnIs()
    {
        QVERIFY(keepMeaning(SampleAttempt::running()).contains(u"last safe return"));
        QVERIFY(keepMeaning(SampleAttempt::running()).contains(u"new attempt in the other direction"));
        QVERIFY(cancelMeaning(SampleAttempt::running()).contains(u"kept for 90 days"));
    }

    void everyActivityOfTheContractHasWords()
    {
        for (const QString &what : activityWords())
            QVERIFY2(!activityText(what).isEmpty(), qPrintable(what));
        for (const auto &what : {u"planned"_s, u"edited"_s, u"withdrawn"_s, u"started"_s, u"switched"_s, u"extended"_s,
                                 u"cancelled"_s, u"kept"_s, u"failed"_s, u"went-back"_s, u"not-started"_s,
                                 u"reminded"_s, u"overdue"_s, u"recovered"_s, u"keep-until"_s})
            QVERIFY2(activityWords().contains(what), qPrintable(what));
        QCOMPARE(activityText(u"polished"_s), u"polished"_s);
        ActivityEntry entry;
        entry.what = u"extended"_s;
        entry.by = u"luc@desk"_s;
        entry.detail = u"15 minutes"_s;
        QCOMPARE(activitySentence(entry), u"Extended, by luc@desk: 15 minutes"_s);
    }

    void namesOfTheServerStayPlainText()
    {
        Attempt attempt = SampleAttempt::running();
        attempt.to = u"mdg2\n\u202eevil %1"_s;
        const QString text = attemptHeadline(attempt, m_moment);
        QVERIFY(!text.contains(u'\n') && !text.contains(u'\u202e'));
        QVERIFY(text.contains(u"41:07 left"));
    }
};

QTEST_GUILESS_MAIN(TestAttemptText)
#include "TestAttemptText.moc"
