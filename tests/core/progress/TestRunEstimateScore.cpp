// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/ReplayedRuns.h"
#include "core/progress/RunEstimate.h"
#include "core/progress/RunUnits.h"

#include <QDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{
constexpr int looks = 50; // of each run, evenly spread
constexpr int parts = 10;

/// Errors of all runs in one file.
struct Score {
    QList<double> ofWhole[parts]; ///< |estimated end - end| / the run's time, by how much of it is over.
    QList<double> ofRest;         ///< |estimated rest - rest| / rest, in the second half up to 95 %.
    QList<double> secondHalf;
    QList<double> firstHalf;
    int within = 0; ///< Ends that lay in the range.
    int asked = 0;
    int silent = 0;
};

void replay(const ReplayedRun &run, Score &score)
{
    const double whole = run.seconds();
    for (int look = 1; look < looks; ++look) {
        const double at = whole * look / looks;
        const JobRecord job = run.recordAt(at);
        const RunEstimate estimate(run.earlier, job);
        const auto range = estimate.ready(job, run.moment(at));
        ++score.asked;
        if (!range) {
            ++score.silent;
            continue;
        }
        const double error = std::abs(double(range->likely.msecsTo(run.ended.ended))) / 1000;
        score.ofWhole[look * parts / looks].append(error / whole);
        (look * 2 >= looks ? score.secondHalf : score.firstHalf).append(error / whole);
        if (look * 2 >= looks && look * 20 <= looks * 19)
            score.ofRest.append(error / (whole - at));
        score.within += range->earliest <= run.ended.ended && run.ended.ended <= range->latest;
    }
}

QString percent(double part)
{
    return u"%1"_s.arg(part * 100, 6, 'f', 1);
}
} // namespace

/// Replays runs and scores what was said on the way about when they would be ready.
class TestRunEstimateScore : public QObject
{
    Q_OBJECT

private slots:
    void theErrorIsSmallInTheSecondHalf_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<double>("limit");
        const QDir fixtures(QStringLiteral(FIXTURES));
        for (const QString &name : fixtures.entryList({u"*.json"_s}))
            // recorded beside compilers that came and went: runs of 27 to 202 s, which nothing in a record foretells
            QTest::newRow(qPrintable(name.chopped(5)))
                << fixtures.filePath(name) << (name.startsWith(u"recorded"_s) ? 0.25 : 0.15);
    }
    void theErrorIsSmallInTheSecondHalf()
    {
        QFETCH(QString, path);
        QFETCH(double, limit);
        const QList<ReplayedRun> runs = ReplayedRun::read(path);
        QVERIFY(!runs.isEmpty());
        Score score;
        for (const ReplayedRun &run : runs)
            replay(run, score);

        QString line;
        for (const QList<double> &part : score.ofWhole)
            line += percent(medianOf(part));
        qInfo().noquote() << u"median error of the ready time in % of the run, by tenths of it:"_s << line;
        qInfo().noquote() << u"first half %1, second half %2; of the rest %3; in the range %4 of %5, silent %6"_s
                                 .arg(percent(medianOf(score.firstHalf)), percent(medianOf(score.secondHalf)),
                                      percent(medianOf(score.ofRest)))
                                 .arg(score.within)
                                 .arg(score.asked)
                                 .arg(score.silent);
        QVERIFY2(medianOf(score.secondHalf) < limit, qPrintable(percent(medianOf(score.secondHalf))));
        QVERIFY2(score.within * 10 > score.asked * 6, qPrintable(QString::number(score.within)));
        m_secondHalf += score.secondHalf;
    }

    void theErrorOfAllRunsIsSmallInTheSecondHalf()
    {
        qInfo().noquote() << u"all runs, second half:"_s << percent(medianOf(m_secondHalf));
        QVERIFY(!m_secondHalf.isEmpty());
        QVERIFY2(medianOf(m_secondHalf) < 0.15, qPrintable(percent(medianOf(m_secondHalf))));
    }

private:
    QList<double> m_secondHalf;
};

QTEST_GUILESS_MAIN(TestRunEstimateScore)
#include "TestRunEstimateScore.moc"
