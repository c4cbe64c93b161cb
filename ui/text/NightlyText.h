// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Nightly.h"

/// What the last night's problem is, as a word in a sentence: "missed", "needs your decision"...; empty where there is
/// none, an unknown word is shown as it is.
QString nightlyProblemText(const QString &problem);
/// What to do about it, a sentence; empty where there is none or the word is not known.
QString nightlyAdvice(const QString &problem);
/// Whether the next night is left out.
bool isHeldTonight(const Nightly &nightly, const QDateTime &now, int serverUtcOffset);
/// "Nightly at 02:30 server time (CET), 03:30 here; next in 5 h; held tonight by luc@laptop". \a now on the server's
/// clock.
QString nightlyText(const Nightly &nightly, const QDateTime &now, int serverUtcOffset, const QString &serverZone);
/// What the last night did: "Last night: left out, as asked by ...", or its problem with what to do; empty where all is
/// well.
QString lastNightText(const Nightly &nightly);
/// How the preview's initdb_from_prod.sh stands, a sentence.
QString nightlyScriptText(const QString &script);
