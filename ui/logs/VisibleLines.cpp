// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/VisibleLines.h"

#include <algorithm>

void VisibleLines::append(qint64 line, qint64 count)
{
    if (count <= 0)
        return;
    if (!m_runs.empty() && m_runs.back().firstLine + m_runs.back().count == line)
        m_runs.back().count += count;
    else
        m_runs.push_back({line, count, m_endRow});
    m_endRow += count;
}

void VisibleLines::append(const VisibleLines &later)
{
    for (const Run &run : later.m_runs)
        append(run.firstLine, run.count);
}

void VisibleLines::removeLast()
{
    if (isEmpty())
        return;
    --m_endRow;
    if (--m_runs.back().count == 0)
        m_runs.pop_back();
}

qint64 VisibleLines::forgetBefore(qint64 line)
{
    const qint64 before = m_beginRow;
    while (!m_runs.empty() && m_runs.front().firstLine + m_runs.front().count <= line) {
        m_beginRow += m_runs.front().count;
        m_runs.pop_front();
    }
    if (!m_runs.empty() && m_runs.front().firstLine < line) {
        Run &run = m_runs.front();
        const qint64 gone = line - run.firstLine;
        run.firstLine = line;
        run.count -= gone;
        run.firstRow += gone;
        m_beginRow += gone;
    }
    return m_beginRow - before;
}

void VisibleLines::clear()
{
    m_runs.clear();
    m_beginRow = m_endRow = 0;
}

qint64 VisibleLines::lineOfRow(qint64 row) const
{
    const qint64 wanted = m_beginRow + row;
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), wanted,
                                        [](qint64 value, const Run &run) { return value < run.firstRow; });
    if (after == m_runs.begin())
        return -1;
    const Run &run = *std::prev(after);
    return wanted < run.firstRow + run.count ? run.firstLine + (wanted - run.firstRow) : -1;
}

qint64 VisibleLines::rowFrom(qint64 line) const
{
    const auto after = std::upper_bound(m_runs.begin(), m_runs.end(), line,
                                        [](qint64 value, const Run &run) { return value < run.firstLine; });
    if (after != m_runs.begin()) {
        const Run &run = *std::prev(after);
        if (line < run.firstLine + run.count)
            return run.firstRow + (line - run.firstLine) - m_beginRow;
    }
    return (after == m_runs.end() ? m_endRow : after->firstRow) - m_beginRow;
}

qint64 VisibleLines::rowOfLine(qint64 line) const
{
    const qint64 row = rowFrom(line);
    return row < rows() && lineOfRow(row) == line ? row : -1;
}

qint64 VisibleLines::lastLine() const
{
    return m_runs.empty() ? -1 : m_runs.back().firstLine + m_runs.back().count - 1;
}
