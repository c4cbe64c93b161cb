// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/KeyringSecretStore.h"

#include "core/base/InertText.h"
#include "core/base/Redactor.h"
#include "core/secrets/KeyringProbe.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace
{
Error::Code codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Error::Code::KeyringLocked;
    case QKeychain::EntryNotFound:
        return Error::Code::NotFound;
    default:
        return Error::Code::KeyringUnavailable;
    }
}
} // namespace

KeyringSecretStore::KeyringSecretStore(QObject *parent, std::chrono::milliseconds limit, const QString &service)
    : QObject(parent), m_limit(limit), m_service(service)
{
}

void KeyringSecretStore::whenProbed(Task task)
{
    if (m_state == State::Known) {
        // later, as every answer
        QTimer::singleShot(0, this, [this, task = std::move(task)] {
            task(m_remark ? Result<void>(std::unexpected(*m_remark)) : Result<void>());
        });
        return;
    }
    m_waiting.push_back(std::move(task));
    if (m_state == State::Probing)
        return;
    m_state = State::Probing;
    auto *probe = new KeyringProbe(
        m_limit,
        [this](const Result<void> &usable) {
            m_state = State::Known;
            if (!usable)
                m_remark = usable.error();
            for (const Task &waiting : std::exchange(m_waiting, {}))
                waiting(usable);
        },
        this);
    probe->start();
}

void KeyringSecretStore::run(QKeychain::Job *job, Ended ended)
{
    job->setInsecureFallback(false);
    job->setAutoDelete(true); // after a time-out its end may still come: it must live until then
    auto *limit = new QTimer(this);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, this, [this, limit, ended] {
        limit->deleteLater();
        m_remark = Error{Error::Code::Timeout, u"keyring"_s};
        ended(std::unexpected(*m_remark));
    });
    connect(job, &QKeychain::Job::finished, limit, [limit, ended](QKeychain::Job *done) {
        if (!limit->isActive())
            return;
        limit->stop();
        limit->deleteLater();
        if (done->error() == QKeychain::NoError)
            ended({});
        else
            ended(std::unexpected(Error{codeOf(done->error()), Redactor::redact(inertText(done->errorString(), 200))}));
    });
    limit->start(m_limit);
    job->start();
}

void KeyringSecretStore::read(const QString &key, QObject *context, ReadAnswer answer)
{
    whenProbed([this, key, context = QPointer(context), answer = std::move(answer)](const Result<void> &usable) {
        if (!context)
            return;
        if (!usable)
            return answer(std::unexpected(usable.error()));
        auto *job = new QKeychain::ReadPasswordJob(m_service);
        job->setKey(key);
        run(job, [job, context, answer](const Result<void> &result) {
            if (!context)
                return;
            if (result)
                answer(std::optional(Secret(job->binaryData())));
            else if (result.error().code == Error::Code::NotFound)
                answer(std::optional<Secret>());
            else
                answer(std::unexpected(result.error()));
        });
    });
}

void KeyringSecretStore::write(const QString &key, const Secret &secret, QObject *context, WriteAnswer answer)
{
    whenProbed(
        [this, key, secret, context = QPointer(context), answer = std::move(answer)](const Result<void> &usable) {
            if (!context)
                return;
            if (!usable)
                return answer(usable);
            auto *job = new QKeychain::WritePasswordJob(m_service);
            job->setKey(key);
            job->setBinaryData(QByteArray(secret.reveal().data(), secret.size()));
            run(job, [context, answer](const Result<void> &result) {
                if (context)
                    answer(result);
            });
        });
}

void KeyringSecretStore::remove(const QString &key, QObject *context, WriteAnswer answer)
{
    whenProbed([this, key, context = QPointer(context), answer = std::move(answer)](const Result<void> &usable) {
        if (!context)
            return;
        if (!usable)
            return answer(usable);
        auto *job = new QKeychain::DeletePasswordJob(m_service);
        job->setKey(key);
        run(job, [context, answer](const Result<void> &result) {
            const bool gone = result || result.error().code == Error::Code::NotFound;
            if (context)
                answer(gone ? Result<void>() : result);
        });
    });
}
