// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SiteCells.h"

#include "core/base/InertText.h"
#include "ui/sites/SyncCell.h"
#include "ui/text/AttemptResult.h"
#include "ui/text/JobResultText.h"
#include "ui/text/NightlyText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/text/WarningText.h"
#include "ui/widgets/StateColors.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SitesModel)
};

QString inertName(const QString &name)
{
    return inertLine(name);
}

QString databaseEngine(const QString &engine)
{
    if (engine == u"sqlite3")
        return u"SQLite"_s;
    if (engine == u"postgresql")
        return u"PostgreSQL"_s;
    if (engine == u"mysql")
        return u"MySQL"_s;
    return inertName(engine);
}

bool needsALook(JobRecord::State state)
{
    switch (state) {
    case JobRecord::State::Failed:
    case JobRecord::State::Differs:
    case JobRecord::State::Lost:
        return true;
    case JobRecord::State::Running:
    case JobRecord::State::Succeeded:
    case JobRecord::State::Stopped:
    case JobRecord::State::Refused:
        return false;
    }
    return false;
}

bool syncNeedsALook(const QString &state)
{
    return state == u"failed" || state == u"differs" || state == u"lost";
}
} // namespace

QString SiteCells::headerText(SiteColumn column)
{
    switch (column) {
    case SiteColumn::State:
        return Words::tr("State");
    case SiteColumn::Site:
        return Words::tr("Site");
    case SiteColumn::Address:
        return Words::tr("Address");
    case SiteColumn::LinoVersion:
        return Words::tr("Lino version");
    case SiteColumn::LastSync:
        return Words::tr("Last sync");
    case SiteColumn::Trend:
        return Words::tr("Trend");
    case SiteColumn::Attempt:
        return Words::tr("Attempt");
    case SiteColumn::Health:
        return Words::tr("Health");
    case SiteColumn::DiskFree:
        return Words::tr("Disk free");
    case SiteColumn::Database:
        return Words::tr("Database");
    case SiteColumn::Server:
        return Words::tr("Server");
    case SiteColumn::Checked:
        return Words::tr("Checked");
    }
    return {};
}

QString SiteCells::headerToolTip(SiteColumn column)
{
    switch (column) {
    case SiteColumn::State:
        return Words::tr("Where the site stands in its life cycle: what the links on the server say");
    case SiteColumn::Site:
        return Words::tr("The site's directory and its application");
    case SiteColumn::Address:
        return Words::tr("Where users reach it; a double click opens the browser");
    case SiteColumn::LinoVersion:
        return Words::tr("The version of Lino in the site's own environment");
    case SiteColumn::LastSync:
        return Words::tr("When production's data was last brought into it, and how that ended");
    case SiteColumn::Trend:
        return Words::tr("How long the last synchronisations took");
    case SiteColumn::Attempt:
        return Words::tr("The upgrade attempt that this site takes part in");
    case SiteColumn::Health:
        return Words::tr("How its address answers from this computer");
    case SiteColumn::DiskFree:
        return Words::tr("Free space on the site's file system");
    case SiteColumn::Database:
        return Words::tr("The database's engine and name");
    case SiteColumn::Server:
        return Words::tr("The hosting server");
    case SiteColumn::Checked:
        return Words::tr("When the server was last asked");
    }
    return {};
}

const JobRecord *SiteCells::runningJob() const
{
    return series.job && series.job->isRunning() && series.job->site == site.path ? &*series.job : nullptr;
}

const Attempt *SiteCells::attempt() const
{
    if (!series.attempt || !series.attempt->isOpen())
        return nullptr;
    return site.path == series.attempt->site || site.path == series.attempt->former ? &*series.attempt : nullptr;
}

AttemptMoment SiteCells::attemptMoment() const
{
    if (moment)
        return *moment;
    AttemptMoment known = serverMoment(server.status, now);
    if (series.attempt)
        known.left = series.attempt->left;
    return known;
}

bool SiteCells::isStale(SiteColumn column) const
{
    return column == SiteColumn::Health && health ? !health->fresh : isStale();
}

bool SiteCells::isUnreachable() const
{
    return server.reach == ServerView::Reach::Waiting || server.reach == ServerView::Reach::Failed;
}

