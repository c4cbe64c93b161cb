// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/EstimateText.h"
#include "app/cli/JobEnd.h"
#include "support/SampleStatus.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
struct Told {
    int status = -1;
    QString printed;
    QString said;
};

Told tell(const JobRecord &job)
{
    QTemporaryFile out;
    QTemporaryFile err;
    if (!out.open() || !err.open())
        return {};
    Told told;
    {
        Terminal terminal(out.handle(), err.handle());
        told.status = int(JobEnd::tell(job, terminal));
    }
    out.seek(0);
    err.seek(0);
    told.printed = QString::fromUtf8(out.readAll());
    told.said = QString::fromUtf8(err.readAll());
    return told;
}

JobRecord sync(JobRecord::State state)
{
    JobRecord job = SampleStatus::job(SampleStatus::pair(), state);
    job.operation = u"sync"_s;
    return job;
}
} // namespace

class TestJobEnd : public QObject
{
    Q_OBJECT

private slots:
    void aRefusedJobSaysWhatWasFoundHowProductionStandsAndWhatToDo()
    {
        JobRecord job = sync(JobRecord::State::Refused);
        job.refusal = JobRecord::Refusal{.code = u"database"_s,
                                         .message = u"refused"_s,
                                         .found = u"mdg2 uses the database of production."_s,
                                         .production = u"Production was not touched."_s,
                                         .todo = u"Mend DATABASES in settings.py."_s};
        const Told told = tell(job);
        QCOMPARE(told.status, 3);
        QVERIFY2(told.said.contains(u"Found: mdg2 uses the database of production.\n"
                                    "Production: Production was not touched.\n"
                                    "What to do: Mend DATABASES in settings.py.\n"_s),
                 qPrintable(told.said));
    }

    void differencesAreATableOnStandardOutput()
    {
        JobRecord job = sync(JobRecord::State::Differs);
        job.tables = JobRecord::Tables{.dumped = 6200,
                                       .loaded = 6179,
                                       .differences = {{u"memo_mention"_s, 25, 4, 0}, {u"users_user"_s, 9, 9, 1}},
                                       .leftOut = {}};
        const Told told = tell(job);
        QCOMPARE(told.status, 5);
        QStringList lines = told.printed.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"Table "_s));
        QCOMPARE(lines[1].simplified(), u"memo_mention 25 4 \u221221"_s);
    }

    void aJobThatFailedSaysItsExitStatusAndEndsWithOne()
    {
        JobRecord job = sync(JobRecord::State::Failed);
        job.exitStatus = 7;
        job.error = u"no space\x1b[2J"_s;
        const Told told = tell(job);
        QCOMPARE(told.status, 1);
        QVERIFY(told.said.contains(u"(exit status 7)"_s));
        QVERIFY(told.said.contains(u"no space"_s));
        QVERIFY(!told.said.contains(QChar(0x1b)));
        QVERIFY(told.printed.isEmpty());
    }

    void aJobThatSucceededSaysThatUsersSignInAgain()
    {
        const Told told = tell(sync(JobRecord::State::Succeeded));
        QCOMPARE(told.status, 0);
        QVERIFY2(told.said.contains(u"sign in again"_s), qPrintable(told.said));
    }

    void anUndoneJobIsNotSaidToHaveBroughtDataOver()
    {
        JobRecord job = sync(JobRecord::State::Succeeded);
        job.undoes = u"20261122T170000Z-sync-000000"_s;
        job.tables = JobRecord::Tables{};
        const Told told = tell(job);
        QCOMPARE(told.status, 0);
        QVERIFY2(told.said.contains(u"20261122T170000Z-sync-000000 changed was reverted"_s), qPrintable(told.said));
        QVERIFY(!told.said.contains(u"has production's data"_s) && !told.said.contains(u"rows loaded"_s));
    }

    void rowsThatWereNotCountedYetAreNotSaid()
    {
        JobRecord job = sync(JobRecord::State::Failed);
        job.tables = JobRecord::Tables{.dumped = 6200, .loaded = 0, .differences = {}, .leftOut = {}};
        QVERIFY(!tell(job).said.contains(u"rows loaded"_s));
    }

    void theReadyTimeIsARangeByTheServersClock()
    {
        QList<JobRecord> earlier;
        for (int i = 1; i <= 4; ++i) {
            JobRecord run = sync(JobRecord::State::Succeeded);
            run.id = u"job-%1"_s.arg(i);
            run.started = SampleStatus::evening().addDays(-i);
            run.ended = run.started.addSecs(3600 + i * 120);
            run.phases = {{u"restore"_s, run.started, run.ended}};
            earlier.append(run);
        }
        JobRecord job = sync(JobRecord::State::Running);
        job.ended = {};
        job.phases = {{u"restore"_s, job.started, {}}};
        const QDateTime now = job.started.addSecs(60);
        const QString text = EstimateText::of(job, earlier, now, 3600, u"CET"_s);
        QVERIFY2(
            QRegularExpression(u"^ready (19:5\\d|20:0\\d)-20:[01]\\d server time \\(CET\\)$"_s).match(text).hasMatch(),
            qPrintable(text));
        QVERIFY(EstimateText::of(job, earlier.first(2), now, 3600, u"CET"_s).isEmpty());
        QVERIFY(EstimateText::of(job, earlier, now, 0, {}).endsWith(u"UTC"_s));
        const QString late = EstimateText::of(job, earlier, job.started.addSecs(7200), 3600, u"CET"_s);
        QVERIFY2(late.contains(u"usually"_s), qPrintable(late));
    }
};

QTEST_GUILESS_MAIN(TestJobEnd)
#include "TestJobEnd.moc"
