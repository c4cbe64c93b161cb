// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/LogFollower.h"

#include <QPointer>

class ServerSession;

/// A LogFollower on a session: asks for the stream again after each reconnection, from the byte that is missing.
class StreamFollower : public LogFollower
{
    Q_OBJECT
public:
    /// \a method is job.watch or file.read, \a params what it needs besides offset and follow.
    StreamFollower(ServerSession *session, QString method, QJsonObject params, qint64 offset, bool follow,
                   QObject *parent);
    ~StreamFollower() override;

    qint64 offset() const override { return m_offset; }
    bool isConnected() const override { return m_connected; }

private:
    void look();
    void ask();
    void take(qint64 offset, const QByteArray &bytes, const QList<TimeMark> &times);
    void takeEvent(const QString &kind, const QJsonObject &event);
    void takeJob(const QJsonObject &object);
    void streamEnded(const Result<QJsonObject> &result);
    void setConnected(bool connected);
    void dropStream();
    void end(const Result<void> &result);

    QPointer<ServerSession> m_session;
    QString m_method;
    QJsonObject m_params;
    qint64 m_offset;
    bool m_follow;
    bool m_connected = false;
    bool m_over = false;
    QPointer<HelperStream> m_stream;
};
