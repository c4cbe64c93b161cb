// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/Site.h"

/// A warning in words: what was found and what to do; names and paths in it are inert. An unknown code is shown with
/// its detail.
QString warningText(const HostingWarning &warning);
/// The codes that have words (docs/protocol.md, "Warning codes").
QStringList warningCodesWithWords();
