// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandRun.h"
#include "app/cli/TerminalQuestion.h"
#include "core/fleet/JobSecrets.h"
#include "core/plans/SetUp.h"
#include "support/SampleSurveys.h"

using namespace Qt::StringLiterals;

namespace
{
/// "p" with mdg1 in production and mdg0 beside it, which was production before.
void serve(CommandRun &baton)
{
    Series series = SampleStatus::pair();
    series.sites.last() = SampleStatus::site(series.links + u"/mdg0"_s, SiteState::Old);
    baton.status.series = {series};
    JobRecord job = SampleStatus::job(series, JobRecord::State::Running);
    job.id = u"20261122T180000Z-setup-ab12cd"_s;
    baton.answers[u"job.start"_s] = {{u"result"_s, QJsonObject{{u"job"_s, job.toJson()}}}};
    baton.answers[u"setup.survey"_s] = {{u"result"_s, SampleSurveys::setUp()}};
    baton.answers[u"retire.survey"_s] = {{u"result"_s, SampleSurveys::retire()}};
    baton.answers[u"retire.keep-until"_s] = {{u"result"_s, QJsonObject{{u"keepUntil"_s, u"2030-01-01"_s}}}};
}

QJsonObject stepOf(const QJsonObject &plan, const QString &id)
{
    for (const QJsonValue &step : plan[u"steps"_s].toArray()) {
        if (step[u"id"_s].toString() == id)
            return step.toObject();
    }
    return {};
}
} // namespace

