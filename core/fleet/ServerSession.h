// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/fleet/JobSecrets.h"
#include "core/hosting/RestoreScript.h"
#include "core/hosting/ServerRecord.h"
#include "core/hosting/ServerStatus.h"
#include "core/plans/Plan.h"
#include "core/ssh/HostKey.h"
#include "core/ssh/SecretRequest.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class LogFollower;
class SecretStore;
class ServerHelper;
class ServerLink;

/// "maintainer@laptop": whoever works here, as the servers' records name him.
QString maintainerHere();

/// One server of the fleet: its connection (kept up with backoff), its helper, and what the last probe said.
class ServerSession : public QObject
{
    Q_OBJECT
public:
    /// NeedsAnswer: a host key or secret was asked for and waits for the user. Waiting: lost, tried again by itself.
    enum class State { Offline, Connecting, NeedsAnswer, Online, Waiting, Failed };
    Q_ENUM(State)

    /// One line of the connection test, in the order name, tcp, host-key, authentication, helper, sudo, sites.
    struct TestStep {
        QString id;
        bool passed = false;
        QString detail; ///< Address, fingerprint, method, number of sites; inert.
        std::optional<Error> error;
    };

    /// Makes the way to a server; tests put in a server of their own.
    using LinkFactory = std::function<std::unique_ptr<ServerLink>(const ServerRecord &)>;

    ServerSession(ServerRecord record, SecretStore *secrets, QObject *parent = nullptr);
    ServerSession(ServerRecord record, SecretStore *secrets, LinkFactory links, QObject *parent = nullptr);
    ~ServerSession() override;

    const ServerRecord &record() const;
    State state() const;
    std::optional<Error> error() const; ///< Why it is Waiting or Failed.
    QDateTime nextTry() const;          ///< While Waiting.
    /// The last probe's answer, from the cache right after the start; empty before the first one ever.
    const std::optional<ServerStatus> &status() const;
    QDateTime checked() const; ///< When that was, on this desktop's clock.
    bool isFresh() const;      ///< Asked on the present connection, not from the cache.

    void setCachedStatus(const ServerStatus &status, const QDateTime &checked);
    /// Whether a lost or refused connection is tried again by itself (the window: yes; one call of the command line:
    /// no).
    void setReconnecting(bool on);
    bool isReconnecting() const;
    /// First and longest pause between tries; 1 s and 60 s.
    void setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest);
    /// The record was changed by the user: the next connection goes by it.
    void setRecord(const ServerRecord &record);
    void open();
    void close();
    /// Tries now instead of at nextTry(): after a network change, resume, or by hand.
    void retryNow();
    /// Probes now; statusChanged() or probeFailed() follows.
    void refresh();
    /// Probes by itself every \a seconds while online; 0: never.
    void setRefreshInterval(int seconds);

    void test(QObject *context, std::function<void(const QList<TestStep> &steps, bool finished)> progress);

    void startJob(const Plan &plan, QObject *context, std::function<void(Result<JobRecord>)> answer,
                  const JobSecrets &secrets = {});
    /// Runs only the plan's checks and measures: nothing changes.
    void rehearseJob(const Plan &plan, QObject *context, std::function<void(Result<JobRecord>)> answer);
    /// The new job that goes on where \a job ended.
    void resumeJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer,
                   const JobSecrets &secrets = {});
    /// The new job that reverts what \a job changed, newest step first.
    void undoJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer,
                 const JobSecrets &secrets = {});
    /// One call of the helper's; ConnectionLost where it is not online.
    void call(const QString &method, const QJsonObject &params, QObject *context,
              std::function<void(Result<QJsonObject>)> answer, std::chrono::milliseconds limit);
    /// All tables of a restore (docs/protocol.md, "job.report").
    void jobReport(const QString &job, QObject *context, std::function<void(Result<QJsonObject>)> answer);
    void stopJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer);
    void jobs(QObject *context, std::function<void(Result<QList<JobRecord>>)> answer, int limit = 100);
    void facts(const QString &sitePath, bool again, QObject *context, std::function<void(Result<DjangoFacts>)> answer);
    void logs(const QString &sitePath, QObject *context, std::function<void(Result<QJsonArray>)> answer);
    void restoreScript(const Series &series, QObject *context, std::function<void(Result<RestoreScript>)> answer);
    /// Keeps \a text as the series' restore2preview.py and the earlier one as a version. Refused where the kept or the
    /// fresh text is not the one that was \a seen; Locked while a job runs.
    void saveRestoreScript(const Series &series, const QString &text, const RestoreScript &seen, QObject *context,
                           std::function<void(Result<RestoreScript>)> answer);
    /// Compiled by the preview's own Python: nothing where it compiles, else "line N: message".
    void checkRestoreScript(const Series &series, const QString &text, QObject *context,
                            std::function<void(Result<QString>)> answer);
    void restoreScriptVersion(const Series &series, const QString &name, QObject *context,
                              std::function<void(Result<QString>)> answer);

    /// Runs \a plan every night at \a time (HH:MM, the server's local time). \a replaceScript: the preview's
    /// initdb_from_prod.sh becomes a call of the same plan, and the present one is kept beside it.
    void setNightly(const Series &series, const QString &time, const Plan &plan, bool replaceScript, QObject *context,
                    std::function<void(Result<void>)> answer);
    void clearNightly(const Series &series, QObject *context, std::function<void(Result<void>)> answer);
    /// Leaves out the next night, or takes that back.
    void holdTonight(const Series &series, bool hold, QObject *context, std::function<void(Result<void>)> answer);
    /// Follows a job's log from \a offset; goes on by itself after a reconnection.
    LogFollower *followJob(const QString &job, qint64 offset, bool follow, QObject *parent);
    /// Follows a file of the server. Negative offset: that many bytes from its end.
    LogFollower *followFile(const QString &path, qint64 offset, bool follow, QObject *parent);

    /// The helper while Online, else nullptr; another one after each reconnection.
    ServerHelper *helper() const;
    /// A follower saw this job's newest record.
    void noteJob(const JobRecord &job);

    /// Does nothing where another key is asked about by now than the one that was \a shown.
    void acceptHostKey(const HostKeyQuestion &shown);
    void rejectHostKey();
    /// \a keep: put them into the keyring.
    void provideSecrets(const SecretRequest &shown, const QList<Secret> &secrets, bool keep);
    void cancelSecrets();
    std::optional<HostKeyQuestion> pendingHostKeyQuestion() const;
    std::optional<SecretRequest> pendingSecretRequest() const;
    /// Why the keyring is not used (shown beside the question); empty where it is.
    QString keyringRemark() const;

signals:
    void stateChanged();
    void statusChanged();
    void probeFailed(const Error &error);
    void hostKeyQuestion(const HostKeyQuestion &question);
    void secretsNeeded(const SecretRequest &request);
    void jobChanged(const JobRecord &job); ///< A job's record changed, by a follower or the probe.

private:
    class Private;
    std::unique_ptr<Private> d;
};
