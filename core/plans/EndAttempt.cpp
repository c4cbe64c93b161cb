// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/EndAttempt.h"

#include "core/plans/AttemptByHand.h"
#include "core/plans/Refusals.h"
#include "core/progress/ProgressRules.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// Where the commands of the plans that end an attempt run.
class EndSteps
{
public:
    EndSteps(const AttemptSites &sites, const QStringList &vhosts)
        : m_sites(sites), m_vhosts{{u"vhosts"_s, QJsonArray::fromStringList(vhosts)}}
    {
    }

protected:
    StepCommand inFormer(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_sites.former);
    }
    StepCommand inSite(const QString &action, const QJsonObject &with = {}) const
    {
        return StepCommand::named(action, with, m_sites.site);
    }
    QJsonObject address() const
    {
        QJsonObject with = m_vhosts;
        with.insert(u"address"_s, m_sites.address.toString());
        return with;
    }
    Step end(const QString &state, const QStringList &after) const
    {
        return {.id = u"end"_s,
                .title = u"Note that the attempt has ended"_s,
                .phase = u"check"_s,
                .after = after,
                .run = inSite(u"attempt-end"_s, {{u"state"_s, state}}),
                .timeout = 5min};
    }

    QList<Step> byHand(const QString &operation, QList<Step> steps) const
    {
        for (Step &step : steps)
            step.byHand = attemptByHand(operation, step.id, m_sites.address);
        return steps;
    }

    const AttemptSites m_sites;
    const QJsonObject m_vhosts;
};

/// Compiles the steps of going back, in the order in which they are shown.
class CancelSteps : EndSteps
{
public:
    CancelSteps(const AttemptSites &sites, const CancelOptions &options, const QStringList &vhosts)
        : EndSteps(sites, vhosts), m_options(options)
    {
    }

    QList<Step> steps() const { return byHand(u"cancel"_s, freezing() + reporting() + returning() + settling()); }

private:
    QList<Step> freezing() const;
    QList<Step> reporting() const;
    QList<Step> returning() const;
    QList<Step> settling() const;

    const CancelOptions m_options;
};

QList<Step> CancelSteps::freezing() const
{
    return {{.id = u"check"_s,
             .title = u"Check that the attempt may be cancelled"_s,
             .phase = u"check"_s,
             .after = QStringList(),
             .run = inSite(u"attempt-cancel-check"_s,
                           {{u"confirm"_s, m_options.confirm}, {u"acceptChanged"_s, m_options.acceptChanged}}),
             .timeout = 15min,
             .again = true,
             .rehearse = true},
            {.id = u"begin"_s,
             .title = u"Note that the attempt is being cancelled"_s,
             .phase = u"check"_s,
             .after = QStringList{u"check"_s},
             .run = inSite(u"attempt-cancel-begin"_s),
             .undo = inSite(u"attempt-cancel-begin-back"_s),
             .timeout = 2min},
            {.id = u"freeze"_s,
             .title = u"Freeze the new site"_s,
             .phase = u"freeze"_s,
             .after = QStringList{u"begin"_s},
             .run = inSite(u"attempt-freeze"_s),
             .undo = inSite(u"attempt-thaw"_s),
             .timeout = 5min,
             .undoFirst = true},
            {.id = u"frozen"_s,
             .title = u"See that nothing writes any more"_s,
             .phase = u"freeze"_s,
             .after = QStringList{u"freeze"_s},
             .run = inSite(u"attempt-frozen"_s),
             .timeout = 2min}};
}

/// Whoever can't have these two, can't go back: they may take long, but not for ever.
QList<Step> CancelSteps::reporting() const
{
    return {{.id = u"dump"_s,
             .title = u"Dump the new site's data"_s,
             .phase = u"dump"_s,
             .after = QStringList{u"frozen"_s},
             .run = inSite(u"attempt-dump"_s, {{u"as"_s, u"cancel"_s}}),
             .timeout = 3h},
            {.id = u"former"_s,
             .title = u"Check that the former production is as it was"_s,
             .phase = u"check"_s,
             .after = QStringList{u"frozen"_s},
             .run = inFormer(u"attempt-identical"_s, {{u"acceptChanged"_s, m_options.acceptChanged}}),
             .timeout = 2h},
            {.id = u"report"_s,
             .title = u"List the changes that will be lost"_s,
             .phase = u"compare"_s,
             .after = QStringList{u"dump"_s},
             .run = inSite(u"attempt-lost"_s),
             .timeout = 2h}};
}

QList<Step> CancelSteps::returning() const
{
    return {{.id = u"return"_s,
             .title = u"Let production be the former site"_s,
             .phase = u"switch"_s,
             .after = QStringList{u"report"_s, u"former"_s},
             .run = inFormer(u"attempt-return"_s, m_vhosts),
             .undo = inFormer(u"attempt-return-back"_s, m_vhosts),
             .timeout = 2min,
             .undoFirst = true},
            {.id = u"programs"_s,
             .title = u"Start the former site's programs"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"return"_s},
             .run = inFormer(u"attempt-programs"_s),
             .timeout = 10min},
            {.id = u"answers"_s,
             .title = u"See that production answers"_s,
             .phase = u"verify"_s,
             .after = QStringList{u"return"_s},
             .run = inFormer(u"attempt-answers"_s, address()),
             .timeout = 2min}};
}

