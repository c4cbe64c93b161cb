// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ServerStatus.h"

/// What the table knows of one server at one moment: values only, so that it can be shown from the cache and tested
/// without a connection.
struct ServerView {
    enum class Reach { Offline, Connecting, NeedsAnswer, Online, Waiting, Failed };

    QString name;
    Reach reach = Reach::Offline;
    QString problem = {};   ///< Why it is not reached, in words; empty where it is.
    bool fresh = false;     ///< Asked on the present connection, not from the cache.
    QDateTime checked = {}; ///< On this desktop's clock; invalid: never.
    std::optional<ServerStatus> status = {};

    bool operator==(const ServerView &) const = default;
};
