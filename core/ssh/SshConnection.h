// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Secret.h"
#include "core/ssh/HostKey.h"
#include "core/ssh/SecretRequest.h"
#include "core/ssh/SshConfig.h"
#include "core/ssh/SshEndpoint.h"

#include <QHash>
#include <QObject>

#include <memory>

class SshChannel;
class SshLink;
struct EngineTarget;

/// One authenticated SSH connection. Its I/O runs in a thread of its own; nothing here ever blocks.
/// It proves every 5 s that the server's sshd answers; after 15 s of silence it fails with ConnectionLost.
class SshConnection : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Resolving, Connecting, CheckingHostKey, Authenticating, Ready, Closed, Failed };
    Q_ENUM(State)

    /// Connects where `ssh alias` would; the alias is resolved by each open().
    SshConnection(QString alias, SshOverrides overrides, QObject *parent = nullptr);
    /// Connects to a resolved endpoint.
    explicit SshConnection(SshEndpoint endpoint, QObject *parent = nullptr);
    ~SshConnection() override;

    /// Our own known_hosts file, read besides the user's, and where accepted keys are stored.
    void setOwnKnownHostsFile(const QString &file);
    /// An unknown key is accepted (and stored) without a question if its "SHA256:..." equals this one. Every key with
    /// another one is refused as Changed, whether it is on file or not. A key that is Changed, Revoked or Uncertain by
    /// the files is refused all the same.
    void setPinnedFingerprint(const QString &fingerprint);
    /// Refuses instead of asking: unknown keys fail with HostKeyUnknown, needed secrets with AuthenticationFailed.
    void setUnattended(bool unattended);

    /// Begins; from Idle, Closed and Failed only. Ends in Ready or Failed.
    void open();
    /// Closes at once; channels fail with Cancelled. Never waits for the server.
    void close();

    State state() const { return m_state; }
    /// Why the state is Failed.
    Error error() const { return m_error; }
    /// The resolved endpoint; the alias only before it was resolved.
    const SshEndpoint &endpoint() const { return m_endpoint; }
    /// The server's key once it was seen.
    HostKey hostKey() const { return m_hostKey; }
    /// What was asked or refused last about a host key; also of a jump host.
    const HostKeyQuestion &lastHostKeyQuestion() const { return m_question; }
    /// Numeric address once connected; empty behind a jump host.
    QString peerAddress() const { return m_peerAddress; }
    /// What the server says before authentication, inert.
    QString banner() const { return m_banner; }

    /// Starts \a command through the login shell; before Ready it waits for that. The channel belongs to this
    /// connection.
    SshChannel *exec(const QByteArray &command);

    /// Stores and accepts the key in question; only where HostKeyQuestion::mayBeAccepted().
    void acceptHostKey();
    void rejectHostKey();
    /// As many as SecretRequest::prompts.
    void provideSecrets(const QList<Secret> &secrets);
    /// Declines: a key's passphrase leaves the next key or method to be tried, the others end it with Cancelled.
    void cancelSecrets();

    /// Asks the server for a proof of life now instead of at the next 5 s (network change, resume).
    void ping();

Q_SIGNALS:
    void stateChanged(SshConnection::State state);
    /// Also when an established link is lost (ConnectionLost).
    void failed(const Error &error);
    /// Where the key mayBeAccepted() the connection waits for an answer; otherwise this only tells what failed() then
    /// refuses.
    void hostKeyQuestion(const HostKeyQuestion &question);
    void secretsNeeded(const SecretRequest &request);

private:
    friend class SshLink;
    friend class SshChannel;

    void resolved(const Result<SshEndpoint> &endpoint);
    void begin();
    void startThroughJump();
    void startLink(int socket);
    void refuseHostKey(const Error &error);
    void holdAgainstPin();
    void judgeHostKey(const HostKey &key, const QString &address);
    void answerHostKey(bool accepted);
    void askSecrets(SecretRequest request);
    void becomeReady();
    void endWith(const Error &error);
    void endChannels(const Error &error);
    void dropLink();
    void setState(State state);
    void forgetChannel(SshChannel *channel);
    void connectJump(SshConnection *jump);
    EngineTarget target() const;

    QString m_alias;
    SshOverrides m_overrides;
    bool m_resolves = false;
    SshEndpoint m_endpoint;
    QString m_ownKnownHostsFile;
    QString m_pinnedFingerprint;
    bool m_unattended = false;

    State m_state = State::Idle;
    Error m_error;
    HostKey m_hostKey;
    HostKeyQuestion m_question;
    bool m_questionOpen = false;
    QString m_peerAddress;
    QString m_banner;
    int m_jumpDepth = 0;

    SshConnection *m_jump = nullptr;
    std::unique_ptr<QObject> m_resolving; ///< Context of the look-up under way.
    std::shared_ptr<SshLink> m_link;
    QHash<int, SshChannel *> m_channels;
    QList<SshChannel *> m_waiting;
    int m_nextChannel = 1;
};
