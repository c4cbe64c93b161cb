// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/remote/HelperStream.h"

#include <chrono>
#include <functional>
#include <memory>

class ByteChannel;
class SshConnection;

/// The standing helper process on one connection: every call is one round trip, many at once (docs/protocol.md).
class ServerHelper : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<QJsonObject>)>;

    /// How long what may take; tests shorten them.
    struct Limits {
        std::chrono::milliseconds handshake =
            std::chrono::seconds(30); ///< From the command's start to ready; anew for an installation.
        std::chrono::milliseconds ping =
            std::chrono::seconds(5); ///< Of silence, then the helper is asked for a sign of life.
        std::chrono::milliseconds dead =
            std::chrono::seconds(14); ///< Of silence, then the connection counts as lost: told within 15 s.
    };

    explicit ServerHelper(SshConnection *connection, QObject *parent = nullptr);
    explicit ServerHelper(std::unique_ptr<ByteChannel> channel, QObject *parent = nullptr);
    ~ServerHelper() override;

    void setLimits(const Limits &limits);

    /// Starts it, installing it first where the server does not have this version.
    void start();
    bool isReady() const;
    /// What it said of itself: docs/protocol.md, "hello".
    QJsonObject hello() const;

    /// \a answer is called once, on this thread, unless \a context is destroyed before. Calls made before ready() wait
    /// for it.
    void call(const QString &method, const QJsonObject &params, QObject *context, Answer answer,
              std::chrono::milliseconds limit = std::chrono::seconds(30));
    /// The same with \a secrets, the JSON of an object, as params' last entry "secrets": they are in none of Qt's
    /// values, and their bytes are overwritten here once they are on their way.
    void callWithSecrets(const QString &method, const QJsonObject &params, const Secret &secrets, QObject *context,
                         Answer answer, std::chrono::milliseconds limit = std::chrono::seconds(30));
    /// The stream belongs to \a parent.
    HelperStream *stream(const QString &method, const QJsonObject &params, QObject *parent);
    /// Wants a sign of life now: without one within \a limit it fails with ConnectionLost (network change, resume).
    void proveAlive(std::chrono::milliseconds limit = std::chrono::seconds(4));

signals:
    void ready();
    /// It ended or never started; every open call has failed with the same error.
    void failed(const Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};
