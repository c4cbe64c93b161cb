// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/EngineTypes.h"

#include <libssh/libssh.h>

#include <atomic>
#include <chrono>
#include <optional>

/// One libssh session in non-blocking mode with its own event loop. Everything but wake() and stop() belongs to one
/// thread.
class EngineSession
{
public:
    EngineSession();
    ~EngineSession();
    EngineSession(const EngineSession &) = delete;
    EngineSession &operator=(const EngineSession &) = delete;

    /// Ends wait(); from any thread.
    void wake();
    /// Makes every wait fail from now on; from any thread.
    void stop();
    bool isStopping() const { return m_stopping; }
    int wakeUp() const { return m_wakeUp; }

    /// Takes \a socket over and does the key exchange; the server is not to be trusted yet.
    EngineFailure start(int socket, const EngineTarget &target);
    /// The server's public key as a blob; empty on failure.
    std::string hostKey() const;

    /// Lets packets flow for at most \a limitMs. False when the link is gone or stop() was called.
    bool wait(int limitMs);
    /// Repeats \a call until it returns something else than \a again; nothing when the link, the limit or stop() ended
    /// it.
    template <typename Call>
    std::optional<int> finish(Call call, int again, int limitMs)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(limitMs);
        for (;;) {
            const int result = call();
            if (result != again)
                return result;
            if (std::chrono::steady_clock::now() >= end) {
                m_timedOut = true;
                return std::nullopt;
            }
            if (!wait(200))
                return std::nullopt;
        }
    }

    bool isLost() const;
    /// Bytes that came from the server so far.
    uint64_t received() const { return m_traffic.in_bytes; }
    bool timedOut() const { return m_timedOut; }
    std::string errorText() const;
    ssh_session handle() const { return m_session; }
    ssh_event event() const { return m_event; }

private:
    bool configure(int socket, const EngineTarget &target);

    ssh_session m_session = nullptr;
    ssh_event m_event = nullptr;
    ssh_counter_struct m_traffic{};
    int m_wakeUp = -1;
    int m_socket = -1;
    bool m_isTcp = false;
    bool m_started = false;
    bool m_timedOut = false;
    bool m_isBulk = false;
    std::atomic<bool> m_stopping = false;
};
