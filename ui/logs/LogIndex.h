// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <deque>
#include <limits>
#include <memory>
#include <optional>

/// Where each line begins, when it was written and what it is, in 9 bytes per line. Lines are numbered from the log's
/// first one on, for good.
class LogIndex
{
public:
    enum Flag : quint8 {
        Plain = 0,
        Warning = 1,
        Error = 2,
        LevelMask = 3,
        BeginsPhase = 4,
        BeginsFile = 8, ///< The file was rotated before this line.
        CutShort = 16,  ///< The line went on, and the rest was not kept.
    };

    /// \a milliseconds: since 1970 UTC, or nothing where the server did not say.
    void append(qint64 position, std::optional<qint64> milliseconds, quint8 flags);
    void forgetBefore(qint64 line);
    void clear();

    qint64 firstLine() const { return m_firstLine; }
    qint64 endLine() const { return m_endLine; }
    qint64 position(qint64 line) const;
    std::optional<qint64> time(qint64 line) const;
    quint8 flags(qint64 line) const;
    /// Calls \a visit(line, flags) for each line in [from, to), until it returns false.
    template <typename Visit>
    void visitFlags(qint64 from, qint64 to, Visit visit) const
    {
        for (qint64 line = std::max(from, m_firstLine); line < std::min(to, m_endLine);) {
            const Block &block = blockOf(line);
            const qint64 end = std::min({to, m_endLine, block.firstLine + block.count});
            for (; line < end; ++line)
                if (!visit(line, block.flags[line - block.firstLine]))
                    return;
        }
    }
    /// The line that holds the byte at \a position.
    qint64 lineAt(qint64 position) const;
    qint64 allocated() const { return qint64(m_blocks.size()) * qint64(sizeof(Block)); }

private:
    static constexpr int BlockLines = 4096;
    static constexpr qint32 NoTime = std::numeric_limits<qint32>::min();

    struct Block {
        qint64 firstLine = 0;
        qint64 basePosition = 0;
        qint64 baseTime = 0;
        int count = 0;
        bool hasTime = false;
        quint32 position[BlockLines];
        qint32 time[BlockLines];
        quint8 flags[BlockLines];
    };

    bool fits(const Block &block, qint64 position, std::optional<qint64> milliseconds) const;
    const Block &blockOf(qint64 line) const;

    std::deque<std::unique_ptr<Block>> m_blocks;
    qint64 m_firstLine = 0;
    qint64 m_endLine = 0;
};
