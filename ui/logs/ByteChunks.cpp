// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/ByteChunks.h"

#include <algorithm>
#include <cstring>

void ByteChunks::append(std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const qint64 chunk = m_end / ChunkSize - m_firstChunk;
        if (chunk >= qint64(m_chunks.size()))
            m_chunks.push_back(std::make_unique_for_overwrite<char[]>(ChunkSize));
        const qint64 within = m_end % ChunkSize;
        const qint64 count = std::min<qint64>(ChunkSize - within, qint64(bytes.size()));
        std::memcpy(m_chunks[size_t(chunk)].get() + within, bytes.data(), size_t(count));
        m_end += count;
        bytes = bytes.subspan(size_t(count));
    }
}

void ByteChunks::truncate(qint64 position)
{
    m_end = std::clamp(position, m_begin, m_end);
    const qint64 needed = (m_end + ChunkSize - 1) / ChunkSize - m_firstChunk;
    // One spare chunk stays, so that a progress bar at a chunk's edge does not allocate at every step.
    while (qint64(m_chunks.size()) > std::max<qint64>(needed + 1, 1))
        m_chunks.pop_back();
}

void ByteChunks::forgetBefore(qint64 position)
{
    m_begin = std::clamp(position, m_begin, m_end);
    while (!m_chunks.empty() && (m_firstChunk + 1) * ChunkSize <= m_begin) {
        m_chunks.pop_front();
        ++m_firstChunk;
    }
}

void ByteChunks::clear()
{
    m_chunks.clear();
    m_firstChunk = m_begin = m_end = 0;
}

std::span<const char> ByteChunks::together(qint64 from, qint64 to) const
{
    to = std::min(to, m_end);
    if (from < m_begin || from >= to)
        return {};
    const qint64 within = from % ChunkSize;
    return {m_chunks[size_t(from / ChunkSize - m_firstChunk)].get() + within,
            size_t(std::min(to - from, ChunkSize - within))};
}

void ByteChunks::copy(qint64 from, qint64 to, char *target) const
{
    while (from < to) {
        const auto piece = together(from, to);
        if (piece.empty())
            return;
        std::memcpy(target, piece.data(), piece.size());
        target += piece.size();
        from += qint64(piece.size());
    }
}

QByteArray ByteChunks::bytes(qint64 from, qint64 to) const
{
    from = std::max(from, m_begin);
    to = std::min(to, m_end);
    if (from >= to)
        return {};
    QByteArray result(qsizetype(to - from), Qt::Uninitialized);
    copy(from, to, result.data());
    return result;
}
