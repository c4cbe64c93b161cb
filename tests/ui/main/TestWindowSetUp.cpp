// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/SampleSurvey.h"
#include "ui/Seen.h"
#include "ui/main/WindowCase.h"
#include "ui/notes/ReleaseNotesEditor.h"
#include "ui/setup/AdoptWizard.h"
#include "ui/setup/SetUpWizard.h"
#include "ui/wizards/SynchroniseWizard.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolBar>

using namespace Qt::StringLiterals;

/// New previews and adoptions from the window, on a server that answers.
class TestWindowSetUp : public WindowCase
{
    Q_OBJECT

    static Series withNewPreview()
    {
        Series series = SampleFleet::pair();
        series.sites[1].state = SiteState::Old;
        series.sites.append(SampleFleet::site(u"mdg3"_s, SiteState::Preview));
        return series;
    }

private slots:
    void init()
    {
        prepare();
        m_answers.insert(u"setup.survey"_s, SampleSurvey::setUp());
        m_answers.insert(u"adopt.survey"_s, SampleSurvey::adopt());
    }
    void cleanup() { finish(); }

    void theToolBarOffersANewPreviewBetweenRefreshAndSynchronise()
    {
        QVERIFY(open());
        QStringList texts;
        for (const QAction *one : m_window->findChild<QToolBar *>()->actions())
            texts += one->text();
        const auto at = texts.indexOf(u"New preview..."_s);
        QCOMPARE(texts.mid(at - 1, 3), (QStringList{u"Refresh"_s, u"New preview..."_s, u"Synchronise..."_s}));
        QTRY_VERIFY(action(u"New preview..."_s)->isEnabled());
        QVERIFY(action(u"Adopt..."_s)->isEnabled()); // production: mends the vhosts of one that is linked
    }

    void aNewPreviewOpensItsWizardByKeyboard()
    {
        QVERIFY(open());
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(action(u"New preview..."_s)->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(opened<SetUpWizard>());
        QCOMPARE(opened<SetUpWizard>()->draft().series.name, u"mdg"_s);
    }

    void aSiteWithoutLinksIsOfferedToBeAdopted()
    {
        m_series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::NotLinked)});
        m_series.linked = false;
        QVERIFY(open());
        QTRY_VERIFY(action(u"Adopt..."_s)->isEnabled());
        QVERIFY(action(u"New preview..."_s)->toolTip().contains(u"adopt its production site first"_s));
        QTRY_VERIFY(readable(*m_window).contains(u"This site has no links"_s));
        auto *adopt = button<QPushButton>(*m_window, u"Adopt..."_s);
        QVERIFY(adopt && adopt->isEnabled());
        QTest::mouseClick(adopt, Qt::LeftButton);
        QTRY_VERIFY(opened<AdoptWizard>());
        QCOMPARE(opened<AdoptWizard>()->draft().site.name, u"mdg1"_s);
    }

    void aNewSiteIsSynchronisedAsSoonAsItIsSeen_data()
    {
        QTest::addColumn<bool>("nightly");
        QTest::newRow("now") << false;
        QTest::newRow("nightly") << true;
    }

    void aNewSiteIsSynchronisedAsSoonAsItIsSeen()
    {
        QFETCH(bool, nightly);
        QVERIFY(open());
        QTRY_VERIFY(action(u"New preview..."_s)->isEnabled());
        m_window->newPreview();
        QTRY_VERIFY(opened<SetUpWizard>());
        const QString site = u"/usr/local/lino/mdg/mdg3"_s;
        emit opened<SetUpWizard>()->synchroniseRequested(u"vps12"_s, site, nightly);
        opened<SetUpWizard>()->accept();
        QTest::qWait(50);
        QVERIFY(!opened<SynchroniseWizard>()); // the server's last word still knows nothing of it
        becomes(withNewPreview());
        QTRY_VERIFY(opened<SynchroniseWizard>());
        QCOMPARE(opened<SynchroniseWizard>()->draft().previewPath(), site);
        QCOMPARE(opened<SynchroniseWizard>()->draft().runsNightly, nightly);
        QCOMPARE(opened<SynchroniseWizard>()->draft().runsNow, !nightly);
        QCOMPARE(m_window->windowTitle(), u"mdg3 - vps12"_s);
        becomes(SampleFleet::pair());
        becomes(withNewPreview());
        QTest::qWait(100);
        QCOMPARE(m_window->findChildren<SynchroniseWizard *>().size(), 1); // once only
    }

    void theReleaseNotesOfTheNewSiteAreOpened()
    {
        QVERIFY(open());
        QTRY_VERIFY(action(u"New preview..."_s)->isEnabled());
        m_window->newPreview();
        QTRY_VERIFY(opened<SetUpWizard>());
        const QString site = u"/usr/local/lino/mdg/mdg3"_s;
        emit opened<SetUpWizard>()->notesRequested(u"vps12"_s, site);
        opened<SetUpWizard>()->accept();
        becomes(withNewPreview());
        QTRY_VERIFY(opened<ReleaseNotesEditor>());
        QCOMPARE(opened<ReleaseNotesEditor>()->sitePath(), site);
    }

    void anAdoptedSiteIsFollowedByANewPreview()
    {
        m_series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::NotLinked)});
        m_series.linked = false;
        QVERIFY(open());
        QTRY_VERIFY(action(u"Adopt..."_s)->isEnabled());
        m_window->adopt();
        QTRY_VERIFY(opened<AdoptWizard>());
        emit opened<AdoptWizard>()->previewRequested(u"vps12"_s, u"/usr/local/lino/mdg/mdg1"_s);
        opened<AdoptWizard>()->accept();
        becomes(SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::Production)}));
        QTRY_VERIFY(opened<SetUpWizard>());
        QCOMPARE(opened<SetUpWizard>()->draft().productionName(), u"mdg1"_s);
    }
};

QTEST_MAIN(TestWindowSetUp)
#include "TestWindowSetUp.moc"
