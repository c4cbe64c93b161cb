// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleFleet.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesModel.h"
#include "ui/widgets/StateColors.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
ServerView online(const QString &name, const QList<Series> &series)
{
    return {.name = name,
            .reach = ServerView::Reach::Online,
            .fresh = true,
            .checked = SampleFleet::evening(),
            .status = SampleFleet::status(series)};
}

QString cell(const QAbstractItemModel &model, int row, SiteColumn column, int role = Qt::DisplayRole)
{
    return model.index(row, int(column), model.index(0, 0)).data(role).toString();
}
} // namespace

class TestSitesModel : public QObject
{
    Q_OBJECT

private slots:
    void aSeriesIsARowAndItsSitesAreBelowIt()
    {
        SitesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(SampleFleet::evening());
        model.setServer(online(u"vps12"_s, {SampleFleet::pair()}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowCount(model.index(0, 0)), 2);
        QCOMPARE(model.index(0, 0).data().toString(), u"mdg on vps12"_s);
        QCOMPARE(cell(model, 0, SiteColumn::State), u"Production"_s);
        QCOMPARE(cell(model, 0, SiteColumn::Site), u"mdg1"_s);
        QCOMPARE(cell(model, 1, SiteColumn::LastSync), u"5 h ago, ok"_s);
        QCOMPARE(cell(model, 1, SiteColumn::Database), u"PostgreSQL mdg2"_s);
    }

    void eachStateHasItsWordIconAndColour_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QRgb>("color");
        QTest::newRow("production") << int(SiteState::Production) << u"Production"_s << 0xff0072b2u;
        QTest::newRow("preview") << int(SiteState::Preview) << u"Preview"_s << 0xffcc79a7u;
        QTest::newRow("in-attempt") << int(SiteState::InAttempt) << u"In attempt"_s << 0xffe69f00u;
        QTest::newRow("standing-by") << int(SiteState::StandingBy) << u"Standing by"_s << 0xff0072b2u;
        QTest::newRow("old") << int(SiteState::Old) << u"Old"_s << 0xff808080u;
        QTest::newRow("not-linked") << int(SiteState::NotLinked) << u"Not linked"_s << 0xff808080u;
        QTest::newRow("broken") << int(SiteState::Broken) << u"Broken"_s << 0xffd55e00u;
    }

    void eachStateHasItsWordIconAndColour()
    {
        QFETCH(int, state);
        QFETCH(QRgb, color);
        const Site site = SampleFleet::site(u"mdg3"_s, SiteState(state));
        const Series series = SampleFleet::series(u"mdg"_s, {site});
        const ServerView server = online(u"vps12"_s, {series});
        const SiteCells cells{server, series, site, nullptr, SampleFleet::evening()};
        QTEST(cells.text(SiteColumn::State), "word");
        QCOMPARE(cells.iconName(SiteColumn::State), QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(cells.iconColor(SiteColumn::State), QColor(color));
    }

    void aRunningJobAFailedJobAndAnUnreachableServerAreShownBesideTheState()
    {
        Series series = SampleFleet::pair();
        series.job = SampleFleet::job(series, JobRecord::State::Running);
        ServerView server = online(u"vps12"_s, {series});
        const auto shown = [&](const Series &what) {
            const SiteCells cells{server, what, what.sites[1], nullptr, SampleFleet::evening()};
            return QStringList{cells.iconName(SiteColumn::State), cells.text(SiteColumn::State)};
        };
        QCOMPARE(shown(series), (QStringList{u"working"_s, u"Preview, synchronising 43 %"_s}));
        series.job.reset();
        series.sites[1].lastJob = SampleFleet::job(series, JobRecord::State::Failed);
        QCOMPARE(shown(series), (QStringList{u"problem"_s, u"Preview, last job: Failed"_s}));
        server.reach = ServerView::Reach::Waiting;
        server.checked = SampleFleet::evening().addSecs(-7200);
        QCOMPARE(shown(series), (QStringList{u"unreachable"_s, u"Preview, seen 2 h ago"_s}));
        server.reach = ServerView::Reach::Online;
        series.sites[1].state = SiteState::InAttempt;
        series.sites[1].lastJob = SampleFleet::job(series, JobRecord::State::Differs);
        QCOMPARE(shown(series), (QStringList{u"in-attempt"_s, u"In attempt"_s}));
    }

    void everyCellHasASentenceForAScreenReader()
    {
        SitesModel model;
        model.setNow(SampleFleet::evening());
        model.setServer(online(u"vps12"_s, {SampleFleet::pair()}));
        QCOMPARE(cell(model, 1, SiteColumn::State, Qt::AccessibleTextRole),
                 u"Preview, mdg2, last sync ok 5 hours ago"_s);
        for (int column = 0; column < siteColumnCount; ++column) {
            for (int row = 0; row < 2; ++row)
                QVERIFY(cell(model, row, SiteColumn(column), Qt::AccessibleTextRole).contains(u"mdg"_s));
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        }
    }

    void onlyTheRowThatDiffersChanges()
    {
        SitesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ServerView server = online(u"vps12"_s, {SampleFleet::pair(), SampleFleet::pair(u"abc"_s)});
        model.setServer(server);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged), reset(&model, &QAbstractItemModel::modelReset),
            inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setServer(server);
        QCOMPARE(changed.count(), 0);
        server.status->series[1].sites[0].lino = u"26.11.0"_s;
        model.setServer(server);
        QCOMPARE(changed.count(), 1);
        const QModelIndex first = changed[0][0].toModelIndex();
        QCOMPARE(first.siblingAtColumn(int(SiteColumn::Site)).data().toString(), u"abc1"_s);
        QCOMPARE(reset.count() + inserted.count(), 0);
    }

