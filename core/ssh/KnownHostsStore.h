// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/ssh/HostKey.h"

/// Our own known_hosts file: mode 0600, replaced as a whole, and the only one that is ever written.
class KnownHostsStore
{
public:
    explicit KnownHostsStore(QString file) : m_file(std::move(file)) {}

    /// Adds \a key under \a name (SshEndpoint::knownHostsName()); does nothing where it is there already.
    Result<void> add(const QString &name, const HostKey &key) const;
    /// Makes \a key the only one under \a name.
    Result<void> replace(const QString &name, const HostKey &key) const;
    /// Puts the key that \a question shows in the place of those that are known, if \a fingerprint, as someone told the
    /// user, is that key's. HostKeyChanged where it is another; a verdict other than Changed is refused with its own
    /// code.
    Result<void> replaceChanged(const HostKeyQuestion &question, const QString &fingerprint) const;
    /// Forgets every key under \a name.
    Result<void> remove(const QString &name) const;
    /// The keys under exactly this \a name.
    Result<QList<KnownKey>> keys(const QString &name) const;

    QString file() const { return m_file; }

private:
    Result<QList<QByteArray>> lines() const;
    Result<void> write(const QList<QByteArray> &lines) const;

    QString m_file;
};
