// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptBanners.h"
#include "ui/jobs/JobPane.h"
#include "ui/logs/LogView.h"
#include "ui/main/FirstRunPage.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SitePanel.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesView.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

void MainWindow::buildActions()
{
    const auto make = [this](const QString &icon, const QString &text, const QKeySequence &key, const QString &tip) {
        auto *action = new QAction(Icons::icon(icon), text, this);
        action->setShortcut(key);
        action->setToolTip(tip);
        action->setStatusTip(tip);
        return action;
    };
    m_addAction = make(u"add-server"_s, tr("Add server"), QKeySequence(u"Ctrl+N"_s),
                       tr("Add a hosting server that you reach with ssh"));
    m_refreshAction =
        make(u"refresh"_s, tr("Refresh"), QKeySequence(QKeySequence::Refresh), tr("Ask all servers again"));
    m_refreshAction->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(u"Ctrl+R"_s)});
    m_newPreviewAction = make(u"preview"_s, tr("New preview..."), QKeySequence(u"Ctrl+Shift+N"_s), {});
    m_adoptAction = make(u"production"_s, tr("Adopt..."), {}, {});
    m_synchroniseAction = make(u"synchronise"_s, tr("Synchronise..."), QKeySequence(u"Ctrl+Y"_s), {});
    m_restoreScriptAction = make(u"edit"_s, tr("Restore script..."), {},
                                 tr("What the next synchronisation loads: compare, edit and look at earlier versions"));
    m_holdAction = make(u"standing-by"_s, tr("Hold tonight"), {}, {});
    m_notNightlyAction = make(u"remove"_s, tr("No longer nightly..."), {}, {});
    m_openAction =
        make(u"server"_s, tr("Open in the browser"), QKeySequence(u"Ctrl+B"_s), tr("Open the chosen site's address"));
    m_findAction = make(u"search"_s, tr("Find a site"), QKeySequence(QKeySequence::Find),
                        tr("Find sites by name, state, server, address or version"));
    connect(m_addAction, &QAction::triggered, this, [this] { addServer(); });
    connect(m_refreshAction, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_newPreviewAction, &QAction::triggered, this, &MainWindow::newPreview);
    connect(m_adoptAction, &QAction::triggered, this, &MainWindow::adopt);
    connect(m_synchroniseAction, &QAction::triggered, this, &MainWindow::synchronise);
    connect(m_restoreScriptAction, &QAction::triggered, this, &MainWindow::editRestoreScript);
    connect(m_openAction, &QAction::triggered, this, [this] {
        if (const Site *site = chosen().site)
            openAddress(site->address);
    });
    connect(m_findAction, &QAction::triggered, this, [this] {
        // In a log Ctrl+F means the log's own search.
        if (m_log->isAncestorOf(focusWidget())) {
            m_log->showFindBar();
            return;
        }
        m_search->setFocus();
        m_search->selectAll();
    });
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_addAction);
    file->addAction(Icons::icon(u"servers"_s), tr("Servers..."), this, &MainWindow::manageServers);
    file->addAction(Icons::icon(u"practice"_s), tr("Practice server..."), this, &MainWindow::startPractice);
    file->addSeparator();
    file->addAction(Icons::icon(u"settings"_s), tr("Settings..."), this, &MainWindow::showSettings);
    file->addSeparator();
    QAction *quit = file->addAction(tr("Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(QKeySequence::Quit));
    QMenu *site = menuBar()->addMenu(tr("&Site"));
    for (QAction *action :
         {m_newPreviewAction, m_adoptAction, m_synchroniseAction, m_attemptAction, m_startNowAction, m_keepAction,
          m_cancelAttemptAction, m_lostChangesAction, m_activityAction, m_restoreScriptAction, m_notesAction,
          m_compareAction, m_holdAction, m_notNightlyAction, m_openAction, m_recallAction, m_retireAction})
        site->addAction(action);
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_refreshAction);
    view->addAction(m_findAction);
    view->addSeparator();
    const auto pane = [&](const QString &text, const QKeySequence &key, int tab) {
        QAction *action = view->addAction(text, this, [this, tab] {
            m_bottom->setCurrentIndex(tab);
            m_bottom->currentWidget()->setFocus();
        });
        action->setShortcut(key);
    };
    pane(tr("Jobs"), QKeySequence(u"Ctrl+1"_s), 0);
    pane(tr("Log"), QKeySequence(u"Ctrl+2"_s), 1);
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("About Lino Baton"), this, &MainWindow::showAbout);
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(u"tools"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(20, 20));
    for (QAction *action : {m_addAction, m_refreshAction, m_newPreviewAction, m_synchroniseAction, m_attemptAction}) {
        bar->addAction(action);
        bar->widgetForAction(action)->setAccessibleName(action->text());
    }
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_search = new QLineEdit(bar);
    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search sites"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(Icons::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(26 * fontMetrics().averageCharWidth());
    m_search->setMaximumWidth(40 * fontMetrics().averageCharWidth());
    bar->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        m_view->expandAll();
        showPage();
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(); });
}

void MainWindow::buildContent()
{
    m_message = new MessageBar(this);
    m_banners = new AttemptBanners(this);
    m_view = new SitesView(this);
    m_view->setModel(m_filter);
    m_nothingFound = new QLabel(tr("No site has all of these words."), this);
    m_nothingFound->setAlignment(Qt::AlignCenter);
    m_firstRun = new FirstRunPage(this);
    m_pages = new QStackedWidget(this);
    for (QWidget *page : {static_cast<QWidget *>(m_view), static_cast<QWidget *>(m_nothingFound)})
        m_pages->addWidget(page);
    m_panel = new SitePanel(this);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->addWidget(m_pages);
    m_columns->addWidget(m_panel);
    m_columns->setStretchFactor(0, 3);
    m_columns->setStretchFactor(1, 1);
    buildBottom();
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 3);
    m_rows->setStretchFactor(1, 2);
    for (QSplitter *splitter : {m_columns, m_rows})
        splitter->setChildrenCollapsible(false);
    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(6, 6, 6, 0);
    layout->addWidget(m_message);
    layout->addWidget(m_banners);
    layout->addWidget(m_firstRun, 1);
    layout->addWidget(m_rows, 1);
    setCentralWidget(center);
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    m_jobsLabel = new QLabel(this);
    m_jobsLabel->setTextFormat(Qt::PlainText);
    statusBar()->addPermanentWidget(m_jobsLabel);
    statusBar()->addPermanentWidget(m_counts);
}

void MainWindow::buildBottom()
{
    m_bottom = new QTabWidget(this);
    m_bottom->setDocumentMode(true);
    m_bottom->setAccessibleName(tr("Jobs and log"));
    m_bottom->tabBar()->setAccessibleName(tr("Jobs or log"));
    m_jobPane = new JobPane(this);
    m_log = new LogView(this);
    m_bottom->addTab(m_jobPane, Icons::icon(u"working"_s), tr("Jobs"));
    m_bottom->addTab(m_log, Icons::icon(u"log"_s), tr("Log"));
}

void MainWindow::restoreLayout()
{
    m_view->restoreColumns(m_state.value(u"columns"_s));
    if (!restoreGeometry(m_state.value(u"geometry"_s)))
        resize(1360, 860);
    if (!m_columns->restoreState(m_state.value(u"side"_s)))
        m_columns->setSizes({960, 400});
    if (!m_rows->restoreState(m_state.value(u"bottom"_s)))
        m_rows->setSizes({520, 300});
}
