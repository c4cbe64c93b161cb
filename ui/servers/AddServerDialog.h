// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"

#include <QDialog>

class ConnectionTestList;
class MessageBar;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;
class ServerQuestions;

/// Adds a server, or changes one: what one would type after `ssh` is enough. Test shows which layer fails, before
/// anything is kept.
class AddServerDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a aliases: host names of the user's SSH configuration, for completion.
    AddServerDialog(Fleet *fleet, const QStringList &aliases, QWidget *parent = nullptr);
    /// The same fields for a server that is already there.
    AddServerDialog(Fleet *fleet, const QStringList &aliases, const ServerRecord &existing, QWidget *parent = nullptr);
    ~AddServerDialog() override;

    void setHost(const QString &host);
    ServerRecord record() const;

signals:
    void serverSaved(const QString &name);

private:
    void build(const QStringList &aliases);
    QWidget *buildMore();
    void runTest();
    void save();
    void showFailure(const Error &error);

    Fleet *m_fleet;
    ServerRecord m_existing;
    QLineEdit *m_host = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_user = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_identity = nullptr;
    QLineEdit *m_roots = nullptr;
    QLineEdit *m_vhosts = nullptr;
    QToolButton *m_moreToggle = nullptr;
    ConnectionTestList *m_steps = nullptr;
    MessageBar *m_message = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    ServerQuestions *m_questions = nullptr;
    std::unique_ptr<ServerSession> m_trial;
};
