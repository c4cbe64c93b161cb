// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/Series.h"
#include "core/hosting/SurveyCheck.h"

/// What no plan may do, asked before it is compiled. The server asks the same again.
namespace Refusals
{
/// Refused, with \a found made inert.
std::unexpected<Error> refuse(const QString &found);

/// Refused where one of a survey's checks failed: with what was found and what to do, one line for each.
Result<void> passed(const QList<SurveyCheck> &checks);
/// The one preview of a linked series without an attempt, which no link and no other entry calls production; else
/// Refused. Valid as long as \a series is.
Result<const Site *> previewToOverwrite(const Series &series);
/// The one production of the series; else Refused.
Result<const Site *> productionToRead(const Series &series);
/// Refused where what is known of both says that \a preview uses the database of \a production.
Result<void> ownDatabase(const Site &production, const Site &preview);
/// Refused while an attempt of the series is under way.
Result<void> noAttemptUnderWay(const Series &series);
/// The attempt that runs; else Refused. Valid as long as \a series is.
Result<const Attempt *> runningAttempt(const Series &series);
} // namespace Refusals
