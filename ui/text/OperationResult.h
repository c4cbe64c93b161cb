// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/JobResultText.h"

/// Whether that job sets up, adopts or retires a site.
bool isSiteOperation(const JobRecord &job);
/// What the end of a set-up, an adoption or a retirement means; rehearsals and undone ones too.
JobResultText siteOperationResult(const JobRecord &job);
/// What undoing one reverts.
QString siteOperationUndoQuestion(const JobRecord &job);
/// What a job ended with: the runner's words, a signal or an exit status; inert, may be empty.
QString failureReason(const JobRecord &job);
/// With the full stop that \a text may lack.
QString asSentence(const QString &text);
