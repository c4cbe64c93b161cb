// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "core/hosting/AdoptSurvey.h"
#include "core/hosting/RetireSurvey.h"
#include "core/hosting/SetUpSurvey.h"

/// What surveys found, as lines for people; all of a server's text is inert.
namespace SurveyLines
{
/// One line for each check, with what to do below it. \a failedOnly: of those that stand in the way.
QStringList checks(const QList<SurveyCheck> &checks, bool failedOnly = false);
QStringList changes(const QString &heading, const QList<FileChange> &changes);
QStringList setUp(const SetUpSurvey &survey);
QStringList adopt(const AdoptSurvey &survey);
QStringList retire(const RetireSurvey &survey);
} // namespace SurveyLines
