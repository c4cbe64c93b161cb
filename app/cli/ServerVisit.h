// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QTimer>

/// Opens one server's session and, where asked for, waits for a fresh probe. Ends once, with the reason where it did
/// not get there.
class ServerVisit : public QObject
{
    Q_OBJECT
public:
    enum class Goal { Connected, Probed };

    ServerVisit(ServerSession *session, Goal goal, QObject *parent = nullptr);

    void start();
    ServerSession *session() const { return m_session; }

signals:
    void finished(const Result<void> &result);

private:
    void look();
    void end(const Result<void> &result);

    ServerSession *m_session;
    Goal m_goal;
    bool m_ended = false;
    QTimer m_limit; ///< Stands still while the user is asked.
};
