// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshEngine.h"

#include "core/ssh/BackgroundThreads.h"
#include "core/ssh/SocketConnector.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <random>
#include <thread>
#include <utility>

using namespace std::chrono_literals;

namespace
{
constexpr auto beatEvery = 5s;
constexpr auto deadAfter = 14s;
constexpr int mostConnectAttempts = 4;
} // namespace

void SshEngine::start(std::shared_ptr<EngineListener> listener)
{
    m_listener = std::move(listener);
    m_session = std::make_unique<EngineSession>();
    BackgroundThreads::start([self = shared_from_this()] { self->run(); });
}

void SshEngine::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    if (m_session)
        m_session->stop();
}

void SshEngine::answerHostKey(bool accepted)
{
    const std::lock_guard lock(m_mutex);
    m_hostKeyAnswer = accepted;
    if (m_session)
        m_session->wake();
}

void SshEngine::answerSecrets(std::optional<std::vector<std::string>> answers)
{
    const std::lock_guard lock(m_mutex);
    m_secretAnswer = std::move(answers);
    if (m_session)
        m_session->wake();
}

void SshEngine::post(Command command)
{
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    if (m_session)
        m_session->wake();
}

void SshEngine::exec(int id, std::string command)
{
    post({Command::Kind::Exec, id, std::move(command)});
}

void SshEngine::write(int id, std::string data)
{
    post({Command::Kind::Write, id, std::move(data)});
}

void SshEngine::closeInput(int id)
{
    post({Command::Kind::CloseInput, id});
}

void SshEngine::terminate(int id)
{
    post({Command::Kind::Terminate, id});
}

void SshEngine::resume(int id)
{
    post({Command::Kind::Resume, id});
}

void SshEngine::forget(int id)
{
    post({Command::Kind::Forget, id});
}

void SshEngine::forward(int socket, std::string host, int port)
{
    post({Command::Kind::Forward, socket, std::move(host), port});
}

void SshEngine::ping()
{
    post({Command::Kind::Ping});
}

void SshEngine::run()
{
    EngineFailure failure = work();
    for (auto &channel : m_channels)
        channel->fail(failure);
    m_channels.clear();
    m_forwards.clear();
    std::unique_ptr<EngineSession> session;
    {
        const std::lock_guard lock(m_mutex);
        session = std::move(m_session);
        for (Command &command : m_commands) {
            if (command.kind == Command::Kind::Forward)
                close(command.id);
            else if (command.kind == Command::Kind::Exec)
                m_listener->channelFailed(command.id, failure);
        }
        m_commands.clear();
    }
    session.reset();
    releaseProxy();
    m_listener->ended(failure);
    m_listener.reset();
}

EngineFailure SshEngine::work()
{
    m_listener->phase(EngineListener::Phase::Connecting);
    if (auto failure = connect())
        return failure;
    m_listener->phase(EngineListener::Phase::CheckingHostKey);
    if (auto failure = checkHostKey())
        return failure;
    m_listener->phase(EngineListener::Phase::Authenticating);
    if (auto failure = authenticate())
        return failure;
    m_listener->phase(EngineListener::Phase::Ready);
    return serve();
}

EngineFailure SshEngine::connect()
{
    // sshd's MaxStartups drops log-ins at random while many are under way: worth another try, but not all at once
    const bool mayRetry = m_target.socket < 0 && m_target.proxyCommand.empty();
    std::minstd_rand random(std::random_device{}());
    for (int attempt = 1;; ++attempt) {
        EngineFailure failure = connectOnce();
        const bool again = mayRetry && failure.kind == EngineFailure::Kind::Lost;
        if (!again || attempt == mostConnectAttempts || m_session->isStopping())
            return failure;
        const auto end = Clock::now() + std::chrono::milliseconds(100 * attempt + int(random() % 400) * attempt);
        while (Clock::now() < end && !m_session->isStopping())
            std::this_thread::sleep_for(10ms);
        auto fresh = std::make_unique<EngineSession>();
        const std::lock_guard lock(m_mutex);
        std::swap(m_session, fresh);
        if (m_stopped)
            m_session->stop();
    }
}

EngineFailure SshEngine::connectOnce()
{
    SocketConnector connector(m_session->wakeUp(), [this] { return m_session->isStopping(); });
    int socket = std::exchange(m_target.socket, -1);
    if (!m_target.proxyCommand.empty())
        socket = connector.runCommand(m_target.proxyCommand, &m_proxyErrors, &m_proxyPid);
    else if (socket < 0)
        socket = connector.connectTcp(m_target.host, m_target.port, m_target.family);
    if (socket < 0)
        return connector.failure();
    m_address = connector.address();
    EngineFailure failure = m_session->start(socket, m_target);
    if (failure && !m_target.proxyCommand.empty() && failure.kind == EngineFailure::Kind::Lost)
        return {EngineFailure::Kind::ProxyFailed, proxyWords() + failure.detail};
    return failure;
}

std::string SshEngine::proxyWords()
{
    std::string words(4096, '\0');
    const ssize_t count = m_proxyErrors < 0 ? 0 : read(m_proxyErrors, words.data(), words.size());
    words.resize(count > 0 ? size_t(count) : 0);
    return words.empty() ? words : words + "\n";
}

