// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptDesk.h"

#include "core/base/InertText.h"
#include "core/fleet/Attempts.h"
#include "core/plans/StartAttempt.h"
#include "ui/text/CheckText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/OperationResult.h"
#include "ui/text/RefusalText.h"

#include <QDialog>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
QString inertSite(const QString &name)
{
    return inertLine(name, 80);
}

QString withDetails(const Error &error, const QString &server)
{
    const ErrorText text = errorText(error, server);
    return text.details.isEmpty() ? text.paragraph()
                                  : QString(text.paragraph() + u' ' + asSentence(inertLine(text.details, 400)));
}
/// Of an order: where no answer came nobody knows yet whether it has begun.
QString orderProblem(const Error &error, const QString &server)
{
    if (error.code == Error::Code::ConnectionLost)
        return AttemptDesk::tr("The connection to %1 was lost before it said whether this has begun. The connection is "
                               "made again by itself, and what has begun on the server goes on there: look at what the "
                               "banner says then.")
            .arg(inertSite(server));
    if (error.code == Error::Code::Timeout)
        return AttemptDesk::tr("%1 did not say in time whether this has begun: look at what the banner says before you "
                               "try again.")
            .arg(inertSite(server));
    return withDetails(error, server);
}
} // namespace

AttemptDesk::AttemptDesk(AttemptBook *book, AskSecrets secrets, QWidget *window)
    : QObject(window), m_attempts(book), m_secrets(std::move(secrets)), m_window(window), m_timer(new QTimer(this))
{
    connect(m_timer, &QTimer::timeout, this, &AttemptDesk::tick);
    m_timer->start(1000);
}

void AttemptDesk::tick()
{
    m_attempts->ask();
    for (const QString &key : m_flows.keys()) {
        if (const auto flow = m_flows.find(key); flow != m_flows.end()) {
            show(*flow);
            advance(*flow);
        }
    }
    emit ticked();
}

void AttemptDesk::act(const QString &server, const QString &series, AttemptAction action)
{
    const auto sight = m_attempts->sight(server, series);
    if (!sight || m_flows.contains(keyOf(server, series)))
        return;
    if (const QString refusal = attemptRefusal(*sight, action); !refusal.isEmpty()) {
        emit problemChanged(server, series, refusal);
        return;
    }
    emit problemChanged(server, series, {});
    switch (action) {
    case AttemptAction::Start:
        return start(*sight);
    case AttemptAction::Edit:
    case AttemptAction::PlanAgain:
        return emit editWanted(server, series);
    case AttemptAction::Withdraw:
        return withdraw(*sight);
    case AttemptAction::Keep:
        return keep(*sight, false);
    case AttemptAction::Cancel:
        return cancel(*sight, false);
    case AttemptAction::Extend:
        return extend(*sight);
    case AttemptAction::Stop:
        return stopJob(*sight);
    case AttemptAction::GoOn:
        return goOn(*sight);
    case AttemptAction::Log:
        return emit logWanted(server, series);
    case AttemptAction::LostChanges:
        return emit lostChangesWanted(server, series, sight->attempt().id);
    case AttemptAction::Announce:
        return announceEnd(*sight);
    case AttemptAction::TakeOut:
        return askWhereToTakeOut(*sight);
    case AttemptAction::Close:
        m_attempts->close(sight->attempt().id);
        return emit closedChanged();
    }
}

void AttemptDesk::stopPending(const QString &server, const QString &series)
{
    if (const auto flow = m_flows.find(keyOf(server, series)); flow != m_flows.end() && !flow->sent)
        end(*flow);
}

void AttemptDesk::closeProblem(const QString &server, const QString &series)
{
    emit problemChanged(server, series, {});
}

QString AttemptDesk::pending(const QString &server, const QString &series) const
{
    const auto flow = m_flows.constFind(keyOf(server, series));
    return flow == m_flows.cend() ? QString() : textOf(*flow);
}

// One wish

AttemptDesk::Flow *AttemptDesk::flowFor(const QString &key, int number)
{
    const auto flow = m_flows.find(key);
    return flow == m_flows.end() || flow->number != number ? nullptr : &*flow;
}

AttemptDesk::Flow &AttemptDesk::begin(const AttemptSight &sight, Kind kind)
{
    Flow flow;
    flow.kind = kind;
    flow.server = sight.server;
    flow.series = sight.series.id;
    flow.attempt = sight.attempt().id;
    flow.number = ++m_numbers;
    return *m_flows.insert(keyOf(flow.server, flow.series), flow);
}

void AttemptDesk::end(const Flow &flow)
{
    const QString server = flow.server, series = flow.series;
    const QPointer<QDialog> dialog = flow.dialog;
    m_flows.remove(keyOf(server, series));
    if (dialog && dialog->isVisible())
        dialog->reject();
    emit pendingChanged(server, series, {}, false);
}

void AttemptDesk::fail(const Flow &flow, const QString &what)
{
    const QString server = flow.server, series = flow.series;
    end(flow);
    emit problemChanged(server, series, what);
}

