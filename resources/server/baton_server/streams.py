# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Streams: the loop asks each for its next frame; a stream that has none says when to ask again."""
import os
import stat

from . import jobs, paths
from .errors import CallError, bad
from .frames import NEVER

BLOCK = 1 << 18
CREDIT = 16 << 20
PAUSE = 0.1       # seconds between looks at a file that may grow


def number(params, key, default, least=None):
    value = params.get(key, default)
    if type(value) is not int or (least is not None and value < least):
        raise bad("%s is not a number" % key)
    return value


def flag(params, key):
    value = params.get(key, False)
    if type(value) is not bool:
        raise bad("%s is not true or false" % key)
    return value


def open_regular(path):
    """A descriptor; never blocks on a FIFO. Raises OSError, bad-request where it is no regular file."""
    fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)
        raise bad("%s is not a regular file" % path)
    return fd


class FileStream:
    """A file from an offset on."""

    def __init__(self, path, offset, follow, credit, fd=None):
        self.id = 0
        self.wake = 0
        self.path, self.follow, self.credit = path, follow, credit
        self.fd = open_regular(path) if fd is None else fd
        size = os.fstat(self.fd).st_size
        self.pending = []
        if offset < 0:
            offset = max(0, size + offset)
        elif offset > size:
            offset = 0
            self.pending.append({"kind": "replaced"})
        self.offset = offset
        self.said = False

    def close(self):
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def step(self, now):
        """The next frame, {"result"} at the end, or None with wake set."""
        if self.pending:
            return self.pending.pop(0)
        frame = self.data()
        if frame or self.credit <= 0:
            if not frame:
                self.wake = NEVER
            return frame
        if not self.said:
            self.said = True
            return {"kind": "caught-up", "size": self.offset}
        if not self.follow:
            return {"result": {"offset": self.offset}}
        if self.replaced():
            self.offset = 0
            self.said = False
            return {"kind": "replaced"}
        self.wake = now + PAUSE
        return None

    def data(self):
        if self.credit <= 0:
            return None
        block = os.pread(self.fd, min(BLOCK, self.credit), self.offset)
        if not block:
            return None
        frame = {"kind": "data", "offset": self.offset, "data": block}
        self.offset += len(block)
        self.credit -= len(block)
        return frame

    def replaced(self):
        """Whether the file was truncated, or another stands at its path: that one is open then."""
        mine = os.fstat(self.fd)
        if mine.st_size < self.offset:
            return True
        try:
            there = os.stat(self.path)
            if (there.st_ino, there.st_dev) == (mine.st_ino, mine.st_dev):
                return False
            other = open_regular(self.path)
        except (OSError, CallError):
            return False
        if os.fstat(self.fd).st_size > self.offset:   # the last lines before the rotation first
            os.close(other)
            return False
        os.close(self.fd)
        self.fd = other
        return True


class JobStream(FileStream):
    """A job's log with the lines' times, and its record as it changes."""

    def __init__(self, series, job, offset, follow, credit):
        directory = paths.in_state("series", series, "jobs", job)
        from . import packed
        record = jobs.plain(series, job)
        if record is None:
            raise CallError("not-found", "no job " + job)
        FileStream.__init__(self, os.path.join(directory, "log"), offset, follow, credit, packed.open_log(directory, record["logSize"]))
        self.series, self.job = series, job
        self.pending = []   # a log is never replaced: an offset beyond its end is the client's mistake
        self.times = Times(os.path.join(directory, "times"))
        self.shown = None
        self.shown_at = self.looked_at = 0
        self.over = False

    def step(self, now):
        if now - self.looked_at >= PAUSE:
            self.looked_at = now
            record = jobs.record(self.series, self.job) or self.shown   # None: it is old, and swept while it is read
            self.over = record["state"] != "running"
            if record != self.shown or (not self.over and now - self.shown_at >= 5):
                self.shown, self.shown_at = record, now
                return {"kind": "job", "job": record}
        frame = self.data()
        if frame:
            frame["times"] = self.times.within(frame["offset"], len(frame["data"]))
            return frame
        if not self.said and self.credit > 0:
            self.said = True
            return {"kind": "caught-up", "size": self.offset}
        if self.credit > 0 and (not self.follow or (self.over and os.fstat(self.fd).st_size <= self.offset)):
            return {"result": {"job": self.shown, "offset": self.offset}}
        self.wake = now + PAUSE
        return None


class Times:
    """The times file, "OFFSET MS" per line in rising order."""

    def __init__(self, path):
        self.path = path
        self.place = None    # where the next unread line begins
        self.kept = None     # the last line read that begins at or before the next block

    def within(self, offset, length):
        """[[offset, ms], ...] for a block; the first pair is that of the block's first byte."""
        try:
            fd = os.open(self.path, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return []
        try:
            if self.place is None:
                self.place = self.seek(fd, offset)
            return self.collect(fd, offset, offset + length)
        finally:
            os.close(fd)

    def collect(self, fd, begin, end):
        found = []
        while True:
            data = os.pread(fd, 1 << 16, self.place)
            whole = data.rfind(b"\n") + 1
            if not whole:
                break
            for line in data[:whole].split(b"\n")[:-1]:
                pair = pair_of(line)
                if pair is not None and pair[0] >= end:
                    return self.headed(found, begin)
                self.place += len(line) + 1
                if pair is None:
                    continue
                if pair[0] <= begin:
                    self.kept = pair
                else:
                    found.append(pair)
        return self.headed(found, begin)

    def headed(self, found, begin):
        first = [[begin, self.kept[1]]] if self.kept else []
        if found:
            self.kept = found[-1]
        return first + found

    def seek(self, fd, offset):
        """Where to begin reading so that the line for offset is among the first ones."""
        low, high = 0, os.fstat(fd).st_size
        while high - low > 4096:
            middle = (low + high) // 2
            data = os.pread(fd, 256, middle)
            start = middle + data.find(b"\n") + 1
            pair = pair_of(os.pread(fd, 256, start).split(b"\n")[0])
            if pair is not None and pair[0] <= offset:
                low = start
            else:
                high = middle
        return low


def pair_of(line):
    try:
        offset, ms = line.split()
        return [int(offset), int(ms)]
    except ValueError:
        return None


def watch(params):
    """job.watch"""
    series = jobs.find(params.get("job"))
    offset = number(params, "offset", 0, 0)
    stream = JobStream(series, params["job"], offset, flag(params, "follow"), number(params, "credit", CREDIT, 0))
    if os.fstat(stream.fd).st_size < offset:
        stream.close()
        raise bad("the log has not yet %d bytes" % offset)
    stream.offset = offset
    return stream


def read(params):
    """file.read"""
    path = params.get("path")
    if path is None:
        from . import logs
        path = logs.path_of(params.get("site"), params.get("name"))
    if not isinstance(path, str) or not path.startswith("/") or "\0" in path:
        raise bad("path is not an absolute path")
    return FileStream(path, number(params, "offset", 0), flag(params, "follow"), number(params, "credit", CREDIT, 0))
