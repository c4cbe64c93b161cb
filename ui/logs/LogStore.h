// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/HelperStream.h"
#include "ui/logs/ByteChunks.h"
#include "ui/logs/LineJudge.h"
#include "ui/logs/LogIndex.h"

#include <QString>

#include <deque>
#include <vector>

/// A log's lines as they came: raw bytes, where each line begins, the server's time, level and phases. A million lines
/// of 112 bytes take less than 1.1 times their bytes. The result does not depend on how the bytes were cut on their
/// way.
class LogStore
{
public:
    explicit LogStore(const ProgressRules &rules = ProgressRules::builtIn());

    /// From \a firstLine up to the next section's the run was in this phase.
    struct Section {
        qint64 firstLine;
        QString phase;
        bool operator==(const Section &) const = default;
    };

    /// Bytes from \a offset of the file on; those that are known already are passed over.
    void append(qint64 offset, std::span<const char> bytes);
    void addTimes(const QList<TimeMark> &times);
    /// The file was rotated: what follows begins at 0. The lines so far stay.
    void beginFile();
    void clear();

    /// The most bytes of text; the oldest lines go, an eighth at a time. 16 MiB at least.
    void setMemoryLimit(qint64 bytes);
    /// The most bytes of one line; what goes beyond is not kept.
    void setLineLimit(qint64 bytes) { m_lineLimit = bytes; }

    qint64 firstLine() const { return m_index.firstLine(); }
    /// After the last finished line. A line without its end yet has this number.
    qint64 endLine() const { return m_index.endLine(); }
    bool hasOpenLine() const { return m_chunks.end() > m_lineStart; }
    qint64 openLineLength() const { return m_chunks.end() - m_lineStart; }

    qint64 lineLength(qint64 line) const;
    /// The line's first bytes without its end of line.
    QByteArray lineBytes(qint64 line, qint64 longest) const;
    QByteArray lineBytes(qint64 line, qint64 from, qint64 count) const;
    std::optional<qint64> lineTime(qint64 line) const;
    quint8 lineFlags(qint64 line) const;
    /// In the order of their lines; those of lines that are gone stay.
    const std::vector<Section> &sections() const { return m_sections; }
    /// Index into sections(); -1 before the first.
    int sectionOf(qint64 line) const;
    /// The next finished line from \a from on that is an error; -1 where there is none.
    qint64 nextError(qint64 from) const;
    bool hasTimes() const { return m_hasTimes; }

    const LogIndex &index() const { return m_index; }
    const ByteChunks &chunks() const { return m_chunks; }
    qint64 linePosition(qint64 line) const;
    qint64 lineAtPosition(qint64 position) const;
    QString table() const { return m_judge.reader().table(); }
    /// Bytes that this store holds in memory for text and index.
    qint64 allocated() const { return m_chunks.allocated() + m_index.allocated(); }

private:
    void appendContent(std::span<const char> bytes);
    void beginLineAgain();
    void finishLine();
    void forgetOldest();
    std::optional<qint64> openLineTime() const;
    void passTimes();

    ByteChunks m_chunks;
    LogIndex m_index;
    LineJudge m_judge;
    std::vector<Section> m_sections;
    std::deque<TimeMark> m_times; ///< Of bytes from the open line on.
    std::optional<qint64> m_time;
    QByteArray m_scratch;
    qint64 m_memoryLimit = qint64(512) << 20;
    qint64 m_lineLimit = qint64(100) << 20;
    qint64 m_lineStart = 0;   ///< Of the open line in m_chunks.
    qint64 m_lineOffset = 0;  ///< Of the open line in the server's file.
    qint64 m_nextOffset = -1; ///< In the server's file; -1: any.
    bool m_returned = false;  ///< A carriage return was the last byte.
    bool m_cutShort = false;
    bool m_fileBegins = false;
    bool m_hasTimes = false;
};
