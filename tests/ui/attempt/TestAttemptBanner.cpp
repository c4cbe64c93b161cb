// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleAttempt.h"
#include "ui/attempt/AttemptBanners.h"
#include "ui/attempt/ElidedButton.h"
#include "ui/attempt/SpokenAlert.h"

#include <QAccessible>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// What the banners show and offer in each state, given values only.
class TestAttemptBanner : public QObject
{
    Q_OBJECT

    std::unique_ptr<AttemptBanners> m_banners;

    static AttemptSight sight(const Attempt &attempt, std::optional<qint64> left = {})
    {
        AttemptSight sight;
        sight.server = u"vps12"_s;
        sight.series = SampleAttempt::series(attempt);
        sight.online = true;
        sight.seen = SampleFleet::evening();
        sight.moment = {SampleFleet::evening(), left ? left : attempt.left, u"CET"_s, 3600};
        return sight;
    }
    AttemptBanner *show(const AttemptSight &sight)
    {
        m_banners->setSights({sight}, SampleFleet::evening().addSecs(120));
        return m_banners->banners().first();
    }
    template <typename T>
    T *part(const char *name) const
    {
        return m_banners->banners().first()->findChild<T *>(QString::fromLatin1(name));
    }
    QStringList offered() const
    {
        QStringList texts;
        for (const QPushButton *button : m_banners->banners().first()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts += button->text();
        }
        return texts;
    }
    void withJob(AttemptSight &sight) const
    {
        sight.series.job = SampleFleet::job(sight.series, JobRecord::State::Running);
        sight.series.job->operation = u"attempt"_s;
        sight.series.job->started = SampleFleet::evening().addSecs(-133);
    }

private slots:
    void initTestCase()
    {
        qputenv("TZ", "CET-1");
        tzset();
    }
    void init()
    {
        m_banners = std::make_unique<AttemptBanners>();
        m_banners->resize(1000, 100);
        m_banners->show();
    }
    void cleanup() { m_banners.reset(); }

    void eachStateOffersWhatGoesWithIt_data()
    {
        QTest::addColumn<Attempt>("attempt");
        QTest::addColumn<QStringList>("buttons");
        QTest::newRow("planned") << SampleAttempt::planned() << QStringList{u"Start now"_s, u"Edit"_s, u"Withdraw"_s};
        QTest::newRow("running") << SampleAttempt::running()
                                 << QStringList{u"Keep new version"_s, u"Cancel attempt"_s, u"+15 min"_s, u"Log"_s};
        for (const State state : {State::Starting, State::Cancelling, State::Keeping})
            QTest::addRow("%d", int(state)) << SampleAttempt::under(state) << QStringList{u"Log"_s, u"Stop"_s};
        Attempt interrupted = SampleAttempt::under(State::Starting);
        interrupted.interrupted = true;
        QTest::newRow("interrupted") << interrupted << QStringList{u"Go on"_s, u"Log"_s};
        QTest::newRow("failed") << SampleAttempt::ended(State::Failed)
                                << QStringList{u"Plan again..."_s, u"Log"_s, u"Close"_s};
        QTest::newRow("cancelled") << SampleAttempt::ended(State::Cancelled)
                                   << QStringList{u"Lost changes..."_s, u"Tell users..."_s, u"Log"_s, u"Close"_s};
        QTest::newRow("kept") << SampleAttempt::ended(State::Kept)
                              << QStringList{u"Tell users..."_s, u"Log"_s, u"Close"_s};
        Attempt withdrawn = SampleAttempt::planned();
        withdrawn.state = State::Cancelled;
        QTest::newRow("withdrawn") << withdrawn << QStringList{u"Tell users..."_s, u"Save as .ics..."_s, u"Close"_s};
    }

    void eachStateOffersWhatGoesWithIt()
    {
        QFETCH(Attempt, attempt);
        QFETCH(QStringList, buttons);
        show(sight(attempt));
        QCOMPARE(offered(), buttons);
        QCOMPARE(namelessWidgets(m_banners.get()), QStringList());
    }

