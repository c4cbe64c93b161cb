// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/EngineForward.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

EngineForward::EngineForward(EngineSession &session, int socket, std::string host, int port)
    : m_session(session), m_socket(socket), m_host(std::move(host)), m_port(port),
      m_channel(ssh_channel_new(session.handle()))
{
    m_callbacks.userdata = this;
    m_callbacks.channel_data_function = dataArrived;
    m_callbacks.channel_close_function = closed;
    ssh_callbacks_init(&m_callbacks);
    ssh_set_channel_callbacks(m_channel, &m_callbacks);
}

EngineForward::~EngineForward()
{
    watch(0);
    close(m_socket);
    ssh_remove_channel_callbacks(m_channel, &m_callbacks);
    ssh_channel_free(m_channel);
}

int EngineForward::dataArrived(ssh_session, ssh_channel, void *data, uint32_t size, int isError, void *self)
{
    auto &forward = *static_cast<EngineForward *>(self);
    if (isError)
        return int(size);
    if (forward.m_blocked)
        return 0;
    const ssize_t sent = ::send(forward.m_socket, data, size, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (sent == ssize_t(size))
        return int(size);
    if (sent < 0 && errno != EAGAIN) {
        forward.m_closed = true;
        return int(size);
    }
    forward.m_blocked = true;
    return int(sent < 0 ? 0 : sent);
}

void EngineForward::closed(ssh_session, ssh_channel, void *self)
{
    static_cast<EngineForward *>(self)->m_closed = true;
}

int EngineForward::socketReady(socket_t, int, void *)
{
    return 0; // the engine's loop calls drive()
}

bool EngineForward::drive()
{
    if (!m_open) {
        const int result = ssh_channel_open_forward(m_channel, m_host.c_str(), m_port, "127.0.0.1", 0);
        if (result == SSH_AGAIN)
            return true;
        if (result != SSH_OK)
            return false;
        m_open = true;
    }
    send();
    receive();
    if (m_closed && !m_blocked)
        return false;
    const bool takes = !m_inputEnded && m_unsent.empty() && ssh_channel_window_size(m_channel) > 0;
    watch(short((takes ? POLLIN : 0) | (m_blocked ? POLLOUT : 0)));
    return true;
}

void EngineForward::send()
{
    std::array<char, 32768> buffer;
    while (!m_inputEnded && !m_closed) {
        if (m_unsent.empty()) {
            if (ssh_channel_window_size(m_channel) == 0)
                return;
            const ssize_t count = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (count < 0)
                return;
            if (count == 0) {
                m_inputEnded = true;
                m_closed = true; // the session on this socket is gone, and with it the need for an answer
                return;
            }
            m_unsent.assign(buffer.data(), size_t(count));
        }
        const int written = ssh_channel_write(m_channel, m_unsent.data(), uint32_t(m_unsent.size()));
        if (written <= 0)
            return;
        m_unsent.erase(0, size_t(written));
    }
}

void EngineForward::receive()
{
    // libssh has no way to look at its buffer without taking the bytes: take no more than surely fits
    std::array<char, 4096> buffer;
    while (m_blocked) {
        pollfd entry{m_socket, POLLOUT, 0};
        if (poll(&entry, 1, 0) <= 0)
            return;
        const int count = ssh_channel_read_nonblocking(m_channel, buffer.data(), uint32_t(buffer.size()), 0);
        if (count <= 0) {
            m_blocked = false;
            return;
        }
        for (int done = 0; done < count;) {
            const ssize_t sent =
                ::send(m_socket, buffer.data() + done, size_t(count - done), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent > 0) {
                done += int(sent);
            } else if (errno != EAGAIN) {
                m_closed = true;
                m_blocked = false;
                return;
            } else {
                poll(&entry, 1, 50);
            }
        }
    }
}

void EngineForward::watch(short events)
{
    if (events == m_watched)
        return;
    if (m_watched != 0)
        ssh_event_remove_fd(m_session.event(), m_socket);
    if (events != 0)
        ssh_event_add_fd(m_session.event(), m_socket, events, socketReady, this);
    m_watched = events;
}
