// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleFleet.h"
#include "ui/SampleRuns.h"
#include "ui/sites/SitesModel.h"
#include "ui/sites/SitesView.h"
#include "ui/sites/SyncCell.h"
#include "ui/sites/SyncTrend.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/StateColors.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
Series nightlySeries(const QString &problem = {})
{
    Series series = SampleFleet::pair();
    Nightly nightly;
    nightly.at = u"02:30"_s;
    nightly.next = SampleFleet::evening().addSecs(7 * 3600 + 1800);
    nightly.problem = problem;
    series.nightly = nightly;
    return series;
}

ServerView online(const Series &series)
{
    return {.name = u"vps12"_s,
            .reach = ServerView::Reach::Online,
            .checked = SampleFleet::evening(),
            .status = SampleFleet::status({series})};
}

SyncCell previewCell(const Series &series)
{
    return SyncCell::of(online(series), series, series.sites[1], SampleFleet::evening());
}

QList<JobRecord> fortnight()
{
    QList<JobRecord> jobs;
    for (int day = 0; day < 20; ++day) {
        JobRecord job = SampleRuns::run(day, day == 3 ? 5 : 660 + (day * 97 % 480), SampleFleet::evening(),
                                        day == 3 ? Failed : Succeeded);
        jobs.append(job);
    }
    return jobs;
}

/// How many pixels of \a image are nearer to \a color than to everything else.
int pixelsLike(const QImage &image, const QColor &color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += qAbs(pixel.red() - color.red()) + qAbs(pixel.green() - color.green()) +
                                 qAbs(pixel.blue() - color.blue()) <
                             90
                         ? 1
                         : 0;
        }
    return count;
}
} // namespace

