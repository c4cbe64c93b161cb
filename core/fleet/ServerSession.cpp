// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/ServerSession.h"

#include "core/fleet/ConnectionTest.h"
#include "core/fleet/ServerSessionPrivate.h"
#include "core/fleet/SshServerLink.h"
#include "core/fleet/StreamFollower.h"
#include "core/fleet/Turnstile.h"

#include <QFileInfo>
#include <QHostInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// TERM, ten seconds of grace, KILL: then the answer.
constexpr auto stopLimit = 40s;
/// Django starts for it, on a small server with a cold disk.
constexpr auto factsLimit = 120s;

QString maintainer()
{
    const QString user = qEnvironmentVariable("USER", QFileInfo(u"/proc/self"_s).owner()); // cron sets no USER
    return user + u'@' + QHostInfo::localHostName();
}

std::function<void(const Result<QJsonObject> &)> asJob(std::function<void(Result<JobRecord>)> answer)
{
    return [answer = std::move(answer)](const Result<QJsonObject> &result) {
        answer(result ? JobRecord::fromJson(result->value("job"_L1).toObject()) : std::unexpected(result.error()));
    };
}

Result<QList<JobRecord>> jobList(const QJsonArray &array)
{
    QList<JobRecord> jobs;
    for (const QJsonValue &value : array) {
        auto job = JobRecord::fromJson(value.toObject());
        if (!job)
            return std::unexpected(job.error());
        jobs.append(*std::move(job));
    }
    return jobs;
}
} // namespace

ServerSession::ServerSession(ServerRecord record, SecretStore *secrets, QObject *parent)
    : ServerSession(
          std::move(record), secrets,
          [](const ServerRecord &server) { return std::make_unique<SshServerLink>(server); }, parent)
{
}

ServerSession::ServerSession(ServerRecord record, SecretStore *secrets, LinkFactory links, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(record), secrets, std::move(links)))
{
}

ServerSession::~ServerSession() = default;

const ServerRecord &ServerSession::record() const
{
    return d->record;
}

ServerSession::State ServerSession::state() const
{
    return d->state;
}

std::optional<Error> ServerSession::error() const
{
    return d->error;
}

QDateTime ServerSession::nextTry() const
{
    return d->nextTry;
}

const std::optional<ServerStatus> &ServerSession::status() const
{
    return d->status;
}

QDateTime ServerSession::checked() const
{
    return d->checked;
}

bool ServerSession::isFresh() const
{
    return d->fresh;
}

void ServerSession::setCachedStatus(const ServerStatus &status, const QDateTime &checked)
{
    if (d->fresh)
        return;
    d->status = status;
    d->checked = checked;
    emit statusChanged();
}

void ServerSession::setReconnecting(bool on)
{
    d->reconnecting = on;
}

bool ServerSession::isReconnecting() const
{
    return d->reconnecting;
}

void ServerSession::setRetryPauses(std::chrono::milliseconds first, std::chrono::milliseconds longest)
{
    d->backoff.setRange(first, longest);
}

void ServerSession::setRecord(const ServerRecord &record)
{
    d->record = record;
}

void ServerSession::open()
{
    if (d->beneath == State::Offline || d->beneath == State::Failed || d->beneath == State::Waiting)
        d->connectSoon();
}

void ServerSession::close()
{
    d->retry.stop();
    d->nextTry = {};
    Turnstile::forConnections().leave(d.get());
    d->dropLink();
    d->error.reset();
    if (d->beneath != State::Offline)
        d->setState(State::Offline);
}

void ServerSession::retryNow()
{
    if (d->beneath == State::Waiting || d->beneath == State::Failed) {
        d->backoff.reset();
        d->connectSoon();
    } else if (d->link) {
        d->link->proveAlive();
    }
}

void ServerSession::refresh()
{
    if (d->state == State::Online) {
        d->probe();
    } else if (d->beneath == State::Connecting) {
        d->probeWanted = true;
    } else {
        const Error reason = d->error.value_or(Error{Error::Code::ConnectionLost, {}});
        QMetaObject::invokeMethod(
            this, [this, reason] { emit probeFailed(reason); }, Qt::QueuedConnection);
    }
}

