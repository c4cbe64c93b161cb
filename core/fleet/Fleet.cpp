// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Fleet.h"

#include "core/fleet/QuestionDesk.h"
#include "core/fleet/SshServerLink.h"
#include "core/fleet/WakeWatch.h"
#include "core/secrets/KeyringSecretStore.h"
#include "core/ssh/KnownHostsStore.h"
#include "core/ssh/SshConfig.h"
#include "core/store/FleetCache.h"
#include "core/store/JobHistory.h"
#include "core/store/ServerStore.h"

#include <algorithm>

class Fleet::Private
{
public:
    Private(Fleet *fleet, std::unique_ptr<SecretStore> keyring, ServerSession::LinkFactory factory)
        : q(fleet), secrets(std::move(keyring)), links(std::move(factory))
    {
    }

    ServerSession *addSession(const ServerRecord &record);
    void forgetSecrets(const ServerRecord &record);

    Fleet *const q;
    std::unique_ptr<SecretStore> secrets;
    ServerSession::LinkFactory links;
    ServerStore store;
    CacheDatabase database;
    FleetCache cache{&database};
    JobHistory history{&database};
    QList<ServerSession *> sessions;
    WakeWatch wake;
};

ServerSession *Fleet::Private::addSession(const ServerRecord &record)
{
    auto *session = new ServerSession(record, secrets.get(), links, q);
    sessions.append(session);
    QObject::connect(session, &ServerSession::stateChanged, q, [this, session] { emit q->changed(session); });
    QObject::connect(session, &ServerSession::statusChanged, q, [this, session] {
        if (session->isFresh())
            cache.store(session->record().name, *session->status(), session->checked());
        emit q->changed(session);
    });
    return session;
}

/// The password of its account; a key's passphrase may serve other servers too and stays.
void Fleet::Private::forgetSecrets(const ServerRecord &record)
{
    const SshOverrides overrides{.user = record.user, .port = record.port, .identityFile = record.identityFile};
    SshConfig::resolve(record.host, overrides, q, [this](const Result<SshEndpoint> &endpoint) {
        if (endpoint)
            secrets->remove(QuestionDesk::passwordKey(endpoint->user, endpoint->host, endpoint->port), q,
                            [](const auto &) {});
    });
}

Fleet::Fleet(QObject *parent)
    : Fleet(
          std::make_unique<KeyringSecretStore>(),
          [](const ServerRecord &record) { return std::make_unique<SshServerLink>(record); }, parent)
{
}

Fleet::Fleet(std::unique_ptr<SecretStore> secrets, ServerSession::LinkFactory links, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(secrets), std::move(links)))
{
    connect(&d->wake, &WakeWatch::woke, this, &Fleet::retryAll);
}

Fleet::~Fleet()
{
    // Sessions use the keyring and the cache: they go first.
    for (ServerSession *session : std::as_const(d->sessions)) {
        session->disconnect(this);
        delete session;
    }
}

Result<void> Fleet::load()
{
    const auto records = d->store.load();
    if (!records)
        return std::unexpected(records.error());
    const auto cached = d->cache.load();
    for (const ServerRecord &record : *records) {
        if (server(record.name))
            continue;
        ServerSession *session = d->addSession(record);
        const auto entry = cached.constFind(record.name);
        if (entry != cached.cend())
            session->setCachedStatus(entry->status, entry->checked);
        emit added(session);
    }
    return {};
}

QList<ServerSession *> Fleet::servers() const
{
    return d->sessions;
}

ServerSession *Fleet::server(const QString &name) const
{
    const auto it = std::find_if(d->sessions.cbegin(), d->sessions.cend(),
                                 [&](const ServerSession *session) { return session->record().name == name; });
    return it == d->sessions.cend() ? nullptr : *it;
}

Result<ServerSession *> Fleet::add(const ServerRecord &record)
{
    if (const auto kept = d->store.add(record); !kept)
        return std::unexpected(kept.error());
    ServerSession *session = d->addSession(record);
    emit added(session);
    return session;
}

Result<void> Fleet::update(const QString &name, const ServerRecord &record)
{
    ServerSession *session = server(name);
    if (!session)
        return std::unexpected(Error{Error::Code::NotFound, name});
    if (const auto kept = d->store.update(name, record); !kept)
        return std::unexpected(kept.error());
    if (name != record.name)
        d->cache.rename(name, record.name);
    const bool wasOpen = session->state() != ServerSession::State::Offline;
    session->setRecord(record);
    if (wasOpen) {
        session->close();
        session->open();
    }
    emit changed(session);
    return {};
}

Result<void> Fleet::replaceHostKey(const QString &server, const HostKeyQuestion &question, const QString &fingerprint)
{
    ServerSession *session = this->server(server);
    if (!session)
        return std::unexpected(Error{Error::Code::NotFound, server});
    const auto file = SshServerLink::ownKnownHostsFile();
    if (!file)
        return std::unexpected(file.error());
    if (const auto replaced = KnownHostsStore(*file).replaceChanged(question, fingerprint); !replaced)
        return replaced;
    ServerRecord record = session->record();
    if (!record.fingerprint.isEmpty() && !question.isJumpHost) {
        record.fingerprint = question.key.sha256();
        if (const auto kept = d->store.update(server, record); !kept)
            return kept;
        session->setRecord(record);
    }
    session->close();
    session->open();
    emit changed(session);
    return {};
}

Result<void> Fleet::remove(const QString &name)
{
    ServerSession *session = server(name);
    if (!session)
        return std::unexpected(Error{Error::Code::NotFound, name});
    if (const auto kept = d->store.remove(name); !kept)
        return kept;
    d->cache.remove(name);
    d->forgetSecrets(session->record());
    emit aboutToRemove(session);
    d->sessions.removeOne(session);
    session->disconnect(this);
    session->close();
    session->deleteLater();
    return {};
}

std::unique_ptr<ServerSession> Fleet::trial(const ServerRecord &record) const
{
    return std::make_unique<ServerSession>(record, d->secrets.get(), d->links);
}

FleetCache &Fleet::cache() const
{
    return d->cache;
}

JobHistory &Fleet::history() const
{
    return d->history;
}

void Fleet::openAll()
{
    for (ServerSession *session : std::as_const(d->sessions))
        session->open();
}

void Fleet::refreshAll()
{
    for (ServerSession *session : std::as_const(d->sessions))
        session->refresh();
}

void Fleet::retryAll()
{
    for (ServerSession *session : std::as_const(d->sessions)) {
        if (session->state() == ServerSession::State::Waiting || session->state() == ServerSession::State::Online)
            session->retryNow();
    }
}
