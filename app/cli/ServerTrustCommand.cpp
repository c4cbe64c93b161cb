// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ServerTrustCommand.h"

#include "core/base/InertText.h"

#include <QTimer>

using namespace Qt::StringLiterals;

void ServerTrustCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand("trust", words(tr("Take a server's new host key in place of the known one")));
    command->add_option("NAME", options->name, words(tr("The server's name")))->required();
    command
        ->add_option("--fingerprint", options->fingerprint,
                     words(tr("SHA256:... of the new key, as the server's administrator told you")))
        ->required();
    command->callback(
        [options, &terminal, &chosen] { chosen = std::make_unique<ServerTrustCommand>(*options, terminal); });
}

void ServerTrustCommand::begin()
{
    m_session = serverNamed(name());
    if (!m_session)
        return;
    m_fingerprint = HostKey::fingerprintIn(textOf(m_options.fingerprint));
    if (m_fingerprint.isEmpty())
        return endUsage(tr("\"%1\" is no SHA256 fingerprint. On the server, \"ssh-keygen -lf "
                           "/etc/ssh/ssh_host_ed25519_key.pub\" prints one.")
                            .arg(inertText(textOf(m_options.fingerprint), 200)));
    m_session->setReconnecting(false);
    attendSecrets(m_session); // a jump host may want some before the server shows its key
    connect(m_session, &ServerSession::hostKeyQuestion, this, &ServerTrustCommand::judge);
    m_session->test(this,
                    [this](const QList<ServerSession::TestStep> &steps, bool finished) { look(steps, finished); });
}

void ServerTrustCommand::judge(const HostKeyQuestion &question)
{
    m_question = question;
    if (question.mayBeAccepted()) // waits for an answer, but not from inside the session's signal
        QTimer::singleShot(0, this, &ServerTrustCommand::answer);
}

void ServerTrustCommand::answer()
{
    if (m_question->key.sha256() == m_fingerprint)
        m_session->acceptHostKey(*m_question);
    else
        m_session->rejectHostKey();
}

/// The test goes on to the sites; what is asked here is known as soon as the key was judged.
void ServerTrustCommand::look(const QList<ServerSession::TestStep> &steps, bool finished)
{
    if (m_ended || steps.isEmpty())
        return;
    const auto &last = steps.last();
    if (last.id == u"host-key"_s && last.passed) {
        m_ended = true;
        return reached(last.detail);
    }
    if (!finished)
        return;
    m_ended = true;
    const auto error = last.error.value_or(Error{Error::Code::Unexpected, {}});
    if (!m_question || last.id != u"host-key"_s)
        return endWith(error, name());
    if (m_question->key.sha256() != m_fingerprint)
        return refuse();
    if (!m_question->mayBeReplaced())
        return endWith(error, name());
    replace();
}

void ServerTrustCommand::reached(const QString &shown)
{
    if (m_question && m_question->mayBeAccepted() && m_question->key.sha256() == m_fingerprint) {
        terminal().print(tr("The key %2 of %1 was not known before and is accepted from now on.")
                             .arg(inertText(m_question->isJumpHost ? m_question->alias : name()), m_fingerprint));
        return end(ExitStatus::Done);
    }
    if (shown != m_fingerprint) {
        terminal().say(tr("%1 shows the key that is on file, %2, and not %3. Nothing was changed.")
                           .arg(inertText(name()), shown, m_fingerprint));
        return end(ExitStatus::Refused);
    }
    terminal().print(tr("The key %2 of %1 is on file already. Nothing to do.").arg(inertText(name()), m_fingerprint));
    end(ExitStatus::Done);
}

void ServerTrustCommand::replace()
{
    change(
        name(), [this] { return fleet().replaceHostKey(name(), *m_question, m_fingerprint); },
        [this] { tellReplaced(); });
}

void ServerTrustCommand::tellReplaced()
{
    const auto &question = *m_question;
    Attendant::sayKeys(terminal(), inertText(name()), question);
    const QString host = inertText(question.isJumpHost ? question.alias : name());
    terminal().print(tr("The key %2 of %1 is accepted from now on, in place of the old one.").arg(host, m_fingerprint));
    const auto commands = question.commandsToForget();
    if (!commands.isEmpty())
        terminal().say(
            tr("Your own list of known keys was not changed: \"ssh\" itself goes on refusing the new key until "
               "you run:\n  %1")
                .arg(inertText(commands.join(u"\n  "_s))));
    end(ExitStatus::Done);
}

void ServerTrustCommand::refuse()
{
    Attendant::sayKeys(terminal(), inertText(name()), *m_question);
    terminal().say(
        tr("%1 shows the key %2, and not %3. Somebody may stand between you and the server. Nothing was sent to "
           "it and nothing was changed.")
            .arg(inertText(m_question->isJumpHost ? m_question->alias : name()), m_question->key.sha256(),
                 m_fingerprint));
    end(ExitStatus::Refused);
}