    void sitesAndSeriesComeGoAndChangePlaces()
    {
        SitesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ServerView server = online(u"vps12"_s, {SampleFleet::pair(), SampleFleet::pair(u"abc"_s)});
        model.setServer(server);
        const QPersistentModelIndex second = model.indexOfSite(u"vps12"_s, u"/usr/local/lino/mdg/mdg2"_s);
        server.status->series[0].sites.move(1, 0);
        server.status->series[0].sites.append(SampleFleet::site(u"mdg3"_s, SiteState::NotLinked));
        model.setServer(server);
        QCOMPARE(second.row(), 0);
        QCOMPARE(model.siteCount(), 5);
        server.status->series.removeFirst();
        model.setServer(server);
        QVERIFY(!second.isValid());
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(cell(model, 0, SiteColumn::Site), u"abc1"_s);
        server.status.reset();
        model.setServer(server);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.siteCount(), 0);
        model.removeServer(u"vps12"_s);
        QVERIFY(model.isEmpty());
    }

    void randomChangesNeverBreakTheModel()
    {
        SitesModel model;
        SitesFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.sort(0);
        filter.setSearch(u"vps1"_s);
        std::srand(7);
        for (int round = 0; round < 300; ++round) {
            QList<Series> all;
            for (int n = 0; n < 4; ++n) {
                Series series = SampleFleet::series(u"s%1"_s.arg(n), {});
                for (int m = 0; m < 5; ++m) {
                    if (std::rand() % 3)
                        series.sites.insert(
                            std::rand() % (series.sites.size() + 1),
                            SampleFleet::site(u"s%1%2"_s.arg(n).arg(m), SiteState(std::rand() % 7), series.links));
                }
                if (std::rand() % 4)
                    all.append(series);
            }
            model.setServer(online(u"vps%1"_s.arg(std::rand() % 3), all));
            if (std::rand() % 20 == 0)
                model.removeServer(u"vps1"_s);
            int expected = 0;
            for (int row = 0; row < model.rowCount(); ++row)
                expected += model.rowCount(model.index(row, 0));
            QCOMPARE(model.siteCount(), expected);
        }
    }

    void htmlAndEscapesInNamesStayText()
    {
        SitesModel model;
        Series series = SampleFleet::series(
            u"<b>x</b>"_s, {SampleFleet::site(u"<img src=x>\x1b[31m\u202Egdm"_s, SiteState::NotLinked)});
        model.setServer(online(u"vps12"_s, {series}));
        QCOMPARE(cell(model, 0, SiteColumn::Site), u"<img src=x><U+202E>gdm"_s);
        QCOMPARE(model.index(0, 0).data().toString(), u"<b>x</b> on vps12"_s);
    }

    void aServerWithoutAnAnswerIsARowThatSaysSo_data()
    {
        QTest::addColumn<int>("reach");
        QTest::addColumn<QString>("text");
        QTest::newRow("offline") << int(ServerView::Reach::Offline) << u"not connected"_s;
        QTest::newRow("connecting") << int(ServerView::Reach::Connecting) << u"connecting..."_s;
        QTest::newRow("question") << int(ServerView::Reach::NeedsAnswer) << u"waits for your answer"_s;
        QTest::newRow("waiting") << int(ServerView::Reach::Waiting) << u"not reached, tried again by itself"_s;
        QTest::newRow("failed") << int(ServerView::Reach::Failed) << u"not reached"_s;
    }

    void aServerWithoutAnAnswerIsARowThatSaysSo()
    {
        QFETCH(int, reach);
        QFETCH(QString, text);
        SitesModel model;
        model.setServer({.name = u"vps12"_s, .reach = ServerView::Reach(reach), .problem = u"why"_s});
        QCOMPARE(model.index(0, 0).data().toString(), u"vps12 \u2013 "_s + text);
        QCOMPARE(model.index(0, 0).data(Qt::ToolTipRole).toString(), u"why"_s);
        QVERIFY(model.index(0, 0).data(SitesModel::StaleRole).toBool());
    }

    void theSearchFindsWordsInAnyOrderAndKeepsTheSeries()
    {
        SitesModel model;
        SitesFilter filter;
        filter.setSourceModel(&model);
        QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setServer(online(u"vps12"_s, {SampleFleet::pair(), SampleFleet::pair(u"abc"_s)}));
        model.setServer(online(u"vps3"_s, {SampleFleet::pair(u"xyz"_s)}));
        filter.setSearch(u"VPS12 preview"_s);
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
        filter.setSearch(u"xyz1"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setSearch(u"nothing like it"_s);
        QCOMPARE(filter.rowCount(), 0);
        filter.setSearch({});
        QCOMPARE(filter.rowCount(), 3);
    }

    void sortingIsNumericWithinASeriesAndLeavesTheSeriesInOrder()
    {
        SitesModel model;
        SitesFilter filter;
        filter.setSourceModel(&model);
        Series series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg10"_s, SiteState::Old),
                                                       SampleFleet::site(u"mdg9"_s, SiteState::Production),
                                                       SampleFleet::site(u"mdg11"_s, SiteState::Preview)});
        model.setServer(online(u"vps12"_s, {series, SampleFleet::pair(u"abc"_s)}));
        filter.sort(int(SiteColumn::Site), Qt::DescendingOrder);
        QCOMPARE(filter.index(0, 0).data().toString(), u"abc on vps12"_s);
        QCOMPARE(filter.index(0, int(SiteColumn::Site), filter.index(1, 0)).data().toString(), u"mdg11"_s);
        QCOMPARE(filter.index(2, int(SiteColumn::Site), filter.index(1, 0)).data().toString(), u"mdg9"_s);
        filter.sort(int(SiteColumn::State));
        QCOMPARE(filter.index(0, int(SiteColumn::Site), filter.index(1, 0)).data().toString(), u"mdg9"_s);
    }

    void healthIsSeparateFromTheState()
    {
        SitesModel model;
        const Series series = SampleFleet::pair();
        model.setServer(online(u"vps12"_s, {series}));
        QCOMPARE(cell(model, 0, SiteColumn::Health), QString());
        model.setHealth(series.sites[0].address, {.http = 200, .milliseconds = 31});
        QCOMPARE(cell(model, 0, SiteColumn::Health), u"200, 31 ms"_s);
        model.setHealth(series.sites[0].address, {.http = 502, .milliseconds = 5});
        QCOMPARE(cell(model, 0, SiteColumn::State), u"Production"_s);
        model.setNow(SampleFleet::evening());
        model.setHealth(
            series.sites[0].address,
            {.http = 200, .milliseconds = 31, .fresh = false, .checked = SampleFleet::evening().addSecs(-7200)});
        QCOMPARE(cell(model, 0, SiteColumn::Health), u"200, 31 ms, 2 h ago"_s);
        const QModelIndex site = model.index(0, int(SiteColumn::Health), model.index(0, 0));
        QVERIFY(model.data(site, SitesModel::StaleRole).toBool()); // dimmed, though its server is connected
        QVERIFY((SiteHealth{.http = 200, .milliseconds = 31, .certificateDays = 3}).level() ==
                SiteHealth::Level::Attention);
        QVERIFY((SiteHealth{.http = 200, .milliseconds = 31}).level() == SiteHealth::Level::Good);
        QVERIFY((SiteHealth{.http = 502, .milliseconds = 31}).level() == SiteHealth::Level::Bad);
        QVERIFY(SiteHealth{}.level() == SiteHealth::Level::Bad);
    }
};

QTEST_MAIN(TestSitesModel)
#include "TestSitesModel.moc"
