// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/ServerSession.h"

#include "core/fleet/ConnectionTest.h"
#include "core/fleet/ServerSessionPrivate.h"
#include "core/fleet/SshServerLink.h"
#include "core/fleet/StreamFollower.h"
#include "core/fleet/Turnstile.h"
#include "core/hosting/JsonFields.h"

#include <QFileInfo>
#include <QHostInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString maintainerHere()
{
    const QString user = qEnvironmentVariable("USER", QFileInfo(u"/proc/self"_s).owner()); // cron sets no USER
    return user + u'@' + QHostInfo::localHostName();
}

namespace
{
/// TERM, ten seconds of grace, KILL: then the answer.
constexpr auto stopLimit = 40s;
/// Django starts for it, on a small server with a cold disk.
constexpr auto factsLimit = 120s;

std::function<void(const Result<QJsonObject> &)> asJob(std::function<void(Result<JobRecord>)> answer)
{
    return [answer = std::move(answer)](const Result<QJsonObject> &result) {
        answer(result ? JobRecord::fromJson(result->value("job"_L1).toObject()) : std::unexpected(result.error()));
    };
}

/// The table shows a new job without waiting for the next interval.
std::function<void(Result<JobRecord>)> probing(ServerSession *session, std::function<void(Result<JobRecord>)> answer)
{
    return [session, answer = std::move(answer)](const Result<JobRecord> &job) {
        if (job && session->state() == ServerSession::State::Online)
            session->refresh();
        answer(job);
    };
}

std::function<void(const Result<QJsonObject> &)> asDone(ServerSession *session,
                                                        std::function<void(Result<void>)> answer)
{
    return [session, answer = std::move(answer)](const Result<QJsonObject> &result) {
        if (result && session->state() == ServerSession::State::Online)
            session->refresh();
        answer(result ? Result<void>() : std::unexpected(result.error()));
    };
}

std::function<void(const Result<QJsonObject> &)> asRestoreScript(std::function<void(Result<RestoreScript>)> answer)
{
    return [answer = std::move(answer)](const Result<QJsonObject> &result) {
        answer(result ? RestoreScript::fromJson(*result) : std::unexpected(result.error()));
    };
}

QJsonObject ofSeries(const Series &series)
{
    return {{u"series"_s, series.id}, {u"links"_s, series.links}};
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

void ServerSession::startJob(const Plan &plan, QObject *context, std::function<void(Result<JobRecord>)> answer,
                             const JobSecrets &secrets)
{
    const QJsonObject params{{u"plan"_s, plan.toJson()}, {u"by"_s, maintainerHere()}};
    d->call(u"job.start"_s, params, context, asJob(probing(this, std::move(answer))), 60s, secrets);
}

void ServerSession::rehearseJob(const Plan &plan, QObject *context, std::function<void(Result<JobRecord>)> answer)
{
    const QJsonObject params{{u"plan"_s, plan.toJson()}, {u"by"_s, maintainerHere()}, {u"rehearse"_s, true}};
    d->call(u"job.start"_s, params, context, asJob(probing(this, std::move(answer))), 60s);
}

void ServerSession::resumeJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer,
                              const JobSecrets &secrets)
{
    d->call(u"job.resume"_s, {{u"job"_s, job}, {u"by"_s, maintainerHere()}}, context,
            asJob(probing(this, std::move(answer))), 60s, secrets);
}

void ServerSession::undoJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer,
                            const JobSecrets &secrets)
{
    d->call(u"job.undo"_s, {{u"job"_s, job}, {u"by"_s, maintainerHere()}}, context,
            asJob(probing(this, std::move(answer))), 60s, secrets);
}

void ServerSession::call(const QString &method, const QJsonObject &params, QObject *context,
                         std::function<void(Result<QJsonObject>)> answer, std::chrono::milliseconds limit)
{
    d->call(method, params, context, std::move(answer), limit);
}

