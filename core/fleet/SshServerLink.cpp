// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/SshServerLink.h"

#include "core/base/Directories.h"
#include "core/remote/ServerHelper.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;
using State = SshConnection::State;

SshServerLink::SshServerLink(const ServerRecord &record, QObject *parent) : ServerLink(parent)
{
    const SshOverrides overrides{.user = record.user, .port = record.port, .identityFile = record.identityFile};
    m_connection = std::make_unique<SshConnection>(record.host, overrides);
    if (const auto file = ownKnownHostsFile())
        m_connection->setOwnKnownHostsFile(*file);
    if (!record.fingerprint.isEmpty())
        m_connection->setPinnedFingerprint(record.fingerprint);
    connect(m_connection.get(), &SshConnection::stateChanged, this, &SshServerLink::follow);
    connect(m_connection.get(), &SshConnection::failed, this, &SshServerLink::fail);
    connect(m_connection.get(), &SshConnection::hostKeyQuestion, this, &ServerLink::hostKeyQuestion);
    connect(m_connection.get(), &SshConnection::secretsNeeded, this, &ServerLink::secretsNeeded);
}

SshServerLink::~SshServerLink()
{
    m_over = true;
    m_connection->disconnect(this);
    m_helper.reset(); // its channel belongs to the connection
}

Result<QString> SshServerLink::ownKnownHostsFile()
{
    const auto folder = Directories::configuration();
    if (!folder)
        return std::unexpected(folder.error());
    return *folder + u"/known_hosts"_s;
}

void SshServerLink::open()
{
    m_connection->open();
}

ServerHelper *SshServerLink::helper() const
{
    return m_helper.get();
}

void SshServerLink::acceptHostKey()
{
    m_connection->acceptHostKey();
}

void SshServerLink::rejectHostKey()
{
    m_connection->rejectHostKey();
}

void SshServerLink::provideSecrets(const QList<Secret> &secrets)
{
    m_connection->provideSecrets(secrets);
}

void SshServerLink::cancelSecrets()
{
    m_connection->cancelSecrets();
}

void SshServerLink::proveAlive()
{
    m_connection->ping();
    if (m_helper)
        m_helper->proveAlive();
}

void SshServerLink::follow(State state)
{
    if (state == State::Failed || state == State::Closed)
        return;
    m_reached = state;
    if (state >= State::CheckingHostKey) {
        pass(u"name"_s, m_connection->endpoint().address());
        pass(u"tcp"_s, m_connection->peerAddress());
    }
    if (state >= State::Authenticating)
        pass(u"host-key"_s, m_connection->hostKey().sha256());
    if (state == State::Ready)
        startHelper();
}

void SshServerLink::startHelper()
{
    m_helper = std::make_unique<ServerHelper>(m_connection.get());
    connect(m_helper.get(), &ServerHelper::failed, this, &SshServerLink::fail);
    connect(m_helper.get(), &ServerHelper::ready, this, [this] {
        pass(u"helper"_s, u"Python "_s + m_helper->hello().value("python"_L1).toString());
        emit ready();
    });
    pass(u"authentication"_s, m_connection->endpoint().user); // whoever listens may call already
    m_helper->start();
}

void SshServerLink::pass(const QString &layer, const QString &detail)
{
    if (m_passed.contains(layer))
        return;
    m_passed.insert(layer);
    emit passed(layer, detail);
}

void SshServerLink::fail(const Error &error)
{
    if (m_over)
        return;
    m_over = true;
    const QString layer = brokenLayer(error.code);
    if (layer != "name"_L1)
        pass(u"name"_s, m_connection->endpoint().address());
    if (layer == "host-key"_L1)
        pass(u"tcp"_s, m_connection->peerAddress());
    emit failed(error, layer);
}

QString SshServerLink::brokenLayer(Error::Code code) const
{
    using enum Error::Code;
    if (code == HostKeyUnknown || code == HostKeyChanged || code == HostKeyRevoked || code == HostKeyUncertain)
        return u"host-key"_s;
    switch (m_reached) {
    case State::Idle:
    case State::Resolving:
        return u"name"_s;
    case State::Connecting:
        return code == NameNotResolved ? u"name"_s : u"tcp"_s;
    case State::CheckingHostKey:
        return u"host-key"_s;
    case State::Authenticating:
        return u"authentication"_s;
    case State::Ready:
    case State::Closed:
    case State::Failed:
        break;
    }
    return u"helper"_s;
}
