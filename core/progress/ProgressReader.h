// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/ProgressRules.h"

#include <QStringView>

/// Reads a log line by line and says where the run is: the same answer the server's runner gives for the same lines.
class ProgressReader
{
public:
    explicit ProgressReader(const ProgressRules &rules = ProgressRules::builtIn());

    enum class Level { Plain, Warning, Error };
    struct LineMeaning
    {
        Level level = Level::Plain;
        bool beginsPhase = false;
        QString phase; ///< The phase the line belongs to.
    };

    /// One line without its end of line, decoded.
    LineMeaning read(const QString &line);

    QString phase() const { return m_phase; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    QString table() const { return m_table; }
    /// 0 to 99; 100 only once the caller knows the exit status.
    int percent() const;

private:
    const ProgressRules *m_rules;
    QString m_phase, m_table;
    qint64 m_done = 0, m_total = 0, m_begun = 0;
    int m_phasePercent = 0;
};
