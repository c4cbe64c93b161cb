// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/DatabaseText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(DatabaseText)
};
} // namespace

bool isDatabaseToldByDjango(const Site &site)
{
    return site.facts && site.facts->error.isEmpty() && !site.facts->database.engine.isEmpty();
}

QString databaseText(const Site &site)
{
    const bool told = isDatabaseToldByDjango(site);
    const DatabaseIdentity &identity = told ? site.facts->database : site.database;
    if (identity.engine.isEmpty())
        return Words::tr("not known");
    QString text = inertLine(identity.engine) + u' ' + inertLine(identity.name);
    if (!identity.host.isEmpty())
        text += Words::tr(" at %1").arg(
            inertLine(identity.port.isEmpty() ? identity.host : QString(identity.host + u':' + identity.port)));
    return told ? Words::tr("%1 (says Django)").arg(text) : Words::tr("%1 (says settings.py)").arg(text);
}
