# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Short commands that the helper waits for, in worker threads. They end with the helper; jobs do not come from here."""
import _thread
import os
import signal
import subprocess

from .errors import CallError

_groups = set()
_starting = _thread.allocate_lock()
_over = False


def run(argv, timeout, env=None, cwd=None, nice=0, limit=4 << 20):
    """(exit status, output, error output); exit status is None after the time limit. Own process group, low priority, no standard input."""
    command = (["nice", "-n", str(nice)] if nice else []) + list(argv)
    with _starting:   # end_all() waits for a start that is under way: a child nobody knows of would outlive the helper
        if _over:
            raise CallError("busy", "the helper is ending")
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, cwd=cwd, start_new_session=True)
        _groups.add(child.pid)
    try:
        out, error = child.communicate(timeout=timeout)
        return child.returncode, out[:limit], error[:limit]
    except subprocess.TimeoutExpired:
        _kill(child.pid)
        try:
            out, error = child.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            out, error = b"", b""
        return None, out[:limit], error[:limit]
    finally:
        _groups.discard(child.pid)


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
