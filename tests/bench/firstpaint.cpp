// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// firstpaint COMMAND...: prints the milliseconds from the start of the command to the first pixels in its window, as
// the X server sees it (DAMAGE extension), then ends it.
#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace
{
using Clock = std::chrono::steady_clock;

constexpr int smallestWindow = 200; // pixels: below are tool tips and helpers
constexpr int limitMs = 60'000;

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

/// Waits until a window of some size is damaged, which is drawn into; false after the limit.
bool waitForPaint(Display *display, int damageEvent, Clock::time_point begin)
{
    pollfd connection{ConnectionNumber(display), POLLIN, 0};
    while (millisecondsSince(begin) < limitMs) {
        while (XPending(display)) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type == damageEvent + XDamageNotify)
                return true;
            if (event.type != MapNotify)
                continue;
            XWindowAttributes window{};
            if (XGetWindowAttributes(display, event.xmap.window, &window) && window.width >= smallestWindow)
                XDamageCreate(display, event.xmap.window, XDamageReportNonEmpty);
        }
        poll(&connection, 1, 100);
    }
    return false;
}
} // namespace

int main(int argc, char **argv)
{
    Display *display = argc > 1 ? XOpenDisplay(nullptr) : nullptr;
    int damageEvent = 0;
    int damageError = 0;
    if (!display || !XDamageQueryExtension(display, &damageEvent, &damageError)) {
        std::fprintf(stderr, "firstpaint: no command, no display, or no DAMAGE extension\n");
        return 1;
    }
    XSetErrorHandler([](Display *, XErrorEvent *) { return 0; }); // a window may be gone before it is asked
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);
    const auto begin = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execv(argv[1], argv + 1);
        _exit(127);
    }
    const bool painted = waitForPaint(display, damageEvent, begin);
    const double milliseconds = millisecondsSince(begin);
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    std::printf("%.3f\n", milliseconds);
    return painted ? 0 : 1;
}
