// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QObject>
#include <QPointer>
#include <QSaveFile>

#include <memory>

class LogFollower;
class ServerSession;

/// Brings files of a server onto this computer, one after the other, across disconnections. A file appears here when
/// all of it came. Deleting it ends the transfer.
class ServerFiles : public QObject
{
    Q_OBJECT
public:
    struct Copy {
        QString from; ///< Path on the server.
        QString to;   ///< Path here.
    };

    ServerFiles(ServerSession *session, QList<Copy> copies, QObject *parent);

    /// finished() follows.
    void start();

signals:
    void progressed(qint64 bytes);
    void finished(const Result<void> &result);

private:
    void next();
    void take(qint64 offset, const QByteArray &bytes);
    void ended(const Result<void> &result);
    void end(const Result<void> &result);

    QPointer<ServerSession> m_session;
    QList<Copy> m_copies;
    std::unique_ptr<QSaveFile> m_file;
    LogFollower *m_follower = nullptr;
    qint64 m_bytes = 0;
};
