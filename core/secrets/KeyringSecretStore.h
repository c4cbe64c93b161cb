// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/SecretStore.h"

#include <QObject>

#include <chrono>
#include <vector>

namespace QKeychain
{
class Job;
}

/// Secrets in the desktop's keyring, never in a file of ours. A keyring that does not answer within its limit is not
/// asked again in this run.
class KeyringSecretStore : public QObject, public SecretStore
{
    Q_OBJECT
public:
    explicit KeyringSecretStore(QObject *parent = nullptr, std::chrono::milliseconds limit = std::chrono::seconds(10),
                                const QString &service = QStringLiteral("lino-baton"));

    void read(const QString &key, QObject *context, ReadAnswer answer) override;
    void write(const QString &key, const Secret &secret, QObject *context, WriteAnswer answer) override;
    void remove(const QString &key, QObject *context, WriteAnswer answer) override;
    std::optional<Error> remark() const override { return m_remark; }

private:
    using Task = std::function<void(const Result<void> &usable)>;
    using Ended = std::function<void(const Result<void> &)>;

    /// Runs \a task once it is known whether there is a keyring.
    void whenProbed(Task task);
    void run(QKeychain::Job *job, Ended ended);

    enum class State { Unknown, Probing, Known };
    State m_state = State::Unknown;
    std::chrono::milliseconds m_limit;
    QString m_service;
    std::optional<Error> m_remark;
    std::vector<Task> m_waiting;
};
