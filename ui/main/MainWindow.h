// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"
#include "core/store/Settings.h"
#include "ui/attempt/AttemptNotices.h"
#include "ui/main/SyncNotices.h"
#include "ui/main/WindowState.h"
#include "ui/sites/SitesModel.h"

#include <QMainWindow>

#include <functional>

class Appearance;
class AttemptBanners;
class AttemptBook;
class AttemptDesk;
class DesktopNotice;
class FirstRunPage;
class HealthWatch;
class JobBook;
class JobPane;
class LogView;
struct JobSecrets;
class MessageBar;
class OperationWizard;
struct PracticeServerInfo;
class QLabel;
class QLineEdit;
class QMenu;
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
    void newPreview();
    void adopt();
    void editRestoreScript();
    /// Of the chosen site.
    void openReleaseNotes();
    /// What differs between the sites of the chosen one's series.
    void compareSites();
    void retire();
    /// A former production becomes the preview again.
    void recall();
    /// Plans the chosen series' upgrade attempt, or changes its plan.
    void startAttempt();
    /// What users did in a new version that did not stay.
    void showLostChanges();
    /// Who did what when with the chosen series.
    void showActivity();
    /// restore2preview.py of that series needs a decision.
    void decideRestoreScript(const QString &server, const QString &series);
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
    void practiceReady(const QList<PracticeServerInfo> &servers);
    void openFileLog(const QString &path, const QString &name);
    // MainWindowJobs.cpp: jobs, nights and what is told of them
    void connectJobs();
    void jobsChanged(const QString &server);
    void jobChanged(ServerSession *session, const JobRecord &job);
    void jobEnded(const QString &server, const JobRecord &job, bool seenRunning);
    void openJobLog(const QString &server, const JobRecord &job);
    void stopJob(const QString &server, const JobRecord &job);
    void resumeJob(const QString &server, const JobRecord &job);
    void undoJob(const QString &server, const JobRecord &job);
    void showTables(const QString &server, const JobRecord &job);
    /// Why \a job's wish can't be asked of its server now, shown at the job; else its session.
    ServerSession *sessionFor(const QString &server, const JobRecord &job);
    void followAnswer(const QString &server, const QString &job, const Result<JobRecord> &answer);
    void holdTonight(bool hold);
    void clearNightly();
    void updateNightlyActions();
    void tellNights(const ServerView &view);
    void tell(const std::optional<SyncNotices::Notice> &notice);
    void openAddress(const QUrl &address);
    void showContextMenu(const QPoint &where);

    // MainWindowRights.cpp: what a job needs root's rights for
    using SecretsCollected = std::function<void(const JobSecrets &)>;
    using SecretsCanceled = std::function<void()>;
    void showAdministratorScript(const QString &server, const JobRecord &job);
    /// Asks the user for sudo's password where \a job's steps may need it; not called back where that is canceled.
    void withSecrets(const QString &server, const JobRecord &job, const SecretsCollected &collected);
    /// For a job of that server that is not begun yet; one of the two is called.
    void collectSecrets(const QString &server, const SecretsCollected &collected, const SecretsCanceled &canceled);
    void askJobSecrets(const QString &server, const SecretsCollected &collected, const SecretsCanceled &canceled);
    // MainWindowSetUp.cpp: new previews and adoptions
    void followWizard(OperationWizard *wizard);
    void openSynchronise(bool nightly);
    /// Chooses the site at \a path once it is seen in that \a state, and does what follows.
    void whenSiteIs(SiteState state, const QString &server, const QString &path, const std::function<void()> &then);
    void updateSetUpActions();
    // MainWindowSites.cpp: release notes, comparison, retirement, recall
    void buildSiteActions();
    void updateSiteActions();

    // MainWindowAttempt.cpp: upgrade attempts
    void buildAttempts();
    void buildAttemptActions();
    void updateAttemptActions();
    void showAttempts();
    void tellAttempt(const AttemptNotices::Notice &notice);
    /// To the menu of the chosen row: what goes with its series' attempt.
    void addAttemptActions(QMenu *menu) const;
    void actOnChosen(AttemptAction action);
    void attemptJobStarted(const QString &server, const JobRecord &job);
    void openAttemptLog(const QString &server, const QString &series);
    void openAttemptErrors(const QString &server, const QString &series);
    void openAttemptWizard(const QString &server, const QString &series);
    void openLostChanges(const QString &server, const QString &series, const QString &attempt);
    const Series *seriesOf(const QString &server, const QString &series) const;

    SitesModel::Entry chosen() const;
    ServerSession *chosenSession() const;
    void openEditor(ServerSession *session, const Series &series);
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
    JobBook *m_book;
    SyncNotices m_notices;
    AttemptNotices m_attemptNotices;
    AttemptBook *m_attempts = nullptr;
    AttemptDesk *m_attemptDesk = nullptr;
    AttemptBanners *m_banners = nullptr;
    QString m_logServer, m_logJob;
    int m_runningJobs = 0;

    QAction *m_addAction = nullptr;
    QAction *m_refreshAction = nullptr;
    QAction *m_newPreviewAction = nullptr;
    QAction *m_adoptAction = nullptr;
    QAction *m_synchroniseAction = nullptr;
    QAction *m_restoreScriptAction = nullptr;
    QAction *m_notesAction = nullptr;
    QAction *m_compareAction = nullptr;
    QAction *m_retireAction = nullptr;
    QAction *m_recallAction = nullptr;
    QAction *m_attemptAction = nullptr;
    QAction *m_startNowAction = nullptr;
    QAction *m_cancelAttemptAction = nullptr;
    QAction *m_keepAction = nullptr;
    QAction *m_lostChangesAction = nullptr;
    QAction *m_activityAction = nullptr;
    QAction *m_holdAction = nullptr;
    QAction *m_notNightlyAction = nullptr;
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
