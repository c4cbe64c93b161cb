// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// What the provider chose for this program on this desktop.
struct Settings {
    enum class Theme { System, Light, Dark };

    int refreshSeconds = 60; ///< 0: only by hand. Otherwise 10 to 3600.
    bool notifications = true;
    QString language; ///< "de"; empty: the desktop's.
    Theme theme = Theme::System;

    bool operator==(const Settings &) const = default;

    /// What is missing or not allowed is the default. \a path empty: settings.ini in Directories::configuration().
    static Settings load(const QString &path = {});
    Result<void> save(const QString &path = {}) const;
};
