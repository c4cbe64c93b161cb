# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Running baton in a home of its own, without a terminal, and looking at the practice server that the fixture started."""
import json
import os
import shutil
import subprocess
import tempfile
import unittest

BATON = os.environ["BATON"]
SOURCE = os.environ["SOURCE"]
LONG = 600


class BatonCase(unittest.TestCase):
    """Each class has its own configuration, cache and data directories."""

    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.mkdtemp(prefix="baton-test-")
        cls.environment = dict(os.environ, HOME=cls.home, DBUS_SESSION_BUS_ADDRESS="disabled:", ASAN_OPTIONS="detect_leaks=0")
        for name, folder in (("CONFIG", "config"), ("CACHE", "cache"), ("DATA", "data"), ("STATE", "state")):
            cls.environment["XDG_%s_HOME" % name] = os.path.join(cls.home, folder)
        for name in ("SSH_AUTH_SOCK", "DISPLAY", "WAYLAND_DISPLAY"):
            cls.environment.pop(name, None)

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.home, ignore_errors=True)

    def start(self, *arguments, **options):
        """A running baton. In a session of its own: it has no terminal to ask on."""
        options = dict(dict(stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, start_new_session=True), **options)
        return subprocess.Popen([BATON, *arguments], **options)

    def baton(self, *arguments, status=0, timeout=LONG):
        """Standard output (bytes) and error (text) of a run that must end with this status."""
        process = self.start(*arguments)
        try:
            out, err = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            process.kill()
            out, err = process.communicate()
            self.fail("baton %s did not end within %d s: %s" % (" ".join(arguments), timeout, err.decode(errors="replace")))
        said = err.decode(errors="replace")
        self.assertEqual(process.returncode, status, "baton %s\n%s%s" % (" ".join(arguments), out.decode(errors="replace")[-2000:], said[-4000:]))
        return out, said

    def json(self, *arguments, status=0):
        return json.loads(self.baton(*arguments, "--json", status=status)[0])


def practice_servers():
    """The practice server's own description of its servers."""
    run = subprocess.run(["/usr/bin/python3", os.path.join(SOURCE, "resources/practice/practice.py"), "status", "--json-progress"],
                         stdout=subprocess.PIPE, check=True, universal_newlines=True)
    document = json.loads(run.stdout.splitlines()[-1])
    return document["servers"]
