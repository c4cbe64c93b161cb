// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskCase.h"
#include "core/hosting/ReleaseNotes.h"
#include "ui/AccessibleNames.h"
#include "ui/attempt/CancelAttemptDialog.h"
#include "ui/attempt/DecisionDialog.h"

#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// From the click to the job: countdowns, guardrails, decisions.
class TestAttemptDesk : public DeskCase
{
    Q_OBJECT

    QString confirmOf(const QString &method)
    {
        for (const QJsonValue &step : asked(method)["plan"_L1]["steps"_L1].toArray()) {
            if (step["id"_L1] == u"check"_s)
                return step["run"_L1]["with"_L1]["confirm"_L1].toString();
        }
        return u"no check"_s;
    }
    QList<QUrl> m_mails;

    void type(QDialog *dialog, const QString &name) { QTest::keyClicks(dialog->findChild<QLineEdit *>(), name); }

public slots:
    void takeMail(const QUrl &mail) { m_mails += mail; }

private slots:
    void init() { prepare(); }
    void cleanup() { finish(); }

    void aStartBeginsTenSecondsAfterOneClick()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness());
        answerJob(u"job.start"_s, job(u"attempt"_s));
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QCOMPARE(m_pending, u"Starting in 10 s"_s);
        QTRY_COMPARE(count(u"attempt.readiness"_s), 1);
        QTest::qWait(50);
        pass(9);
        QCOMPARE(m_pending, u"Starting in 1 s"_s);
        QCOMPARE(count(u"job.start"_s), 0);
        pass(1);
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(asked(u"job.start"_s)["plan"_L1]["operation"_L1].toString(), u"attempt"_s);
        QVERIFY(m_pending.isEmpty() && m_problem.isEmpty());
        QCOMPARE(m_secretsAsked, 0); // sudo asks for no password there
    }

    void stoppedInTimeNothingBegins()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness());
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QTest::qWait(50);
        pass(9);
        m_desk->stopPending(server, m_series.id);
        QVERIFY(m_pending.isEmpty());
        pass(20);
        QTest::qWait(50);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void aGuardrailThatDoesNotHoldStopsTheCountdownAndSaysWhatToDo()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness(u"disk"_s));
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QTRY_VERIFY(!m_problem.isEmpty());
        QCOMPARE(m_problem,
                 u"The attempt was not started. Free space: 3.1 GB needed, 0.2 GB free. mdg1 is production as "
                 "before. Free some space, or retire an old site, and try again."_s);
        pass(20);
        QCOMPARE(count(u"job.start"_s), 0);
        m_desk->closeProblem(server, m_series.id);
        QVERIFY(m_problem.isEmpty());
    }

    void aSlowServerIsWaitedForAndCanStillBeStopped()
    {
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        pass(12);
        QVERIFY2(m_pending.contains(u"guardrail"), qPrintable(m_pending));
        QCOMPARE(count(u"job.start"_s), 0);
        m_desk->stopPending(server, m_series.id);
        QVERIFY(m_pending.isEmpty());
    }

    void aQuestionThatFailsStopsIt()
    {
        fail(u"attempt.readiness"_s, u"refused"_s, u"no such series"_s);
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QTRY_VERIFY(m_problem.startsWith(u"The attempt was not started."));
        pass(12);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void sudosPasswordIsAskedWhereItIsNeededAndGoesWithTheJob()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness({}, u"password"_s));
        answerJob(u"job.start"_s, job(u"attempt"_s));
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QTRY_COMPARE(m_secretsAsked, 1);
        pass(11);
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(asked(u"job.start"_s)["secrets"_L1]["sudo"_L1].toString(), u"sesame"_s);
    }

    void withoutThePasswordNothingBegins()
    {
        m_secretsCanceled = true;
        m_answers.insert(u"attempt.readiness"_s, readiness({}, u"password"_s));
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QTRY_COMPARE(m_secretsAsked, 1);
        QVERIFY(m_pending.isEmpty());
        pass(11);
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void whoComesSecondIsToldWhoWasFirst()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness());
        fail(u"job.start"_s, u"locked"_s, u"luc@desk"_s);
        QVERIFY(open(SampleAttempt::planned()));
        act(AttemptAction::Start);
        QTest::qWait(50);
        pass(10);
        QTRY_VERIFY2(m_problem.contains(u"Another job or maintainer"), qPrintable(m_problem));
        QVERIFY(m_pending.isEmpty());
    }

    void withNoChangesACancelCountsDown()
    {
        counts(0);
        answerJob(u"job.start"_s, job(u"cancel"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QCOMPARE(m_pending, u"Counting what would be lost..."_s);
        QTRY_COMPARE(m_pending, u"Going back to mdg1 in 10 s: no changes since the switch"_s);
        QVERIFY(!dialog<QDialog>());
        pass(10);
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(asked(u"job.start"_s)["plan"_L1]["operation"_L1].toString(), u"cancel"_s);
        QVERIFY(confirmOf(u"job.start"_s).isEmpty());
    }

    void withChangesTheNewSitesNameIsTyped()
    {
        counts(37);
        answerJob(u"job.start"_s, job(u"cancel"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(dialog<CancelAttemptDialog>());
        auto *asking = dialog<CancelAttemptDialog>();
        QCOMPARE(asking->findChild<QLabel *>(u"loss"_s)->text(), u"37 changes by 4 users will be lost"_s);
        const auto *table = asking->findChild<QTreeWidget *>(u"lossPerTable"_s);
        QCOMPARE(table->topLevelItemCount(), 3);
        QCOMPARE(table->topLevelItem(1)->text(0), u"tickets_ticket"_s);
        QCOMPARE(table->topLevelItem(1)->text(2), u"5"_s);
        QCOMPARE(table->topLevelItem(2)->text(2), u"about 2"_s);
        QCOMPARE(namelessWidgets(asking), QStringList());
        auto *goBack = asking->findChild<QPushButton *>(u"goBack"_s);
        QVERIFY(!goBack->isEnabled() && !goBack->isDefault());
        type(asking, u"mdg1"_s);
        QVERIFY(!goBack->isEnabled());
        asking->findChild<QLineEdit *>()->clear();
        type(asking, u"mdg2"_s);
        pass(30);
        QCOMPARE(count(u"job.start"_s), 0);
        QTest::mouseClick(goBack, Qt::LeftButton);
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(confirmOf(u"job.start"_s), u"mdg2"_s);
        QCOMPARE(m_secretsAsked, 1);
    }

    void whereNothingNeedsRootNobodyIsAskedForAPassword_data()
    {
        QTest::addColumn<bool>("back");
        QTest::addColumn<bool>("keep");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<int>("asked");
        QTest::newRow("cancel") << false << false << u"password"_s << u"cancel"_s << 0;
        QTest::newRow("cancel, keep needs it") << false << true << u"password"_s << u"cancel"_s << 0;
        QTest::newRow("cancel, sudo asks nothing") << true << true << u"sudo"_s << u"cancel"_s << 0;
        QTest::newRow("cancel, no sudo at all") << true << true << u"none"_s << u"cancel"_s << 0;
        QTest::newRow("cancel, needed") << true << true << u"password"_s << u"cancel"_s << 1;
        QTest::newRow("keep") << false << false << u"password"_s << u"keep"_s << 0;
        QTest::newRow("keep, needed") << false << true << u"password"_s << u"keep"_s << 1;
    }

    void whereNothingNeedsRootNobodyIsAskedForAPassword()
    {
        QFETCH(bool, back);
        QFETCH(bool, keep);
        QFETCH(QString, kind);
        QFETCH(QString, operation);
        needsRoot(back, keep, kind);
        counts(0);
        answerJob(u"job.start"_s, job(operation));
        QVERIFY(open(SampleAttempt::running()));
        act(operation == u"keep" ? AttemptAction::Keep : AttemptAction::Cancel);
        if (operation == u"keep") {
            QTRY_VERIFY(dialog<DecisionDialog>());
            QTest::mouseClick(dialog<DecisionDialog>()->findChild<QPushButton *>(u"decisionYes"_s), Qt::LeftButton);
        } else {
            QTRY_VERIFY(m_pending.startsWith(u"Going back"));
            pass(10);
        }
        QTRY_COMPARE(m_started.size(), 1);
        QTEST(m_secretsAsked, "asked");
        QCOMPARE(asked(u"job.start"_s)["secrets"_L1]["sudo"_L1].toString(), m_secretsAsked ? u"sesame"_s : QString());
    }

    void whereTheServerDoesNotSayItIsAsked()
    {
        fail(u"attempt.rights"_s, u"failed"_s, u"odd"_s);
        counts(0);
        answerJob(u"job.start"_s, job(u"cancel"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_COMPARE(m_secretsAsked, 1);
        pass(10);
        QTRY_COMPARE(m_started.size(), 1);
    }

    void anOrderWhoseAnswerDoesNotComeIsNotSaidToHaveChangedNothing()
    {
        needsRoot(false, false);
        counts(0);
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(m_pending.startsWith(u"Going back"));
        QTRY_COMPARE(count(u"attempt.rights"_s), 1);
        QTest::qWait(50);
        pass(10);
        QTRY_COMPARE(count(u"job.start"_s), 1);
        channel()->cut();
        QTRY_VERIFY(!m_problem.isEmpty());
        QVERIFY2(m_problem.contains(u"before it said whether this has begun. The connection is made again by itself"),
                 qPrintable(m_problem));
        QVERIFY(!m_problem.contains(u"not touched"));
    }

    void leavingItRunningBeginsNothing()
    {
        counts(37);
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(dialog<CancelAttemptDialog>());
        QTest::keyClick(dialog<CancelAttemptDialog>(), Qt::Key_Escape);
        QTRY_VERIFY(m_pending.isEmpty());
        QCOMPARE(count(u"job.start"_s), 0);
    }

    void theBannersStopClosesTheQuestion()
    {
        counts(37);
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(dialog<CancelAttemptDialog>());
        m_desk->stopPending(server, m_series.id);
        QTRY_VERIFY(!dialog<CancelAttemptDialog>());
        QVERIFY(m_pending.isEmpty());
    }

    void whatCanNotBeCountedIsSaidAndTheNameIsTyped()
    {
        fail(u"attempt.status"_s, u"refused"_s, u"the database does not answer"_s);
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(dialog<CancelAttemptDialog>());
        QCOMPARE(dialog<CancelAttemptDialog>()->findChild<QLabel *>(u"loss"_s)->text(),
                 u"What will be lost could not be counted."_s);
    }

    void aChangeInTheLastMomentIsAskedAbout()
    {
        counts(0);
        answerJob(u"job.start"_s, job(u"cancel"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(m_pending.startsWith(u"Going back"));
        pass(10);
        QTRY_COMPARE(m_started.size(), 1);
        counts(1);
        m_desk->jobEnded(server, refused(u"cancel"_s, u"confirm"_s));
        QTRY_VERIFY(dialog<CancelAttemptDialog>());
    }

    void aChangedFormerProductionIsASecondDecision()
    {
        counts(37);
        answerJob(u"job.start"_s, job(u"cancel"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(dialog<CancelAttemptDialog>());
        type(dialog<CancelAttemptDialog>(), u"mdg2"_s);
        QTest::mouseClick(dialog<CancelAttemptDialog>()->findChild<QPushButton *>(u"goBack"_s), Qt::LeftButton);
        QTRY_COMPARE(m_started.size(), 1);
        m_desk->jobEnded(server, refused(u"cancel"_s, u"changed"_s));
        QTRY_VERIFY(dialog<DecisionDialog>());
        QStringList texts;
        for (const QLabel *label : dialog<DecisionDialog>()->findChildren<QLabel *>())
            texts += label->text();
        QVERIFY(texts.contains(u"tickets_ticket: 3 rows differ"_s));
        QVERIFY(dialog<DecisionDialog>()->findChild<QPushButton *>(u"decisionNo"_s)->isDefault());
        QTest::mouseClick(dialog<DecisionDialog>()->findChild<QPushButton *>(u"decisionYes"_s), Qt::LeftButton);
        QTRY_COMPARE(m_started.size(), 2);
        QCOMPARE(confirmOf(u"job.start"_s), u"mdg2"_s);
        QVERIFY(QJsonDocument(asked(u"job.start"_s)).toJson().contains("\"acceptChanged\": true"));
    }

    void afterACancelTheLostChangesAreOpened()
    {
        counts(0);
        answerJob(u"job.start"_s, job(u"cancel"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Cancel);
        QTRY_VERIFY(m_pending.startsWith(u"Going back"));
        pass(10);
        QTRY_COMPARE(m_started.size(), 1);
        m_desk->jobEnded(server, job(u"cancel"_s, JobRecord::State::Succeeded));
        QCOMPARE(m_lost, QStringList{SampleAttempt::running().id});
        m_desk->jobEnded(server, job(u"cancel"_s, JobRecord::State::Succeeded));
        QCOMPARE(m_lost.size(), 1);
    }

    void whatOthersCancelledOpensNothing()
    {
        QVERIFY(open(SampleAttempt::running()));
        m_desk->jobEnded(server, job(u"cancel"_s, JobRecord::State::Succeeded));
        QVERIFY(m_lost.isEmpty());
    }

    void keepingSaysWhatItMeansAndEnterMeansNo()
    {
        answerJob(u"job.start"_s, job(u"keep"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Keep);
        QTRY_VERIFY(dialog<DecisionDialog>());
        bool told = false;
        for (const QLabel *label : dialog<DecisionDialog>()->findChildren<QLabel *>())
            told = told || label->text().contains(u"last safe return");
        QVERIFY(told);
        QTest::keyClick(dialog<DecisionDialog>(), Qt::Key_Return);
        QTRY_VERIFY(!dialog<DecisionDialog>());
        QCOMPARE(count(u"job.start"_s), 0);
        act(AttemptAction::Keep);
        QTRY_VERIFY(dialog<DecisionDialog>());
        QTest::mouseClick(dialog<DecisionDialog>()->findChild<QPushButton *>(u"decisionYes"_s), Qt::LeftButton);
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(asked(u"job.start"_s)["plan"_L1]["operation"_L1].toString(), u"keep"_s);
    }

    void whereTheFormerWasWrittenItsNameIsTypedToKeep()
    {
        answerJob(u"job.start"_s, job(u"keep"_s));
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Keep);
        QTRY_VERIFY(dialog<DecisionDialog>());
        QTest::mouseClick(dialog<DecisionDialog>()->findChild<QPushButton *>(u"decisionYes"_s), Qt::LeftButton);
        QTRY_COMPARE(m_started.size(), 1);
        m_desk->jobEnded(server, refused(u"keep"_s, u"confirm"_s));
        QTRY_VERIFY(dialog<DecisionDialog>());
        auto *yes = dialog<DecisionDialog>()->findChild<QPushButton *>(u"decisionYes"_s);
        QVERIFY(!yes->isEnabled());
        type(dialog<DecisionDialog>(), u"mdg1"_s);
        QTest::mouseClick(yes, Qt::LeftButton);
        QTRY_COMPARE(m_started.size(), 2);
        QCOMPARE(confirmOf(u"job.start"_s), u"mdg1"_s);
    }

    void anExtensionIsAskedAndTakenAtOnce()
    {
        Attempt longer = SampleAttempt::running();
        longer.left = *longer.left + 900;
        longer.ends = longer.ends.addSecs(900);
        m_answers.insert(u"attempt.extend"_s, {{u"attempt"_s, longer.toJson()}});
        QVERIFY(open(SampleAttempt::running()));
        act(AttemptAction::Extend);
        QTRY_COMPARE(m_book->sight(server, m_series.id)->moment.left, longer.left);
        QCOMPARE(asked(u"attempt.extend"_s)["minutes"_L1].toInt(), 15);
    }

    void ofAWithdrawnPlanUsersAreToldAndTheirCalendarsToo()
    {
        Attempt withdrawn = SampleAttempt::planned();
        withdrawn.state = State::Cancelled;
        withdrawn.ended = SampleFleet::evening();
        withdrawn.language = u"de"_s;
        m_answers.insert(u"attempt.withdraw"_s, {{u"attempt"_s, withdrawn.toJson()}});
        QVERIFY(open(SampleAttempt::planned()));
        m_series = SampleAttempt::series(withdrawn);
        act(AttemptAction::Withdraw);
        QTRY_COMPARE(m_book->sight(server, m_series.id)->attempt().state, State::Cancelled);
        QCOMPARE(m_book->sights().size(), 1);
        m_mails.clear();
        QDesktopServices::setUrlHandler(u"mailto"_s, this, "takeMail");
        act(AttemptAction::Announce);
        QTRY_COMPARE(m_mails.size(), 1);
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
        QVERIFY(QUrl::fromPercentEncoding(m_mails.first().toEncoded()).contains(u"findet nicht statt"));
        const QString path = m_home->filePath(u"withdrawn.ics"_s);
        m_desk->saveWithdrawal(m_book->sights().first(), path);
        QVERIFY2(m_problem.contains(path), qPrintable(m_problem));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray entry = file.readAll();
        QVERIFY2(entry.contains("METHOD:CANCEL\r\n") && entry.contains(withdrawn.id.toUtf8()), entry.constData());
        act(AttemptAction::Close);
        QCOMPARE(m_book->sights().size(), 0);
    }

    void whatTheServerTellsOfAFailedStartIsNotSaidTwice()
    {
        m_answers.insert(u"attempt.readiness"_s, readiness());
        answerJob(u"job.start"_s, job(u"attempt"_s));
        QVERIFY(open(SampleAttempt::planned()));
        using Begun = JobRecord::Step::State;
        using End = JobRecord::State;
        for (const auto &[begun, end] : {std::pair(Begun::Done, End::Failed), std::pair(Begun::Waiting, End::Failed),
                                         std::pair(Begun::Done, End::Differs)}) {
            act(AttemptAction::Start);
            QTest::qWait(50);
            pass(10);
            QTRY_COMPARE(m_started.size(), 1);
            m_started.clear();
            JobRecord failed = job(u"attempt"_s, end);
            JobRecord::Step begin;
            begin.id = u"begin"_s;
            begin.state = begun;
            failed.steps = {begin};
            m_book->takeJob(server, failed);
            m_desk->jobEnded(server, failed);
            QCOMPARE(m_problem.isEmpty(), begun == Begun::Done && end == End::Failed);
        }
    }

    void goingOnTakesBackBeforeTheTurnAndResumesAfterIt_data()
    {
        QTest::addColumn<JobRecord::Step::State>("turn");
        QTest::addColumn<QString>("method");
        QTest::newRow("before") << JobRecord::Step::State::Waiting << u"job.undo"_s;
        QTest::newRow("after") << JobRecord::Step::State::Done << u"job.resume"_s;
        QTest::newRow("in it") << JobRecord::Step::State::Stopped << u"job.resume"_s;
    }

    void goingOnTakesBackBeforeTheTurnAndResumesAfterIt()
    {
        QFETCH(JobRecord::Step::State, turn);
        QFETCH(QString, method);
        Attempt interrupted = SampleAttempt::under(State::Starting);
        interrupted.interrupted = true;
        JobRecord lost = job(u"attempt"_s, JobRecord::State::Lost);
        lost.id = interrupted.job;
        JobRecord::Step step;
        step.id = u"switch"_s;
        step.state = turn;
        lost.steps = {step};
        m_answers.insert(u"jobs"_s, {{u"jobs"_s, QJsonArray{lost.toJson()}}});
        answerJob(method, job(u"attempt"_s));
        QVERIFY(open(interrupted));
        act(AttemptAction::GoOn);
        QTRY_COMPARE(m_started.size(), 1);
        QCOMPARE(asked(method)["job"_L1].toString(), interrupted.job);
        QCOMPARE(m_secretsAsked, 1);
    }

    void howItEndedIsMailedToTheUsersInTheirLanguage_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("said");
        QTest::newRow("cancelled") << State::Cancelled << u"37"_s;
        QTest::newRow("kept") << State::Kept << u"https://prod.example.com/release-notes/"_s;
    }
    void howItEndedIsMailedToTheUsersInTheirLanguage()
    {
        QFETCH(State, state);
        QFETCH(QString, said);
        Attempt ended = SampleAttempt::ended(state);
        ended.language = u"de"_s;
        ended.changedRows = 37;
        QVERIFY(open(ended));
        m_mails.clear();
        QDesktopServices::setUrlHandler(u"mailto"_s, this, "takeMail");
        ReleaseNotes notes;
        notes.page = u"/usr/local/lino/mdg/mdg2/release-notes/index.html"_s;
        notes.url = u"https://prod.example.com/release-notes/"_s;
        m_answers.insert(u"notes"_s, notes.toJson());
        act(AttemptAction::Announce);
        QTRY_COMPARE(m_mails.size(), 1);
        QDesktopServices::unsetUrlHandler(u"mailto"_s);
        const QString mail = QUrl::fromPercentEncoding(m_mails.first().toEncoded());
        QVERIFY2(mail.contains(said) && mail.contains(u"Version"), qPrintable(mail));
        QVERIFY2(m_problem.isEmpty(), qPrintable(m_problem));
    }
};

QTEST_MAIN(TestAttemptDesk)
#include "TestAttemptDesk.moc"
