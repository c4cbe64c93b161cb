// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// Speaks to an SSH agent with a time limit on every answer; a frozen agent costs that limit and nothing more.
class AgentSocket
{
public:
    struct Key {
        std::string blob;
        std::string comment;
    };

    explicit AgentSocket(const std::string &path);
    ~AgentSocket();
    AgentSocket(const AgentSocket &) = delete;
    AgentSocket &operator=(const AgentSocket &) = delete;

    bool isOpen() const { return m_socket >= 0; }
    /// The agent's keys; \a answered tells an agent without keys from one that does not answer within \a limitMs.
    std::vector<Key> keys(int limitMs, bool *answered);
    /// Sends a message (without its length) and returns the answer's; empty on failure or after \a limitMs.
    std::string ask(const std::string &message, int limitMs);

    /// A descriptor behind which an agent seems to stand that has only \a key; signatures come from the agent at \a
    /// path, within 30 s or not at all. Ends when the descriptor is closed.
    static int offerOnly(const std::string &path, const Key &key);

private:
    int m_socket = -1;
};
