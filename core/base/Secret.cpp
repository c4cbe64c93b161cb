// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Secret.h"

#include "core/base/Redactor.h"

#include <cstring>

Secret::Secret(QByteArray bytes) : m_bytes(bytes.constData(), size_t(bytes.size()))
{
    Redactor::remember(m_bytes);
    if (bytes.isDetached())
        explicit_bzero(bytes.data(), size_t(bytes.size()));
}

Secret::Secret(const Secret &other) : m_bytes(other.m_bytes)
{
    Redactor::remember(m_bytes);
}

Secret::Secret(Secret &&other) noexcept : m_bytes(other.m_bytes)
{
    // Copied, then wiped: a short string lives inside the object, and moving would leave its bytes behind.
    Redactor::remember(m_bytes);
    other.wipe();
}

Secret &Secret::operator=(Secret other) noexcept
{
    wipe();
    m_bytes = other.m_bytes;
    Redactor::remember(m_bytes);
    return *this;
}

Secret::~Secret()
{
    wipe();
}

void Secret::wipe()
{
    if (m_bytes.empty())
        return;
    Redactor::forget(m_bytes);
    explicit_bzero(m_bytes.data(), m_bytes.capacity());
    m_bytes.clear();
}
