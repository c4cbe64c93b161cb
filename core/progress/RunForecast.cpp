// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/RunForecast.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace
{
/// Even runs that look alike differ by so much.
constexpr double leastSpread = 0.06;
/// How far a run as a whole is usually faster or slower than the earlier ones.
constexpr double usualSlowness = 0.25;
/// Tables differ in what one object costs: how far the cost of those to come may be from that of those done.
constexpr double tableSpread = 0.25;
/// Seconds from a restore's start to its first table: Django starts, migrations are made.
constexpr double secondsToFirstTable = 8;
/// Times are whole seconds, and starting a process takes some.
constexpr double clockNoise = 1.5;

bool growsWithData(const QString &phase)
{
    return phase == "dump"_L1 || phase == "restore"_L1 || phase == "verify"_L1;
}

/// Copying depends on what changed, not on how fast the machine computes.
bool showsSpeed(const QString &phase)
{
    return phase != "mirror"_L1;
}

double square(double value)
{
    return value * value;
}
} // namespace

RunForecast::RunForecast(const QList<JobRecord> &runs, const JobRecord &job, const QDateTime &now)
    : m_runs(runs), m_job(job), m_now(now), m_units(unitsOf(job))
{
    learn();
    judgeSpeed();
    walk();
}

void RunForecast::learn()
{
    QHash<QString, int> seen;
    QList<RunUnit> usualUnits;
    for (const JobRecord &run : m_runs) {
        QHash<QString, RunUnit> units;
        for (const RunUnit &unit : unitsOf(run)) {
            if (!unit.measured || !unit.ended.isValid() || unit.ended < unit.started)
                continue;
            units.insert(unit.key, unit);
            if (seen[unit.key]++ == 0)
                usualUnits.append(unit);
        }
        m_earlier.append(units);
    }
    if (m_job.steps.isEmpty()) {
        // phases are only known once they began: expect those that most runs had
        for (RunUnit unit : usualUnits) {
            const bool known = std::ranges::any_of(m_units, [&](const RunUnit &one) { return one.key == unit.key; });
            if (!known && seen[unit.key] * 2 > m_runs.size())
                m_units.append({.key = unit.key, .phase = unit.phase, .started = {}, .ended = {}});
        }
    }
    for (const RunUnit &unit : std::as_const(m_units))
        m_usual.insert(unit.key, usualOf(unit.key, unit.phase));
}

/// Objects; 0 where it is not known.
double RunForecast::toDo(const JobRecord &run) const
{
    if (run.tables && run.tables->dumped > 0)
        return double(run.tables->dumped);
    return run.isRunning() && run.phase == "restore"_L1 && run.total > 1 ? double(run.total) : 0;
}

RunForecast::Usual RunForecast::usualOf(const QString &key, const QString &phase) const
{
    const JobRecord &newest = m_runs.first();
    double now = toDo(m_job);
    if (now <= 0) {
        now = toDo(newest);
        // the dump's size tells of growth before the restore says its total
        if (m_job.sizes && newest.sizes && m_job.sizes->dump > 0 && newest.sizes->dump > 0)
            now *= double(m_job.sizes->dump) / double(newest.sizes->dump);
    }
    Usual usual;
    QList<double> times;
    QList<double> pauses;
    QSet<QString> before;
    bool first = true;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        const auto unit = m_earlier[i].constFind(key);
        if (unit == m_earlier[i].cend())
            continue;
        const double then = toDo(m_runs[i]);
        const bool scaled = growsWithData(phase) && now > 0 && then > 0;
        times.append(unit->seconds() * (scaled ? now / then : 1));

        QSet<QString> over;
        QDateTime latest;
        for (const RunUnit &other : m_earlier[i]) {
            if (other.key == key || other.ended > unit->started ||
                (other.ended == other.started && other.started == unit->started))
                continue;
            over.insert(other.key);
            latest = latest.isValid() ? std::max(latest, other.ended) : other.ended;
        }
        pauses.append(latest.isValid() ? double(latest.msecsTo(unit->started)) / 1000
                                       : double(m_runs[i].started.msecsTo(unit->started)) / 1000);
        before = first ? over : before.intersect(over);
        first = false;
    }
    usual.seconds = medianOf(times);
    usual.spread = std::max(leastSpread, std::min(spreadOf(times), 1.0));
    usual.pause = std::max(0.0, medianOf(pauses));
    usual.before = before.values();
    return usual;
}

bool RunForecast::counts(const RunUnit &unit) const
{
    return unit.isRunning() && unit.phase == m_job.phase && m_job.total > 1 && m_job.done > 0 &&
           m_job.done <= m_job.total;
}

