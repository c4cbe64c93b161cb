// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Standard output and error: results to the one, what is said to the other. On a terminal nothing of a server's
/// arrives raw.
class Terminal
{
public:
    Terminal();
    /// With other files than standard output and error; for tests.
    Terminal(int output, int error);
    ~Terminal();

    bool outputIsTerminal() const { return m_outputIsTerminal; }
    bool errorIsTerminal() const { return m_errorIsTerminal; }
    /// False once standard output takes nothing more: its reader is gone (`| head`), or it failed.
    bool isOpen() const { return m_open; }
    /// Why a part of the result could not be written, for instance a full disk; empty: it could. A reader that has
    /// gone (`| head`) had what it wanted.
    QString failure() const { return m_failure; }

    /// A line of the result.
    void print(const QString &line);
    /// Bytes of a result, unchanged, where standard output is no terminal; inert text where it is one.
    void printRaw(const QByteArray &bytes);
    /// A remark on standard error.
    void say(const QString &line);
    /// A line that is rewritten in place at the bottom of the terminal; where there is none, nothing.
    void showStatus(const QString &line);
    void clearStatus();
    /// Columns of the terminal, 80 where there is none.
    int width() const;

private:
    void write(int file, const QByteArray &bytes);

    const int m_output;
    const int m_error;
    bool m_outputIsTerminal;
    bool m_errorIsTerminal;
    bool m_open = true;
    QString m_failure;
    bool m_statusShown = false;
    QByteArray m_incomplete; ///< A UTF-8 sequence or escape that goes on in the next bytes.
};
