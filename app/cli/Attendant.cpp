// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Attendant.h"

#include "core/base/InertText.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
QString hostKeyText(const HostKeyQuestion &question)
{
    const auto address = question.address.isEmpty() ? question.host : question.address;
    return Attendant::tr("The key of %1 (%2, port %3) is not known yet.\n"
                         "  type         %4\n"
                         "  fingerprint  %5\n"
                         "Compare it with what this command prints on the server:\n"
                         "  %6\n")
        .arg(inertText(question.alias), inertText(address), QString::number(question.port),
             inertText(question.key.typeName()), question.key.sha256(), inertText(question.command));
}

QString secretText(const SecretRequest &request, const QString &remark)
{
    QStringList lines{request.name, request.instruction, remark};
    if (request.attempt > 1)
        lines += Attendant::tr("That was not accepted.");
    lines.removeAll(QString());
    return lines.isEmpty() ? QString() : QString(inertText(lines.join(u'\n')) + u'\n');
}

QString secretPrompt(const SecretRequest &request, qsizetype index)
{
    const QString account = request.user + u'@' + request.server;
    switch (request.kind) {
    case SecretRequest::Kind::Password:
        return Attendant::tr("Password of %1: ").arg(inertText(account));
    case SecretRequest::Kind::KeyPassphrase:
        return Attendant::tr("Passphrase of %1: ").arg(inertText(request.identityFile));
    case SecretRequest::Kind::KeyboardInteractive:
        return Attendant::tr("%1 asks: %2 ").arg(inertText(account), inertText(request.prompts.value(index).text));
    }
    return {};
}

qsizetype secretCount(const SecretRequest &request)
{
    return request.kind == SecretRequest::Kind::KeyboardInteractive ? request.prompts.size() : 1;
}
} // namespace

Attendant::Attendant(Terminal &terminal, QObject *parent) : QObject(parent), m_terminal(terminal) {}

void Attendant::attend(ServerSession *session)
{
    connect(session, &ServerSession::hostKeyQuestion, this, [this, session](const HostKeyQuestion &question) {
        add({.session = session, .hostKey = question, .secrets = {}});
    });
    attendSecrets(session);
}

void Attendant::attendSecrets(ServerSession *session)
{
    connect(session, &ServerSession::secretsNeeded, this, [this, session](const SecretRequest &request) {
        add({.session = session, .hostKey = {}, .secrets = request});
    });
}

void Attendant::add(const Waiting &waiting)
{
    m_waiting.enqueue(waiting);
    // not from inside the session's signal: the answer may change the session
    QTimer::singleShot(0, this, &Attendant::next);
}

void Attendant::next()
{
    if (m_current || m_waiting.isEmpty())
        return;
    m_current = m_waiting.dequeue();
    m_collected.clear();
    const bool mayAsk = m_current->session && TerminalQuestion::canAsk();
    if (!mayAsk || (m_current->hostKey && !m_current->hostKey->mayBeAccepted()))
        return decline();
    if (m_current->hostKey)
        askHostKey();
    else
        askSecret();
}

void Attendant::ask(const QString &text, const QString &prompt, bool echo, void (Attendant::*answered)(const Secret &))
{
    m_terminal.clearStatus();
    m_question = std::make_unique<TerminalQuestion>();
    connect(m_question.get(), &TerminalQuestion::answered, this, answered, Qt::QueuedConnection);
    connect(m_question.get(), &TerminalQuestion::declined, this, &Attendant::decline, Qt::QueuedConnection);
    m_question->ask(text, prompt, echo);
}

void Attendant::askHostKey()
{
    ask(hostKeyText(*m_current->hostKey), tr("Type the server's fingerprint, or \"yes\" once you have compared it: "),
        true, &Attendant::judgeHostKey);
}

void Attendant::judgeHostKey(const Secret &line)
{
    const auto answer = QString::fromUtf8(QByteArrayView(line.reveal())).trimmed();
    if (HostKey::fingerprintIn(answer) != m_current->hostKey->key.sha256() &&
        answer.compare(tr("yes"), Qt::CaseInsensitive) != 0 && answer != u"yes"_s)
        return decline();
    if (m_current->session)
        m_current->session->acceptHostKey(*m_current->hostKey);
    m_current.reset();
    next();
}

void Attendant::askSecret()
{
    const auto &request = *m_current->secrets;
    const auto index = m_collected.size();
    const auto text = index == 0 ? secretText(request, m_current->session->keyringRemark()) : QString();
    const bool echo = request.kind == SecretRequest::Kind::KeyboardInteractive && request.prompts.value(index).echo;
    ask(text, secretPrompt(request, index), echo, &Attendant::collectSecret);
}

void Attendant::collectSecret(const Secret &line)
{
    m_collected += line;
    if (!m_current->session)
        return decline();
    if (m_collected.size() < secretCount(*m_current->secrets))
        return askSecret();
    m_current->session->provideSecrets(*m_current->secrets, m_collected, false);
    m_collected.clear();
    m_current.reset();
    next();
}

void Attendant::decline()
{
    refuse(*m_current);
    m_collected.clear();
    m_current.reset();
    next();
}

void Attendant::refuse(const Waiting &waiting)
{
    if (!waiting.session)
        return;
    const auto name = inertText(waiting.session->record().name);
    if (waiting.secrets) {
        if (!TerminalQuestion::canAsk())
            m_terminal.say(tr("%1 asks for a password or passphrase, and there is no terminal to ask on. Use an agent, "
                              "or a key without passphrase.")
                               .arg(name));
        return waiting.session->cancelSecrets();
    }
    const auto &question = *waiting.hostKey;
    if (question.mayBeAccepted())
        m_terminal.say(tr("The key of %1 was not accepted. It is %2 %3. If that is what the server shows, add the "
                          "server with --fingerprint %3.")
                           .arg(name, inertText(question.key.typeName()), question.key.sha256()));
    sayKeys(m_terminal, name, question);
    if (question.mayBeReplaced())
        m_terminal.say(
            tr("Where the server's administrator confirms the new key, \"baton server trust %1 --fingerprint "
               "SHA256:...\" takes it in place of the old one.")
                .arg(name));
    waiting.session->rejectHostKey();
}

void Attendant::sayKeys(Terminal &terminal, const QString &server, const HostKeyQuestion &question)
{
    const auto shown = inertText(question.key.typeName());
    if (!question.pinned.isEmpty())
        terminal.say(tr("The entry of %1 accepts only %2. The server shows: %3 %4.")
                         .arg(server, inertText(question.pinned), shown, question.key.sha256()));
    for (const auto &known : question.known)
        terminal.say(tr("On file for %1: %2 %3 (%4:%5). The server shows: %6 %7.")
                         .arg(server, inertText(known.key.typeName()), known.key.sha256(), inertText(known.file),
                              QString::number(known.line), shown, question.key.sha256()));
}
