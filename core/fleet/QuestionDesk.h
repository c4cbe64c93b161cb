// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerLink.h"

#include <QList>
#include <QPointer>

#include <optional>

class SecretStore;

/// What a server's links ask: answered from the keyring where it can be, else by the user, one question after the
/// other.
class QuestionDesk : public QObject
{
    Q_OBJECT
public:
    explicit QuestionDesk(SecretStore *secrets, QObject *parent = nullptr);

    /// Answers for \a link from now on, as long as it lives.
    void attend(ServerLink *link);
    bool isWaiting() const { return !m_open.isEmpty(); }
    std::optional<HostKeyQuestion> hostKeyQuestionOpen() const;
    std::optional<SecretRequest> secretRequestOpen() const;
    /// Why the keyring is not used; empty where it is.
    QString keyringRemark() const;
    /// Under which name the keyring keeps an account's password.
    static QString passwordKey(const QString &user, const QString &host, int port);

    /// Does nothing where another key is asked about by now than the one that was \a shown.
    void acceptHostKey(const HostKeyQuestion &shown);
    void rejectHostKey();
    /// Does nothing where something else is asked by now than what was \a shown: a password must not reach another
    /// prompt. With \a keep it goes into the keyring once keepAccepted() says that the server took it.
    void provideSecrets(const SecretRequest &shown, const QList<Secret> &secrets, bool keep);
    void cancelSecrets();
    /// The authentication passed.
    void keepAccepted();
    /// Forgets what \a link asked; it was ended.
    void drop(const ServerLink *link);

signals:
    void hostKeyQuestion(const HostKeyQuestion &question);
    void secretsNeeded(const SecretRequest &request);
    /// isWaiting() changed.
    void waitingChanged();

private:
    struct Question {
        QPointer<ServerLink> link;
        std::optional<HostKeyQuestion> hostKey;
        std::optional<SecretRequest> secrets;
    };

    static QString keyOf(const SecretRequest &request);
    void askHostKey(ServerLink *link, const HostKeyQuestion &question);
    void askSecrets(ServerLink *link, const SecretRequest &request);
    void add(const Question &question);
    void tellFirst();
    /// Takes the first question if it is of this kind.
    std::optional<Question> takeHostKey();
    std::optional<Question> takeSecrets();
    void taken();

    SecretStore *m_secrets;
    QList<Question> m_open;
    QHash<QString, Secret> m_toKeep;
    std::optional<HostKeyQuestion> m_refusedKey; ///< Shown beside the error; nothing to answer.
};
