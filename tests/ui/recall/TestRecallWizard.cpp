// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleSurvey.h"
#include "ui/Seen.h"
#include "ui/SyncServer.h"
#include "ui/recall/RecallWizard.h"
#include "ui/setup/SetUpRefusal.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using State = JobRecord::State;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define SAYS_NOT(words) QVERIFY2(!readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))

/// A former production becomes the preview again, walked as a user does.
class TestRecallWizard : public QObject
{
    Q_OBJECT

    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<RecallWizard> m_wizard;

    const Site &site() const { return m_server->series.sites[0]; }
    bool open()
    {
        if (m_server->session->state() != ServerSession::State::Online && !m_server->goOnline())
            return false;
        m_wizard =
            std::make_unique<RecallWizard>(m_server->session.get(), m_server->series, site(), QList<JobRecord>());
        m_wizard->open();
        return QTest::qWaitForWindowExposed(m_wizard.get());
    }
    bool mayGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    bool isAnswered() const { return m_wizard->draft().inquiry->isAnswered(); }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    bool goToReview()
    {
        if (!QTest::qWaitFor([this] { return mayGoOn() && isAnswered(); }, 3000))
            return false;
        next();
        return m_wizard->currentId() == RecallWizard::Review;
    }
    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *one : m_wizard->findChildren<QLineEdit *>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }
    QLineEdit *name() const { return field(u"Name of the site to make the preview again"_s); }
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
        job.operation = u"recall"_s;
        job.site = site().path;
        job.source = m_server->series.sites[1].path;
        return job;
    }
    bool order()
    {
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, job().toJson()}});
        if (!goToReview())
            return false;
        QTest::keyClicks(name(), u"mdg1"_s);
        if (!QTest::qWaitFor([this] { return commit()->isEnabled(); }, 3000))
            return false;
        QTest::mouseClick(commit(), Qt::LeftButton);
        return QTest::qWaitFor([this] { return m_wizard->currentId() == RecallWizard::Progress; }, 3000) &&
               QTest::qWaitFor([this] { return count(u"job.watch"_s) > 0; }, 3000);
    }
    bool end(const JobRecord &ended)
    {
        m_server->sayJob(ended);
        return QTest::qWaitFor([this] { return m_wizard->currentId() == RecallWizard::Done; }, 3000);
    }
    void havePreview() { m_server->series.sites += SampleFleet::site(u"mdg3"_s, SiteState::Preview); }

