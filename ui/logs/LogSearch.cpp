// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogSearch.h"

#include "ui/logs/LogStore.h"

#include <QElapsedTimer>

#include <cstring>
#include <string_view>

namespace
{
constexpr qint64 sliceMilliseconds = 4;
constexpr qint64 windowBytes = 256 * 1024;
constexpr qint64 windowLines = 64;

void fold(char *bytes, qsizetype count)
{
    for (qsizetype i = 0; i < count; ++i)
        bytes[i] = char(bytes[i] + (bytes[i] >= 'A' && bytes[i] <= 'Z' ? 32 : 0));
}
} // namespace

LogSearch::LogSearch(const LogStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &LogSearch::slice);
}

void LogSearch::start(const LogQuery &query, qint64 fromLine, bool backward)
{
    m_query = query;
    m_backward = backward;
    m_wrapped = false;
    const qint64 end = m_store.endLine() + (m_store.hasOpenLine() ? 1 : 0);
    m_origin = std::clamp(fromLine, m_store.firstLine() - 1, end);
    if (query.isEmpty() || !query.problem().isEmpty()) {
        emit notFound();
        return;
    }
    if (backward)
        beginRound(m_store.firstLine(), m_origin);
    else
        beginRound(m_origin + 1, end);
    m_timer.start();
}

void LogSearch::beginRound(qint64 from, qint64 to)
{
    m_from = std::max(from, m_store.firstLine());
    m_to = std::max(to, m_from);
    if (!m_query.needle().isEmpty()) {
        m_to = m_to > m_from ? endOfLine(m_to - 1) : m_store.linePosition(m_from);
        m_from = m_store.linePosition(m_from);
    }
}

qint64 LogSearch::endOfLine(qint64 line) const
{
    return line < m_store.endLine() ? m_store.linePosition(line + 1) : m_store.chunks().end();
}

void LogSearch::slice()
{
    QElapsedTimer elapsed;
    elapsed.start();
    while (elapsed.elapsed() < sliceMilliseconds) {
        if (m_from >= m_to) {
            if (m_wrapped) {
                m_timer.stop();
                emit notFound();
                return;
            }
            m_wrapped = true;
            const qint64 end = m_store.endLine() + (m_store.hasOpenLine() ? 1 : 0);
            if (m_backward)
                beginRound(m_origin, end);
            else
                beginRound(m_store.firstLine(), std::min(m_origin + 1, end));
            if (m_from >= m_to)
                continue;
        }
        if (const auto line = nextWindow()) {
            m_timer.stop();
            emit found(*line, m_wrapped);
            return;
        }
    }
}

std::optional<qint64> LogSearch::nextWindow()
{
    const bool inBytes = !m_query.needle().isEmpty();
    // Old lines may have gone since the last slice.
    m_from = std::max(m_from, inBytes ? m_store.chunks().begin() : m_store.firstLine());
    const qint64 size = inBytes ? windowBytes : windowLines;
    const qint64 from = m_backward ? std::max(m_from, m_to - size) : m_from;
    const qint64 to = m_backward ? m_to : std::min(m_to, m_from + size);
    (m_backward ? m_to : m_from) = m_backward ? from : to;
    if (from >= to)
        return {};
    return inBytes ? lineInBytes(from, to) : lineInLines(from, to);
}

std::optional<qint64> LogSearch::lineInBytes(qint64 from, qint64 to)
{
    const QByteArray &needle = m_query.needle();
    const qint64 end = std::min(to + needle.size() - 1, m_store.chunks().end());
    m_window.resize(qsizetype(end - from));
    m_store.chunks().copy(from, end, m_window.data());
    if (m_query.foldsCase())
        fold(m_window.data(), m_window.size());
    const std::string_view text(m_window.constData(), size_t(m_window.size()));
    const std::string_view wanted(needle.constData(), size_t(needle.size()));
    const auto next = [&](size_t at) {
        if (m_backward)
            return text.rfind(wanted, at);
        const void *found =
            at < text.size() ? memmem(text.data() + at, text.size() - at, wanted.data(), wanted.size()) : nullptr;
        return found ? size_t(static_cast<const char *>(found) - text.data()) : std::string_view::npos;
    };
    for (size_t at = next(m_backward ? text.size() : 0); at != std::string_view::npos;) {
        const qint64 line = m_store.lineAtPosition(from + qint64(at));
        if (m_query.needleIsEnough() || lineMatches(line))
            return line;
        // On to the neighboring line: this one was tried as a whole.
        const qint64 following = m_backward ? m_store.linePosition(line) - 1 : endOfLine(line);
        if (m_backward ? following < from : following >= to)
            break;
        at = next(size_t(following - from));
    }
    return {};
}

std::optional<qint64> LogSearch::lineInLines(qint64 from, qint64 to) const
{
    for (qint64 i = 0; i < to - from; ++i) {
        const qint64 line = m_backward ? to - 1 - i : from + i;
        if (lineMatches(line))
            return line;
    }
    return {};
}

bool LogSearch::lineMatches(qint64 line) const
{
    return !m_query.matches(QString::fromUtf8(m_store.lineBytes(line, LogQuery::LongestTried))).isEmpty();
}
