// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/EngineSession.h"

#include <libssh/callbacks.h>

#include <string>

/// Carries the bytes between a local socket and an address that the server connects to: what a jump host is for.
class EngineForward
{
public:
    /// Takes \a socket over.
    EngineForward(EngineSession &session, int socket, std::string host, int port);
    ~EngineForward();
    EngineForward(const EngineForward &) = delete;
    EngineForward &operator=(const EngineForward &) = delete;

    /// Does what can be done now; false when it is over.
    bool drive();

private:
    static int dataArrived(ssh_session, ssh_channel, void *data, uint32_t size, int isError, void *self);
    static void closed(ssh_session, ssh_channel, void *self);
    static int socketReady(socket_t, int events, void *self);

    void send();
    void receive();
    void watch(short events);

    EngineSession &m_session;
    int m_socket;
    std::string m_host;
    int m_port;
    ssh_channel m_channel;
    ssh_channel_callbacks_struct m_callbacks{};
    short m_watched = 0;
    bool m_open = false;
    bool m_blocked = false;
    bool m_closed = false;
    bool m_inputEnded = false;
    std::string m_unsent; ///< Read from the socket, not yet taken by the channel.
};