    void aPlannedOneWhoseStartLooksFirstSaysSoAndCanBeStopped()
    {
        AttemptSight starts = sight(SampleAttempt::planned());
        withJob(starts);
        const AttemptBanner *banner = show(starts);
        QVERIFY2(banner->headline().contains(u"mdg2 is about to take the place of mdg1"_s),
                 qPrintable(banner->headline()));
        QCOMPARE(offered(), QStringList({u"Log"_s, u"Stop"_s}));
        for (const AttemptAction one : {AttemptAction::Log, AttemptAction::Stop})
            QCOMPARE(attemptRefusal(starts, one), QString());
        starts.series.job->rehearsal = true;
        QVERIFY(show(starts)->headline().contains(u"mdg2 replaces mdg1"_s));
    }

    void aButtonSaysWhichAttemptAndWhichWish()
    {
        show(sight(SampleAttempt::running()));
        QSignalSpy wanted(m_banners.get(), &AttemptBanners::wanted);
        QTest::mouseClick(part<QPushButton>("attemptExtend"), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), u"vps12"_s);
        QCOMPARE(wanted[0][1].toString(), u"mdg-1a2b3c4d"_s);
        QCOMPARE(wanted[0][2].value<AttemptAction>(), AttemptAction::Extend);
    }

    void underTenMinutesItIsBoldAndOverdueShouted()
    {
        auto *banner = show(sight(SampleAttempt::running()));
        auto *headline = part<QLabel>("attemptHeadline");
        QVERIFY(!headline->font().bold());
        show(sight(SampleAttempt::running(), 599));
        QVERIFY(headline->font().bold());
        QVERIFY(banner->headline().contains(u"09:59 left"));
        const QColor before = headline->palette().color(QPalette::WindowText);
        show(sight(SampleAttempt::running(), -192));
        QCOMPARE(banner->headline(), u"Overdue 03:12, still serving mdg2: decide"_s);
        QVERIFY(headline->palette().color(QPalette::WindowText) != before);
    }

    void whatItsJobDoesIsShown()
    {
        AttemptSight starting = sight(SampleAttempt::under(State::Starting));
        withJob(starting);
        show(starting);
        QVERIFY(part<QProgressBar>("")->isVisible());
        QCOMPARE(part<QLabel>("attemptProgress")->text(), u"Restore, 43 %, 2:13"_s);
        QVERIFY(part<QPushButton>("attemptStop")->isEnabled());
        starting.series.job.reset();
        show(starting);
        QVERIFY(!part<QProgressBar>("")->isVisible());
    }

    void ofAnUnreachableServerNothingIsSaidToGoOnThatHasNotBegun()
    {
        AttemptSight away = sight(SampleAttempt::planned());
        away.online = false;
        show(away);
        QCOMPARE(part<QLabel>("attemptRemark")->text(), u"vps12 is not reached: seen 2 min ago."_s);
    }

    void anUnreachableServersBannerGoesOnAndOffersNothing()
    {
        AttemptSight away = sight(SampleAttempt::running());
        away.online = false;
        away.problem = u"The connection was lost."_s;
        auto *banner = show(away);
        QCOMPARE(part<QLabel>("attemptRemark")->text(),
                 u"vps12 is not reached: seen 2 min ago. The attempt goes on there."_s);
        QVERIFY(!part<QPushButton>("attemptKeep")->isEnabled());
        QCOMPARE(part<QPushButton>("attemptKeep")->toolTip(), u"vps12 is not connected: The connection was lost."_s);
        away.moment.left = *away.moment.left - 7;
        show(away);
        QVERIFY(banner->headline().contains(u"41:00 left"));
    }

    void whileAJobRunsTheAttemptCanNotBeEnded()
    {
        AttemptSight busy = sight(SampleAttempt::running());
        withJob(busy);
        busy.series.job->operation = u"sync"_s;
        show(busy);
        QVERIFY(!part<QPushButton>("attemptCancel")->isEnabled());
        QVERIFY(part<QPushButton>("attemptCancel")->toolTip().contains(u"maintainer@laptop"));
        QVERIFY(part<QPushButton>("attemptExtend")->isEnabled());
    }

    void healthAndTheLatestErrorOpenTheLog()
    {
        AttemptSight running = sight(SampleAttempt::running());
        running.status = SampleAttempt::status(running.attempt());
        show(running);
        QVERIFY(part<QLabel>("attemptDetail")->text().contains(u"Production answers in 31 ms"));
        auto *errors = part<ElidedButton>("attemptErrors");
        QVERIFY(!errors->isVisible());
        running.status->errors = {{u"lino.log"_s, {}, u"<i>&Trouble</i>"_s}};
        show(running);
        QVERIFY(errors->isVisible());
        QCOMPARE(errors->line(), u"1 error since the switch in lino.log: <i>&Trouble</i>"_s);
        QSignalSpy wanted(m_banners.get(), &AttemptBanners::errorsWanted);
        QTest::mouseClick(errors, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        running.status->errors.prepend({u"database"_s, {}, u"too many clients"_s});
        show(running);
        QCOMPARE(errors->line(), u"What changed since the switch can't be counted: too many clients"_s);
    }

    void whatBeginsInAMomentCanBeStoppedWithTheSameKey()
    {
        show(sight(SampleAttempt::planned()));
        m_banners->activateWindow();
        auto *start = part<QPushButton>("attemptStart");
        start->setFocus();
        const QString series = u"mdg-1a2b3c4d"_s;
        m_banners->setPending(u"vps12"_s, series, u"Starting in 10 s"_s, true);
        show(sight(SampleAttempt::planned()));
        QCOMPARE(offered(), QStringList{u"Stop"_s});
        QCOMPARE(m_banners->banners().first()->headline(), u"Starting in 10 s"_s);
        QCOMPARE(m_banners->focusWidget(), part<QPushButton>("attemptStopPending"));
        QSignalSpy stopped(m_banners.get(), &AttemptBanners::pendingStopped);
        QTest::keyClick(part<QPushButton>("attemptStopPending"), Qt::Key_Space);
        QCOMPARE(stopped.size(), 1);
        m_banners->setPending(u"vps12"_s, series, {}, false);
        QCOMPARE(m_banners->focusWidget(), start);
        show(sight(SampleAttempt::planned()));
        QCOMPARE(offered().size(), 3);
    }

    void whoeverHasNotBegunTheEndSeesItFromItsFirstLook()
    {
        AttemptSight ends = sight(SampleAttempt::running());
        withJob(ends);
        ends.series.job->operation = u"cancel"_s;
        ends.series.job->by = u"luc@desk"_s;
        const AttemptBanner *banner = show(ends);
        QCOMPARE(banner->headline(), u"Going back to mdg1: checking first"_s);
        QCOMPARE(offered(), QStringList({u"Log"_s, u"Stop"_s}));
        const QString detail = part<QLabel>("attemptDetail")->text();
        QVERIFY2(detail.contains(u" left"_s) && detail.contains(u"Asked by luc@desk."_s), qPrintable(detail));
    }

    void aPlannedOneSaysWhetherItWouldStart()
    {
        AttemptSight planned = sight(SampleAttempt::planned());
        planned.readiness.emplace();
        planned.readiness->now = SampleFleet::evening().addSecs(-120);
        planned.readiness->freezeSeconds = 660;
        SurveyCheck sync;
        sync.code = u"sync"_s;
        sync.state = SurveyCheck::State::Warning;
        sync.detail = u"rows differed"_s;
        planned.readiness->checks = {{sync, {}}};
        show(planned);
        auto *detail = part<QLabel>("attemptDetail");
        QVERIFY2(detail->text().contains(
                     u"Every guardrail holds, with 1 warning (2 min ago); nobody can work for about 11 min."_s),
                 qPrintable(detail->text()));
        planned.readiness->checks.first().check.state = SurveyCheck::State::Failed;
        show(planned);
        QVERIFY2(detail->text().contains(u"It would not start (2 min ago): Last synchronisation: rows differed."_s),
                 qPrintable(detail->text()));
        QVERIFY2(detail->toolTip().contains(u"Last synchronisation: failed. rows differed"_s),
                 qPrintable(detail->toolTip()));
    }

    void whileADecisionIsAwaitedTheTimeLeftIsStillTold()
    {
        const AttemptSight running = sight(SampleAttempt::running());
        show(running);
        const QString left = m_banners->banners().first()->headline();
        QVERIFY2(left.contains(u" left"_s), qPrintable(left));
        m_banners->setPending(u"vps12"_s, u"mdg-1a2b3c4d"_s, u"Waiting for your decision..."_s, true);
        show(running);
        QCOMPARE(m_banners->banners().first()->headline(), u"Waiting for your decision..."_s);
        QCOMPARE(part<QLabel>("attemptDetail")->text().section(u'\n', 0, 0), left);
    }

    void aProblemStaysUntilItIsClosed()
    {
        show(sight(SampleAttempt::planned()));
        m_banners->setProblem(u"vps12"_s, u"mdg-1a2b3c4d"_s, u"Free space: <b>0.2 GB</b>"_s);
        auto *problem = part<QLabel>("attemptProblem");
        QVERIFY(problem->isVisible());
        QCOMPARE(problem->textFormat(), Qt::PlainText);
        show(sight(SampleAttempt::planned()));
        QVERIFY(problem->isVisible());
        QSignalSpy closed(m_banners.get(), &AttemptBanners::problemClosed);
        QTest::mouseClick(part<QPushButton>("attemptCloseProblem"), Qt::LeftButton);
        QCOMPARE(closed.size(), 1);
    }

    void theMostUrgentStandsOnTopAndManyPlannedOnesFold()
    {
        QList<AttemptSight> sights;
        for (int place = 0; place < 6; ++place) {
            AttemptSight one = sight(SampleAttempt::planned());
            one.series.id = u"planned-%1"_s.arg(place);
            one.series.attempt->starts = one.series.attempt->starts.addDays(6 - place);
            sights += one;
        }
        AttemptSight calm = sight(SampleAttempt::running()), overdue = sight(SampleAttempt::running(), -5);
        calm.series.id = u"calm"_s;
        overdue.series.id = u"overdue"_s;
        sights += {calm, overdue};
        m_banners->setSights(sights, SampleFleet::evening());
        QStringList order;
        int visible = 0;
        for (const AttemptBanner *banner : m_banners->banners()) {
            order += banner->sight().series.id;
            visible += banner->isVisible();
        }
        QCOMPARE(order.mid(0, 3), (QStringList{u"overdue"_s, u"calm"_s, u"planned-5"_s}));
        QCOMPARE(visible, 5);
        auto *more = m_banners->findChild<ElidedButton *>(u"moreAttempts"_s);
        QCOMPARE(more->line(), u"3 more attempts..."_s);
        QTest::mouseClick(more, Qt::LeftButton);
        QVERIFY(m_banners->banners().last()->isVisible());
    }

    void itGivesWayInANarrowWindow()
    {
        m_banners->setSights({sight(SampleAttempt::running())}, SampleFleet::evening());
        const auto *banner = m_banners->banners().first();
        QVERIFY2(banner->minimumSizeHint().width() < 700,
                 qPrintable(QString::number(banner->minimumSizeHint().width())));
        m_banners->resize(1200, 200);
        QTRY_COMPARE(banner->width(), 1200);
        const int wide = banner->heightForWidth(1200);
        const int narrow = banner->minimumSizeHint().width();
        m_banners->resize(narrow, 200);
        QTRY_COMPARE(banner->width(), narrow);
        QVERIFY(banner->heightForWidth(narrow) > wide);
    }

    void withoutAttemptsItTakesNoRoom()
    {
        m_banners->setSights({sight(SampleAttempt::planned())}, SampleFleet::evening());
        QVERIFY(m_banners->isVisible());
        m_banners->setSights({}, SampleFleet::evening());
        QVERIFY(!m_banners->isVisible() && m_banners->banners().isEmpty());
    }

    void aScreenReaderIsToldWithoutTheFocusMoving()
    {
        show(sight(SampleAttempt::running()));
        m_banners->say(u"10 minutes left"_s);
        auto *alert = m_banners->findChild<SpokenAlert *>();
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(alert);
        QCOMPARE(spoken->role(), QAccessible::Notification);
        QCOMPARE(spoken->text(QAccessible::Name), u"10 minutes left"_s);
        QVERIFY(alert->isVisible() && alert->focusPolicy() == Qt::NoFocus);
    }

    void itsSpokenNameDoesNotChangeEachSecond()
    {
        show(sight(SampleAttempt::running(), 2467));
        const QString name = part<QLabel>("attemptHeadline")->accessibleName();
        QVERIFY2(name.contains(u"41 minutes left"), qPrintable(name));
        show(sight(SampleAttempt::running(), 2461));
        QCOMPARE(part<QLabel>("attemptHeadline")->accessibleName(), name);
    }
};

QTEST_MAIN(TestAttemptBanner)
#include "TestAttemptBanner.moc"
