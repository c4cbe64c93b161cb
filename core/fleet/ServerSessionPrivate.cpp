// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/ServerSessionPrivate.h"

#include "core/fleet/Turnstile.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace
{
/// A connection that held this long was a good one: the next loss is tried again soon.
constexpr auto proven = 30s;

/// Trying again by itself would change nothing, or would lock the account.
bool isForTheUser(Error::Code code)
{
    switch (code) {
        using enum Error::Code;
    case HostKeyUnknown:
    case HostKeyChanged:
    case HostKeyRevoked:
    case HostKeyUncertain:
    case AuthenticationFailed:
    case CertificateExpired:
    case AgentUnavailable:
    case KeyUnreadable:
    case Cancelled:
    case InvalidInput:
    case NotFound:
        return true;
    default:
        return false;
    }
}

QHash<QString, JobRecord> jobsOf(const ServerStatus &status)
{
    QHash<QString, JobRecord> jobs;
    for (const Series &series : status.series) {
        for (const Site &site : series.sites) {
            if (site.lastJob)
                jobs.insert(site.lastJob->id, *site.lastJob);
        }
        if (series.job)
            jobs.insert(series.job->id, *series.job);
    }
    return jobs;
}
} // namespace

ServerSession::Private::Private(ServerSession *session, ServerRecord serverRecord, SecretStore *secrets,
                                LinkFactory factory)
    : q(session), record(std::move(serverRecord)), links(std::move(factory)), desk(secrets),
      facts([this](const QString &site, std::function<void(Result<DjangoFacts>)> answer) {
          q->facts(site, false, this, std::move(answer));
      })
{
    retry.setSingleShot(true);
    connect(&retry, &QTimer::timeout, this, &Private::connectSoon);
    connect(&refreshTimer, &QTimer::timeout, this, [this] {
        if (state == State::Online)
            probe();
    });
    connect(&desk, &QuestionDesk::waitingChanged, this, &Private::showWaiting);
    connect(&desk, &QuestionDesk::hostKeyQuestion, q, &ServerSession::hostKeyQuestion);
    connect(&desk, &QuestionDesk::secretsNeeded, q, &ServerSession::secretsNeeded);
    connect(&facts, &FactsCollector::collected, this, &Private::takeFacts);
}

ServerSession::Private::~Private()
{
    Turnstile::forConnections().leave(this);
    desk.disconnect(this);
    facts.stop();
    linkContext.reset();
    link.reset();
}

void ServerSession::Private::connectSoon()
{
    retry.stop();
    nextTry = {};
    dropLink();
    setState(State::Connecting);
    Turnstile::forConnections().enter(record.host, this, [this] { connectNow(); });
}

void ServerSession::Private::connectNow()
{
    link = links(record);
    desk.attend(link.get());
    linkContext = std::make_unique<QObject>();
    connect(link.get(), &ServerLink::ready, linkContext.get(), [this] { becomeOnline(); });
    connect(link.get(), &ServerLink::failed, linkContext.get(), [this](const Error &reason) { ended(reason); });
    connect(link.get(), &ServerLink::passed, linkContext.get(), [this](const QString &layer) {
        if (layer != "authentication"_L1)
            return;
        desk.keepAccepted();
        Turnstile::forConnections().leave(this); // sshd counts only what is not logged in yet
        probe();
    });
    link->open();
}

void ServerSession::Private::becomeOnline()
{
    error.reset();
    onlineSince.start();
    setState(State::Online);
}

void ServerSession::Private::ended(const Error &reason)
{
    Turnstile::forConnections().leave(this);
    if (onlineSince.isValid() && milliseconds(onlineSince.elapsed()) >= proven)
        backoff.reset();
    const bool wanted = probing || probeAgain || probeWanted;
    dropLink();
    error = reason;
    if (reconnecting && !isForTheUser(reason.code)) {
        const auto pause = backoff.next();
        retry.start(pause);
        nextTry = QDateTime::currentDateTimeUtc().addMSecs(pause.count());
        setState(State::Waiting);
    } else {
        setState(State::Failed);
    }
    if (wanted)
        emit q->probeFailed(reason);
}

/// The link is not deleted here: this may be called from its own signal.
void ServerSession::Private::dropLink()
{
    onlineSince.invalidate();
    fresh = probing = probeAgain = probeWanted = false;
    facts.stop();
    if (!link)
        return;
    linkContext.release()->deleteLater();
    link->disconnect();
    desk.drop(link.get());
    link.release()->deleteLater();
}

