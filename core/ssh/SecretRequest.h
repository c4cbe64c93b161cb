// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

/// What a server or a key file asks for during authentication; everything in it is inert plain text.
struct SecretRequest {
    enum class Kind { Password, KeyPassphrase, KeyboardInteractive };
    struct Prompt {
        QString text; ///< The server's words; empty for Password and KeyPassphrase.
        bool echo = false;
        bool operator==(const Prompt &) const = default;
    };

    Kind kind = Kind::Password;
    QString server; ///< Alias; the jump host's where it asks.
    QString user;
    QString host;
    int port = 22;
    QString identityFile; ///< KeyPassphrase only.
    QString name;         ///< KeyboardInteractive: the server's title.
    QString instruction;
    QList<Prompt> prompts; ///< As many answers are expected; one for Password and KeyPassphrase.
    int attempt = 1;       ///< Above 1 the last answer was refused: a stored one must not be sent again.

    bool operator==(const SecretRequest &) const = default;
};

Q_DECLARE_METATYPE(SecretRequest)
