# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends the processes of Apache's that listen at given sockets (mod_wsgi's daemon processes), at once: Apache starts new ones, which know nothing of the former.

Used in this process, and by root's Python, which reads this text from standard input: so it imports the standard library only."""
import errno
import json
import os
import signal
import sys
import time

PATIENCE = 3.0   # seconds for a killed process to be gone


def stat_of(pid):
    """(parent, state, start time in clock ticks); None where there is no such process."""
    try:
        with open("/proc/%d/stat" % pid, "rb") as source:
            fields = source.read().rpartition(b")")[2].split()
    except OSError:
        return None
    return int(fields[1]), fields[0].decode(), int(fields[19])


def started(pid):
    known = stat_of(pid)
    return known[2] if known else 0


def holders(master, inodes):
    """{pid: start time} of the master's children that have one of these sockets. Raises OSError where this user may not see it."""
    wanted, found = {"socket:[%d]" % one for one in inodes}, {}
    for pid in [int(name) for name in os.listdir("/proc") if name.isdigit()]:
        known = stat_of(pid)
        if known is not None and known[0] == master and known[1] != "Z" and has(pid, wanted):
            found[pid] = known[2]
    return found


def has(pid, wanted):
    place = "/proc/%d/fd" % pid
    try:
        for name in os.listdir(place):
            try:
                if os.readlink(os.path.join(place, name)) in wanted:
                    return True
            except FileNotFoundError:
                pass
    except (FileNotFoundError, ProcessLookupError):
        pass   # it has ended
    return False


def end(master, started, inodes):
    """Numbers of the processes that were ended; all of them are gone. Raises OSError."""
    known = stat_of(master)
    if known is None or known[2] != started:
        raise OSError(errno.ESRCH, "the web server was started anew", str(master))
    found = holders(master, inodes)
    for pid in found:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    limit = time.monotonic() + PATIENCE
    while True:
        left = [pid for pid, begun in found.items() if gone(pid, begun) is False]
        if not left:
            return sorted(found)
        if time.monotonic() > limit:
            raise OSError(errno.EBUSY, "it does not end", str(left[0]))
        time.sleep(0.005)


def gone(pid, begun):
    known = stat_of(pid)
    return known is None or known[1] in "ZX" or known[2] != begun


def serve(order):
    """Prints what root's Python did, as one JSON object."""
    try:
        answer = {"ended": end(order["master"], order["started"], order["inodes"])}
    except OSError as error:
        answer = {"errno": error.errno or errno.EIO, "message": error.strerror or str(error), "path": error.filename or ""}
    sys.stdout.write(json.dumps(answer) + "\n")
