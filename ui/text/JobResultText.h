// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

/// What an ended job means, in words for the window and the command line: what happened, how production and the preview
/// stand, what to do. Texts of the server are inert.
struct JobResultText {
    QString what = {};       ///< "mdg2 was not synchronised: exit status 1."
    QString production = {}; ///< "Production was not touched."
    QString preview = {};    ///< "mdg2 shows the maintenance page: its data is half restored."
    QString todo = {};       ///< "Resume where it stopped, or undo."

    /// The sentences that there are, in this order.
    QString paragraph() const;
    bool operator==(const JobResultText &) const = default;
};

/// All empty while it runs, and where it is no synchronisation that ended well and nothing is to be said.
JobResultText jobResultText(const JobRecord &job);
/// Whether it was refused because the restore script has to be decided.
bool needsDecision(const JobRecord &job);
/// Whether it was refused because the rest needs root's rights, which the maintainer has not: a script was left.
bool needsAdministrator(const JobRecord &job);
/// A job's outcome as a word in a sentence: "ok", "needs your decision", "finished with differences"...
QString outcomeText(const JobRecord &job);
/// How the preview stands, a sentence; empty where that is not known.
QString previewStateText(const JobRecord &job);
/// "6,179 of 6,200 rows loaded, 1 table differs"; empty where no rows were counted.
QString tablesText(const JobRecord &job);
/// "dump 3 MB, media 41 MB in 120 files, database 20 MB"; empty where nothing was measured.
QString sizesText(const JobRecord &job);
/// What undoing it reverts, for the question before it.
QString undoQuestion(const JobRecord &job);
/// "+3", "-21": rows loaded more or fewer than dumped.
QString differenceText(qint64 dumped, qint64 loaded);
