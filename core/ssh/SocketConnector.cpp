// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SocketConnector.h"

#include "core/ssh/BackgroundThreads.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <memory>
#include <mutex>

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

struct SocketConnector::Address {
    sockaddr_storage storage{};
    socklen_t length = 0;
};

namespace
{
constexpr auto connectLimit = 10s;
constexpr auto nextAddressAfter = 250ms;

int millisecondsUntil(Clock::time_point end)
{
    return std::max<int>(0, int(std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count()));
}

struct LookUp {
    std::mutex mutex;
    std::condition_variable finished;
    bool done = false;
    int code = 0;
    std::vector<std::pair<sockaddr_storage, socklen_t>> found;
};

int lookUp(const std::string &host, int port, int family, int flags, LookUp *result)
{
    addrinfo hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo *list = nullptr;
    const int code = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &list);
    if (code != 0)
        return code;
    for (const addrinfo *entry = list; entry; entry = entry->ai_next) {
        sockaddr_storage storage{};
        std::memcpy(&storage, entry->ai_addr, entry->ai_addrlen);
        result->found.emplace_back(storage, entry->ai_addrlen);
    }
    freeaddrinfo(list);
    return 0;
}

void setInteger(int socket, int level, int option, int value)
{
    setsockopt(socket, level, option, &value, sizeof value);
}

/// A black hole is noticed after about 9 s, also between heartbeats.
void tune(int socket)
{
    setInteger(socket, IPPROTO_TCP, TCP_NODELAY, 1);
    setInteger(socket, SOL_SOCKET, SO_KEEPALIVE, 1);
    setInteger(socket, IPPROTO_TCP, TCP_KEEPIDLE, 3);
    setInteger(socket, IPPROTO_TCP, TCP_KEEPINTVL, 2);
    setInteger(socket, IPPROTO_TCP, TCP_KEEPCNT, 3);
    setInteger(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, 8000);
    SocketConnector::acknowledgeAtOnce(socket);
}

struct Attempts {
    std::vector<pollfd> sockets;
    std::vector<size_t> indexes;
    ~Attempts()
    {
        for (const pollfd &entry : sockets)
            close(entry.fd);
    }
    int release(size_t position)
    {
        const int socket = sockets[position].fd;
        sockets.erase(sockets.begin() + long(position));
        indexes.erase(indexes.begin() + long(position));
        return socket;
    }
};
} // namespace

void SocketConnector::acknowledgeAtOnce(int socket)
{
    setInteger(socket, IPPROTO_TCP, TCP_QUICKACK, 1);
}

int SocketConnector::fail(EngineFailure::Kind kind, std::string detail)
{
    m_failure = {kind, std::move(detail)};
    return -1;
}

int SocketConnector::connectTcp(const std::string &host, int port, int family)
{
    const auto end = Clock::now() + connectLimit;
    std::vector<Address> addresses;
    if (!resolve(host, port, family, millisecondsUntil(end), &addresses))
        return -1;
    // alternate the families, so that a dead one costs 250 ms instead of a time-out
    std::vector<Address> ordered;
    std::vector<Address> others;
    for (const Address &address : addresses)
        (address.storage.ss_family == addresses.front().storage.ss_family ? ordered : others).push_back(address);
    for (size_t i = 0; i < others.size(); ++i)
        ordered.insert(ordered.begin() + long(std::min(ordered.size(), 2 * i + 1)), others[i]);
    return race(ordered, millisecondsUntil(end));
}

bool SocketConnector::resolve(const std::string &host, int port, int family, int deadlineMs,
                              std::vector<Address> *addresses)
{
    auto result = std::make_shared<LookUp>();
    if (lookUp(host, port, family, AI_NUMERICHOST, result.get()) != 0) {
        // getaddrinfo can't be interrupted: it runs in a thread that may outlive this connection
        BackgroundThreads::start([result, host, port, family] {
            LookUp own;
            const int code = lookUp(host, port, family, AI_ADDRCONFIG, &own);
            const std::lock_guard lock(result->mutex);
            result->found = std::move(own.found);
            result->code = code;
            result->done = true;
            result->finished.notify_all();
        });
        std::unique_lock lock(result->mutex);
        const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
        while (!result->done && !m_cancelled() && Clock::now() < end)
            result->finished.wait_for(lock, 20ms);
        if (m_cancelled())
            return fail(EngineFailure::Kind::Cancelled, {}) == 0;
        if (!result->done)
            return fail(EngineFailure::Kind::Timeout, "name look-up of " + host) == 0;
        if (result->code != 0)
            return fail(EngineFailure::Kind::NameNotResolved, host + ": " + gai_strerror(result->code)) == 0;
    }
    for (const auto &[storage, length] : result->found)
        addresses->push_back({storage, length});
    if (addresses->empty())
        return fail(EngineFailure::Kind::NameNotResolved, host) == 0;
    return true;
}

