// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sites/SyncCell.h"

#include "core/base/InertText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/NightlyText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class SyncCellWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncCell)
};

QString iconOf(const QString &outcome)
{
    if (outcome == u"succeeded")
        return u"passed"_s;
    if (outcome == u"failed" || outcome == u"lost")
        return u"failed"_s;
    if (outcome == u"differs")
        return u"warning"_s;
    if (outcome == u"refused" || outcome == u"needs-you")
        return u"problem"_s;
    return u"waiting"_s;
}
} // namespace

SyncCell SyncCell::of(const ServerView &server, const Series &series, const Site &site, const QDateTime &now)
{
    const Nightly *nightly = series.nightly && site.state == SiteState::Preview ? &*series.nightly : nullptr;
    const bool decides =
        (site.lastJob && needsDecision(*site.lastJob)) || (nightly && nightly->problem == u"needs-you");
    const int offset = server.status ? server.status->utcOffset : 0;
    const QString zone = server.status ? inertLine(server.status->zone, 20) : QString();
    SyncCell cell;
    QStringList parts, tips;
    QString outcome;
    if (site.lastSync) {
        outcome = decides ? u"needs-you"_s : site.lastSync->state;
        const QDateTime when = site.lastSync->ended.isValid() ? site.lastSync->ended : site.lastSync->started;
        parts +=
            SyncCellWords::tr("%1, %2", "age, outcome")
                .arg(ageText(when, now), decides ? nightlyProblemText(outcome) : syncOutcomeText(site.lastSync->state));
        tips += SyncCellWords::tr("Began %1").arg(bothClocksText(site.lastSync->started, offset, zone));
    } else if (decides) {
        outcome = u"needs-you"_s;
        parts += nightlyProblemText(outcome);
    }
    if (!outcome.isEmpty())
        cell.icon = iconOf(outcome);
    if (nightly && !nightly->problem.isEmpty() && nightly->problem != outcome) {
        parts += SyncCellWords::tr("last night: %1").arg(nightlyProblemText(nightly->problem));
        if (cell.icon != u"failed" && cell.icon != u"problem")
            cell.icon = nightly->problem == u"failed" ? u"failed"_s : u"warning"_s;
    }
    if (nightly && isHeldTonight(*nightly, now, offset)) {
        parts += SyncCellWords::tr("held tonight");
        if (cell.icon.isEmpty() || cell.icon == u"passed")
            cell.icon = u"standing-by"_s;
    }
    if (site.lastJob && site.lastJob->isSynchronisation())
        tips += jobResultText(*site.lastJob).paragraph();
    if (nightly) {
        tips += lastNightText(*nightly);
        tips += nightlyText(*nightly, now, offset, zone) + u'.';
    }
    tips.removeAll(QString());
    cell.text = parts.join(u"; "_s);
    cell.toolTip = tips.join(u'\n');
    return cell;
}
