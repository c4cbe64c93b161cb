// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/JobBook.h"

#include "core/fleet/Fleet.h"
#include "core/store/JobHistory.h"

#include <algorithm>

JobBook::JobBook(Fleet *fleet, QObject *parent) : QObject(parent), m_fleet(fleet) {}

void JobBook::watch(ServerSession *session)
{
    const QString server = session->record().name;
    m_jobs.insert(server, m_fleet->history().jobs(server, longest));
    if (m_jobs[server].isEmpty())
        m_strange.insert(server);
    connect(session, &ServerSession::statusChanged, this, [this, session] { ask(session); });
    connect(session, &ServerSession::stateChanged, this, [this, session] {
        if (session->state() != ServerSession::State::Online)
            m_complete.remove(session->record().name);
    });
}

void JobBook::forget(const QString &server)
{
    if (ServerSession *session = m_fleet->server(server))
        session->disconnect(this);
    m_jobs.remove(server);
    m_complete.remove(server);
    m_strange.remove(server);
}

QList<JobRecord> JobBook::jobsOfSeries(const QString &server, const QString &series) const
{
    QList<JobRecord> found;
    for (const JobRecord &job : m_jobs.value(server))
        if (job.series == series)
            found.append(job);
    return found;
}

void JobBook::ask(ServerSession *session)
{
    if (session->state() != ServerSession::State::Online)
        return;
    const QString server = session->record().name;
    const bool full = !m_complete.contains(server);
    const int series = session->status() ? int(session->status()->series.size()) : 0;
    const int limit = full ? std::clamp(series * perSeries, fullList, longest) : shortList;
    session->jobs(
        this,
        [this, server, full](const Result<QList<JobRecord>> &jobs) {
            if (!jobs || !m_fleet->server(server))
                return; // what was known stays; the table says that the server is not reached
            take(server, *jobs, full);
        },
        limit);
}

void JobBook::take(const QString &server, const QList<JobRecord> &answer, bool full)
{
    const bool strange = m_strange.remove(server);
    if (full) {
        m_complete.insert(server);
    } else if (answer.size() == shortList && std::ranges::none_of(answer, [&](const JobRecord &job) {
                   return std::ranges::find(m_jobs[server], job.id, &JobRecord::id) != m_jobs[server].end();
               })) {
        m_complete.remove(server); // more jobs than the short list holds came since: all are asked for next time
    }
    QList<JobRecord> changed;
    // Oldest first, so that the newest is told last.
    for (auto job = answer.crbegin(); job != answer.crend(); ++job)
        if (put(server, *job, !strange) && !job->isRunning())
            changed.append(*job);
    m_fleet->history().store(server, changed);
    if (full) {
        QStringList gone;
        m_jobs[server].removeIf([&](const JobRecord &job) {
            if (std::ranges::find(answer, job.id, &JobRecord::id) != answer.end())
                return false;
            gone.append(job.id);
            return true;
        });
        m_fleet->history().remove(server, gone);
    }
    emit listed(server);
}

void JobBook::note(const QString &server, const JobRecord &job)
{
    if (put(server, job, true) && !job.isRunning())
        m_fleet->history().store(server, {job});
}

bool JobBook::put(const QString &server, const JobRecord &job, bool isNews)
{
    QList<JobRecord> &jobs = m_jobs[server];
    const auto known = std::ranges::find(jobs, job.id, &JobRecord::id);
    const bool wasKnown = known != jobs.end();
    const bool wasRunning = wasKnown && known->isRunning();
    if (wasKnown && *known == job)
        return false;
    if (wasKnown)
        *known = job;
    else
        jobs.insert(std::ranges::find_if(jobs,
                                         [&job](const JobRecord &other) {
                                             return std::pair(other.started, other.id) < std::pair(job.started, job.id);
                                         }),
                    job);
    if (!job.isRunning() && isNews && (wasRunning || !wasKnown))
        emit ended(server, job, wasRunning);
    return true;
}
