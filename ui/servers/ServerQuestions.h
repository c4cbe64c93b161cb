// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"

#include <QPointer>
#include <QWidget>

class QDialog;

/// Puts the servers' questions (host keys, passwords) to the user, one dialog at a time, and gives the answers back.
/// Never blocks.
class ServerQuestions : public QObject
{
    Q_OBJECT
public:
    /// Without \a fleet a changed host key is shown and can't be replaced: the sessions are none of a fleet's.
    explicit ServerQuestions(QWidget *window, Fleet *fleet = nullptr);

    /// Also asks what \a session waits for already.
    void watch(ServerSession *session);
    bool isAsking() const { return m_dialog != nullptr; }

private:
    void askNext();
    bool askHostKey(ServerSession *session);
    bool askSecrets(ServerSession *session);
    void show(QDialog *dialog, ServerSession *session);

    QWidget *m_window;
    Fleet *m_fleet;
    QList<QPointer<ServerSession>> m_waiting;
    QPointer<QDialog> m_dialog;
};
