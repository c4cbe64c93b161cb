// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshConnection.h"

#include "core/ssh/BackgroundThreads.h"
#include "core/ssh/KnownHosts.h"
#include "core/ssh/KnownHostsStore.h"
#include "core/ssh/SshChannel.h"
#include "core/ssh/SshLink.h"

#include <QCoreApplication>
#include <QPointer>

#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
constexpr int deepestJump = 8;

std::vector<std::string> toStrings(const QStringList &list)
{
    std::vector<std::string> result;
    for (const QString &text : list)
        result.push_back(text.toStdString());
    return result;
}

int familyOf(const QString &name)
{
    return name == u"inet"_s ? AF_INET : name == u"inet6"_s ? AF_INET6 : AF_UNSPEC;
}
} // namespace

SshConnection::SshConnection(QString alias, SshOverrides overrides, QObject *parent)
    : QObject(parent), m_alias(std::move(alias)), m_overrides(std::move(overrides)), m_resolves(true)
{
    m_endpoint.alias = m_alias;
}

SshConnection::SshConnection(SshEndpoint endpoint, QObject *parent)
    : QObject(parent), m_alias(endpoint.alias), m_endpoint(std::move(endpoint)),
      m_ownKnownHostsFile(m_endpoint.ownKnownHostsFile)
{
}

SshConnection::~SshConnection()
{
    static const bool once = (qAddPostRoutine(BackgroundThreads::finish), true);
    Q_UNUSED(once)
    dropLink();
    // a channel's destructor must not find a half-destroyed connection
    const auto channels = findChildren<SshChannel *>(Qt::FindDirectChildrenOnly);
    for (SshChannel *channel : channels) {
        channel->disconnect();
        delete channel;
    }
}

void SshConnection::setOwnKnownHostsFile(const QString &file)
{
    m_ownKnownHostsFile = file;
    m_endpoint.ownKnownHostsFile = file;
}

void SshConnection::setPinnedFingerprint(const QString &fingerprint)
{
    m_pinnedFingerprint = fingerprint.trimmed();
}

void SshConnection::setUnattended(bool unattended)
{
    m_unattended = unattended;
}

void SshConnection::open()
{
    if (m_state != State::Idle && m_state != State::Closed && m_state != State::Failed)
        return;
    m_error = {};
    m_hostKey = {};
    m_question = {};
    m_peerAddress.clear();
    m_banner.clear();
    setState(State::Resolving);
    if (m_state != State::Resolving)
        return;
    m_resolving = std::make_unique<QObject>();
    if (m_resolves) {
        SshConfig::resolve(m_alias, m_overrides, m_resolving.get(),
                           [this](const Result<SshEndpoint> &endpoint) { resolved(endpoint); });
    } else {
        QMetaObject::invokeMethod(
            m_resolving.get(), [this] { begin(); }, Qt::QueuedConnection);
    }
}

void SshConnection::resolved(const Result<SshEndpoint> &endpoint)
{
    if (!endpoint)
        return endWith(endpoint.error());
    m_endpoint = *endpoint;
    m_endpoint.ownKnownHostsFile = m_ownKnownHostsFile;
    begin();
}

void SshConnection::begin()
{
    if (m_endpoint.proxyJump.isEmpty())
        startLink(-1);
    else
        startThroughJump();
}

EngineTarget SshConnection::target() const
{
    EngineTarget target;
    target.host = m_endpoint.host.toStdString();
    target.port = m_endpoint.port;
    target.family = familyOf(m_endpoint.addressFamily);
    target.user = m_endpoint.user.toStdString();
    if (m_endpoint.proxyJump.isEmpty())
        target.proxyCommand = m_endpoint.proxyCommand.toStdString();
    for (const QByteArray &type : KnownHosts::ofEndpoint(m_endpoint).knownTypes(m_endpoint.knownHostsName().toUtf8()))
        target.hostKeyTypes.push_back(type.toStdString());
    target.identityFiles = toStrings(m_endpoint.identityFiles);
    target.certificateFiles = toStrings(m_endpoint.certificateFiles);
    target.identitiesOnly = m_endpoint.identitiesOnly;
    target.agentSocket = m_endpoint.identityAgent.toStdString();
    target.asks = !m_unattended;
    return target;
}

void SshConnection::startLink(int socket)
{
    EngineTarget engineTarget = target();
    engineTarget.socket = socket;
    m_link = std::make_shared<SshLink>(this, std::move(engineTarget));
    m_link->start();
}

