// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"
#include "core/hosting/SiteState.h"

/// The life-cycle state as shown, e.g. "Production".
QString siteStateText(SiteState state);
/// A job's state as shown, e.g. "Finished with differences".
QString jobStateText(JobRecord::State state);
/// A phase of a job, e.g. "Restore"; an unknown id is shown as it is.
QString phaseText(const QString &id);
/// What an operation does, e.g. "Synchronise"; an unknown word is shown as it is.
QString operationText(const QString &operation);
/// The outcome of a synchronisation as a word in a sentence: "ok", "failed", "running"...
QString syncOutcomeText(const QString &state);
