// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"
#include "core/ssh/SecretRequest.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

/// Asks for what a server or a key file wants: a password, a passphrase, or the answers to several prompts. The
/// server's words are plain text.
class SecretDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a keyringRemark: why the keyring is not used; empty where it is.
    SecretDialog(const SecretRequest &request, const QString &keyringRemark, QWidget *parent = nullptr);

    /// The answers, one for each prompt; the fields are emptied.
    QList<Secret> takeSecrets();
    /// Whether they shall go into the keyring.
    bool keep() const;

private:
    QString title() const;
    QString explanation() const;

    SecretRequest m_request;
    QList<QLineEdit *> m_fields;
    QCheckBox *m_keep;
};
