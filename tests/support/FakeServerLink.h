// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerLink.h"
#include "core/fleet/ServerSession.h"
#include "core/remote/ServerHelper.h"
#include "support/FakeChannel.h"

#include <QPointer>

/// A server that is reached as the test says: it asks, refuses, or has a scripted helper.
class FakeServerLink : public ServerLink
{
    Q_OBJECT
public:
    explicit FakeServerLink(FakeChannel::Responder responder)
    {
        auto owned = std::make_unique<FakeChannel>();
        channel = owned.get();
        channel->responder = std::move(responder);
        m_helper = std::make_unique<ServerHelper>(std::move(owned));
        connect(m_helper.get(), &ServerHelper::ready, this, &ServerLink::ready);
        connect(m_helper.get(), &ServerHelper::failed, this,
                [this](const Error &error) { emit failed(error, QStringLiteral("helper")); });
    }

    void open() override
    {
        told.append(QStringLiteral("open"));
        if (logsIn)
            QTimer::singleShot(0, this, &FakeServerLink::logIn);
    }
    ServerHelper *helper() const override { return m_helper.get(); }
    void acceptHostKey() override { told.append(QStringLiteral("accept")); }
    void rejectHostKey() override { told.append(QStringLiteral("reject")); }
    void provideSecrets(const QList<Secret> &secrets) override
    {
        for (const Secret &secret : secrets)
            told.append(QStringLiteral("secret ") + QString::fromStdString(secret.reveal()));
    }
    void cancelSecrets() override { told.append(QStringLiteral("cancel")); }
    void proveAlive() override { told.append(QStringLiteral("prove")); }

    /// Everything below the helper works; the helper starts.
    void logIn()
    {
        for (const auto &layer : {QStringLiteral("name"), QStringLiteral("tcp"), QStringLiteral("host-key"),
                                  QStringLiteral("authentication")})
            emit passed(layer, {});
        m_helper->start();
    }

    bool logsIn = false; ///< By itself.
    FakeChannel *channel;
    QStringList told; ///< What the session did with it.

private:
    std::unique_ptr<ServerHelper> m_helper;
};

/// Makes links and keeps them in sight: one entry for each time the session connected.
struct FakeServer {
    FakeChannel::Responder responder;
    bool logsIn = true; ///< By itself.
    QList<QPointer<FakeServerLink>> links;

    ServerSession::LinkFactory factory()
    {
        return [this](const ServerRecord &) {
            auto link = std::make_unique<FakeServerLink>(responder);
            links.append(link.get());
            link->logsIn = logsIn;
            return link;
        };
    }
    FakeServerLink *last() const { return links.isEmpty() ? nullptr : links.last().data(); }
};
