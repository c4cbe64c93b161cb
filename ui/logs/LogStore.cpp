// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogStore.h"

#include <algorithm>
#include <cstring>

namespace
{
const char *find(char wanted, const char *from, const char *end)
{
    const void *found = from < end ? std::memchr(from, wanted, size_t(end - from)) : nullptr;
    return found ? static_cast<const char *>(found) : end;
}
} // namespace

LogStore::LogStore(const ProgressRules &rules) : m_judge(rules) {}

void LogStore::append(qint64 offset, std::span<const char> bytes)
{
    if (m_nextOffset >= 0 && offset < m_nextOffset) {
        bytes = bytes.subspan(size_t(std::min(m_nextOffset - offset, qint64(bytes.size()))));
        offset = m_nextOffset;
    }
    if (bytes.empty())
        return;
    if (m_nextOffset < 0 || (!hasOpenLine() && !m_returned))
        m_lineOffset = offset;
    m_nextOffset = offset + qint64(bytes.size());

    const char *const begin = bytes.data();
    const char *const end = begin + bytes.size();
    const char *newline = find('\n', begin, end);
    const char *carriageReturn = find('\r', begin, end);
    for (const char *at = begin; at < end;) {
        if (m_returned && *at != '\n' && *at != '\r') {
            beginLineAgain();
            m_lineOffset = offset + (at - begin);
        }
        if (newline < at)
            newline = find('\n', at, end);
        if (carriageReturn < at)
            carriageReturn = find('\r', at, end);
        const char *stop = std::min(newline, carriageReturn);
        appendContent({at, stop});
        at = stop;
        if (stop == end)
            break;
        ++at;
        m_returned = *stop == '\r';
        if (*stop == '\n') {
            finishLine();
            m_lineOffset = offset + (at - begin);
        }
    }
}

void LogStore::appendContent(std::span<const char> bytes)
{
    const qint64 room = m_lineLimit - openLineLength();
    if (qint64(bytes.size()) > room) {
        bytes = bytes.first(size_t(std::max<qint64>(room, 0)));
        m_cutShort = true;
    }
    m_chunks.append(bytes);
}

void LogStore::beginLineAgain()
{
    m_chunks.truncate(m_lineStart);
    m_cutShort = false;
    m_returned = false;
}

void LogStore::finishLine()
{
    passTimes();
    const qint64 end = std::min(m_chunks.end(), m_lineStart + LineJudge::LongestRead);
    auto text = m_chunks.together(m_lineStart, end);
    if (qint64(text.size()) < end - m_lineStart) {
        m_scratch = m_chunks.bytes(m_lineStart, end);
        text = {m_scratch.constData(), size_t(m_scratch.size())};
    }
    const LineJudge::Verdict verdict = m_judge.judge(text);
    quint8 flags = verdict.level == ProgressReader::Level::Error     ? LogIndex::Error
                   : verdict.level == ProgressReader::Level::Warning ? LogIndex::Warning
                                                                     : LogIndex::Plain;
    const QString phase = verdict.beginsPhase ? m_judge.reader().phase() : QString();
    if (verdict.beginsPhase && (m_sections.empty() || m_sections.back().phase != phase)) {
        flags |= LogIndex::BeginsPhase;
        m_sections.push_back({m_index.endLine(), phase});
    }
    if (m_fileBegins)
        flags |= LogIndex::BeginsFile;
    if (m_cutShort)
        flags |= LogIndex::CutShort;
    m_index.append(m_lineStart, m_time, flags);
    m_chunks.append(std::span("\n", 1));
    m_lineStart = m_chunks.end();
    m_fileBegins = m_cutShort = m_returned = false;
    if (m_chunks.end() - m_chunks.begin() > m_memoryLimit)
        forgetOldest();
}

void LogStore::forgetOldest()
{
    const qint64 target = m_chunks.end() - m_memoryLimit / 8 * 7;
    const qint64 line = m_index.lineAt(target) + 1;
    const qint64 position = linePosition(line);
    m_index.forgetBefore(line);
    m_chunks.forgetBefore(position);
}

void LogStore::addTimes(const QList<TimeMark> &times)
{
    for (const TimeMark &mark : times)
        if (m_times.empty() || mark.offset > m_times.back().offset)
            m_times.push_back(mark);
    m_hasTimes |= !times.isEmpty();
}

void LogStore::passTimes()
{
    while (!m_times.empty() && m_times.front().offset <= m_lineOffset) {
        m_time = m_times.front().milliseconds;
        m_times.pop_front();
    }
}

std::optional<qint64> LogStore::openLineTime() const
{
    std::optional<qint64> time = m_time;
    for (const TimeMark &mark : m_times) {
        if (mark.offset > m_lineOffset)
            break;
        time = mark.milliseconds;
    }
    return time;
}

void LogStore::beginFile()
{
    if (hasOpenLine())
        finishLine();
    m_times.clear();
    m_time.reset();
    m_judge.restart();
    m_returned = false;
    m_fileBegins = m_index.endLine() > 0;
    m_nextOffset = 0;
    m_lineOffset = 0;
}

void LogStore::clear()
{
    m_chunks.clear();
    m_index.clear();
    m_judge.restart();
    m_sections.clear();
    m_times.clear();
    m_time.reset();
    m_lineStart = m_lineOffset = 0;
    m_nextOffset = -1;
    m_returned = m_cutShort = m_fileBegins = m_hasTimes = false;
}

void LogStore::setMemoryLimit(qint64 bytes)
{
    m_memoryLimit = std::max<qint64>(bytes, 16 << 20);
    m_lineLimit = std::min(m_lineLimit, m_memoryLimit / 2);
    if (m_chunks.end() - m_chunks.begin() > m_memoryLimit && m_index.endLine() > m_index.firstLine())
        forgetOldest();
}

qint64 LogStore::linePosition(qint64 line) const
{
    return line < m_index.endLine() ? m_index.position(line) : m_lineStart;
}

qint64 LogStore::lineAtPosition(qint64 position) const
{
    return position >= m_lineStart ? m_index.endLine() : m_index.lineAt(position);
}

qint64 LogStore::lineLength(qint64 line) const
{
    if (line >= m_index.endLine())
        return openLineLength();
    return linePosition(line + 1) - m_index.position(line) - 1;
}

QByteArray LogStore::lineBytes(qint64 line, qint64 longest) const
{
    return lineBytes(line, 0, longest);
}

QByteArray LogStore::lineBytes(qint64 line, qint64 from, qint64 count) const
{
    const qint64 start = linePosition(line);
    const qint64 length = lineLength(line);
    return m_chunks.bytes(start + std::min(from, length), start + std::min(from + count, length));
}

std::optional<qint64> LogStore::lineTime(qint64 line) const
{
    return line < m_index.endLine() ? m_index.time(line) : openLineTime();
}

quint8 LogStore::lineFlags(qint64 line) const
{
    return line < m_index.endLine() ? m_index.flags(line) : quint8(LogIndex::Plain);
}

int LogStore::sectionOf(qint64 line) const
{
    const auto after =
        std::upper_bound(m_sections.begin(), m_sections.end(), line,
                         [](qint64 wanted, const Section &section) { return wanted < section.firstLine; });
    return int(after - m_sections.begin()) - 1;
}

qint64 LogStore::nextError(qint64 from) const
{
    qint64 found = -1;
    m_index.visitFlags(from, m_index.endLine(), [&found](qint64 line, quint8 flags) {
        if ((flags & LogIndex::LevelMask) == LogIndex::Error)
            found = line;
        return found < 0;
    });
    return found;
}
