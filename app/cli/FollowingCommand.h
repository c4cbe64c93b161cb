// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/JobCommand.h"
#include "app/cli/JobWatch.h"

/// A command that starts a job on a server and, where asked for, follows it to its end. The job survives this program.
class FollowingCommand : public JobCommand
{
    Q_OBJECT
public:
    /// What is done once the job is started.
    struct After {
        bool follow = false;
        bool json = false;
    };

    /// How a plan is to be run.
    struct Asked {
        bool rehearse = false;
        bool follow = false;
        bool json = false;
    };

    using JobCommand::JobCommand;

    void interrupt(int signal) override;

protected:
    /// Starts \a plan or its rehearsal, which is followed in any case: it is short, and what it found is in its log.
    void order(ServerSession *session, const Plan &plan, Asked asked, const JobSecrets &secrets = {});
    /// Tells that \a job was started, or why not, and ends or follows.
    void started(ServerSession *session, const Result<JobRecord> &job, After after);
    /// The followed \a job is over, and was told: ends with \a status, if there is nothing more to be said.
    virtual void ended(ServerSession *session, const JobRecord &job, ExitStatus status);
    /// \a job was started and is not followed: what is to be said of what comes after it.
    virtual void leftAlone(const JobRecord &job);

private:
    void tell(ServerSession *session, const JobRecord &job, After after);
    void learnEarlierRuns(ServerSession *session, const JobRecord &job);
    void follow(ServerSession *session, const JobRecord &job, const QList<JobRecord> &earlier);
    void tellEnd(ServerSession *session, const JobRecord &job);

    QPointer<JobWatch> m_watch;
};
