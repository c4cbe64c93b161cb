// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>

/// One message of the helper: a JSON object and the raw bytes that belong to it.
struct Frame {
    QJsonObject object;
    QByteArray payload;
};

/// Cuts the helper's output into frames (docs/protocol.md, "Frames"): in place, whatever the sizes it arrives in, with
/// bounded memory.
class FrameReader
{
public:
    /// No line and no payload is longer.
    static constexpr qsizetype largest = 64 << 20;
    static constexpr qsizetype noiseKept = 4096;

    explicit FrameReader(QByteArray nonce = {});

    void append(const QByteArray &bytes);
    /// The next whole frame, nothing where more bytes are needed, ProtocolError for what can't be one; after an error
    /// it stays at that error.
    Result<std::optional<Frame>> next();
    /// From now on a frame begins a line; before, a shell's noise without a newline may stand in front of it.
    void expectCleanLines() { m_clean = true; }
    /// The last 4 KB that were not frames.
    const QByteArray &noise() const { return m_noise; }

private:
    Result<std::optional<Frame>> takePayload();
    Result<std::optional<Frame>> readLine(QByteArrayView line);
    std::unexpected<Error> broken(const QString &why);
    void keepNoise(QByteArrayView line);

    QByteArray m_start; ///< The nonce and a space.
    QByteArray m_buffer;
    qsizetype m_begin = 0;   ///< Of what is not consumed yet.
    qsizetype m_scanned = 0; ///< No newline before this.
    qsizetype m_wanted = 0;  ///< Raw bytes that are still to come.
    Frame m_frame;
    QByteArray m_noise;
    bool m_clean = false;
    std::optional<Error> m_error;
};
