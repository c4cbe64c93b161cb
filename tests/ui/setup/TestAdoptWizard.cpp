// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleSurvey.h"
#include "ui/Seen.h"
#include "ui/SyncServer.h"
#include "ui/setup/AdoptWizard.h"
#include "ui/setup/DiffView.h"
#include "ui/setup/SetUpRefusal.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = JobRecord::State;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))

/// Links for a site that has none, walked as a user does.
class TestAdoptWizard : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<AdoptWizard> m_wizard;

    bool open()
    {
        if (!m_server->goOnline())
            return false;
        m_wizard = std::make_unique<AdoptWizard>(m_server->session.get(), m_server->series, m_server->series.sites[0],
                                                 QList<JobRecord>());
        m_wizard->open();
        return QTest::qWaitForWindowExposed(m_wizard.get());
    }
    bool mayGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    bool isAnswered() const { return m_wizard->draft().inquiry->isAnswered(); }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    bool goTo(AdoptWizard::Page page)
    {
        while (m_wizard->currentId() < page) {
            const int at = m_wizard->currentId();
            if (!QTest::qWaitFor([this] { return mayGoOn() && isAnswered(); }, 3000))
                return false;
            next();
            if (m_wizard->currentId() == at)
                return false;
        }
        return true;
    }
    QLineEdit *directory() const { return m_wizard->currentPage()->findChild<QLineEdit *>(); }
    QPushButton *commit() const { return qobject_cast<QPushButton *>(m_wizard->button(QWizard::CommitButton)); }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }
    JobRecord job(State state = State::Running) const
    {
        JobRecord job = m_server->job(state);
        job.operation = u"adopt"_s;
        job.site = m_server->series.sites[0].path;
        return job;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<SyncServer>();
        Site site = SampleFleet::site(u"mdg1"_s, SiteState::NotLinked, u"/usr/local/lino"_s);
        m_server->series = SampleFleet::series(u"mdg"_s, {site});
        m_server->series.linked = false;
        m_server->series.links = u"/usr/local/lino"_s;
        m_server->answers.insert(u"adopt.survey"_s, SampleSurvey::adopt());
    }
    void cleanup()
    {
        m_wizard.reset();
        m_server.reset();
    }

    void theFirstPageSaysWhatItIsAndWhereTheLinksWillStand()
    {
        QVERIFY(open());
        TRY_SAYS(u"/usr/local/lino/mdg/prod leads to /usr/local/lino/mdg1"_s);
        VERIFY_SAYS(u"goes on serving its users at every moment"_s);
        VERIFY_SAYS(u"own files and its database are not touched"_s);
        QCOMPARE(directory()->text(), u"/usr/local/lino/mdg"_s);
        QCOMPARE(asked(u"adopt.survey"_s)["directory"_L1].toString(), QString());
        QCOMPARE(m_wizard->windowTitle(), u"Adopt mdg1 - vps12"_s);
    }

    void anotherDirectoryIsAskedAboutAndMustBeAWholePath()
    {
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        directory()->selectAll();
        QTest::keyClicks(directory(), u"abc"_s);
        VERIFY_SAYS(u"The whole path is needed"_s);
        QVERIFY(!mayGoOn());
        directory()->selectAll();
        QTest::keyClicks(directory(), u"/srv/links"_s);
        QTRY_COMPARE(asked(u"adopt.survey"_s)["directory"_L1].toString(), u"/srv/links"_s);
        QTRY_VERIFY(mayGoOn());
        QCOMPARE(directory()->text(), u"/srv/links"_s);
    }

    void aFailedCheckEndsTheWay()
    {
        QJsonObject survey = SampleSurvey::adopt();
        survey.insert(u"checks"_s, QJsonArray{SampleSurvey::check("web", "failed", "nginx -t fails", "nginx -t")});
        m_server->answers.insert(u"adopt.survey"_s, survey);
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        next();
        TRY_SAYS(u"Web server: failed"_s);
        QVERIFY(!mayGoOn());
    }

    void theReviewShowsTheDiffsAndItsButtonSaysWhatItDoes()
    {
        QVERIFY(open());
        QVERIFY(goTo(AdoptWizard::Review));
        QCOMPARE(commit()->text(), u"Adopt mdg1"_s);
        QVERIFY(!commit()->isDefault());
        QVERIFY(m_wizard->currentPage()->findChild<DiffView *>()->toPlainText().contains(
            u"+  uwsgi_pass unix:///usr/local/lino/mdg/prod/sockets/uwsgi;"_s));
        VERIFY_SAYS(u"put back where mdg1 does not answer through it"_s);
    }

    void anAdoptionIsOrderedWatchedAndFollowedByANewPreview()
    {
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, job().toJson()}});
        QVERIFY(open());
        QVERIFY(goTo(AdoptWizard::Review));
        QTRY_VERIFY(commit()->isEnabled());
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(AdoptWizard::Progress));
        QCOMPARE(asked(u"job.start"_s)["plan"_L1]["operation"_L1].toString(), u"adopt"_s);
        TRY_SAYS(u"Adopt mdg1: Running"_s);
        QTRY_VERIFY(m_server->channel()->countOf(u"job.watch"_s) > 0);
        m_server->sayJob(job(State::Succeeded));
        TRY_SAYS(u"mdg1 is served through its own links now, and answers."_s);
        QSignalSpy preview(m_wizard.get(), &AdoptWizard::previewRequested);
        QTest::mouseClick(button(*m_wizard, u"New preview..."_s), Qt::LeftButton);
        QCOMPARE(preview.count(), 1);
        QCOMPARE(preview[0][1].toString(), u"/usr/local/lino/mdg1"_s);
        QVERIFY(!m_wizard->isVisible());
    }

    void everyControlHasAName()
    {
        QVERIFY(open());
        for (const auto page : {AdoptWizard::Links, AdoptWizard::Checks, AdoptWizard::Review}) {
            QVERIFY(goTo(page));
            QCOMPARE(namelessWidgets(m_wizard.get()), QStringList());
        }
    }

    void whyASiteCantBeAdoptedIsSaid()
    {
        QVERIFY(m_server->goOnline());
        const Series &series = m_server->series;
        QCOMPARE(adoptRefusal(m_server->session.get(), series, series.sites[0]), QString());
        QVERIFY(adoptRefusal(nullptr, series, series.sites[0]).contains(u"not connected"_s));
        const Series linked = SampleFleet::pair();
        for (const Site &site : linked.sites) {
            const QString refusal = adoptRefusal(m_server->session.get(), linked, site);
            QCOMPARE(refusal.contains(u"links already"_s), site.state != SiteState::Production);
        }
    }
};

QTEST_MAIN(TestAdoptWizard)
#include "TestAdoptWizard.moc"
