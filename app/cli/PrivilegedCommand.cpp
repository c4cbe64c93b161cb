// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PrivilegedCommand.h"

#include "core/base/InertText.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr qsizetype longestInput = 8192;

/// Whether jobs of that id's operation change what belongs to root: "20261129T013000Z-setup-ab12cd".
bool mayNeedRoot(const QString &job)
{
    static const QStringList operations{u"setup"_s,  u"adopt"_s, u"retire"_s, u"attempt"_s,
                                        u"cancel"_s, u"keep"_s,  u"recall"_s};
    return operations.contains(job.section(u'-', 1, -2));
}
} // namespace

void PrivilegedCommand::addSudoOptions(CLI::App &command, Passwords &passwords)
{
    command.add_flag("--sudo-password-stdin", passwords.sudoFromInput,
                     words(tr("Read the password for sudo on the server from standard input: its first line")));
    command
        .add_flag("--without-sudo", passwords.withoutSudo,
                  words(tr("Ask for no password: what your own rights do not suffice for becomes a script for the "
                           "administrator")))
        ->excludes("--sudo-password-stdin");
}

void PrivilegedCommand::addPasswordOptions(CLI::App &command, Passwords &passwords)
{
    addSudoOptions(command, passwords);
    command.add_option(
        "--database-user", passwords.databaseUser,
        words(tr("Database administrator that makes the database where your own rights do not suffice")));
    command.add_flag("--database-password-stdin", passwords.databaseFromInput,
                     words(tr("Read that one's password from standard input: the line after sudo's, where both are")));
}

void PrivilegedCommand::collect(ServerSession *session, const Passwords &passwords, const Needed &needed,
                                const Collected &collected)
{
    m_session = session;
    m_needed = needed;
    m_needed.sudo = needed.sudo && !passwords.withoutSudo;
    m_collected = collected;
    const QString named = textOf(passwords.databaseUser);
    m_secrets.databaseUser = named.isEmpty() ? needed.databaseUser : named;
    m_needed.database = needed.database || !named.isEmpty();
    if (passwords.sudoFromInput || passwords.databaseFromInput)
        readInput(passwords);
    else
        next();
}

void PrivilegedCommand::collectFor(ServerSession *session, const QString &job, const Passwords &passwords,
                                   const Collected &collected)
{
    if (mayNeedRoot(job))
        collectSudo(session, passwords, collected);
    else
        collect(session, passwords, {}, collected);
}

void PrivilegedCommand::collectSudo(ServerSession *session, const Passwords &passwords, const Collected &collected)
{
    if (passwords.sudoFromInput || passwords.withoutSudo || !TerminalQuestion::canAsk())
        return collect(session, passwords, {}, collected);
    m_sudoMayBeMissing = true; // it may be that this maintainer may not use sudo at all
    const auto asks = [this, session, passwords, collected](bool sudo) {
        collect(session, passwords, {.sudo = sudo, .database = false, .databaseUser = {}}, collected);
    };
    const auto learnSudo = [this, session, asks](const Result<QJsonObject> &hello) {
        if (hello && hello->value("uid"_L1).toInt(-1) == 0)
            return asks(false);
        session->call(
            u"sudo"_s, {}, this,
            [asks](const Result<QJsonObject> &sudo) { asks(sudo && !sudo->value("passwordless"_L1).toBool()); }, 30s);
    };
    session->call(u"hello"_s, {}, this, learnSudo, 30s);
}

void PrivilegedCommand::orderWithSudo(ServerSession *session, const Plan &plan, Asked asked, const Passwords &passwords,
                                      bool sudo)
{
    if (asked.rehearse)
        return order(session, plan, asked);
    collect(session, passwords, {.sudo = sudo, .database = false, .databaseUser = {}},
            [this, session, plan, asked](const JobSecrets &secrets) { order(session, plan, asked, secrets); });
}

void PrivilegedCommand::readInput(const Passwords &passwords)
{
    m_input.read(longestInput, [this, passwords](const Result<QByteArray> &input) {
        if (!input)
            return endWith(input.error(), m_session->record().name);
        takeInput(passwords, *input);
    });
}

void PrivilegedCommand::takeInput(const Passwords &passwords, const QByteArray &input)
{
    qsizetype at = 0;
    const auto line = [&input, &at] {
        const auto end = input.indexOf('\n', at);
        const auto length = (end < 0 ? input.size() : end) - at;
        Secret secret(QByteArray(input.constData() + std::min(at, input.size()), std::max<qsizetype>(length, 0)));
        at = end < 0 ? input.size() : end + 1;
        return secret;
    };
    if (passwords.sudoFromInput)
        m_secrets.sudo = line();
    if (passwords.databaseFromInput)
        m_secrets.database = line();
    const bool missing = (passwords.sudoFromInput && m_secrets.sudo.isEmpty()) ||
                         (passwords.databaseFromInput && m_secrets.database.isEmpty());
    if (missing) {
        terminal().say(tr("Standard input has no password. Nothing was changed."));
        return end(ExitStatus::Usage);
    }
    next();
}

void PrivilegedCommand::next()
{
    const QString server = inertText(m_session->record().name);
    if (m_needed.sudo && m_secrets.sudo.isEmpty()) {
        if (!TerminalQuestion::canAsk())
            return refuseToAsk(tr("sudo on %1 asks for a password").arg(server),
                               tr("%1, or go on without by %2").arg(u"--sudo-password-stdin"_s, u"--without-sudo"_s));
        return ask(m_sudoMayBeMissing ? tr("Password for sudo on %1 (nothing: go on without): ").arg(server)
                                      : tr("Password for sudo on %1: ").arg(server),
                   &JobSecrets::sudo);
    }
    if (m_needed.database && m_secrets.database.isEmpty()) {
        if (!TerminalQuestion::canAsk())
            return refuseToAsk(tr("making the database on %1 needs an administrator's password").arg(server),
                               u"--database-password-stdin"_s);
        return ask(
            tr("Password of the database administrator %1 on %2: ").arg(inertText(m_secrets.databaseUser), server),
            &JobSecrets::database);
    }
    m_collected(std::exchange(m_secrets, {}));
}

void PrivilegedCommand::refuseToAsk(const QString &what, const QString &option)
{
    terminal().say(
        tr("%1, and there is no terminal to ask on. Give it with %2. Nothing was changed.").arg(what, option));
    end(ExitStatus::Refused);
}

void PrivilegedCommand::ask(const QString &prompt, Secret JobSecrets::*place)
{
    terminal().clearStatus();
    m_question = std::make_unique<TerminalQuestion>();
    const auto decline = [this] {
        terminal().say(tr("No password was given. Nothing was changed."));
        end(ExitStatus::Refused);
    };
    connect(
        m_question.get(), &TerminalQuestion::answered, this,
        [this, place, decline](const Secret &line) {
            m_secrets.*place = line;
            if (line.isEmpty() && !m_sudoMayBeMissing)
                return decline();
            (place == &JobSecrets::sudo ? m_needed.sudo : m_needed.database) = false;
            next();
        },
        Qt::QueuedConnection);
    connect(m_question.get(), &TerminalQuestion::declined, this, decline, Qt::QueuedConnection);
    m_question->ask({}, prompt, false);
}
