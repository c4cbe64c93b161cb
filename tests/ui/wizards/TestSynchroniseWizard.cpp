// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Synchronise.h"
#include "ui/AccessibleNames.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/text/StepText.h"
#include "ui/wizards/ReviewPage.h"
#include "ui/wizards/SynchroniseRefusal.h"
#include "ui/wizards/WizardCase.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeEdit>
#include <QTreeWidget>

using State = JobRecord::State;

/// The pages before the work, and what holds for all of them.
class TestSynchroniseWizard : public WizardCase
{
    Q_OBJECT

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    // Direction

    void theDirectionSaysWhatIsReadAndWhatIsOverwritten()
    {
        QVERIFY(open());
        for (const QString &words :
             {u"mdg1 Production"_s, u"is read"_s, u"mdg2 Preview"_s, u"is overwritten"_s,
              u"postgresql mdg2 (says Django)"_s, u"sign in again"_s, u"goes on when this computer is closed"_s})
            VERIFY_SAYS(words);
        QVERIFY(mayGoOn());
        QCOMPARE(count(u"facts"_s), 0);
    }

    void djangoIsAskedWhereItsWordsAreStaleAndTheSettingsAreCalledSettings()
    {
        m_server->series.sites[0].factsStale = true;
        m_server->series.sites[1].facts.reset();
        QVERIFY(open());
        VERIFY_SAYS(u"Asking Django..."_s);
        VERIFY_SAYS(u"postgresql mdg2 (says settings.py)"_s);
        QVERIFY(!mayGoOn());
        DjangoFacts facts;
        facts.asked = SampleFleet::evening();
        facts.database = {u"postgresql"_s, u"mdg2_real"_s, {}, {}};
        const auto answerAll = [&] {
            for (const QJsonObject &request : m_server->channel()->requests) {
                if (request["method"_L1] == u"facts"_s &&
                    request["params"_L1]["site"_L1].toString().endsWith(u"mdg2"_s))
                    m_server->channel()->answer(request["id"_L1].toInteger(), facts.toJson());
                else if (request["method"_L1] == u"facts"_s)
                    m_server->channel()->say(
                        {{u"id"_s, request["id"_L1]},
                         {u"error"_s, QJsonObject{{u"code"_s, u"failed"_s}, {u"message"_s, u"no"_s}}}});
            }
        };
        answerAll();
        TRY_SAYS(u"postgresql mdg2_real (says Django)"_s);
        VERIFY_SAYS(u"Only its settings were read"_s);
        QVERIFY(mayGoOn());
    }

    void theSameDatabaseEndsTheWayInWords()
    {
        m_server->series.sites[1].facts->database = m_server->series.sites[0].facts->database;
        QVERIFY(open());
        QVERIFY(!mayGoOn());
        VERIFY_SAYS(u"Both sites use the same database, postgresql mdg1"_s);
        VERIFY_SAYS(u"Nothing was touched"_s);
        QTest::keyClick(m_wizard.get(), Qt::Key_Return);
        QCOMPARE(m_wizard->currentId(), int(SynchroniseWizard::Direction));
    }

    void aDatabaseThatDjangoReportsLaterEndsTheWayToo()
    {
        m_server->series.sites[1].factsStale = true;
        DjangoFacts facts;
        facts.asked = SampleFleet::evening();
        facts.database = m_server->series.sites[0].facts->database;
        m_server->answers.insert(u"facts"_s, facts.toJson());
        QVERIFY(open());
        TRY_SAYS(u"Both sites use the same database"_s);
        QVERIFY(!mayGoOn());
    }

    void theMaintenancePageIsAChoice()
    {
        QVERIFY(open());
        QVERIFY(m_wizard->draft().options.maintenancePage);
        QTest::mouseClick(button(*m_wizard, u"Show a maintenance page"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!m_wizard->draft().options.maintenancePage);
    }

    // Restore script

    void everyStateOfTheRestoreScriptHasWords_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << u"none"_s << u"There is no dump yet"_s;
        QTest::newRow("new") << u"new"_s << u"as a copy of restore.py"_s;
        QTest::newRow("current") << u"current"_s << u"fits production's restore.py"_s;
        QTest::newRow("merge") << u"merge"_s << u"merges it into restore2preview.py"_s;
    }

