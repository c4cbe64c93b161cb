// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/MainWindow.h"

#include "core/base/InertText.h"
#include "core/fleet/LogFollower.h"
#include "core/fleet/PracticeRecords.h"
#include "core/fleet/RetryWhileBusy.h"
#include "core/practice/PracticeServerInfo.h"
#include "core/ssh/SshConfig.h"
#include "ui/attempt/AttemptBook.h"
#include "ui/jobs/JobPane.h"
#include "ui/logs/LogView.h"
#include "ui/main/DesktopNotice.h"
#include "ui/main/FirstRunPage.h"
#include "ui/main/HealthWatch.h"
#include "ui/main/JobBook.h"
#include "ui/main/PracticeDialog.h"
#include "ui/main/ServerViews.h"
#include "ui/main/SettingsDialog.h"
#include "ui/main/SitePanel.h"
#include "ui/servers/AddServerDialog.h"
#include "ui/servers/ManageServersDialog.h"
#include "ui/servers/ServerQuestions.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesView.h"
#include "ui/text/ErrorText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Appearance.h"
#include "ui/widgets/ErrorDialog.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/wizards/SynchroniseRefusal.h"

#include <QAction>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
constexpr int clockInterval = 30000;
constexpr qint64 logTail = -(4 << 20); ///< Of a file that is opened: its last 4 MiB.

} // namespace

MainWindow::MainWindow(Fleet *fleet, const Settings &settings, Appearance *appearance, QWidget *parent)
    : QMainWindow(parent), m_fleet(fleet), m_settings(settings), m_appearance(appearance),
      m_aliases(SshConfig::aliases()), m_model(new SitesModel(this)), m_filter(new SitesFilter(this)),
      m_questions(new ServerQuestions(this, fleet)), m_health(new HealthWatch(m_model, &m_fleet->cache(), this)),
      m_notice(new DesktopNotice(this)), m_book(new JobBook(fleet, this)),
      m_notices(QString::fromUtf8(m_state.value(u"told"_s)).split(u'\n', Qt::SkipEmptyParts)), m_clock(new QTimer(this))
{
    setWindowIcon(Icons::application());
    m_filter->setSourceModel(m_model);
    buildActions();
    buildContent();
    buildSiteActions();
    buildAttemptActions();
    buildMenus();
    buildToolBar();
    m_firstRun->setAliases(m_aliases);
    restoreLayout();
    connect(m_firstRun, &FirstRunPage::addRequested, this, &MainWindow::addServer);
    connect(m_firstRun, &FirstRunPage::practiceRequested, this, &MainWindow::startPractice);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::showChosen);
    connect(m_view, &SitesView::addressActivated, this, &MainWindow::openAddress);
    connect(m_view, &QWidget::customContextMenuRequested, this, &MainWindow::showContextMenu);
    connect(m_panel, &SitePanel::openAddressRequested, this, &MainWindow::openAddress);
    connect(m_panel, &SitePanel::adoptRequested, this, &MainWindow::adopt);
    connect(m_panel, &SitePanel::openLogRequested, this, &MainWindow::openFileLog);
    connect(m_panel, &SitePanel::openJobRequested, this, [this](const JobRecord &job) {
        if (const ServerSession *session = chosenSession())
            openJobLog(session->record().name, job);
    });
    connectJobs();
    buildAttempts();
    connect(m_jobPane, &JobPane::runningJobsChanged, this, [this](int running) {
        m_runningJobs = running;
        updateStatusBar();
    });
    connect(m_log, &LogView::jobChanged, this, [this](const JobRecord &job) {
        if (ServerSession *session = m_fleet->server(m_logServer))
            jobChanged(session, job);
    });
    connect(m_log, &LogView::tableChanged, this,
            [this](const QString &table) { m_jobPane->setTable(m_logServer, m_logJob, table); });
    connect(m_fleet, &Fleet::added, this, &MainWindow::watchServer);
    connect(m_fleet, &Fleet::aboutToRemove, this, &MainWindow::forgetServer);
    connect(m_fleet, &Fleet::changed, this, &MainWindow::updateServer);
    for (ServerSession *session : m_fleet->servers())
        watchServer(session);
    connect(m_clock, &QTimer::timeout, this, [this] { m_model->setNow(QDateTime::currentDateTimeUtc()); });
    m_clock->start(clockInterval);
    applySettings(settings);
    showPage();
    showChosen();
    updateStatusBar();
}

MainWindow::~MainWindow() = default;

void MainWindow::start()
{
    m_fleet->openAll();
}

void MainWindow::raiseWindow()
{
    showNormal();
    raise();
    activateWindow();
}

void MainWindow::showFailure(const Error &error, const QString &where)
{
    m_message->showError(errorText(error, where));
}

// Servers

