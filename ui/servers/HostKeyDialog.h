// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/HostKey.h"

#include <QDialog>

class MessageBar;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// A server's key that is not known, or not the known one. An unknown key can be accepted, a changed one only be put in
/// the place of the old one by who knows its fingerprint; Enter and Escape always mean no.
class HostKeyDialog : public QDialog
{
    Q_OBJECT
public:
    /// What can be done about a changed key where the dialog stands.
    enum class Changed { Shown, MayBeReplaced };

    explicit HostKeyDialog(const HostKeyQuestion &question, Changed changed, QWidget *parent = nullptr);
    /// Says why the key was not replaced.
    void showFailure(const Error &error);

signals:
    /// \a fingerprint: as the user typed it.
    void replaceRequested(const QString &fingerprint);

private:
    bool replaces() const;
    QString whatToDo() const;
    void addKnownKey(QVBoxLayout *layout, const KnownKey &key);
    void addFacts(QVBoxLayout *layout);
    void addKnownKeys(QVBoxLayout *layout);
    void addCommand(QVBoxLayout *layout);
    void addComparison(QVBoxLayout *layout);
    void addCommandsToForget(QVBoxLayout *layout);
    void addButtons(QVBoxLayout *layout);
    void compare(const QString &pasted);
    QString explanation() const;

    HostKeyQuestion m_question;
    Changed m_changed;
    MessageBar *m_message = nullptr;
    QLineEdit *m_pasted = nullptr;
    PlainLabel *m_verdict = nullptr;
    QPushButton *m_accept = nullptr;
};
