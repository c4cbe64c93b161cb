# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Short commands that the helper waits for, in worker threads. They end with the helper; jobs do not come from here."""
import _thread
import os
import select
import signal
import subprocess
import time

from .errors import CallError

_groups = set()
_starting = _thread.allocate_lock()
_over = False


def run(argv, timeout, env=None, cwd=None, nice=0, limit=4 << 20, shared=False):
    """(exit status, output, error output), of each output the last limit bytes; exit status is None after the time limit.

    Own process group, low priority, no standard input. shared: what it writes is for the site's group too, as a job's files are."""
    command = (["nice", "-n", str(nice)] if nice else []) + list(argv)
    if shared:
        command = ["/bin/sh", "-c", 'umask 002; exec "$@"', "sh"] + command
    with _starting:   # end_all() waits for a start that is under way: a child nobody knows of would outlive the helper
        if _over:
            raise CallError("busy", "the helper is ending")
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, cwd=cwd, start_new_session=True)
        _groups.add(child.pid)
    out, error = bytearray(), bytearray()
    waiting = {child.stdout.fileno(): out, child.stderr.fileno(): error}
    try:
        in_time = _drain(child, waiting, limit, timeout)
        if not in_time:
            _kill(child.pid)
            _drain(child, waiting, limit, 5)
        return child.returncode if in_time else None, bytes(out[-limit:]), bytes(error[-limit:])
    finally:
        _groups.discard(child.pid)
        child.stdout.close()
        child.stderr.close()


def _drain(child, waiting, limit, timeout):
    """Reads until the outputs and the process end, and keeps no more than twice limit bytes; False where the time is over."""
    end = time.monotonic() + timeout
    poll = select.poll()
    for fd in waiting:
        poll.register(fd, select.POLLIN)
    while waiting:
        left = end - time.monotonic()
        if left <= 0:
            return False
        for fd, _ in poll.poll(int(left * 1000) + 1):
            data = os.read(fd, 1 << 16)
            if data:
                waiting[fd] += data
                if len(waiting[fd]) > 2 * limit:
                    del waiting[fd][:-limit]
            else:
                poll.unregister(fd)
                del waiting[fd]
    try:
        child.wait(max(0, end - time.monotonic()))
    except subprocess.TimeoutExpired:
        return False
    return True


def _kill(group):
    try:
        os.killpg(group, signal.SIGKILL)
    except OSError:
        pass


def end_all():
    global _over
    with _starting:
        _over = True
        for group in list(_groups):
            _kill(group)