void MainWindow::watchServer(ServerSession *session)
{
    m_questions->watch(session);
    session->setRefreshInterval(m_settings.refreshSeconds);
    connect(session, &ServerSession::jobChanged, this,
            [this, session](const JobRecord &job) { jobChanged(session, job); });
    m_book->watch(session);
    jobsChanged(session->record().name);
    updateServer(session);
}

void MainWindow::forgetServer(ServerSession *session)
{
    const QString name = session->record().name;
    session->disconnect(this);
    m_model->removeServer(name);
    m_jobPane->removeServer(name);
    m_book->forget(name);
    m_attempts->removeServer(name);
    if (m_logServer == name)
        m_log->clear();
    showPage();
    showChosen();
    updateStatusBar();
}

void MainWindow::updateServer(ServerSession *session)
{
    const ServerView view = serverViewOf(*session);
    m_model->setNow(QDateTime::currentDateTimeUtc());
    m_model->setServer(view);
    m_attempts->setServer(session);
    m_jobPane->setServerReachable(view.name, view.reach == ServerView::Reach::Online);
    if (view.status) {
        m_jobPane->setServerClock(view.name, inertLine(view.status->zone), view.status->utcOffset);
        m_health->watch(view);
        tellNights(view);
    }
    showPage();
    if (!m_view->currentIndex().isValid() && m_model->siteCount() > 0)
        m_view->setCurrentIndex(m_filter->index(0, 0, m_filter->index(0, 0)));
    if (chosenSession() == session)
        showChosen();
    else
        updateActions();
    updateStatusBar();
}

// What the user asks for

void MainWindow::addServer(const QString &alias)
{
    auto *dialog = new AddServerDialog(m_fleet, m_aliases, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setHost(alias);
    connect(dialog, &AddServerDialog::serverSaved, this, [this](const QString &name) {
        if (ServerSession *session = m_fleet->server(name))
            session->open();
    });
    dialog->open();
}

void MainWindow::manageServers()
{
    auto *dialog = new ManageServersDialog(m_fleet, m_aliases, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ManageServersDialog::serverSaved, this, [this](const QString &name) {
        if (ServerSession *session = m_fleet->server(name))
            session->open();
    });
    dialog->open();
}

void MainWindow::startPractice()
{
    auto *dialog = new PracticeDialog({}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PracticeDialog::ready, this, &MainWindow::practiceReady);
    dialog->open();
    dialog->start();
}

void MainWindow::practiceReady(const QList<PracticeServerInfo> &servers)
{
    const QList<ServerRecord> records = PracticeServerInfo::records(servers);
    retryWhileBusy(
        this, [this, records] { return PracticeRecords::keep(*m_fleet, records); },
        [this, records](const Result<void> &kept) {
            if (!kept)
                return showFailure(kept.error(), tr("the practice server"));
            for (const ServerRecord &record : records) {
                if (ServerSession *session = m_fleet->server(record.name))
                    session->open();
            }
        });
}

void MainWindow::refresh()
{
    m_fleet->retryAll();
    m_fleet->refreshAll();
    m_health->askAgain();
}

void MainWindow::openFileLog(const QString &path, const QString &name)
{
    ServerSession *session = chosenSession();
    if (!session)
        return;
    m_logServer = session->record().name;
    m_logJob.clear();
    if (session->status())
        m_log->setServerClock(inertLine(session->status()->zone), session->status()->utcOffset);
    m_log->open(session->followFile(path, logTail, true, m_log),
                tr("%1 on %2").arg(inertLine(name), inertLine(m_logServer)));
    m_bottom->setCurrentWidget(m_log);
}

void MainWindow::openAddress(const QUrl &address)
{
    // What a server calls its site's address must not start another program.
    if (address.scheme() == u"http"_s || address.scheme() == u"https"_s)
        QDesktopServices::openUrl(address);
}

void MainWindow::showContextMenu(const QPoint &where)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const SitesModel::Entry entry = chosen(); entry.site && !entry.series->linked)
        menu->addAction(m_adoptAction);
    menu->addAction(m_newPreviewAction);
    menu->addAction(m_synchroniseAction);
    addAttemptActions(menu);
    menu->addAction(m_restoreScriptAction);
    menu->addAction(m_notesAction);
    menu->addAction(m_compareAction);
    if (const Series *series = chosen().series; series && series->nightly) {
        menu->addAction(m_holdAction);
        menu->addAction(m_notNightlyAction);
    }
    menu->addAction(m_openAction);
    menu->addAction(m_recallAction);
    menu->addAction(m_retireAction);
    menu->addSeparator();
    menu->addAction(m_refreshAction);
    menu->popup(m_view->viewport()->mapToGlobal(where));
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this](const Settings &settings) {
        if (const auto saved = settings.save(); !saved)
            showFailure(saved.error(), {});
        applySettings(settings);
    });
    dialog->open();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Lino Baton"));
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(Icons::application().pixmap(QSize(64, 64), devicePixelRatio()));
    box->setText(tr("Lino Baton %1").arg(QStringLiteral(BATON_VERSION)));
    box->setInformativeText(tr("Hands production of Lino sites from one site to the next, and back.\n\nFree software "
                               "under the GNU General Public "
                               "License, version 3 or later."));
    box->open();
}

