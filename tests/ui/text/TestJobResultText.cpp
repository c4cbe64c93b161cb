// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/JobResultText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
JobRecord sync(JobRecord::State state)
{
    JobRecord job;
    job.site = u"/usr/local/lino/mdg2"_s;
    job.operation = u"sync"_s;
    job.state = state;
    return job;
}
} // namespace

class TestJobResultText : public QObject
{
    Q_OBJECT
private slots:
    void everyEndSaysHowProductionStandsAndWhatToDo_data()
    {
        QTest::addColumn<JobRecord::State>("state");
        QTest::addColumn<QString>("word");
        QTest::newRow("failed") << Failed << u"was not synchronised"_s;
        QTest::newRow("stopped") << Stopped << u"was stopped"_s;
        QTest::newRow("lost") << Lost << u"process is gone"_s;
        QTest::newRow("differs") << Differs << u"differs from what was dumped"_s;
    }

    void everyEndSaysHowProductionStandsAndWhatToDo()
    {
        QFETCH(JobRecord::State, state);
        QFETCH(QString, word);
        const JobResultText text = jobResultText(sync(state));
        QVERIFY2(text.what.contains(word), qPrintable(text.what));
        QCOMPARE(text.production, u"Production was not touched."_s);
        QVERIFY(!text.todo.isEmpty());
    }

    void aRunningJobHasNoResultYet() { QCOMPARE(jobResultText(sync(Running)), JobResultText{}); }

    void successSaysThatSessionsEnded()
    {
        QVERIFY(jobResultText(sync(Succeeded)).paragraph().contains(u"sign in again"));
    }

    void anUndoneJobSaysWhatWasRevertedAndPromisesNoData()
    {
        JobRecord job = sync(Succeeded);
        job.undoes = u"20261122T170000Z-sync-000000"_s;
        job.preview = u"half-restored"_s;
        QCOMPARE(jobResultText(job).paragraph(),
                 u"What the steps of 20261122T170000Z-sync-000000 changed was reverted; the log names what has no way "
                 "back. Production was not touched. The data of mdg2 is half restored."_s);
    }

    void aRehearsalIsNoSynchronisation()
    {
        JobRecord job = sync(Succeeded);
        job.rehearsal = true;
        QVERIFY(!jobResultText(job).paragraph().contains(u"has production's data"));
        QVERIFY(jobResultText(job).what.contains(u"Only checks"));
    }

    void aRefusalIsToldAsFoundProductionAndTodo()
    {
        JobRecord job = sync(Refused);
        job.refusal = JobRecord::Refusal{u"disk"_s, u"no space"_s, u"The disk has 0.2 GB free, 3.1 GB are needed"_s,
                                         u"Production is as it was"_s, u"Free some space"_s};
        job.preview = u"untouched"_s;
        QCOMPARE(jobResultText(job).paragraph(),
                 u"mdg2 was not synchronised: The disk has 0.2 GB free, 3.1 GB are needed. Production is as it was. "
                 "mdg2 was not touched: it is served as before. Free some space."_s);
        QVERIFY(!needsDecision(job));
        job.refusal->code = u"restore-script"_s;
        QVERIFY(needsDecision(job));
        QCOMPARE(outcomeText(job), u"needs your decision"_s);
        QVERIFY(jobResultText(job).what.contains(u"your decision about the restore script"));
    }

    void everyStateOfThePreviewHasWords_data()
    {
        QTest::addColumn<QString>("preview");
        QTest::addColumn<QString>("words");
        QTest::newRow("untouched") << u"untouched"_s << u"mdg2 was not touched: it is served as before."_s;
        QTest::newRow("page") << u"page"_s << u"mdg2 shows the maintenance page: its data is half restored."_s;
        QTest::newRow("half") << u"half-restored"_s << u"The data of mdg2 is half restored."_s;
        QTest::newRow("restored") << u"restored"_s << u"mdg2 has the restored data."_s;
        QTest::newRow("unknown word") << u"melted"_s << u"melted"_s;
        QTest::newRow("not known") << QString() << QString();
    }

    void everyStateOfThePreviewHasWords()
    {
        QFETCH(QString, preview);
        JobRecord job = sync(Failed);
        job.preview = preview;
        QTEST(previewStateText(job), "words");
    }

    void whatCanBeDoneIsOfferedAndNothingElse()
    {
        JobRecord job = sync(Failed);
        QVERIFY(!jobResultText(job).todo.contains(u"Resume"));
        job.canResume = true;
        QVERIFY(jobResultText(job).todo.contains(u"Resume"));
        QVERIFY(!jobResultText(job).todo.contains(u"undo"));
        job.canUndo = true;
        QVERIFY(jobResultText(job).todo.contains(u"undo"));
    }

    void theReasonOfAFailureIsNamed_data()
    {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("signal");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("words");
        QTest::newRow("error") << u"dump is cut off"_s << QString() << 1 << u"dump is cut off."_s;
        QTest::newRow("signal") << QString() << u"SIGKILL"_s << 0 << u"ended by SIGKILL."_s;
        QTest::newRow("status") << QString() << QString() << 3 << u"exit status 3."_s;
    }

    void theReasonOfAFailureIsNamed()
    {
        QFETCH(QString, words);
        QFETCH(QString, error);
        QFETCH(QString, signal);
        QFETCH(int, status);
        JobRecord job = sync(Failed);
        job.error = error;
        job.signal = signal;
        job.exitStatus = status;
        QVERIFY2(jobResultText(job).what.endsWith(words), qPrintable(jobResultText(job).what));
    }

    void countsAndSizesAreSaidWhereTheyWereMeasured()
    {
        JobRecord job = sync(Differs);
        QCOMPARE(tablesText(job), QString());
        QCOMPARE(sizesText(job), QString());
        job.tables = JobRecord::Tables{6200, 6179, {{u"memo_mention"_s, 25, 4, 0}}, {{u"sessions"_s, 9, 0, 0}}};
        job.sizes = JobRecord::Sizes{3000000, 41000000, 120, 0};
        const QLocale locale;
        QCOMPARE(tablesText(job), QString(locale.toString(6179) + u" of " + locale.toString(6200) +
                                          u" rows loaded, 1 table differs, 1 table left out on purpose"));
        QCOMPARE(sizesText(job), u"dump 3 MB, media 41 MB in 120 files"_s);
        QCOMPARE(differenceText(25, 4), u"\u221221"_s);
        QCOMPARE(differenceText(4, 25), u"+21"_s);
        QCOMPARE(differenceText(4, 4), u"0"_s);
    }

    void undoneDataIsNotPromisedBack()
    {
        JobRecord job = sync(Failed);
        QVERIFY(!undoQuestion(job).contains(u"does not come back"));
        job.preview = u"half-restored"_s;
        QVERIFY(undoQuestion(job).contains(u". Data that was already overwritten in mdg2 does not come back"));
        QVERIFY(undoQuestion(job).contains(u"Production is not touched"));
    }

    void serverTextsAreInertAndTheirPercentSignsStay()
    {
        JobRecord job = sync(Refused);
        job.refusal = JobRecord::Refusal{u"disk"_s, {}, u"%1 is \x1b[1m99%2 full"_s, {}, u"rm %1"_s};
        const QString text = jobResultText(job).paragraph();
        QVERIFY2(text.contains(u"%1 is 99%2 full") && text.contains(u"rm %1"), qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestJobResultText)
#include "TestJobResultText.moc"
