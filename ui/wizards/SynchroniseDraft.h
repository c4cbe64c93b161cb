// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plans/Synchronise.h"
#include "ui/wizards/OperationDraft.h"

/// What the synchronise wizard's pages put together: one synchronisation of one series, and when it runs.
struct SynchroniseDraft : OperationDraft {
    using OperationDraft::OperationDraft;

    SynchroniseOptions options = {};
    std::optional<RestoreScript> script = {};
    bool runsNow = true;
    bool runsNightly = false;
    QString nightlyAt = QStringLiteral("02:30"); ///< The server's local time.
    bool replacesScript = true;                  ///< initdb_from_prod.sh becomes a call of the same synchronisation.
    bool holdsNext = false;                      ///< The next night is left out.

    Result<Plan> plan() const override { return synchronisePlan(series, options); }
    QString siteName() const override { return previewName(); }
    QString workTitle() const override;
    QString previewName() const; ///< Inert.
    QString previewPath() const;
    /// The first start after \a now of what runs at nightlyAt every night, UTC.
    QDateTime nextNight(const QDateTime &now) const;
    /// What runs like this one: operation and site, for RunEstimate.
    JobRecord likeness() const;
    /// Whether the server's nightly entry has to be taken away. One that stays is written anew: its plan may be
    /// another.
    bool clearsNightly() const { return series.nightly && !runsNightly; }
    bool changesHold() const;
};