void MainWindow::applySettings(const Settings &settings)
{
    const bool themeChanged = settings.theme != m_settings.theme;
    m_settings = settings;
    m_attempts->setAsksIdle(settings.refreshSeconds > 0);
    for (ServerSession *session : m_fleet->servers())
        session->setRefreshInterval(settings.refreshSeconds);
    if (m_appearance && themeChanged) {
        switch (settings.theme) {
        case Settings::Theme::System:
            m_appearance->apply(Appearance::Choice::System);
            break;
        case Settings::Theme::Light:
            m_appearance->apply(Appearance::Choice::Light);
            break;
        case Settings::Theme::Dark:
            m_appearance->apply(Appearance::Choice::Dark);
            break;
        }
    }
}

// What is shown

SitesModel::Entry MainWindow::chosen() const
{
    return m_model->entry(m_filter->mapToSource(m_view->currentIndex()));
}

ServerSession *MainWindow::chosenSession() const
{
    const SitesModel::Entry entry = chosen();
    return entry.server ? m_fleet->server(entry.server->name) : nullptr;
}

void MainWindow::showChosen()
{
    const SitesModel::Entry entry = chosen();
    m_panel->showEntry(entry, entry.site ? m_model->health(entry.site->address) : nullptr, chosenSession(),
                       entry.series ? m_book->jobsOfSeries(entry.server->name, entry.series->id) : QList<JobRecord>());
    updateActions();
    updateTitle();
}

void MainWindow::showPage()
{
    const bool empty = m_fleet->servers().isEmpty();
    m_firstRun->setVisible(empty);
    m_rows->setVisible(!empty);
    m_search->setEnabled(!empty);
    m_pages->setCurrentWidget(
        m_filter->rowCount() == 0 && !m_search->text().isEmpty() ? static_cast<QWidget *>(m_nothingFound) : m_view);
}

void MainWindow::updateActions()
{
    const SitesModel::Entry entry = chosen();
    const QString refusal =
        entry.series ? synchroniseRefusal(chosenSession(), *entry.series) : tr("Choose a site first.");
    m_synchroniseAction->setEnabled(refusal.isEmpty());
    const QString tip =
        refusal.isEmpty() ? tr("Bring production's data into the preview, now or every night") : refusal;
    m_synchroniseAction->setToolTip(tip);
    m_synchroniseAction->setStatusTip(tip);
    const bool canEdit = entry.series && entry.series->siteIn(SiteState::Preview) && chosenSession() &&
                         chosenSession()->state() == ServerSession::State::Online;
    m_restoreScriptAction->setEnabled(canEdit);
    updateNightlyActions();
    updateSetUpActions();
    updateSiteActions();
    updateAttemptActions();
    m_openAction->setEnabled(entry.site && !entry.site->address.isEmpty());
    m_refreshAction->setEnabled(!m_fleet->servers().isEmpty());
}

void MainWindow::updateTitle()
{
    const SitesModel::Entry entry = chosen();
    if (entry.site)
        setWindowTitle(u"%1 - %2"_s.arg(inertLine(entry.site->name), inertLine(entry.server->name)));
    else if (entry.server)
        setWindowTitle(inertLine(entry.server->name));
    else
        setWindowTitle(u"Lino Baton"_s);
}

void MainWindow::updateStatusBar()
{
    int online = 0;
    for (const ServerSession *session : m_fleet->servers())
        online += session->state() == ServerSession::State::Online ? 1 : 0;
    m_counts->setText(tr("%1 of %2 servers connected, %3 sites")
                          .arg(online)
                          .arg(m_fleet->servers().size())
                          .arg(m_model->siteCount()));
    m_jobsLabel->setText(
        m_runningJobs == 0 ? QString()
        : m_runningJobs == 1
            ? tr("1 job runs on the servers; it goes on when this window is closed")
            : tr("%1 jobs run on the servers; they go on when this window is closed").arg(m_runningJobs));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_state.setValue(u"columns"_s, m_view->saveColumns());
    m_state.setValue(u"geometry"_s, saveGeometry());
    m_state.setValue(u"side"_s, m_columns->saveState());
    m_state.setValue(u"bottom"_s, m_rows->saveState());
    if (m_runningJobs > 0)
        m_notice->show(m_runningJobs == 1 ? tr("1 job continues on the servers")
                                          : tr("%1 jobs continue on the servers").arg(m_runningJobs),
                       tr("Open Lino Baton again to see where it is."));
    QMainWindow::closeEvent(event);
}
