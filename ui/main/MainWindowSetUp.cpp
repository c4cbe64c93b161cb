// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "ui/jobs/JobPane.h"
#include "ui/main/JobBook.h"
#include "ui/main/MainWindow.h"
#include "ui/setup/AdoptWizard.h"
#include "ui/setup/SetUpRefusal.h"
#include "ui/setup/SetUpWizard.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesView.h"

#include <QAction>
#include <QLineEdit>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
/// What a site became is seen by the next probe; one that finds nothing of it is not waited for.
constexpr int longestWait = 60000;
} // namespace

void MainWindow::followWizard(OperationWizard *wizard)
{
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &OperationWizard::started, this, [this](const QString &server, const JobRecord &job) {
        if (ServerSession *started = m_fleet->server(server))
            jobChanged(started, job);
        m_jobPane->select(server, job.id);
        openJobLog(server, job);
    });
    connect(wizard, &OperationWizard::openLogRequested, this, &MainWindow::openJobLog);
    connect(wizard, &OperationWizard::leftRunning, this, [this] {
        m_bottom->setCurrentWidget(m_jobPane);
        statusBar()->showMessage(tr("The job goes on on the server; here it is, under Jobs."), 15000);
    });
    wizard->open();
}

void MainWindow::newPreview()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.series || !session)
        return;
    auto *wizard =
        new SetUpWizard(session, *entry.series, m_book->jobsOfSeries(entry.server->name, entry.series->id), this);
    connect(wizard, &SetUpWizard::openSiteRequested, this, &MainWindow::openAddress);
    connect(wizard, &SetUpWizard::synchroniseRequested, this,
            [this](const QString &server, const QString &site, bool nightly) {
                whenSiteIs(SiteState::Preview, server, site, [this, nightly] { openSynchronise(nightly); });
            });
    connect(wizard, &SetUpWizard::notesRequested, this, [this](const QString &server, const QString &site) {
        whenSiteIs(SiteState::Preview, server, site, [this] { openReleaseNotes(); });
    });
    followWizard(wizard);
}

void MainWindow::adopt()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.site || !session)
        return;
    auto *wizard = new AdoptWizard(session, *entry.series, *entry.site,
                                   m_book->jobsOfSeries(entry.server->name, entry.series->id), this);
    connect(wizard, &AdoptWizard::previewRequested, this, [this](const QString &server, const QString &site) {
        whenSiteIs(SiteState::Production, server, site, [this] { newPreview(); });
    });
    followWizard(wizard);
}

void MainWindow::whenSiteIs(SiteState state, const QString &server, const QString &path,
                            const std::function<void()> &then)
{
    ServerSession *session = m_fleet->server(server);
    if (!session)
        return;
    const auto choose = [this, state, server, path] {
        const QModelIndex site = m_model->indexOfSite(server, path);
        const SitesModel::Entry entry = m_model->entry(site);
        if (!entry.site || entry.site->state != state)
            return false;
        m_search->clear();
        m_view->setCurrentIndex(m_filter->mapFromSource(site));
        return true;
    };
    if (choose())
        return then();
    statusBar()->showMessage(tr("Asking %1 how its sites stand now...").arg(inertLine(server, 80)), 15000);
    auto *waiting = new QObject(this);
    QTimer::singleShot(longestWait, waiting, [waiting] { waiting->deleteLater(); });
    connect(m_fleet, &Fleet::changed, waiting, [this, waiting, choose, then] {
        if (!choose())
            return;
        waiting->deleteLater();
        disconnect(m_fleet, nullptr, waiting, nullptr);
        // Not from within the server's own signal.
        QTimer::singleShot(0, this, then);
    });
    session->refresh();
}

void MainWindow::updateSetUpActions()
{
    const SitesModel::Entry entry = chosen();
    const auto show = [](QAction *action, const QString &refusal, const QString &otherwise) {
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal.isEmpty() ? otherwise : refusal);
        action->setStatusTip(action->toolTip());
    };
    show(m_newPreviewAction,
         entry.series ? setUpRefusal(chosenSession(), *entry.series) : tr("Choose a site or a series first."),
         tr("Set up a new preview site from production, step by step"));
    show(m_adoptAction,
         entry.site ? adoptRefusal(chosenSession(), *entry.series, *entry.site) : tr("Choose a site first."),
         tr("Links and vhosts for a site that has none, so that it can be handed over"));
}
