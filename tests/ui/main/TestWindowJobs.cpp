// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/JobHistory.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "ui/SampleFleet.h"
#include "ui/SampleRuns.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/history/RunsModel.h"
#include "ui/jobs/JobPane.h"
#include "ui/main/JobBook.h"
#include "ui/main/MainWindow.h"
#include "ui/main/NightlyBox.h"
#include "ui/sites/SitesView.h"
#include "ui/wizards/SynchroniseWizard.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using enum JobRecord::State;

/// The window with a server that answers: what it asks for, and what it shows of the answers.
class TestWindowJobs : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
    QList<JobRecord> m_jobs;
    Series m_series;
    std::unique_ptr<Fleet> m_fleet;
    ServerSession *m_session = nullptr;

    std::optional<QJsonObject> answer(const QJsonObject &request)
    {
        const QString method = request[u"method"_s].toString();
        if (method == u"probe")
            return QJsonObject{{u"result"_s, SampleFleet::status({m_series}).toJson()}};
        if (method == u"jobs") {
            QJsonArray list;
            const int limit = request[u"params"_s][u"limit"_s].toInt();
            for (const JobRecord &job : std::as_const(m_jobs))
                if (list.size() < limit)
                    list.append(job.toJson());
            return QJsonObject{{u"result"_s, QJsonObject{{u"jobs"_s, list}}}};
        }
        if (method == u"job.resume")
            return QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, u"locked"_s}, {u"message"_s, u"taken"_s}}}};
        return std::nullopt;
    }

    QJsonObject asked(const QString &method) { return m_server.last()->channel->lastRequest(method); }

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
        m_server = {};
        m_server.responder = [this](const QJsonObject &request) { return answer(request); };
        m_series = SampleFleet::pair();
        m_jobs.clear();
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (int day = 1; day <= 30; ++day)
            m_jobs.append(SampleRuns::run(day, 1000 + day, now));
        m_fleet = std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
        ServerRecord record;
        record.name = record.host = u"vps12"_s;
        m_session = m_fleet->add(record).value();
    }

    void cleanup() { m_fleet.reset(); }

    void allJobsAreAskedForOnceThenOnlyTheNewest()
    {
        JobBook book(m_fleet.get());
        book.watch(m_session);
        QSignalSpy listed(&book, &JobBook::listed), ended(&book, &JobBook::ended);
        m_session->open();
        QTRY_COMPARE(listed.size(), 1);
        QCOMPARE(asked(u"jobs"_s)[u"params"_s][u"limit"_s].toInt(), JobBook::fullList);
        QCOMPARE(book.jobs(u"vps12"_s).size(), 30);
        QVERIFY(ended.isEmpty()); // what was there before is no news
        m_jobs.prepend(SampleRuns::run(0, 100, QDateTime::currentDateTimeUtc(), Failed));
        m_session->refresh();
        QTRY_COMPARE(listed.size(), 2);
        QCOMPARE(asked(u"jobs"_s)[u"params"_s][u"limit"_s].toInt(), JobBook::shortList);
        QCOMPARE(book.jobs(u"vps12"_s).size(), 31);
        QCOMPARE(book.jobs(u"vps12"_s).first().state, Failed);
        QCOMPARE(ended.size(), 1);
        QCOMPARE(ended.first().at(2).toBool(), false);
    }

    void whatTheServerNoLongerHasLeavesWithTheNextWholeList()
    {
        const JobRecord gone = SampleRuns::run(200, 100, QDateTime::currentDateTimeUtc());
        m_fleet->history().store(u"vps12"_s, {gone});
        JobBook book(m_fleet.get());
        book.watch(m_session);
        QCOMPARE(book.jobs(u"vps12"_s), QList<JobRecord>{gone});
        QSignalSpy listed(&book, &JobBook::listed);
        m_session->open();
        QTRY_COMPARE(listed.size(), 1);
        QCOMPARE(book.jobs(u"vps12"_s).size(), 30);
        QCOMPARE(m_fleet->history().jobs(u"vps12"_s), book.jobs(u"vps12"_s));
    }

    void theHistoryIsShownWithItsAgeWhileTheServerIsAway()
    {
        m_fleet->history().store(u"vps12"_s, m_jobs);
        m_session->setCachedStatus(SampleFleet::status({m_series}), QDateTime::currentDateTimeUtc().addSecs(-7200));
        MainWindow window(m_fleet.get(), Settings{}, nullptr);
        window.show();
        auto *view = window.findChild<SitesView *>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down); // the preview
        QCOMPARE(window.windowTitle(), u"mdg2 - vps12"_s);
        QCOMPARE(window.findChild<RunsModel *>()->rowCount(), 30);
        QStringList texts;
        for (const QLabel *label : window.findChildren<QLabel *>())
            texts += label->text();
        QVERIFY(texts.contains(u"As of 2 h ago: the server is not connected."_s));
    }

    void theSitesAddressesAreAskedAgainWhenAJobHasEnded()
    {
        QTcpServer web;
        int asked = 0;
        connect(&web, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = web.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&asked, socket] {
                ++asked;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QVERIFY(web.listen(QHostAddress::LocalHost));
        m_series.sites[0].address = QUrl(u"http://127.0.0.1:%1"_s.arg(web.serverPort()));
        m_series.sites[1].address = {};
        MainWindow window(m_fleet.get(), Settings{}, nullptr);
        window.show();
        window.start();
        QTRY_VERIFY(m_session->isFresh());
        QTRY_COMPARE(m_server.last()->channel->countOf(u"jobs"_s), 1);
        QTRY_COMPARE(asked, 1);
        m_session->refresh();
        QTRY_COMPARE(m_server.last()->channel->countOf(u"jobs"_s), 2);
        QTest::qWait(50);
        QCOMPARE(asked, 1); // it was asked a moment ago
        m_jobs.prepend(SampleRuns::run(0, 100, QDateTime::currentDateTimeUtc()));
        m_session->refresh();
        QTRY_COMPARE(asked, 2);
    }

    void holdingANightAsksTheServer()
    {
        m_series.nightly = Nightly{};
        m_series.nightly->at = u"02:30"_s;
        m_series.nightly->next = QDateTime::currentDateTimeUtc().addSecs(3600);
        MainWindow window(m_fleet.get(), Settings{}, nullptr);
        window.show();
        window.start();
        QTRY_COMPARE(m_session->state(), ServerSession::State::Online);
        QTRY_VERIFY(window.findChild<NightlyBox *>()->isVisible());
        auto *hold = window.findChild<QPushButton *>(u"hold"_s);
        QTRY_VERIFY(hold->isEnabled());
        QTest::mouseClick(hold, Qt::LeftButton);
        QTRY_COMPARE(m_server.last()->channel->countOf(u"nightly.hold"_s), 1);
        QCOMPARE(asked(u"nightly.hold"_s)[u"params"_s][u"hold"_s].toBool(), true);
        QCOMPARE(asked(u"nightly.hold"_s)[u"params"_s][u"series"_s].toString(), m_series.id);
    }

    void aResumeThatIsRefusedIsSaidAtItsJob()
    {
        m_jobs[0].state = Failed;
        m_jobs[0].canResume = true;
        MainWindow window(m_fleet.get(), Settings{}, nullptr);
        window.show();
        window.start();
        auto *pane = window.findChild<JobPane *>();
        QTRY_VERIFY(pane->select(u"vps12"_s, m_jobs[0].id));
        auto *resume = window.findChild<QPushButton *>(u"resume"_s);
        QTRY_VERIFY(resume->isEnabled());
        QTest::mouseClick(resume, Qt::LeftButton);
        QTRY_COMPARE(asked(u"job.resume"_s)[u"params"_s][u"job"_s].toString(), m_jobs[0].id);
        QTRY_VERIFY(resume->isEnabled());
        QVERIFY(!window.findChild<QLabel *>(u"answer"_s)->text().isEmpty());
    }

    void synchronisingOpensTheWizardWithWhatIsUsualAndDecidingOpensTheEditor()
    {
        MainWindow window(m_fleet.get(), Settings{}, nullptr);
        window.show();
        window.start();
        QTRY_VERIFY(m_session->isFresh());
        QTRY_COMPARE(m_server.last()->channel->countOf(u"jobs"_s), 1);
        QTest::qWait(50);
        QAction *action = nullptr;
        for (QAction *one : window.findChildren<QAction *>()) {
            if (one->text() == u"Synchronise...")
                action = one;
        }
        QVERIFY(action && action->isEnabled());
        action->trigger();
        auto *wizard = window.findChild<SynchroniseWizard *>();
        QVERIFY(wizard && wizard->isVisible());
        QCOMPARE(wizard->draft().earlier.size(), 30);
        QTest::keyClick(wizard, Qt::Key_Escape);
        QVERIFY(!wizard->isVisible());

        window.decideRestoreScript(u"vps12"_s, u"of another"_s);
        QVERIFY(!window.findChild<RestoreScriptEditor *>());
        window.decideRestoreScript(u"vps12"_s, m_series.id);
        auto *editor = window.findChild<RestoreScriptEditor *>();
        QVERIFY(editor && editor->isVisible());
        QCOMPARE(asked(u"restore-script"_s)[u"params"_s][u"series"_s].toString(), m_series.id);
    }
};

QTEST_MAIN(TestWindowJobs)
#include "TestWindowJobs.moc"
