// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/Synchronise.h"

#include "core/plans/Refusals.h"
#include "core/plans/SynchroniseByHand.h"
#include "core/progress/ProgressRules.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// The dump's directory within each site; its restore2preview.py is the provider's.
const QString dumpDirectory = u"snapshot2preview"_s;

/// Compiles the steps of one synchronisation, in the order in which they are shown.
class SynchroniseSteps
{
public:
    explicit SynchroniseSteps(const SynchroniseSites &sites)
        : m_series(sites.series), m_links(sites.links), m_production(sites.production), m_preview(sites.preview),
          m_address(sites.address)
    {
    }

    QList<Step> steps(const SynchroniseOptions &options, const QStringList &after) const;

private:
    Step guard(const QStringList &after) const;
    QList<Step> dumping() const;
    QList<Step> mirroring() const;
    Step pageOn() const;
    QList<Step> restoring(const QStringList &after) const;
    QList<Step> finishing() const;

    StepCommand inProduction(const QString &action, const QJsonObject &with) const
    {
        return StepCommand::named(action, with, m_production);
    }
    StepCommand inPreview(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_preview);
    }

    const QJsonObject m_dump{{u"directory"_s, dumpDirectory}};
    const QString m_series;
    const QString m_links;
    const QString m_production;
    const QString m_preview;
    const QUrl m_address;
};

Step SynchroniseSteps::guard(const QStringList &after) const
{
    return {.id = u"guard"_s,
            .title = u"Check that only the preview is overwritten"_s,
            .phase = u"check"_s,
            .after = after,
            .run = inPreview(u"sync-guard"_s, {{u"production"_s, m_production},
                                               {u"preview"_s, m_preview},
                                               {u"links"_s, m_links},
                                               {u"address"_s, m_address.toString()}}),
            .timeout = 10min,
            .again = true,
            .rehearse = true};
}

QList<Step> SynchroniseSteps::dumping() const
{
    const StepCommand made = inProduction(u"dump-made"_s, m_dump);
    return {{.id = u"clear-dump"_s,
             .title = u"Clear the earlier dump's table files"_s,
             .phase = u"dump"_s,
             .after = QStringList{u"guard"_s},
             .run = inProduction(u"clear-dump"_s, m_dump),
             .check = made,
             .timeout = 5min},
            {.id = u"dump"_s,
             .title = u"Dump production's data"_s,
             .phase = u"dump"_s,
             .after = QStringList{u"clear-dump"_s},
             .run = inProduction(u"dump"_s, m_dump),
             .check = made,
             .timeout = 6h}};
}

QList<Step> SynchroniseSteps::mirroring() const
{
    const QJsonObject script{
        {u"directory"_s, dumpDirectory}, {u"preview"_s, m_preview}, {u"links"_s, m_links}, {u"series"_s, m_series}};
    const auto mirror = [this](const QString &name) {
        return QJsonObject{{u"from"_s, QString(m_production + u'/' + name)},
                           {u"to"_s, QString(m_preview + u'/' + name)}};
    };
    QJsonObject media = mirror(u"media"_s);
    media.insert(u"optional"_s, true);
    QJsonObject snapshot = mirror(dumpDirectory);
    snapshot.insert(u"exclude"_s, QJsonArray{u"/restore2preview.versions"_s});
    return {{.id = u"media"_s,
             .title = u"Mirror the media files"_s,
             .phase = u"mirror"_s,
             .after = QStringList{u"guard"_s},
             .run = inPreview(u"mirror"_s, media),
             .timeout = 12h},
            {.id = u"check-dump"_s,
             .title = u"Check that the dump is complete"_s,
             .phase = u"dump"_s,
             .after = QStringList{u"dump"_s},
             .run = inProduction(u"check-dump"_s, m_dump),
             .timeout = 30min},
            {.id = u"compare"_s,
             .title = u"Compare the restore script with the dump"_s,
             .phase = u"compare"_s,
             .after = QStringList{u"check-dump"_s, u"media"_s},
             .run = inProduction(u"restore-script"_s, script),
             .check = inProduction(u"restore-script-fits"_s, m_dump), // on a resume the provider may have edited it
             .undo = inProduction(u"restore-script-back"_s, script),
             .timeout = 10min},
            {.id = u"snapshot"_s,
             .title = u"Mirror the dump"_s,
             .phase = u"mirror"_s,
             .after = QStringList{u"compare"_s},
             .run = inPreview(u"mirror"_s, snapshot),
             .timeout = 1h}};
}