class TestSyncCell : public QObject
{
    Q_OBJECT
private slots:
    void everyProblemOfTheNightIsSaidWithAnIconAndWhatToDo_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("icon");
        QTest::newRow("well") << QString() << u"5 h ago, ok"_s << u"passed"_s;
        QTest::newRow("late") << u"late"_s << u"5 h ago, ok; last night: late"_s << u"warning"_s;
        QTest::newRow("missed") << u"missed"_s << u"5 h ago, ok; last night: missed"_s << u"warning"_s;
        QTest::newRow("longer") << u"longer"_s << u"5 h ago, ok; last night: runs longer than usual"_s << u"warning"_s;
        QTest::newRow("failed") << u"failed"_s << u"5 h ago, ok; last night: failed"_s << u"failed"_s;
        QTest::newRow("needs-you") << u"needs-you"_s << u"5 h ago, needs your decision"_s << u"problem"_s;
        QTest::newRow("no-cron") << u"no-cron"_s << u"5 h ago, ok; last night: not in the crontab any more"_s
                                 << u"warning"_s;
    }

    void everyProblemOfTheNightIsSaidWithAnIconAndWhatToDo()
    {
        QFETCH(QString, problem);
        const SyncCell cell = previewCell(nightlySeries(problem));
        QTEST(cell.text, "words");
        QTEST(cell.icon, "icon");
        QVERIFY(cell.toolTip.contains(u"Nightly at 02:30 server time (CET)"));
        QVERIFY(cell.toolTip.contains(u"22 Nov 14:00 server time"_s) ||
                cell.toolTip.contains(u"22 Nov 13:50 server time"_s));
        QCOMPARE(cell.toolTip.contains(u"Last night: "), !problem.isEmpty());
    }

    void theSameProblemIsNotSaidTwice()
    {
        Series series = nightlySeries(u"differs"_s);
        series.sites[1].lastSync->state = u"differs"_s;
        QCOMPARE(previewCell(series).text, u"5 h ago, finished with differences"_s);
        QCOMPARE(previewCell(series).icon, u"warning"_s);
    }

    void aHeldNightIsSaidAndGoodNewsStaysNews()
    {
        Series series = nightlySeries();
        series.nightly->hold = Nightly::Hold{QDate(2026, 11, 23), u"tester@desk"_s};
        QCOMPARE(previewCell(series).text, u"5 h ago, ok; held tonight"_s);
        QCOMPARE(previewCell(series).icon, u"standing-by"_s);
        QVERIFY(previewCell(series).toolTip.contains(u"held tonight by tester@desk"));
    }

    void aDecisionThatARunByHandNeedsIsSaidInStateAndSync()
    {
        Series series = SampleFleet::pair();
        JobRecord refused = SampleRuns::run(0, 5, SampleFleet::evening(), Refused);
        refused.refusal = JobRecord::Refusal{u"restore-script"_s, {}, u"a table is new"_s, {}, u"Decide."_s};
        series.sites[1].lastJob = refused;
        QCOMPARE(previewCell(series).text, u"5 h ago, needs your decision"_s);
        QVERIFY(previewCell(series).toolTip.contains(u"a table is new"));
        SitesModel model;
        model.setServer(online(series));
        QCOMPARE(model.index(1, 0, model.index(0, 0)).data().toString(), u"Preview, last job: needs your decision"_s);
    }

    void productionHasNoNights()
    {
        const Series series = nightlySeries(u"missed"_s);
        QCOMPARE(SyncCell::of(online(series), series, series.sites[0], SampleFleet::evening()).text, QString());
    }

    void theTrendIsOfTheLastFourteenRuns()
    {
        const SyncTrend trend = SyncTrend::of(fortnight(), u"/usr/local/lino/mdg/mdg2"_s);
        QCOMPARE(trend.runs.size(), 14);
        QCOMPARE(trend.runs.last().seconds, 660);
        QVERIFY(!trend.runs[10].good);
        QCOMPARE(trend.text(), u"last 14 runs: 11 min to 18 min, last 11 min, 1 not synchronised"_s);
        QCOMPARE(SyncTrend::of(fortnight(), u"/elsewhere"_s).text(), QString());
        QCOMPARE(SyncTrend::of({fortnight()[3]}, u"/usr/local/lino/mdg/mdg2"_s).text(), u"1 run, not synchronised"_s);
    }

    void onlyTheTrendOfTheSiteThatRanChanges()
    {
        SitesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServer(online(SampleFleet::pair()));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setJobs(u"vps12"_s, fortnight());
        QCOMPARE(changed.size(), 1);
        const QModelIndex cell = changed.first().first().toModelIndex();
        QCOMPARE(cell.row(), 1);
        QCOMPARE(cell.column(), int(SiteColumn::Trend));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().contains(u"last 14 runs"));
        QCOMPARE(cell.data(SitesModel::SortRole).toLongLong(), 660);
        model.setJobs(u"vps12"_s, fortnight());
        QCOMPARE(changed.size(), 1);
        model.removeServer(u"vps12"_s);
        model.setServer(online(SampleFleet::pair()));
        QVERIFY(!model.index(1, int(SiteColumn::Trend), model.index(0, 0)).data(SitesModel::TrendRole).isValid());
    }

    void theSparklineReadsOnLightOnDarkAndOnASelection_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("selected");
        QTest::newRow("light") << false << false;
        QTest::newRow("light, selected") << false << true;
        QTest::newRow("dark") << true << false;
        QTest::newRow("dark, selected") << true << true;
    }

    void theSparklineReadsOnLightOnDarkAndOnASelection()
    {
        QFETCH(bool, dark);
        QFETCH(bool, selected);
        SitesModel model;
        SitesView view;
        view.setPalette(dark ? Appearance::darkPalette() : Appearance::lightPalette());
        view.setModel(&model);
        view.restoreColumns({});
        view.resize(1800, 200);
        ServerView server = online(SampleFleet::pair());
        server.fresh = true;
        model.setServer(server);
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        const QModelIndex cell = model.index(1, int(SiteColumn::Trend), model.index(0, 0));
        view.setCurrentIndex(model.index(selected ? 1 : 0, 0, model.index(0, 0)));
        view.setFocus();
        view.scrollTo(cell);
        const QRect place = view.visualRect(cell).adjusted(4, 2, -4, -2);
        QVERIFY(place.width() > 40);
        const auto picture = [&] { return view.viewport()->grab(place).toImage(); };
        const QImage empty = picture();
        model.setJobs(u"vps12"_s, fortnight());
        const QImage drawn = picture();
        const QColor line =
            view.palette().color(QPalette::Active, selected ? QPalette::HighlightedText : QPalette::Text);
        const QColor ground = empty.pixelColor(1, 1);
        QVERIFY2(StateColors::contrast(line, ground) >= 4.5, qPrintable(line.name() + u" on "_s + ground.name()));
        QVERIFY(pixelsLike(drawn, line) > pixelsLike(empty, line) + 20);
    }
};

QTEST_MAIN(TestSyncCell)
#include "TestSyncCell.moc"