void SshEngine::releaseProxy()
{
    if (m_proxyErrors >= 0)
        close(m_proxyErrors);
    if (m_proxyPid <= 0)
        return;
    kill(-m_proxyPid, SIGTERM);
    for (int i = 0; i < 100 && waitpid(m_proxyPid, nullptr, WNOHANG) == 0; ++i)
        std::this_thread::sleep_for(10ms);
    kill(-m_proxyPid, SIGKILL);
    waitpid(m_proxyPid, nullptr, WNOHANG);
}

template <typename Answered>
bool SshEngine::waitFor(Answered answered)
{
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (answered())
                return true;
        }
        if (!m_session->wait(1000))
            return false;
    }
}

EngineFailure SshEngine::checkHostKey()
{
    const std::string blob = m_session->hostKey();
    if (blob.empty())
        return {EngineFailure::Kind::Protocol, m_session->errorText()};
    m_listener->hostKey(blob, m_address);
    if (!waitFor([this] { return m_hostKeyAnswer.has_value(); }))
        return {m_session->isStopping() ? EngineFailure::Kind::Cancelled : EngineFailure::Kind::Lost,
                m_session->errorText()};
    return m_hostKeyAnswer.value() ? EngineFailure{} : EngineFailure{EngineFailure::Kind::HostKeyRejected};
}

EngineFailure SshEngine::authenticate()
{
    const auto ask = [this](const EngineSecretRequest &request) -> EngineAuthentication::Answers {
        {
            const std::lock_guard lock(m_mutex);
            m_secretAnswer.reset();
        }
        m_listener->secrets(request);
        EngineAuthentication::Answers answers;
        waitFor([this, &answers] {
            if (!m_secretAnswer)
                return false;
            answers = std::move(*m_secretAnswer);
            m_secretAnswer.reset();
            return true;
        });
        return answers;
    };
    return EngineAuthentication(*m_session, m_target, ask,
                                [this](const std::string &text) { m_listener->banner(text); })
        .run();
}

EngineFailure SshEngine::serve()
{
    m_lastLife = m_lastTurn = Clock::now();
    m_nextBeat = m_lastLife + beatEvery;
    for (;;) {
        takeCommands();
        const bool moreToDo = driveChannels();
        if (!beat())
            return {EngineFailure::Kind::Lost, "no answer for 15 s"};
        if (!m_session->wait(pause(moreToDo)))
            break;
    }
    if (m_session->isStopping())
        return {EngineFailure::Kind::Cancelled};
    driveChannels(); // what arrived together with the end
    return {EngineFailure::Kind::Lost, m_session->errorText()};
}

void SshEngine::takeCommands()
{
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (Command &command : commands)
        obey(command);
}

void SshEngine::obey(Command &command)
{
    if (command.kind == Command::Kind::Exec) {
        m_channels.push_back(
            std::make_unique<EngineChannel>(*m_session, *m_listener, command.id, std::move(command.text)));
        return;
    }
    if (command.kind == Command::Kind::Forward) {
        m_forwards.push_back(
            std::make_unique<EngineForward>(*m_session, command.id, std::move(command.text), command.number));
        return;
    }
    if (command.kind == Command::Kind::Ping) {
        m_nextBeat = Clock::now();
        return;
    }
    const auto found =
        std::ranges::find_if(m_channels, [&command](const auto &channel) { return channel->id() == command.id; });
    if (found == m_channels.end())
        return;
    switch (command.kind) {
    case Command::Kind::Write:
        (*found)->write(std::move(command.text));
        break;
    case Command::Kind::CloseInput:
        (*found)->closeInput();
        break;
    case Command::Kind::Terminate:
    case Command::Kind::Forget:
        (*found)->terminate();
        break;
    default: // Resume: driveChannels() looks at every channel anyway
        break;
    }
}

bool SshEngine::driveChannels()
{
    const uint64_t before = m_session->received();
    m_channels.remove_if([](const auto &channel) { return !channel->drive(); });
    m_forwards.remove_if([](const auto &forward) { return !forward->drive(); });
    // one channel's call may have read what another waits for: then look again instead of sleeping
    return m_session->received() != before;
}

/// Asks every 5 s for something that sshd must answer; any byte that arrives proves as much.
/// libssh's own keep-alive does not wait for its answer and stays content with a stopped sshd.
bool SshEngine::beat()
{
    const auto now = Clock::now();
    if (now - m_lastTurn > 3s)
        m_lastLife += now - m_lastTurn; // this process was stopped: the answers may be waiting in the socket
    m_lastTurn = now;
    if (m_session->received() != m_lastTraffic) {
        m_lastTraffic = m_session->received();
        m_lastLife = now;
    }
    if (!m_beating && now >= m_nextBeat) {
        m_nextBeat = now + beatEvery;
        m_beating = true;
    }
    if (m_beating) // to cancel a forwarding that does not exist is refused, and changes nothing
        m_beating = ssh_channel_cancel_forward(m_session->handle(), "", 0) == SSH_AGAIN;
    return now - m_lastLife < deadAfter;
}

int SshEngine::pause(bool moreToDo) const
{
    if (moreToDo)
        return 0;
    const bool terminating =
        std::ranges::any_of(m_channels, [](const auto &channel) { return channel->isTerminating(); });
    return terminating ? 50 : 1000;
}
