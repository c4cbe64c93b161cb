// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/FleetCache.h"
#include "ui/AccessibleNames.h"
#include "ui/SampleAttempt.h"
#include "ui/SampleFleet.h"
#include "ui/main/FirstRunPage.h"
#include "ui/main/HealthWatch.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SettingsDialog.h"
#include "ui/main/SiteFacts.h"
#include "ui/servers/AddServerDialog.h"
#include "ui/sites/SitesView.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace
{
template <typename Dialog>
Dialog *opened(const QWidget &window)
{
    for (Dialog *dialog : window.findChildren<Dialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QAction *actionNamed(const QWidget &window, const QString &text)
{
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}
} // namespace

/// The window on a fleet that was seen before and is not connected: what is shown before the first answer.
class TestMainWindow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<MainWindow> m_window;

    void openWindow(bool withServer)
    {
        m_fleet = std::make_unique<Fleet>();
        QVERIFY(m_fleet->load().has_value());
        if (withServer) {
            const auto added = m_fleet->add({.name = u"vps12"_s,
                                             .host = u"vps12.example.com"_s,
                                             .port = 0,
                                             .user = {},
                                             .identityFile = {},
                                             .roots = {},
                                             .vhosts = {},
                                             .fingerprint = {},
                                             .practice = false});
            QVERIFY(added.has_value());
            (*added)->setCachedStatus(SampleFleet::status({SampleFleet::pair()}),
                                      QDateTime::currentDateTimeUtc().addSecs(-7200));
        }
        m_window = std::make_unique<MainWindow>(m_fleet.get(), Settings{}, nullptr);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toUtf8());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, (m_home.path() + u'/' + QString::fromLatin1(name)).toUtf8());
    }

    void cleanup()
    {
        m_window.reset();
        m_fleet.reset();
        QDir(m_home.path() + u"/XDG_CONFIG_HOME"_s).removeRecursively();
        QDir(m_home.path() + u"/XDG_CACHE_HOME"_s).removeRecursively();
    }

    void withoutServersItOffersTheTwoWaysOn()
    {
        openWindow(false);
        auto *page = m_window->findChild<FirstRunPage *>();
        QVERIFY(page->isVisible());
        QVERIFY(!m_window->findChild<SitesView *>()->isVisible());
        QPushButton *add = nullptr;
        for (QPushButton *button : page->findChildren<QPushButton *>())
            add = button->text() == u"Add server..."_s ? button : add;
        QVERIFY(add);
        QTest::mouseClick(add, Qt::LeftButton);
        QVERIFY(opened<AddServerDialog>(*m_window));
        QCOMPARE(m_window->windowTitle(), u"Lino Baton"_s);
    }

    void theCachedFleetIsShownAtOnceWithItsAge()
    {
        openWindow(true);
        auto *view = m_window->findChild<SitesView *>();
        QVERIFY(view->isVisible());
        const QModelIndex series = view->model()->index(0, 0);
        QVERIFY2(series.data().toString().contains(u"seen 2 h ago"_s), qPrintable(series.data().toString()));
        QCOMPARE(view->model()->rowCount(series), 2);
        QCOMPARE(m_window->windowTitle(), u"mdg1 - vps12"_s);
    }

    void howAnAddressAnsweredLastTimeIsShownWithItsAge()
    {
        const Site site = SampleFleet::pair().sites.first();
        AddressHealth health;
        health.http = 200;
        health.ms = 31;
        health.checked = QDateTime::currentDateTimeUtc().addSecs(-7200);
        CacheDatabase database;
        FleetCache(&database).storeHealth(site.address.toString(QUrl::FullyEncoded), health.toJson());
        openWindow(true);
        const auto *view = m_window->findChild<SitesView *>();
        const QModelIndex series = view->model()->index(0, 0);
        const QModelIndex cell = view->model()->index(0, int(SiteColumn::Health), series);
        QCOMPARE(cell.data().toString(), u"200, 31 ms, 2 h ago"_s);
        // The test's address does not exist: its new answer takes the place of the old one, here and in the cache.
        QTRY_VERIFY_WITH_TIMEOUT(!cell.data().toString().contains(u"ago"_s), 30000);
        const QJsonObject kept = FleetCache(&database).loadHealth().value(site.address.toString(QUrl::FullyEncoded));
        QVERIFY(AddressHealth::fromJson(kept)->checked.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    }

    void anAddressIsAskedAgainWhenAnAttemptHasMoved()
    {
        QTcpServer site;
        QVERIFY(site.listen(QHostAddress::LocalHost));
        QSignalSpy asked(&site, &QTcpServer::newConnection);
        connect(&site, &QTcpServer::newConnection, this, [&site] {
            QTcpSocket *socket = site.nextPendingConnection();
            socket->write("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n");
            socket->disconnectFromHost();
        });
        ServerView server;
        server.name = u"vps12"_s;
        server.status = ServerStatus();
        server.status->series = {SampleAttempt::series(SampleAttempt::under(Attempt::State::Starting))};
        for (Site &one : server.status->series[0].sites)
            one.address = QUrl(u"http://127.0.0.1:%1/"_s.arg(site.serverPort()));
        SitesModel model;
        CacheDatabase database;
        FleetCache cache(&database);
        HealthWatch watch(&model, &cache);
        QSignalSpy answered(&watch, &HealthWatch::checked);
        watch.watch(server);
        QTRY_COMPARE(answered.size(), 1);
        const auto before = asked.size();
        watch.watch(server);
        QTest::qWait(200);
        QCOMPARE(asked.size(), before);
        server.status->series[0].attempt->state = Attempt::State::Running;
        watch.watch(server);
        QTRY_VERIFY(asked.size() > before);
    }

    void everythingThatCanHaveTheFocusHasAName()
    {
        openWindow(true);
        QCOMPARE(namelessWidgets(m_window.get()).join(u','), QString());
    }

    void synchroniseIsOffAndSaysWhyWhileTheServerIsNotConnected()
    {
        openWindow(true);
        const QAction *action = actionNamed(*m_window, u"Synchronise..."_s);
        QVERIFY(action && !action->isEnabled());
        QCOMPARE(action->toolTip(), u"The server is not connected."_s);
        const QAction *script = actionNamed(*m_window, u"Restore script..."_s);
        QVERIFY(script && !script->isEnabled());
    }

    void aNewPreviewIsOffAndSaysWhyWhileTheServerIsNotConnected()
    {
        openWindow(true);
        const QAction *action = actionNamed(*m_window, u"New preview..."_s);
        QVERIFY(action && !action->isEnabled());
        QCOMPARE(action->toolTip(), u"The server is not connected."_s);
    }

    void anAttemptIsOffAndSaysWhyWhileTheServerIsNotConnected()
    {
        openWindow(true);
        const QAction *action = actionNamed(*m_window, u"Start attempt..."_s);
        QVERIFY(action && !action->isEnabled());
        QCOMPARE(action->toolTip(), u"The server is not connected."_s);
        QVERIFY(!actionNamed(*m_window, u"Cancel attempt"_s)->isEnabled());
    }

    void ctrlFSearchesAndTheTableFollows()
    {
        openWindow(true);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto *search = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(search && search->accessibleName() == u"Search sites"_s);
        QTest::keyClicks(search, u"mdg2"_s);
        auto *view = m_window->findChild<SitesView *>();
        QCOMPARE(view->model()->rowCount(view->model()->index(0, 0)), 1);
        QTest::keyClicks(search, u"nothing"_s);
        QVERIFY(!view->isVisible());
        search->clear();
        QVERIFY(view->isVisible());
    }

    void theArrowKeysChooseASiteAndTheTitleSaysWhich()
    {
        openWindow(true);
        auto *view = m_window->findChild<SitesView *>();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        QCOMPARE(m_window->windowTitle(), u"mdg2 - vps12"_s);
    }

    void addingAServerNeedsNoMoreThanItsName()
    {
        openWindow(false);
        m_window->addServer();
        auto *dialog = opened<AddServerDialog>(*m_window);
        QVERIFY(dialog);
        QCOMPARE(namelessWidgets(dialog), QStringList());
        dialog->setHost(u"-oProxyCommand=evil"_s);
        QSignalSpy saved(dialog, &AddServerDialog::serverSaved);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(saved.count(), 0); // the host would be an option of ssh
        dialog->setHost(u"127.0.0.1"_s);
        QCOMPARE(dialog->record().name, u"127.0.0.1"_s);
    }

    void whatDiffersBetweenProductionAndPreviewIsListed()
    {
        Series series = SampleFleet::pair();
        QCOMPARE(SiteFacts::differences(series.sites[0], series.sites[1]), QList<SiteFacts::Row>());
        series.sites[1].lino = u"26.11.0"_s;
        QCOMPARE(SiteFacts::differences(series.sites[0], series.sites[1]),
                 (QList<SiteFacts::Row>{{u"Lino"_s, u"26.10.8 \u2192 26.11.0"_s}}));
    }

    void theDatabaseSaysWhoNamedIt()
    {
        Site site = SampleFleet::site(u"mdg2"_s, SiteState::Preview);
        QCOMPARE(SiteFacts::database(site), u"postgresql mdg2 (says settings.py)"_s);
        site.facts = DjangoFacts{};
        site.facts->database = {u"postgresql"_s, u"real"_s, u"db"_s, u"5432"_s};
        QCOMPARE(SiteFacts::database(site), u"postgresql real at db:5432 (says Django)"_s);
    }

    void everyProblemOfAnAddressHasWords()
    {
        QVERIFY(HealthWatch::problemText(AddressHealth::Problem::None).isEmpty());
        for (int problem = 1; problem <= int(AddressHealth::Problem::Other); ++problem)
            QVERIFY(!HealthWatch::problemText(AddressHealth::Problem(problem)).isEmpty());
    }

    void settingsComeBackAsTheyWereChosen()
    {
        Settings settings;
        settings.theme = Settings::Theme::Dark;
        settings.language = u"de"_s;
        settings.refreshSeconds = 120;
        const SettingsDialog dialog(settings);
        QVERIFY(dialog.settings() == settings);
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }
};

QTEST_MAIN(TestMainWindow)
#include "TestMainWindow.moc"
