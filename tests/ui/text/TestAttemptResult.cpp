// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/AttemptResult.h"
#include "ui/text/CheckText.h"
#include "ui/text/RefusalText.h"
#include "ui/text/StateText.h"
#include "ui/text/StepText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

/// What the ends of starts, cancels and keeps mean, and the words of their steps, checks and refusals.
class TestAttemptResult : public QObject
{
    Q_OBJECT

    static JobRecord jobOf(const QString &operation, JobRecord::State state)
    {
        JobRecord job;
        job.id = u"20261122T180000Z-attempt-ab12cd"_s;
        job.site = u"/usr/local/lino/mdg/mdg2"_s;
        job.source = u"/usr/local/lino/mdg/mdg1"_s;
        job.operation = operation;
        job.state = state;
        return job;
    }
    static JobRecord::Step step(const char *id, JobRecord::Step::State state)
    {
        JobRecord::Step step;
        step.id = QString::fromLatin1(id);
        step.title = u"title"_s;
        step.state = state;
        return step;
    }

private slots:
    void everyBrokenEndSaysWhatHowProductionStandsAndWhatToDo_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<JobRecord::State>("state");
        QTest::addColumn<QString>("serving");
        for (const auto state : {Failed, Stopped, Refused}) {
            QTest::addRow("start %d", int(state)) << u"attempt"_s << state << u"mdg1"_s;
            QTest::addRow("cancel %d", int(state)) << u"cancel"_s << state << u"mdg2"_s;
            QTest::addRow("keep %d", int(state)) << u"keep"_s << state << u"mdg2"_s;
        }
    }

    void everyBrokenEndSaysWhatHowProductionStandsAndWhatToDo()
    {
        QFETCH(QString, operation);
        QFETCH(JobRecord::State, state);
        QFETCH(QString, serving);
        const JobResultText text = jobResultText(jobOf(operation, state));
        QVERIFY(!text.what.isEmpty());
        QVERIFY2(text.production.startsWith(serving), qPrintable(text.production));
        QVERIFY(!text.todo.isEmpty());
    }

    void aStartThatFailedInTheFreezeIsPutBackByTheServer()
    {
        JobRecord job = jobOf(u"attempt"_s, Failed);
        job.steps = {step("freeze", JobRecord::Step::State::Done), step("frozen", JobRecord::Step::State::Failed)};
        QCOMPARE(jobResultText(job).production,
                 u"The server puts mdg1 back as production by itself at once; the job after this one tells how."_s);
        job.undoes = u"20261122T175900Z-attempt-ab12cd"_s;
        job.state = Succeeded;
        QCOMPARE(jobResultText(job).paragraph(), u"The start of the attempt on mdg2 was taken back. mdg1 is production "
                                                 "as before, with all its data. mdg2 is preview again."_s);
    }

    void afterTheAnswersTheNewSiteIsProduction()
    {
        JobRecord job = jobOf(u"attempt"_s, Failed);
        job.canResume = true;
        job.steps = {step("freeze", JobRecord::Step::State::Done), step("answers", JobRecord::Step::State::Done),
                     step("run", JobRecord::Step::State::Failed)};
        QVERIFY(jobResultText(job).production.startsWith(u"mdg2 is production"));
        QCOMPARE(jobResultText(job).todo, u"Resume it where it ended."_s);
    }

    void aStartThatKnowsOfItsDifferencesRuns()
    {
        JobRecord job = jobOf(u"attempt"_s, JobRecord::State::Differs);
        job.steps = {step("answers", JobRecord::Step::State::Done)};
        QVERIFY(jobResultText(job).what.startsWith(u"The attempt runs: mdg2 is production now."));
        QVERIFY(jobResultText(job).production.startsWith(u"mdg1 stands by"));
        job.steps.clear();
        QVERIFY(jobResultText(job).what.startsWith(u"The attempt on mdg2 did not start"));
    }

    void aGoodEndSaysWhoIsProduction()
    {
        QVERIFY(jobResultText(jobOf(u"attempt"_s, Succeeded)).what.contains(u"mdg2 is production now"));
        QVERIFY(jobResultText(jobOf(u"cancel"_s, Succeeded)).production.startsWith(u"mdg1 is production again"));
        JobRecord accepted = jobOf(u"cancel"_s, Succeeded);
        QVERIFY(jobResultText(accepted).production.contains(u"as it was before the attempt"));
        accepted.warnings = QStringList{u"mdg1 is not what it was at the freeze"_s}; // told beside it
        QCOMPARE(jobResultText(accepted).production, u"mdg1 is production again."_s);
        QVERIFY(jobResultText(jobOf(u"keep"_s, Succeeded)).preview.startsWith(u"mdg1 is an old site"));
        QCOMPARE(jobResultText(jobOf(u"attempt"_s, Running)), JobResultText());
    }

    void aRefusalIsSaidInWordsWithWhatWasFound()
    {
        JobRecord job = jobOf(u"cancel"_s, Refused);
        job.refusal = JobRecord::Refusal{u"changed"_s, {}, u"tickets_ticket: 3 rows differ"_s, {}, {}};
        const QString text = jobResultText(job).paragraph();
        QVERIFY2(text.contains(u"not as it was when it was frozen. tickets_ticket: 3 rows differ."), qPrintable(text));
        QVERIFY(text.contains(u"mdg2 serves the users, and the attempt goes on."));
        job.refusal->code = u"confirm"_s;
        QVERIFY(jobResultText(job).what.contains(u"Users changed something since the switch."));
        job.operation = u"keep"_s;
        QVERIFY(jobResultText(job).what.contains(u"former production's data is not that of the freeze"));
    }

    void anUndoIsAskedAboutInItsOwnWords()
    {
        for (const QString &operation : {u"attempt"_s, u"cancel"_s, u"keep"_s})
            QVERIFY(undoQuestion(jobOf(operation, Failed)).contains(u"mdg2"));
    }

    void everyStepOfThePlansHasWords_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("steps");
        QTest::newRow("start")
            << u"attempt"_s
            << u"check media-first begin freeze frozen former guard clear-dump dump media check-dump "
               "compare snapshot page restore static verify itself warm switch-dump marks switch answers run"_s;
        QTest::newRow("cancel") << u"cancel"_s
                                << u"check begin freeze frozen dump former report return programs answers neutral link "
                                   "end"_s;
        QTest::newRow("keep") << u"keep"_s << u"check decide stop jobs notes end"_s;
    }

    void everyStepOfThePlansHasWords()
    {
        QFETCH(QString, operation);
        QFETCH(QString, steps);
        for (const QString &id : steps.split(u' ')) {
            const QString text = stepText(step(qPrintable(id), JobRecord::Step::State::Done), operation);
            QVERIFY2(text != u"title"_s && !text.isEmpty(), qPrintable(id));
        }
    }

    void everyCheckOfTheReadinessHasWords()
    {
        const QString codes =
            u"links sync script database neutral names vhost restart programs rights disk lock attempt "
            "cron shared notes answers clock jobs"_s;
        for (const QString &code : codes.split(u' '))
            QVERIFY2(checkTitle(code) != code, qPrintable(code));
        for (const auto &code : {u"attempt"_s, u"changed"_s, u"confirm"_s, u"sync"_s, u"vhost"_s, u"clock"_s})
            QVERIFY2(!refusalText(code).what.isEmpty(), qPrintable(code));
    }

    void theOperationsHaveWords()
    {
        QCOMPARE(operationText(u"attempt"_s), u"Start attempt"_s);
        QCOMPARE(operationText(u"cancel"_s), u"Cancel attempt"_s);
        QCOMPARE(operationText(u"keep"_s), u"Keep new version"_s);
    }
};

QTEST_GUILESS_MAIN(TestAttemptResult)
#include "TestAttemptResult.moc"
