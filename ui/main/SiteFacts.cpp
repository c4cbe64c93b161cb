// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SiteFacts.h"

#include "core/base/InertText.h"
#include "ui/text/DatabaseText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/text/WarningText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(SiteFacts)
};

QString versionIn(const QList<std::pair<QString, QString>> &versions, const QString &name)
{
    for (const auto &[package, version] : versions) {
        if (package == name)
            return version;
    }
    return {};
}

void addDifference(QList<SiteFacts::Row> &rows, const QString &label, const QString &production, const QString &preview)
{
    if (production == preview || (production.isEmpty() && preview.isEmpty()))
        return;
    const auto shown = [](const QString &value) { return value.isEmpty() ? Words::tr("none") : inertLine(value); };
    rows += {label, u"%1 \u2192 %2"_s.arg(shown(production), shown(preview))};
}

QString syncText(const ServerView &server, const SyncRecord &sync)
{
    const int offset = server.status ? server.status->utcOffset : 0;
    const QString zone = server.status ? inertLine(server.status->zone) : QString();
    return Words::tr("%1; began %2").arg(syncOutcomeText(sync.state), bothClocksText(sync.started, offset, zone));
}
} // namespace

QString SiteFacts::database(const Site &site)
{
    return databaseText(site);
}

QList<SiteFacts::Row> SiteFacts::rows(const ServerView &server, const Site &site, const SiteHealth *health)
{
    QList<Row> rows;
    const auto add = [&rows](const QString &label, const QString &value) {
        if (!value.isEmpty())
            rows += {label, value};
    };
    add(Words::tr("State"), siteStateText(site.state));
    add(Words::tr("Directory"), inertLine(site.path));
    add(Words::tr("Links"), inertLine(site.links.join(u", "_s)));
    add(Words::tr("Link leads to"), inertLine(site.target));
    add(Words::tr("Address"), inertLine(site.address.toDisplayString(QUrl::RemovePassword)));
    if (health)
        add(Words::tr("Answers"), inertLine(health->text(QDateTime::currentDateTimeUtc())));
    add(Words::tr("Application"), inertLine(site.application + u' ' + site.version));
    add(Words::tr("Lino"), inertLine(site.lino));
    add(Words::tr("Python"), inertLine(site.python));
    add(Words::tr("Database"), database(site));
    if (site.lastSync)
        add(Words::tr("Last sync"), syncText(server, *site.lastSync));
    if (site.diskUse)
        add(Words::tr("Uses"), sizeText(*site.diskUse));
    if (site.free)
        add(Words::tr("Disk free"), sizeText(*site.free));
    add(Words::tr("Sync script"), inertLine(site.script));
    if (site.facts && !site.facts->error.isEmpty())
        add(Words::tr("Django"), Words::tr("did not start: %1").arg(inertLine(site.facts->error)));
    if (site.facts && !site.facts->allowedHosts.isEmpty())
        add(Words::tr("Allowed hosts"), inertLine(site.facts->allowedHosts.join(u", "_s)));
    return rows;
}

QList<SiteFacts::Row> SiteFacts::differences(const Site &production, const Site &preview)
{
    QList<Row> rows;
    addDifference(rows, Words::tr("Application"), production.application, preview.application);
    addDifference(rows, Words::tr("Version"), production.version, preview.version);
    addDifference(rows, Words::tr("Lino"), production.lino, preview.lino);
    addDifference(rows, Words::tr("Python"), production.python, preview.python);
    addDifference(rows, Words::tr("Database engine"), production.database.engine, preview.database.engine);
    if (!production.facts || !preview.facts)
        return rows;
    addDifference(rows, Words::tr("Django"), versionIn(production.facts->versions, u"django"_s),
                  versionIn(preview.facts->versions, u"django"_s));
    QStringList names;
    for (const auto &plugins : {production.facts->plugins, preview.facts->plugins}) {
        for (const auto &plugin : plugins)
            names += plugin.first;
    }
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        addDifference(rows, Words::tr("Plugin %1").arg(inertLine(name)), versionIn(production.facts->plugins, name),
                      versionIn(preview.facts->plugins, name));
    return rows;
}

QStringList SiteFacts::checks(const ServerView &server, const Site &site)
{
    QStringList lines;
    for (const HostingWarning &warning : site.warnings)
        lines += warningText(warning);
    if (!server.status)
        return lines;
    for (const SitesRoot &root : server.status->roots) {
        if (!site.path.startsWith(root.path + u'/'))
            continue;
        for (const HostingWarning &warning : root.warnings)
            lines += warningText(warning);
    }
    lines.removeDuplicates();
    return lines;
}
