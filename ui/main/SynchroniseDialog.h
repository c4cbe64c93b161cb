// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/ServerSession.h"

#include <QDialog>
#include <QPointer>

class MessageBar;
class QPushButton;
class QVBoxLayout;

/// Says what is read, what is overwritten and by which script, before it is done. Enter and Escape mean no.
class SynchroniseDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a session may be nullptr (then the button says why it is off).
    SynchroniseDialog(ServerSession *session, const Series &series, QWidget *parent = nullptr);

    /// Why \a series can't be synchronised now, in words; empty where it can.
    static QString refusal(const ServerSession *session, const Series &series);

signals:
    void started(const QString &server, const JobRecord &job);

private:
    QWidget *side(const Site &site, const QString &role);
    void addDirection(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void start();
    void showRefusal(const Error &error);

    QPointer<ServerSession> m_session;
    Series m_series;
    MessageBar *m_message;
    QPushButton *m_commit = nullptr;
};
