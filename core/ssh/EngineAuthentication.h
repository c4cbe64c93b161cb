// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/AgentSocket.h"
#include "core/ssh/EngineSession.h"
#include "core/ssh/EngineTypes.h"

#include <functional>
#include <optional>
#include <set>

/// Proves to a server whose key was checked who the user is, with as few attempts and round trips as will do:
/// readable key files first, then the agent's keys that belong to them, the agent's others, keys with a passphrase, and
/// last what the user types.
class EngineAuthentication
{
public:
    using Answers = std::optional<std::vector<std::string>>;
    /// Nothing: the user declined, or the connection was closed.
    using Ask = std::function<Answers(const EngineSecretRequest &)>;

    EngineAuthentication(EngineSession &session, const EngineTarget &target, Ask ask,
                         std::function<void(const std::string &)> banner)
        : m_session(session), m_target(target), m_ask(std::move(ask)), m_banner(std::move(banner))
    {
    }

    EngineFailure run();

private:
    enum class Outcome { Success, Partial, Denied, Failed, Declined };
    struct Identity {
        std::string file;
        std::string blob; ///< Public key; empty where only the passphrase would show it.
        std::string certificateFile;
        bool isPublicOnly = false;
        bool isEncrypted = false;
        ssh_key key = nullptr;
    };

    void readIdentities();
    void findCertificate(Identity *identity);
    Outcome publicKeys();
    Outcome plainFiles();
    Outcome agentKeys();
    Outcome lockedFiles();
    Outcome offer(ssh_key key, const Identity &identity);
    Outcome offerAgentKey(const AgentSocket::Key &key);
    Outcome unlock(Identity *identity);
    bool serverWants(const Identity &identity);
    Outcome keyboardInteractive();
    Outcome interactiveAttempt(int attempt, bool *asked);
    Outcome password();
    Outcome learnMethods();
    template <typename Call>
    Outcome request(Call call, int *code = nullptr);
    bool allows(int method) const { return !m_methodsKnown || (m_methods & method) != 0; }
    EngineFailure failure(Outcome outcome) const;
    std::string methodNames() const;

    EngineSession &m_session;
    const EngineTarget &m_target;
    Ask m_ask;
    std::function<void(const std::string &)> m_banner;
    std::vector<Identity> m_identities;
    std::set<std::string>
        m_tried; ///< Blobs that were offered, and files that were looked into, since the last partial success.
    std::set<std::string> m_accepted; ///< Those that brought a partial success.
    bool m_methodsKnown = false;
    int m_methods = 0;
    int m_agentDescriptor = -1;
    bool m_wantedSecret = false;
    bool m_exhausted = false;
    bool m_agentSilent = false;
    std::string m_expired;
    std::string m_unreadable;
};
