// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

/// Asks sudo's password for the steps of one job that need root's rights. It is kept nowhere.
class JobSecretsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit JobSecretsDialog(const QString &server, QWidget *parent = nullptr);

    /// What was typed; empty after "Go on without". The field is emptied.
    Secret takeSudo();

private:
    QLineEdit *m_field;
    QPushButton *m_goOn = nullptr;
};
