// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/StartAttempt.h"

#include "core/plans/AttemptByHand.h"
#include "core/plans/EndAttempt.h"
#include "core/plans/Refusals.h"
#include "core/plans/Synchronise.h"
#include "core/progress/ProgressRules.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::seconds;

namespace
{
constexpr int mostMinutes = 7 * 24 * 60;

/// Compiles the steps of a start, in the order in which they are shown.
class StartSteps
{
public:
    StartSteps(const Series &series, const Site &production, const Site &preview, const AttemptOptions &options,
               const QStringList &vhosts)
        : m_series(series), m_production(production), m_preview(preview), m_options(options),
          m_vhosts(QJsonArray::fromStringList(vhosts)), m_vhostList(vhosts)
    {
    }

    QList<Step> steps() const;

private:
    QList<Step> beginning() const;
    Step staticFirst() const;
    QList<Step> freezing() const;
    QList<Step> nightlySteps() const;
    QList<Step> synchronising() const;
    static void fitted(Step &step);
    QList<Step> warming() const;
    QList<Step> keeping() const;
    QList<Step> switching() const;
    Plan cancel() const;
    QJsonObject begin() const;
    seconds whileFrozen(seconds least) const;

    StepCommand inProduction(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_production.path);
    }
    StepCommand inPreview(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_preview.path);
    }

    const Series &m_series;
    const Site &m_production;
    const Site &m_preview;
    const AttemptOptions &m_options;
    const QJsonArray m_vhosts;
    const QStringList m_vhostList;
};

/// The limit of a step that reads or writes all data while nobody can work: thrice what the whole freeze is expected to
/// take, at least \a least; where nothing is known, twice the announced time, for then the evening is over anyway.
seconds StartSteps::whileFrozen(seconds least) const
{
    const seconds expected =
        m_options.freezeSeconds > 0 ? seconds(3 * qint64(m_options.freezeSeconds)) : seconds(120 * m_options.minutes);
    return std::clamp<seconds>(expected, least, 12h);
}

/// Goes with what was planned: only who decided beforehand to cancel at the end has confirmed the loss.
Plan StartSteps::cancel() const
{
    const QString confirmed = m_options.atEnd == Attempt::AtEnd::Cancel ? m_preview.name : QString();
    return cancelPlanFor({.series = m_series.id,
                          .seriesName = m_series.name,
                          .links = m_series.links,
                          .former = m_production.path,
                          .site = m_preview.path,
                          .address = m_production.address},
                         {.confirm = confirmed}, m_vhostList);
}

/// The night's step, for which nobody waits here: the static files are the new code's, whatever the data.
Step StartSteps::staticFirst() const
{
    QList<Step> nightly = nightlySteps();
    Step step = *std::ranges::find(nightly, u"static"_s, &Step::id);
    step.title = u"Collect the static files before the freeze"_s;
    step.after = QStringList{u"check"_s};
    step.check = {};
    step.timeout = 15min;
    return step;
}

QList<Step> StartSteps::beginning() const
{
    return {{.id = u"check"_s,
             .title = u"Check that an attempt may start"_s,
             .phase = u"check"_s,
             .after = QStringList(),
             .run = inPreview(u"attempt-check"_s, {{u"minutes"_s, m_options.minutes},
                                                   {u"maxSyncAge"_s, m_options.maxSyncAge},
                                                   {u"vhosts"_s, m_vhosts},
                                                   {u"attempt"_s, m_options.planned}}),
             .timeout = 15min,
             .again = true,
             .rehearse = true},
            {.id = u"media-first"_s,
             .title = u"Mirror the media files before the freeze"_s,
             .phase = u"mirror"_s,
             .after = QStringList{u"check"_s},
             .run = inPreview(u"mirror"_s, {{u"from"_s, QString(m_production.path + u"/media")},
                                            {u"to"_s, QString(m_preview.path + u"/media")},
                                            {u"optional"_s, true}}),
             .timeout = 12h},
            staticFirst(),
            {.id = u"begin"_s,
             .title = u"Note that the attempt begins"_s,
             .phase = u"check"_s,
             .after = QStringList{u"media-first"_s, u"static"_s},
             .run = inPreview(u"attempt-begin"_s, begin()),
             .undo = inPreview(u"attempt-begin-back"_s),
             .timeout = 2min}};
}

