// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandRun.h"
#include "core/plans/EndAttempt.h"
#include "core/plans/StartAttempt.h"
#include "support/AttemptPair.h"

using namespace Qt::StringLiterals;

namespace
{
JobRecord attemptJob(const QString &operation)
{
    JobRecord job = SampleStatus::job(SampleStatus::pair(), JobRecord::State::Running);
    job.id = u"20261205T170000Z-%1-ab12cd"_s.arg(operation);
    job.operation = operation;
    return job;
}

QJsonObject answered(const QJsonObject &result)
{
    return {{u"result"_s, result}};
}

QJsonObject started(const QString &operation)
{
    return answered({{u"job"_s, attemptJob(operation).toJson()}});
}

void serve(CommandRun &baton, const Series &series)
{
    baton.status = SampleStatus::status({series});
    baton.answers[u"attempt.readiness"_s] = answered(SampleAttempts::readiness());
    baton.answers[u"attempt.status"_s] = answered(SampleAttempts::status());
    baton.answers[u"local-time"_s] = answered({{u"utc"_s, u"2026-12-05T17:00:00Z"_s},
                                               {u"utcOffset"_s, 3600},
                                               {u"zone"_s, u"CET"_s},
                                               {u"problem"_s, QString()}});
    baton.answers[u"attempt.plan"_s] = answered({{u"attempt"_s, SampleAttempts::planned()}});
    for (const auto &method : {u"attempt.extend"_s, u"attempt.withdraw"_s})
        baton.answers[method] = answered({{u"attempt"_s, SampleAttempts::running()}});
    baton.answers[u"job.start"_s] = started(u"attempt"_s);
}

QJsonObject stepOf(const QJsonObject &plan, const QString &id)
{
    for (const QJsonValue step : plan[u"steps"_s].toArray()) {
        if (step[u"id"_s].toString() == id)
            return step.toObject();
    }
    return {};
}

/// What is known of the planned one's announcement.
void announce(CommandRun &baton, const QString &text, const QJsonValue &madeOf)
{
    baton.answers[u"attempt.announcement"_s] =
        answered({{u"language"_s, u"de"_s}, {u"announcement"_s, text}, {u"template"_s, madeOf}});
}
} // namespace

class TestAttemptCommand : public QObject
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
