// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/EngineAuthentication.h"
#include "core/ssh/EngineChannel.h"
#include "core/ssh/EngineForward.h"
#include "core/ssh/EngineSession.h"
#include "core/ssh/EngineTypes.h"

#include <list>
#include <memory>
#include <mutex>
#include <optional>

/// One connection with a thread of its own, free of Qt. Commands are queued from any thread; the listener is told in
/// the engine's.
class SshEngine : public std::enable_shared_from_this<SshEngine>
{
public:
    explicit SshEngine(EngineTarget target) : m_target(std::move(target)) {}

    /// Starts the thread, which keeps this engine and \a listener alive until ended() was called.
    void start(std::shared_ptr<EngineListener> listener);
    /// Ends everything soon; never waits.
    void stop();

    void answerHostKey(bool accepted);
    /// Nothing: declined.
    void answerSecrets(std::optional<std::vector<std::string>> answers);

    void exec(int id, std::string command);
    void write(int id, std::string data);
    void closeInput(int id);
    void terminate(int id);
    /// There is room for output again.
    void resume(int id);
    /// The channel's owner is gone: it is terminated and tells nothing any more.
    void forget(int id);
    /// Carries the bytes of \a socket, which it takes over, to \a host as seen from the server.
    void forward(int socket, std::string host, int port);
    /// A proof of life is asked for now.
    void ping();

private:
    using Clock = std::chrono::steady_clock;
    struct Command {
        enum class Kind { Exec, Write, CloseInput, Terminate, Resume, Forget, Forward, Ping };
        Kind kind;
        int id = 0;
        std::string text = {};
        int number = 0;
    };

    void run();
    EngineFailure work();
    EngineFailure connect();
    EngineFailure connectOnce();
    EngineFailure checkHostKey();
    EngineFailure authenticate();
    EngineFailure serve();
    void post(Command command);
    void takeCommands();
    void obey(Command &command);
    bool driveChannels();
    bool beat();
    int pause(bool moreToDo) const;
    std::string proxyWords();
    void releaseProxy();
    template <typename Answered>
    bool waitFor(Answered answered);

    EngineTarget m_target;
    std::shared_ptr<EngineListener> m_listener;
    std::unique_ptr<EngineSession> m_session;
    std::string m_address;
    int m_proxyErrors = -1;
    int m_proxyPid = -1;

    std::list<std::unique_ptr<EngineChannel>> m_channels;
    std::list<std::unique_ptr<EngineForward>> m_forwards;
    uint64_t m_lastTraffic = 0;
    Clock::time_point m_lastLife{};
    Clock::time_point m_lastTurn{};
    Clock::time_point m_nextBeat{};
    bool m_beating = false;

    std::mutex m_mutex; ///< Guards what follows, and m_session's replacement.
    std::vector<Command> m_commands;
    std::optional<bool> m_hostKeyAnswer;
    std::optional<std::optional<std::vector<std::string>>> m_secretAnswer;
    bool m_stopped = false;
};
