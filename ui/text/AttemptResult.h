// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/JobResultText.h"

/// Whether that job starts, cancels or keeps an upgrade attempt, or takes such a one back.
bool isAttemptOperation(const JobRecord &job);
/// What the end of such a job means; rehearsals, and what went back by itself, too.
JobResultText attemptOperationResult(const JobRecord &job);
/// What undoing one reverts.
QString attemptUndoQuestion(const JobRecord &job);
