// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Secret.h"

#include <QObject>
#include <QString>

#include <termios.h>

class QSocketNotifier;

/// One question on the controlling terminal, whatever standard input is; answered by a line, without echo where it is a
/// secret.
class TerminalQuestion : public QObject
{
    Q_OBJECT
public:
    explicit TerminalQuestion(QObject *parent = nullptr);
    ~TerminalQuestion() override;

    /// Whether this process has a terminal where someone could answer.
    static bool canAsk();

    /// Writes \a text (inert) and \a prompt; answered() or declined() follows.
    void ask(const QString &text, const QString &prompt, bool echo);

signals:
    void answered(const Secret &line);
    void declined(); ///< End of file, or no terminal.

private:
    void readLine();
    void restore();

    int m_file = -1;
    termios m_before{};
    bool m_hidden = false;
    QSocketNotifier *m_notifier = nullptr;
};
