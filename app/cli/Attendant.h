// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Terminal.h"
#include "app/cli/TerminalQuestion.h"
#include "core/fleet/ServerSession.h"

#include <QPointer>
#include <QQueue>

/// Answers what servers ask (host keys, secrets), one question at a time on the controlling terminal; without one it
/// refuses.
class Attendant : public QObject
{
    Q_OBJECT
public:
    explicit Attendant(Terminal &terminal, QObject *parent = nullptr);

    void attend(ServerSession *session);
    /// Its host key is somebody else's matter.
    void attendSecrets(ServerSession *session);
    /// Says which keys are known for \a server and which one it shows.
    static void sayKeys(Terminal &terminal, const QString &server, const HostKeyQuestion &question);

private:
    struct Waiting {
        QPointer<ServerSession> session;
        std::optional<HostKeyQuestion> hostKey;
        std::optional<SecretRequest> secrets;
    };

    void add(const Waiting &waiting);
    void next();
    void askHostKey();
    void judgeHostKey(const Secret &line);
    void askSecret();
    void collectSecret(const Secret &line);
    void decline();
    void refuse(const Waiting &waiting);
    void ask(const QString &text, const QString &prompt, bool echo, void (Attendant::*answered)(const Secret &));

    Terminal &m_terminal;
    QQueue<Waiting> m_waiting;
    std::optional<Waiting> m_current;
    QList<Secret> m_collected;
    std::unique_ptr<TerminalQuestion> m_question;
};
