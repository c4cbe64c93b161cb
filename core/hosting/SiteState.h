// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

/// Where a site stands in its life cycle: derived from the links, never stored in the site (docs: design, "The life
/// cycle").
enum class SiteState { Production, Preview, InAttempt, StandingBy, Old, NotLinked, Broken };

/// "production", "preview", "in-attempt", "standing-by", "old", "not-linked", "broken": the words of the JSON contract.
QString siteStateName(SiteState state);
/// The opposite; ProtocolError for any other word.
Result<SiteState> siteStateFromName(const QString &name);
