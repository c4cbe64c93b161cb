// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/InertText.h"
#include "core/fleet/LogFollower.h"
#include "ui/attempt/ActivityView.h"
#include "ui/attempt/AttemptBanners.h"
#include "ui/attempt/AttemptBook.h"
#include "ui/attempt/AttemptDesk.h"
#include "ui/attempt/AttemptWizard.h"
#include "ui/attempt/LostChangesView.h"
#include "ui/jobs/JobPane.h"
#include "ui/logs/LogView.h"
#include "ui/main/DesktopNotice.h"
#include "ui/main/JobBook.h"
#include "ui/main/MainWindow.h"
#include "ui/sites/SitesFilter.h"
#include "ui/sites/SitesView.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Icons.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QMenu>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 errorLogTail = -(1 << 20); ///< Of a log that is opened for its latest error: its last MiB.

QStringList linesOf(const QByteArray &kept)
{
    return QString::fromUtf8(kept).split(u'\n', Qt::SkipEmptyParts);
}
} // namespace

void MainWindow::buildAttemptActions()
{
    m_attemptAction = new QAction(Icons::icon(u"in-attempt"_s), tr("Start attempt..."), this);
    m_startNowAction = new QAction(tr("Start now"), this);
    m_keepAction = new QAction(tr("Keep new version"), this);
    m_cancelAttemptAction = new QAction(tr("Cancel attempt"), this);
    m_lostChangesAction = new QAction(tr("Lost changes..."), this);
    m_activityAction = new QAction(Icons::icon(u"log"_s), tr("Activity..."), this);
    m_attemptAction->setShortcut(QKeySequence(u"Ctrl+T"_s));
    connect(m_attemptAction, &QAction::triggered, this, &MainWindow::startAttempt);
    connect(m_startNowAction, &QAction::triggered, this, [this] { actOnChosen(AttemptAction::Start); });
    connect(m_keepAction, &QAction::triggered, this, [this] { actOnChosen(AttemptAction::Keep); });
    connect(m_cancelAttemptAction, &QAction::triggered, this, [this] { actOnChosen(AttemptAction::Cancel); });
    connect(m_lostChangesAction, &QAction::triggered, this, &MainWindow::showLostChanges);
    connect(m_activityAction, &QAction::triggered, this, &MainWindow::showActivity);
}

void MainWindow::buildAttempts()
{
    m_attempts = new AttemptBook(m_fleet, {}, this);
    m_attempts->setClosed(linesOf(m_state.value(u"closedAttempts"_s)));
    m_attemptNotices = AttemptNotices(linesOf(m_state.value(u"toldAttempts"_s)));
    m_attemptDesk = new AttemptDesk(
        m_attempts,
        [this](const QString &server, const AttemptDesk::SecretsCollected &collected,
               const std::function<void()> &canceled) { collectSecrets(server, collected, canceled); },
        this);
    connect(m_attempts, &AttemptBook::changed, this, &MainWindow::showAttempts);
    connect(m_attempts, &AttemptBook::changed, this, &MainWindow::updateAttemptActions);
    m_attempts->setAsksIdle(m_settings.refreshSeconds > 0);
    connect(m_attemptDesk, &AttemptDesk::ticked, this, &MainWindow::showAttempts);
    connect(m_banners, &AttemptBanners::wanted, m_attemptDesk, &AttemptDesk::act);
    connect(m_banners, &AttemptBanners::pendingStopped, m_attemptDesk, &AttemptDesk::stopPending);
    connect(m_banners, &AttemptBanners::problemClosed, m_attemptDesk, &AttemptDesk::closeProblem);
    connect(m_banners, &AttemptBanners::errorsWanted, this, &MainWindow::openAttemptErrors);
    connect(m_attemptDesk, &AttemptDesk::pendingChanged, m_banners, &AttemptBanners::setPending);
    connect(m_attemptDesk, &AttemptDesk::pendingChanged, this, &MainWindow::showAttempts);
    connect(m_attemptDesk, &AttemptDesk::problemChanged, this,
            [this](const QString &server, const QString &series, const QString &text) {
                m_banners->setProblem(server, series, text);
                if (!text.isEmpty())
                    m_banners->say(text);
            });
    connect(m_attemptDesk, &AttemptDesk::jobStarted, this, &MainWindow::attemptJobStarted);
    connect(m_attemptDesk, &AttemptDesk::editWanted, this, &MainWindow::openAttemptWizard);
    connect(m_attemptDesk, &AttemptDesk::logWanted, this, &MainWindow::openAttemptLog);
    connect(m_attemptDesk, &AttemptDesk::lostChangesWanted, this, &MainWindow::openLostChanges);
    connect(m_attemptDesk, &AttemptDesk::closedChanged, this,
            [this] { m_state.setValue(u"closedAttempts"_s, m_attempts->closed().join(u'\n').toUtf8()); });
}

