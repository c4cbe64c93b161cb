// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/AttemptLines.h"
#include "app/cli/PrivilegedCommand.h"
#include "core/fleet/Attempts.h"

/// A command about the upgrade attempt of a series.
class AttemptCommand : public PrivilegedCommand
{
    Q_OBJECT
public:
    using PrivilegedCommand::PrivilegedCommand;

    /// Adds `attempt` with all that can be done about one.
    static void addAllTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen);

protected:
    void begin() final;
    virtual QString target() const = 0;
    /// The series was found.
    virtual void act() = 0;
    void ended(ServerSession *session, const JobRecord &job, ExitStatus status) final;
    void leftAlone(const JobRecord &job) final;

    static void addTarget(CLI::App &command, std::string &target);
    static void addJson(CLI::App &command, bool &json);

    ServerSession &session() { return *m_session; }
    const Series &series() const { return m_series; }
    /// Now, on the server's clock.
    AttemptMoment moment(const std::optional<Attempt> &attempt) const;
    /// Says the error and ends.
    void fail(const Error &error);
    /// Prints how the attempt is now and ends.
    void tell(const Result<Attempt> &attempt, bool json);
    QString seriesTarget() const; ///< "vps12/mdg", inert.
    /// Calls \a done with the text of \a file, "-" being standard input; nothing where \a file is empty.
    void readText(const std::string &file, const std::function<void(const QString &)> &done);

private:
    /// How users are told of what \a job decides; empty where it decides nothing.
    QString announcementOf(const JobRecord &job) const;
    /// Waits for the job that takes back what \a job began, then ends with \a status.
    void waitForReturn(const JobRecord &job, ExitStatus status);

    ServerSession *m_session = nullptr;
    Series m_series;
    StandardInput m_textInput;
    QPointer<JobWatch> m_return;
};
