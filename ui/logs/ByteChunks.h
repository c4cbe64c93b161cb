// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <memory>
#include <span>

/// Bytes that grow at the end and go at the beginning, in pieces of 1 MiB: nothing is moved when a log grows.
class ByteChunks
{
public:
    qint64 begin() const { return m_begin; } ///< Position of the first byte that is kept.
    qint64 end() const { return m_end; }     ///< Position after the last byte.
    qint64 allocated() const { return qint64(m_chunks.size()) * ChunkSize; }

    void append(std::span<const char> bytes);
    /// Takes back what was appended from \a position on.
    void truncate(qint64 position);
    /// Gives up the bytes before \a position; memory goes back a chunk at a time.
    void forgetBefore(qint64 position);
    void clear();

    /// The bytes from \a from on that lie together, at most up to \a to.
    std::span<const char> together(qint64 from, qint64 to) const;
    /// Copies [from, to) to \a target, which is large enough.
    void copy(qint64 from, qint64 to, char *target) const;
    QByteArray bytes(qint64 from, qint64 to) const;

private:
    static constexpr qint64 ChunkSize = 1 << 20;

    std::deque<std::unique_ptr<char[]>> m_chunks;
    qint64 m_firstChunk = 0; ///< Number of the chunk at the front.
    qint64 m_begin = 0;
    qint64 m_end = 0;
};
