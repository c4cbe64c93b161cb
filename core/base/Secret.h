// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string>

/// A password or passphrase: cannot be streamed or compared by accident, and its memory is overwritten when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    Secret(const Secret &other);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret other) noexcept;
    ~Secret();

    bool isEmpty() const { return m_bytes.empty(); }
    qsizetype size() const { return qsizetype(m_bytes.size()); }
    /// The bytes themselves; the caller must not keep them longer than the Secret lives.
    const std::string &reveal() const { return m_bytes; }

private:
    void wipe();

    std::string m_bytes;
};
