// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class SshConnection;
class SshLink;

/// One command on a server: its standard input, output, error and end. Belongs to its SshConnection; delete it when
/// done. Exactly one of finished() and failed() comes, and it comes last.
class SshChannel : public QObject
{
    Q_OBJECT

public:
    ~SshChannel() override;

    /// Queues \a data for standard input; never blocks. What the server does not take yet stays in memory: see
    /// bytesToWrite().
    void write(const QByteArray &data);
    /// Bytes queued that the server's window did not take yet.
    qint64 bytesToWrite() const;
    /// Ends standard input after what was written.
    void closeInput();
    /// Sends TERM and closes; finished() comes with the exit status or signal, after 2 s at most.
    void terminate();

    /// Everything of standard output that came, and room for more: at most 8 MB wait here, then the server is held
    /// back.
    QByteArray takeOutput();
    qsizetype outputAvailable() const { return m_output.size(); }
    /// The last 64 KB of standard error since the last call; never held back.
    QByteArray takeErrorOutput();

    bool isOpen() const { return m_open; }
    bool isDone() const { return m_done; }
    QByteArray command() const { return m_command; }

Q_SIGNALS:
    /// The server has started the command.
    void opened();
    /// Output or error output is there: small answers at once, floods every 16 ms.
    void readyRead();
    /// \a exitStatus is -1 where \a signal ("TERM", without "SIG") ended it, or where the server told neither.
    void finished(int exitStatus, const QString &signal);
    /// Busy (sshd's MaxSessions), CommandFailed (not started), ConnectionLost, Cancelled (the connection was closed).
    void failed(const Error &error);

private:
    friend class SshConnection;
    friend class SshLink;
    SshChannel(QByteArray command, SshConnection *connection);
    void attach(std::shared_ptr<SshLink> link, int id);
    void receive(QByteArray output, const QByteArray &errorOutput);
    void tellOpened();
    void tellFinished(int exitStatus, const QString &signal);
    void tellFailed(const Error &error);

    QByteArray m_command;
    std::shared_ptr<SshLink> m_link;
    int m_id = 0;
    QByteArray m_output;
    QByteArray m_errorOutput;
    QList<QByteArray> m_earlyInput; ///< Written before the connection was ready.
    bool m_earlyEnd = false;
    bool m_earlyTermination = false;
    bool m_open = false;
    bool m_done = false;
};
