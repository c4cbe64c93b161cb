// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/Plan.h"

#include <QDateTime>

/// A shell script that does by hand what \a plan does: readable, for bash, clean under shellcheck. It holds no lock and
/// not all of Baton's guardrails, and says so. \a by ("maintainer@laptop") and \a at stand in its header.
QString shellScript(const Plan &plan, const QString &by = {}, const QDateTime &at = QDateTime::currentDateTimeUtc());
