// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/JobCommand.h"

#include "core/base/InertText.h"

#include <algorithm>

void JobCommand::findJob(const QString &target, const std::function<void(ServerSession *, const QString &)> &found)
{
    const auto slash = target.indexOf(u'/');
    const auto job = target.mid(slash + 1);
    if (slash < 0)
        return askAll(job, found);
    if (auto *session = serverNamed(target.left(slash)))
        visit(session, ServerVisit::Goal::Connected, [session, job, found] { found(session, job); });
}

void JobCommand::askAll(const QString &job, const std::function<void(ServerSession *, const QString &)> &found)
{
    const auto sessions = fleet().servers();
    m_unanswered = sessions.size();
    const auto answered = [this, job](const Error *error, const QString &server) {
        if (error)
            m_error = std::pair(*error, server);
        if (--m_unanswered > 0 || m_found)
            return;
        if (m_error)
            say(m_error->first, m_error->second);
        terminal().say(tr("No server that answered has a job \"%1\". \"baton jobs\" shows those that there are.")
                           .arg(inertText(job)));
        end(m_error ? exitStatusOf(m_error->first.code) : ExitStatus::Usage);
    };
    if (sessions.isEmpty())
        return endUsage(tr("There are no servers yet, so there is no job \"%1\".").arg(inertText(job)));
    visit(sessions, ServerVisit::Goal::Connected,
          [this, job, found, answered](ServerSession *session, const Result<void> &result) {
              if (!result)
                  return answered(&result.error(), session->record().name);
              session->jobs(
                  this,
                  [this, job, found, answered, session](const Result<QList<JobRecord>> &jobs) {
                      if (!jobs)
                          return answered(&jobs.error(), session->record().name);
                      const bool here =
                          std::ranges::any_of(*jobs, [&](const JobRecord &record) { return record.id == job; });
                      if (!here || m_found)
                          return answered(nullptr, {});
                      m_found = true;
                      found(session, job);
                  },
                  jobsLookedAt);
          });
}
