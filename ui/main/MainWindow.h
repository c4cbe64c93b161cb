// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"
#include "core/store/Settings.h"
#include "ui/main/WindowState.h"
#include "ui/sites/SitesModel.h"

#include <QHash>
#include <QMainWindow>

class Appearance;
class DesktopNotice;
class FirstRunPage;
class HealthWatch;
class JobPane;
class LogView;
class MessageBar;
struct PracticeServerInfo;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTimer;
class ServerQuestions;
class SitePanel;
class SitesFilter;
class SitesView;

/// The window: the fleet as a table, what is known of the chosen site, jobs and logs. It shows the cached fleet at once
/// and never blocks.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Fleet *fleet, const Settings &settings, Appearance *appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Connects to all servers; before that the window shows the cache.
    void start();
    void showFailure(const Error &error, const QString &where);
    /// Brings it to the front.
    void raiseWindow();

public slots:
    void addServer(const QString &alias = {});
    void manageServers();
    void startPractice();
    void refresh();
    void synchronise();
    void showSettings();
    void showAbout();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    // MainWindowActions.cpp: what the window is made of
    void buildActions();
    void buildMenus();
    void buildToolBar();
    void buildContent();
    void buildBottom();
    void restoreLayout();

    void watchServer(ServerSession *session);
    void forgetServer(ServerSession *session);
    void updateServer(ServerSession *session);
    void askJobs(ServerSession *session);
    void jobChanged(ServerSession *session, const JobRecord &job);
    void jobEnded(const QString &server, const JobRecord &job);
    void practiceReady(const QList<PracticeServerInfo> &servers);
    void openJobLog(const QString &server, const JobRecord &job);
    void openFileLog(const QString &path, const QString &name);
    void stopJob(const QString &server, const JobRecord &job);
    void openAddress(const QUrl &address);
    void showContextMenu(const QPoint &where);

    SitesModel::Entry chosen() const;
    ServerSession *chosenSession() const;
    void showChosen();
    void showPage();
    void updateActions();
    void updateTitle();
    void updateStatusBar();
    void applySettings(const Settings &settings);

    Fleet *m_fleet;
    Settings m_settings;
    Appearance *m_appearance;
    WindowState m_state;
    QStringList m_aliases;

    SitesModel *m_model;
    SitesFilter *m_filter;
    ServerQuestions *m_questions;
    HealthWatch *m_health;
    DesktopNotice *m_notice;
    QHash<QString, QList<JobRecord>> m_jobs; ///< By server, newest first.
    QString m_logServer, m_logJob;
    int m_runningJobs = 0;

    QAction *m_addAction = nullptr;
    QAction *m_refreshAction = nullptr;
    QAction *m_synchroniseAction = nullptr;
    QAction *m_openAction = nullptr;
    QAction *m_findAction = nullptr;
    MessageBar *m_message = nullptr;
    QLineEdit *m_search = nullptr;
    QStackedWidget *m_pages = nullptr;
    FirstRunPage *m_firstRun = nullptr;
    SitesView *m_view = nullptr;
    QLabel *m_nothingFound = nullptr;
    SitePanel *m_panel = nullptr;
    QSplitter *m_columns = nullptr;
    QSplitter *m_rows = nullptr;
    QTabWidget *m_bottom = nullptr;
    JobPane *m_jobPane = nullptr;
    LogView *m_log = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_jobsLabel = nullptr;
    QTimer *m_clock = nullptr;
};
