// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SitePanel.h"

#include "core/fleet/ServerSession.h"
#include "ui/compare/ComparisonPage.h"
#include "ui/history/SyncsPage.h"
#include "ui/main/ActivityPage.h"
#include "ui/main/NightlyBox.h"
#include "ui/main/OverviewPage.h"
#include "ui/main/SiteLogsPage.h"
#include "ui/main/SiteRefusals.h"
#include "ui/setup/SetUpRefusal.h"
#include "ui/text/QuantityText.h"

SitePanel::SitePanel(QWidget *parent)
    : QTabWidget(parent), m_overview(new OverviewPage(this)), m_syncs(new SyncsPage(this)),
      m_comparison(new ComparisonPage(this)), m_logs(new SiteLogsPage(this)), m_activity(new ActivityPage(this))
{
    setAccessibleName(tr("Details"));
    setDocumentMode(true);
    addTab(m_overview, tr("Overview"));
    addTab(m_syncs, tr("Syncs"));
    addTab(m_comparison, tr("Compare"));
    addTab(m_logs, tr("Logs"));
    addTab(m_activity, tr("Activity"));
    tabBar()->setAccessibleName(tr("Pages of the details"));
    connect(m_overview, &OverviewPage::openAddressRequested, this, &SitePanel::openAddressRequested);
    connect(m_overview, &OverviewPage::adoptRequested, this, &SitePanel::adoptRequested);
    connect(m_overview, &OverviewPage::comparisonRequested, this, &SitePanel::showComparison);
    connect(m_overview, &OverviewPage::notesRequested, this, &SitePanel::notesRequested);
    connect(m_overview, &OverviewPage::retireRequested, this, &SitePanel::retireRequested);
    connect(m_overview, &OverviewPage::recallRequested, this, &SitePanel::recallRequested);
    connect(m_syncs, &SyncsPage::openRequested, this, &SitePanel::openJobRequested);
    connect(m_logs, &SiteLogsPage::openRequested, this, &SitePanel::openLogRequested);
    connect(m_activity, &ActivityPage::openRequested, this, &SitePanel::openJobRequested);
}

void SitePanel::showEntry(const SitesModel::Entry &entry, const SiteHealth *health, ServerSession *session,
                          const QList<JobRecord> &jobs)
{
    if (entry.site)
        m_overview->showSite(*entry.server, *entry.series, *entry.site, health,
                             {.notes = notesRefusal(session, *entry.series),
                              .retire = retireRefusal(session, *entry.series, *entry.site),
                              .recall = recallRefusal(session, *entry.series, *entry.site)});
    else if (entry.server)
        m_overview->showServer(*entry.server);
    else
        m_overview->showNothing();
    m_comparison->showSeries(session, entry.series, entry.site ? entry.site->path : QString());
    m_logs->showSite(entry.site ? session : nullptr, entry.site ? entry.site->path : QString());
    const bool clock = entry.server && entry.server->status;
    QString remark;
    if (entry.server && !(entry.server->fresh && entry.server->reach == ServerView::Reach::Online))
        remark = entry.server->checked.isValid()
                     ? tr("As of %1: the server is not connected.")
                           .arg(ageText(entry.server->checked, QDateTime::currentDateTimeUtc()))
                     : tr("The server has not answered yet.");
    m_syncs->showSite(entry.site ? entry.site->path : QString(), jobs, clock ? entry.server->status->utcOffset : 0,
                      clock ? entry.server->status->zone : QString(), remark);
    m_activity->showJobs(jobs, clock ? entry.server->status->utcOffset : 0,
                         clock ? entry.server->status->zone : QString());
}

NightlyBox *SitePanel::nightly() const
{
    return m_overview->nightly();
}

void SitePanel::showComparison()
{
    setCurrentWidget(m_comparison);
    m_comparison->setFocus();
}

void SitePanel::askToClearNightly()
{
    setCurrentWidget(m_overview);
    m_overview->ensureWidgetVisible(nightly());
    nightly()->askToClear();
}
