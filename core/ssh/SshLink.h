// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/ssh/EngineTypes.h"
#include "core/ssh/SshEngine.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <mutex>

class SshConnection;

/// Carries what an engine tells to the connection's thread: small answers at once, floods every 16 ms,
/// and no more than 8 MB of a channel's output at any time.
class SshLink : public EngineListener, public std::enable_shared_from_this<SshLink>
{
public:
    static constexpr qsizetype mostBuffered = 8 << 20;
    static constexpr qsizetype errorTail = 64 << 10;

    SshLink(SshConnection *receiver, EngineTarget target);

    /// Starts the engine. Everything below is the connection's side.
    void start();
    /// Nothing reaches the connection any more, and the engine ends.
    void drop();
    SshEngine &engine() { return *m_engine; }
    /// \a bytes of a channel's output went to its reader.
    void took(int id, qsizetype bytes);
    void forget(int id);
    /// Bytes written to a channel that the server did not take yet.
    void queued(int id, qsizetype bytes);
    qint64 waitingInput(int id) const;

    void phase(Phase phase) override;
    void hostKey(const std::string &blob, const std::string &address) override;
    void banner(const std::string &text) override;
    void secrets(const EngineSecretRequest &request) override;
    void channelOpened(int id) override;
    bool channelHasRoom(int id) override;
    void channelData(int id, std::string_view data, bool isError) override;
    void channelInputTaken(int id, size_t bytes) override;
    void channelFinished(int id, int status, const std::string &signal) override;
    void channelFailed(int id, const EngineFailure &failure) override;
    void ended(const EngineFailure &failure) override;

    static Error toError(const EngineFailure &failure);

private:
    using Event = std::function<void(SshConnection &)>;
    struct Channel {
        QByteArray output;
        QByteArray errorOutput;
        qsizetype held = 0; ///< Output here and in the SshChannel.
        qint64 input = 0;
        bool starved = false;
        bool opened = false;
        bool isQueued = false; ///< Whether an event stands in line that will deliver the bytes.
    };

    void tell(Event event);
    void schedule();
    void deliver();
    void deliverChannel(SshConnection &connection, int id);

    std::shared_ptr<SshEngine> m_engine;
    mutable std::mutex m_mutex;
    SshConnection *m_receiver;
    QList<Event> m_events;
    QHash<int, Channel> m_channels;
    bool m_scheduled = false;
    qsizetype m_delivered = 0;
};
