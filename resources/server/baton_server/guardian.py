# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A process beside a runner, which learns of its death and recovers the upgrade attempt that it was at. It holds no lock."""
import os
import signal
import time

from . import procs

PAUSES = (0, 5, 15, 60)   # seconds before each look, the first where the runner was killed; what is left then is the minute's tick's
MOMENT = 30.0             # seconds for a runner that has closed its pipe to be gone
HELD = 60.0               # seconds for which a series that somebody holds is asked for again


class Kept:
    """The runner's guardian: where that is ended, the runner has another one at once, so that both have to be ended in the same moment."""

    def __init__(self, series, by, secrets):
        self.told = series, by, secrets
        self.pid, self.pipe = begin(*self.told)

    def look(self):
        """Asked by the runner's loop, which the end of a child wakes."""
        if self.pid > 0:
            try:
                if os.waitpid(self.pid, os.WNOHANG)[0] == 0:
                    return
            except OSError:   # somebody else has seen its end
                pass
            os.close(self.pipe)
        self.pid, self.pipe = begin(*self.told)

    def farewell(self):
        """The runner says that it ends by itself."""
        try:
            os.write(self.pipe, b".")
        except OSError:
            pass


def begin(series, by, secrets):
    """Forks it. Returns its pid and the descriptor by whose end it learns of this process' own; steps must not inherit that. -1 for both where there is none."""
    reader = writer = -1
    runner = os.getpid()
    try:
        reader, writer = os.pipe()
        pid = os.fork()
    except OSError:   # cron's tick recovers, a minute later
        for fd in (reader, writer):
            if fd >= 0:
                os.close(fd)
        return -1, -1
    if pid == 0:
        try:
            watch(reader, runner, series, by, secrets)
        finally:
            os._exit(0)
    os.close(reader)
    return pid, writer


def watch(reader, runner, series, by, secrets):
    """In the guardian."""
    os.setsid()
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)   # a server that goes down ends it with KILL, once the runner has gone back
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for name in os.listdir("/proc/self/fd"):
        if int(name) > 2 and int(name) != reader:
            try:
                os.close(int(name))
            except OSError:
                pass
    os.chdir("/")
    began = procs.start_time(runner)
    ended = False
    while os.read(reader, 512):
        ended = True
    end = time.monotonic() + MOMENT
    while procs.start_time(runner) == began and (procs.status(runner) or "Z")[0] not in "ZX" and time.monotonic() < end:
        time.sleep(0.02)
    recover(series, by, secrets, PAUSES[1:] if ended else PAUSES)


def recover(series, by, secrets, pauses):
    """As often as it takes: what goes on from here has a guardian of its own."""
    from . import attempt_recover, errors
    for pause in pauses:
        if pause and not attempt_recover.needed(series):
            return
        time.sleep(pause)
        end = time.monotonic() + HELD
        while time.monotonic() < end:
            try:
                done = attempt_recover.recover(series, by, secrets)
            except (errors.CallError, OSError):
                break
            if done != attempt_recover.HELD:
                if done != attempt_recover.FAILED:
                    return
                break
            time.sleep(0.3)
