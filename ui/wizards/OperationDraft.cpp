// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/OperationDraft.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"

using namespace Qt::StringLiterals;

OperationDraft::OperationDraft(ServerSession *session, Series series, QList<JobRecord> earlier)
    : session(session), series(std::move(series)), earlier(std::move(earlier))
{
}

QString OperationDraft::serverName() const
{
    return session ? inertLine(session->record().name, 80) : QString();
}

QString OperationDraft::productionName() const
{
    const Site *production = series.siteIn(SiteState::Production);
    return inertLine(production ? production->name : series.name, 80);
}

int OperationDraft::utcOffset() const
{
    return session && session->status() ? session->status()->utcOffset : 0;
}

QString OperationDraft::zone() const
{
    return session && session->status() ? inertLine(session->status()->zone, 40) : QString();
}

QString OperationDraft::clockText(const QDateTime &instant) const
{
    return bothClocksText(instant, utcOffset(), zone());
}

QString OperationDraft::serverTimeText(const QDateTime &instant) const
{
    return instant.toOffsetFromUtc(utcOffset()).toString(u"HH:mm"_s);
}

bool OperationDraft::isOnline() const
{
    return session && session->state() == ServerSession::State::Online;
}