QList<Step> CancelSteps::settling() const
{
    return {{.id = u"neutral"_s,
             .title = u"Make the new site a neutral preview again"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"answers"_s, u"programs"_s},
             .run = inSite(u"attempt-neutral"_s),
             .timeout = 10min},
            {.id = u"link"_s,
             .title = u"Let the preview link lead to it"_s,
             .phase = u"switch"_s,
             .after = QStringList{u"neutral"_s},
             .run = inSite(u"attempt-preview-back"_s),
             .timeout = 5min},
            end(u"cancelled"_s, {u"link"_s})};
}

/// Compiles the steps of keeping the new site, in the order in which they are shown.
class KeepSteps : EndSteps
{
public:
    KeepSteps(const AttemptSites &sites, QString confirm) : EndSteps(sites, {}), m_confirm(std::move(confirm)) {}

    QList<Step> steps() const { return byHand(u"keep"_s, deciding() + settling()); }

private:
    QList<Step> deciding() const;
    QList<Step> settling() const;

    const QString m_confirm;
};

QList<Step> KeepSteps::deciding() const
{
    return {{.id = u"check"_s,
             .title = u"Check that the new site may stay"_s,
             .phase = u"check"_s,
             .after = QStringList(),
             .run = inSite(u"attempt-keep-check"_s, {{u"confirm"_s, m_confirm}}),
             .timeout = 1h,
             .again = true,
             .rehearse = true},
            {.id = u"decide"_s,
             .title = u"Note that the new site stays"_s,
             .phase = u"check"_s,
             .after = QStringList{u"check"_s},
             .run = inSite(u"attempt-decide"_s),
             .timeout = 2min}};
}

QList<Step> KeepSteps::settling() const
{
    return {{.id = u"stop"_s,
             .title = u"Stop the former production's programs"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"decide"_s},
             .run = inFormer(u"attempt-former-stop"_s),
             .timeout = 15min},
            {.id = u"jobs"_s,
             .title = u"Move the former production's cron jobs"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"stop"_s},
             .run = inSite(u"attempt-jobs"_s),
             .timeout = 15min},
            {.id = u"notes"_s,
             .title = u"Mark the release notes as released"_s,
             .phase = u"serve"_s,
             .after = QStringList{u"jobs"_s},
             .run = inSite(u"attempt-notes"_s),
             .timeout = 10min},
            end(u"kept"_s, {u"notes"_s})};
}

/// After the switch the vhost for production names the new site; before the first probe that saw it, the former one.
QUrl productionAddress(const Series &series, const Attempt &attempt)
{
    QUrl address;
    for (const Site &site : series.sites) {
        if (QDir::cleanPath(site.path) == QDir::cleanPath(attempt.site) && !site.address.isEmpty())
            return site.address;
        if (QDir::cleanPath(site.path) == QDir::cleanPath(attempt.former))
            address = site.address;
    }
    return address;
}

AttemptSites sitesOf(const Series &series, const Attempt &attempt)
{
    return {.series = series.id,
            .seriesName = series.name,
            .links = series.links,
            .former = attempt.former,
            .site = attempt.site,
            .address = productionAddress(series, attempt)};
}

QString lastPart(const QString &path)
{
    return QDir(path).dirName();
}
} // namespace

Plan cancelPlanFor(const AttemptSites &sites, const CancelOptions &options, const QStringList &vhosts)
{
    return {.operation = u"cancel"_s,
            .title = u"%1 -> %2"_s.arg(lastPart(sites.site), lastPart(sites.former)),
            .series = sites.series,
            .seriesName = sites.seriesName,
            .links = sites.links,
            .site = sites.site,
            .source = sites.former,
            .steps = CancelSteps(sites, options, vhosts).steps(),
            .progress = ProgressRules::builtIn().json(),
            .turn = u"return"_s,
            .revertUntil = u"return"_s,
            .grace = 2s};
}

Result<Plan> cancelAttemptPlan(const Series &series, const CancelOptions &options, const QStringList &vhosts)
{
    const auto attempt = Refusals::runningAttempt(series);
    if (!attempt)
        return std::unexpected(attempt.error());
    return cancelPlanFor(sitesOf(series, **attempt), options, vhosts);
}

Result<Plan> keepAttemptPlan(const Series &series, const QString &confirm)
{
    const auto attempt = Refusals::runningAttempt(series);
    if (!attempt)
        return std::unexpected(attempt.error());
    const AttemptSites sites = sitesOf(series, **attempt);
    return Plan{.operation = u"keep"_s,
                .title = lastPart(sites.site),
                .series = sites.series,
                .seriesName = sites.seriesName,
                .links = sites.links,
                .site = sites.site,
                .source = sites.former,
                .steps = KeepSteps(sites, confirm).steps(),
                .progress = ProgressRules::builtIn().json(),
                .turn = u"decide"_s};
}
