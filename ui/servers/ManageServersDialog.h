// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fleet/Fleet.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class MessageBar;

/// The list of servers on this desktop: add, change, take out. What runs on a server is never touched from here.
class ManageServersDialog : public QDialog
{
    Q_OBJECT
public:
    ManageServersDialog(Fleet *fleet, QStringList aliases, QWidget *parent = nullptr);

signals:
    void serverSaved(const QString &name);

private:
    void fill();
    void edit();
    void add();
    void remove();
    QString selected() const;

    Fleet *m_fleet;
    QStringList m_aliases;
    MessageBar *m_message;
    QListWidget *m_list;
    QPushButton *m_edit = nullptr;
    QPushButton *m_remove = nullptr;
};
