// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QString>

/// What a job's privileged steps may need (docs/setup.md, "Root's rights"). Empty: not asked for. Never stored.
struct JobSecrets {
    Secret sudo;
    QString databaseUser; ///< The database administrator's name.
    Secret database;

    bool isEmpty() const { return sudo.isEmpty() && database.isEmpty(); }
    /// The call's "secrets", as JSON; empty where there are none.
    Secret json() const;
};
