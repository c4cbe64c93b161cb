// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/QuestionDesk.h"
#include "core/fleet/ServerSession.h"

#include <QPointer>

class ServerLink;

/// The connection test: a link of its own, layer by layer, then sudo and sites; the first layer that fails ends it.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    ConnectionTest(std::unique_ptr<ServerLink> link, QJsonObject probeParams, QuestionDesk *desk, QObject *parent);
    ~ConnectionTest() override;

    void start();

signals:
    void progress(const QList<ServerSession::TestStep> &steps, bool finished);

private:
    void askSudo();
    void askSites();
    void add(const ServerSession::TestStep &step);
    void end();

    std::unique_ptr<ServerLink> m_link;
    QJsonObject m_probeParams;
    QPointer<QuestionDesk> m_desk; ///< Gone first when the session ends.
    QList<ServerSession::TestStep> m_steps;
    bool m_over = false;
};