void ServerSession::Private::setState(State next)
{
    beneath = next;
    showWaiting();
}

void ServerSession::Private::showWaiting()
{
    const bool asked = desk.isWaiting() && beneath != State::Online;
    const State shown = asked ? State::NeedsAnswer : beneath;
    const bool changed = shown != state || shown == State::Waiting || shown == State::Failed;
    state = shown;
    if (asked)
        Turnstile::forConnections().leave(this); // a user who thinks must not hold up other servers
    if (changed)
        emit q->stateChanged();
}

/// One at a time; whoever asks meanwhile gets one more after it.
void ServerSession::Private::probe()
{
    if (probing) {
        probeAgain = true;
        return;
    }
    probing = true;
    link->helper()->call(
        u"probe"_s, probeParams(), linkContext.get(), [this](const Result<QJsonObject> &result) { probed(result); },
        60s);
}

void ServerSession::Private::probed(const Result<QJsonObject> &result)
{
    if (!result && result.error().code == Error::Code::ConnectionLost)
        return; // ended() follows and tells
    probing = false;
    const auto next = result ? ServerStatus::fromJson(*result) : Result<ServerStatus>(std::unexpected(result.error()));
    const QPointer<Private> alive(this);
    if (next)
        takeStatus(*next);
    else
        emit q->probeFailed(next.error());
    if (alive && std::exchange(probeAgain, false) && link && link->helper())
        probe();
}

void ServerSession::Private::takeStatus(const ServerStatus &next)
{
    const ServerStatus before = status.value_or(ServerStatus{});
    status = next;
    checked = QDateTime::currentDateTimeUtc();
    fresh = true;
    probeWanted = false;
    facts.consider(next);
    const QPointer<Private> alive(this);
    tellChangedJobs(before);
    if (alive)
        emit q->statusChanged();
}

void ServerSession::Private::tellChangedJobs(const ServerStatus &before)
{
    const QPointer<Private> alive(this);
    const auto known = jobsOf(before);
    for (const JobRecord &job : jobsOf(*status)) {
        if (known.value(job.id) != job)
            emit q->jobChanged(job);
        if (!alive)
            return;
    }
}

/// The table's job moves with whoever follows it; its end changes the sites too.
void ServerSession::Private::takeJob(const JobRecord &job)
{
    if (status) {
        for (Series &series : status->series) {
            if (series.job && series.job->id == job.id && job.isRunning())
                series.job = job;
        }
    }
    const QPointer<Private> alive(this);
    emit q->jobChanged(job);
    if (alive && !job.isRunning() && state == State::Online && shownAsRunning(job.id))
        probe();
}

bool ServerSession::Private::shownAsRunning(const QString &job) const
{
    return status && std::any_of(status->series.cbegin(), status->series.cend(),
                                 [&](const Series &series) { return series.job && series.job->id == job; });
}

void ServerSession::Private::takeFacts(const QString &sitePath, const DjangoFacts &answer)
{
    if (!status)
        return;
    bool changed = false;
    for (Series &series : status->series) {
        for (Site &site : series.sites) {
            if (site.path != sitePath)
                continue;
            site.facts = answer;
            site.factsStale = false;
            changed = true;
        }
    }
    if (changed)
        emit q->statusChanged();
}

QJsonObject ServerSession::Private::probeParams() const
{
    return {{u"roots"_s, QJsonArray::fromStringList(record.roots)},
            {u"vhosts"_s, QJsonArray::fromStringList(record.vhosts)}};
}

void ServerSession::Private::call(const QString &method, const QJsonObject &params, QObject *context,
                                  ServerHelper::Answer answer, std::chrono::milliseconds limit,
                                  const JobSecrets &secrets)
{
    if (ServerHelper *helper = q->helper()) {
        helper->callWithSecrets(method, params, secrets.json(), context, std::move(answer), limit);
        return;
    }
    const Error reason = error.value_or(Error{Error::Code::ConnectionLost, {}});
    QMetaObject::invokeMethod(
        this,
        [guard = QPointer<QObject>(context), bound = context != nullptr, answer = std::move(answer), reason] {
            if (!bound || guard)
                answer(std::unexpected(reason));
        },
        Qt::QueuedConnection);
}