void MainWindow::showAttempts()
{
    m_attempts->setWatched(isVisible() && !isMinimized());
    const QList<AttemptSight> sights = m_attempts->sights();
    m_banners->setSights(sights, QDateTime::currentDateTimeUtc());
    for (const AttemptSight &sight : sights) {
        m_model->setAttemptMoment(sight.server, sight.series.id, sight.moment);
        for (const AttemptNotices::Notice &notice : m_attemptNotices.of(sight))
            tellAttempt(notice);
    }
}

void MainWindow::tellAttempt(const AttemptNotices::Notice &notice)
{
    m_state.setValue(u"toldAttempts"_s, m_attemptNotices.told().join(u'\n').toUtf8());
    m_banners->say(notice.spoken());
    if (!notice.desktop || !m_settings.notifications || QApplication::activeWindow())
        return;
    m_notice->show(notice.title, notice.text,
                   DesktopNotice::Action{tr("Open"), [this, notice] {
                                             raiseWindow();
                                             const QModelIndex site = m_model->indexOfSite(notice.server, notice.site);
                                             if (site.isValid())
                                                 m_view->setCurrentIndex(m_filter->mapFromSource(site));
                                         }});
}

const Series *MainWindow::seriesOf(const QString &server, const QString &series) const
{
    const ServerSession *session = m_fleet->server(server);
    return session && session->status() ? session->status()->seriesWithId(series) : nullptr;
}

// What the user asks for

void MainWindow::actOnChosen(AttemptAction action)
{
    if (const SitesModel::Entry entry = chosen(); entry.series)
        m_attemptDesk->act(entry.server->name, entry.series->id, action);
}

void MainWindow::startAttempt()
{
    if (const SitesModel::Entry entry = chosen(); entry.series)
        openAttemptWizard(entry.server->name, entry.series->id);
}

void MainWindow::openAttemptWizard(const QString &server, const QString &series)
{
    ServerSession *session = m_fleet->server(server);
    const Series *found = seriesOf(server, series);
    if (!session || !found)
        return;
    auto *wizard = new AttemptWizard(session, *found, m_book->jobsOfSeries(server, series), this);
    connect(wizard, &AttemptWizard::startWanted, this, [this](const QString &of, const QString &planned) {
        m_attemptDesk->act(of, planned, AttemptAction::Start);
    });
    followWizard(wizard);
}

void MainWindow::showLostChanges()
{
    if (const SitesModel::Entry entry = chosen(); entry.series)
        openLostChanges(entry.server->name, entry.series->id, {});
}

void MainWindow::openLostChanges(const QString &server, const QString &series, const QString &attempt)
{
    ServerSession *session = m_fleet->server(server);
    const Series *found = seriesOf(server, series);
    if (!session || !found)
        return;
    auto *view = new LostChangesView(session, *found, attempt, this);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->open();
}

void MainWindow::showActivity()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.series || !session)
        return;
    auto *view = new ActivityView(session, *entry.series, this);
    view->setAttribute(Qt::WA_DeleteOnClose);
    view->open();
}

void MainWindow::attemptJobStarted(const QString &server, const JobRecord &job)
{
    if (ServerSession *session = m_fleet->server(server))
        jobChanged(session, job);
    m_jobPane->select(server, job.id);
    openJobLog(server, job);
}

void MainWindow::openAttemptLog(const QString &server, const QString &series)
{
    const auto sight = m_attempts->sight(server, series);
    if (!sight)
        return;
    JobRecord job;
    job.id = sight->job() ? sight->job()->id : sight->attempt().job;
    job.site = sight->attempt().site;
    job.operation = u"attempt"_s;
    for (const JobRecord &known : m_book->jobs(server)) {
        if (known.id == job.id)
            job = known;
    }
    m_jobPane->select(server, job.id);
    openJobLog(server, job);
}

