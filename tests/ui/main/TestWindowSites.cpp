// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleComparison.h"
#include "ui/SampleSurvey.h"
#include "ui/Seen.h"
#include "ui/compare/ComparisonPage.h"
#include "ui/main/SitePanel.h"
#include "ui/main/WindowCase.h"
#include "ui/notes/ReleaseNotesEditor.h"
#include "ui/recall/RecallWizard.h"
#include "ui/retire/RetireWizard.h"
#include "ui/sites/SitesView.h"
#include "ui/wizards/SynchroniseWizard.h"

#include <QComboBox>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// Comparison, release notes, retirement and recall from the window, on a server that answers.
class TestWindowSites : public WindowCase
{
    Q_OBJECT

    void choose(const QString &name) const
    {
        auto *view = m_window->findChild<SitesView *>();
        const QModelIndex parent = view->currentIndex().parent();
        for (int row = 0; row < view->model()->rowCount(parent); ++row) {
            const QModelIndex site = view->model()->index(row, 0, parent);
            QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(site).center());
            if (m_window->windowTitle().startsWith(name))
                return;
        }
        QFAIL("no such site in the table");
    }
    QPushButton *shown(const QString &text) const { return button<QPushButton>(*m_window, text); }
    ComparisonPage *comparison() const { return m_window->findChild<ComparisonPage *>(); }
    QJsonObject asked(const QString &method)
    {
        return m_server.last()->channel->lastRequest(method)["params"_L1].toObject();
    }

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    void whatDiffersIsComparedFromTheOverview()
    {
        m_answers.insert(u"compare"_s, sampleComparison());
        QVERIFY(open());
        QTRY_VERIFY(shown(u"Compare..."_s));
        QTest::mouseClick(shown(u"Compare..."_s), Qt::LeftButton);
        QTRY_VERIFY(comparison()->isVisible());
        const auto boxes = comparison()->findChildren<QComboBox *>();
        QCOMPARE(boxes[0]->currentData().toString(), u"/usr/local/lino/mdg/mdg1"_s);
        QCOMPARE(boxes[1]->currentData().toString(), u"/usr/local/lino/mdg/mdg2"_s);
        QTest::mouseClick(button<QPushButton>(*comparison(), u"Compare"_s), Qt::LeftButton);
        QTRY_VERIFY2(readable(*comparison()).contains(u"lino | 26.9.2 | 26.10.8"_s),
                     qPrintable(readable(*comparison())));
        QCOMPARE(asked(u"compare"_s)["site"_L1].toString(), u"/usr/local/lino/mdg/mdg1"_s);
        m_session->refresh(); // what was found stays with the next word of the server
        QTest::qWait(100);
        QVERIFY(readable(*comparison()).contains(u"lino | 26.9.2 | 26.10.8"_s));
        QCOMPARE(namelessWidgets(comparison()), QStringList());
    }

    void theMenuComparesToo()
    {
        QVERIFY(open());
        QTRY_VERIFY(action(u"Compare..."_s)->isEnabled());
        action(u"Compare..."_s)->trigger();
        QVERIFY(comparison()->isVisible());
        QVERIFY(comparison()->isAncestorOf(m_window->focusWidget()));
    }

    void oneSiteAloneIsNotCompared()
    {
        m_series.sites.removeLast();
        QVERIFY(open());
        QTRY_VERIFY(action(u"Compare..."_s)->toolTip().contains(u"no second site"_s));
        QVERIFY(!action(u"Compare..."_s)->isEnabled());
    }

    void releaseNotesAreOpenedFromTheDetails()
    {
        QVERIFY(open());
        QTRY_VERIFY(shown(u"Release notes..."_s) && shown(u"Release notes..."_s)->isEnabled());
        QTest::mouseClick(shown(u"Release notes..."_s), Qt::LeftButton);
        QTRY_VERIFY(opened<ReleaseNotesEditor>());
        QCOMPARE(opened<ReleaseNotesEditor>()->sitePath(), m_series.sites[0].path);
    }

    void releaseNotesAreOpenedFromTheRowsMenu()
    {
        QVERIFY(open());
        QTRY_VERIFY(action(u"Release notes..."_s)->isEnabled());
        choose(u"mdg2"_s);
        QTRY_COMPARE(m_window->windowTitle(), u"mdg2 - vps12"_s);
        auto *view = m_window->findChild<SitesView *>();
        emit view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
        QMenu *menu = nullptr;
        for (QMenu *one : m_window->findChildren<QMenu *>())
            menu = one->isVisible() ? one : menu;
        QVERIFY(menu && menu->actions().contains(action(u"Release notes..."_s)));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action(u"Release notes..."_s)).center());
        QTRY_VERIFY(opened<ReleaseNotesEditor>());
        QCOMPARE(opened<ReleaseNotesEditor>()->sitePath(), m_series.sites[1].path);
    }

    void anOldSiteIsOfferedToBeRetired()
    {
        m_series.sites.prepend(SampleFleet::site(u"mdg0"_s, SiteState::Old));
        m_answers.insert(u"retire.survey"_s, SampleSurvey::retire());
        QVERIFY(open());
        choose(u"mdg0"_s);
        QTRY_VERIFY(readable(*m_window).contains(u"No link leads to this site."_s));
        QTRY_VERIFY(shown(u"Retire..."_s)->isEnabled());
        QVERIFY(action(u"Retire..."_s)->isEnabled());
        QTest::mouseClick(shown(u"Retire..."_s), Qt::LeftButton);
        QTRY_VERIFY(opened<RetireWizard>());
        QCOMPARE(opened<RetireWizard>()->draft().site.name, u"mdg0"_s);
    }

    void productionIsNotOfferedToBeRetired()
    {
        QVERIFY(open());
        QTRY_VERIFY(action(u"Retire..."_s)->toolTip().contains(u"Production can't be retired"_s));
        QVERIFY(!action(u"Retire..."_s)->isEnabled());
        QVERIFY(!shown(u"Retire..."_s));
        choose(u"mdg2"_s);
        QTRY_VERIFY(action(u"Retire..."_s)->toolTip().contains(u"The preview can't be retired"_s));
    }

    void aFormerProductionIsOfferedToBeThePreviewAgain()
    {
        m_series.sites = {SampleFleet::site(u"mdg1"_s, SiteState::Old),
                          SampleFleet::site(u"mdg2"_s, SiteState::Production)};
        m_answers.insert(u"recall.survey"_s, SampleSurvey::recall());
        QVERIFY(open());
        choose(u"mdg1"_s);
        QTRY_VERIFY(readable(*m_window).contains(u"This site was production."_s));
        QTRY_VERIFY(shown(u"Make preview again..."_s)->isEnabled());
        QVERIFY(action(u"Make preview again..."_s)->isEnabled());
        QTest::mouseClick(shown(u"Make preview again..."_s), Qt::LeftButton);
        QTRY_VERIFY(opened<RecallWizard>());
        QCOMPARE(opened<RecallWizard>()->draft().site.name, u"mdg1"_s);
        // what comes next opens once the site is seen as the preview
        emit opened<RecallWizard>()->synchroniseRequested(u"vps12"_s, m_series.sites[0].path);
        QTest::qWait(50);
        QVERIFY(!opened<SynchroniseWizard>());
        Series series = m_series;
        series.sites[0] = SampleFleet::site(u"mdg1"_s, SiteState::Preview);
        becomes(series);
        QTRY_VERIFY(opened<SynchroniseWizard>());
    }

    void theRowsMenuOffersItToo()
    {
        m_series.sites = {SampleFleet::site(u"mdg1"_s, SiteState::Old),
                          SampleFleet::site(u"mdg2"_s, SiteState::Production)};
        m_answers.insert(u"recall.survey"_s, SampleSurvey::recall());
        QVERIFY(open());
        choose(u"mdg1"_s);
        QTRY_VERIFY(action(u"Make preview again..."_s)->isEnabled());
        auto *view = m_window->findChild<SitesView *>();
        emit view->customContextMenuRequested(view->visualRect(view->currentIndex()).center());
        QMenu *menu = nullptr;
        for (QMenu *one : m_window->findChildren<QMenu *>())
            menu = one->isVisible() ? one : menu;
        QVERIFY(menu && menu->actions().contains(action(u"Make preview again..."_s)));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action(u"Make preview again..."_s)).center());
        QTRY_VERIFY(opened<RecallWizard>());
    }

    void onlyAFormerProductionIsOfferedToBeThePreviewAgain()
    {
        m_series.sites.prepend(SampleFleet::site(u"mdg0"_s, SiteState::NotLinked));
        QVERIFY(open());
        for (const auto &[name, why] :
             {std::pair{u"mdg1"_s, u"This is production"_s}, std::pair{u"mdg2"_s, u"This is the preview already"_s},
              std::pair{u"mdg0"_s, u"never production"_s}}) {
            choose(name);
            QTRY_VERIFY(action(u"Make preview again..."_s)->toolTip().contains(why));
            QVERIFY(!action(u"Make preview again..."_s)->isEnabled());
            QVERIFY(!shown(u"Make preview again..."_s));
        }
    }

    void aSeriesWithoutLinksHasNoReleaseNotes()
    {
        m_series.linked = false;
        m_series.sites = {SampleFleet::site(u"mdg1"_s, SiteState::NotLinked)};
        QVERIFY(open());
        QTRY_VERIFY(action(u"Release notes..."_s)->toolTip().contains(u"adopt"_s));
        QVERIFY(!action(u"Release notes..."_s)->isEnabled());
        QVERIFY(!shown(u"Release notes..."_s));
    }
};

QTEST_MAIN(TestWindowSites)
#include "TestWindowSites.moc"
