// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/progress/ProgressReader.h"

#include <span>

/// Reads each finished line of a log for its level and phase: by the progress rules, and by the words of a web server's
/// error log.
class LineJudge
{
public:
    explicit LineJudge(const ProgressRules &rules) : m_rules(&rules), m_reader(rules) {}

    struct Verdict {
        ProgressReader::Level level = ProgressReader::Level::Plain;
        bool beginsPhase = false;
    };

    /// \a line: its raw bytes without the end of line, at most the first LongestRead of them.
    Verdict judge(std::span<const char> line);
    const ProgressReader &reader() const { return m_reader; }
    /// As before the first line.
    void restart() { m_reader = ProgressReader(*m_rules); }

    static constexpr qint64 LongestRead = 4 * ProgressReader::longestLine;

private:
    const ProgressRules *m_rules;
    ProgressReader m_reader;
};
