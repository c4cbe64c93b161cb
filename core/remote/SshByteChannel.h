// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ByteChannel.h"

#include <QPointer>

class SshChannel;
class SshConnection;

/// A ByteChannel that is a command on a server. It works on the connection's own channel and never waits.
class SshByteChannel : public ByteChannel
{
    Q_OBJECT
public:
    explicit SshByteChannel(SshConnection *connection, QObject *parent = nullptr);
    ~SshByteChannel() override;

    void open(const QByteArray &command) override;
    void write(const QByteArray &bytes) override;
    void close() override;

private:
    void drain();

    QPointer<SshConnection> m_connection;
    QPointer<SshChannel> m_channel;
};
