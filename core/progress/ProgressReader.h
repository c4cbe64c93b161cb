// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/ProgressRules.h"

#include <QHash>

#include <optional>

/// Reads a log line by line and says where the run is: the same answer the server's runner gives for the same lines.
class ProgressReader
{
public:
    explicit ProgressReader(const ProgressRules &rules = ProgressRules::builtIn());

    enum class Level { Plain, Warning, Error };
    struct LineMeaning {
        Level level = Level::Plain;
        bool beginsPhase = false;
        QString phase; ///< The phase the line belongs to.
    };

    /// One line without its end of line, decoded.
    LineMeaning read(const QString &line);

    QString phase() const { return m_phase; }
    qint64 done() const { return m_done.value_or(0); }
    /// 0: not known.
    qint64 total() const { return m_total.value_or(0); }
    QString table() const { return m_table; }
    /// What the run says it is doing now, in its own words.
    QString label() const { return m_label; }
    /// 0 to 99; 100 only once the caller knows the exit status.
    int percent() const { return m_percent; }

    /// A line is read up to here; what follows does not count.
    static constexpr qsizetype longestLine = 4096;

private:
    void apply(const ProgressRules::Rule &rule, const QRegularExpressionMatch &match);
    void enter(const QString &phase);
    int overall() const;

    const ProgressRules *m_rules;
    QString m_phase, m_table, m_label;
    std::optional<qint64> m_done, m_total;
    std::optional<int> m_phasePercent;
    qint64 m_begun = 0;
    QHash<QString, qint64> m_expected;
    int m_percent = 0;
};