/// The jump host is a connection of its own, so its key and its user are checked just as strictly, with the same
/// questions.
void SshConnection::startThroughJump()
{
    const QStringList hops = m_endpoint.proxyJump.split(u',', Qt::SkipEmptyParts);
    if (m_jumpDepth >= deepestJump || hops.isEmpty())
        return endWith({Error::Code::JumpHostFailed, m_endpoint.proxyJump});
    QString hop = hops.last().trimmed();
    SshOverrides overrides;
    overrides.configFile = m_overrides.configFile;
    if (hop.startsWith(u"ssh://"_s))
        hop = hop.mid(6);
    if (const qsizetype at = hop.lastIndexOf(u'@'); at >= 0) {
        overrides.user = hop.left(at);
        hop = hop.mid(at + 1);
    }
    const qsizetype colon = hop.lastIndexOf(u':');
    if (hop.startsWith(u'[')) {
        const qsizetype end = hop.indexOf(u']');
        overrides.port = hop.mid(end + 1).startsWith(u':') ? hop.mid(end + 2).toInt() : 0;
        hop = hop.mid(1, end - 1);
    } else if (colon >= 0 && hop.count(u':') == 1) {
        overrides.port = hop.mid(colon + 1).toInt();
        hop = hop.left(colon);
    }
    if (hops.size() > 1)
        overrides.proxyJump = hops.mid(0, hops.size() - 1).join(u',');
    auto *jump = new SshConnection(hop, overrides, this);
    jump->m_jumpDepth = m_jumpDepth + 1;
    jump->setOwnKnownHostsFile(m_ownKnownHostsFile);
    jump->setUnattended(m_unattended);
    m_jump = jump;
    connectJump(jump);
    setState(State::Connecting);
    jump->open();
}

void SshConnection::connectJump(SshConnection *jump)
{
    connect(jump, &SshConnection::hostKeyQuestion, this, [this](const HostKeyQuestion &question) {
        m_question = question;
        Q_EMIT hostKeyQuestion(question);
    });
    connect(jump, &SshConnection::secretsNeeded, this, &SshConnection::secretsNeeded);
    connect(jump, &SshConnection::failed, this, [this, jump](const Error &error) {
        switch (error.code) {
        case Error::Code::HostKeyUnknown:
        case Error::Code::HostKeyChanged:
        case Error::Code::HostKeyRevoked:
        case Error::Code::HostKeyUncertain:
        case Error::Code::Cancelled:
            return endWith(error);
        default:
            if (m_state == State::Ready)
                return endWith({Error::Code::ConnectionLost, jump->m_alias + u": "_s + error.detail});
            return endWith({Error::Code::JumpHostFailed,
                            u"%1: %2: %3"_s.arg(jump->m_alias, errorCodeName(error.code), error.detail)});
        }
    });
    connect(jump, &SshConnection::stateChanged, this, [this, jump](State state) {
        if (state != State::Ready || m_link)
            return;
        int pair[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, pair) != 0)
            return endWith({Error::Code::JumpHostFailed, u"socketpair"_s});
        jump->m_link->engine().forward(pair[0], m_endpoint.host.toStdString(), m_endpoint.port);
        startLink(pair[1]);
    });
}

void SshConnection::judgeHostKey(const HostKey &key, const QString &address)
{
    m_hostKey = key;
    m_peerAddress = address;
    const QString name = m_endpoint.knownHostsName();
    const QByteArray plainName = m_endpoint.hostKeyAlias.isEmpty() ? m_endpoint.host.toUtf8() : QByteArray();
    const auto verdict = KnownHosts::ofEndpoint(m_endpoint).check(name.toUtf8(), plainName, key);
    const bool isPinned = m_pinnedFingerprint.isEmpty() || key.sha256() == m_pinnedFingerprint;
    if (verdict.verdict == HostKeyVerdict::Match && isPinned)
        return m_link->engine().answerHostKey(true);
    m_question = {.verdict = verdict.verdict,
                  .key = key,
                  .known = verdict.known,
                  .pinned = {},
                  .detail = verdict.detail,
                  .alias = m_alias,
                  .host = m_endpoint.host,
                  .address = address,
                  .port = m_endpoint.port,
                  .knownHostsName = name,
                  .command = key.commandOnServer(),
                  .isJumpHost = m_jumpDepth > 0,
                  .ownFile = m_ownKnownHostsFile};
    m_questionOpen = m_question.mayBeAccepted();
    if (m_questionOpen && isPinned && !m_pinnedFingerprint.isEmpty())
        return acceptHostKey();
    if (!isPinned)
        holdAgainstPin();
    const Error refusal{errorCodeOf(m_question.verdict),
                        m_question.detail.isEmpty() ? key.sha256() : m_question.detail};
    if (m_questionOpen && m_unattended)
        return refuseHostKey(refusal);
    const QPointer<SshConnection> guard(this);
    const auto link = m_link;
    const bool waits = m_question.mayBeAccepted();
    Q_EMIT hostKeyQuestion(m_question);
    if (guard && !waits && m_link == link)
        refuseHostKey(refusal);
}