bool SiteCells::hasProblem() const
{
    // The rows that differ are told beside the last synchronisation; that users work in it weighs more.
    if (site.state == SiteState::InAttempt && site.lastJob && site.lastJob->state == JobRecord::State::Differs)
        return false;
    return (site.lastJob && (needsALook(site.lastJob->state) || needsDecision(*site.lastJob))) ||
           (!site.lastJob && site.lastSync && syncNeedsALook(site.lastSync->state));
}

QString SiteCells::stateText() const
{
    const QString state = siteStateText(site.state);
    if (isUnreachable())
        return Words::tr("%1, seen %2").arg(state, ageText(server.checked, now));
    if (const JobRecord *job = runningJob(); job && isAttemptOperation(*job))
        return (job->operation == u"cancel" ? Words::tr("%1, going back %2 %")
                : job->operation == u"keep" ? Words::tr("%1, being kept %2 %")
                                            : Words::tr("%1, attempt %2 %"))
            .arg(state)
            .arg(job->percent);
    if (const JobRecord *job = runningJob())
        return Words::tr("%1, synchronising %2 %").arg(state).arg(job->percent);
    if (hasProblem())
        return Words::tr("%1, last job: %2")
            .arg(state, site.lastJob && needsDecision(*site.lastJob) ? outcomeText(*site.lastJob)
                        : site.lastJob                               ? jobStateText(site.lastJob->state)
                                                                     : syncOutcomeText(site.lastSync->state));
    return state;
}

QString SiteCells::text(SiteColumn column) const
{
    switch (column) {
    case SiteColumn::State:
        return stateText();
    case SiteColumn::Site:
        return inertName(site.name);
    case SiteColumn::Address:
        return inertText(site.address.toDisplayString(QUrl::RemovePassword), 300);
    case SiteColumn::LinoVersion:
        return inertName(site.lino);
    case SiteColumn::LastSync:
        return SyncCell::of(server, series, site, now).text;
    case SiteColumn::Trend:
        return trend ? trend->text() : QString();
    case SiteColumn::Attempt:
        return attempt() ? attemptCellText(*attempt(), attemptMoment()) : QString();
    case SiteColumn::Health:
        return health ? inertText(health->text(now), 200) : QString();
    case SiteColumn::DiskFree:
        return site.free ? sizeText(*site.free) : QString();
    case SiteColumn::Database:
        return site.database.engine.isEmpty() ? QString()
                                              : QString(databaseEngine(site.database.engine) + u' ' +
                                                        inertName(site.database.name.section(u'/', -1)));
    case SiteColumn::Server:
        return inertName(server.name);
    case SiteColumn::Checked:
        return ageText(server.checked, now);
    }
    return {};
}

QString SiteCells::toolTip(SiteColumn column) const
{
    switch (column) {
    case SiteColumn::State: {
        if (isUnreachable())
            return server.problem;
        if (hasProblem() && site.lastJob && !site.lastJob->error.isEmpty())
            return inertText(site.lastJob->error, 500);
        if (site.state == SiteState::Broken && !site.target.isEmpty())
            return Words::tr("The link leads to %1.").arg(inertName(site.target));
        return {};
    }
    case SiteColumn::Site: {
        QStringList lines{inertName(site.path)};
        for (const HostingWarning &warning : site.warnings)
            lines += warningText(warning);
        return lines.join(u'\n');
    }
    case SiteColumn::LinoVersion:
        return Words::tr("%1 %2, Lino %3, Python %4")
            .arg(inertName(site.application), inertName(site.version), inertName(site.lino), inertName(site.python));
    case SiteColumn::LastSync:
        return SyncCell::of(server, series, site, now).toolTip;
    case SiteColumn::Database:
        return inertName(site.database.name);
    case SiteColumn::Checked:
        return server.fresh ? QString() : Words::tr("From the cache: the server has not answered yet.");
    case SiteColumn::Attempt:
        return attempt() ? attemptHeadline(*attempt(), attemptMoment()) : QString();
    case SiteColumn::Address:
    case SiteColumn::Trend:
    case SiteColumn::DiskFree:
    case SiteColumn::Server:
        return text(column);
    case SiteColumn::Health:
        return !health || health->fresh
                   ? text(column)
                   : Words::tr("%1\nFrom the cache: the address has not answered yet.").arg(text(column));
    }
    return {};
}

