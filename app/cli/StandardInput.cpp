// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StandardInput.h"

#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

StandardInput::StandardInput(QObject *parent) : QObject(parent) {}

StandardInput::~StandardInput()
{
    if (m_bytes.isDetached())
        explicit_bzero(m_bytes.data(), size_t(m_bytes.size()));
}

void StandardInput::read(qsizetype largest, const std::function<void(Result<QByteArray>)> &done)
{
    m_largest = largest;
    m_done = done;
    m_bytes.reserve(largest); // never moved: no copy stays behind
    m_notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &StandardInput::readMore);
}

void StandardInput::readMore()
{
    std::array<char, 65536> buffer{};
    const auto count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count < 0)
        return finish(std::unexpected(Error{Error::Code::FileUnreadable, QString::fromLocal8Bit(strerror(errno))}));
    if (count == 0)
        return finish(m_bytes);
    if (m_bytes.size() + count > m_largest) {
        finish(std::unexpected(Error{Error::Code::InvalidInput, {}}));
    } else {
        m_bytes.append(buffer.data(), count);
    }
    explicit_bzero(buffer.data(), size_t(count));
}

void StandardInput::finish(const Result<QByteArray> &result)
{
    m_notifier->setEnabled(false);
    std::exchange(m_notifier, nullptr)->deleteLater();
    std::exchange(m_done, {})(result);
}