private slots:
    void init()
    {
        m_server = std::make_unique<SyncServer>();
        m_server->series = SampleFleet::series(u"mdg"_s, {SampleFleet::site(u"mdg1"_s, SiteState::Old),
                                                          SampleFleet::site(u"mdg2"_s, SiteState::Production)});
        m_server->answers.insert(u"recall.survey"_s, SampleSurvey::recall());
    }
    void cleanup()
    {
        m_wizard.reset();
        m_server.reset();
    }

    void theFirstPageTellsEachConsequence()
    {
        QVERIFY(open());
        QCOMPARE(m_wizard->windowTitle(), u"Make mdg1 the preview again - vps12"_s);
        TRY_SAYS(u"the older code comes back: mdg1 runs Lino Noi 26.9.0"_s);
        VERIFY_SAYS(u"Three steps lead back: mdg1 becomes the preview again; it is synchronised"_s);
        for (const SurveyCheck &check : m_wizard->draft().survey->checks)
            VERIFY_SAYS(check.detail);
        VERIFY_SAYS(u"\u2192 copy what you may need of it before you synchronise"_s);
        QVERIFY(mayGoOn());
        QCOMPARE(asked(u"recall.survey"_s)["site"_L1].toString(), site().path);
        QCOMPARE(asked(u"recall.survey"_s)["setAside"_L1].toBool(), false);
        QVERIFY(!m_wizard->currentPage()->findChild<QCheckBox *>());
    }

    void whatIsGraveStandsBeforeWhatIsFine()
    {
        QVERIFY(open());
        TRY_SAYS(u"Data that goes: warning"_s);
        const QString said = readable(*m_wizard);
        QVERIFY(said.indexOf(u"Data that goes: warning"_s) < said.indexOf(u"State of the site: passed"_s));
    }

    void whereItCannotBeWhatWasFoundHowProductionStandsAndWhatToDoAreSaid()
    {
        m_server->answers.insert(u"recall.survey"_s,
                                 SampleSurvey::notToRecall("/usr/local/lino/mdg/mdg1 is no longer there",
                                                           "there is no way back to a site that is gone"));
        QVERIFY(open());
        TRY_SAYS(u"mdg1 can't become the preview again as things stand"_s);
        VERIFY_SAYS(u"Production, mdg2, was not touched and goes on serving its users."_s);
        TRY_SAYS(u"State of the site: failed"_s);
        VERIFY_SAYS(u"/usr/local/lino/mdg/mdg1 is no longer there"_s);
        VERIFY_SAYS(u"\u2192 there is no way back to a site that is gone"_s);
        QVERIFY(!mayGoOn());
    }

    void whatWasMendedIsCheckedAgain()
    {
        m_server->answers.insert(u"recall.survey"_s,
                                 SampleSurvey::notToRecall("/srv/other/prod leads to it", "look at the links"));
        QVERIFY(open());
        TRY_SAYS(u"/srv/other/prod leads to it"_s);
        m_server->answers.insert(u"recall.survey"_s, SampleSurvey::recall());
        click(u"Check again"_s);
        QTRY_VERIFY(mayGoOn());
        SAYS_NOT(u"as things stand"_s);
        QCOMPARE(count(u"recall.survey"_s), 2);
    }

    void aPreviewThatTheSeriesHasIsSetAsideOnlyWhereThatIsWanted()
    {
        havePreview();
        m_server->answers.insert(u"recall.survey"_s, SampleSurvey::notToRecall());
        QVERIFY(open());
        TRY_SAYS(u"the series has a preview: mdg3"_s);
        QVERIFY(!mayGoOn());
        m_server->answers.insert(u"recall.survey"_s, SampleSurvey::recall());
        auto *box = button<QCheckBox>(*m_wizard, u"Set mdg3 aside"_s);
        QVERIFY(box && !box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QTRY_COMPARE(asked(u"recall.survey"_s)["setAside"_L1].toBool(), true);
        QVERIFY(goToReview());
        VERIFY_SAYS(u"mdg3 is set aside."_s);
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, job().toJson()}});
        QTest::keyClicks(name(), u"mdg1"_s);
        QTest::mouseClick(commit(), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.start"_s), 1);
        QCOMPARE(asked(u"job.start"_s)["plan"_L1]["steps"_L1][0]["run"_L1]["with"_L1]["earlier"_L1].toString(),
                 u"set-aside"_s);
    }

    void aServerThatDoesNotAnswerIsSaidAndEndsTheWay()
    {
        m_server->fail(u"recall.survey"_s, u"internal"_s, u"no such table"_s);
        QVERIFY(open());
        QTRY_VERIFY(m_wizard->draft().inquiry->error());
        QVERIFY(!mayGoOn());
    }

    void theNameMustBeTypedAndTheButtonIsNotTheDefault()
    {
        QVERIFY(open());
        QVERIFY(goToReview());
        QCOMPARE(commit()->text(), u"Make mdg1 the preview again"_s);
        VERIFY_SAYS(u"until the next synchronisation overwrites it with that of mdg2"_s);
        VERIFY_SAYS(u"Make it neutral: no mail, no jobs"_s);
        VERIFY_SAYS(u"Type mdg1 to confirm:"_s);
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
        QTest::keyClick(name(), Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void whatWasTypedHoldsForWhatWasSeen()
    {
        QVERIFY(open());
        QVERIFY(goToReview());
        QTest::keyClicks(name(), u"mdg1"_s);
        QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
        QVERIFY(goToReview());
        QVERIFY(name()->text().isEmpty());
        QVERIFY(!commit()->isEnabled());
    }

    void aRehearsalNeedsNoNameAndNoScriptIsOfferedForWhatCantBeDoneByHand()
    {
        QVERIFY(open());
        QVERIFY(goToReview());
        QVERIFY(!button(*m_wizard, u"Save as script"_s));
        QTest::keyClicks(name(), u"md"_s);
        click(u"Rehearse"_s);
        QTRY_COMPARE(count(u"job.start"_s), 1);
        QVERIFY(asked(u"job.start"_s)["rehearse"_L1].toBool());
        QVERIFY(!commit()->isEnabled());
    }

    void theWayThroughTheReviewByTabEndsAtItsButtons()
    {
        QVERIFY(open());
        QVERIFY(goToReview());
        auto *steps = m_wizard->currentPage()->findChild<QAbstractItemView *>();
        steps->setFocus();
        QTest::keyClick(steps, Qt::Key_Tab);
        QCOMPARE(m_wizard->focusWidget(), button(*m_wizard, u"Rehearse"_s));
        QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_wizard->focusWidget(), name());
    }

    void aRecallIsOrderedWithItsPasswordAndFollowedByASynchronisation()
    {
        QVERIFY(open());
        QTRY_VERIFY(field(u"Password for sudo"_s));
        QTest::keyClicks(field(u"Password for sudo"_s), u"geheim"_s);
        QVERIFY(order());
        const QJsonObject params = asked(u"job.start"_s);
        QCOMPARE(params["plan"_L1]["operation"_L1].toString(), u"recall"_s);
        QCOMPARE(params["plan"_L1]["site"_L1].toString(), site().path);
        QCOMPARE(params["plan"_L1]["steps"_L1][0]["run"_L1]["with"_L1]["confirm"_L1].toString(), u"mdg1"_s);
        QCOMPARE(params["secrets"_L1]["sudo"_L1].toString(), u"geheim"_s);
        TRY_SAYS(u"Make mdg1 the preview again: Running"_s);
        QVERIFY(end(job(State::Succeeded)));
        TRY_SAYS(u"mdg1 is the preview again: neutral, and with the data that it had."_s);
        VERIFY_SAYS(u"Brings the data of mdg2 into mdg1"_s);
        QSignalSpy synchronise(m_wizard.get(), &RecallWizard::synchroniseRequested);
        click(u"Synchronise now..."_s);
        QCOMPARE(synchronise.count(), 1);
        QCOMPARE(synchronise[0][0].toString(), u"vps12"_s);
        QCOMPARE(synchronise[0][1].toString(), site().path);
        QVERIFY(!m_wizard->isVisible());
    }

    void theAttemptIsOfferedAsWell()
    {
        QVERIFY(open());
        QVERIFY(order());
        QVERIFY(end(job(State::Succeeded)));
        QSignalSpy attempt(m_wizard.get(), &RecallWizard::attemptRequested);
        click(u"Start attempt..."_s);
        QCOMPARE(attempt.count(), 1);
        QCOMPARE(attempt[0][1].toString(), site().path);
    }

    void whatWasRefusedIsSaidAndNothingIsOfferedAfterIt()
    {
        QVERIFY(open());
        QVERIFY(order());
        JobRecord refused = job(State::Refused);
        refused.refusal = JobRecord::Refusal{u"state"_s,
                                             u"mdg1 cannot become the preview again"_s,
                                             u"/srv/other/prod leads to it"_s,
                                             {},
                                             u"look at the links"_s};
        QVERIFY(end(refused));
        TRY_SAYS(u"mdg1 was not made the preview again"_s);
        VERIFY_SAYS(u"/srv/other/prod leads to it."_s);
        VERIFY_SAYS(u"Production was not touched."_s);
        VERIFY_SAYS(u"look at the links."_s);
        SAYS_NOT(u"retired"_s);
        QVERIFY(!button(*m_wizard, u"Synchronise now..."_s) && !button(*m_wizard, u"Start attempt..."_s));
    }

    void everyControlHasAName()
    {
        havePreview();
        QVERIFY(open());
        QTRY_VERIFY(isAnswered());
        QCOMPARE(namelessWidgets(m_wizard.get()), QStringList());
        QVERIFY(goToReview());
        QCOMPARE(namelessWidgets(m_wizard.get()), QStringList());
    }

    void whyASiteCantBeMadeThePreviewAgainIsSaid_data()
    {
        QTest::addColumn<SiteState>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("old") << SiteState::Old << QString();
        QTest::newRow("not linked") << SiteState::NotLinked << u"never production"_s;
        QTest::newRow("production") << SiteState::Production << u"This is production"_s;
        QTest::newRow("preview") << SiteState::Preview << u"the preview already"_s;
        QTest::newRow("in attempt") << SiteState::InAttempt << u"attempt"_s;
        QTest::newRow("standing by") << SiteState::StandingBy << u"attempt"_s;
        QTest::newRow("broken") << SiteState::Broken << u"broken"_s;
    }

    void whyASiteCantBeMadeThePreviewAgainIsSaid()
    {
        QFETCH(SiteState, state);
        QFETCH(QString, says);
        QVERIFY(m_server->goOnline());
        const Site one = SampleFleet::site(u"mdg9"_s, state);
        const QString why = recallRefusal(m_server->session.get(), m_server->series, one);
        QVERIFY2(says.isEmpty() ? why.isEmpty() : why.contains(says), qPrintable(why));
        QVERIFY(!recallRefusal(nullptr, m_server->series, one).isEmpty());
    }

    void whyASeriesHasNoWayBackNowIsSaid()
    {
        QVERIFY(m_server->goOnline());
        const auto why = [this](const Series &series) {
            return recallRefusal(m_server->session.get(), series, site());
        };
        Series series = m_server->series;
        series.attempt = Attempt{};
        series.attempt->state = Attempt::State::Planned;
        QVERIFY(why(series).contains(u"withdraw it first"_s));
        series.attempt->state = Attempt::State::Running;
        QVERIFY(why(series).contains(u"runs in this series"_s));
        series.attempt->state = Attempt::State::Kept;
        QCOMPARE(why(series), QString());
        series.sites.removeLast();
        QVERIFY(why(series).contains(u"no production"_s));
        series.linked = false;
        QVERIFY(why(series).contains(u"no links"_s));
    }
};

QTEST_MAIN(TestRecallWizard)
#include "TestRecallWizard.moc"
