// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandLine.h"
#include "app/cli/FollowingCommand.h"
#include "app/cli/StandardInput.h"
#include "app/cli/TerminalQuestion.h"

/// A command whose job may need passwords of the server: sudo's, a database administrator's. They are read from
/// standard input where that is asked for, else asked on the terminal; without one it refuses.
class PrivilegedCommand : public FollowingCommand
{
    Q_OBJECT
public:
    struct Passwords {
        bool sudoFromInput = false;
        bool withoutSudo = false;
        bool databaseFromInput = false;
        std::string databaseUser;
    };
    /// Adds --sudo-password-stdin, --without-sudo, --database-user and --database-password-stdin.
    static void addPasswordOptions(CLI::App &command, Passwords &passwords);
    /// Adds the first two of them.
    static void addSudoOptions(CLI::App &command, Passwords &passwords);

    using FollowingCommand::FollowingCommand;

protected:
    /// What is known to be needed before the job starts.
    struct Needed {
        bool sudo = false;
        bool database = false;
        QString databaseUser; ///< Where none was named.
    };
    using Collected = std::function<void(const JobSecrets &)>;

    /// Calls \a collected with what is needed, or says why it can't be had and ends with Refused. What is to be read
    /// from standard input is taken whether or not it is known to be needed.
    void collect(ServerSession *session, const Passwords &passwords, const Needed &needed, const Collected &collected);
    /// The same for a job that exists: what it may need is found out.
    void collectFor(ServerSession *session, const QString &job, const Passwords &passwords, const Collected &collected);
    /// The same for a job that is yet to be made and may need sudo.
    void collectSudo(ServerSession *session, const Passwords &passwords, const Collected &collected);
    /// Orders \a plan, whose steps may need sudo, with what was collected; a rehearsal does without.
    void orderWithSudo(ServerSession *session, const Plan &plan, Asked asked, const Passwords &passwords, bool sudo);

private:
    void readInput(const Passwords &passwords);
    void takeInput(const Passwords &passwords, const QByteArray &input);
    void next();
    void ask(const QString &prompt, Secret JobSecrets::*place);
    void refuseToAsk(const QString &what, const QString &option);

    ServerSession *m_session = nullptr;
    Needed m_needed;
    bool m_sudoMayBeMissing = false; ///< An empty line goes on without.
    JobSecrets m_secrets;
    Collected m_collected;
    StandardInput m_input;
    std::unique_ptr<TerminalQuestion> m_question;
};
