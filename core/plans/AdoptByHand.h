// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AdoptSurvey.h"

/// The lines of bash that do by hand what the step \a id of an adoption does. They use $site, and refuse. Empty for any
/// other step.
QStringList adoptByHand(const QString &id, const AdoptSurvey &survey);
