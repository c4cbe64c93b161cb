// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogIndex.h"

#include <algorithm>
#include <limits>

bool LogIndex::fits(const Block &block, qint64 position, std::optional<qint64> milliseconds) const
{
    if (block.count == BlockLines || position - block.basePosition > qint64(std::numeric_limits<quint32>::max()))
        return false;
    if (!milliseconds || !block.hasTime)
        return true;
    return std::abs(*milliseconds - block.baseTime) < qint64(std::numeric_limits<qint32>::max());
}

void LogIndex::append(qint64 position, std::optional<qint64> milliseconds, quint8 flags)
{
    if (m_blocks.empty() || !fits(*m_blocks.back(), position, milliseconds)) {
        auto block = std::make_unique_for_overwrite<Block>();
        block->firstLine = m_endLine;
        block->basePosition = position;
        m_blocks.push_back(std::move(block));
    }
    Block &block = *m_blocks.back();
    if (milliseconds && !block.hasTime) {
        block.baseTime = *milliseconds;
        block.hasTime = true;
    }
    block.position[block.count] = quint32(position - block.basePosition);
    block.time[block.count] = milliseconds ? qint32(*milliseconds - block.baseTime) : NoTime;
    block.flags[block.count] = flags;
    ++block.count;
    ++m_endLine;
}

void LogIndex::forgetBefore(qint64 line)
{
    m_firstLine = std::clamp(line, m_firstLine, m_endLine);
    while (!m_blocks.empty() && m_blocks.front()->firstLine + m_blocks.front()->count <= m_firstLine)
        m_blocks.pop_front();
}

void LogIndex::clear()
{
    m_blocks.clear();
    m_firstLine = m_endLine = 0;
}

const LogIndex::Block &LogIndex::blockOf(qint64 line) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), line,
                                        [](qint64 wanted, const auto &block) { return wanted < block->firstLine; });
    return **std::prev(after);
}

qint64 LogIndex::position(qint64 line) const
{
    const Block &block = blockOf(line);
    return block.basePosition + block.position[line - block.firstLine];
}

std::optional<qint64> LogIndex::time(qint64 line) const
{
    const Block &block = blockOf(line);
    const qint32 delta = block.time[line - block.firstLine];
    return delta == NoTime ? std::nullopt : std::optional(block.baseTime + delta);
}

quint8 LogIndex::flags(qint64 line) const
{
    const Block &block = blockOf(line);
    return block.flags[line - block.firstLine];
}

qint64 LogIndex::lineAt(qint64 position) const
{
    const auto after = std::upper_bound(m_blocks.begin(), m_blocks.end(), position,
                                        [](qint64 wanted, const auto &block) { return wanted < block->basePosition; });
    if (after == m_blocks.begin())
        return m_firstLine;
    const Block &block = **std::prev(after);
    const quint32 *begin = block.position;
    const quint32 *end = begin + block.count;
    const quint64 within = quint64(position - block.basePosition);
    const quint32 *next =
        std::upper_bound(begin, end, within, [](quint64 wanted, quint32 start) { return wanted < start; });
    return std::max(m_firstLine, block.firstLine + (next - begin) - 1);
}
