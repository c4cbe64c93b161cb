// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FollowingCommand.h"

#include "app/cli/JobEnd.h"
#include "app/cli/StatusJson.h"
#include "core/base/InertText.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

void FollowingCommand::order(ServerSession *session, const Plan &plan, Asked asked, const JobSecrets &secrets)
{
    const After after{.follow = asked.follow || (asked.rehearse && !asked.json), .json = asked.json};
    const auto begun = [this, session, after](const Result<JobRecord> &job) { started(session, job, after); };
    if (asked.rehearse)
        session->rehearseJob(plan, this, begun);
    else
        session->startJob(plan, this, begun, secrets);
}

void FollowingCommand::started(ServerSession *session, const Result<JobRecord> &job, After after)
{
    if (!job)
        return endWith(job.error(), session->record().name);
    tell(session, *job, after);
    if (after.follow)
        return learnEarlierRuns(session, *job);
    if (!after.json)
        leftAlone(*job);
    end(exitStatusOf(job->state));
}

void FollowingCommand::tell(ServerSession *session, const JobRecord &job, After after)
{
    const auto name = session->record().name;
    const auto line = tr("Started %1 on %2.").arg(inertText(job.id), inertText(name));
    if (after.json)
        terminal().print(QString::fromUtf8(QJsonDocument(StatusJson::job(job, name)).toJson(QJsonDocument::Compact)));
    else if (after.follow)
        terminal().say(line);
    else
        terminal().print(tr("%1 To see it: baton log %2/%3 -f").arg(line, inertText(name), inertText(job.id)));
}

void FollowingCommand::learnEarlierRuns(ServerSession *session, const JobRecord &job)
{
    session->jobs(
        this,
        [this, session, job](const Result<QList<JobRecord>> &jobs) {
            follow(session, job, jobs ? *jobs : QList<JobRecord>());
        },
        JobWatch::runsLookedAt);
}

void FollowingCommand::follow(ServerSession *session, const JobRecord &job, const QList<JobRecord> &earlier)
{
    m_watch = new JobWatch(session, job.id, terminal(), this);
    m_watch->setEarlierRuns(earlier);
    connect(m_watch, &JobWatch::finished, this, [this, session](const Result<std::optional<JobRecord>> &result) {
        if (!result)
            return endWith(result.error(), session->record().name);
        if (*result)
            return tellEnd(session, **result);
        endWith({Error::Code::ProtocolError, m_watch->job()}, session->record().name);
    });
    m_watch->start(0, true);
}

void FollowingCommand::tellEnd(ServerSession *session, const JobRecord &job)
{
    if (job.isRunning()) {
        terminal().say(m_watch->detachText());
        return end(ExitStatus::Done);
    }
    ended(session, job, JobEnd::tell(job, terminal()));
}

void FollowingCommand::leftAlone(const JobRecord &job)
{
    Q_UNUSED(job)
}

void FollowingCommand::ended(ServerSession *session, const JobRecord &job, ExitStatus status)
{
    Q_UNUSED(session)
    Q_UNUSED(job)
    end(status);
}

void FollowingCommand::interrupt(int signal)
{
    if (m_watch)
        terminal().say(m_watch->detachText());
    JobCommand::interrupt(signal);
}
