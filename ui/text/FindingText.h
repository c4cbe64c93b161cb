// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RestoreScript.h"

/// What kind of finding about restore2preview.py it is, e.g. "Table that is not loaded"; an unknown word is shown as it
/// is.
QString findingKindText(const QString &kind);
/// The finding in a sentence, inert: "New in production and not loaded: products_price".
QString findingText(const RestoreScript::Finding &finding);
/// How the kept script stands to production's fresh one, and what the next synchronisation does.
QString restoreScriptStateText(RestoreScript::State state);
