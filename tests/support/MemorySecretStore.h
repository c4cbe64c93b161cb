// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

/// A keyring for tests: keeps secrets in memory, answers later as the real one does, and records what it was asked.
class MemorySecretStore : public SecretStore
{
public:
    QHash<QString, QByteArray> secrets;
    QStringList asked; ///< "read key", "write key", "remove key"
    std::optional<Error> failure;

    void read(const QString &key, QObject *context, ReadAnswer answer) override
    {
        asked.append(QStringLiteral("read ") + key);
        QTimer::singleShot(0, context, [this, key, answer] {
            if (failure)
                return answer(std::unexpected(*failure));
            answer(secrets.contains(key) ? std::optional(Secret(secrets.value(key))) : std::nullopt);
        });
    }
    void write(const QString &key, const Secret &secret, QObject *context, WriteAnswer answer) override
    {
        asked.append(QStringLiteral("write ") + key);
        if (!failure)
            secrets.insert(key, QByteArray::fromStdString(secret.reveal()));
        QTimer::singleShot(
            0, context, [this, answer] { answer(failure ? Result<void>(std::unexpected(*failure)) : Result<void>()); });
    }
    void remove(const QString &key, QObject *context, WriteAnswer answer) override
    {
        asked.append(QStringLiteral("remove ") + key);
        if (!failure)
            secrets.remove(key);
        QTimer::singleShot(
            0, context, [this, answer] { answer(failure ? Result<void>(std::unexpected(*failure)) : Result<void>()); });
    }
    std::optional<Error> remark() const override { return failure; }
};
