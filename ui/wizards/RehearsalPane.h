// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wizards/OperationDraft.h"

#include <QWidget>

class LogFollower;
class MessageBar;
class PlainLabel;
class QLabel;
class QPlainTextEdit;
class QPushButton;

/// A plan before it is ordered: saved as a script where its steps can be done by hand, or rehearsed with its log in
/// sight.
class RehearsalPane : public QWidget
{
    Q_OBJECT
public:
    /// Failures are told in \a message.
    RehearsalPane(OperationDraft *draft, MessageBar *message, QWidget *parent = nullptr);

    /// The name that is proposed for the script; without one no script is offered.
    void setScriptName(const QString &name);
    /// Tab leads from \a before to its buttons.
    void followByTab(QWidget *before);
    /// Writes the plan as a shell script to \a path, for its owner to run.
    void saveScript(const QString &path);
    void stopFollowing();

private:
    void askWhereToSave();
    void rehearse();
    void rehearsalStarted(const JobRecord &job);
    void rehearsalEnded(const JobRecord &job);

    OperationDraft *m_draft;
    MessageBar *m_message;
    QPushButton *m_save;
    QPushButton *m_rehearse;
    QLabel *m_icon;
    PlainLabel *m_words;
    QPlainTextEdit *m_log;
    QString m_scriptName;
    LogFollower *m_follower = nullptr;
};
