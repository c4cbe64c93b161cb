# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running the commands of a build one after another."""
import ctypes
import os
import signal
import subprocess
import time

from .report import Refusal


class Steps:
    """Commands with one log and one environment, each with its share of the bar."""

    def __init__(self, log, environment):
        self.log = log
        self.environment = environment

    def run(self, span, expected, text, argv, cwd, output=None):
        """Runs a command to its end. Its share of the bar fills with time (`expected` seconds), since these commands tell nothing of their length."""
        log = output or self.log
        begin = time.monotonic()
        span.at(0, text)
        with open(log, "ab") as out:
            process = subprocess.Popen(argv, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                       env=self.environment, start_new_session=True, preexec_fn=die_with_parent)
            try:
                while process.poll() is None:
                    seconds = time.monotonic() - begin
                    span.at(seconds / (seconds + expected * 0.3), text)
                    time.sleep(0.3)
            except BaseException:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait()
                raise
        span.at(1, text)
        if process.returncode:
            with open(log, errors="replace") as f:
                tail = f.read()[-1500:].strip()
            raise Refusal("%s failed with status %d: %s" % (text, process.returncode, tail),
                          "The whole log is %s. Start again when the cause is mended; what is built already is kept." % log)


def die_with_parent():
    """In the child: ends with this program, even where that is killed, so that no stray build writes into the next one. Lino handles SIGTERM in its own time."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)
