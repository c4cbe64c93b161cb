// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "core/fleet/LogFollower.h"
#include "ui/attempt/AttemptDesk.h"
#include "ui/jobs/JobPane.h"
#include "ui/logs/LogView.h"
#include "ui/main/DesktopNotice.h"
#include "ui/main/HealthWatch.h"
#include "ui/main/JobBook.h"
#include "ui/main/MainWindow.h"
#include "ui/main/NightlyBox.h"
#include "ui/main/SitePanel.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesView.h"
#include "ui/text/AttemptResult.h"
#include "ui/text/ErrorText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/NightlyText.h"
#include "ui/text/StateText.h"

#include <QAction>
#include <QApplication>
#include <QStatusBar>
#include <QTabWidget>

using namespace Qt::StringLiterals;

void MainWindow::connectJobs()
{
    connect(m_book, &JobBook::listed, this, &MainWindow::jobsChanged);
    connect(m_book, &JobBook::ended, this, &MainWindow::jobEnded);
    connect(m_jobPane, &JobPane::openLogRequested, this, &MainWindow::openJobLog);
    connect(m_jobPane, &JobPane::stopRequested, this, &MainWindow::stopJob);
    connect(m_jobPane, &JobPane::resumeRequested, this, &MainWindow::resumeJob);
    connect(m_jobPane, &JobPane::undoRequested, this, &MainWindow::undoJob);
    connect(m_jobPane, &JobPane::administratorScriptWanted, this, &MainWindow::showAdministratorScript);
    connect(m_jobPane, &JobPane::tablesRequested, this, &MainWindow::showTables);
    connect(m_jobPane, &JobPane::decideRequested, this,
            [this](const QString &server, const JobRecord &job) { decideRestoreScript(server, job.series); });
    connect(m_panel->nightly(), &NightlyBox::holdRequested, this, &MainWindow::holdTonight);
    connect(m_panel->nightly(), &NightlyBox::clearRequested, this, &MainWindow::clearNightly);
    connect(m_holdAction, &QAction::triggered, this, [this] {
        const SitesModel::Entry entry = chosen();
        if (entry.series && entry.series->nightly && entry.server->status)
            holdTonight(!isHeldTonight(*entry.series->nightly, QDateTime::currentDateTimeUtc(),
                                       entry.server->status->utcOffset));
    });
    connect(m_notNightlyAction, &QAction::triggered, m_panel, &SitePanel::askToClearNightly);
}

void MainWindow::jobsChanged(const QString &server)
{
    const QList<JobRecord> jobs = m_book->jobs(server);
    m_jobPane->setJobs(server, jobs);
    m_model->setJobs(server, jobs);
    if (chosenSession() && chosenSession()->record().name == server)
        showChosen();
}

void MainWindow::jobChanged(ServerSession *session, const JobRecord &job)
{
    const QString name = session->record().name;
    m_jobPane->setJob(name, job);
    m_attempts->takeJob(name, job);
    m_book->note(name, job);
    m_model->setJobs(name, m_book->jobs(name));
    updateServer(session);
}

void MainWindow::jobEnded(const QString &server, const JobRecord &job, bool seenRunning)
{
    ServerSession *session = m_fleet->server(server);
    if (seenRunning) {
        statusBar()->showMessage(tr("%1 of %2: %3")
                                     .arg(operationText(inertLine(job.operation)),
                                          inertLine(job.site.section(u'/', -1)), jobStateText(job.state)),
                                 15000);
        if (session)
            session->refresh();
    }
    // Who showed a page meanwhile answers again.
    if (session && session->status())
        m_health->askAgain(*session->status());
    // What an attempt's job came to is told of the attempt.
    if (!isAttemptOperation(job))
        tell(m_notices.ofJob(server, job, seenRunning, QDateTime::currentDateTimeUtc()));
    m_attemptDesk->jobEnded(server, job);
}

void MainWindow::tellNights(const ServerView &view)
{
    if (!view.fresh || !view.status)
        return;
    for (const Series &series : view.status->series)
        tell(m_notices.ofNight(view.name, series));
}

