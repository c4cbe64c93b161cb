// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Secret.h"
#include "core/hosting/ServerRecord.h"
#include "core/ssh/HostKey.h"
#include "core/ssh/SecretRequest.h"

#include <QObject>

class ServerHelper;

/// One try to reach a server, from its name to a helper that answers. Used once: after failed() it is over.
class ServerLink : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void open() = 0;
    /// The helper; nullptr until the connection is authenticated.
    virtual ServerHelper *helper() const = 0;
    virtual void acceptHostKey() = 0;
    virtual void rejectHostKey() = 0;
    virtual void provideSecrets(const QList<Secret> &secrets) = 0;
    virtual void cancelSecrets() = 0;
    /// Wants a sign of life soon; failed() follows where there is none.
    virtual void proveAlive() = 0;

signals:
    /// A layer that works: "name", "tcp", "host-key", "authentication", "helper", in this order, each once.
    void passed(const QString &layer, const QString &detail);
    /// Waits for an answer only where the key may be accepted; otherwise failed() follows by itself.
    void hostKeyQuestion(const HostKeyQuestion &question);
    void secretsNeeded(const SecretRequest &request);
    void ready();
    /// \a layer is the one that did not work, or was lost.
    void failed(const Error &error, const QString &layer);
};
