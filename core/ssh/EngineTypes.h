// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Why the engine or a channel ended; SshLink turns it into an Error.
struct EngineFailure {
    enum class Kind {
        None,
        NameNotResolved,
        Refused,
        Lost,
        Timeout,
        Protocol,
        HostKeyRejected,
        AuthenticationFailed,
        CertificateExpired,
        AgentUnavailable,
        KeyUnreadable,
        Busy,
        CommandRefused,
        ProxyFailed,
        Cancelled
    };

    Kind kind = Kind::None;
    std::string detail = {};

    explicit operator bool() const { return kind != Kind::None; }
};

/// Where an engine connects and with what it may authenticate.
struct EngineTarget {
    std::string host;
    int port = 22;
    int family = 0; ///< AF_UNSPEC, AF_INET, AF_INET6
    std::string user;
    int socket = -1;          ///< A connected one instead of host and port (jump host); the engine closes it.
    std::string proxyCommand; ///< Run by /bin/sh instead of a TCP connection.
    std::vector<std::string> hostKeyTypes; ///< Known ones, to be asked for first.
    std::vector<std::string> identityFiles;
    std::vector<std::string> certificateFiles;
    bool identitiesOnly = false;
    std::string agentSocket;
    bool asks = true; ///< Whether secrets may be asked for.
};

/// One question for secrets.
struct EngineSecretRequest {
    enum class Kind { Password, KeyPassphrase, KeyboardInteractive };
    struct Prompt {
        std::string text;
        bool echo = false;
    };

    Kind kind = Kind::Password;
    std::string identityFile = {};
    std::string name = {};
    std::string instruction = {};
    std::vector<Prompt> prompts = {};
    int attempt = 1;
};

/// What an engine tells, in its own thread. No call may block.
class EngineListener
{
public:
    enum class Phase { Connecting, CheckingHostKey, Authenticating, Ready };

    virtual ~EngineListener() = default;
    virtual void phase(Phase phase) = 0;
    /// Answered by SshEngine::answerHostKey().
    virtual void hostKey(const std::string &blob, const std::string &address) = 0;
    virtual void banner(const std::string &text) = 0;
    /// Answered by SshEngine::answerSecrets().
    virtual void secrets(const EngineSecretRequest &request) = 0;
    virtual void channelOpened(int id) = 0;
    /// Whether more standard output may be delivered now; if not, SshEngine::resume() follows when there is room.
    virtual bool channelHasRoom(int id) = 0;
    virtual void channelData(int id, std::string_view data, bool isError) = 0;
    virtual void channelInputTaken(int id, size_t bytes) = 0;
    virtual void channelFinished(int id, int status, const std::string &signal) = 0;
    virtual void channelFailed(int id, const EngineFailure &failure) = 0;
    /// The last call.
    virtual void ended(const EngineFailure &failure) = 0;
};
