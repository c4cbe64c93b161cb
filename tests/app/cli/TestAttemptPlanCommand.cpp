// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptRun.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace AttemptRun;

class TestAttemptPlanCommand : public QObject
{
    Q_OBJECT

private slots:
    void thePlanGoesToTheServerWithItsAnnouncement()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        QCOMPARE(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 18:00"_s, u"--for"_s, u"1h30m"_s,
                        u"--at-end"_s, u"cancel"_s, u"--language"_s, u"de"_s}),
                 0);
        QCOMPARE(baton.params(u"local-time"_s)[u"local"_s].toString(), u"2026-12-05T18:00"_s);
        const QJsonObject params = baton.params(u"attempt.plan"_s);
        const QJsonObject planned = params[u"attempt"_s].toObject();
        QVERIFY(planned[u"starts"_s].toString().startsWith(u"2026-12-05T17:00:00"_s));
        QCOMPARE(planned[u"minutes"_s].toInt(), 90);
        QCOMPARE(planned[u"atEnd"_s].toString(), u"cancel"_s);
        QVERIFY(planned[u"announcement"_s].toString().contains(u"18:00"_s));
        QVERIFY(planned[u"page"_s].toString().contains(u"<html lang=\"de\""_s));
        QCOMPARE(params[u"seen"_s], QJsonValue(QJsonValue::Null));
        QCOMPARE(params[u"plan"_s].toObject()[u"operation"_s].toString(), u"attempt"_s);
        QVERIFY(baton.printed.contains(u"18:00"_s));
        QVERIFY2(baton.said.contains(u"would not start"_s), qPrintable(baton.said)); // its vhost has no page
        QVERIFY2(baton.said.contains(u"About 11 min, says the median of the last 5 good synchronisations; most say 10 "
                                     "to 15 min. Of the announced 90 min leave 79 for the users."_s),
                 qPrintable(baton.said));
        QVERIFY(planned[u"page"_s].toString().contains(u"http-equiv=\"refresh\""_s));
    }

    void aTimeThatTheServersClockLeapsOverIsNotPlanned()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        baton.answers[u"local-time"_s] = answered({{u"utc"_s, u"2027-03-28T01:00:00Z"_s},
                                                   {u"utcOffset"_s, 7200},
                                                   {u"zone"_s, u"CEST"_s},
                                                   {u"problem"_s, u"skipped"_s}});
        QCOMPARE(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2027-03-28 02:30"_s}), 2);
        QVERIFY(!baton.wasAsked(u"attempt.plan"_s));
    }

    void anEditOfAPlannedOneNamesTheOneThatWasSeen()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        announce(baton, u"Soon"_s, u""_s);
        QCOMPARE(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 17:00Z"_s}), 0);
        QCOMPARE(baton.params(u"attempt.plan"_s)[u"seen"_s].toString(), u"p1"_s);
        QCOMPARE(baton.params(u"local-time"_s)[u"local"_s].toString(), u"2026-12-05T17:00Z"_s);
    }

    void anEditKeepsWhatIsNotSaidAnew()
    {
        CommandRun baton;
        QJsonObject attempt = SampleAttempts::planned();
        attempt[u"starts"_s] = u"2026-12-05T17:00:00Z"_s;
        attempt[u"minutes"_s] = 120;
        attempt[u"atEnd"_s] = u"cancel"_s;
        attempt[u"startsBySelf"_s] = true;
        attempt[u"maxSyncAge"_s] = 200;
        serve(baton, AttemptPair::with(attempt));
        announce(baton, u"Soon"_s, u""_s);
        const QStringList words{u"attempt"_s, u"plan"_s, u"p/mdg"_s};
        const auto planned = [&baton] { return baton.params(u"attempt.plan"_s)[u"attempt"_s].toObject(); };
        QCOMPARE(baton(words + QStringList{u"--at"_s, u"2026-12-05 17:00Z"_s}), 0);
        QCOMPARE(planned()[u"minutes"_s].toInt(), 120);
        QCOMPARE(planned()[u"atEnd"_s].toString(), u"cancel"_s);
        QVERIFY(planned()[u"startsBySelf"_s].toBool());
        QCOMPARE(planned()[u"maxSyncAge"_s].toInt(), 200);
        QCOMPARE(baton(words + QStringList{u"--for"_s, u"30m"_s, u"--at-end"_s, u"remind"_s, u"--start-by-hand"_s,
                                           u"--max-sync-age"_s, u"5"_s}),
                 0);
        QVERIFY(planned()[u"starts"_s].toString().startsWith(u"2026-12-05T17:00:00"_s)); // its time stays
        QCOMPARE(planned()[u"minutes"_s].toInt(), 30);
        QCOMPARE(planned()[u"atEnd"_s].toString(), u"remind"_s);
        QVERIFY(!planned()[u"startsBySelf"_s].toBool());
        QCOMPARE(planned()[u"maxSyncAge"_s].toInt(), 5);
        QVERIFY2(baton.printed.contains(u"at the end maintainers are reminded"_s), qPrintable(baton.printed));
    }

    void aFirstPlanNeedsATime()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        QCOMPARE(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--for"_s, u"30m"_s}), 2);
        QVERIFY(!baton.wasAsked(u"attempt.plan"_s));
        QVERIFY2(baton.said.contains(u"--at"_s), qPrintable(baton.said));
    }

    void anEditKeepsWhatWasWrittenByHand()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        announce(baton, u"Liebe alle\nbis bald\x1b[2J"_s, QJsonValue::Null);
        const QStringList words{u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 17:00Z"_s};
        QCOMPARE(baton(words), 0);
        QJsonObject planned = baton.params(u"attempt.plan"_s)[u"attempt"_s].toObject();
        QCOMPARE(planned[u"announcement"_s].toString(), u"Liebe alle\nbis bald\x1b[2J"_s);
        QCOMPARE(planned[u"language"_s].toString(), u"de"_s);
        QVERIFY(planned.contains(u"template"_s) && planned[u"template"_s].isNull());
        QVERIFY(baton.printed.startsWith(u"Liebe alle\nbis bald\n"_s)); // a server's bytes never reach the terminal
        QVERIFY2(baton.said.contains(u"written by hand, and is kept"_s), qPrintable(baton.said));
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("New: {title}\n") > 0 && file.flush());
        QCOMPARE(baton(words + QStringList{u"--template"_s, file.fileName()}), 0);
        planned = baton.params(u"attempt.plan"_s)[u"attempt"_s].toObject();
        QVERIFY(planned[u"announcement"_s].toString().startsWith(u"New: "_s));
        QCOMPARE(planned[u"template"_s].toString(), u"New: {title}\n"_s);
    }

    void anEditFillsInTheTemplateOfThePlanAnew()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        announce(baton, u"At three"_s, u"At {start}"_s);
        QCOMPARE(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 18:00"_s}), 0);
        const QJsonObject planned = baton.params(u"attempt.plan"_s)[u"attempt"_s].toObject();
        QVERIFY2(planned[u"announcement"_s].toString().contains(u"18:00"_s),
                 qPrintable(planned[u"announcement"_s].toString()));
        QCOMPARE(planned[u"template"_s].toString(), u"At {start}"_s);
    }

    void whatWasWrittenByHandIsNotReplacedByAnotherLanguage()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        announce(baton, u"Liebe alle"_s, QJsonValue::Null);
        QCOMPARE(
            baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 17:00Z"_s, u"--language"_s, u"fr"_s}),
            2);
        QVERIFY(!baton.wasAsked(u"attempt.plan"_s));
        announce(baton, u"Liebe alle, um drei"_s, u"Liebe alle, um {start}"_s); // a template is one's own words as well
        QCOMPARE(
            baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 17:00Z"_s, u"--language"_s, u"fr"_s}),
            2);
        QVERIFY(!baton.wasAsked(u"attempt.plan"_s));
    }

    void whatIsNotKnownIsNotWrittenOver()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        baton.answers[u"attempt.announcement"_s] = {
            {u"error"_s, QJsonObject{{u"code"_s, u"failed"_s}, {u"message"_s, u"x"_s}}}};
        QVERIFY(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 17:00Z"_s}) != 0);
        QVERIFY(!baton.wasAsked(u"attempt.plan"_s));
    }

    void aTemplateThatNamesWhatThereIsNotIsRefused()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("Upgrade\n{when} it begins\n") > 0 && file.flush());
        QCOMPARE(baton({u"attempt"_s, u"plan"_s, u"p/mdg"_s, u"--at"_s, u"2026-12-05 17:00Z"_s, u"--template"_s,
                        file.fileName()}),
                 2);
        QVERIFY(baton.said.contains(u"when"_s));
        QVERIFY(!baton.wasAsked(u"attempt.plan"_s));
    }
};

QTEST_GUILESS_MAIN(TestAttemptPlanCommand)
#include "TestAttemptPlanCommand.moc"