int SocketConnector::race(const std::vector<Address> &addresses, int deadlineMs)
{
    const auto end = Clock::now() + std::chrono::milliseconds(deadlineMs);
    Attempts attempts;
    size_t next = 0;
    int lastError = ETIMEDOUT;
    auto nextStart = Clock::now();
    for (;;) {
        if (m_cancelled())
            return fail(EngineFailure::Kind::Cancelled, {});
        if (next < addresses.size() && (attempts.sockets.empty() || Clock::now() >= nextStart)) {
            const Address &address = addresses[next];
            const int socket = ::socket(address.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
            if (socket >= 0) {
                tune(socket);
                if (connect(socket, reinterpret_cast<const sockaddr *>(&address.storage), address.length) == 0 ||
                    errno == EINPROGRESS) {
                    attempts.sockets.push_back({socket, POLLOUT, 0});
                    attempts.indexes.push_back(next);
                } else {
                    lastError = errno;
                    close(socket);
                }
            }
            ++next;
            nextStart = Clock::now() + nextAddressAfter;
            if (attempts.sockets.empty())
                continue;
        }
        if (attempts.sockets.empty()) {
            const bool refused = lastError == ECONNREFUSED;
            return fail(lastError == ETIMEDOUT ? EngineFailure::Kind::Timeout
                        : refused              ? EngineFailure::Kind::Refused
                                               : EngineFailure::Kind::Lost,
                        std::strerror(lastError));
        }
        const int remaining = millisecondsUntil(end);
        if (remaining == 0)
            return fail(EngineFailure::Kind::Timeout, "no answer within 10 s");
        auto polled = attempts.sockets;
        polled.push_back({m_wakeUp, POLLIN, 0});
        poll(polled.data(), polled.size(),
             next < addresses.size() ? std::min(remaining, millisecondsUntil(nextStart)) : remaining);
        if (m_cancelled())
            return fail(EngineFailure::Kind::Cancelled, {});
        for (size_t i = attempts.sockets.size(); i-- > 0;) {
            if (polled[i].revents == 0)
                continue;
            int error = 0;
            socklen_t size = sizeof error;
            getsockopt(attempts.sockets[i].fd, SOL_SOCKET, SO_ERROR, &error, &size);
            const size_t index = attempts.indexes[i];
            const int socket = attempts.release(i);
            if (error == 0) {
                describe(addresses[index]);
                return socket;
            }
            lastError = error;
            close(socket);
        }
    }
}

void SocketConnector::describe(const Address &address)
{
    char text[NI_MAXHOST] = {};
    if (getnameinfo(reinterpret_cast<const sockaddr *>(&address.storage), address.length, text, sizeof text, nullptr, 0,
                    NI_NUMERICHOST) == 0)
        m_address = text;
}

int SocketConnector::runCommand(const std::string &command, int *errorOutput, int *pid)
{
    int pair[2];
    int errors[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return fail(EngineFailure::Kind::ProxyFailed, std::strerror(errno));
    if (pipe2(errors, O_CLOEXEC | O_NONBLOCK) != 0) {
        close(pair[0]);
        close(pair[1]);
        return fail(EngineFailure::Kind::ProxyFailed, std::strerror(errno));
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 0);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 1);
    posix_spawn_file_actions_adddup2(&actions, errors[1], 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    const std::string line = "exec " + command;
    const char *arguments[] = {"/bin/sh", "-c", line.c_str(), nullptr};
    pid_t child = -1;
    const int error = posix_spawn(&child, "/bin/sh", &actions, &attributes, const_cast<char **>(arguments), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    close(pair[1]);
    close(errors[1]);
    if (error != 0) {
        close(pair[0]);
        close(errors[0]);
        return fail(EngineFailure::Kind::ProxyFailed, std::strerror(error));
    }
    fcntl(pair[0], F_SETFL, fcntl(pair[0], F_GETFL) | O_NONBLOCK);
    *errorOutput = errors[0];
    *pid = child;
    return pair[0];
}