QString SiteCells::spoken(SiteColumn column) const
{
    if (column == SiteColumn::Attempt && attempt())
        return Words::tr("%1, %2: %3", "site, column, value")
            .arg(inertName(site.name), headerText(column), attemptSpoken(*attempt(), attemptMoment()));
    if (column != SiteColumn::State) {
        const QString value = text(column);
        return Words::tr("%1, %2: %3", "site, column, value")
            .arg(inertName(site.name), headerText(column), value.isEmpty() ? Words::tr("nothing known") : value);
    }
    QStringList parts{stateText(), inertName(site.name)};
    if (site.lastSync) {
        const QDateTime when = site.lastSync->ended.isValid() ? site.lastSync->ended : site.lastSync->started;
        parts += Words::tr("last sync %1 %2", "outcome, age")
                     .arg(syncOutcomeText(site.lastSync->state), spokenAgeText(when, now));
    }
    if (series.nightly && site.state == SiteState::Preview && !series.nightly->problem.isEmpty())
        parts += Words::tr("last night: %1").arg(nightlyProblemText(series.nightly->problem));
    if (!site.warnings.isEmpty())
        parts +=
            site.warnings.size() == 1 ? Words::tr("1 warning") : Words::tr("%1 warnings").arg(site.warnings.size());
    return parts.join(u", "_s);
}

QString SiteCells::iconName(SiteColumn column) const
{
    if (column == SiteColumn::State) {
        if (isUnreachable())
            return u"unreachable"_s;
        if (runningJob())
            return u"working"_s;
        return hasProblem() ? u"problem"_s : StateColors::iconOfState(site.state);
    }
    if (column == SiteColumn::Site && !site.warnings.isEmpty())
        return u"warning"_s;
    if (column == SiteColumn::LastSync)
        return SyncCell::of(server, series, site, now).icon;
    if (column == SiteColumn::Attempt && attempt())
        return attempt()->interrupted                        ? u"problem"_s
               : attempt()->state == Attempt::State::Planned ? u"waiting"_s
               : attempt()->state == Attempt::State::Running ? u"in-attempt"_s
                                                             : u"working"_s;
    if (column == SiteColumn::Health && health)
        return health->level() == SiteHealth::Level::Good  ? u"passed"_s
               : health->level() == SiteHealth::Level::Bad ? u"failed"_s
                                                           : u"warning"_s;
    return {};
}

QColor SiteCells::iconColor(SiteColumn column) const
{
    const QString name = iconName(column);
    if (column == SiteColumn::Attempt && name == u"in-attempt")
        return attemptMoment().left.value_or(0) < 0 ? StateColors::vermilion : StateColors::orange;
    if (name == u"passed")
        return StateColors::green;
    if (name == u"failed" || name == u"problem")
        return StateColors::vermilion;
    if (name == u"warning")
        return StateColors::orange;
    if (name == u"working" || name == u"waiting")
        return StateColors::sky;
    return column == SiteColumn::State && !isUnreachable() ? StateColors::ofState(site.state)
                                                           : QColor(StateColors::grey);
}

QVariant SiteCells::sortKey(SiteColumn column) const
{
    switch (column) {
    case SiteColumn::State:
        return int(site.state);
    case SiteColumn::LastSync:
        return site.lastSync ? site.lastSync->started.toMSecsSinceEpoch() : qint64(0);
    case SiteColumn::Health:
        return health ? (health->http == 0 ? 1000000 : health->http * 1000 + std::min(health->milliseconds, 999)) : -1;
    case SiteColumn::DiskFree:
        return site.free.value_or(-1);
    case SiteColumn::Checked:
        return server.checked.toMSecsSinceEpoch();
    case SiteColumn::Trend:
        return trend && !trend->runs.isEmpty() ? trend->runs.last().seconds : qint64(-1);
    case SiteColumn::Site:
    case SiteColumn::Address:
    case SiteColumn::LinoVersion:
    case SiteColumn::Attempt:
    case SiteColumn::Database:
    case SiteColumn::Server:
        return text(column);
    }
    return {};
}
