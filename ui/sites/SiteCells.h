// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/ServerView.h"
#include "ui/sites/SiteHealth.h"
#include "ui/sites/SyncTrend.h"
#include "ui/text/AttemptText.h"

#include <QColor>
#include <QVariant>

/// The table's columns, in their order.
enum class SiteColumn {
    State,
    Site,
    Address,
    LinoVersion,
    LastSync,
    Trend,
    Attempt,
    Health,
    DiskFree,
    Database,
    Server,
    Checked
};
inline constexpr int siteColumnCount = int(SiteColumn::Checked) + 1;

/// The words, icons and sort keys of one row's cells. A view on the model's values, made when a cell is painted.
struct SiteCells {
    const ServerView &server;
    const Series &series;
    const Site &site;
    const SiteHealth *health; ///< nullptr: not asked yet.
    QDateTime now;
    const SyncTrend *trend = nullptr;      ///< nullptr: its jobs are not known.
    const AttemptMoment *moment = nullptr; ///< The server's clock; nullptr: as in the last probe.

    static QString headerText(SiteColumn column);
    static QString headerToolTip(SiteColumn column);

    QString text(SiteColumn column) const;
    QString toolTip(SiteColumn column) const;
    /// A sentence for a screen reader.
    QString spoken(SiteColumn column) const;
    QString iconName(SiteColumn column) const;
    QColor iconColor(SiteColumn column) const;
    QVariant sortKey(SiteColumn column) const;

    /// The job that runs in this site now, or nullptr.
    const JobRecord *runningJob() const;
    /// Whether what is shown may have changed since: the server is not connected or was not asked yet.
    bool isStale() const { return !server.fresh || server.reach != ServerView::Reach::Online; }
    bool isStale(SiteColumn column) const;
    bool isUnreachable() const;
    /// Whether its last job ended in a way that needs a look.
    bool hasProblem() const;
    QString stateText() const;
    /// The open attempt in which this site takes part, or nullptr.
    const Attempt *attempt() const;
    /// The server's clock now, as far as it is known.
    AttemptMoment attemptMoment() const;
};
