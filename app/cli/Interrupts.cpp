// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Interrupts.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <utility>

namespace
{
constexpr std::array caughtSignals{SIGINT, SIGTERM, SIGHUP};
std::array<int, 2> wakeUp{-1, -1};

extern "C" void noteSignal(int signal)
{
    const char byte = char(signal);
    (void)!write(wakeUp[0], &byte, 1); // async-signal-safe; nothing to be done where it fails
}
} // namespace

Interrupts::Interrupts(QObject *parent) : QObject(parent)
{
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, wakeUp.data()) != 0)
        return;
    auto *notifier = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        for (char byte = 0; read(wakeUp[1], &byte, 1) == 1;)
            emit received(byte);
    });
    for (const int signal : caughtSignals)
        std::signal(signal, noteSignal);
}

Interrupts::~Interrupts()
{
    for (const int signal : caughtSignals)
        std::signal(signal, SIG_DFL);
    for (int &end : wakeUp)
        close(std::exchange(end, -1));
}
