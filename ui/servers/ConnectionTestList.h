// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QListWidget>

/// Ticks the layers of a connection as they pass: name, TCP, host key, authentication, helper, sudo, sites.
class ConnectionTestList : public QListWidget
{
    Q_OBJECT
public:
    explicit ConnectionTestList(QWidget *parent = nullptr);

    void restart();
    void showSteps(const QList<ServerSession::TestStep> &steps, const QString &server);

    static QString stepText(const QString &id);
};
