// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/SetUp.h"
#include "ui/setup/SetUpCase.h"
#include "ui/wizards/OrderPage.h"

#include <QFileInfo>
#include <QListWidget>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using State = JobRecord::State;

/// The review, the order, and what comes after.
class TestSetUpRun : public SetUpCase
{
    Q_OBJECT

    QTreeWidget *finds() const { return tree(u"Places to decide"_s); }
    QTreeWidget *tree(const QString &name) const
    {
        for (QTreeWidget *one : m_wizard->findChildren<QTreeWidget *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    QListWidget *list(const QString &name) const
    {
        for (QListWidget *one : m_wizard->findChildren<QListWidget *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    void showTab(int tab)
    {
        auto *bar = m_wizard->currentPage()->findChild<QTabWidget *>()->tabBar();
        QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    }
    QJsonObject valuesOf(const QString &step) const
    {
        for (const QJsonValue one : asked(u"job.start"_s)["plan"_L1]["steps"_L1].toArray()) {
            if (one["id"_L1] == step)
                return one["run"_L1]["with"_L1].toObject();
        }
        return {};
    }

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    // Review

    void theReviewShowsEachFilesDiffWithItsMarks()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        VERIFY_SAYS(u"mdg3 is made in /usr/local/lino/mdg/mdg3 from production mdg1, which is only read"_s);
        VERIFY_SAYS(u"mdg2 is set aside."_s);
        VERIFY_SAYS(u"settings.py: 3 times"_s);
        QPlainTextEdit *diff = editor(*m_wizard, u"What changes"_s);
        QVERIFY(diff->toPlainText().contains(u"\n-NAME = 'mdg1'\n+NAME = 'mdg3'"_s));
        auto *files = list(u"Files in which the name is replaced"_s);
        files->setFocus();
        QTest::keyClick(files, Qt::Key_Down);
        VERIFY_SAYS(u"notes/alt.txt: once, latin-1, CRLF"_s);
        QVERIFY(diff->toPlainText().contains(u"+mdg3"_s));
        showTab(2);
        VERIFY_SAYS(u"/etc/nginx/sites-available/preview.conf"_s);
        VERIFY_SAYS(u"/etc/supervisor/conf.d/mdg3.conf"_s);
        showTab(3);
        VERIFY_SAYS(u"Copy production's project | setup-copy"_s);
        VERIFY_SAYS(u"undone by"_s);
    }

    void onlyWhatTheMaintainerDecidesIsReplaced()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        showTab(1);
        QTreeWidget *list = finds();
        QCOMPARE(list->topLevelItem(0)->checkState(0), Qt::Unchecked); // the survey says keep
        QCOMPARE(list->topLevelItem(1)->checkState(0), Qt::Checked);   // and replace
        QVERIFY(!list->topLevelItem(2)->data(0, Qt::CheckStateRole).isValid());
        VERIFY_SAYS(u"stays | logo.bin |  | In a binary file"_s);
        list->setCurrentItem(list->topLevelItem(0));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        VERIFY_SAYS(u"is replaced | settings.py, line 14 | server_url"_s);
        list->setCurrentItem(list->topLevelItem(1));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(order());
        QCOMPARE(valuesOf(u"names"_s)["replace"_L1].toArray(), QJsonArray{u"settings.py:14"_s});
        const QJsonObject reviewed = valuesOf(u"names"_s)["reviewed"_L1].toObject();
        QCOMPARE(reviewed["settings.py"_L1].toString(), u"aa11"_s);
        QCOMPARE(reviewed["notes/alt.txt"_L1].toString(), u"bb22"_s);
    }

    void aDecisionStaysWhenTheServerIsAskedAgain()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        showTab(1);
        finds()->setFocus();
        finds()->setCurrentItem(finds()->topLevelItem(0));
        QTest::keyClick(finds(), Qt::Key_Space);
        QTest::mouseClick(m_wizard->button(QWizard::BackButton), Qt::LeftButton);
        m_wizard->draft().inquiry->ask();
        QTRY_VERIFY(isAnswered());
        next();
        QCOMPARE(finds()->topLevelItem(0)->checkState(0), Qt::Checked);
        QCOMPARE(m_wizard->draft().options.replace, (QStringList{u"settings.py:14"_s, u"pull.sh:3"_s}));
    }

    void enterAndEscapeOnTheReviewCreateNothing()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        QCOMPARE(commit()->text(), u"Create mdg3"_s);
        QVERIFY(!commit()->isDefault());
        QCOMPARE(m_wizard->focusWidget(), m_wizard->button(QWizard::CancelButton));
        QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void theScriptIsSavedForItsOwnerOnly()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        QTemporaryDir directory;
        const QString path = directory.filePath(u"set-up.sh"_s);
        qobject_cast<OrderPage *>(m_wizard->currentPage())->saveScript(path);
        VERIFY_SAYS(u"read it before you run it"_s);
        QCOMPARE(QFileInfo(path).permissions() & 0x77, QFile::Permissions());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("#!/bin/bash"));
    }

    void onlyTheSetUpsOwnCheckIsRehearsedSinceThereIsNoSiteYet()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        const Result<Plan> plan = m_wizard->draft().plan();
        QVERIFY(plan.has_value());
        for (const Step &step : plan->steps)
            QVERIFY2(step.rehearse == (step.id == u"check"), qPrintable(step.id));
    }

    void theRehearsalShowsItsLogAndChangesNothing()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        JobRecord rehearsal = job();
        rehearsal.rehearsal = true;
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, rehearsal.toJson()}});
        QTest::mouseClick(button(*m_wizard, u"Rehearse"_s), Qt::LeftButton);
        QTRY_COMPARE(count(u"job.watch"_s), 1);
        QVERIFY(asked(u"job.start"_s)["rehearse"_L1].toBool());
        m_server->sayLog(0, "== check: names, room and rights\n");
        QTRY_VERIFY(editor(*m_wizard, u"Log of the rehearsal"_s)->toPlainText().contains(u"names, room and rights"_s));
        rehearsal.state = State::Succeeded;
        m_server->sayJob(rehearsal);
        TRY_SAYS(u"nothing stands in the way"_s);
        QCOMPARE(m_wizard->currentId(), int(SetUpWizard::Review));
    }

    // The order

    void theCommitStartsTheJobWithThePlanThatWasReviewed()
    {
        QVERIFY(open());
        QSignalSpy started(m_wizard.get(), &SetUpWizard::started);
        QVERIFY(order());
        QCOMPARE(started.count(), 1);
        QCOMPARE(asked(u"job.start"_s)["plan"_L1].toObject(), m_wizard->draft().plan()->toJson());
        QCOMPARE(count(u"job.start"_s), 1);
        VERIFY_SAYS(u"Create mdg3: Running"_s);
    }

    void aRefusedStartIsSaidAndCanBeTriedAgain()
    {
        QVERIFY(open());
        QVERIFY(goTo(SetUpWizard::Review));
        m_server->fail(u"job.start"_s, u"locked"_s);
        QTRY_VERIFY(commit()->isEnabled());
        QTest::mouseClick(commit(), Qt::LeftButton);
        TRY_SAYS(u"Another job or maintainer works on this series"_s);
        QCOMPARE(m_wizard->currentId(), int(SetUpWizard::Review));
        m_server->failures.clear();
        QVERIFY(order());
    }

    // Progress and what comes after

    void whatOnlyTheAdministratorCanDoIsAScriptAndThenItGoesOn()
    {
        QVERIFY(open());
        QVERIFY(order());
        m_server->answers.insert(
            u"job.report"_s,
            {{u"tables"_s, QJsonArray()},
             {u"administrator"_s, QJsonObject{{u"script"_s, u"#!/bin/sh\nmkdir /var/log/lino/mdg3\n"_s},
                                              {u"steps"_s, QJsonArray{u"log"_s}}}}});
        JobRecord refused = job(State::Refused);
        refused.canResume = true;
        refused.refusal = JobRecord::Refusal{u"administrator"_s, u"root's rights"_s, {}, {}, {}};
        QVERIFY(end(refused));
        TRY_SAYS(u"Needs the administrator"_s);
        VERIFY_SAYS(u"Hand this script to the server's administrator"_s);
        const QPlainTextEdit *script = editor(*m_wizard, u"Script for the administrator"_s);
        QVERIFY(script);
        QTRY_VERIFY(script->toPlainText().contains(u"mkdir /var/log/lino/mdg3"_s));
        QVERIFY(!button(*m_wizard, u"Synchronise now"_s));
        JobRecord resumed = job();
        resumed.id += u"2"_s;
        resumed.resumes = refused.id;
        m_server->answers.insert(u"job.resume"_s, {{u"job"_s, resumed.toJson()}});
        QTest::mouseClick(button(*m_wizard, u"Continue"_s), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SetUpWizard::Progress));
        QCOMPARE(asked(u"job.resume"_s)["job"_L1].toString(), refused.id);
        JobRecord done = resumed;
        done.state = State::Succeeded;
        QVERIFY(end(done));
        TRY_SAYS(u"mdg3 is set up"_s);
    }

    void aFailedSetUpCanBeResumedWithThePasswordAskedAgain()
    {
        QVERIFY(open());
        QVERIFY(order());
        JobRecord failed = job(State::Failed);
        failed.exitStatus = 1;
        failed.canResume = failed.canUndo = true;
        QVERIFY(end(failed));
        TRY_SAYS(u"mdg3 was not set up"_s);
        VERIFY_SAYS(u"Production was not touched"_s);
        QLineEdit *password = field(*m_wizard, u"Password for sudo"_s);
        QVERIFY(password);
        QTest::keyClicks(password, u"again"_s);
        JobRecord resumed = job();
        resumed.id += u"2"_s;
        m_server->answers.insert(u"job.resume"_s, {{u"job"_s, resumed.toJson()}});
        QTest::mouseClick(button(*m_wizard, u"Resume"_s), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SetUpWizard::Progress));
        QCOMPARE(asked(u"job.resume"_s)["secrets"_L1]["sudo"_L1].toString(), u"again"_s);
    }

    void undoneIsSaidAndNothingIsOfferedNext()
    {
        QVERIFY(open());
        QVERIFY(order());
        JobRecord failed = job(State::Failed);
        failed.canUndo = true;
        QVERIFY(end(failed));
        JobRecord undo = job();
        undo.id += u"3"_s;
        undo.undoes = failed.id;
        m_server->answers.insert(u"job.undo"_s, {{u"job"_s, undo.toJson()}});
        QTest::mouseClick(button(*m_wizard, u"Undo..."_s), Qt::LeftButton);
        TRY_SAYS(u"its database only if the set-up made it, and last its files"_s);
        QTest::mouseClick(button(*m_wizard, u"Undo the job's changes"_s), Qt::LeftButton);
        QTRY_COMPARE(m_wizard->currentId(), int(SetUpWizard::Progress));
        TRY_SAYS(u"Undo in mdg3"_s);
        undo.state = State::Succeeded;
        QVERIFY(end(undo));
        TRY_SAYS(u"Undone"_s);
        QVERIFY(!button(*m_wizard, u"Nightly"_s));
    }

    void whatComesNextIsOfferedAndToldWithTheNewSite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("nightly");
        QTest::newRow("now") << u"Synchronise now"_s << false;
        QTest::newRow("nightly") << u"Nightly"_s << true;
    }

    void whatComesNextIsOfferedAndToldWithTheNewSite()
    {
        QFETCH(QString, text);
        QFETCH(bool, nightly);
        QVERIFY(open());
        QVERIFY(order());
        QVERIFY(end(job(State::Succeeded)));
        QSignalSpy synchronise(m_wizard.get(), &SetUpWizard::synchroniseRequested);
        QSignalSpy site(m_wizard.get(), &SetUpWizard::openSiteRequested);
        QTest::mouseClick(button(*m_wizard, u"Open site"_s), Qt::LeftButton);
        QCOMPARE(site[0][0].toUrl(), QUrl(u"https://preview.example.com"_s));
        QTest::mouseClick(button(*m_wizard, text), Qt::LeftButton);
        QCOMPARE(synchronise[0][0].toString(), u"vps12"_s);
        QCOMPARE(synchronise[0][1].toString(), u"/usr/local/lino/mdg/mdg3"_s);
        QCOMPARE(synchronise[0][2].toBool(), nightly);
        QVERIFY(!m_wizard->isVisible());
    }

    void theReleaseNotesAreOfferedToo()
    {
        QVERIFY(open());
        QVERIFY(order());
        QVERIFY(end(job(State::Differs)));
        QSignalSpy notes(m_wizard.get(), &SetUpWizard::notesRequested);
        QTest::mouseClick(button(*m_wizard, u"Release notes"_s), Qt::LeftButton);
        QCOMPARE(notes[0][1].toString(), u"/usr/local/lino/mdg/mdg3"_s);
    }

    void closingInTheMiddleEndsNothingAndSaysSo()
    {
        QVERIFY(open());
        QVERIFY(order());
        QSignalSpy left(m_wizard.get(), &SetUpWizard::leftRunning);
        QTest::keyClick(m_wizard.get(), Qt::Key_Escape);
        QVERIFY(!m_wizard->isVisible());
        QCOMPARE(left.count(), 1);
        m_wizard.reset();
        QTest::qWait(20);
        QCOMPARE(count(u"job.stop"_s), 0);
    }

    void thePasswordIsForgottenAfterAQuarterOfAnHour()
    {
        QCOMPARE(HeldSecrets::longest, std::chrono::minutes(15));
        HeldSecrets held(std::chrono::milliseconds(30));
        QSignalSpy forgotten(&held, &HeldSecrets::forgotten);
        held.holdSudo(Secret("correct horse"));
        held.holdDatabase(u"root"_s, Secret("s3cret"));
        QVERIFY(!held.secrets().sudo.isEmpty());
        QTRY_COMPARE(forgotten.count(), 1);
        QVERIFY(held.secrets().sudo.isEmpty() && held.secrets().database.isEmpty());
    }
};

QTEST_MAIN(TestSetUpRun)
#include "TestSetUpRun.moc"
