// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleRuns.h"
#include "ui/history/HistoryChart.h"
#include "ui/history/PhaseLegend.h"
#include "ui/history/SyncsPage.h"

#include <QBarSet>
#include <QLabel>
#include <QLineSeries>
#include <QSignalSpy>
#include <QStackedBarSeries>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

namespace
{
const QDateTime night(QDate(2026, 11, 28), QTime(1, 30), Qt::UTC);
const QString site = u"/usr/local/lino/mdg/mdg2"_s;

/// Thirty nights, the newest first: two failed, one differs.
QList<JobRecord> month()
{
    QList<JobRecord> jobs;
    for (int day = 0; day < 30; ++day) {
        const auto state = day == 4 || day == 17 ? Failed : day == 9 ? Differs : Succeeded;
        jobs.append(SampleRuns::run(day, state == Failed ? 200 : 1000 + 37 * (day * 7 % 11), night, state));
    }
    return jobs;
}

QString label(const SyncsPage &page, const QString &name)
{
    const auto *label = page.findChild<QLabel *>(name);
    return label->isVisible() ? label->text() : QString();
}

QImage grabbed(QWidget &widget)
{
    return widget.grab().toImage();
}
} // namespace

class TestSyncsPage : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<SyncsPage> m_page;
    HistoryChart *m_chart = nullptr;
    QTableView *m_table = nullptr;

private slots:
    void init()
    {
        m_page = std::make_unique<SyncsPage>();
        m_page->resize(440, 700);
        m_page->showSite(site, month(), 3600, u"CET"_s);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_chart = m_page->findChild<HistoryChart *>();
        m_table = m_page->findChild<QTableView *>();
    }

    void aClickOnABarOpensThatRun()
    {
        QSignalSpy opened(m_page.get(), &SyncsPage::openRequested);
        for (const int run : {0, 12, 29}) { // 12 failed
            QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, m_chart->placeOf(run));
            QCOMPARE(opened.last().first().value<JobRecord>().id, month()[29 - run].id);
            QCOMPARE(m_table->currentIndex().row(), 29 - run);
        }
        QTest::mouseClick(m_chart->viewport(), Qt::LeftButton, {}, QPoint(1, 1));
        QTest::mouseClick(m_chart->viewport(), Qt::RightButton, {}, m_chart->placeOf(3));
        QCOMPARE(opened.size(), 3);
    }

    void theArrowKeysChooseABarAndEnterOpensIt()
    {
        QSignalSpy opened(m_page.get(), &SyncsPage::openRequested);
        m_chart->setFocus();
        m_table->setCurrentIndex({});
        QTest::keyClick(m_chart, Qt::Key_Return);
        QVERIFY(opened.isEmpty());
        QTest::keyClick(m_chart, Qt::Key_Left);
        QCOMPARE(m_chart->chosen(), 29);
        QTest::keyClick(m_chart, Qt::Key_Left);
        QTest::keyClick(m_chart, Qt::Key_Right);
        QTest::keyClick(m_chart, Qt::Key_Right);
        QCOMPARE(m_chart->chosen(), 29);
        QTest::keyClick(m_chart, Qt::Key_Home);
        QVERIFY(m_chart->accessibleDescription().startsWith(u"ok, "));
        QTest::keyClick(m_chart, Qt::Key_Return);
        QCOMPARE(opened.last().first().value<JobRecord>().id, month().last().id);
    }

    void theTableAndTheChartChooseTogether()
    {
        QSignalSpy opened(m_page.get(), &SyncsPage::openRequested);
        m_table->setFocus();
        m_table->selectRow(4);
        QCOMPARE(m_chart->chosen(), 25);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(opened.last().first().value<JobRecord>().id, month()[4].id);
    }

    void failedRunsAreHatchedAndCarryAnIcon()
    {
        QList<QBarSet *> sets =
            m_page->findChild<HistoryChart *>()->chart()->findChildren<QStackedBarSeries *>().value(0)->barSets();
        const QBarSet *last = sets.last();
        QCOMPARE(last->label(), u"Not synchronised"_s);
        QCOMPARE(last->brush().style(), Qt::BDiagPattern);
        QVERIFY(last->at(12) > 0 && qFuzzyIsNull(last->at(13)));
        // Without the failed run the picture differs above its bar: there is the icon.
        const QImage with = grabbed(*m_chart);
        QVERIFY(!with.isNull());
        QList<JobRecord> good = month();
        for (JobRecord &job : good)
            if (job.state == Differs)
                job.state = Succeeded;
        m_page->showSite(site, good, 3600, u"CET"_s);
        QVERIFY(grabbed(*m_chart) != with);
    }

    void theMedianOfGoodRunsIsALineWithItsName()
    {
        const auto lines = m_chart->chart()->findChildren<QLineSeries *>();
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first()->name().startsWith(u"Median "));
        QVERIFY(label(*m_page, u"usual"_s).startsWith(u"Usually 2"));
        const auto *legend = m_page->findChild<PhaseLegend *>();
        QVERIFY2(legend->accessibleDescription().contains(u"Restore 13 min"),
                 qPrintable(legend->accessibleDescription()));
        QVERIFY(legend->accessibleDescription().endsWith(u"Not synchronised"));
        // No name is cut off: what does not fit goes to the next line.
        QVERIFY(legend->height() >= legend->heightForWidth(legend->width()));
        QVERIFY(legend->heightForWidth(120) > 2 * legend->heightForWidth(2000));
    }

    void aSiteThatWasNeverSynchronisedSaysSo()
    {
        m_page->showSite(site, {}, 3600, u"CET"_s);
        QVERIFY(!m_chart->isVisible() && !m_table->isVisible());
        QStringList texts;
        for (const QLabel *one : m_page->findChildren<QLabel *>())
            if (one->isVisible())
                texts += one->text();
        QVERIFY(texts.join(u' ').contains(u"No synchronisation yet"));
        m_page->showSite(site, month(), 3600, u"CET"_s);
        QVERIFY(m_chart->isVisible());
    }

    void onlyFailedRunsHaveNoMedianAndSayIt()
    {
        m_page->showSite(site, {SampleRuns::run(1, 100, night, Failed)}, 3600, u"CET"_s);
        QVERIFY(m_chart->chart()->findChildren<QLineSeries *>().isEmpty());
        QVERIFY(label(*m_page, u"usual"_s).contains(u"None of these runs"));
    }

    void theAgeOfWhatIsShownIsSaid()
    {
        QCOMPARE(label(*m_page, u"remark"_s), QString());
        m_page->showSite(site, month(), 3600, u"CET"_s, u"As of 2 h ago"_s);
        QCOMPARE(label(*m_page, u"remark"_s), u"As of 2 h ago"_s);
    }

    void everythingThatCanHaveTheFocusHasAName() { QCOMPARE(namelessWidgets(m_page.get()).join(u','), QString()); }

    void shortRunsAreShownInSeconds()
    {
        m_page->showSite(site, {SampleRuns::run(1, 90, night)}, 0, {});
        double sum = 0;
        for (const QBarSet *set : m_chart->chart()->findChildren<QStackedBarSeries *>().value(0)->barSets())
            sum += set->at(0);
        QCOMPARE(std::round(sum), 90.0);
    }
};

QTEST_MAIN(TestSyncsPage)
#include "TestSyncsPage.moc"
