// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/LogFollower.h"
#include "core/fleet/ServerSession.h"
#include "core/plans/RunScript.h"
#include "support/MemorySecretStore.h"
#include "support/TcpProxy.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

/// The practice server that is running, as its script tells it.
inline std::optional<ServerRecord> practiceRecord()
{
    QProcess script;
    script.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(PRACTICE_SCRIPT), QStringLiteral("status"), QStringLiteral("--json-progress")});
    if (!script.waitForFinished(60000))
        return std::nullopt;
    const auto lines = script.readAllStandardOutput().trimmed().split('\n');
    const QJsonObject server = QJsonDocument::fromJson(lines.last()).object()[QLatin1String("servers")][0].toObject();
    if (!server[QLatin1String("running")].toBool())
        return std::nullopt;
    ServerRecord record;
    record.name = QStringLiteral("practice");
    record.host = server[QLatin1String("host")].toString();
    record.port = server[QLatin1String("port")].toInt();
    record.user = server[QLatin1String("user")].toString();
    record.identityFile = server[QLatin1String("identity")].toString();
    record.fingerprint = server[QLatin1String("fingerprint")].toString();
    record.roots = {server[QLatin1String("sitesRoot")].toString()};
    for (const QJsonValue &directory : server[QLatin1String("vhosts")].toArray())
        record.vhosts.append(directory.toString());
    return record;
}

/// One client of a server, without a user.
struct Client {
    explicit Client(const ServerRecord &record) : session(record, &secrets) {}

    bool goOnline(int milliseconds = 60000)
    {
        session.open();
        return QTest::qWaitFor([this] { return session.state() == ServerSession::State::Online && session.isFresh(); },
                               milliseconds);
    }
    const Series *series() const
    {
        return session.status() ? session.status()->seriesNamed(QStringLiteral("mdg")) : nullptr;
    }
    Result<JobRecord> start(const Plan &plan)
    {
        std::optional<Result<JobRecord>> result;
        session.startJob(plan, &session, [&](const Result<JobRecord> &job) { result = job; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 60000))
            return std::unexpected(Error{Error::Code::Timeout, {}});
        return *result;
    }
    Result<JobRecord> stop(const QString &job)
    {
        std::optional<Result<JobRecord>> result;
        session.stopJob(job, &session, [&](const Result<JobRecord> &stopped) { result = stopped; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 60000))
            return std::unexpected(Error{Error::Code::Timeout, {}});
        return *result;
    }

    MemorySecretStore secrets;
    ServerSession session;
};

/// Everything a follower told, checked for gaps as it comes.
struct Watched {
    Watched(ServerSession *session, const QString &job, qint64 offset = 0) : begin(offset)
    {
        follower.reset(session->followJob(job, offset, true, nullptr));
        QObject::connect(follower.get(), &LogFollower::appended, follower.get(),
                         [this](qint64 at, const QByteArray &part) {
                             gaps += at != begin + bytes.size();
                             bytes += part;
                         });
        QObject::connect(follower.get(), &LogFollower::jobChanged, follower.get(), [this](const JobRecord &record) {
            last = record;
            if (!record.phase.isEmpty() && !phases.contains(record.phase))
                phases.append(record.phase);
        });
        QObject::connect(follower.get(), &LogFollower::connectedChanged, follower.get(),
                         [this](bool on) { connections += on; });
        QObject::connect(follower.get(), &LogFollower::finished, follower.get(),
                         [this](const Result<void> &end) { result = end; });
    }

    qint64 begin;
    QByteArray bytes;
    int gaps = 0;
    int connections = 0;
    QStringList phases;
    JobRecord last;
    std::optional<Result<void>> result;
    std::unique_ptr<LogFollower> follower;
};

/// Processes of the server whose SSH connection came from that port: the shell, the helper.
inline QList<pid_t> processesOfConnection(quint16 clientPort)
{
    QList<pid_t> found;
    const QByteArray mark = "SSH_CONNECTION=127.0.0.1 " + QByteArray::number(clientPort) + ' ';
    const auto entries = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[0-9]*")}, QDir::Dirs);
    for (const QString &pid : entries) {
        QFile environment(QStringLiteral("/proc/%1/environ").arg(pid));
        if (environment.open(QIODevice::ReadOnly) && environment.readAll().contains(mark))
            found.append(pid.toInt());
    }
    return found;
}

inline pid_t parentOf(pid_t pid)
{
    QFile status(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}
