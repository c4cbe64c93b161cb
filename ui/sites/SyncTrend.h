// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QMetaType>

/// How long the last synchronisations of a site took, oldest first: what the sparkline in the table shows.
struct SyncTrend {
    static constexpr int mostRuns = 14;

    struct Run {
        qint64 seconds = 0;
        bool good = false; ///< Production's data came over.
        bool operator==(const Run &) const = default;
    };

    QList<Run> runs = {};

    /// Of \a jobs, in any order, the newest that ended in that site.
    static SyncTrend of(const QList<JobRecord> &jobs, const QString &sitePath);
    /// For screen reader and tool tip: "last 14 runs: 11 min to 19 min, last 14 min, 2 not synchronised".
    QString text() const;
    bool operator==(const SyncTrend &) const = default;
};
Q_DECLARE_METATYPE(SyncTrend)
