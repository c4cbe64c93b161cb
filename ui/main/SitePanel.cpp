// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SitePanel.h"

#include "core/fleet/ServerSession.h"
#include "ui/main/ActivityPage.h"
#include "ui/main/OverviewPage.h"
#include "ui/main/SiteLogsPage.h"

SitePanel::SitePanel(QWidget *parent)
    : QTabWidget(parent), m_overview(new OverviewPage(this)), m_logs(new SiteLogsPage(this)),
      m_activity(new ActivityPage(this))
{
    setAccessibleName(tr("Details"));
    setDocumentMode(true);
    addTab(m_overview, tr("Overview"));
    addTab(m_logs, tr("Logs"));
    addTab(m_activity, tr("Activity"));
    tabBar()->setAccessibleName(tr("Pages of the details"));
    connect(m_overview, &OverviewPage::openAddressRequested, this, &SitePanel::openAddressRequested);
    connect(m_logs, &SiteLogsPage::openRequested, this, &SitePanel::openLogRequested);
    connect(m_activity, &ActivityPage::openRequested, this, &SitePanel::openJobRequested);
}

void SitePanel::showEntry(const SitesModel::Entry &entry, const SiteHealth *health, ServerSession *session,
                          const QList<JobRecord> &jobs)
{
    if (entry.site)
        m_overview->showSite(*entry.server, *entry.series, *entry.site, health);
    else if (entry.server)
        m_overview->showServer(*entry.server);
    else
        m_overview->showNothing();
    m_logs->showSite(entry.site ? session : nullptr, entry.site ? entry.site->path : QString());
    const bool clock = entry.server && entry.server->status;
    m_activity->showJobs(jobs, clock ? entry.server->status->utcOffset : 0,
                         clock ? entry.server->status->zone : QString());
}