class TestSetUpCommand : public QObject
{
    Q_OBJECT

private slots:
    void itStartsThePlanOfWhatWasSurveyed()
    {
        CommandRun baton;
        serve(baton);
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--name"_s, u"mdg3"_s, u"--packages"_s, u"newest"_s, u"--database"_s,
                        u"postgresql:other"_s, u"--replace"_s, u"settings.py:14"_s, u"--keep"_s, u"x.bin:0"_s}),
                 0);
        const QJsonObject asked = baton.params(u"setup.survey"_s);
        QCOMPARE(asked[u"name"_s].toString(), u"mdg3"_s);
        QCOMPARE(asked[u"options"_s][u"database"_s].toObject(),
                 (QJsonObject{{u"engine"_s, u"postgresql"_s}, {u"name"_s, u"other"_s}}));
        const QJsonObject plan = baton.params(u"job.start"_s)[u"plan"_s].toObject();
        QCOMPARE(plan[u"operation"_s].toString(), u"setup"_s);
        QCOMPARE(stepOf(plan, u"names"_s)[u"run"_s][u"with"_s][u"replace"_s].toArray(),
                 QJsonArray{u"settings.py:14"_s});
        QCOMPARE(stepOf(plan, u"packages"_s)[u"run"_s][u"with"_s][u"mode"_s].toString(), u"newest"_s);
        QVERIFY(!baton.params(u"job.start"_s).contains(u"secrets"_s));
    }

    void aReviewShowsAllAndStartsNothing()
    {
        CommandRun baton;
        serve(baton);
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--review"_s}), 0);
        for (const QString &part : {u"+title = 'mdg3'"_s, u"settings.py:14"_s, u"certbot --nginx"_s,
                                    u"/etc/supervisor/conf.d/mdg3.conf"_s, u"26.10.8"_s})
            QVERIFY2(baton.printed.contains(part), qPrintable(part + u'\n' + baton.printed));
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--review"_s, u"--json"_s}), 0);
        QCOMPARE(baton.json()[u"name"_s].toString(), u"mdg3"_s);
        QCOMPARE(baton.printed.count(u'\n'), 1);
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void aFailedCheckIsToldWithWhatToDo()
    {
        CommandRun baton;
        serve(baton);
        baton.answers[u"setup.survey"_s] = {{u"result"_s, SampleSurveys::failing(SampleSurveys::setUp())}};
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--name"_s, u"mdg3"_s}), 3);
        QVERIFY2(baton.said.contains(u"1 MB free"_s) && baton.said.contains(u"make room"_s), qPrintable(baton.said));
        QVERIFY(!baton.wasAsked(u"job.start"_s));
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--review"_s}), 3);
    }

    void whatIsNoFindOrHasNoNameIsAWrongCommandLine()
    {
        CommandRun baton;
        serve(baton);
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--name"_s, u"mdg3"_s, u"--replace"_s, u"other:1"_s}), 2);
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s}), 2);
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--name"_s, u"mdg3"_s, u"--packages"_s, u"odd"_s}), 2);
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void theScriptIsPrintedAndNothingStarts()
    {
        CommandRun baton;
        serve(baton);
        QCOMPARE(baton({u"setup"_s, u"p/mdg"_s, u"--name"_s, u"mdg3"_s, u"--script"_s}), 0);
        QVERIFY(baton.printed.startsWith(u"#!/bin/bash"_s));
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void withoutATerminalAPasswordIsNotAskedFor()
    {
        if (TerminalQuestion::canAsk())
            QSKIP("this test has a terminal");
        CommandRun baton;
        serve(baton);
        QCOMPARE(baton({u"retire"_s, u"p/mdg0"_s, u"--confirm"_s, u"mdg0"_s}), 3);
        QVERIFY2(baton.said.contains(u"--sudo-password-stdin"_s), qPrintable(baton.said));
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void aRetirementIsShownAndRefusedUntilItIsConfirmed()
    {
        CommandRun baton;
        serve(baton);
        QCOMPARE(baton({u"retire"_s, u"p/mdg0"_s}), 3);
        QVERIFY2(baton.printed.contains(u"/etc/cron.daily/mdg0"_s), qPrintable(baton.printed));
        QVERIFY(baton.said.contains(u"--confirm mdg0"_s));
        QCOMPARE(baton({u"retire"_s, u"p/mdg0"_s, u"--confirm"_s, u"mdg1"_s}), 3);
        QCOMPARE(baton({u"retire"_s, u"p/mdg0"_s, u"--keep-until"_s, u"2030-01-01"_s}), 0);
        QCOMPARE(baton.params(u"retire.keep-until"_s)[u"until"_s].toString(), u"2030-01-01"_s);
        QCOMPARE(baton({u"retire"_s, u"p/mdg0"_s, u"--keep-until"_s, u"soon"_s}), 2);
        QVERIFY(!baton.wasAsked(u"job.start"_s));
    }

    void twoSitesOfOneNameAreToldApart()
    {
        CommandRun baton;
        serve(baton);
        Series other = SampleStatus::pair(u"other"_s);
        other.sites.first().name = u"mdg0"_s;
        baton.status.series.append(other);
        QCOMPARE(baton({u"retire"_s, u"p/mdg0"_s, u"--review"_s}), 2);
        QVERIFY2(baton.said.contains(u"p/other-1a2b3c4d/mdg0"_s), qPrintable(baton.said));
        QCOMPARE(baton({u"retire"_s, u"p/mdg/mdg0"_s, u"--review"_s}), 0);
        QCOMPARE(baton({u"retire"_s, u"p/mdg9"_s, u"--review"_s}), 2);
    }

    void aComparisonEndsAsAsked()
    {
        CommandRun baton;
        serve(baton);
        QJsonObject found = SampleSurveys::object(
            R"({"sites":[{"name":"mdg1","path":"/a","state":"production"},{"name":"mdg0","path":"/b","state":"old"}],
"packages":[{"name":"lino","left":"1","right":"2"},{"name":"same","left":"3","right":"3"}],"plugins":[],"settings":[],"tables":[],"sizes":[],"problems":[]})");
        baton.answers[u"compare"_s] = {{u"result"_s, found}};
        QCOMPARE(baton({u"compare"_s, u"p/mdg1"_s, u"mdg0"_s}), 0);
        QVERIFY(baton.printed.contains(u"lino"_s) && !baton.printed.contains(u"same"_s));
        QCOMPARE(baton({u"compare"_s, u"p/mdg1"_s, u"mdg0"_s, u"--exit-code"_s, u"--json"_s}), 5);
        QCOMPARE(baton.json(), found);
        found[u"packages"_s] = QJsonArray();
        baton.answers[u"compare"_s] = {{u"result"_s, found}};
        QCOMPARE(baton({u"compare"_s, u"p/mdg1"_s, u"mdg0"_s, u"--exit-code"_s}), 0);
        QCOMPARE(baton({u"compare"_s, u"p/mdg1"_s, u"mdg9"_s}), 2);
    }

    void notesArePrintedAndSavedFromAFileWithTheirPage()
    {
        CommandRun baton;
        serve(baton);
        const QJsonObject notes{{u"markdown"_s, u"# Now\n"_s}, {u"hash"_s, u"abc"_s}};
        baton.answers[u"notes"_s] = baton.answers[u"notes.save"_s] = {{u"result"_s, notes}};
        QCOMPARE(baton({u"notes"_s, u"p/mdg1"_s}), 0);
        QCOMPARE(baton.printed, u"# Now\n"_s);
        QTemporaryFile file;
        QVERIFY(file.open() && file.write("# Then\n") > 0 && file.flush());
        QCOMPARE(baton({u"notes"_s, u"p/mdg1"_s, u"--file"_s, file.fileName()}), 0);
        const QJsonObject saved = baton.params(u"notes.save"_s);
        QCOMPARE(saved[u"markdown"_s].toString(), u"# Then\n"_s);
        QCOMPARE(saved[u"seen"_s].toString(), u"abc"_s);
        QVERIFY(saved[u"html"_s].toString().contains(u"<title>Then</title>"_s));
    }

    void theAdministratorsScriptIsPrinted()
    {
        CommandRun baton;
        serve(baton);
        baton.answers[u"job.report"_s] = {
            {u"result"_s, QJsonObject{{u"administrator"_s, QJsonObject{{u"script"_s, u"#!/bin/sh\n"_s}}}}}};
        QCOMPARE(baton({u"administrator-script"_s, u"p/20261122T180000Z-setup-ab12cd"_s}), 0);
        QCOMPARE(baton.printed, u"#!/bin/sh\n"_s);
        baton.answers[u"job.report"_s] = {{u"result"_s, QJsonObject{{u"administrator"_s, QJsonValue::Null}}}};
        QCOMPARE(baton({u"administrator-script"_s, u"p/20261122T180000Z-setup-ab12cd"_s}), 1);
    }

    void passwordsAreJsonWhateverIsInThem()
    {
        JobSecrets secrets;
        QVERIFY(secrets.isEmpty() && secrets.json().isEmpty());
        secrets.sudo = Secret(QByteArray("a\"b\\c\td\xc3\xa9"));
        secrets.databaseUser = u"post\"gres"_s;
        secrets.database = Secret(QByteArray("p\x01w"));
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(secrets.json().reveal())).object();
        QCOMPARE(object[u"sudo"_s].toString(), u"a\"b\\c\td\u00e9"_s);
        QCOMPARE(object[u"database"_s].toObject(),
                 (QJsonObject{{u"user"_s, u"post\"gres"_s}, {u"password"_s, u"p\u0001w"_s}}));
    }
};

QTEST_GUILESS_MAIN(TestSetUpCommand)
#include "TestSetUpCommand.moc"
