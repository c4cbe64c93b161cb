// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshLink.h"

#include "core/base/InertText.h"
#include "core/base/Redactor.h"
#include "core/ssh/SshChannel.h"
#include "core/ssh/SshConnection.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace
{
constexpr qsizetype flood = 128 << 10; ///< More than this at once, and the next delivery waits for a pause.
constexpr qsizetype smallest = 4096;   ///< Answers come in less, floods in packets of 16 to 32 KiB.
constexpr qsizetype chunk = 4 << 20;
/// Long enough for the loop to paint between, short enough for the bytes to be in the processor's cache still.
constexpr auto deliveryPause = 5ms;
} // namespace

SshLink::SshLink(SshConnection *receiver, EngineTarget target)
    : m_engine(std::make_shared<SshEngine>(std::move(target))), m_receiver(receiver)
{
}

void SshLink::start()
{
    m_engine->start(shared_from_this());
}

void SshLink::drop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_receiver = nullptr;
        m_events.clear();
    }
    m_engine->stop();
}

Error SshLink::toError(const EngineFailure &failure)
{
    using Kind = EngineFailure::Kind;
    const auto error = [&failure](Error::Code code) {
        return Error{code, Redactor::redact(inertText(QByteArray::fromStdString(failure.detail)))};
    };
    switch (failure.kind) {
    case Kind::NameNotResolved:
        return error(Error::Code::NameNotResolved);
    case Kind::Refused:
        return error(Error::Code::ConnectionRefused);
    case Kind::Lost:
        return error(Error::Code::ConnectionLost);
    case Kind::Timeout:
        return error(Error::Code::Timeout);
    case Kind::Protocol:
        return error(Error::Code::ProtocolError);
    case Kind::HostKeyRejected:
        return error(Error::Code::HostKeyUnknown);
    case Kind::AuthenticationFailed:
        return error(Error::Code::AuthenticationFailed);
    case Kind::CertificateExpired:
        return error(Error::Code::CertificateExpired);
    case Kind::AgentUnavailable:
        return error(Error::Code::AgentUnavailable);
    case Kind::KeyUnreadable:
        return error(Error::Code::KeyUnreadable);
    case Kind::Busy:
        return error(Error::Code::Busy);
    case Kind::CommandRefused:
        return error(Error::Code::CommandFailed);
    case Kind::ProxyFailed:
        return error(Error::Code::JumpHostFailed);
    case Kind::Cancelled:
        return error(Error::Code::Cancelled);
    case Kind::None:
        break;
    }
    return error(Error::Code::Unexpected);
}

void SshLink::tell(Event event)
{
    const std::lock_guard lock(m_mutex);
    m_events += std::move(event);
    schedule();
}

/// With the mutex held.
void SshLink::schedule()
{
    if (m_scheduled || !m_receiver)
        return;
    m_scheduled = true;
    QMetaObject::invokeMethod(
        m_receiver, [self = shared_from_this()] { self->deliver(); }, Qt::QueuedConnection);
}

void SshLink::deliver()
{
    QList<Event> events;
    SshConnection *receiver = nullptr;
    {
        const std::lock_guard lock(m_mutex);
        events.swap(m_events);
        receiver = m_receiver;
        m_delivered = 0;
    }
    for (const Event &event : events) {
        {
            // any of these may close the connection, or delete it
            const std::lock_guard lock(m_mutex);
            if (m_receiver != receiver || !receiver)
                return;
        }
        event(*receiver);
    }
    const std::lock_guard lock(m_mutex);
    m_scheduled = false;
    if (!m_receiver)
        return;
    if (m_delivered > flood) {
        m_scheduled = true;
        QTimer::singleShot(deliveryPause, Qt::PreciseTimer, m_receiver,
                           [self = shared_from_this()] { self->deliver(); });
    } else if (!m_events.isEmpty()) {
        schedule();
    }
}

void SshLink::deliverChannel(SshConnection &connection, int id)
{
    QByteArray output;
    QByteArray errorOutput;
    {
        const std::lock_guard lock(m_mutex);
        const auto channel = m_channels.find(id);
        if (channel == m_channels.end())
            return;
        channel->isQueued = false;
        output.swap(channel->output);
        errorOutput.swap(channel->errorOutput);
        m_delivered += output.size() + errorOutput.size();
    }
    if (SshChannel *channel = connection.m_channels.value(id); channel && (!output.isEmpty() || !errorOutput.isEmpty()))
        channel->receive(std::move(output), errorOutput);
}

void SshLink::took(int id, qsizetype bytes)
{
    bool resumes = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto channel = m_channels.find(id);
        if (channel == m_channels.end())
            return;
        channel->held -= bytes;
        resumes = channel->starved && channel->held < mostBuffered / 2;
        channel->starved = channel->starved && !resumes;
    }
    if (resumes)
        m_engine->resume(id);
}

