// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleFleet.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesModel.h"
#include "ui/sites/SitesView.h"
#include "ui/widgets/StateColors.h"

#include <QDataStream>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
struct Shown {
    SitesModel model;
    SitesFilter filter;
    SitesView view;

    Shown()
    {
        filter.setSourceModel(&model);
        view.setModel(&filter);
        view.restoreColumns({});
        view.resize(1200, 600);
    }
};

ServerView online(const QString &name, const QList<Series> &series)
{
    return {.name = name,
            .reach = ServerView::Reach::Online,
            .fresh = true,
            .checked = SampleFleet::evening(),
            .status = SampleFleet::status(series)};
}
} // namespace

class TestSitesView : public QObject
{
    Q_OBJECT

    /// Milliseconds, the median, until the changes of one server's ten sites are painted, where there are so many
    /// servers.
    static double changedWith(int count)
    {
        Shown shown;
        shown.view.show();
        if (!QTest::qWaitForWindowExposed(&shown.view))
            return -1;
        QList<ServerView> servers;
        for (int n = 0; n < count; ++n) {
            QList<Series> series;
            for (int m = 0; m < 5; ++m)
                series.append(SampleFleet::pair(u"s%1x%2"_s.arg(n).arg(m)));
            servers.append(online(u"vps%1"_s.arg(n), series));
            shown.model.setServer(servers.last());
        }
        if (shown.model.siteCount() != count * 10)
            return -1;
        QList<double> milliseconds;
        for (int change = 0; change < 60; ++change) {
            ServerView &server = servers.first(); // in sight in both
            for (Series &series : server.status->series) {
                for (Site &site : series.sites)
                    site.free = site.free.value() + change + 1;
            }
            server.checked = server.checked.addSecs(30);
            QElapsedTimer timer;
            timer.start();
            shown.model.setServer(server);
            QCoreApplication::processEvents();
            milliseconds.append(double(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        return milliseconds[milliseconds.size() / 2];
    }

private slots:
    void sitesAreUnfoldedWhenTheyArrive()
    {
        Shown shown;
        shown.model.setServer(online(u"vps12"_s, {SampleFleet::pair()}));
        QVERIFY(shown.view.isExpanded(shown.filter.index(0, 0)));
    }

    void productionHasItsEdgeAlsoAfterScrollingToTheSide()
    {
        Shown shown;
        shown.model.setServer(online(u"vps12"_s, {SampleFleet::pair()}));
        shown.view.resize(400, 300);
        shown.view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        shown.view.horizontalScrollBar()->setValue(shown.view.horizontalScrollBar()->maximum());
        const QModelIndex series = shown.filter.index(0, 0);
        const int y = shown.view.visualRect(shown.filter.index(0, 0, series)).center().y();
        const int other = shown.view.visualRect(shown.filter.index(1, 0, series)).center().y();
        const QImage image = shown.view.viewport()->grab().toImage();
        for (int x = 0; x < SitesView::edgeWidth; ++x) {
            QCOMPARE(image.pixelColor(x, y), QColor(StateColors::blue));
            QVERIFY(image.pixelColor(x, other) != QColor(StateColors::blue));
        }
    }

    void theEdgeIsSeenInASelectedRowToo_data()
    {
        QTest::addColumn<QColor>("highlight");
        QTest::addColumn<QColor>("text");
        QTest::newRow("light") << QColor(0x30, 0x8c, 0xc6) << QColor(Qt::white);
        QTest::newRow("dark") << QColor(0x2a, 0x82, 0xda) << QColor(Qt::black);
        QTest::newRow("its own blue") << QColor(StateColors::blue) << QColor(Qt::white);
    }

    void theEdgeIsSeenInASelectedRowToo()
    {
        QFETCH(QColor, highlight);
        QFETCH(QColor, text);
        Shown shown;
        QPalette palette;
        palette.setColor(QPalette::Highlight, highlight);
        palette.setColor(QPalette::HighlightedText, text);
        shown.view.setPalette(palette);
        shown.model.setServer(online(u"vps12"_s, {SampleFleet::pair()}));
        shown.view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        const QModelIndex production = shown.filter.index(0, 0, shown.filter.index(0, 0));
        shown.view.setCurrentIndex(production);
        const int y = shown.view.visualRect(production).center().y();
        const QImage image = shown.view.viewport()->grab().toImage();
        for (int x = 0; x < SitesView::edgeWidth; ++x)
            QCOMPARE(image.pixelColor(x, y), QColor(StateColors::blue));
        for (int x = SitesView::edgeWidth; x < SitesView::edgeWidth + SitesView::edgeGap; ++x)
            QVERIFY(StateColors::contrast(image.pixelColor(x, y), StateColors::blue) > 3);
    }

    void stateAndLastSyncAreNotCutOffUntilAWidthIsChosen()
    {
        Shown shown;
        QFont large = shown.view.font();
        large.setPointSize(14);
        shown.view.setFont(large);
        shown.view.restoreColumns({});
        Series series = SampleFleet::pair();
        series.sites[0].lastJob = SampleFleet::job(series, JobRecord::State::Failed);
        shown.model.setServer(online(u"vps12"_s, {series}));
        const QModelIndex production = shown.filter.index(0, 0, shown.filter.index(0, 0));
        const auto wanted = [&](SiteColumn column) {
            return shown.view.sizeHintForIndex(production.siblingAtColumn(int(column))).width();
        };
        QTRY_VERIFY(shown.view.columnWidth(int(SiteColumn::State)) >
                    wanted(SiteColumn::State) + shown.view.indentation());
        QVERIFY(shown.view.columnWidth(int(SiteColumn::LastSync)) >= wanted(SiteColumn::LastSync));
        shown.view.setColumnWidth(int(SiteColumn::State), 50); // as the mouse does
        shown.model.setNow(SampleFleet::evening().addSecs(86400));
        QTest::qWait(600);
        QCOMPARE(shown.view.columnWidth(int(SiteColumn::State)), 50);
    }

    void columnsAreRemembered()
    {
        QByteArray saved;
        {
            Shown shown;
            QVERIFY(!shown.view.isColumnHidden(int(SiteColumn::Trend)));
            QVERIFY(!shown.view.isColumnHidden(int(SiteColumn::Attempt)));
            shown.view.setColumnHidden(int(SiteColumn::Database), true);
            shown.view.setColumnWidth(int(SiteColumn::Site), 333);
            shown.view.sortByColumn(int(SiteColumn::DiskFree), Qt::DescendingOrder);
            saved = shown.view.saveColumns();
        }
        Shown shown;
        shown.view.restoreColumns(saved);
        QVERIFY(shown.view.isColumnHidden(int(SiteColumn::Database)));
        QCOMPARE(shown.view.columnWidth(int(SiteColumn::Site)), 333);
        QCOMPARE(shown.view.header()->sortIndicatorSection(), int(SiteColumn::DiskFree));
        shown.view.restoreColumns("damaged");
        QVERIFY(!shown.view.isColumnHidden(int(SiteColumn::State)));
    }

    void columnsFromBeforeTheTrendAreTakenOverAndItIsShown()
    {
        Shown before;
        before.view.setColumnHidden(int(SiteColumn::Trend), true);
        before.view.setColumnHidden(int(SiteColumn::Attempt), true);
        before.view.setColumnWidth(int(SiteColumn::Site), 333);
        QByteArray saved;
        QDataStream stream(&saved, QIODevice::WriteOnly);
        stream << quint32(1) << before.view.header()->saveState();
        Shown shown;
        shown.view.restoreColumns(saved);
        QCOMPARE(shown.view.columnWidth(int(SiteColumn::Site)), 333);
        QVERIFY(!shown.view.isColumnHidden(int(SiteColumn::Trend)));
        QVERIFY(!shown.view.isColumnHidden(int(SiteColumn::Attempt)));
        shown.view.setColumnHidden(int(SiteColumn::Trend), true);
        Shown later;
        later.view.restoreColumns(shown.view.saveColumns());
        QVERIFY(later.view.isColumnHidden(int(SiteColumn::Trend)));
    }

    void aDoubleClickOnAnAddressOpensItAndElsewhereNot()
    {
        Shown shown;
        shown.model.setServer(online(u"vps12"_s, {SampleFleet::pair()}));
        shown.view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&shown.view));
        QSignalSpy opened(&shown.view, &SitesView::addressActivated);
        const QModelIndex series = shown.filter.index(0, 0);
        const auto doubleClick = [&](SiteColumn column) {
            const QPoint where = shown.view.visualRect(shown.filter.index(0, int(column), series)).center();
            QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, where);
            QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, where);
        };
        doubleClick(SiteColumn::Site);
        QCOMPARE(opened.count(), 0);
        doubleClick(SiteColumn::Address);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened[0][0].toUrl(), QUrl(u"https://mdg1.example.com"_s));
    }

    void theSelectionStaysWhereItIsWhenValuesChange()
    {
        Shown shown;
        ServerView server = online(u"vps12"_s, {SampleFleet::pair()});
        shown.model.setServer(server);
        shown.view.setCurrentIndex(
            shown.filter.mapFromSource(shown.model.indexOfSite(u"vps12"_s, u"/usr/local/lino/mdg/mdg2"_s)));
        std::swap(server.status->series[0].sites[0].state, server.status->series[0].sites[1].state);
        shown.model.setServer(server);
        QCOMPARE(shown.view.currentIndex().siblingAtColumn(int(SiteColumn::Site)).data().toString(), u"mdg2"_s);
    }

    /// What changes on one server costs the window what it costs alone, however many others are shown: 500 sites,
    /// beside 20.
    void fiveHundredSitesThatChangeDoNotHoldUpTheWindow()
    {
        const double few = changedWith(2), many = changedWith(50);
        QVERIFY(few > 0 && many > 0);
        qInfo("one server's 10 sites changed and painted: median %.2f ms of 20 sites, %.2f ms of 500", few, many);
        QVERIFY2(many < 10 * few, "it grows with the other servers");
    }
};

QTEST_MAIN(TestSitesView)
#include "TestSitesView.moc"
