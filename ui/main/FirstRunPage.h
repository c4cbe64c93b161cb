// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/EmptyState.h"

class QListWidget;

/// "No servers yet", with the two ways on and the servers that the user's SSH configuration names.
class FirstRunPage : public EmptyState
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);
    void setAliases(const QStringList &aliases);

signals:
    void addRequested(const QString &alias);
    void practiceRequested();

private:
    QWidget *m_found;
    QListWidget *m_list;
};
