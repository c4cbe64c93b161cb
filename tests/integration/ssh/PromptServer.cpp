// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "integration/ssh/PromptServer.h"

#include <arpa/inet.h>
#include <libssh/libssh.h>
#include <libssh/server.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

// the message interface is deprecated, but the only one that lets a server see a partial success through
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace
{
int methodOf(const std::string &name)
{
    return name == "publickey"  ? SSH_AUTH_METHOD_PUBLICKEY
           : name == "password" ? SSH_AUTH_METHOD_PASSWORD
                                : SSH_AUTH_METHOD_INTERACTIVE;
}
} // namespace

PromptServer::PromptServer(const std::string &hostKeyFile, Rules rules)
    : m_hostKeyFile(hostKeyFile), m_rules(std::move(rules))
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    listen(m_listener, 16);
    getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

PromptServer::~PromptServer()
{
    m_stopping = true;
    m_thread.join();
    close(m_listener);
}

std::vector<std::string> PromptServer::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

void PromptServer::note(const std::string &text)
{
    const std::lock_guard lock(m_mutex);
    m_seen.push_back(text);
}

void PromptServer::serve()
{
    while (!m_stopping) {
        pollfd entry{m_listener, POLLIN, 0};
        if (poll(&entry, 1, 20) == 1)
            serveOne(accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC));
    }
}

void PromptServer::serveOne(int socket)
{
    const ssh_bind bind = ssh_bind_new();
    const ssh_session session = ssh_new();
    const bool processConfig = false;
    ssh_bind_options_set(bind, SSH_BIND_OPTIONS_PROCESS_CONFIG, &processConfig);
    ssh_bind_options_set(bind, SSH_BIND_OPTIONS_HOSTKEY, m_hostKeyFile.c_str());
    if (!m_rules.banner.empty())
        ssh_bind_options_set(bind, SSH_BIND_OPTIONS_BANNER, "Prompting");
    const long limit = 10;
    ssh_options_set(session, SSH_OPTIONS_TIMEOUT, &limit);
    size_t step = 0;
    ssh_channel channel = nullptr;
    if (ssh_bind_accept_fd(bind, session, socket) == SSH_OK && ssh_handle_key_exchange(session) == SSH_OK) {
        ssh_set_auth_methods(session, methodOf(m_rules.order[0]));
        while (ssh_message message = m_stopping ? nullptr : ssh_message_get(session)) {
            const int type = ssh_message_type(message);
            const int kind = ssh_message_subtype(message);
            bool answered = false;
            if (type == SSH_REQUEST_AUTH) {
                const std::string wanted = m_rules.order[step];
                bool right = false;
                if (kind == SSH_AUTH_METHOD_PASSWORD) {
                    right = wanted == "password" && m_rules.password == ssh_message_auth_password(message);
                    note(right ? "password right" : "password denied");
                } else if (kind == SSH_AUTH_METHOD_PUBLICKEY) {
                    if (wanted == "publickey" &&
                        ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_NONE) {
                        ssh_message_auth_reply_pk_ok_simple(message);
                        answered = true;
                    } else {
                        right = wanted == "publickey" &&
                                ssh_message_auth_publickey_state(message) == SSH_PUBLICKEY_STATE_VALID;
                        note(right ? "publickey right" : "publickey denied");
                    }
                } else if (kind == SSH_AUTH_METHOD_INTERACTIVE && wanted == "keyboard-interactive") {
                    if (!ssh_message_auth_kbdint_is_response(message)) {
                        std::vector<const char *> prompts;
                        std::vector<char> echo;
                        for (size_t i = 0; i < m_rules.prompts.size(); ++i) {
                            prompts.push_back(m_rules.prompts[i].c_str());
                            echo.push_back(i == 0);
                        }
                        ssh_message_auth_interactive_request(message, "Two questions", "Answer <b>both</b>\x1b[31m",
                                                             unsigned(prompts.size()), prompts.data(), echo.data());
                        answered = true;
                    } else {
                        right = ssh_userauth_kbdint_getnanswers(session) == int(m_rules.answers.size());
                        for (size_t i = 0; right && i < m_rules.answers.size(); ++i)
                            right = m_rules.answers[i] == ssh_userauth_kbdint_getanswer(session, unsigned(i));
                        note(right ? "answers right" : "answers denied");
                    }
                }
                if (right) {
                    const bool last = ++step == m_rules.order.size();
                    if (!last)
                        ssh_message_auth_set_methods(message, methodOf(m_rules.order[step]));
                    ssh_message_auth_reply_success(message, last ? 0 : 1);
                    answered = true;
                    if (last)
                        step = 0;
                } else if (!answered) {
                    ssh_message_auth_set_methods(message, methodOf(wanted));
                }
            } else if (type == SSH_REQUEST_CHANNEL_OPEN && kind == SSH_CHANNEL_SESSION) {
                channel = ssh_message_channel_request_open_reply_accept(message);
                answered = true;
            } else if (type == SSH_REQUEST_CHANNEL && kind == SSH_CHANNEL_REQUEST_EXEC && channel) {
                ssh_message_channel_request_reply_success(message);
                answered = true;
                ssh_channel_write(channel, "in\n", 3);
                ssh_channel_request_send_exit_status(channel, 0);
                ssh_channel_send_eof(channel);
                ssh_channel_close(channel);
            }
            if (!answered)
                ssh_message_reply_default(message);
            ssh_message_free(message);
        }
    }
    ssh_disconnect(session);
    ssh_free(session);
    ssh_bind_free(bind);
}
