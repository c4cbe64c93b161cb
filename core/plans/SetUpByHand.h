// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SetUpSurvey.h"

/// The lines of bash that do by hand what a set-up's own steps do, as far as a shell can. They use what ScriptExport
/// puts before them: $production, $preview, $links, refuse.
class SetUpByHand
{
public:
    SetUpByHand(const SetUpSurvey &survey, const SetUpOptions &options, const SetUpSurvey::Database &database,
                QString python);

    /// Of the step \a id; empty for a step that is not a set-up's own.
    QStringList lines(const QString &id) const;

private:
    QStringList check() const;
    QStringList copy() const;
    QStringList packages() const;
    QStringList clones() const;
    QStringList names() const;
    QStringList find(const SetUpSurvey::Find &find) const;
    QStringList settings() const;
    QStringList log() const;
    QStringList makeDatabase() const;
    QStringList link() const;
    QStringList services() const;
    QStringList vhost() const;

    const SetUpSurvey &m_survey;
    const SetUpOptions &m_options;
    const SetUpSurvey::Database &m_database;
    const QString m_python;
};
