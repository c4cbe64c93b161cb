# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the known complaints share: the entries, running programs, and holding what they print against the entries."""
import glob
import json
import os
import re
import socket
import subprocess
import sys
import time
import unittest

WORK = os.environ["WORK"]
PYTHON = "/usr/bin/python3"
PROVOKED = "provoked"
sys.path.insert(0, os.path.join(WORK, "practice"))

with open(os.path.join(WORK, "complaints", "complaints.json")) as f:
    ENTRIES = json.load(f)["complaints"]

seen = {}       # id of an entry -> shapes of what was really printed
skipped = []    # reasons


def entry_of(line):
    """The first entry that knows the line, with its match; (None, None) where none does."""
    for entry in ENTRIES:
        found = re.search(entry["match"], line)
        if found:
            return entry, found
    return None, None


def shape(found):
    """The matched text without what differs from one occasion to the next: what groups capture, numbers, paths, how many blanks."""
    text, start = found.group(0), found.start(0)
    for group in sorted(range(1, found.re.groups + 1), key=found.start, reverse=True):
        if found.start(group) >= 0:
            text = text[:found.start(group) - start] + "*" + text[found.end(group) - start:]
    text = re.sub(r"[^ '\"(:]*[/.][^ '\":]*", "P", re.sub(r"[0-9]+", "0", text))
    return re.sub(r" +", " ", text).strip()   # the shell pads process ids


def private(name):
    """A new directory of this run."""
    path = os.path.join(WORK, "home", name)
    os.makedirs(path)
    return path


def write(path, text="", mode=None):
    with open(path, "w") as f:
        f.write(text)
    if mode is not None:
        os.chmod(path, mode)
    return path


def practice_python():
    """The Python of the environment with Django and Lino that the practice server keeps; None where it was never built."""
    return next(iter(sorted(glob.glob(os.path.join(os.environ["CACHE"], "environment-*", "env", "bin", "python")))), None)


def run(argv, directory=None, given=None, **environment):
    """All that the program prints, whatever its exit status."""
    done = subprocess.run(argv, cwd=directory or WORK, input=given, stdin=subprocess.DEVNULL if given is None else None, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, universal_newlines=True, errors="replace", env=dict(os.environ, **environment), timeout=60)
    return done.stdout


def start(argv, log, directory=None, **environment):
    with open(log, "a") as f:
        return subprocess.Popen(argv, cwd=directory or WORK, stdin=subprocess.DEVNULL, stdout=f, stderr=f, env=dict(os.environ, **environment))


def read(path):
    with open(path, errors="replace") as f:
        return f.read()


def until(condition, what, seconds=20):
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError("not in %d s: %s" % (seconds, what))
        time.sleep(0.05)


def answers(path):
    with socket.socket(socket.AF_UNIX) as s:
        return s.connect_ex(path) == 0


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Case(unittest.TestCase):
    maxDiff = None

    def prints(self, id, output):
        """One of the lines must be known as that complaint."""
        known = []
        for line in output.splitlines():
            entry, found = entry_of(line)
            if entry:
                known.append(entry["id"])
                seen.setdefault(entry["id"], set()).add(shape(found))
        self.assertIn(id, known, output[-3000:])

    def need(self, condition, reason):
        if not condition:
            skipped.append(reason)
            self.skipTest(reason)
