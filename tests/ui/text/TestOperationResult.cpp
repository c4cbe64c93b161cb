// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/OperationResult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
JobRecord jobOf(const QString &operation, JobRecord::State state)
{
    JobRecord job;
    job.id = u"20261122T180000Z-setup-ab12cd"_s;
    job.site = u"/usr/local/lino/mdg3"_s;
    job.operation = operation;
    job.state = state;
    return job;
}
} // namespace

class TestOperationResult : public QObject
{
    Q_OBJECT
private slots:
    void everyEndSaysWhatHowProductionStandsAndWhatToDo_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<JobRecord::State>("state");
        QTest::addColumn<QString>("word");
        const QList<std::pair<QString, QString>> operations{
            {u"setup"_s, u"was not set up"_s}, {u"adopt"_s, u"was not adopted"_s}, {u"retire"_s, u"was not retired"_s}};
        for (const auto &[operation, words] : operations)
            for (const auto state : {Failed, Stopped, Refused})
                QTest::addRow("%s %s", qPrintable(operation), qPrintable(jobStateName(state)))
                    << operation << state << words;
    }

    void everyEndSaysWhatHowProductionStandsAndWhatToDo()
    {
        QFETCH(QString, operation);
        QFETCH(JobRecord::State, state);
        QFETCH(QString, word);
        const JobResultText text = jobResultText(jobOf(operation, state));
        QVERIFY2(text.what.contains(word), qPrintable(text.what));
        QVERIFY(text.production.contains(u"Production"));
        QVERIFY(!text.todo.isEmpty());
        QVERIFY(!text.paragraph().contains(u"ynchronis"));
    }

    void aRunningOneHasNoResultYet() { QCOMPARE(jobResultText(jobOf(u"setup"_s, Running)), JobResultText{}); }

    void aRefusalIsSaidInWordsWithWhatWasFound()
    {
        JobRecord job = jobOf(u"retire"_s, Refused);
        job.refusal = JobRecord::Refusal{u"age"_s, {}, u"Agreed until 2026-12-31"_s, {}, {}};
        QCOMPARE(jobResultText(job).paragraph(),
                 u"mdg3 was not retired: The site was promised to stay longer. Agreed until 2026-12-31. Production was "
                 "not touched. Wait for the agreed day, or agree on another one and set it."_s);
        job.refusal->todo = u"Wait %1 days"_s;
        job.refusal->production = u"Production is as it was"_s;
        QVERIFY(jobResultText(job).paragraph().endsWith(u"Production is as it was. Wait %1 days."));
    }

    void waitingForTheAdministratorIsNoFailure()
    {
        JobRecord job = jobOf(u"setup"_s, Refused);
        job.refusal = JobRecord::Refusal{u"administrator"_s, {}, u"no sudo"_s, {}, u"x"_s};
        QVERIFY(needsAdministrator(job));
        QVERIFY(jobResultText(job).what.startsWith(u"mdg3 waits for the administrator"));
        QVERIFY(jobResultText(job).todo.contains(u"then continue"));
        QCOMPARE(outcomeText(job), u"needs the administrator"_s);
        job.state = Failed;
        QVERIFY(!needsAdministrator(job));
    }

    void anAdoptionDoesNotClaimThatNothingOfProductionWasTouched()
    {
        QCOMPARE(jobResultText(jobOf(u"adopt"_s, Failed)).production,
                 u"Production's files and its database were not touched."_s);
    }

    void whatCanBeDoneIsOfferedAndNothingElse()
    {
        JobRecord job = jobOf(u"setup"_s, Failed);
        QVERIFY(!jobResultText(job).todo.contains(u"Resume") && !jobResultText(job).todo.contains(u"ndo"));
        job.canUndo = true;
        QVERIFY(jobResultText(job).todo.contains(u"Undo") && !jobResultText(job).todo.contains(u"Resume"));
        job.canResume = true;
        QVERIFY(jobResultText(job).todo.contains(u"undo") && jobResultText(job).todo.contains(u"Resume"));
    }

    void goodEndsSayWhatIsThereNow()
    {
        QVERIFY(jobResultText(jobOf(u"setup"_s, Succeeded)).what.contains(u"has production's data"));
        QVERIFY(jobResultText(jobOf(u"adopt"_s, Succeeded)).what.contains(u"through its own links"));
        QVERIFY(jobResultText(jobOf(u"retire"_s, Succeeded)).what.contains(u"is kept"));
        JobRecord rehearsal = jobOf(u"retire"_s, Succeeded);
        rehearsal.rehearsal = true;
        QVERIFY(!jobResultText(rehearsal).what.contains(u"retired"));
        JobRecord undone = jobOf(u"setup"_s, Succeeded);
        undone.undoes = u"20261122T170000Z-setup-000000"_s;
        QVERIFY(jobResultText(undone).what.contains(u"was reverted"));
        undone.state = Failed;
        QVERIFY(jobResultText(undone).what.contains(u"was not reverted completely"));
    }

    void theReasonOfAFailureIsNamedInert()
    {
        JobRecord job = jobOf(u"setup"_s, Failed);
        job.error = u"pip: \x1b[31m%2 is full"_s;
        QCOMPARE(jobResultText(job).what, u"mdg3 was not set up: pip: %2 is full."_s);
    }

    void undoingIsAskedInTheOperationsOwnWords()
    {
        QVERIFY(undoQuestion(jobOf(u"setup"_s, Failed)).contains(u"database only if the set-up made it"));
        QVERIFY(undoQuestion(jobOf(u"adopt"_s, Failed)).contains(u"vhosts of mdg3 back"));
        QVERIFY(undoQuestion(jobOf(u"retire"_s, Failed)).contains(u"does not come back"));
    }
};

QTEST_GUILESS_MAIN(TestOperationResult)
#include "TestOperationResult.moc"
