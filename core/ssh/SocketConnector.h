// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/EngineTypes.h"

#include <functional>

/// Makes the connected, non-blocking socket below a session: by TCP to whichever address answers first, or through a
/// command.
class SocketConnector
{
public:
    /// \a wakeUp is readable when \a cancelled may have become true.
    SocketConnector(int wakeUp, std::function<bool()> cancelled) : m_wakeUp(wakeUp), m_cancelled(std::move(cancelled))
    {
    }

    /// A descriptor, or -1 and failure(). The name look-up and the connection have 10 s together.
    int connectTcp(const std::string &host, int port, int family);
    /// A descriptor; \a errorOutput gets the reading end of the command's standard error, \a pid its process.
    int runCommand(const std::string &command, int *errorOutput, int *pid);

    const EngineFailure &failure() const { return m_failure; }
    /// Numeric address of the peer.
    const std::string &address() const { return m_address; }

    /// Acknowledges at once what arrives next: delayed acknowledgements cost 40 ms in the key exchange.
    static void acknowledgeAtOnce(int socket);

private:
    struct Address;
    bool resolve(const std::string &host, int port, int family, int deadlineMs, std::vector<Address> *addresses);
    int race(const std::vector<Address> &addresses, int deadlineMs);
    void describe(const Address &address);
    int fail(EngineFailure::Kind kind, std::string detail);

    int m_wakeUp;
    std::function<bool()> m_cancelled;
    EngineFailure m_failure;
    std::string m_address;
};