Step SynchroniseSteps::pageOn() const
{
    return {.id = u"page"_s,
            .title = u"Show the maintenance page in the preview"_s,
            .after = QStringList{u"snapshot"_s},
            .run = inPreview(u"page-on"_s),
            .undo = inPreview(u"page-off"_s, {{u"unless"_s, u"half-restored"_s}}),
            .timeout = 2min};
}

QList<Step> SynchroniseSteps::restoring(const QStringList &after) const
{
    return {{.id = u"restore"_s,
             .title = u"Restore the data into the preview"_s,
             .phase = u"restore"_s,
             .after = after,
             .run = inPreview(u"restore"_s, {{u"directory"_s, dumpDirectory},
                                             {u"production"_s, m_production},
                                             {u"links"_s, m_links},
                                             {u"series"_s, m_series}}),
             .timeout = 12h},
            {.id = u"static"_s,
             .title = u"Collect the static files"_s,
             .phase = u"static"_s,
             .after = QStringList{u"restore"_s},
             .run = StepCommand::program(
                 {m_preview + u"/env/bin/python"_s, u"manage.py"_s, u"collectstatic"_s, u"--noinput"_s}, m_preview),
             .check = inPreview(u"static-made"_s), // the restore's process does it at its end
             .timeout = 30min},
            {.id = u"verify"_s,
             .title = u"Count the rows of every table"_s,
             .phase = u"verify"_s,
             .after = QStringList{u"static"_s},
             .run = inPreview(u"verify"_s, m_dump),
             .timeout = 1h}};
}

QList<Step> SynchroniseSteps::finishing() const
{
    // without the option too: an earlier run that failed may have left the page up
    return {{.id = u"page-off"_s,
             .title = u"Take the maintenance page away"_s,
             .after = QStringList{u"verify"_s},
             .run = inPreview(u"page-off"_s),
             .timeout = 2min},
            {.id = u"answers"_s,
             .title = u"See that the preview answers"_s,
             .phase = u"verify"_s,
             .after = QStringList{u"page-off"_s},
             .run = inPreview(u"answers"_s, {{u"address"_s, m_address.toString()}}),
             .timeout = 10min}};
}

QList<Step> SynchroniseSteps::steps(const SynchroniseOptions &options, const QStringList &after) const
{
    QList<Step> all{guard(after)};
    all += dumping();
    all += mirroring();
    if (options.maintenancePage)
        all += pageOn();
    all += restoring({options.maintenancePage ? u"page"_s : u"snapshot"_s});
    all += finishing();
    for (Step &step : all)
        step.byHand = synchroniseByHand(step.id, m_address);
    return all;
}
} // namespace

QList<Step> synchroniseSteps(const SynchroniseSites &sites, const SynchroniseOptions &options, const QStringList &after)
{
    return SynchroniseSteps(sites).steps(options, after);
}

Result<Plan> synchronisePlan(const Series &series, const SynchroniseOptions &options)
{
    const auto preview = Refusals::previewToOverwrite(series);
    if (!preview)
        return std::unexpected(preview.error());
    const auto production = Refusals::productionToRead(series);
    if (!production)
        return std::unexpected(production.error());
    if (const auto own = Refusals::ownDatabase(**production, **preview); !own)
        return std::unexpected(own.error());

    return Plan{.operation = u"sync"_s,
                .title = u"%1 -> %2"_s.arg((*production)->name, (*preview)->name),
                .series = series.id,
                .seriesName = series.name,
                .links = series.links,
                .site = (*preview)->path,
                .source = (*production)->path,
                .steps = synchroniseSteps({.series = series.id,
                                           .links = series.links,
                                           .production = (*production)->path,
                                           .preview = (*preview)->path,
                                           .address = (*preview)->address},
                                          options),
                .progress = ProgressRules::builtIn().json()};
}
