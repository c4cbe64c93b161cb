// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <chrono>
#include <optional>

/// What earlier good runs say about how long a run takes and when it will be ready.
class RunEstimate
{
public:
    /// \a earlier in any order; of them count the newest ten good ones of the operation and site that \a of has,
    /// without \a of itself, the rests of interrupted runs, and what reverted one.
    RunEstimate(const QList<JobRecord> &earlier, const JobRecord &of);

    /// When it will be ready, as a range of the server's clock (UTC) in which four of five runs end.
    struct Range {
        QDateTime earliest;
        QDateTime latest;
        QDateTime likely;
        bool operator==(const Range &) const = default;
    };

    static constexpr int runsForEstimate = 3;
    static constexpr int mostRuns = 10;

    int runs() const { return int(m_runs.size()); }
    /// The median of the whole runs; nothing without one.
    std::optional<std::chrono::seconds> usual() const;
    /// The median of that phase; nothing where no run had it.
    std::optional<std::chrono::seconds> usual(const QString &phase) const;
    /// Of the job as it stands \a now (the server's clock); nothing before three good runs, after its end, of a
    /// rehearsal or what reverts a run, and where it is overrun and nothing that it counts tells of its rest.
    std::optional<Range> ready(const JobRecord &job, const QDateTime &now) const;
    /// Whether it runs for more than 1.5 times the median.
    bool isOverrun(const JobRecord &job, const QDateTime &now) const;

private:
    QList<JobRecord> m_runs; ///< Newest first.
};
