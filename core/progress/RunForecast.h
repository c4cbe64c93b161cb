// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/RunUnits.h"

#include <QHash>
#include <QSet>

#include <optional>

/// How long a running job goes on: from the times that each of its units took in earlier runs, scaled by how much there
/// is to do and by how fast this run has been, along the order that the earlier runs kept.
class RunForecast
{
public:
    /// \a runs: earlier good ones, newest first, at least one.
    RunForecast(const QList<JobRecord> &runs, const JobRecord &job, const QDateTime &now);

    double remaining() const { return m_remaining; }     ///< Seconds from now on.
    double uncertainty() const { return m_uncertainty; } ///< Seconds: one standard deviation of it.
    /// Whether counts of this run speak as well, not only earlier runs.
    bool isCounted() const { return m_counted; }

private:
    /// What the earlier runs say of one unit.
    struct Usual {
        double seconds = 0; ///< For as much as there is to do now.
        double spread = 0;  ///< Relative.
        double pause = 0;   ///< Seconds between what it waits for and its start.
        QStringList before; ///< Keys of the units that were always over when it began.
    };
    struct Rest {
        double seconds = 0;
        double deviation = 0;
    };

    void learn();
    Usual usualOf(const QString &key, const QString &phase) const;
    double toDo(const JobRecord &run) const;
    void judgeSpeed();
    Rest restOf(const RunUnit &unit) const;
    Rest countedRest(const RunUnit &unit, const Usual &usual) const;
    bool counts(const RunUnit &unit) const;
    void walk();

    const QList<JobRecord> &m_runs;
    const JobRecord &m_job;
    const QDateTime m_now;
    QList<QHash<QString, RunUnit>> m_earlier; ///< Of each run, by key.
    QList<RunUnit> m_units;                   ///< Of the job; those that are still to come included.
    QHash<QString, Usual> m_usual;
    double m_slowness = 1;          ///< Of this run against the earlier ones.
    double m_slownessDeviation = 0; ///< Of its logarithm.
    double m_remaining = 0;
    double m_uncertainty = 0;
    bool m_counted = false;
};
