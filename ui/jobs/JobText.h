// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/JobsModel.h"

#include <QColor>
#include <QIcon>

/// A job's state and doings in words, icons and colours.
namespace JobText
{
/// "mdg2" of "/usr/local/lino/mdg2".
QString siteName(const JobRecord &job);
/// "Synchronise mdg2", or the job's own title, inert.
QString title(const JobRecord &job);
/// The state with its reason: "Failed: exit status 1", "Stopping..." is the pane's.
QString state(const JobRecord &job);
QIcon stateIcon(JobRecord::State state, const QColor &background);
QColor stateColor(JobRecord::State state);
/// "1200 of 6200 objects, table contacts_person"; empty where nothing was counted.
QString count(const JobRecord &job, const QString &table);
/// Whole seconds from start to end or \a now.
qint64 elapsed(const JobRecord &job, const QDateTime &now);
/// Quiet for five minutes and more, until \a now.
bool isQuiet(const JobRecord &job, const QDateTime &now);
/// What stopping leaves behind.
QString stopQuestion(const JobRecord &job);
} // namespace JobText