void SshLink::forget(int id)
{
    {
        const std::lock_guard lock(m_mutex);
        m_channels.remove(id);
    }
    m_engine->forget(id);
}

void SshLink::queued(int id, qsizetype bytes)
{
    const std::lock_guard lock(m_mutex);
    m_channels[id].input += bytes;
}

qint64 SshLink::waitingInput(int id) const
{
    const std::lock_guard lock(m_mutex);
    return m_channels.value(id).input;
}

void SshLink::phase(Phase phase)
{
    tell([phase](SshConnection &connection) {
        switch (phase) {
        case Phase::Connecting:
            return connection.setState(SshConnection::State::Connecting);
        case Phase::CheckingHostKey:
            return connection.setState(SshConnection::State::CheckingHostKey);
        case Phase::Authenticating:
            return connection.setState(SshConnection::State::Authenticating);
        case Phase::Ready:
            return connection.becomeReady();
        }
    });
}

void SshLink::hostKey(const std::string &blob, const std::string &address)
{
    tell([key = HostKey::fromBlob(QByteArray::fromStdString(blob)), address = QString::fromStdString(address)](
             SshConnection &connection) { connection.judgeHostKey(key, address); });
}

void SshLink::banner(const std::string &text)
{
    tell(
        [text = inertText(QByteArray::fromStdString(text))](SshConnection &connection) { connection.m_banner = text; });
}

void SshLink::secrets(const EngineSecretRequest &request)
{
    const auto inert = [](const std::string &text) { return inertText(QByteArray::fromStdString(text)); };
    SecretRequest result;
    result.kind = request.kind == EngineSecretRequest::Kind::Password        ? SecretRequest::Kind::Password
                  : request.kind == EngineSecretRequest::Kind::KeyPassphrase ? SecretRequest::Kind::KeyPassphrase
                                                                             : SecretRequest::Kind::KeyboardInteractive;
    result.identityFile = QString::fromStdString(request.identityFile);
    result.name = inert(request.name);
    result.instruction = inert(request.instruction);
    result.attempt = request.attempt;
    for (const auto &prompt : request.prompts)
        result.prompts += {inert(prompt.text), prompt.echo};
    tell([result](SshConnection &connection) { connection.askSecrets(result); });
}

void SshLink::channelOpened(int id)
{
    tell([id](SshConnection &connection) {
        if (SshChannel *channel = connection.m_channels.value(id))
            channel->tellOpened();
    });
}

bool SshLink::channelHasRoom(int id)
{
    const std::lock_guard lock(m_mutex);
    const auto channel = m_channels.find(id);
    if (channel == m_channels.end() || channel->held < mostBuffered)
        return true;
    channel->starved = true;
    return false;
}

void SshLink::channelData(int id, std::string_view data, bool isError)
{
    const std::lock_guard lock(m_mutex);
    const auto channel = m_channels.find(id);
    if (channel == m_channels.end())
        return;
    if (isError) {
        channel->errorOutput.append(data.data(), qsizetype(data.size()));
        if (channel->errorOutput.size() > 2 * errorTail)
            channel->errorOutput.remove(0, channel->errorOutput.size() - errorTail);
    } else {
        if (channel->output.isEmpty() && qsizetype(data.size()) > smallest)
            channel->output.reserve(chunk); // a flood's bytes would be moved at each growth
        channel->output.append(data.data(), qsizetype(data.size()));
        channel->held += qsizetype(data.size());
    }
    if (channel->isQueued)
        return;
    channel->isQueued = true;
    m_events += [this, id](SshConnection &connection) { deliverChannel(connection, id); };
    schedule();
}

void SshLink::channelInputTaken(int id, size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    if (const auto channel = m_channels.find(id); channel != m_channels.end())
        channel->input -= qint64(bytes);
}

void SshLink::channelFinished(int id, int status, const std::string &signal)
{
    tell([this, id, status, signal = inertText(QByteArray::fromStdString(signal), 32)](SshConnection &connection) {
        deliverChannel(connection, id);
        if (SshChannel *channel = connection.m_channels.value(id))
            channel->tellFinished(status, signal);
    });
}

void SshLink::channelFailed(int id, const EngineFailure &failure)
{
    tell([this, id, error = toError(failure)](SshConnection &connection) {
        deliverChannel(connection, id);
        if (SshChannel *channel = connection.m_channels.value(id))
            channel->tellFailed(error);
    });
}

void SshLink::ended(const EngineFailure &failure)
{
    tell([error = toError(failure)](SshConnection &connection) { connection.endWith(error); });
}
