// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sites/ServerView.h"

/// What the cell "Last sync" says: age and end of the last synchronisation, and what is wrong with, or asked of, the
/// nights. Icon and words always say the same.
struct SyncCell {
    QString text = {};
    QString icon = {}; ///< In resources/icons; empty: nothing is known.
    /// Both clocks, and what to do.
    QString toolTip = {};

    static SyncCell of(const ServerView &server, const Series &series, const Site &site, const QDateTime &now);
};