QJsonObject StartSteps::begin() const
{
    QJsonObject with{
        {u"minutes"_s, m_options.minutes}, {u"atEnd"_s, atEndName(m_options.atEnd)}, {u"cancel"_s, cancel().toJson()}};
    if (m_options.planned.isEmpty() && !m_options.page.isEmpty()) {
        with.insert(u"language"_s, m_options.language);
        with.insert(u"page"_s, m_options.page);
    }
    return with;
}

QList<Step> StartSteps::freezing() const
{
    return {{.id = u"freeze"_s,
             .title = u"Freeze production"_s,
             .phase = u"freeze"_s,
             .after = QStringList{u"begin"_s},
             .run = inProduction(u"attempt-freeze"_s),
             .undo = inProduction(u"attempt-thaw"_s),
             .timeout = 5min,
             .undoFirst = true},
            {.id = u"frozen"_s,
             .title = u"See that nothing writes any more"_s,
             .phase = u"freeze"_s,
             .after = QStringList{u"freeze"_s},
             .run = inProduction(u"attempt-frozen"_s),
             .timeout = 2min},
            {.id = u"former"_s,
             .title = u"Take the fingerprint of production's data"_s,
             .phase = u"freeze"_s,
             .after = QStringList{u"frozen"_s},
             .run = inProduction(u"attempt-fingerprint"_s),
             .timeout = whileFrozen(30min)}};
}

QList<Step> StartSteps::nightlySteps() const
{
    return synchroniseSteps({.series = m_series.id,
                             .links = m_series.links,
                             .production = m_production.path,
                             .preview = m_preview.path,
                             .address = m_preview.address},
                            {.maintenancePage = true}, {u"freeze"_s});
}

/// What only reads, and Django's start for the dump, need not wait for the proof that production stands still.
void StartSteps::fitted(Step &step)
{
    if (step.id == "dump"_L1)
        step.run.with.insert(u"after"_s, u"frozen"_s); // begins to read then
    else if (step.id == "media"_L1)
        step.after->append(u"frozen"_s);
    else if (step.id == "check-dump"_L1)
        step.after->append(u"frozen"_s);
    else if (step.id == "restore"_L1)
        step.run.with.insert(u"static"_s, false);
    else if (step.id == "verify"_L1) {
        step.after = QStringList{u"restore"_s};
        step.run.with.insert(u"accept"_s, u"known"_s); // what lacked every night has been told; all else would surprise
    }
}

/// The synchronisation up to its verification. Production is frozen: each step is done once, or the start goes back.
QList<Step> StartSteps::synchronising() const
{
    const QHash<QString, seconds> limits{{u"clear-dump"_s, 2min},          {u"dump"_s, whileFrozen(30min)},
                                         {u"media"_s, whileFrozen(30min)}, {u"check-dump"_s, 15min},
                                         {u"snapshot"_s, 30min},           {u"restore"_s, whileFrozen(1h)},
                                         {u"verify"_s, whileFrozen(15min)}};
    QList<Step> steps = nightlySteps();
    const auto verify = std::ranges::find(steps, u"verify"_s, &Step::id);
    steps.erase(verify == steps.end() ? verify : verify + 1, steps.end()); // the page stays until the switch
    steps.removeIf([](const Step &step) { return step.id == "static"_L1; });
    for (Step &step : steps) {
        step.check = {};
        step.again = false;
        fitted(step);
        step.timeout = std::min(step.timeout, limits.value(step.id, step.timeout));
    }
    return steps;
}

QList<Step> StartSteps::warming() const
{
    return {{.id = u"itself"_s,
             .title = u"Let the preview be itself and restart it"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"verify"_s},
             .run = inPreview(u"attempt-itself"_s),
             .undo = inPreview(u"attempt-neutral"_s),
             .timeout = 5min},
            {.id = u"warm"_s,
             .title = u"Warm the new site until it answers fast"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"itself"_s},
             .run = inPreview(u"attempt-warm"_s, {{u"address"_s, m_production.address.toString()}}),
             .timeout = 10min}};
}

