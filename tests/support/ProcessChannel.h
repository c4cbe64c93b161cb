// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/remote/ByteChannel.h"

#include <QProcess>
#include <QProcessEnvironment>

/// The real helper as a process of this machine: what sshd would do with the exec string, without sshd.
class ProcessChannel : public ByteChannel
{
    Q_OBJECT
public:
    /// \a home stands for the account's home; \a shell is its login shell.
    ProcessChannel(const QString &home, const QString &shell, QObject *parent = nullptr)
        : ByteChannel(parent), m_shell(shell)
    {
        QProcessEnvironment environment;
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/local/bin:/usr/bin:/bin"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(home);
        connect(&m_process, &QProcess::started, this, &ByteChannel::opened);
        connect(&m_process, &QProcess::readyReadStandardOutput, this,
                [this] { emit received(m_process.readAllStandardOutput()); });
        connect(&m_process, &QProcess::readyReadStandardError, this,
                [this] { emit complained(m_process.readAllStandardError()); });
        connect(&m_process, &QProcess::finished, this, [this](int status, QProcess::ExitStatus how) {
            emit closed({Error::Code::HelperUnavailable,
                         (how == QProcess::NormalExit ? QStringLiteral("exit status %1") : QStringLiteral("signal %1"))
                             .arg(status)});
        });
    }
    ~ProcessChannel() override
    {
        m_process.disconnect(this);
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(3000))
            m_process.kill();
        m_process.waitForFinished(3000);
    }

    void open(const QByteArray &command) override
    {
        m_process.start(m_shell, {QStringLiteral("-c"), QString::fromUtf8(command)});
    }
    void write(const QByteArray &bytes) override { m_process.write(bytes); }
    void close() override { m_process.closeWriteChannel(); }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    QString m_shell;
};
