// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

/// What a check of a survey looked at, e.g. "Free space"; an unknown code is shown as it is.
QString checkTitle(const QString &code);
/// "passed", "warning", "failed", "needs the administrator".
QString checkStateText(SurveyCheck::State state);
/// How root's rights are had there, a sentence.
QString rightsText(const RootRights &rights);
QStringList checkCodesWithWords();
