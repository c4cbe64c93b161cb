// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandRun.h"
#include "app/cli/HistoryCommand.h"

using namespace Qt::StringLiterals;

namespace
{
JobRecord run(int day, int seconds, JobRecord::State state = JobRecord::State::Succeeded)
{
    JobRecord job = SampleStatus::job(SampleStatus::pair(), state);
    job.id = u"job-%1"_s.arg(day);
    job.operation = u"sync"_s;
    job.started = SampleStatus::evening().addDays(day);
    job.ended = job.started.addSecs(seconds);
    job.phases = {{u"dump"_s, job.started, job.started.addSecs(10)},
                  {u"restore"_s, job.started.addSecs(10), job.ended}};
    job.tables = JobRecord::Tables{.dumped = 6200, .loaded = 6200, .differences = {}, .leftOut = {}};
    return job;
}

QJsonObject jobsAnswer(const QList<JobRecord> &jobs)
{
    QJsonArray array;
    for (const JobRecord &job : jobs)
        array += job.toJson();
    return {{u"result"_s, QJsonObject{{u"jobs"_s, array}}}};
}
} // namespace

class TestHistoryCommand : public QObject
{
    Q_OBJECT

private slots:
    void onlySynchronisationsOfTheSeriesAreRuns()
    {
        QList<JobRecord> jobs{run(1, 60), run(3, 60), run(2, 60), run(4, 60), run(5, 60), run(6, 60), run(7, 60)};
        jobs[3].series = u"other"_s;
        jobs[4].rehearsal = true;
        jobs[5].undoes = u"job-1"_s;
        jobs[6].operation = u"attempt"_s;
        QStringList ids;
        for (const JobRecord &job : HistoryCommand::runsOf(u"mdg-1a2b3c4d"_s, jobs))
            ids += job.id;
        QCOMPARE(ids, (QStringList{u"job-3"_s, u"job-2"_s, u"job-1"_s}));
    }

    void theJsonIsItsContract()
    {
        JobRecord odd = run(4, 100, JobRecord::State::Differs);
        odd.tables->loaded = 6179;
        odd.tables->differences = {{u"memo_mention"_s, 25, 4, 0}};
        odd.sizes = JobRecord::Sizes{.dump = 100, .media = 0, .mediaFiles = 0, .database = 0};
        const QJsonObject json = HistoryCommand::json({odd, run(3, 60), run(2, 70), run(1, 80)}, 3);
        QCOMPARE(json[u"runs"_s].toArray().size(), 3);
        const QJsonObject first = json[u"runs"_s][0].toObject();
        QCOMPARE(first[u"state"_s].toString(), u"differs"_s);
        QCOMPARE(first[u"seconds"_s].toInt(), 100);
        QCOMPARE(first[u"objects"_s].toInt(), 6179);
        QCOMPARE(first[u"differences"_s][0][u"table"_s].toString(), u"memo_mention"_s);
        QCOMPARE(first[u"differences"_s][0][u"loaded"_s].toInt(), 4);
        QCOMPARE(first[u"phases"_s][0].toObject(), (QJsonObject{{u"id"_s, u"dump"_s}, {u"seconds"_s, 10}}));
        QCOMPARE(first[u"sizes"_s][u"dump"_s].toInt(), 100);
        QVERIFY(first[u"sizes"_s][u"media"_s].isNull());
        const QJsonObject usual = json[u"usual"_s].toObject();
        QCOMPARE(usual[u"runs"_s].toInt(), 4);
        QCOMPARE(usual[u"seconds"_s].toInt(), 75);
        QCOMPARE(usual[u"phases"_s][1].toObject(), (QJsonObject{{u"id"_s, u"restore"_s}, {u"seconds"_s, 65}}));
    }

    void aSeriesWithoutRunsHasNoUsualTime()
    {
        const QJsonObject json = HistoryCommand::json({}, 30);
        QVERIFY(json[u"runs"_s].toArray().isEmpty());
        QVERIFY(json[u"usual"_s][u"seconds"_s].isNull());
    }

    void theTableShowsRunsNewestFirstAndWhatIsUsual()
    {
        CommandRun baton;
        baton.answers[u"jobs"_s] = jobsAnswer({run(1, 60), run(3, 80), run(2, 70, JobRecord::State::Failed)});
        QCOMPARE(baton({u"history"_s, u"p/mdg"_s}), 0);
        const QStringList lines = baton.printed.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].startsWith(u"2026-11-25 18:00:00"_s) && lines[1].contains(u"1:20"_s));
        QVERIFY2(lines[4].contains(u"1:10"_s) && lines[4].contains(u"Restore 1:00"_s), qPrintable(lines[4]));
        QCOMPARE(baton({u"history"_s, u"p/mdg"_s, u"--limit"_s, u"1"_s}), 0);
        QCOMPARE(baton.printed.split(u'\n', Qt::SkipEmptyParts).size(), 3);
    }

    void aSeriesThatIsNotThereIsAWrongCommandLine()
    {
        CommandRun baton;
        QCOMPARE(baton({u"history"_s, u"p/nope"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(TestHistoryCommand)
#include "TestHistoryCommand.moc"
