# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who runs on this server: a process is its pid together with its start time and the boot."""
import os
import time

_boot = None


def boot_id():
    global _boot
    if _boot is None:
        try:
            with open("/proc/sys/kernel/random/boot_id") as source:
                _boot = source.read().strip()
        except OSError:
            _boot = ""
    return _boot


def status(pid):
    """(state, process group, session, start time in ticks since boot) or None where no such process runs."""
    try:
        with open("/proc/%d/stat" % pid, "rb") as source:
            fields = source.read().rpartition(b")")[2].split()
        return fields[0].decode(), int(fields[2]), int(fields[3]), int(fields[19])
    except (OSError, ValueError, IndexError):
        return None


def ticks():
    """Now, as start_time() would tell it of a process that starts at this moment."""
    return int(time.clock_gettime(time.CLOCK_BOOTTIME) * os.sysconf("SC_CLK_TCK"))


def start_time(pid):
    found = status(pid)
    return found[3] if found else 0


def alive(who):
    """Whether the process that this object (pid, startTime, bootId) describes still runs."""
    try:
        if who["bootId"] != boot_id():
            return False
        found = status(int(who["pid"]))
        return found is not None and found[0] not in "ZX" and found[3] == int(who["startTime"])
    except (KeyError, TypeError, ValueError):
        return False


def strayed(session):
    """Living processes of a session that left its leader's process group."""
    return [pid for pid in members(session) if (status(pid) or (None, session))[1] != session]


def members(group):
    """Living processes whose process group or session is the given one."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            known = status(int(name))
            if known and known[0] not in "ZX" and group in known[1:3]:
                found.append(int(name))
    return found


def children(parent):
    """Living processes that this one started and that did not leave it."""
    found = []
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                with open("/proc/%s/stat" % name, "rb") as source:
                    fields = source.read().rpartition(b")")[2].split()
                if fields[0] not in (b"Z", b"X") and int(fields[1]) == parent:
                    found.append(int(name))
            except (OSError, ValueError, IndexError):
                pass
    return sorted(found)


def holders(path):
    """Living processes (of this user) that hold a flock on this file through their own or an inherited descriptor."""
    try:
        goal = os.stat(path)
    except OSError:
        return []
    found = []
    for name in os.listdir("/proc"):
        if not name.isdigit() or int(name) == os.getpid():
            continue
        try:
            for fd in os.listdir("/proc/%s/fd" % name):
                state = os.stat("/proc/%s/fd/%s" % (name, fd))
                if state.st_ino == goal.st_ino and state.st_dev == goal.st_dev and locks("/proc/%s/fdinfo/%s" % (name, fd)):
                    found.append(int(name))
                    break
        except OSError:
            pass
    return found


def locks(info):
    """Whether this descriptor's open file is what holds a flock, and not one that merely reads or tries."""
    with open(info, "rb") as source:
        return b"FLOCK" in source.read()
