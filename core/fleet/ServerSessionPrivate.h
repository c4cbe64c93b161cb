// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Backoff.h"
#include "core/fleet/FactsCollector.h"
#include "core/fleet/QuestionDesk.h"
#include "core/fleet/ServerLink.h"
#include "core/fleet/ServerSession.h"
#include "core/remote/ServerHelper.h"

#include <QElapsedTimer>
#include <QTimer>

/// The session's state machine: one link at a time, its loss, and the probes that run on it.
class ServerSession::Private : public QObject
{
    Q_OBJECT
public:
    Private(ServerSession *session, ServerRecord serverRecord, SecretStore *secrets, LinkFactory factory);
    ~Private() override;

    void connectSoon();
    void connectNow();
    void ended(const Error &reason);
    void dropLink();
    void becomeOnline();
    void setState(State next);
    void showWaiting();

    void probe();
    void probed(const Result<QJsonObject> &result);
    void takeStatus(const ServerStatus &next);
    void tellChangedJobs(const ServerStatus &before);
    void takeJob(const JobRecord &job);
    bool shownAsRunning(const QString &job) const;
    void takeFacts(const QString &sitePath, const DjangoFacts &facts);
    QJsonObject probeParams() const;

    /// Calls the helper, or answers why there is none.
    void call(const QString &method, const QJsonObject &params, QObject *context, ServerHelper::Answer answer,
              std::chrono::milliseconds limit, const JobSecrets &secrets = {});

    ServerSession *const q;
    ServerRecord record;
    LinkFactory links;
    QuestionDesk desk;
    FactsCollector facts;
    Backoff backoff;

    State state = State::Offline;
    State beneath = State::Offline; ///< What it is apart from NeedsAnswer.
    std::optional<Error> error;
    bool reconnecting = true;
    std::unique_ptr<ServerLink> link;
    std::unique_ptr<QObject> linkContext; ///< Goes with the link: late answers of an earlier one are not heard.
    QTimer retry;
    QDateTime nextTry;
    QElapsedTimer onlineSince;

    std::optional<ServerStatus> status;
    QDateTime checked;
    bool fresh = false;
    bool probing = false;
    bool probeAgain = false;
    bool probeWanted = false; ///< Somebody waits for the connection's first probe.
    QTimer refreshTimer;
};
