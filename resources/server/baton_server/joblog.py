# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job's log. Of steps that run side by side it holds one at a time; what the others print is kept beside it until their turn."""
import os

BLOCK = 1 << 20    # bytes of kept output that are moved to the log in one go
LINES = 1 << 16    # bytes of the kept output's times that are read in one go


def open_new(directory, name, reading=False):
    return os.open(os.path.join(directory, name), (os.O_RDWR if reading else os.O_WRONLY) | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o660)


def write_all(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view):]


class JobLog:
    """Everything here raises OSError where the log cannot be written. taken(data) is told of each piece that is in the log now."""

    def __init__(self, directory, taken):
        self.directory, self.taken = directory, taken
        self.log, self.times = open_new(directory, "log"), open_new(directory, "times")
        self.size = os.fstat(self.log).st_size
        self.whole_line = True
        self.last_time = None
        self.owner = None
        self.spools = {}

    def write(self, step, data, ms):
        """Takes what a step printed at ms; returns True where it is in the log at once."""
        if self.owner is None:
            self.owner = step
        if self.owner == step and step not in self.spools:
            self.append(data, [[0, ms]])
            return True
        if step not in self.spools:
            self.spools[step] = Spool(self.directory, step)
        self.spools[step].write(data, ms)
        return False

    def append(self, data, times):
        """times: [offset in data, ms], the first at 0. They are written before the bytes, so that whoever reads these finds their time."""
        lines = []
        for offset, ms in times:
            if ms != self.last_time:
                lines.append(b"%d %d\n" % (self.size + offset, ms))
                self.last_time = ms
        if lines:
            write_all(self.times, b"".join(lines))
        write_all(self.log, data)
        self.size += len(data)
        self.whole_line = data.endswith(b"\n")
        self.taken(data)

    def turn(self, step):
        """From now on the log is this step's, beginning with what it has printed so far. The last one is over and all its output moved."""
        if step != self.owner:
            self.owner = step
            if not self.whole_line:
                self.append(b"\n", [[0, self.last_time]])

    def behind(self, step):
        """Whether output of this step waits for its turn."""
        return step in self.spools

    def move(self):
        """Moves a block of the owner's kept output; returns whether there is more."""
        spool = self.spools.get(self.owner)
        if spool is None:
            return False
        data, times = spool.block()
        if data:
            self.append(data, times)
        if spool.over():
            del self.spools[self.owner]
            spool.remove()
            return False
        return True

    def bytes(self):
        """What the log and the kept output hold together."""
        return self.size + sum(spool.size - spool.moved for spool in self.spools.values())

    def close(self):
        for spool in self.spools.values():
            spool.close()
        os.close(self.log)
        os.close(self.times)


class Spool:
    """A step's output that is not in the log yet: log.<step> and times.<step>."""

    def __init__(self, directory, step):
        self.paths = [os.path.join(directory, "%s.%s" % (name, step)) for name in ("log", "times")]
        self.data, self.times = (open_new(directory, os.path.basename(path), True) for path in self.paths)
        self.size = self.moved = 0
        self.place = 0           # where the next unread line of times begins
        self.last_time = None
        self.at = 0              # time of the byte at moved

    def write(self, data, ms):
        if ms != self.last_time:
            write_all(self.times, b"%d %d\n" % (self.size, ms))
            self.last_time = ms
        write_all(self.data, data)
        self.size += len(data)

    def over(self):
        return self.moved >= self.size

    def block(self):
        """(bytes, [[offset in them, ms], ...]) of what comes next."""
        lines = os.pread(self.times, LINES, self.place)
        lines = lines[:lines.rfind(b"\n") + 1]
        end = min(self.size, self.moved + BLOCK)
        times = [[0, self.at]]
        for line in lines.split(b"\n")[:-1]:
            offset, ms = (int(word) for word in line.split())
            if offset >= end:
                break
            self.place += len(line) + 1
            self.at = ms
            if offset <= self.moved:
                times = [[0, ms]]
            else:
                times.append([offset - self.moved, ms])
        else:
            if len(lines) > LINES - 64 and times[-1][0]:   # more lines may belong to this block: it ends with the last one read
                end = self.moved + times[-1][0]
        data = os.pread(self.data, end - self.moved, self.moved)
        self.moved += len(data)
        return data, [pair for pair in times if pair[0] < len(data)]

    def close(self):
        os.close(self.data)
        os.close(self.times)

    def remove(self):
        self.close()
        for path in self.paths:
            os.unlink(path)
