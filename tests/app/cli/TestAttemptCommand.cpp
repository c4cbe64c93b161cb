// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AttemptRun.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace AttemptRun;

class TestAttemptCommand : public QObject
{
    Q_OBJECT

private slots:
    void withoutAPlanAStartNeedsItsLength()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        QCOMPARE(baton({u"attempt"_s, u"start"_s, u"p/mdg"_s}), 2);
        QVERIFY(!baton.wasAsked(u"job.start"_s));
        QCOMPARE(baton({u"attempt"_s, u"start"_s, u"p/mdg"_s, u"--for"_s, u"60m"_s}), 0);
        const QJsonObject ordered = baton.params(u"job.start"_s)[u"plan"_s].toObject();
        const QJsonObject begin = stepOf(ordered, u"begin"_s)[u"run"_s][u"with"_s].toObject();
        QVERIFY(begin[u"page"_s].toString().contains(u"http-equiv=\"refresh\""_s)); // nobody announced it before
        const auto plan = startAttemptPlan(SampleStatus::pair(),
                                           {.minutes = 60,
                                            .atEnd = Attempt::AtEnd::Remind,
                                            .maxSyncAge = 26,
                                            .planned = {},
                                            .freezeSeconds = 660,
                                            .language = begin[u"language"_s].toString(),
                                            .page = begin[u"page"_s].toString()},
                                           {});
        QCOMPARE(ordered, plan->toJson());
    }

    void aPlannedOneIsStartedAsPlanned()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        QCOMPARE(baton({u"attempt"_s, u"start"_s, u"p/mdg"_s}), 0);
        const auto plan = startAttemptPlan(AttemptPair::with(SampleAttempts::planned()),
                                           {.minutes = 90,
                                            .atEnd = Attempt::AtEnd::Remind,
                                            .maxSyncAge = 26,
                                            .planned = u"p1"_s,
                                            .freezeSeconds = 660},
                                           {});
        const QJsonObject ordered = baton.params(u"job.start"_s)[u"plan"_s].toObject();
        QCOMPARE(ordered, plan->toJson());
        QVERIFY(!stepOf(ordered, u"begin"_s)[u"run"_s][u"with"_s].toObject().contains(u"page"_s)); // its own is there
    }

    void whileOneRunsAnotherIsRefused()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"start"_s, u"p/mdg"_s, u"--for"_s, u"60m"_s}), 3);
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void withoutAnAttemptTheStatusHasTheSameKeys()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s, u"--json"_s}), 0);
        const QStringList keys = baton.json().keys();
        serve(baton, SampleStatus::pair());
        QJsonObject status = SampleAttempts::status();
        status[u"attempt"_s] = QJsonValue();
        baton.answers[u"attempt.status"_s] = answered(status);
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s, u"--json"_s}), 0);
        QCOMPARE(baton.json().keys(), keys);
        for (const auto &key : {u"state"_s, u"begun"_s, u"left"_s, u"site"_s, u"minutes"_s})
            QVERIFY2(baton.json()[key].isNull(), qPrintable(key));
    }

    void theStatusSaysTimeChangesAndHealth()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s}), 0);
        for (const auto &part : {u"Overdue 03:12"_s, u"tickets_ticket"_s, u"robin"_s, u"ERROR x"_s})
            QVERIFY2(baton.printed.contains(part), qPrintable(part + u'\n' + baton.printed));
        QVERIFY(baton.params(u"attempt.status"_s)[u"changes"_s].toBool());
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s, u"--no-changes"_s}), 0);
        QVERIFY(!baton.params(u"attempt.status"_s)[u"changes"_s].toBool());
    }

    void howMuchChangedIsSaidOnceWhetherItIsOverdueOrNot()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s}), 0);
        QCOMPARE(baton.printed.count(u"37 changes since"_s), 1);
        QJsonObject status = SampleAttempts::status();
        QJsonObject inTime = status[u"attempt"_s].toObject();
        inTime[u"left"_s] = 600;
        status[u"attempt"_s] = inTime;
        baton.answers[u"attempt.status"_s] = answered(status);
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s}), 0);
        QVERIFY2(baton.printed.startsWith(u"Attempt on mdg2: 10:00 left"_s), qPrintable(baton.printed));
        QCOMPARE(baton.printed.count(u"37 changes since"_s), 1);
    }

    void whileItStartsTheStatusSaysThatThePageShows()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QJsonObject status = SampleAttempts::status();
        QJsonObject starting = status[u"attempt"_s].toObject();
        starting[u"state"_s] = u"starting"_s;
        status[u"attempt"_s] = starting;
        status[u"health"_s] = QJsonObject{{u"http"_s, 503}, {u"ms"_s, 4}, {u"problem"_s, u""_s}, {u"page"_s, true}};
        baton.answers[u"attempt.status"_s] = answered(status);
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s}), 0);
        QVERIFY2(baton.printed.contains(u"Production shows its maintenance page"_s), qPrintable(baton.printed));
        QVERIFY(!baton.printed.contains(u"does not answer"_s));
    }

    void theStatusIsOneFlatObjectOfJson()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s, u"--json"_s}), 0);
        const QJsonObject object = baton.json();
        QCOMPARE(object[u"state"_s].toString(), u"running"_s);
        QCOMPARE(object[u"from"_s].toString(), u"mdg1"_s);
        QCOMPARE(object[u"to"_s].toString(), u"mdg2"_s);
        QCOMPARE(object[u"starts"_s].toString(), u"2026-12-05T17:00:00Z"_s);
        QCOMPARE(object[u"ends"_s].toString(), u"2026-12-05T18:26:00Z"_s);
        QCOMPARE(object[u"startedBy"_s].toString(), u"robin@desk"_s);
        QCOMPARE(object[u"changes"_s][u"tickets_ticket"_s][u"changed"_s].toInt(), 2);
        QCOMPARE(object[u"left"_s].toInt(), -192);
        QCOMPARE(baton.printed.count(u'\n'), 1);
    }

    void withoutAnAttemptTheStateIsNull()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        QJsonObject none = SampleAttempts::status();
        none[u"attempt"_s] = QJsonValue::Null;
        baton.answers[u"attempt.status"_s] = answered(none);
        QCOMPARE(baton({u"attempt"_s, u"status"_s, u"p/mdg"_s, u"--json"_s}), 0);
        QVERIFY(baton.json().contains(u"state"_s) && baton.json()[u"state"_s].isNull());
    }

    void moreTimeIsAskedOfTheServer()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"extend"_s, u"p/mdg"_s}), 0);
        QCOMPARE(baton.params(u"attempt.extend"_s)[u"minutes"_s].toInt(), 15);
        QCOMPARE(baton({u"attempt"_s, u"extend"_s, u"p/mdg"_s, u"--by"_s, u"1h"_s}), 0);
        QCOMPARE(baton.params(u"attempt.extend"_s)[u"minutes"_s].toInt(), 60);
    }

    void keepAndCancelStartThePlansOfTheWindow()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"keep"_s, u"p/mdg"_s}), 0);
        QCOMPARE(baton.params(u"job.start"_s)[u"plan"_s].toObject(),
                 keepAttemptPlan(AttemptPair::underWay(), {})->toJson());
        QCOMPARE(baton({u"attempt"_s, u"cancel"_s, u"p/mdg"_s, u"--confirm"_s, u"mdg2"_s, u"--accept-changed"_s}), 0);
        const auto plan = cancelAttemptPlan(AttemptPair::underWay(), {.confirm = u"mdg2"_s, .acceptChanged = true}, {});
        QCOMPARE(baton.params(u"job.start"_s)[u"plan"_s].toObject(), plan->toJson());
    }

    void aCancelWithoutTheNameHasTheServerCountFirst()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QJsonObject status = SampleAttempts::status();
        status[u"changes"_s] = QJsonObject();
        baton.answers[u"attempt.status"_s] = answered(status);
        QCOMPARE(baton({u"attempt"_s, u"cancel"_s, u"p/mdg"_s}), 0);
        QVERIFY(baton.params(u"attempt.status"_s)[u"changes"_s].toBool());
        QCOMPARE(baton.params(u"job.start"_s)[u"plan"_s].toObject(),
                 cancelAttemptPlan(AttemptPair::underWay(), {}, {})->toJson());
    }

    void aKeepSaysWhatItMeans()
    {
        CommandRun baton;
        serve(baton, AttemptPair::underWay());
        QCOMPARE(baton({u"attempt"_s, u"keep"_s, u"p/mdg"_s}), 0);
        QVERIFY2(baton.said.contains(u"This is the last safe return."_s), qPrintable(baton.said));
    }

    void withoutAnAttemptThereIsNothingToEnd()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        for (const auto &verb : {u"keep"_s, u"cancel"_s})
            QCOMPARE(baton({u"attempt"_s, verb, u"p/mdg"_s}), 3);
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void aPlannedOneIsTakenBack()
    {
        CommandRun baton;
        serve(baton, AttemptPair::with(SampleAttempts::planned()));
        QCOMPARE(baton({u"attempt"_s, u"cancel"_s, u"p/mdg"_s}), 0);
        QVERIFY(baton.wasAsked(u"attempt.withdraw"_s));
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void theAnnouncementComesInEachForm()
    {
        CommandRun baton;
        QJsonObject planned = SampleAttempts::planned();
        planned[u"starts"_s] = u"2026-12-05T17:00:00Z"_s;
        serve(baton, AttemptPair::with(planned));
        announce(baton, u"Soon"_s, u""_s);
        QCOMPARE(baton({u"attempt"_s, u"announcement"_s, u"p/mdg"_s, u"--ics"_s}), 0);
        QVERIFY(baton.printed.startsWith(u"BEGIN:VCALENDAR"_s));
        QCOMPARE(baton({u"attempt"_s, u"announcement"_s, u"p/mdg"_s, u"--mail"_s}), 0);
        QVERIFY(baton.printed.startsWith(u"mailto:"_s));
        QCOMPARE(baton({u"attempt"_s, u"announcement"_s, u"p/mdg"_s, u"--page"_s}), 0);
        QVERIFY(baton.printed.contains(u"<html"_s));
        QCOMPARE(baton({u"attempt"_s, u"announcement"_s, u"p/mdg"_s, u"--print-template"_s, u"--language"_s, u"et"_s}),
                 0);
        QVERIFY(baton.printed.contains(u'{'));
    }

    void whatWasPlannedIsWhatUsersAreTold()
    {
        CommandRun baton;
        QJsonObject planned = SampleAttempts::planned();
        planned[u"starts"_s] = u"2026-12-05T17:00:00Z"_s;
        serve(baton, AttemptPair::with(planned));
        announce(baton, u"MEIN BETREFF\nund mein Text"_s, QJsonValue::Null);
        const QStringList words{u"attempt"_s, u"announcement"_s, u"p/mdg"_s};
        QCOMPARE(baton(words), 0);
        QCOMPARE(baton.printed.trimmed(), u"MEIN BETREFF\nund mein Text"_s);
        QCOMPARE(baton(words + QStringList{u"--ics"_s}), 0);
        QVERIFY2(baton.printed.contains(u"SUMMARY:MEIN BETREFF"_s), qPrintable(baton.printed));
        QCOMPARE(baton(words + QStringList{u"--language"_s, u"fr"_s}), 2); // nobody wrote it in French
        QCOMPARE(baton(words + QStringList{u"--kind"_s, u"withdrawn"_s}), 0);
        QVERIFY(!baton.printed.contains(u"MEIN BETREFF"_s));
    }

    void whatIsNotTrueOfTheAttemptIsNotAnnounced()
    {
        CommandRun baton;
        QJsonObject ended = SampleAttempts::running();
        ended[u"state"_s] = u"cancelled"_s;
        ended[u"ended"_s] = u"2026-12-05T17:30:00Z"_s;
        serve(baton, AttemptPair::with(ended));
        const QStringList words{u"attempt"_s, u"announcement"_s, u"p/mdg"_s, u"--kind"_s};
        for (const auto &kind : {u"kept"_s, u"withdrawn"_s})
            QCOMPARE(baton(words + QStringList{kind}), 2);
        QCOMPARE(baton(words + QStringList{u"cancelled"_s}), 0);
    }

    void howItEndedIsAnnouncedWithWhereTheReleaseNotesAre()
    {
        CommandRun baton;
        QJsonObject kept = SampleAttempts::running();
        kept[u"state"_s] = u"kept"_s;
        serve(baton, AttemptPair::with(kept));
        baton.answers[u"notes"_s] = answered({{u"markdown"_s, u"# New"_s},
                                              {u"url"_s, u"https://lino.example.com/release-notes/"_s},
                                              {u"page"_s, u"/dir/mdg2/release-notes/index.html"_s}});
        const QStringList words{u"attempt"_s, u"announcement"_s, u"p/mdg"_s, u"--kind"_s, u"kept"_s};
        QCOMPARE(baton(words), 0);
        QVERIFY2(baton.printed.contains(u"Was neu ist: https://lino.example.com/release-notes/"_s),
                 qPrintable(baton.printed));
        baton.answers[u"notes"_s] = {{u"error"_s, QJsonObject{{u"code"_s, u"not-found"_s}, {u"message"_s, u"x"_s}}}};
        QCOMPARE(baton(words), 0);
        QVERIFY2(baton.printed.contains(u"bleibt"_s) && !baton.printed.contains(u"Was neu ist"_s),
                 qPrintable(baton.printed));
    }

    void whatWasLostIsListedAndTakenHome()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        baton.answers[u"attempt.lost"_s] = answered(SampleAttempts::lost());
        baton.files[u"/lost/tickets_ticket.csv"_s] = "change,key\r\nadded,1\r\n";
        const QTemporaryDir home;
        const QString place = home.filePath(u"lost"_s);
        QCOMPARE(baton({u"attempt"_s, u"lost"_s, u"p/mdg"_s, u"--save"_s, place}), 0);
        QVERIFY2(baton.printed.contains(u"robin (3)"_s), qPrintable(baton.printed));
        QCOMPARE(QDir(place).entryList(QDir::Files), QStringList{u"tickets_ticket.csv"_s});
        QFile file(place + u"/tickets_ticket.csv"_s);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), baton.files[u"/lost/tickets_ticket.csv"_s]);
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // what is there already is not written over
        QCOMPARE(baton({u"attempt"_s, u"lost"_s, u"p/mdg"_s, u"--save"_s, place}), 1);
    }

    void whatCouldNotBeListedIsNotCalledNothing()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        QJsonObject lost = SampleAttempts::lost();
        lost[u"tables"_s] = QJsonArray();
        lost[u"media"_s] = QJsonObject();
        lost[u"rows"_s] = 0;
        baton.answers[u"attempt.lost"_s] = answered(lost);
        QCOMPARE(baton({u"attempt"_s, u"lost"_s, u"p/mdg"_s}), 0);
        QVERIFY2(baton.printed.startsWith(u"Nothing was lost"_s), qPrintable(baton.printed));
        lost[u"from_sql"_s] = true;
        lost[u"problem"_s] = u"the database does not answer"_s;
        baton.answers[u"attempt.lost"_s] = answered(lost);
        QCOMPARE(baton({u"attempt"_s, u"lost"_s, u"p/mdg"_s}), 0);
        QVERIFY2(baton.printed.startsWith(u"What users did in mdg2 can't be listed row by row: the database does not "
                                          "answer. It is not known either how many rows that is."_s),
                 qPrintable(baton.printed));
        QCOMPARE(baton({u"attempt"_s, u"lost"_s, u"p/mdg"_s, u"--json"_s}), 0);
        QCOMPARE(baton.json()[u"problem"_s].toString(), u"the database does not answer"_s);
    }

    void whoDidWhatWhenIsListedAndExported()
    {
        CommandRun baton;
        serve(baton, SampleStatus::pair());
        baton.answers[u"activity"_s] =
            answered({{u"activity"_s, QJsonArray{QJsonObject{{u"at"_s, u"2026-12-05T17:00:05.250Z"_s},
                                                             {u"by"_s, u"robin@desk"_s},
                                                             {u"what"_s, u"started"_s},
                                                             {u"attempt"_s, u"a"_s},
                                                             {u"job"_s, u"j"_s},
                                                             {u"detail"_s, u"=1+1 \"x\""_s}}}}});
        QCOMPARE(baton({u"activity"_s, u"p/mdg"_s, u"--csv"_s}), 0);
        QVERIFY2(baton.printed.contains(
                     u"\"2026-12-05T17:00:05Z\",\"robin@desk\",\"started\",\"a\",\"j\",\"'=1+1 \"\"x\"\"\""_s),
                 qPrintable(baton.printed));
        QCOMPARE(baton({u"activity"_s, u"p/mdg"_s, u"--json"_s}), 0);
        QCOMPARE(baton.json()[u"activity"_s].toArray().first()[u"what"_s].toString(), u"started"_s);
        QCOMPARE(baton({u"activity"_s, u"p/mdg"_s}), 0);
        QVERIFY2(baton.printed.contains(u"robin@desk"_s), qPrintable(baton.printed));
        QCOMPARE(baton({u"activity"_s, u"p/mdg"_s, u"--limit"_s, u"50000"_s}), 0);
        QCOMPARE(baton.params(u"activity"_s)[u"limit"_s].toInt(), 1000); // more of it in further parts
    }
};

QTEST_GUILESS_MAIN(TestAttemptCommand)
#include "TestAttemptCommand.moc"
