// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/SshByteChannel.h"

#include "core/ssh/SshChannel.h"
#include "core/ssh/SshConnection.h"

using namespace Qt::StringLiterals;

SshByteChannel::SshByteChannel(SshConnection *connection, QObject *parent)
    : ByteChannel(parent), m_connection(connection)
{
}

SshByteChannel::~SshByteChannel()
{
    close();
}

void SshByteChannel::open(const QByteArray &command)
{
    if (!m_connection) {
        emit closed({Error::Code::ConnectionLost, {}});
        return;
    }
    m_channel = m_connection->exec(command);
    connect(m_channel, &SshChannel::opened, this, &ByteChannel::opened);
    connect(m_channel, &SshChannel::readyRead, this, &SshByteChannel::drain);
    connect(m_channel, &SshChannel::finished, this, [this](int exitStatus, const QString &signal) {
        const QPointer<SshByteChannel> alive(this);
        drain();
        if (!alive)
            return;
        const QString how = signal.isEmpty() ? u"exit status %1"_s.arg(exitStatus) : u"signal %1"_s.arg(signal);
        emit closed({Error::Code::HelperUnavailable, how});
    });
    connect(m_channel, &SshChannel::failed, this, &ByteChannel::closed);
}

void SshByteChannel::write(const QByteArray &bytes)
{
    if (m_channel)
        m_channel->write(bytes);
}

void SshByteChannel::close()
{
    if (!m_channel)
        return;
    m_channel->disconnect(this);
    // What ends the helper is the end of its input; deleteLater, since this may be called from the channel's own
    // signal.
    m_channel->closeInput();
    m_channel->deleteLater();
    m_channel = nullptr;
}

void SshByteChannel::drain()
{
    const QPointer<SshByteChannel> alive(this);
    const QByteArray complaints = m_channel ? m_channel->takeErrorOutput() : QByteArray();
    if (!complaints.isEmpty())
        emit complained(complaints);
    while (alive && m_channel && m_channel->outputAvailable() > 0)
        emit received(m_channel->takeOutput());
}