void ServerSession::jobReport(const QString &job, QObject *context, std::function<void(Result<QJsonObject>)> answer)
{
    d->call(u"job.report"_s, {{u"job"_s, job}}, context, std::move(answer), 60s);
}

void ServerSession::stopJob(const QString &job, QObject *context, std::function<void(Result<JobRecord>)> answer)
{
    d->call(u"job.stop"_s, {{u"job"_s, job}, {u"by"_s, maintainerHere()}}, context, asJob(std::move(answer)),
            stopLimit);
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

void ServerSession::restoreScript(const Series &series, QObject *context,
                                  std::function<void(Result<RestoreScript>)> answer)
{
    d->call(u"restore-script"_s, ofSeries(series), context, asRestoreScript(std::move(answer)), 60s);
}

void ServerSession::saveRestoreScript(const Series &series, const QString &text, const RestoreScript &seen,
                                      QObject *context, std::function<void(Result<RestoreScript>)> answer)
{
    QJsonObject params = ofSeries(series);
    params.insert(u"text"_s, text);
    params.insert(u"seen"_s, seen.keptHash);
    params.insert(u"seenFresh"_s, seen.freshHash);
    params.insert(u"by"_s, maintainerHere());
    d->call(
        u"restore-script.save"_s, params, context,
        [answer = asRestoreScript(std::move(answer))](const Result<QJsonObject> &result) {
            answer(result ? Result<QJsonObject>(result->value("restoreScript"_L1).toObject())
                          : std::unexpected(result.error()));
        },
        60s);
}

void ServerSession::checkRestoreScript(const Series &series, const QString &text, QObject *context,
                                       std::function<void(Result<QString>)> answer)
{
    QJsonObject params = ofSeries(series);
    params.insert(u"text"_s, text);
    d->call(
        u"restore-script.check"_s, params, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            if (!result)
                return answer(std::unexpected(result.error()));
            JsonFields fields(*result);
            const bool ok = fields.flag("ok"_L1);
            const qint64 line = fields.number("line"_L1);
            const QString message = fields.text("message"_L1);
            if (fields.error())
                return answer(std::unexpected(*fields.error()));
            answer(ok ? QString() : u"line %1: %2"_s.arg(line).arg(message));
        },
        60s);
}

void ServerSession::restoreScriptVersion(const Series &series, const QString &name, QObject *context,
                                         std::function<void(Result<QString>)> answer)
{
    QJsonObject params = ofSeries(series);
    params.insert(u"name"_s, name);
    d->call(
        u"restore-script.version"_s, params, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            answer(result ? Result<QString>(result->value("text"_L1).toString()) : std::unexpected(result.error()));
        },
        60s);
}

void ServerSession::setNightly(const Series &series, const QString &time, const Plan &plan, bool replaceScript,
                               QObject *context, std::function<void(Result<void>)> answer)
{
    QJsonObject params = ofSeries(series);
    params.insert(u"at"_s, time);
    params.insert(u"plan"_s, plan.toJson());
    params.insert(u"script"_s, replaceScript ? u"replace"_s : u"keep"_s);
    params.insert(u"by"_s, maintainerHere());
    d->call(u"nightly.set"_s, params, context, asDone(this, std::move(answer)), 60s);
}

void ServerSession::clearNightly(const Series &series, QObject *context, std::function<void(Result<void>)> answer)
{
    QJsonObject params = ofSeries(series);
    params.insert(u"by"_s, maintainerHere());
    d->call(u"nightly.clear"_s, params, context, asDone(this, std::move(answer)), 60s);
}

void ServerSession::holdTonight(const Series &series, bool hold, QObject *context,
                                std::function<void(Result<void>)> answer)
{
    QJsonObject params = ofSeries(series);
    params.insert(u"hold"_s, hold);
    params.insert(u"by"_s, maintainerHere());
    d->call(u"nightly.hold"_s, params, context, asDone(this, std::move(answer)), 60s);
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
