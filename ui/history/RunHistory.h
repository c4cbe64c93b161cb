// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <optional>

/// The last synchronisations of one site, oldest first, and what is usual among those that brought production's data
/// over.
class RunHistory
{
public:
    static constexpr int mostRuns = 30;

    /// Seconds of a run that belong to a phase; the id is empty for what belongs to none.
    struct Part {
        QString phase;
        double seconds = 0;
        bool operator==(const Part &) const = default;
    };
    struct Run {
        JobRecord job;
        qint64 seconds = 0;
        QList<Part> parts; ///< Add up to the whole: where phases ran side by side, each has its share.
        bool operator==(const Run &) const = default;
    };

    RunHistory() = default;
    /// Of \a jobs, in any order, the newest ones that ended and synchronised \a site; rehearsals and undos are none.
    RunHistory(const QList<JobRecord> &jobs, const QString &site);

    const QList<Run> &runs() const { return m_runs; }
    bool isEmpty() const { return m_runs.isEmpty(); }
    /// Those that occur, in the order in which a synchronisation goes through them; ones that are not known last.
    QStringList phases() const;
    /// Seconds, of the good runs; nothing without one.
    std::optional<qint64> median() const;
    /// Seconds that each phase took by itself, the median of the newest ten good runs of the newest operation.
    QList<std::pair<QString, qint64>> usualPhases() const;

    bool operator==(const RunHistory &) const = default;

private:
    QList<Run> m_runs;
};