void MainWindow::tell(const std::optional<SyncNotices::Notice> &notice)
{
    if (!notice)
        return;
    m_state.setValue(u"told"_s, m_notices.told().join(u'\n').toUtf8());
    // Whoever looks at the window sees it there.
    if (!m_settings.notifications || QApplication::activeWindow())
        return;
    m_notice->show(notice->title, notice->text,
                   DesktopNotice::Action{notice->job.isEmpty() ? tr("Open") : tr("Show log"), [this, notice = *notice] {
                                             raiseWindow();
                                             const QModelIndex site = m_model->indexOfSite(notice.server, notice.site);
                                             if (site.isValid())
                                                 m_view->setCurrentIndex(m_filter->mapFromSource(site));
                                             for (const JobRecord &job : m_book->jobs(notice.server)) {
                                                 if (job.id != notice.job)
                                                     continue;
                                                 m_jobPane->select(notice.server, job.id);
                                                 openJobLog(notice.server, job);
                                                 break;
                                             }
                                         }});
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

ServerSession *MainWindow::sessionFor(const QString &server, const JobRecord &job)
{
    ServerSession *session = m_fleet->server(server);
    if (!session)
        m_jobPane->setFailed(server, job.id, tr("This server is not in the list any more."));
    return session;
}

void MainWindow::stopJob(const QString &server, const JobRecord &job)
{
    ServerSession *session = sessionFor(server, job);
    if (!session)
        return;
    session->stopJob(job.id, this, [this, server, id = job.id](const Result<JobRecord> &answer) {
        ServerSession *stopped = m_fleet->server(server);
        if (!answer)
            m_jobPane->setFailed(server, id, errorText(answer.error(), server).paragraph());
        else if (stopped)
            jobChanged(stopped, *answer);
    });
}

void MainWindow::followAnswer(const QString &server, const QString &job, const Result<JobRecord> &answer)
{
    ServerSession *session = m_fleet->server(server);
    if (!answer) {
        m_jobPane->setFailed(server, job, errorText(answer.error(), server).paragraph());
        return;
    }
    m_jobPane->setFailed(server, job, {});
    if (!session)
        return;
    jobChanged(session, *answer);
    m_jobPane->select(server, answer->id);
    openJobLog(server, *answer);
}

void MainWindow::resumeJob(const QString &server, const JobRecord &job)
{
    const auto resume = [this, server, job](const JobSecrets &secrets) {
        if (ServerSession *session = sessionFor(server, job))
            session->resumeJob(
                job.id, this,
                [this, server, id = job.id](const Result<JobRecord> &answer) { followAnswer(server, id, answer); },
                secrets);
    };
    // What the administrator's script did needs no rights any more.
    if (needsAdministrator(job))
        resume({});
    else
        withSecrets(server, job, resume);
}

void MainWindow::undoJob(const QString &server, const JobRecord &job)
{
    withSecrets(server, job, [this, server, job](const JobSecrets &secrets) {
        if (ServerSession *session = sessionFor(server, job))
            session->undoJob(
                job.id, this,
                [this, server, id = job.id](const Result<JobRecord> &answer) { followAnswer(server, id, answer); },
                secrets);
    });
}

void MainWindow::showTables(const QString &server, const JobRecord &job)
{
    if (ServerSession *session = sessionFor(server, job))
        session->jobReport(job.id, this, [this, server, id = job.id](const Result<QJsonObject> &report) {
            if (report)
                m_jobPane->setReport(server, id, *report);
            else
                m_jobPane->setFailed(server, id, errorText(report.error(), server).paragraph());
        });
}

void MainWindow::holdTonight(bool hold)
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.series || !session)
        return;
    session->holdTonight(*entry.series, hold, this,
                         [this, server = session->record().name](const Result<void> &answer) {
                             ServerSession *asked = m_fleet->server(server);
                             if (!answer)
                                 m_panel->nightly()->setFailed(errorText(answer.error(), server).paragraph());
                             else if (asked)
                                 asked->refresh();
                         });
}

void MainWindow::clearNightly()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.series || !session)
        return;
    session->clearNightly(*entry.series, this, [this, server = session->record().name](const Result<void> &answer) {
        ServerSession *asked = m_fleet->server(server);
        if (!answer)
            m_panel->nightly()->setFailed(errorText(answer.error(), server).paragraph());
        else if (asked)
            asked->refresh();
    });
}

void MainWindow::updateNightlyActions()
{
    const SitesModel::Entry entry = chosen();
    const ServerSession *session = chosenSession();
    const Nightly *nightly = entry.site && entry.series->nightly ? &*entry.series->nightly : nullptr;
    const bool online = session && session->state() == ServerSession::State::Online;
    const bool held = nightly && entry.server->status &&
                      isHeldTonight(*nightly, QDateTime::currentDateTimeUtc(), entry.server->status->utcOffset);
    m_holdAction->setText(held ? tr("Do not hold") : tr("Hold tonight"));
    const QString refusal = !nightly  ? tr("The chosen site is not synchronised every night.")
                            : !online ? tr("The server is not connected.")
                                      : QString();
    for (QAction *action : {m_holdAction, m_notNightlyAction}) {
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal);
        action->setStatusTip(refusal);
    }
}
