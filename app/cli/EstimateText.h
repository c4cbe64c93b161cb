// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

/// When a job that is followed will be ready.
namespace EstimateText
{
/// "ready 02:40-02:55 server time (CET)", or how long it runs and usually does where it is overrun; empty before three
/// good runs. \a now, \a utcOffset (seconds) and \a zone are the server's.
QString of(const JobRecord &job, const QList<JobRecord> &earlier, const QDateTime &now, int utcOffset,
           const QString &zone);
/// The same by the clock of \a session's server, as its last probe said it.
QString of(const JobRecord &job, const QList<JobRecord> &earlier, const ServerSession *session);
} // namespace EstimateText
