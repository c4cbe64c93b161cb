// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/AgentSocket.h"

#include "core/ssh/BackgroundThreads.h"
#include "core/ssh/WireReader.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>

namespace
{
// draft-miller-ssh-agent: message numbers
constexpr char failure = 5;
constexpr char requestIdentities = 11;
constexpr char identitiesAnswer = 12;
constexpr size_t longestMessage = 256 * 1024;
constexpr int signLimitMs = 30'000;
constexpr int idleLimitMs = 120'000;

long long now()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

bool transferAll(int socket, char *bytes, size_t size, bool sends, long long deadline)
{
    while (size > 0) {
        pollfd entry{socket, short(sends ? POLLOUT : POLLIN), 0};
        const long long remaining = deadline - now();
        if (remaining <= 0 || poll(&entry, 1, int(remaining)) <= 0)
            return false;
        const ssize_t count =
            sends ? send(socket, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT) : recv(socket, bytes, size, MSG_DONTWAIT);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        if (count > 0) {
            bytes += count;
            size -= size_t(count);
        }
    }
    return true;
}

bool readMessage(int socket, std::string *message, long long deadline)
{
    char head[4];
    if (!transferAll(socket, head, sizeof head, false, deadline))
        return false;
    const auto size = WireReader(std::string_view(head, 4)).integer(4).value_or(0);
    if (size == 0 || size > longestMessage)
        return false;
    message->resize(size);
    return transferAll(socket, message->data(), message->size(), false, deadline);
}

bool writeMessage(int socket, const std::string &message, long long deadline)
{
    std::string framed;
    WireReader::append(framed, message);
    return transferAll(socket, framed.data(), framed.size(), true, deadline);
}

void serve(int socket, const std::string &path, const AgentSocket::Key &key)
{
    std::string request;
    while (readMessage(socket, &request, now() + idleLimitMs)) {
        std::string answer(1, failure);
        if (request[0] == requestIdentities) {
            answer.assign(1, identitiesAnswer);
            WireReader::append(answer, uint32_t(1));
            WireReader::append(answer, key.blob);
            WireReader::append(answer, key.comment);
        } else if (AgentSocket agent(path); agent.isOpen()) {
            if (auto signature = agent.ask(request, signLimitMs); !signature.empty())
                answer = std::move(signature);
        }
        if (!writeMessage(socket, answer, now() + idleLimitMs))
            break;
    }
    close(socket);
}
} // namespace

AgentSocket::AgentSocket(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return;
    std::memcpy(address.sun_path, path.data(), path.size());
    // non-blocking, because connect() itself waits where a frozen agent's backlog is full
    m_socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (m_socket >= 0 && connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
        close(m_socket);
        m_socket = -1;
    }
}

AgentSocket::~AgentSocket()
{
    if (m_socket >= 0)
        close(m_socket);
}

std::string AgentSocket::ask(const std::string &message, int limitMs)
{
    std::string answer;
    const auto deadline = now() + limitMs;
    if (!isOpen() || !writeMessage(m_socket, message, deadline) || !readMessage(m_socket, &answer, deadline))
        return {};
    return answer;
}

std::vector<AgentSocket::Key> AgentSocket::keys(int limitMs, bool *answered)
{
    const std::string answer = ask(std::string(1, requestIdentities), limitMs);
    *answered = !answer.empty() && answer[0] == identitiesAnswer;
    if (!*answered)
        return {};
    WireReader reader(std::string_view(answer).substr(1));
    std::vector<Key> keys;
    for (auto count = reader.integer(4).value_or(0); count > 0; --count) {
        const auto blob = reader.string();
        const auto comment = reader.string();
        if (!blob || !comment)
            break;
        keys.push_back({std::string(*blob), std::string(*comment)});
    }
    return keys;
}

int AgentSocket::offerOnly(const std::string &path, const Key &key)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return -1;
    BackgroundThreads::start([socket = pair[1], path, key] { serve(socket, path, key); });
    return pair[0];
}