/// What this run's own times say of its speed: each unit that is over, and one that is overdue.
void RunForecast::judgeSpeed()
{
    double sum = 0;
    double weight = 0;
    for (const RunUnit &unit : std::as_const(m_units)) {
        const Usual &usual = m_usual[unit.key];
        if (!unit.measured || unit.isWaiting() || !showsSpeed(unit.phase) || usual.seconds < 2 * clockNoise)
            continue;
        const double took = unit.isRunning() ? double(unit.started.msecsTo(m_now)) / 1000 : unit.seconds();
        if (unit.isRunning() && (took < usual.seconds || counts(unit)))
            continue;
        const double precision = 1 / (square(usual.spread) + square(clockNoise / usual.seconds));
        sum += precision * std::log(std::max(took, 0.1) / usual.seconds);
        weight += precision;
    }
    // the further a run is from the usual, the less the usual says about it
    const double seen = weight > 0 ? sum / weight : 0;
    const double prior = 1 / (square(usualSlowness) * (1 + square(seen / usualSlowness)));
    m_slowness = std::clamp(std::exp(sum / (prior + weight)), 0.2, 8.0);
    m_slownessDeviation = std::sqrt(1 / (1 / square(usualSlowness) + weight));
}

RunForecast::Rest RunForecast::restOf(const RunUnit &unit) const
{
    const Usual usual = m_usual[unit.key];
    const double expected = usual.seconds * m_slowness;
    const double deviation = expected * usual.spread;
    if (!unit.measured || unit.ended.isValid())
        return {};
    if (unit.isWaiting())
        return {expected, deviation};
    if (counts(unit))
        return countedRest(unit, usual);
    const double elapsed = double(unit.started.msecsTo(m_now)) / 1000;
    const double overdue = 0.1 * std::max(elapsed, expected);
    return {std::max(expected - elapsed, overdue), deviation};
}

/// Of a unit that counts what it does: the earlier runs' time less what is over, and this run's rate for what is left,
/// each as far as it can be trusted.
RunForecast::Rest RunForecast::countedRest(const RunUnit &unit, const Usual &usual) const
{
    const double expected = usual.seconds * m_slowness;
    // a table is counted when the next begins, and nothing is written meanwhile
    const bool quiet = m_job.quietSince.isValid() && m_job.quietSince > unit.started && m_job.quietSince < m_now;
    const double sinceCount = quiet ? double(m_job.quietSince.msecsTo(m_now)) / 1000 : 0;
    const double elapsed = double(unit.started.msecsTo(m_now)) / 1000;
    const double atCount = elapsed - sinceCount;
    const double start =
        unit.phase == "restore"_L1 ? std::min({secondsToFirstTable * m_slowness, 0.2 * expected + 1, atCount / 2}) : 0;
    const double part = double(m_job.done) / double(m_job.total);

    const double whole = start + (atCount - start) / part;
    const double byRate = whole - elapsed;
    const double byRateDeviation = whole * (tableSpread * (1 - part) / std::sqrt(part) + 0.01) + clockNoise;
    if (usual.seconds <= 0)
        return {std::max(byRate, 0.02 * elapsed), byRateDeviation};

    const double byUsual = expected - elapsed;
    double variance = square(expected) * (square(usual.spread) + square(m_slownessDeviation));
    // where both disagree by more than chance, this run is unlike the earlier ones
    variance += std::max(0.0, square(byRate - byUsual) - 2 * (variance + square(byRateDeviation)));
    const double rateWeight = 1 / square(byRateDeviation);
    const double usualWeight = 1 / variance;
    const double rest = (byRate * rateWeight + byUsual * usualWeight) / (rateWeight + usualWeight);
    return {std::max(rest, 0.02 * elapsed * (1 - part) + 0.5), 1 / std::sqrt(rateWeight + usualWeight)};
}

/// The moment of each unit's end along what it waits for, and from them the run's.
void RunForecast::walk()
{
    QHash<QString, double> ends;      // seconds from now
    QHash<QString, double> variances; // of the ends
    double last = 0;
    double common = 0;
    for (int round = 0; round < m_units.size() && ends.size() < m_units.size(); ++round) {
        for (const RunUnit &unit : std::as_const(m_units)) {
            const Usual &usual = m_usual[unit.key];
            const bool ready = std::ranges::all_of(usual.before, [&](const QString &key) {
                return ends.contains(key) ||
                       std::ranges::none_of(m_units, [&](const RunUnit &one) { return one.key == key; });
            });
            if (ends.contains(unit.key) || !ready)
                continue;
            double begin = 0;
            double variance = 0;
            for (const QString &key : usual.before) {
                if (ends.value(key) > begin) {
                    begin = ends.value(key);
                    variance = variances.value(key);
                }
            }
            const Rest rest = restOf(unit);
            const bool waits = unit.isWaiting();
            m_counted = m_counted || counts(unit);
            ends.insert(unit.key, rest.seconds <= 0 ? 0 : (waits ? begin + usual.pause : 0) + rest.seconds);
            variances.insert(unit.key, (waits ? variance : 0) + square(rest.deviation));
            if (ends.value(unit.key) >= last) {
                last = ends.value(unit.key);
                common = variances.value(unit.key);
            }
        }
    }
    QList<double> tails;
    for (qsizetype i = 0; i < m_runs.size(); ++i) {
        QDateTime latest = m_runs[i].started;
        for (const RunUnit &unit : m_earlier[i])
            latest = std::max(latest, unit.ended);
        tails.append(double(latest.msecsTo(m_runs[i].ended)) / 1000);
    }
    m_remaining = std::max(last + std::max(0.0, medianOf(tails)), 0.0);
    m_uncertainty = std::sqrt(common + square(m_remaining * m_slownessDeviation / 4) + square(clockNoise));
}
