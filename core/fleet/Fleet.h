// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QList>

class FleetCache;
class JobHistory;

/// All servers of this provider: the list kept on the desktop, one session each, and the cache that is shown before the
/// first answer.
class Fleet : public QObject
{
    Q_OBJECT
public:
    explicit Fleet(QObject *parent = nullptr);
    /// With another place for secrets and other ways to servers; for tests.
    Fleet(std::unique_ptr<SecretStore> secrets, ServerSession::LinkFactory links, QObject *parent = nullptr);
    ~Fleet() override;

    /// Reads servers and cache. FileDamaged keeps the damaged file beside and says where; nothing is lost.
    Result<void> load();
    QList<ServerSession *> servers() const;
    ServerSession *server(const QString &name) const;

    /// Adds and saves; Duplicate, InvalidInput, FileUnwritable. The session is not opened.
    Result<ServerSession *> add(const ServerRecord &record);
    Result<void> update(const QString &name, const ServerRecord &record);
    /// Takes the key that \a question of \a server shows in place of the known one, if \a fingerprint, as the server's
    /// administrator told it, is that key's; then reconnects. Written are our own known_hosts file and, where the
    /// server's entry accepts only one fingerprint, the entry. HostKeyChanged where the fingerprint is another;
    /// NotFound, FileUnwritable; HostKeyRevoked, HostKeyUnknown or HostKeyUncertain where the question is of that kind.
    Result<void> replaceHostKey(const QString &server, const HostKeyQuestion &question, const QString &fingerprint);
    /// Forgets the server on this desktop, its secrets included; its host key and what runs on the server stay.
    Result<void> remove(const QString &name);

    /// A session that is not among servers(), to test \a record before it is kept: with the same keyring.
    std::unique_ptr<ServerSession> trial(const ServerRecord &record) const;
    /// What is shown before anything has answered; the window keeps there how addresses answered.
    FleetCache &cache() const;
    /// The jobs that were seen: shown while their server is away.
    JobHistory &history() const;

    void openAll();
    void refreshAll();
    /// The network changed or the desktop woke up: every lost connection is tried at once.
    void retryAll();

signals:
    void added(ServerSession *server);
    void aboutToRemove(ServerSession *server);
    void changed(ServerSession *server); ///< State or status.

private:
    class Private;
    std::unique_ptr<Private> d;
};