void AttemptDesk::show(const Flow &flow)
{
    emit pendingChanged(flow.server, flow.series, textOf(flow), !flow.sent);
}

QString AttemptDesk::textOf(const Flow &flow) const
{
    const auto sight = m_attempts->sight(flow.server, flow.series);
    const QString from = sight ? inertSite(sight->attempt().from) : QString();
    if (flow.sent)
        return tr("Asking %1 to begin...").arg(inertSite(flow.server));
    if (!flow.begins)
        return flow.words;
    const qint64 left = (*flow.begins - m_attempts->now() + 999) / 1000;
    if (left > 0)
        return flow.kind == Kind::Start
                   ? tr("Starting in %1 s").arg(left)
                   : tr("Going back to %1 in %2 s: no changes since the switch").arg(from).arg(left);
    return !flow.checked ? tr("Starting as soon as %1 has looked at every guardrail...").arg(inertSite(flow.server))
                         : flow.words;
}

void AttemptDesk::start(const AttemptSight &sight)
{
    Flow &flow = begin(sight, Kind::Start);
    flow.begins = m_attempts->now() + countdown * 1000;
    show(flow);
    const QString key = keyOf(flow.server, flow.series);
    const Attempt &attempt = sight.attempt();
    Attempts::readiness(
        *m_attempts->session(sight.server), sight.series, attempt.minutes, attempt.maxSyncAge, false, this,
        [this, key, number = flow.number](const Result<AttemptReadiness> &readiness) {
            Flow *asked = flowFor(key, number);
            if (!asked)
                return;
            if (!readiness)
                return fail(*asked,
                            tr("The attempt was not started. %1").arg(withDetails(readiness.error(), asked->server)));
            readinessCame(*asked, *readiness);
        });
}

void AttemptDesk::readinessCame(Flow &flow, const AttemptReadiness &readiness)
{
    QStringList failed, todo;
    for (const AttemptReadiness::Check &one : readiness.checks) {
        if (one.check.state != SurveyCheck::State::Failed)
            continue;
        failed += asSentence(
            tr("%1: %2", "check, what was found").arg(checkTitle(one.check.code), inertLine(one.check.detail, 300)));
        const QString helps =
            one.check.todo.isEmpty() ? refusalText(one.check.code, u"attempt"_s).todo : inertLine(one.check.todo, 300);
        if (!helps.isEmpty() && !todo.contains(asSentence(helps)))
            todo += asSentence(helps);
    }
    if (!failed.isEmpty() || readiness.isRefused()) {
        const auto sight = m_attempts->sight(flow.server, flow.series);
        return fail(flow,
                    tr("The attempt was not started. %1 %2 is production as before. %3", "failed checks, site, todo")
                        .arg(failed.join(u' '), sight ? inertSite(sight->attempt().from) : QString(), todo.join(u' '))
                        .trimmed());
    }
    flow.checked = true;
    flow.freezeSeconds = readiness.freezeSeconds;
    flow.hasSecrets = !readiness.rights.asks();
    if (!flow.hasSecrets)
        askSecrets(flow);
    else
        advance(flow);
}

/// Asks for a password only where the server does not say that none is needed. \a keeps: what begins is a keep.
void AttemptDesk::learnRights(Flow &flow, bool keeps)
{
    const auto sight = m_attempts->sight(flow.server, flow.series);
    ServerSession *session = m_attempts->session(flow.server);
    if (!sight || !session)
        return askSecrets(flow);
    flow.words = tr("Asking %1 whether a password is needed...").arg(inertSite(flow.server));
    show(flow);
    Attempts::endRights(*session, sight->series, this,
                        [this, key = keyOf(flow.server, flow.series), number = flow.number,
                         keeps](const Result<Attempts::EndRights> &rights) {
                            Flow *asked = flowFor(key, number);
                            if (!asked)
                                return;
                            if (!rights || (keeps ? rights->keep : rights->back).asks())
                                return askSecrets(*asked);
                            asked->hasSecrets = true;
                            advance(*asked);
                        });
}

void AttemptDesk::askSecrets(Flow &flow)
{
    const QString key = keyOf(flow.server, flow.series);
    const int number = flow.number;
    flow.words = tr("Waiting for sudo's password...");
    show(flow);
    m_secrets(
        flow.server,
        [this, key, number](const JobSecrets &secrets) {
            if (Flow *asked = flowFor(key, number)) {
                asked->secrets = secrets;
                asked->hasSecrets = true;
                advance(*asked);
            }
        },
        [this, key, number] {
            if (const Flow *asked = flowFor(key, number))
                end(*asked);
        });
}

void AttemptDesk::advance(Flow &flow)
{
    const bool over = !flow.begins || m_attempts->now() >= *flow.begins;
    if (flow.sent || !over || !flow.checked)
        return;
    if (flow.hasSecrets)
        send(flow);
}

