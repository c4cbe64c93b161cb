// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/hosting/ActivityEntry.h"
#include "core/hosting/AttemptStatus.h"
#include "core/hosting/LostChanges.h"
#include "ui/text/AttemptText.h"

/// What is known of an upgrade attempt, as lines for people; all of a server's text is inert.
namespace AttemptLines
{
/// How it stands, whether production answers, what changed since the switch and by whom, the latest errors.
QStringList status(const AttemptStatus &status, const AttemptMoment &moment);
/// Each guardrail with its state and age, and what the freeze will take of the agreed \a minutes.
QStringList readiness(const AttemptReadiness &readiness, int minutes);
QStringList activity(const QList<ActivityEntry> &entries, const AttemptMoment &moment);
QStringList lost(const LostChanges &report);
QStringList lostRows(const QList<LostChanges::Row> &rows);
} // namespace AttemptLines

/// The JSON contracts of `baton attempt ... --json` and `baton activity --json` (docs/json.md).
namespace AttemptJson
{
/// The attempt's own keys, null where there is none, and what was asked besides.
QJsonObject status(const AttemptStatus &status);
QString line(const QJsonObject &object);
} // namespace AttemptJson
