// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/MainWindow.h"

#include "core/base/InertText.h"
#include "core/fleet/LogFollower.h"
#include "core/fleet/PracticeRecords.h"
#include "core/fleet/RetryWhileBusy.h"
#include "core/practice/PracticeServerInfo.h"
#include "core/ssh/SshConfig.h"
#include "ui/jobs/JobPane.h"
#include "ui/logs/LogView.h"
#include "ui/main/DesktopNotice.h"
#include "ui/main/FirstRunPage.h"
#include "ui/main/HealthWatch.h"
#include "ui/main/PracticeDialog.h"
#include "ui/main/ServerViews.h"
#include "ui/main/SettingsDialog.h"
#include "ui/main/SitePanel.h"
#include "ui/main/SynchroniseDialog.h"
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
      m_notice(new DesktopNotice(this)), m_clock(new QTimer(this))
{
    setWindowIcon(Icons::application());
    m_filter->setSourceModel(m_model);
    buildActions();
    buildContent();
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
    connect(m_panel, &SitePanel::openLogRequested, this, &MainWindow::openFileLog);
    connect(m_panel, &SitePanel::openJobRequested, this, [this](const JobRecord &job) {
        if (const ServerSession *session = chosenSession())
            openJobLog(session->record().name, job);
    });
    connect(m_jobPane, &JobPane::openLogRequested, this, &MainWindow::openJobLog);
    connect(m_jobPane, &JobPane::stopRequested, this, &MainWindow::stopJob);
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
    connect(session, &ServerSession::statusChanged, this, [this, session] { askJobs(session); });
    updateServer(session);
}

void MainWindow::forgetServer(ServerSession *session)
{
    const QString name = session->record().name;
    session->disconnect(this);
    m_model->removeServer(name);
    m_jobPane->removeServer(name);
    m_jobs.remove(name);
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
    m_jobPane->setServerReachable(view.name, view.reach == ServerView::Reach::Online);
    if (view.status) {
        m_jobPane->setServerClock(view.name, inertLine(view.status->zone), view.status->utcOffset);
        m_health->watch(view);
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

void MainWindow::askJobs(ServerSession *session)
{
    if (session->state() != ServerSession::State::Online)
        return;
    session->jobs(this, [this, name = session->record().name](const Result<QList<JobRecord>> &jobs) {
        if (!jobs || !m_fleet->server(name))
            return; // what was known stays; the table says that the server is not reached
        m_jobs.insert(name, *jobs);
        m_jobPane->setJobs(name, *jobs);
        if (chosenSession() && chosenSession()->record().name == name)
            showChosen();
    });
}

void MainWindow::jobChanged(ServerSession *session, const JobRecord &job)
{
    const QString name = session->record().name;
    QList<JobRecord> &jobs = m_jobs[name];
    const auto known = std::ranges::find(jobs, job.id, &JobRecord::id);
    const bool ended = known != jobs.end() && known->isRunning() && !job.isRunning();
    if (known == jobs.end())
        jobs.prepend(job);
    else
        *known = job;
    m_jobPane->setJob(name, job);
    if (ended) {
        jobEnded(name, job);
        session->refresh();
    }
    updateServer(session);
}

void MainWindow::jobEnded(const QString &server, const JobRecord &job)
{
    const QString site = inertLine(job.site.section(u'/', -1));
    const QString text = tr("%1 of %2: %3").arg(operationText(inertLine(job.operation)), site, jobStateText(job.state));
    statusBar()->showMessage(text, 15000);
    if (!m_settings.notifications || isActiveWindow())
        return;
    m_notice->show(text, job.error.isEmpty() ? tr("Production was not touched.") : inertText(job.error, 300),
                   DesktopNotice::Action{tr("Show log"), [this, server, job] {
                                             raiseWindow();
                                             m_jobPane->select(server, job.id);
                                             openJobLog(server, job);
                                         }});
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

void MainWindow::synchronise()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.series || !session)
        return;
    auto *dialog = new SynchroniseDialog(session, *entry.series, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SynchroniseDialog::started, this, [this](const QString &server, const JobRecord &job) {
        if (ServerSession *started = m_fleet->server(server))
            jobChanged(started, job);
        m_jobPane->select(server, job.id);
        openJobLog(server, job);
    });
    dialog->open();
}

void MainWindow::openJobLog(const QString &server, const JobRecord &job)
{
    ServerSession *session = m_fleet->server(server);
    if (!session)
        return;
    m_logServer = server;
    m_logJob = job.id;
    if (session->status())
        m_log->setServerClock(inertLine(session->status()->zone), session->status()->utcOffset);
    m_log->open(
        session->followJob(job.id, 0, true, m_log),
        tr("%1 of %2 on %3")
            .arg(operationText(inertLine(job.operation)), inertLine(job.site.section(u'/', -1)), inertLine(server)));
    m_bottom->setCurrentWidget(m_log);
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

void MainWindow::stopJob(const QString &server, const JobRecord &job)
{
    ServerSession *session = m_fleet->server(server);
    if (!session) {
        m_jobPane->setStopFailed(server, job.id, tr("This server is not in the list any more."));
        return;
    }
    session->stopJob(job.id, this, [this, server, id = job.id](const Result<JobRecord> &answer) {
        ServerSession *stopped = m_fleet->server(server);
        if (!answer)
            m_jobPane->setStopFailed(server, id, errorText(answer.error(), server).paragraph());
        else if (stopped)
            jobChanged(stopped, *answer);
    });
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
    menu->addAction(m_synchroniseAction);
    menu->addAction(m_openAction);
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
    QList<JobRecord> jobs;
    if (entry.series) {
        for (const JobRecord &job : m_jobs.value(entry.server->name)) {
            if (job.series == entry.series->id)
                jobs += job;
        }
    }
    m_panel->showEntry(entry, entry.site ? m_model->health(entry.site->address) : nullptr, chosenSession(), jobs);
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
        entry.series ? SynchroniseDialog::refusal(chosenSession(), *entry.series) : tr("Choose a site first.");
    m_synchroniseAction->setEnabled(refusal.isEmpty());
    const QString tip =
        refusal.isEmpty() ? tr("Bring production's data into the preview with the site's own script") : refusal;
    m_synchroniseAction->setToolTip(tip);
    m_synchroniseAction->setStatusTip(tip);
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