void AttemptDesk::send(Flow &flow)
{
    const auto sight = m_attempts->sight(flow.server, flow.series);
    ServerSession *session = m_attempts->session(flow.server);
    if (!sight || !session || sight->attempt().id != flow.attempt)
        return fail(flow, tr("Nothing was begun: the attempt is another one by now. Look at what the banner says."));
    const bool goesOn = flow.kind == Kind::GoOn;
    const Result<Plan> plan = goesOn ? Plan() : planOf(flow, sight->series, session->record().vhosts);
    if (!plan)
        return fail(flow, withDetails(plan.error(), flow.server));
    flow.sent = true;
    show(flow);
    const auto answered = [this, key = keyOf(flow.server, flow.series),
                           number = flow.number](const Result<JobRecord> &answer) {
        if (Flow *asked = flowFor(key, number))
            sent(*asked, answer);
    };
    // an answer may come at once, and ends the flow
    const JobSecrets secrets = flow.secrets;
    const QString target = flow.target;
    if (!goesOn)
        session->startJob(*plan, this, answered, secrets);
    else if (flow.undoes)
        session->undoJob(target, this, answered, secrets);
    else
        session->resumeJob(target, this, answered, secrets);
}

Result<Plan> AttemptDesk::planOf(const Flow &flow, const Series &series, const QStringList &vhosts)
{
    if (flow.kind == Kind::Cancel)
        return cancelAttemptPlan(series, flow.cancel, vhosts);
    if (flow.kind == Kind::Keep)
        return keepAttemptPlan(series, flow.confirmKeep);
    const Attempt &attempt = *series.attempt;
    return startAttemptPlan(
        series, {attempt.minutes, attempt.atEnd, attempt.maxSyncAge, attempt.id, flow.freezeSeconds.value_or(0)},
        vhosts);
}

void AttemptDesk::sent(Flow &flow, const Result<JobRecord> &answer)
{
    if (!answer)
        return fail(flow, orderProblem(answer.error(), flow.server));
    const QString server = flow.server;
    m_begun.insert(keyOf(server, answer->id), flow.cancel);
    end(flow);
    m_attempts->takeJob(server, *answer);
    emit jobStarted(server, *answer);
    if (ServerSession *session = m_attempts->session(server))
        session->refresh();
}

// What needs no job

void AttemptDesk::extend(const AttemptSight &sight)
{
    Attempts::extend(*m_attempts->session(sight.server), sight.series, extension, this,
                     [this, server = sight.server, series = sight.series.id](const Result<Attempt> &answer) {
                         if (!answer)
                             emit problemChanged(server, series, withDetails(answer.error(), server));
                         else
                             m_attempts->take(server, series, *answer);
                     });
}

void AttemptDesk::withdraw(const AttemptSight &sight)
{
    Attempts::withdraw(*m_attempts->session(sight.server), sight.series, this,
                       [this, server = sight.server, series = sight.series.id](const Result<Attempt> &answer) {
                           if (!answer)
                               emit problemChanged(server, series, withDetails(answer.error(), server));
                           else
                               m_attempts->take(server, series, *answer);
                           if (ServerSession *session = m_attempts->session(server))
                               session->refresh();
                       });
}

void AttemptDesk::stopJob(const AttemptSight &sight)
{
    const JobRecord *job = sight.job();
    const QString id = job ? job->id : sight.attempt().job;
    m_attempts->session(sight.server)
        ->stopJob(id, this, [this, server = sight.server, series = sight.series.id](const Result<JobRecord> &answer) {
            if (!answer)
                emit problemChanged(server, series, withDetails(answer.error(), server));
            else
                m_attempts->takeJob(server, *answer);
        });
}

void AttemptDesk::goOn(const AttemptSight &sight)
{
    Flow &flow = begin(sight, Kind::GoOn);
    flow.words = tr("Looking where it was interrupted...");
    show(flow);
    m_attempts->session(sight.server)
        ->jobs(this, [this, key = keyOf(flow.server, flow.series), number = flow.number,
                      id = sight.attempt().job](const Result<QList<JobRecord>> &jobs) {
            Flow *asked = flowFor(key, number);
            if (!asked)
                return;
            if (!jobs)
                return fail(*asked, withDetails(jobs.error(), asked->server));
            for (const JobRecord &job : *jobs) {
                if (job.id == id)
                    return takeUp(*asked, job);
            }
            fail(*asked, tr("Its job is not in the server's list any more. The server takes it up by itself."));
        });
}

/// As the server itself would: before the step that decides it is taken back, later it is gone on with.
void AttemptDesk::takeUp(Flow &flow, const JobRecord &job)
{
    const QString turn = job.operation == u"attempt"  ? u"switch"_s
                         : job.operation == u"cancel" ? u"return"_s
                                                      : u"decide"_s;
    const bool undo = !job.undoes.isEmpty() || std::ranges::none_of(job.steps, [&turn](const JobRecord::Step &step) {
        return step.id == turn && step.state != JobRecord::Step::State::Waiting;
    });
    flow.undoes = undo;
    flow.target = job.undoes.isEmpty() ? job.id : job.undoes;
    flow.checked = true;
    learnRights(flow, job.operation == u"keep");
}
