// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/base/Secret.h"

#include <functional>
#include <optional>

class QObject;

/// Where passwords and passphrases are kept. Every answer comes later, once, and never after its context is gone.
class SecretStore
{
public:
    using ReadAnswer = std::function<void(Result<std::optional<Secret>>)>;
    using WriteAnswer = std::function<void(Result<void>)>;

    virtual ~SecretStore() = default;

    /// Nothing found means only that the user has to be asked: a locked keyring says the same. KeyringUnavailable,
    /// KeyringLocked, Timeout.
    virtual void read(const QString &key, QObject *context, ReadAnswer answer) = 0;
    virtual void write(const QString &key, const Secret &secret, QObject *context, WriteAnswer answer) = 0;
    /// Fine where there was none.
    virtual void remove(const QString &key, QObject *context, WriteAnswer answer) = 0;
    /// Why secrets are not kept; nothing where they are, or where that is not known yet.
    virtual std::optional<Error> remark() const = 0;
};
