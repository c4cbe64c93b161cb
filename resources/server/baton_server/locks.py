# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The series' lock: flock on the lock file and on the links directory.

flock belongs to the open file. A step's processes inherit both files, so the lock of a runner that was killed stays taken while what it started still
runs. A runner that ends by itself unlocks explicitly, so a daemon that a script left behind keeps nothing.
"""
import errno
import fcntl
import json
import os
import time

from . import clock, jobs, paths


class Locked(Exception):
    def __init__(self, holder):
        Exception.__init__(self, "locked")
        self.holder = holder


class Lock:
    """Holds a series. Taken by the constructor or Locked is raised; it never waits."""

    def __init__(self, series, links, who):
        self.who = dict(who)
        self.length = 0
        directory = paths.make_directory(paths.in_state("series", series))
        self.file = os.open(os.path.join(directory, "lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)
        self.links = -1
        try:
            if not take(self.file):
                raise Locked(patiently(lambda: jobs.holder(series)))
            self.links = os.open(links, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            if not take(self.links):
                raise Locked(other_holder(self.links))
            self.beat()
        except BaseException:
            self.close()
            raise

    def beat(self):
        """Writes who holds it, with the time of now as heartbeat."""
        self.who["heartbeat"] = clock.iso()
        data = json.dumps(self.who).encode()
        # One write that covers the earlier text: a reader never sees half of both
        os.pwrite(self.file, data.ljust(self.length), 0)
        os.ftruncate(self.file, len(data))
        self.length = len(data)

    def inheritable(self):
        """The descriptors that a step's processes are to hold on to."""
        held = [fd for fd in (self.file, self.links) if fd >= 0]
        for fd in held:
            os.set_inheritable(fd, True)
        return held

    def release(self):
        """Unlocks for every process that inherited it."""
        try:
            os.ftruncate(self.file, 0)
        except OSError:
            pass
        for fd in (self.links, self.file):
            if fd >= 0:
                try:
                    fcntl.flock(fd, fcntl.LOCK_UN)
                except OSError:
                    pass
        self.close()

    def close(self):
        for fd in (self.links, self.file):
            if fd >= 0:
                os.close(fd)
        self.links = self.file = -1


def patiently(ask, seconds=1.0):
    """What ask answers; whoever took the lock in this moment has not written yet who he is."""
    end = time.monotonic() + seconds
    while True:
        found = ask()
        if found is not None or time.monotonic() >= end:
            return found
        time.sleep(0.02)


def take(fd):
    """False where another holds it. A file system that has no locks for directories counts as taken: the lock file decides there."""
    try:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EAGAIN):
            return False
        if error.errno not in (errno.EBADF, errno.ENOLCK, errno.EOPNOTSUPP, errno.EINVAL):
            raise
    return True


def other_holder(fd):
    """Whoever locked the links directory without a state directory in common: the kernel knows the process."""
    inode = ":%d" % os.fstat(fd).st_ino
    try:
        with open("/proc/locks") as source:
            for line in source:
                fields = line.split()
                if "FLOCK" in fields and any(field.endswith(inode) for field in fields):
                    pid = int(fields[fields.index("FLOCK") + 3])
                    return {"who": owner(pid), "pid": pid}
    except (OSError, ValueError, IndexError):
        pass
    return None


def owner(pid):
    try:
        uid = os.stat("/proc/%d" % pid).st_uid
        import pwd
        return pwd.getpwuid(uid).pw_name
    except (OSError, KeyError):
        return ""
