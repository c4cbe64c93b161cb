// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/RunUnits.h"

#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

QList<RunUnit> unitsOf(const JobRecord &job)
{
    QList<RunUnit> units;
    for (const JobRecord::Step &step : job.steps)
        units.append({.key = step.id,
                      .phase = step.phase,
                      .started = step.started,
                      .ended = step.ended,
                      .measured = step.state != JobRecord::Step::State::Skipped});
    if (!units.isEmpty())
        return units;
    QHash<QString, int> seen;
    for (const JobRecord::Phase &phase : job.phases) {
        const int again = seen[phase.id]++;
        units.append({.key = again == 0 ? phase.id : u"%1#%2"_s.arg(phase.id).arg(again + 1),
                      .phase = phase.id,
                      .started = phase.started,
                      .ended = phase.ended});
    }
    return units;
}

double medianOf(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double spreadOf(const QList<double> &values)
{
    const double middle = medianOf(values);
    if (values.size() < 3 || middle <= 0)
        return 0;
    QList<double> distances;
    for (const double value : values)
        distances.append(std::abs(value - middle));
    // of a normal distribution the standard deviation is 1.4826 times the median distance
    return 1.4826 * medianOf(distances) / middle;
}
