// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Terminal.h"

#include "core/base/InertText.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype longestHeldBack = 64 << 10;
constexpr auto rewriteLine = "\r\x1b[K";
} // namespace

Terminal::Terminal() : Terminal(STDOUT_FILENO, STDERR_FILENO) {}

Terminal::Terminal(int output, int error)
    : m_output(output), m_error(error), m_outputIsTerminal(isatty(output)), m_errorIsTerminal(isatty(error))
{
}

Terminal::~Terminal()
{
    clearStatus();
    if (m_outputIsTerminal && !m_incomplete.isEmpty())
        write(m_output, inertText(m_incomplete, longestHeldBack).toUtf8() + '\n');
}

void Terminal::print(const QString &line)
{
    clearStatus();
    write(m_output, line.toUtf8() + '\n');
}

void Terminal::printRaw(const QByteArray &bytes)
{
    if (!m_outputIsTerminal)
        return write(m_output, bytes);
    clearStatus();
    m_incomplete += bytes;
    const auto lines = m_incomplete.lastIndexOf('\n') + 1;
    const auto whole = lines > 0 || m_incomplete.size() < longestHeldBack ? lines : m_incomplete.size();
    if (whole == 0)
        return;
    write(m_output, inertText(m_incomplete.first(whole), whole).toUtf8());
    m_incomplete.remove(0, whole);
}

void Terminal::say(const QString &line)
{
    clearStatus();
    write(m_error, line.toUtf8() + '\n');
}

void Terminal::showStatus(const QString &line)
{
    if (!m_errorIsTerminal)
        return;
    write(m_error, rewriteLine + line.left(width() - 1).toUtf8());
    m_statusShown = true;
}

void Terminal::clearStatus()
{
    if (m_statusShown)
        write(m_error, rewriteLine);
    m_statusShown = false;
}

int Terminal::width() const
{
    winsize size{};
    return ioctl(m_error, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

void Terminal::write(int file, const QByteArray &bytes)
{
    if (file == m_output && !m_open)
        return;
    for (qsizetype done = 0; done < bytes.size();) {
        const auto count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count >= 0) {
            done += count;
        } else if (errno == EAGAIN) {
            pollfd writable{file, POLLOUT, 0};
            poll(&writable, 1, -1);
        } else if (errno != EINTR) {
            if (file == m_output) {
                m_open = false;
                m_failure = errno == EPIPE ? QString() : QString::fromLocal8Bit(strerror(errno));
            }
            return;
        }
    }
}
