// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/HelperStream.h"

#include <chrono>
#include <functional>
#include <memory>

class SshConnection;

/// The standing helper process on one connection: every call is one round trip, many at once (docs/protocol.md).
class ServerHelper : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(Result<QJsonObject>)>;

    explicit ServerHelper(SshConnection *connection, QObject *parent = nullptr);
    ~ServerHelper() override;

    /// Starts it, installing it first where the server does not have this version.
    void start();
    bool isReady() const;
    /// What it said of itself: docs/protocol.md, "hello".
    QJsonObject hello() const;

    /// \a answer is called once, on this thread, unless \a context is destroyed before. Calls made before ready() wait for it.
    void call(const QString &method, const QJsonObject &params, QObject *context, Answer answer,
              std::chrono::milliseconds limit = std::chrono::seconds(30));
    /// The stream belongs to \a parent.
    HelperStream *stream(const QString &method, const QJsonObject &params, QObject *parent);

signals:
    void ready();
    /// It ended or never started; every open call has failed with the same error.
    void failed(const Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};
