// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/EngineSession.h"

#include "core/ssh/KeyFile.h"
#include "core/ssh/SocketConnector.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace
{
constexpr int keyExchangeLimitMs = 20'000;
constexpr uint64_t libsshRead = 4096; // its socket reads so much at once

// AES-GCM and curve25519 first: a third faster than OpenSSH's own order on this protocol's sizes
constexpr auto ciphers =
    "aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com,aes256-ctr,aes192-ctr,aes128-ctr";
constexpr auto keyExchanges =
    "curve25519-sha256,curve25519-sha256@libssh.org,ecdh-sha2-nistp256,ecdh-sha2-nistp384,ecdh-sha2-nistp521,"
    "diffie-hellman-group16-sha512,diffie-hellman-group18-sha512,diffie-hellman-group-exchange-sha256,diffie-hellman-"
    "group14-sha256";

std::string hostKeyTypes(const std::vector<std::string> &known)
{
    static const std::vector<std::string> all{"ssh-ed25519",         "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384",
                                              "ecdsa-sha2-nistp521", "rsa-sha2-512",        "rsa-sha2-256"};
    std::string list;
    const auto isKnown = [&known](const std::string &type) {
        return std::ranges::find(known, type.starts_with("rsa-sha2-") ? "ssh-rsa" : type) != known.end();
    };
    // the types on file first; the others after them, so that a key of another type is told as changed
    for (const bool wanted : {true, false}) {
        for (const auto &type : all) {
            if (isKnown(type) == wanted)
                list += (list.empty() ? "" : ",") + type;
        }
    }
    return list;
}

int wokenUp(socket_t descriptor, int, void *)
{
    eventfd_t count = 0;
    eventfd_read(descriptor, &count);
    return 0;
}

bool isTcpSocket(int socket)
{
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    return getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size) == 0 && address.ss_family != AF_UNIX;
}
} // namespace

EngineSession::EngineSession() : m_wakeUp(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

EngineSession::~EngineSession()
{
    if (m_event) {
        ssh_event_remove_fd(m_event, m_wakeUp);
        if (m_session)
            ssh_event_remove_session(m_event, m_session);
        ssh_event_free(m_event);
    }
    if (m_session) {
        if (m_started)
            ssh_disconnect(m_session);
        ssh_free(m_session);
    }
    if (!m_started && m_socket >= 0)
        close(m_socket);
    close(m_wakeUp);
}

void EngineSession::wake()
{
    eventfd_write(m_wakeUp, 1);
}

void EngineSession::stop()
{
    m_stopping = true;
    wake();
}

bool EngineSession::configure(int socket, const EngineTarget &target)
{
    // the user's configuration is read by `ssh -G` alone: libssh's reader would obey "StrictHostKeyChecking no" and
    // "Match exec"
    const bool off = false;
    const int no = 0;
    const int yes = 1;
    unsigned int port = unsigned(target.port);
    const std::string types = hostKeyTypes(target.hostKeyTypes);
    const auto set = [this](ssh_options_e option, const void *value) {
        return ssh_options_set(m_session, option, value) == SSH_OK;
    };
    return set(SSH_OPTIONS_PROCESS_CONFIG, &off) && set(SSH_OPTIONS_HOST, target.host.c_str()) &&
           set(SSH_OPTIONS_PORT, &port) && set(SSH_OPTIONS_USER, target.user.c_str()) && set(SSH_OPTIONS_FD, &socket) &&
           set(SSH_OPTIONS_NODELAY, &yes) && set(SSH_OPTIONS_KNOWNHOSTS, "/dev/null") &&
           set(SSH_OPTIONS_GLOBAL_KNOWNHOSTS, "/dev/null") && set(SSH_OPTIONS_HOSTKEYS, types.c_str()) &&
           set(SSH_OPTIONS_CIPHERS_C_S, ciphers) && set(SSH_OPTIONS_CIPHERS_S_C, ciphers) &&
           set(SSH_OPTIONS_KEY_EXCHANGE, keyExchanges) && set(SSH_OPTIONS_COMPRESSION, "no") &&
           set(SSH_OPTIONS_GSSAPI_DELEGATE_CREDENTIALS, &no);
}

EngineFailure EngineSession::start(int socket, const EngineTarget &target)
{
    m_socket = socket;
    m_isTcp = isTcpSocket(socket);
    m_session = ssh_new();
    m_event = ssh_event_new();
    if (!m_session || !m_event || !configure(socket, target))
        return {EngineFailure::Kind::Protocol, m_session ? errorText() : "out of memory"};
    ssh_set_blocking(m_session, 0);
    ssh_set_counters(m_session, &m_traffic, nullptr);
    m_started = true;
    int result = ssh_connect(m_session);
    // libssh sets even a descriptor of ours back to blocking: one stopped peer would freeze this thread
    fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK);
    ssh_event_add_session(m_event, m_session);
    ssh_event_add_fd(m_event, m_wakeUp, POLLIN, wokenUp, nullptr);
    if (result == SSH_AGAIN) {
        const auto finished = finish([this] { return ssh_connect(m_session); }, SSH_AGAIN, keyExchangeLimitMs);
        if (m_stopping)
            return {EngineFailure::Kind::Cancelled};
        if (m_timedOut)
            return {EngineFailure::Kind::Timeout, "key exchange"};
        result = finished.value_or(SSH_ERROR);
    }
    if (result == SSH_OK)
        return {};
    const std::string text = errorText();
    const bool disagreed = text.find("no match") != std::string::npos || text.find("rotocol") != std::string::npos;
    return {disagreed ? EngineFailure::Kind::Protocol : EngineFailure::Kind::Lost, text};
}

std::string EngineSession::hostKey() const
{
    ssh_key key = nullptr;
    char *text = nullptr;
    std::string blob;
    if (ssh_get_server_publickey(m_session, &key) == SSH_OK && ssh_pki_export_pubkey_base64(key, &text) == SSH_OK)
        blob = KeyFile::decodeBase64(text);
    ssh_string_free_char(text);
    ssh_key_free(key);
    return blob;
}

bool EngineSession::wait(int limitMs)
{
    if (m_stopping)
        return false;
    // an acknowledgment for each read would cost a fifth of a flood's time
    if (m_isTcp && !m_isBulk)
        SocketConnector::acknowledgeAtOnce(m_socket);
    const uint64_t before = received();
    const int result = ssh_event_dopoll(m_event, limitMs);
    m_isBulk = received() - before >= libsshRead;
    if (m_isTcp && !m_isBulk)
        SocketConnector::acknowledgeAtOnce(m_socket);
    return result != SSH_ERROR && !m_stopping && !isLost();
}

bool EngineSession::isLost() const
{
    return (ssh_get_status(m_session) & (SSH_CLOSED | SSH_CLOSED_ERROR)) != 0;
}

std::string EngineSession::errorText() const
{
    return ssh_get_error(m_session);
}