/// A key on file, or an unknown one, is no less a changed one where the user said which he accepts.
void SshConnection::holdAgainstPin()
{
    if (m_question.verdict == HostKeyVerdict::Match || m_question.verdict == HostKeyVerdict::Unknown) {
        m_question.verdict = HostKeyVerdict::Changed;
        m_question.known.clear();
        m_question.detail = u"%1, only %2 is accepted"_s.arg(m_question.key.sha256(), m_pinnedFingerprint);
        m_questionOpen = false;
    }
    if (m_question.verdict == HostKeyVerdict::Changed)
        m_question.pinned = m_pinnedFingerprint;
}

void SshConnection::refuseHostKey(const Error &error)
{
    m_questionOpen = false;
    endWith(error);
}

void SshConnection::acceptHostKey()
{
    if (m_jump && !m_link)
        return m_jump->acceptHostKey();
    if (!m_questionOpen || !m_link)
        return;
    m_questionOpen = false;
    if (!m_ownKnownHostsFile.isEmpty()) {
        const auto stored = KnownHostsStore(m_ownKnownHostsFile).add(m_question.knownHostsName, m_question.key);
        if (!stored)
            return endWith(stored.error());
    }
    m_link->engine().answerHostKey(true);
}

void SshConnection::rejectHostKey()
{
    if (m_jump && !m_link)
        return m_jump->rejectHostKey();
    if (m_questionOpen)
        refuseHostKey({Error::Code::HostKeyUnknown, m_question.key.sha256()});
}

void SshConnection::askSecrets(SecretRequest request)
{
    request.server = m_alias;
    request.user = m_endpoint.user;
    request.host = m_endpoint.host;
    request.port = m_endpoint.port;
    Q_EMIT secretsNeeded(request);
}

void SshConnection::provideSecrets(const QList<Secret> &secrets)
{
    if (m_jump && !m_link)
        return m_jump->provideSecrets(secrets);
    if (!m_link)
        return;
    std::vector<std::string> answers;
    for (const Secret &secret : secrets)
        answers.push_back(secret.reveal());
    m_link->engine().answerSecrets(std::move(answers));
}

void SshConnection::cancelSecrets()
{
    if (m_jump && !m_link)
        return m_jump->cancelSecrets();
    if (m_link)
        m_link->engine().answerSecrets(std::nullopt);
}

void SshConnection::ping()
{
    if (m_jump)
        m_jump->ping();
    if (m_link)
        m_link->engine().ping();
}

SshChannel *SshConnection::exec(const QByteArray &command)
{
    auto *channel = new SshChannel(command, this);
    const int id = m_nextChannel++;
    if (m_state == State::Ready) {
        m_channels.insert(id, channel);
        channel->attach(m_link, id);
    } else if (m_state == State::Closed || m_state == State::Failed) {
        const Error error = m_state == State::Failed ? m_error : Error{Error::Code::Cancelled};
        QMetaObject::invokeMethod(
            channel, [channel, error] { channel->tellFailed(error); }, Qt::QueuedConnection);
    } else {
        m_waiting += channel;
    }
    return channel;
}

void SshConnection::becomeReady()
{
    const QPointer<SshConnection> guard(this);
    const auto link = m_link;
    setState(State::Ready);
    if (!guard || m_link != link)
        return;
    const auto waiting = std::exchange(m_waiting, {});
    for (SshChannel *channel : waiting) {
        const int id = m_nextChannel++;
        m_channels.insert(id, channel);
        channel->attach(link, id);
    }
}

void SshConnection::forgetChannel(SshChannel *channel)
{
    m_waiting.removeAll(channel);
    m_channels.remove(channel->m_id);
}

void SshConnection::endChannels(const Error &error)
{
    QList<QPointer<SshChannel>> channels;
    for (SshChannel *channel : std::as_const(m_channels))
        channels += channel;
    for (SshChannel *channel : std::exchange(m_waiting, {}))
        channels += channel;
    m_channels.clear();
    for (const auto &channel : channels) {
        if (channel)
            channel->tellFailed(error);
    }
}

void SshConnection::endWith(const Error &error)
{
    if (m_state == State::Closed || m_state == State::Failed)
        return;
    const QPointer<SshConnection> guard(this);
    m_error = error;
    dropLink();
    m_state = State::Failed;
    endChannels(error);
    if (!guard)
        return;
    Q_EMIT stateChanged(m_state);
    if (guard && m_state == State::Failed)
        Q_EMIT failed(error);
}

void SshConnection::close()
{
    if (m_state == State::Idle || m_state == State::Closed || m_state == State::Failed)
        return;
    const QPointer<SshConnection> guard(this);
    dropLink();
    m_state = State::Closed;
    endChannels({Error::Code::Cancelled});
    if (guard)
        Q_EMIT stateChanged(m_state);
}

void SshConnection::dropLink()
{
    if (m_resolving)
        m_resolving.release()->deleteLater(); // it may be the context of the call that leads here
    m_questionOpen = false;
    if (m_link)
        std::exchange(m_link, nullptr)->drop();
    if (m_jump) {
        m_jump->disconnect(this);
        m_jump->close();
        std::exchange(m_jump, nullptr)->deleteLater();
    }
}

void SshConnection::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}
