# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A program with a controlling terminal, and someone who types."""
import errno
import os
import pty
import select
import time


class OnTerminal:
    """Starts argv on a new terminal. What it writes there is in .seen (text)."""

    def __init__(self, argv, environment):
        self.seen = ""
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            os.execve(argv[0], argv, environment)

    def read(self, seconds):
        """Reads what comes within that time; False at the end."""
        if not select.select([self.file], [], [], seconds)[0]:
            return True
        try:
            data = os.read(self.file, 65536)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return False
        self.seen += data.decode(errors="replace")
        return bool(data)

    def wait_for(self, text, seconds=60, count=1):
        end = time.monotonic() + seconds
        while self.seen.count(text) < count:
            if time.monotonic() > end or not self.read(0.2):
                raise AssertionError("%r was not seen in %r" % (text, self.seen))

    def type(self, line):
        os.write(self.file, line.encode() + b"\n")

    def end(self, seconds=60):
        """The exit status."""
        end = time.monotonic() + seconds
        while self.read(0.2) and time.monotonic() < end:
            pass
        status = os.waitpid(self.pid, 0)[1]
        os.close(self.file)
        return os.waitstatus_to_exitcode(status)
