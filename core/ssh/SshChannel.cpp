// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/SshChannel.h"

#include "core/ssh/SshConnection.h"
#include "core/ssh/SshLink.h"

#include <QPointer>

SshChannel::SshChannel(QByteArray command, SshConnection *connection)
    : QObject(connection), m_command(std::move(command))
{
}

SshChannel::~SshChannel()
{
    if (m_link)
        m_link->forget(m_id);
    if (auto *connection = qobject_cast<SshConnection *>(parent()))
        connection->forgetChannel(this);
}

void SshChannel::attach(std::shared_ptr<SshLink> link, int id)
{
    m_link = std::move(link);
    m_id = id;
    m_link->queued(m_id, 0);
    m_link->engine().exec(m_id, m_command.toStdString());
    for (const QByteArray &data : std::exchange(m_earlyInput, {}))
        write(data);
    if (m_earlyTermination)
        terminate();
    else if (m_earlyEnd)
        closeInput();
}

void SshChannel::write(const QByteArray &data)
{
    if (m_done || data.isEmpty())
        return;
    if (!m_link) {
        m_earlyInput += data;
        return;
    }
    m_link->queued(m_id, data.size());
    m_link->engine().write(m_id, data.toStdString());
}

qint64 SshChannel::bytesToWrite() const
{
    qint64 bytes = m_link ? m_link->waitingInput(m_id) : 0;
    for (const QByteArray &data : m_earlyInput)
        bytes += data.size();
    return bytes;
}

void SshChannel::closeInput()
{
    m_earlyEnd = true;
    if (m_link && !m_done)
        m_link->engine().closeInput(m_id);
}

void SshChannel::terminate()
{
    m_earlyTermination = true;
    if (m_link && !m_done)
        m_link->engine().terminate(m_id);
}

QByteArray SshChannel::takeOutput()
{
    const QByteArray output = std::exchange(m_output, {});
    if (m_link && !output.isEmpty())
        m_link->took(m_id, output.size());
    return output;
}

QByteArray SshChannel::takeErrorOutput()
{
    return std::exchange(m_errorOutput, {});
}

void SshChannel::receive(QByteArray output, const QByteArray &errorOutput)
{
    if (m_output.isEmpty())
        m_output = std::move(output);
    else
        m_output += output;
    m_errorOutput += errorOutput;
    if (m_errorOutput.size() > SshLink::errorTail)
        m_errorOutput.remove(0, m_errorOutput.size() - SshLink::errorTail);
    Q_EMIT readyRead();
}

void SshChannel::tellOpened()
{
    m_open = true;
    Q_EMIT opened();
}

void SshChannel::tellFinished(int exitStatus, const QString &signal)
{
    if (std::exchange(m_done, true))
        return;
    m_open = false;
    Q_EMIT finished(exitStatus, signal);
}

void SshChannel::tellFailed(const Error &error)
{
    if (std::exchange(m_done, true))
        return;
    m_open = false;
    Q_EMIT failed(error);
}
