// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Reads SSH's wire format (RFC 4251, 5): big-endian integers and strings with their length in front.
class WireReader
{
public:
    explicit WireReader(std::string_view bytes) : m_rest(bytes) {}

    std::optional<uint64_t> integer(size_t size)
    {
        if (m_rest.size() < size)
            return std::nullopt;
        uint64_t value = 0;
        for (size_t i = 0; i < size; ++i)
            value = value << 8 | static_cast<unsigned char>(m_rest[i]);
        m_rest.remove_prefix(size);
        return value;
    }
    std::optional<std::string_view> string()
    {
        const auto size = integer(4);
        if (!size || m_rest.size() < *size)
            return std::nullopt;
        const auto value = m_rest.substr(0, *size);
        m_rest.remove_prefix(*size);
        return value;
    }
    std::string_view rest() const { return m_rest; }

    static void append(std::string &to, uint32_t value)
    {
        for (int shift = 24; shift >= 0; shift -= 8)
            to += static_cast<char>(value >> shift & 0xff);
    }
    static void append(std::string &to, std::string_view value)
    {
        append(to, static_cast<uint32_t>(value.size()));
        to += value;
    }

private:
    std::string_view m_rest;
};