void ServerSession::setRefreshInterval(int seconds)
{
    if (seconds > 0)
        d->refreshTimer.start(std::chrono::seconds(seconds));
    else
        d->refreshTimer.stop();
}

void ServerSession::test(QObject *context, std::function<void(const QList<TestStep> &, bool)> progress)
{
    auto *test = new ConnectionTest(d->links(d->record), d->probeParams(), &d->desk, d.get());
    connect(test, &ConnectionTest::progress, context, std::move(progress));
    connect(context, &QObject::destroyed, test, &QObject::deleteLater);
    QMetaObject::invokeMethod(test, &ConnectionTest::start, Qt::QueuedConnection);
}

void ServerSession::startJob(const Plan &plan, QObject *context, std::function<void(Result<JobRecord>)> answer)
{
    const QJsonObject params{{u"plan"_s, plan.toJson()}, {u"by"_s, maintainer()}};
    d->call(u"job.start"_s, params, context, asJob([this, answer = std::move(answer)](const Result<JobRecord> &job) {
                if (job && d->state == State::Online)
                    d->probe(); // the table shows it without waiting for the next interval
                answer(job);
            }),
            60s);
}

void ServerSession::stopJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer)
{
    d->call(u"job.stop"_s, {{u"job"_s, job}, {u"by"_s, maintainer()}}, context, asJob(std::move(answer)), stopLimit);
}

void ServerSession::jobs(QObject *context, std::function<void(Result<QList<JobRecord>>)> answer, int limit)
{
    d->call(
        u"jobs"_s, {{u"limit"_s, limit}}, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            answer(result ? jobList(result->value("jobs"_L1).toArray()) : std::unexpected(result.error()));
        },
        60s);
}

void ServerSession::facts(const QString &sitePath, bool again, QObject *context,
                          std::function<void(Result<DjangoFacts>)> answer)
{
    d->call(
        u"facts"_s, {{u"site"_s, sitePath}, {u"refresh"_s, again}}, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            answer(result ? DjangoFacts::fromJson(*result) : std::unexpected(result.error()));
        },
        factsLimit);
}

void ServerSession::logs(const QString &sitePath, QObject *context, std::function<void(Result<QJsonArray>)> answer)
{
    d->call(
        u"logs"_s, {{u"site"_s, sitePath}}, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            answer(result ? Result<QJsonArray>(result->value("logs"_L1).toArray()) : std::unexpected(result.error()));
        },
        30s);
}

LogFollower *ServerSession::followJob(const QString &job, qint64 offset, bool follow, QObject *parent)
{
    return new StreamFollower(this, u"job.watch"_s, {{u"job"_s, job}}, offset, follow, parent);
}

LogFollower *ServerSession::followFile(const QString &path, qint64 offset, bool follow, QObject *parent)
{
    return new StreamFollower(this, u"file.read"_s, {{u"path"_s, path}}, offset, follow, parent);
}

ServerHelper *ServerSession::helper() const
{
    return d->beneath == State::Online && d->link ? d->link->helper() : nullptr;
}

void ServerSession::noteJob(const JobRecord &job)
{
    d->takeJob(job);
}

void ServerSession::acceptHostKey(const HostKeyQuestion &shown)
{
    d->desk.acceptHostKey(shown);
}

void ServerSession::rejectHostKey()
{
    d->desk.rejectHostKey();
}

void ServerSession::provideSecrets(const SecretRequest &shown, const QList<Secret> &secrets, bool keep)
{
    d->desk.provideSecrets(shown, secrets, keep);
}

void ServerSession::cancelSecrets()
{
    d->desk.cancelSecrets();
}

std::optional<HostKeyQuestion> ServerSession::pendingHostKeyQuestion() const
{
    return d->desk.hostKeyQuestionOpen();
}

std::optional<SecretRequest> ServerSession::pendingSecretRequest() const
{
    return d->desk.secretRequestOpen();
}

QString ServerSession::keyringRemark() const
{
    return d->desk.keyringRemark();
}
