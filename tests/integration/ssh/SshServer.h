// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/HostKey.h"
#include "core/ssh/SshConfig.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <signal.h>
#include <unistd.h>

/// A real sshd on loopback with its own host keys, configuration and log; ends with this object.
class SshServer
{
public:
    /// \a options are lines of sshd_config; they come first, so they win. \a keyTypes: "ed25519", "ecdsa", "rsa".
    explicit SshServer(QByteArray options = {}, QStringList keyTypes = {QStringLiteral("ed25519")})
        : m_options(std::move(options)), m_keyTypes(std::move(keyTypes))
    {
        for (const QString &type : std::as_const(m_keyTypes))
            makeKey(path(QStringLiteral("host_") + type), type);
        makeKey(path(QStringLiteral("user")), QStringLiteral("ed25519"));
        authorize(path(QStringLiteral("user.pub")));
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        m_port = probe.serverPort();
        probe.close();
        start();
    }
    ~SshServer() { stop(); }

    static bool isPossible() { return QFile::exists(QStringLiteral("/usr/sbin/sshd")); }

    void start()
    {
        if (getuid() == 0)
            QDir().mkpath(QStringLiteral("/run/sshd"));
        QByteArray config =
            m_options + "\nPort " + QByteArray::number(m_port) +
            "\nListenAddress 127.0.0.1\nPidFile none\nAuthorizedKeysFile " +
            path(QStringLiteral("authorized_keys")).toUtf8()
            // a shell that believes itself nested leaves the developer's .bashrc alone, which may take a second
            + "\nSetEnv SHLVL=3\nStrictModes no\nUsePAM no\nMaxStartups 500\nMaxSessions 200\nPermitRootLogin "
              "yes\nLogLevel VERBOSE\n";
        for (const QString &type : std::as_const(m_keyTypes))
            config += "HostKey " + path(QStringLiteral("host_") + type).toUtf8() + '\n';
        write(QStringLiteral("sshd_config"), config);
        m_process.start(QStringLiteral("/usr/sbin/sshd"),
                        {QStringLiteral("-D"), QStringLiteral("-f"), path(QStringLiteral("sshd_config")),
                         QStringLiteral("-E"), path(QStringLiteral("log"))});
        m_process.waitForStarted();
        for (int i = 0; i < 300; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(50))
                return;
            QThread::msleep(10);
        }
        qFatal("sshd did not start: %s", log().constData());
    }
    void stop()
    {
        signalSessions(SIGCONT);
        signalSessions(SIGKILL);
        m_process.terminate();
        m_process.waitForFinished(5000);
    }
    /// Sends \a number to the processes that sshd has for its connections.
    void signalSessions(int number) const
    {
        for (const qint64 pid : descendants(m_process.processId()))
            ::kill(pid_t(pid), number);
    }

    QString path(const QString &name) const { return m_directory.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        file.open(QIODevice::WriteOnly);
        file.write(content);
        file.close();
        return file.fileName();
    }
    static QByteArray read(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QByteArray log() const { return read(path(QStringLiteral("log"))); }
    int port() const { return m_port; }
    QString user() const
    {
        return qEnvironmentVariable("USER", QString::fromLocal8Bit(getuid() == 0 ? "root" : getlogin()));
    }

    static void run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(20000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    }
    static void makeKey(const QString &file, const QString &type, const QString &passphrase = {})
    {
        run(QStringLiteral("ssh-keygen"),
            {QStringLiteral("-q"), QStringLiteral("-t"), type, QStringLiteral("-N"), passphrase, QStringLiteral("-C"),
             QStringLiteral("test"), QStringLiteral("-f"), file});
    }
    void authorize(const QString &publicKeyFile) const
    {
        QFile file(path(QStringLiteral("authorized_keys")));
        file.open(QIODevice::Append);
        file.write(read(publicKeyFile));
    }
    HostKey hostKey(const QString &type = QStringLiteral("ed25519")) const
    {
        return HostKey::fromBlob(QByteArray::fromBase64(
            read(path(QStringLiteral("host_") + type + QStringLiteral(".pub"))).split(' ').value(1)));
    }
    QByteArray knownHostsLine(const QString &type = QStringLiteral("ed25519")) const
    {
        return "[127.0.0.1]:" + QByteArray::number(m_port) + ' ' + hostKey(type).toLine() + '\n';
    }
    /// An endpoint that knows this server and logs in with its key.
    SshEndpoint endpoint() const
    {
        SshEndpoint endpoint;
        endpoint.alias = QStringLiteral("test");
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.port = m_port;
        endpoint.user = user();
        endpoint.identityFiles = {path(QStringLiteral("user"))};
        endpoint.userKnownHostsFiles = {write(QStringLiteral("known_hosts"), knownHostsLine())};
        return endpoint;
    }
    /// An ssh_config for \a alias with \a extra lines.
    QByteArray configBlock(const QByteArray &alias, const QByteArray &extra = {}) const
    {
        endpoint();
        return "Host " + alias + "\n HostName 127.0.0.1\n Port " + QByteArray::number(m_port) + "\n User " +
               user().toUtf8() + "\n IdentityFile " + path(QStringLiteral("user")).toUtf8() + "\n UserKnownHostsFile " +
               path(QStringLiteral("known_hosts")).toUtf8() + '\n' + extra;
    }

private:
    static QList<qint64> descendants(qint64 parent)
    {
        QList<qint64> result;
        for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            if (entry.toLongLong() <= 0)
                continue;
            const QByteArray stat = read(QStringLiteral("/proc/%1/stat").arg(entry));
            if (stat.mid(stat.lastIndexOf(')') + 4).split(' ').value(0).toLongLong() == parent && parent > 0) {
                result << entry.toLongLong();
                result << descendants(entry.toLongLong());
            }
        }
        return result;
    }

    QTemporaryDir m_directory;
    QByteArray m_options;
    QStringList m_keyTypes;
    quint16 m_port = 0;
    QProcess m_process;
};
