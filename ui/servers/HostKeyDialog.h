// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/HostKey.h"

#include <QDialog>

class PlainLabel;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// A server's key that is not known, or not the known one. Only an unknown key can be accepted; Enter and Escape always
/// mean no.
class HostKeyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HostKeyDialog(const HostKeyQuestion &question, QWidget *parent = nullptr);

private:
    void addFacts(QVBoxLayout *layout);
    void addKnownKeys(QVBoxLayout *layout);
    void addCommand(QVBoxLayout *layout);
    void addComparison(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void compare(const QString &pasted);
    QString explanation() const;

    HostKeyQuestion m_question;
    QLineEdit *m_pasted = nullptr;
    PlainLabel *m_verdict = nullptr;
    QPushButton *m_accept = nullptr;
};