void MainWindow::openAttemptErrors(const QString &server, const QString &series)
{
    const auto sight = m_attempts->sight(server, series);
    ServerSession *session = m_fleet->server(server);
    const AttemptStatus::LogError *told = sight && sight->status ? sight->status->firstToTell() : nullptr;
    if (!told || !session)
        return;
    // what the button has no room for, and where there is no log
    const auto sayIt = [this, server, series, text = told->text](const QString &why) {
        m_banners->setProblem(server, series, QString(why + u' ' + inertText(text, 2000)).trimmed());
    };
    if (!AttemptStatus::standsInLog(*told))
        return sayIt({});
    session->logs(sight->attempt().site, this,
                  [this, server, sayIt, wanted = told->log](const Result<QJsonArray> &logs) {
                      ServerSession *asked = m_fleet->server(server);
                      if (!asked)
                          return;
                      if (!logs)
                          return sayIt(tr("The logs of %1 could not be listed: %2")
                                           .arg(inertLine(server, 80), errorText(logs.error(), server).paragraph()));
                      for (const QJsonValue &one : *logs) {
                          const QString path = one["path"_L1].toString();
                          if (path != wanted && path.section(u'/', -1) != wanted.section(u'/', -1))
                              continue;
                          m_logServer = server;
                          m_logJob.clear();
                          if (asked->status())
                              m_log->setServerClock(inertLine(asked->status()->zone), asked->status()->utcOffset);
                          m_log->open(asked->followFile(path, errorLogTail, true, m_log),
                                      tr("%1 on %2").arg(inertLine(path.section(u'/', -1)), inertLine(server)));
                          m_bottom->setCurrentWidget(m_log);
                          return;
                      }
                      sayIt(tr("%1 is not among the logs that can be opened.").arg(inertLine(wanted, 200)));
                  });
}

void MainWindow::addAttemptActions(QMenu *menu) const
{
    menu->addAction(m_attemptAction);
    const Series *series = chosen().series;
    const bool planned = series && series->attempt && series->attempt->state == Attempt::State::Planned;
    if (planned)
        menu->addAction(m_startNowAction);
    if (series && series->attempt && series->attempt->isUnderWay()) {
        menu->addAction(m_keepAction);
        menu->addAction(m_cancelAttemptAction);
    }
    menu->addAction(m_lostChangesAction);
    menu->addAction(m_activityAction);
}

void MainWindow::updateAttemptActions()
{
    const SitesModel::Entry entry = chosen();
    const bool online = chosenSession() && chosenSession()->state() == ServerSession::State::Online;
    const auto sight =
        entry.series ? m_attempts->sight(entry.server->name, entry.series->id) : std::optional<AttemptSight>();
    const QString nothing = tr("Choose a site or a series first.");
    const auto show = [](QAction *action, const QString &refusal, const QString &otherwise) {
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal.isEmpty() ? otherwise : refusal);
        action->setStatusTip(action->toolTip());
    };
    const auto ofAttempt = [&](QAction *action, AttemptAction what) {
        show(action,
             !entry.series ? nothing
             : !sight      ? tr("No upgrade attempt of this series is planned or runs.")
                           : attemptRefusal(*sight, what),
             sight ? attemptActionTip(what, sight->attempt()) : QString());
    };
    const bool planned = sight && sight->attempt().state == Attempt::State::Planned;
    m_attemptAction->setText(planned ? tr("Edit attempt...") : tr("Start attempt..."));
    show(m_attemptAction, entry.series ? newAttemptRefusal(*entry.series, online) : nothing,
         tr("Plan, announce and start an upgrade: the preview takes production's place for a while"));
    ofAttempt(m_startNowAction, AttemptAction::Start);
    ofAttempt(m_keepAction, AttemptAction::Keep);
    ofAttempt(m_cancelAttemptAction, AttemptAction::Cancel);
    const QString away = !entry.series ? nothing : !online ? tr("The server is not connected.") : QString();
    show(m_lostChangesAction, away, tr("What users did in a new version that did not stay"));
    show(m_activityAction, away, tr("Who did what when with this series"));
}
