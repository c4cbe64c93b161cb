// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

/// One command to run on the server, with a button that copies it.
class CopyableCommand : public QWidget
{
    Q_OBJECT
public:
    explicit CopyableCommand(const QString &command = {}, QWidget *parent = nullptr);

    /// Hides itself where there is none.
    void setCommand(const QString &command);
    QString command() const;

private:
    QLineEdit *m_line;
    QPushButton *m_copy;
};
