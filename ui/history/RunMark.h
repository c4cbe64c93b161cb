// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/JobRecord.h"

#include <QBrush>
#include <QColor>
#include <QIcon>

/// How a run and its phases are drawn in the history: icons for ends, colours for phases.
namespace RunMark
{
QIcon icon(JobRecord::State state, const QColor &background);
/// An unknown phase has a grey of its own.
QColor phaseColor(const QString &phase);
/// Of runs that brought nothing over: hatched.
QBrush failedBrush();
} // namespace RunMark