    void everyStateOfTheRestoreScriptHasWords()
    {
        QFETCH(QString, state);
        QFETCH(QString, words);
        m_server->answers.insert(u"restore-script"_s, SyncServer::script(state));
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Script));
        TRY_SAYS(words);
        VERIFY_SAYS(u"compares again after its own dump"_s);
        QVERIFY(mayGoOn());
    }

    void theAgeOfTheComparedDumpIsSaid()
    {
        QJsonObject document = SyncServer::script(u"current"_s);
        document.insert(u"freshFrom"_s, QDateTime::currentDateTimeUtc().addSecs(-7500).toString(Qt::ISODate));
        m_server->answers.insert(u"restore-script"_s, document);
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Script));
        TRY_SAYS(u"compares with production's dump of "_s);
        VERIFY_SAYS(u"(2 h ago)"_s);
        document.insert(u"freshFrom"_s, u""_s);
        m_server->answers.insert(u"restore-script"_s, document);
        QTest::mouseClick(button(*m_wizard, u"Compare again"_s), Qt::LeftButton);
        TRY_SAYS(u"fits production's restore.py"_s);
        QVERIFY(!readable(*m_wizard).contains(u"compares with production's dump"_s));
    }

    void aConflictIsDecidedInTheEditorBeforeItGoesOn()
    {
        m_server->answers.insert(u"restore-script"_s, SyncServer::conflict());
        m_server->answers.insert(u"restore-script.check"_s, {{u"ok"_s, true}, {u"line"_s, QJsonValue()}});
        m_server->answers.insert(u"restore-script.save"_s, {{u"restoreScript"_s, SyncServer::script(u"current"_s)}});
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Script));
        TRY_SAYS(u"needs your decision"_s);
        VERIFY_SAYS(
            u"Dumped in several files now: contacts_person (2 files: contacts_person_1.py, _2.py) - to be decided"_s);
        VERIFY_SAYS(u"New table (1)"_s);
        QVERIFY(!mayGoOn());
        QTest::mouseClick(button(*m_wizard, u"Open editor..."_s), Qt::LeftButton);
        auto *editor = m_wizard->findChild<RestoreScriptEditor *>();
        QVERIFY(editor && editor->isVisible());
        QTest::mouseClick(button(*editor, u"Take fresh"_s), Qt::LeftButton);
        QTest::mouseClick(button(*editor, u"Save"_s), Qt::LeftButton);
        QTRY_VERIFY(mayGoOn());
        QTest::keyClick(editor, Qt::Key_Escape);
        TRY_SAYS(u"fits production's restore.py"_s);
    }

    void aScriptThatPythonCannotReadIsMendedBeforeItGoesOn()
    {
        QJsonObject document = SyncServer::script(u"current"_s);
        document.insert(u"syntax"_s, QJsonObject{{u"line"_s, 7}, {u"message"_s, u"invalid syntax"_s}});
        m_server->answers.insert(u"restore-script"_s, document);
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Script));
        TRY_SAYS(u"Line 7: invalid syntax"_s);
        QVERIFY(!mayGoOn());
    }

    void aServerThatCannotCompareIsAskedAgain()
    {
        m_server->fail(u"restore-script"_s, u"busy"_s);
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Script));
        TRY_SAYS(u"It is not known how the restore script stands"_s);
        QVERIFY(!mayGoOn());
        m_server->failures.clear();
        QTest::mouseClick(button(*m_wizard, u"Compare again"_s), Qt::LeftButton);
        QTRY_VERIFY(mayGoOn());
    }

    // When

    void theNightIsShownInBothZonesAndWhatBecomesOfTheScript()
    {
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::When));
        auto *time = m_wizard->findChild<QTimeEdit *>();
        QVERIFY(!time->isEnabled());
        QTest::mouseClick(button(*m_wizard, u"Every night at"_s), Qt::LeftButton, {}, QPoint(8, 8));
        time->setTime(QTime(3, 15));
        VERIFY_SAYS(u"03:15 server time (CET)"_s);
        VERIFY_SAYS(u" here"_s);
        VERIFY_SAYS(u"initdb_from_prod.sh of mdg2 is written by hand"_s);
        QCOMPARE(m_wizard->draft().nightlyAt, u"03:15"_s);
        QVERIFY(m_wizard->draft().replacesScript);
        QTest::mouseClick(button(*m_wizard, u"Leave it as it is"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!m_wizard->draft().replacesScript);
    }

    void nothingChosenIsNoWayOn()
    {
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::When));
        QTest::mouseClick(button<QCheckBox>(*m_wizard, u"Now"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QVERIFY(!mayGoOn());
        VERIFY_SAYS(u"Choose when it runs"_s);
    }

    void whatIsSetAlreadyIsShown()
    {
        Nightly nightly;
        nightly.at = u"01:45"_s;
        nightly.by = u"somebody@desk"_s;
        nightly.script = u"kept"_s;
        nightly.hold = Nightly::Hold{QDate(2026, 11, 29), u"tester@desk"_s};
        m_server->series.nightly = nightly;
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::When));
        VERIFY_SAYS(u"Set to 01:45 by somebody@desk. tester@desk holds the night of"_s);
        QVERIFY(m_wizard->draft().runsNightly && m_wizard->draft().holdsNext && !m_wizard->draft().replacesScript);
        QCOMPARE(m_wizard->findChild<QTimeEdit *>()->time(), QTime(1, 45));
    }

    // Review

    void theReviewListsEveryStepWithItsExactCommand()
    {
        QVERIFY(open(m_server->history(4)));
        QVERIFY(goTo(SynchroniseWizard::Review));
        const Result<Plan> plan = synchronisePlan(m_server->series);
        auto *steps = m_wizard->currentPage()->findChild<QTreeWidget *>();
        QCOMPARE(steps->topLevelItemCount(), plan->steps.size());
        VERIFY_SAYS(u"Restore the dump into the preview | restore directory=snapshot2preview"_s);
        VERIFY_SAYS(u"env/bin/python manage.py collectstatic --noinput"_s);
        VERIFY_SAYS(u"undone by"_s);
        VERIFY_SAYS(u"Usually it takes 1:24, says the median of the last 4 good runs"_s);
        QCOMPARE(commit()->text(), u"Overwrite mdg2"_s);
    }

    void everyStepOfThePlanHasWordsOfItsOwn()
    {
        const Result<Plan> plan = synchronisePlan(m_server->series);
        for (const Step &step : plan->steps) {
            JobRecord::Step shown;
            shown.id = step.id;
            shown.title = u"?"_s;
            QVERIFY2(stepText(shown) != u"?", qPrintable(step.id));
        }
    }

    void aFirstRunIsCalledOne()
    {
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Review));
        VERIFY_SAYS(u"First run"_s);
    }

    void enterGoesOnWhereNothingIsBegunByIt()
    {
        QVERIFY(open());
        for (const auto page : {SynchroniseWizard::Script, SynchroniseWizard::When, SynchroniseWizard::Review}) {
            QTRY_VERIFY(mayGoOn());
            QTest::keyClick(m_wizard.get(), Qt::Key_Return);
            QCOMPARE(m_wizard->currentId(), int(page));
        }
    }

    void enterAndEscapeMeanNoOnTheReview()
    {
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Review));
        QVERIFY(!commit()->isDefault());
        QSignalSpy rejected(m_wizard.get(), &QDialog::rejected);
        QTest::keyClick(m_wizard.get(), Qt::Key_Return);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void thePlanIsSavedAsAScriptForItsOwner()
    {
        QTemporaryDir directory;
        const QString path = directory.filePath(u"sync.sh"_s);
        QVERIFY(open());
        QVERIFY(goTo(SynchroniseWizard::Review));
        auto *page = qobject_cast<ReviewPage *>(m_wizard->currentPage());
        page->saveScript(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.startsWith("#!"));
        QVERIFY(text.contains("restore2preview.py"));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadOther | QFile::WriteGroup | QFile::ExeOther),
                 QFile::Permissions());
        VERIFY_SAYS(u"Saved to"_s);
        page->saveScript(directory.filePath(u"none/sync.sh"_s));
        VERIFY_SAYS(u"can't be written"_s);
    }

    void aRehearsalShowsItsLogAndResultInPlaceAndBlocksNothing()
    {
        JobRecord rehearsal = m_server->job();
        rehearsal.id = u"20261122T180000Z-sync-000001"_s;
        rehearsal.rehearsal = true;
        QVERIFY(open());
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, rehearsal.toJson()}});
        QVERIFY(goTo(SynchroniseWizard::Review));
        QTest::mouseClick(button(*m_wizard, u"Rehearse"_s), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.watch"_s), 1);
        QVERIFY(asked(u"job.start"_s)["rehearse"_L1].toBool());
        QVERIFY(commit()->isEnabled());
        m_server->sayLog(0, "== check: Guard ==\n\x1b[31mall <b>is well\n");
        auto *log = m_wizard->currentPage()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY(log->toPlainText().contains(u"all <b>is well"));
        QVERIFY(!log->toPlainText().contains(u'\x1b'));
        rehearsal.state = State::Refused;
        rehearsal.refusal = JobRecord::Refusal{u"disk"_s, u"The disk is full."_s, {}, {}, u"Make room."_s};
        m_server->sayJob(rehearsal);
        TRY_SAYS(u"Rehearsed: The disk is full. Make room."_s);
        QVERIFY(commit()->isEnabled());
        rehearsal.state = State::Succeeded;
        m_server->sayJob(rehearsal);
        TRY_SAYS(u"nothing stands in the way"_s);
        QCOMPARE(m_wizard->currentId(), int(SynchroniseWizard::Review));
    }

    // The whole

    void whyASeriesCannotBeSynchronised_data()
    {
        QTest::addColumn<Series>("series");
        QTest::addColumn<QString>("words");
        Series none = SampleFleet::pair();
        none.sites.removeLast();
        QTest::newRow("no preview") << none << u"no preview"_s;
        Series orphan = SampleFleet::pair();
        orphan.sites.removeFirst();
        QTest::newRow("no production") << orphan << u"no production"_s;
        QTest::newRow("not connected") << SampleFleet::pair() << u"not connected"_s;
    }

    void whyASeriesCannotBeSynchronised()
    {
        QFETCH(Series, series);
        QFETCH(QString, words);
        QVERIFY(synchroniseRefusal(nullptr, series).contains(words));
        SynchroniseWizard wizard(nullptr, series, {});
        wizard.open();
        QVERIFY(readable(wizard).contains(words));
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    }

    void aSeriesInWhichAJobRunsIsNotOfferedAndAScriptOfItsOwnIsNotNeeded()
    {
        QVERIFY(start());
        m_server->series.sites[1].script.clear();
        QCOMPARE(synchroniseRefusal(m_server->session.get(), m_server->series), QString());
        m_server->series.job = m_server->job();
        QVERIFY(synchroniseRefusal(m_server->session.get(), m_server->series).contains(u"maintainer@laptop"));
    }

    void everythingThatCanHaveTheFocusHasANameOnEachPage()
    {
        m_server->answers.insert(u"job.report"_s, {{u"tables"_s, QJsonArray()}});
        QVERIFY(open());
        for (const auto page : {SynchroniseWizard::Direction, SynchroniseWizard::Script, SynchroniseWizard::When,
                                SynchroniseWizard::Review}) {
            QVERIFY(goTo(page));
            QCOMPARE(namelessWidgets(m_wizard->currentPage()), QStringList());
        }
        QVERIFY(runToTheEnd(m_server->job(State::Succeeded)));
        QCOMPARE(namelessWidgets(m_wizard.get()), QStringList());
    }

    void hostileWordsStayPlain()
    {
        JobRecord job = m_server->job(State::Refused);
        job.refusal = JobRecord::Refusal{u"guard"_s, u"message"_s, u"<img src=x>\x1b[31m"_s, u"\u202e"_s, u"<a>"_s};
        QVERIFY(open());
        QVERIFY(runToTheEnd(job));
        const QString text = readable(*m_wizard->currentPage());
        QVERIFY(text.contains(u"<img src=x>") && !text.contains(u'\x1b') && !text.contains(u'\u202e'));
        for (const QLabel *label : m_wizard->currentPage()->findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    }
};

QTEST_MAIN(TestSynchroniseWizard)
#include "TestSynchroniseWizard.moc"
