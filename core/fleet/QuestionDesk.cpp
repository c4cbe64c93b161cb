// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/QuestionDesk.h"

#include "core/secrets/SecretStore.h"

using namespace Qt::StringLiterals;

namespace
{
/// One-time codes and other questions of a server are never kept.
bool isKept(const SecretRequest &request)
{
    return request.kind != SecretRequest::Kind::KeyboardInteractive;
}
} // namespace

QString QuestionDesk::passwordKey(const QString &user, const QString &host, int port)
{
    return u"password:%1@%2:%3"_s.arg(user, host, QString::number(port));
}

QString QuestionDesk::keyOf(const SecretRequest &request)
{
    if (request.kind == SecretRequest::Kind::KeyPassphrase)
        return u"passphrase:"_s + request.identityFile;
    return passwordKey(request.user, request.host, request.port);
}

QuestionDesk::QuestionDesk(SecretStore *secrets, QObject *parent) : QObject(parent), m_secrets(secrets) {}

void QuestionDesk::attend(ServerLink *link)
{
    m_refusedKey.reset();
    m_toKeep.clear();
    connect(link, &ServerLink::hostKeyQuestion, this,
            [this, link](const HostKeyQuestion &question) { askHostKey(link, question); });
    connect(link, &ServerLink::secretsNeeded, this,
            [this, link](const SecretRequest &request) { askSecrets(link, request); });
}

std::optional<HostKeyQuestion> QuestionDesk::hostKeyQuestionOpen() const
{
    return m_open.isEmpty() ? m_refusedKey : m_open.first().hostKey;
}

std::optional<SecretRequest> QuestionDesk::secretRequestOpen() const
{
    return m_open.isEmpty() ? std::nullopt : m_open.first().secrets;
}

void QuestionDesk::acceptHostKey(const HostKeyQuestion &shown)
{
    const auto open = hostKeyQuestionOpen();
    // the link that asked may be gone, and the next one's server may have shown another key meanwhile
    if (!open || open->key != shown.key || open->knownHostsName != shown.knownHostsName)
        return;
    if (const auto question = takeHostKey()) {
        question->link->acceptHostKey();
        taken();
    }
}

void QuestionDesk::rejectHostKey()
{
    if (const auto question = takeHostKey()) {
        question->link->rejectHostKey();
        taken();
    }
}

void QuestionDesk::provideSecrets(const SecretRequest &shown, const QList<Secret> &secrets, bool keep)
{
    if (secretRequestOpen() != shown)
        return;
    const auto question = takeSecrets();
    if (!question)
        return;
    if (keep && m_secrets && isKept(shown) && secrets.size() == 1)
        m_toKeep.insert(keyOf(shown), secrets.first());
    question->link->provideSecrets(secrets);
    taken();
}

void QuestionDesk::keepAccepted()
{
    const auto accepted = std::exchange(m_toKeep, {});
    for (auto it = accepted.begin(); it != accepted.end(); ++it)
        m_secrets->write(it.key(), it.value(), this, [](const Result<void> &) {});
}

void QuestionDesk::cancelSecrets()
{
    if (const auto question = takeSecrets()) {
        question->link->cancelSecrets();
        taken();
    }
}

void QuestionDesk::drop(const ServerLink *link)
{
    const bool wasWaiting = isWaiting();
    m_open.removeIf([link](const Question &question) { return !question.link || question.link == link; });
    if (wasWaiting)
        taken();
}

QString QuestionDesk::keyringRemark() const
{
    const auto remark = m_secrets ? m_secrets->remark() : std::nullopt;
    if (!remark)
        return {};
    return remark->detail.isEmpty() ? errorCodeName(remark->code) : remark->detail;
}

void QuestionDesk::askHostKey(ServerLink *link, const HostKeyQuestion &question)
{
    if (question.mayBeAccepted()) {
        add({link, question, std::nullopt});
        return;
    }
    m_refusedKey = question;
    emit hostKeyQuestion(question);
}

void QuestionDesk::askSecrets(ServerLink *link, const SecretRequest &request)
{
    const Question question{link, std::nullopt, request};
    if (!m_secrets || request.attempt > 1 || !isKept(request)) {
        add(question);
        return;
    }
    m_secrets->read(keyOf(request), link, [this, question](const Result<std::optional<Secret>> &kept) {
        if (kept && *kept)
            question.link->provideSecrets({**kept});
        else
            add(question);
    });
}

void QuestionDesk::add(const Question &question)
{
    m_open.append(question);
    if (m_open.size() > 1)
        return;
    const QPointer<QuestionDesk> alive(this);
    emit waitingChanged();
    if (alive)
        tellFirst();
}

void QuestionDesk::tellFirst()
{
    if (m_open.isEmpty())
        return;
    const Question question = m_open.first();
    if (question.hostKey)
        emit hostKeyQuestion(*question.hostKey);
    else if (question.secrets)
        emit secretsNeeded(*question.secrets);
}

std::optional<QuestionDesk::Question> QuestionDesk::takeHostKey()
{
    if (m_open.isEmpty() || !m_open.first().hostKey || !m_open.first().link)
        return std::nullopt;
    return m_open.takeFirst();
}

std::optional<QuestionDesk::Question> QuestionDesk::takeSecrets()
{
    if (m_open.isEmpty() || !m_open.first().secrets || !m_open.first().link)
        return std::nullopt;
    return m_open.takeFirst();
}

/// The link has its answer: the next question is told, or nobody waits any more.
void QuestionDesk::taken()
{
    if (m_open.isEmpty())
        emit waitingChanged();
    else
        tellFirst();
}
