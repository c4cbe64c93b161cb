// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/FrameReader.h"

#include <QJsonDocument>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

FrameReader::FrameReader(QByteArray nonce) : m_start(std::move(nonce) + ' ') {}

void FrameReader::append(const QByteArray &bytes)
{
    if (m_begin == m_buffer.size()) {
        m_buffer = bytes; // shared, not copied: the usual chunk holds whole frames
        m_begin = m_scanned = 0;
        return;
    }
    if (m_begin > 0) {
        m_buffer.remove(0, m_begin);
        m_scanned -= m_begin;
        m_begin = 0;
    }
    m_buffer.append(bytes);
}

Result<std::optional<Frame>> FrameReader::next()
{
    while (!m_error) {
        if (m_wanted > 0)
            return takePayload();
        const char *data = m_buffer.constData();
        const auto *newline =
            static_cast<const char *>(std::memchr(data + m_scanned, '\n', size_t(m_buffer.size() - m_scanned)));
        if (!newline) {
            m_scanned = m_buffer.size();
            if (m_scanned - m_begin > largest)
                return broken(u"a line of more than 64 MB"_s);
            return std::nullopt;
        }
        const QByteArrayView line(data + m_begin, newline);
        m_begin = m_scanned = newline - data + 1;
        auto frame = readLine(line);
        if (!frame || *frame)
            return frame;
    }
    return std::unexpected(*m_error);
}

Result<std::optional<Frame>> FrameReader::takePayload()
{
    const qsizetype size = std::min(m_wanted, m_buffer.size() - m_begin);
    m_frame.payload.append(m_buffer.constData() + m_begin, size);
    m_begin += size;
    m_scanned = m_begin;
    m_wanted -= size;
    if (m_wanted > 0)
        return std::nullopt;
    return std::exchange(m_frame, {});
}

Result<std::optional<Frame>> FrameReader::readLine(QByteArrayView line)
{
    const qsizetype at = m_clean ? (line.startsWith(m_start) ? 0 : -1) : line.indexOf(QByteArray(m_start + '{'));
    if (at > 0)
        keepNoise(line.first(at));
    if (at < 0) {
        keepNoise(line);
        return std::nullopt;
    }
    const QByteArrayView json = line.sliced(at + m_start.size());
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()), &problem);
    if (!document.isObject())
        return broken(u"a frame that is not a JSON object: "_s + problem.errorString());
    m_frame = {document.object(), {}};
    const QJsonValue bytes = m_frame.object.value("bytes"_L1);
    if (!bytes.isUndefined()) {
        const double size = bytes.toDouble(-1);
        if (!(size >= 0 && size <= double(largest)))
            return broken(u"a frame with an impossible size"_s);
        m_wanted = qsizetype(size);
        m_frame.payload.reserve(m_wanted);
    }
    return m_wanted > 0 ? takePayload() : Result<std::optional<Frame>>(std::exchange(m_frame, {}));
}

std::unexpected<Error> FrameReader::broken(const QString &why)
{
    m_error = Error{Error::Code::ProtocolError, why};
    m_buffer = {};
    m_begin = m_scanned = 0;
    return std::unexpected(*m_error);
}

void FrameReader::keepNoise(QByteArrayView line)
{
    m_noise.append(line.last(std::min(line.size(), noiseKept)));
    m_noise.append('\n');
    if (m_noise.size() > noiseKept)
        m_noise.remove(0, m_noise.size() - noiseKept);
}
