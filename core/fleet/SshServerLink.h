// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerLink.h"
#include "core/ssh/SshConnection.h"

#include <QSet>

#include <memory>

/// A ServerLink through SSH: `ssh -G` resolution, connection, and the helper on one of its channels.
class SshServerLink : public ServerLink
{
    Q_OBJECT
public:
    explicit SshServerLink(const ServerRecord &record, QObject *parent = nullptr);
    ~SshServerLink() override;

    /// Our own known_hosts file, where accepted host keys are kept.
    static Result<QString> ownKnownHostsFile();

    void open() override;
    ServerHelper *helper() const override;
    void acceptHostKey() override;
    void rejectHostKey() override;
    void provideSecrets(const QList<Secret> &secrets) override;
    void cancelSecrets() override;
    void proveAlive() override;

private:
    void follow(SshConnection::State state);
    void startHelper();
    void pass(const QString &layer, const QString &detail);
    void fail(const Error &error);
    QString brokenLayer(Error::Code code) const;

    std::unique_ptr<SshConnection> m_connection;
    std::unique_ptr<ServerHelper> m_helper;
    SshConnection::State m_reached = SshConnection::State::Idle;
    QSet<QString> m_passed;
    bool m_over = false;
};
