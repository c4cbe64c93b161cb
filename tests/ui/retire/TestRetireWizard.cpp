// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleSurvey.h"
#include "ui/Seen.h"
#include "ui/SyncServer.h"
#include "ui/retire/RetireWizard.h"
#include "ui/setup/SetUpRefusal.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = JobRecord::State;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define SAYS_NOT(words) QVERIFY2(!readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))

/// An old site goes, walked as a user does.
class TestRetireWizard : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<RetireWizard> m_wizard;

    const Site &site() const { return m_server->series.sites[0]; }
    bool open()
    {
        if (!m_server->goOnline())
            return false;
        m_wizard =
            std::make_unique<RetireWizard>(m_server->session.get(), m_server->series, site(), QList<JobRecord>());
        m_wizard->open();
        return QTest::qWaitForWindowExposed(m_wizard.get());
    }
    bool mayGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    bool isAnswered() const { return m_wizard->draft().inquiry->isAnswered(); }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    bool goTo(RetireWizard::Page page)
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
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *one : m_wizard->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }
    QLineEdit *name() const { return field(u"Name of the site to retire"_s); }
    void click(const QString &text) const
    {
        auto *one = button<QPushButton>(*m_wizard, text);
        QVERIFY2(one && one->isEnabled(), qPrintable(text));
        QTest::mouseClick(one, Qt::LeftButton);
    }
    QPushButton *commit() const { return qobject_cast<QPushButton *>(m_wizard->button(QWizard::CommitButton)); }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }
    int count(const QString &method) const { return m_server->channel()->countOf(method); }
    JobRecord job(State state = State::Running) const
    {
        JobRecord job = m_server->job(state);
        job.operation = u"retire"_s;
        job.site = site().path;
        job.source.clear();
        return job;
    }
    bool order()
    {
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, job().toJson()}});
        if (!goTo(RetireWizard::Review))
            return false;
        QTest::keyClicks(name(), u"mdg1"_s);
        if (!QTest::qWaitFor([this] { return commit()->isEnabled(); }, 3000))
            return false;
        QTest::mouseClick(commit(), Qt::LeftButton);
        return QTest::qWaitFor([this] { return m_wizard->currentId() == RetireWizard::Progress; }, 3000) &&
               QTest::qWaitFor([this] { return count(u"job.watch"_s) > 0; }, 3000);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<SyncServer>();
        m_server->series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::Old),
                                                          SampleFleet::site(u"mdg2"_s, SiteState::Production)});
        m_server->answers.insert(u"retire.survey"_s, SampleSurvey::retire());
    }
    void cleanup()
    {
        m_wizard.reset();
        m_server.reset();
    }

    void theFirstPageSaysWhatGoesWhatIsKeptAndWhatThatFrees()
    {
        QVERIFY(open());
        QCOMPARE(m_wizard->windowTitle(), u"Retire mdg1 - vps12"_s);
        TRY_SAYS(u"Database | PostgreSQL mdg1 | "_s);
        VERIFY_SAYS(u"Cron entry | /etc/cron.daily/make_snapshot_mdg1.sh | "_s);
        VERIFY_SAYS(u"in /var/backups/lino/mdg1/retired-20261128T102205Z"_s);
        VERIFY_SAYS(u"Freed: about "_s);
        VERIFY_SAYS(u"No longer production since 2026-10-20."_s);
        VERIFY_SAYS(u"It was to stay until 2026-11-19."_s);
        VERIFY_SAYS(u"Not removed: the media in /srv/media/mdg1 stay"_s);
        QCOMPARE(asked(u"retire.survey"_s)["site"_L1].toString(), site().path);
    }

    void aSiteThatWasPromisedToStayGoesNoFurther()
    {
        m_server->answers.insert(u"retire.survey"_s, SampleSurvey::tooYoung());
        QVERIFY(open());
        TRY_SAYS(u"Not yet: mdg1 is to stay until 2099-12-31, as maintainer@laptop agreed."_s);
        QVERIFY(!mayGoOn());
    }

    void anotherDayIsAgreedAndLookedAtAgain()
    {
        m_server->answers.insert(u"retire.survey"_s, SampleSurvey::tooYoung());
        m_server->answers.insert(u"retire.keep-until"_s, {{u"keepUntil"_s, u"2026-01-01"_s}});
        QVERIFY(open());
        TRY_SAYS(u"Not yet"_s);
        click(u"Keep until..."_s);
        auto *day = m_wizard->currentPage()->findChild<QDateEdit *>();
        QVERIFY(day && day->isVisible());
        QCOMPARE(day->date(), QDate(2099, 12, 31)); // what was promised is not shortened by accident
        day->setDate(QDate::currentDate());
        m_server->answers.insert(u"retire.survey"_s, SampleSurvey::retire());
        click(u"Keep until that day"_s);
        QTRY_VERIFY(mayGoOn());
        QCOMPARE(asked(u"retire.keep-until"_s)["until"_L1].toString(), QDate::currentDate().toString(Qt::ISODate));
        QCOMPARE(count(u"retire.survey"_s), 2);
        QVERIFY(!day->isVisible());
        SAYS_NOT(u"Not yet"_s);
    }

    void aDayThatTheServerRefusesIsSaidAndTheOldOneStays()
    {
        m_server->fail(u"retire.keep-until"_s, u"refused"_s, u"no space left"_s);
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        click(u"Keep until..."_s);
        click(u"Keep until that day"_s);
        QTRY_COMPARE(count(u"retire.keep-until"_s), 1);
        TRY_SAYS(u"It was refused"_s);
        QVERIFY(m_wizard->currentPage()->findChild<QDateEdit *>()->isVisible());
        QCOMPARE(count(u"retire.survey"_s), 1);
        click(u"Cancel"_s);
        QVERIFY(m_wizard->isVisible()); // the row's own, not the wizard's
        SAYS_NOT(u"It was refused"_s);
    }

    void aFailedCheckEndsTheWay()
    {
        QJsonObject survey = SampleSurvey::retire();
        survey.insert(u"checks"_s, QJsonArray{SampleSurvey::check("guard", "failed", "mdg2 lies within it",
                                                                  "look at what lies there, and move it")});
        m_server->answers.insert(u"retire.survey"_s, survey);
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        next();
        TRY_SAYS(u"mdg2 lies within it"_s);
        QVERIFY(!mayGoOn());
    }

    void theNameMustBeTypedAndTheButtonIsNotTheDefault()
    {
        QVERIFY(open());
        QVERIFY(goTo(RetireWizard::Review));
        QCOMPARE(commit()->text(), u"Retire mdg1"_s);
        VERIFY_SAYS(u"no way back"_s);
        VERIFY_SAYS(u"Type mdg1 to confirm:"_s);
        VERIFY_SAYS(u"Read the snapshot again and count its rows"_s);
        QVERIFY(!commit()->isEnabled());
        QTest::keyClicks(name(), u"mdg"_s);
        QVERIFY(!commit()->isEnabled());
        SAYS_NOT(u"This is not mdg1."_s);
        QTest::keyClicks(name(), u"2"_s);
        QVERIFY(!commit()->isEnabled());
        VERIFY_SAYS(u"This is not mdg1."_s);
        QTest::keyClick(name(), Qt::Key_Backspace);
        QTest::keyClicks(name(), u"1"_s);
        QVERIFY(commit()->isEnabled());
        QVERIFY(!commit()->isDefault());
        QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
        next();
        QVERIFY(name()->text().isEmpty()); // what was typed holds for what was seen
        QVERIFY(!commit()->isEnabled());
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void enterInTheNameRetiresNothing()
    {
        QVERIFY(open());
        QVERIFY(goTo(RetireWizard::Review));
        QTest::keyClicks(name(), u"mdg1"_s);
        QTest::keyClick(name(), Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void aRehearsalNeedsNoName()
    {
        QVERIFY(open());
        QVERIFY(goTo(RetireWizard::Review));
        click(u"Rehearse"_s);
        QTRY_COMPARE(count(u"job.start"_s), 1);
        QVERIFY(asked(u"job.start"_s)["rehearse"_L1].toBool());
        QVERIFY(!commit()->isEnabled());
    }

    void thePasswordIsAskedOnlyWhereSudoWantsOneForIt()
    {
        QVERIFY(open());
        QVERIFY(goTo(RetireWizard::Checks));
        QVERIFY(field(u"Password for sudo"_s));
        m_wizard.reset();
        QJsonObject survey = SampleSurvey::retire();
        survey.insert(u"rights"_s,
                      QJsonObject{{u"kind"_s, u"password"_s}, {u"user"_s, u"joe"_s}, {u"needed"_s, false}});
        m_server->answers.insert(u"retire.survey"_s, survey);
        m_wizard =
            std::make_unique<RetireWizard>(m_server->session.get(), m_server->series, site(), QList<JobRecord>());
        m_wizard->open();
        QVERIFY(goTo(RetireWizard::Checks));
        QVERIFY(!field(u"Password for sudo"_s));
        QVERIFY(goTo(RetireWizard::Review));
        SAYS_NOT(u"administrator"_s);
    }

    void aRetirementIsOrderedWithItsSecretsWatchedAndSaidToBeDone()
    {
        QVERIFY(open());
        QVERIFY(goTo(RetireWizard::Checks));
        QTest::keyClicks(field(u"Password for sudo"_s), u"geheim"_s);
        QVERIFY(order());
        const QJsonObject params = asked(u"job.start"_s);
        QCOMPARE(params["plan"_L1]["operation"_L1].toString(), u"retire"_s);
        QCOMPARE(params["secrets"_L1]["sudo"_L1].toString(), u"geheim"_s);
        QCOMPARE(params["plan"_L1]["steps"_L1][0]["run"_L1]["with"_L1]["confirm"_L1].toString(), u"mdg1"_s);
        TRY_SAYS(u"Retire mdg1: Running"_s);
        m_server->sayJob(job(State::Succeeded));
        TRY_SAYS(u"mdg1 is retired. Its last snapshot was read again and is kept."_s);
        VERIFY_SAYS(u"/var/backups/lino/mdg1/retired-20261128T102205Z"_s);
        VERIFY_SAYS(u"README.txt"_s);
    }

    void whereTheAdministratorIsNeededTheScriptIsShownAndTheJobGoesOn()
    {
        m_server->answers.insert(
            u"job.report"_s,
            {{u"administrator"_s, QJsonObject{{u"script"_s, u"#!/bin/sh\nrm /etc/cron.daily/make_snapshot_mdg1.sh\n"_s},
                                              {u"steps"_s, QJsonArray{u"services"_s}}}}});
        QVERIFY(open());
        QVERIFY(order());
        JobRecord refused = job(State::Refused);
        refused.canResume = true;
        refused.refusal = JobRecord::Refusal{u"administrator"_s, u"root's rights"_s, {}, {}, {}};
        m_server->sayJob(refused);
        TRY_SAYS(u"Needs the administrator"_s);
        SAYS_NOT(u"is retired"_s);
        SAYS_NOT(u"are free again"_s);
        JobRecord again = job();
        again.id += u"2"_s;
        m_server->answers.insert(u"job.resume"_s, {{u"job"_s, again.toJson()}});
        auto *resume = m_wizard->findChild<QPushButton *>(u"continueJob"_s);
        QTRY_VERIFY(resume && resume->isVisible() && resume->isEnabled());
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(RetireWizard::Progress));
        QTRY_COMPARE(asked(u"job.watch"_s)["job"_L1].toString(), again.id);
    }

    void everyControlHasAName()
    {
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        click(u"Keep until..."_s);
        for (const auto page : {RetireWizard::Removal, RetireWizard::Checks, RetireWizard::Review}) {
            QVERIFY(goTo(page));
            QCOMPARE(namelessWidgets(m_wizard.get()), QStringList());
        }
    }

    void whyASiteCantBeRetiredIsSaid_data()
    {
        QTest::addColumn<SiteState>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("old") << SiteState::Old << QString();
        QTest::newRow("not linked") << SiteState::NotLinked << QString();
        QTest::newRow("production") << SiteState::Production << u"Production can't be retired"_s;
        QTest::newRow("preview") << SiteState::Preview << u"The preview can't be retired"_s;
        QTest::newRow("in attempt") << SiteState::InAttempt << u"attempt"_s;
        QTest::newRow("standing by") << SiteState::StandingBy << u"attempt"_s;
        QTest::newRow("broken") << SiteState::Broken << u"broken"_s;
    }

    void whyASiteCantBeRetiredIsSaid()
    {
        QFETCH(SiteState, state);
        QFETCH(QString, says);
        QVERIFY(m_server->goOnline());
        Site one = SampleFleet::site(u"mdg9"_s, SiteState::Old);
        one.state = state;
        const QString why = retireRefusal(m_server->session.get(), m_server->series, one);
        QVERIFY2(says.isEmpty() ? why.isEmpty() : why.contains(says), qPrintable(why));
        QVERIFY(!retireRefusal(nullptr, m_server->series, one).isEmpty());
    }

    void aSiteOfASeriesWithoutLinksMayBeTheOneInUse()
    {
        QVERIFY(m_server->goOnline());
        Series series = m_server->series;
        series.linked = false;
        QVERIFY(retireRefusal(m_server->session.get(), series, SampleFleet::site(u"mdg1"_s, SiteState::NotLinked))
                    .contains(u"not known"_s));
    }
};

QTEST_MAIN(TestRetireWizard)
#include "TestRetireWizard.moc"
