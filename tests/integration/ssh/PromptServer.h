// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

/// A small SSH server (libssh) that asks what an ordinary user's sshd can't be made to ask: two prompts, passwords, one
/// method after another.
class PromptServer
{
public:
    /// What is right, and what must be proven, in this order: "publickey", "password", "keyboard-interactive".
    struct Rules {
        std::vector<std::string> order;
        std::string password = "open sesame";
        std::vector<std::string> prompts = {"Color: ", "Number: "};
        std::vector<std::string> answers = {"blue", "42"};
        std::string banner = {};
    };

    PromptServer(const std::string &hostKeyFile, Rules rules);
    ~PromptServer();

    int port() const { return m_port; }
    /// What was tried, e.g. "password denied", in order.
    std::vector<std::string> seen() const;

private:
    void serve();
    void serveOne(int socket);
    void note(const std::string &text);

    std::string m_hostKeyFile;
    Rules m_rules;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_stopping = false;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_seen;
    std::thread m_thread;
};
