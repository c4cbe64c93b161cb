// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/SampleAttempt.h"
#include "ui/attempt/AttemptBanners.h"
#include "ui/attempt/DecisionDialog.h"
#include "ui/attempt/ElidedButton.h"
#include "ui/logs/LogView.h"
#include "ui/main/WindowCase.h"
#include "ui/sites/SitesView.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using State = Attempt::State;

/// Upgrade attempts in the window: banner, actions, the table's column.
class TestWindowAttempt : public WindowCase
{
    Q_OBJECT

    AttemptBanner *banner() const
    {
        const auto banners = m_window->findChild<AttemptBanners *>()->banners();
        return banners.isEmpty() ? nullptr : banners.first();
    }
    QPushButton *button(const char *name) const
    {
        return banner()->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    FakeChannel *channel() { return m_server.last()->channel; }
    bool openWith(const Attempt &attempt)
    {
        m_series = SampleAttempt::series(attempt);
        return open() && QTest::qWaitFor([this] { return banner() != nullptr; });
    }
    QString cell(int row, SiteColumn column, int role = Qt::DisplayRole) const
    {
        const auto *view = m_window->findChild<SitesView *>();
        const QAbstractItemModel *model = view->model();
        return model->index(row, int(column), model->index(0, 0)).data(role).toString();
    }
    QStringList column(SiteColumn column, int role = Qt::DisplayRole) const
    {
        QStringList texts{cell(0, column, role), cell(1, column, role)};
        texts.sort();
        return texts;
    }

private slots:
    void initTestCase()
    {
        qputenv("TZ", "CET-1");
        tzset();
    }
    void init() { prepare(); }
    void cleanup() { finish(); }

    void theBannerStandsAboveTheTableInEveryWindow()
    {
        QVERIFY(openWith(SampleAttempt::running()));
        QVERIFY2(banner()->headline().startsWith(u"Attempt on mdg2: 41:0"), qPrintable(banner()->headline()));
        const auto *table = m_window->findChild<SitesView *>();
        QVERIFY(banner()->mapTo(m_window.get(), QPoint()).y() < table->mapTo(m_window.get(), QPoint()).y());
        QVERIFY(!table->isAncestorOf(banner()));
        QCOMPARE(namelessWidgets(m_window.get()), QStringList());
    }

    void theTableShowsWhatIsLeftAndBothSitesStates()
    {
        QVERIFY(openWith(SampleAttempt::running()));
        for (const QString &text : column(SiteColumn::Attempt))
            QVERIFY2(text.startsWith(u"41:0") && text.endsWith(u" left"), qPrintable(text));
        QCOMPARE(column(SiteColumn::State), (QStringList{u"In attempt"_s, u"Standing by"_s}));
        for (const QString &spoken : column(SiteColumn::Attempt, Qt::AccessibleTextRole))
            QVERIFY2(spoken.contains(u"Attempt on mdg2: 41 minutes"), qPrintable(spoken));
        const QString before = cell(0, SiteColumn::Attempt);
        QTRY_VERIFY_WITH_TIMEOUT(cell(0, SiteColumn::Attempt) != before, 5000);
    }

    void aPlannedOneShowsItsMoment()
    {
        QVERIFY(openWith(SampleAttempt::planned()));
        QCOMPARE(column(SiteColumn::Attempt), (QStringList{u"Tue 22:00"_s, u"Tue 22:00"_s}));
        QTRY_VERIFY(action(u"Start now"_s)->isEnabled());
        QVERIFY(!action(u"Cancel attempt"_s)->isEnabled());
        QVERIFY(action(u"Cancel attempt"_s)->toolTip().contains(u"Planned"));
    }

    void withoutAnAttemptThereIsNoBannerAndTheActionsSayWhy()
    {
        QVERIFY(open());
        QVERIFY(!banner());
        QTRY_COMPARE(action(u"Keep new version"_s)->toolTip(),
                     u"No upgrade attempt of this series is planned or runs."_s);
        QVERIFY(!action(u"Keep new version"_s)->isEnabled());
        QTRY_VERIFY(action(u"Start attempt..."_s)->toolTip().startsWith(u"Plan, announce and start"));
    }

    void theTablesStartCountsDownInTheBanner()
    {
        QVERIFY(openWith(SampleAttempt::planned()));
        QTRY_VERIFY(action(u"Start now"_s)->isEnabled());
        action(u"Start now"_s)->trigger();
        QTRY_VERIFY(banner()->headline().startsWith(u"Starting in "));
        QTRY_COMPARE(channel()->countOf(u"attempt.readiness"_s), 1);
        QTest::mouseClick(button("attemptStopPending"), Qt::LeftButton);
        QTRY_VERIFY(banner()->headline().startsWith(u"mdg2 replaces mdg1"));
        QCOMPARE(channel()->countOf(u"job.start"_s), 0);
    }

    void sudosPasswordGoesWithAKeepThatNeedsIt_data()
    {
        QTest::addColumn<bool>("needed");
        QTest::newRow("needed") << true;
        QTest::newRow("not needed") << false;
    }

    void sudosPasswordGoesWithAKeepThatNeedsIt()
    {
        QFETCH(bool, needed);
        m_answers.insert(
            u"attempt.rights"_s,
            {{u"kind"_s, u"password"_s}, {u"user"_s, u"joe"_s}, {u"needed"_s, false}, {u"keep"_s, needed}});
        m_answers.insert(u"hello"_s, {{u"uid"_s, 1000}});
        m_answers.insert(u"sudo"_s, {{u"passwordless"_s, true}, {u"detail"_s, QString()}});
        JobRecord job = SampleFleet::job(m_series, JobRecord::State::Running);
        job.operation = u"keep"_s;
        m_answers.insert(u"job.start"_s, {{u"job"_s, job.toJson()}});
        QVERIFY(openWith(SampleAttempt::running()));
        QTest::mouseClick(button("attemptKeep"), Qt::LeftButton);
        QTRY_VERIFY(opened<DecisionDialog>());
        QTest::mouseClick(opened<DecisionDialog>()->findChild<QPushButton *>(u"decisionYes"_s), Qt::LeftButton);
        QTRY_COMPARE(channel()->countOf(u"job.start"_s), 1);
        QCOMPARE(channel()->countOf(u"sudo"_s), needed ? 1 : 0);
        QTRY_COMPARE(channel()->countOf(u"job.watch"_s), 1); // its log is opened
    }

    void theLatestErrorOpensItsLog()
    {
        AttemptStatus status = SampleAttempt::status(SampleAttempt::running());
        status.errors = {{u"lino.log"_s, {}, u"ERROR: no"_s}};
        m_answers.insert(u"attempt.status"_s, status.toJson());
        const QString path = u"/usr/local/lino/mdg/mdg2/log/lino.log"_s;
        m_answers.insert(u"logs"_s,
                         {{u"logs"_s, QJsonArray{QJsonObject{{u"name"_s, u"lino.log"_s}, {u"path"_s, path}}}}});
        QVERIFY(openWith(SampleAttempt::running()));
        auto *errors = banner()->findChild<ElidedButton *>(u"attemptErrors"_s);
        QTRY_VERIFY(errors->isVisible());
        QTest::mouseClick(errors, Qt::LeftButton);
        QTRY_VERIFY(channel()->countOf(u"file.read"_s) > 0);
        QVERIFY(m_window->findChild<LogView *>()->isVisible());
    }

    void aLostServersBannerStaysAndOffersNothing()
    {
        QVERIFY(openWith(SampleAttempt::running()));
        m_session->close();
        QTRY_VERIFY(!button("attemptKeep")->isEnabled());
        QVERIFY(banner()->findChild<QLabel *>(u"attemptRemark"_s)->text().contains(u"seen "));
        QVERIFY(banner()->headline().contains(u" left"));
        QTRY_VERIFY(!action(u"Cancel attempt"_s)->isEnabled());
    }

    void theRowsMenuOffersWhatGoesWithTheAttempt()
    {
        QVERIFY(openWith(SampleAttempt::running()));
        auto *view = m_window->findChild<SitesView *>();
        emit view->customContextMenuRequested({5, 5});
        QStringList texts;
        for (QMenu *menu : m_window->findChildren<QMenu *>()) {
            if (menu->isVisible()) {
                for (const QAction *one : menu->actions())
                    texts += one->text();
            }
        }
        QVERIFY(texts.contains(u"Keep new version"_s) && texts.contains(u"Cancel attempt"_s));
        QVERIFY(!texts.contains(u"Start now"_s));
        QVERIFY(texts.contains(u"Lost changes..."_s) && texts.contains(u"Activity..."_s));
    }

    void whatIsClosedStaysClosedInTheNextWindow()
    {
        Attempt failed = SampleAttempt::ended(State::Failed);
        QVERIFY(openWith(failed));
        QTest::mouseClick(button("attemptClose"), Qt::LeftButton);
        QTRY_VERIFY(!banner());
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_fleet.get(), Settings{}, nullptr);
        m_window->show();
        m_window->start();
        QTRY_COMPARE(column(SiteColumn::State), (QStringList{u"Preview"_s, u"Production"_s}));
        QVERIFY(!banner());
    }
};

QTEST_MAIN(TestWindowAttempt)
#include "TestWindowAttempt.moc"