/// What the changes of the users will be told from.
QList<Step> StartSteps::keeping() const
{
    return {{.id = u"switch-dump"_s,
             .title = u"Keep the data as at the switch"_s,
             .phase = u"dump"_s,
             .after = QStringList{u"verify"_s},
             .run = inPreview(u"attempt-dump"_s, {{u"as"_s, u"switch"_s}}),
             .timeout = whileFrozen(30min)},
            {.id = u"marks"_s,
             .title = u"Note the counters of every table"_s,
             .phase = u"check"_s,
             .after = QStringList{u"verify"_s},
             .run = inPreview(u"attempt-marks"_s),
             .undo = inPreview(u"attempt-lost-back"_s), // what users wrote there before the attempt went back by itself
             .timeout = whileFrozen(15min)}};
}

QList<Step> StartSteps::switching() const
{
    const QJsonObject vhosts{{u"vhosts"_s, m_vhosts}};
    return {{.id = u"switch"_s,
             .title = u"Let production be the new site"_s,
             .phase = u"switch"_s,
             .after = QStringList{u"warm"_s, u"switch-dump"_s, u"marks"_s, u"former"_s},
             .run = inPreview(u"attempt-switch"_s, vhosts),
             .undo = inProduction(u"attempt-switch-back"_s, vhosts),
             .timeout = 2min,
             .undoFirst = true},
            {.id = u"answers"_s,
             .title = u"See that production answers"_s,
             .phase = u"verify"_s,
             .after = QStringList{u"switch"_s},
             .run = inPreview(u"attempt-answers"_s,
                              {{u"address"_s, m_production.address.toString()}, {u"vhosts"_s, m_vhosts}}),
             .timeout = 2min},
            {.id = u"run"_s,
             .title = u"Note that the attempt runs and start the new site's other programs"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"answers"_s},
             .run = inPreview(u"attempt-run"_s),
             .timeout = 5min}};
}

QList<Step> StartSteps::steps() const
{
    QList<Step> all = beginning() + freezing() + synchronising() + warming() + keeping() + switching();
    for (Step &step : all) {
        if (step.byHand.isEmpty())
            step.byHand = attemptByHand(u"attempt"_s, step.id, m_production.address);
    }
    return all;
}

/// Only the planned attempt that was meant, and only with the sites that it was planned for.
Result<void> mayBegin(const Series &series, const Site &production, const Site &preview, const AttemptOptions &options)
{
    if (options.minutes < 1 || options.minutes > mostMinutes)
        return Refusals::refuse(u"%1: an attempt of %2 minutes"_s.arg(series.name).arg(options.minutes));
    const bool planned = series.attempt && series.attempt->state == Attempt::State::Planned;
    if (!planned && !options.planned.isEmpty())
        return Refusals::refuse(u"%1: no attempt %2 is planned"_s.arg(series.name, options.planned));
    if (!planned)
        return {};
    const Attempt &attempt = *series.attempt;
    if (attempt.id != options.planned)
        return Refusals::refuse(
            u"%1: an attempt is planned by %2: %3"_s.arg(series.name, attempt.plannedBy, attempt.id));
    if (QDir::cleanPath(attempt.former) != QDir::cleanPath(production.path) ||
        QDir::cleanPath(attempt.site) != QDir::cleanPath(preview.path))
        return Refusals::refuse(u"%1: planned was %2 -> %3, now it would be %4 -> %5"_s.arg(
            series.name, attempt.from, attempt.to, production.name, preview.name));
    return {};
}
} // namespace

Result<Plan> startAttemptPlan(const Series &series, const AttemptOptions &options, const QStringList &vhosts)
{
    const auto preview = Refusals::previewToOverwrite(series);
    if (!preview)
        return std::unexpected(preview.error());
    const auto production = Refusals::productionToRead(series);
    if (!production)
        return std::unexpected(production.error());
    if (const auto own = Refusals::ownDatabase(**production, **preview); !own)
        return std::unexpected(own.error());
    if (const auto may = mayBegin(series, **production, **preview, options); !may)
        return std::unexpected(may.error());

    return Plan{.operation = u"attempt"_s,
                .title = u"%1 -> %2"_s.arg((*production)->name, (*preview)->name),
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = (*preview)->path,
                .source = (*production)->path,
                .steps = StartSteps(series, **production, **preview, options, vhosts).steps(),
                .progress = ProgressRules::builtIn().json(),
                .turn = u"switch"_s,
                .revertUntil = u"answers"_s,
                .grace = 2s};
}
