// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TerminalQuestion.h"

#include <QSocketNotifier>
#include <QTimer>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <utility>

namespace
{
int openTerminal()
{
    return open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
}

void put(int file, const QString &text)
{
    const auto bytes = text.toUtf8();
    (void)!write(file, bytes.constData(), size_t(bytes.size()));
}
} // namespace

TerminalQuestion::TerminalQuestion(QObject *parent) : QObject(parent) {}

TerminalQuestion::~TerminalQuestion()
{
    restore();
}

bool TerminalQuestion::canAsk()
{
    const int file = openTerminal();
    if (file >= 0)
        close(file);
    return file >= 0;
}

void TerminalQuestion::ask(const QString &text, const QString &prompt, bool echo)
{
    m_file = openTerminal();
    if (m_file < 0 || tcgetattr(m_file, &m_before) != 0) {
        restore();
        QTimer::singleShot(0, this, &TerminalQuestion::declined);
        return;
    }
    put(m_file, text);
    if (!echo) {
        auto hidden = m_before;
        hidden.c_lflag &= tcflag_t(~ECHO);
        hidden.c_lflag |= ICANON | ISIG | ECHONL;
        m_hidden = tcsetattr(m_file, TCSAFLUSH, &hidden) == 0;
    }
    put(m_file, prompt);
    m_notifier = new QSocketNotifier(m_file, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &TerminalQuestion::readLine);
}

void TerminalQuestion::readLine()
{
    std::array<char, 4096> buffer{};
    const auto count = read(m_file, buffer.data(), buffer.size());
    restore();
    if (count <= 0) {
        emit declined();
        return;
    }
    const auto length = buffer[size_t(count) - 1] == '\n' ? count - 1 : count;
    const Secret line(QByteArray(buffer.data(), length));
    explicit_bzero(buffer.data(), buffer.size());
    emit answered(line);
}

void TerminalQuestion::restore()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        std::exchange(m_notifier, nullptr)->deleteLater();
    }
    if (std::exchange(m_hidden, false))
        tcsetattr(m_file, TCSANOW, &m_before);
    if (m_file >= 0)
        close(std::exchange(m_file, -1));
}
