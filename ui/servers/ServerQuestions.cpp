// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/ServerQuestions.h"

#include "core/fleet/RetryWhileBusy.h"
#include "ui/servers/HostKeyDialog.h"
#include "ui/servers/SecretDialog.h"

ServerQuestions::ServerQuestions(QWidget *window, Fleet *fleet) : QObject(window), m_window(window), m_fleet(fleet) {}

void ServerQuestions::watch(ServerSession *session)
{
    const auto enqueue = [this, session] {
        if (!m_waiting.contains(session))
            m_waiting.append(session);
        askNext();
    };
    connect(session, &ServerSession::hostKeyQuestion, this, enqueue);
    connect(session, &ServerSession::secretsNeeded, this, enqueue);
    if (session->state() == ServerSession::State::NeedsAnswer)
        enqueue();
}

void ServerQuestions::askNext()
{
    while (!m_dialog && !m_waiting.isEmpty()) {
        ServerSession *session = m_waiting.takeFirst();
        if (session && !askHostKey(session))
            askSecrets(session);
    }
}

bool ServerQuestions::askHostKey(ServerSession *session)
{
    const auto question = session->pendingHostKeyQuestion();
    if (!question)
        return false;
    using Changed = HostKeyDialog::Changed;
    auto *dialog = new HostKeyDialog(*question, m_fleet ? Changed::MayBeReplaced : Changed::Shown, m_window);
    if (question->mayBeAccepted()) { // else the session may ask something else by now, which this is no answer to
        connect(dialog, &QDialog::accepted, session, [session, shown = *question] { session->acceptHostKey(shown); });
        connect(dialog, &QDialog::rejected, session, &ServerSession::rejectHostKey);
    }
    connect(dialog, &HostKeyDialog::replaceRequested, session,
            [this, dialog, session, asked = *question](const QString &fingerprint) {
                const auto replace = [this, name = session->record().name, asked, fingerprint] {
                    return m_fleet->replaceHostKey(name, asked, fingerprint);
                };
                retryWhileBusy(dialog, replace, [dialog](const Result<void> &replaced) {
                    if (!replaced)
                        dialog->showFailure(replaced.error());
                    else
                        dialog->accept();
                });
            });
    show(dialog, session);
    return true;
}

bool ServerQuestions::askSecrets(ServerSession *session)
{
    const auto request = session->pendingSecretRequest();
    if (!request)
        return false;
    auto *dialog = new SecretDialog(*request, session->keyringRemark(), m_window);
    connect(dialog, &QDialog::accepted, session, [dialog, session, request = *request] {
        session->provideSecrets(request, dialog->takeSecrets(), dialog->keep());
    });
    connect(dialog, &QDialog::rejected, session, &ServerSession::cancelSecrets);
    show(dialog, session);
    return true;
}

void ServerQuestions::show(QDialog *dialog, ServerSession *session)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(session, &QObject::destroyed, dialog, &QObject::deleteLater);
    if (session->state() == ServerSession::State::NeedsAnswer) {
        connect(session, &ServerSession::stateChanged, dialog, [dialog, session] {
            if (session->state() != ServerSession::State::NeedsAnswer)
                dialog->deleteLater(); // the connection went away: there is nobody left to answer to
        });
    }
    connect(dialog, &QObject::destroyed, this, &ServerQuestions::askNext, Qt::QueuedConnection);
    dialog->open();
}
