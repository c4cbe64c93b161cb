// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Site.h"

/// Whether what is known of the site's database is what Django itself says, and still so.
bool isDatabaseToldByDjango(const Site &site);
/// The database as Django itself says it, else as the files say it, and which of both; inert.
QString databaseText(const Site &site);
