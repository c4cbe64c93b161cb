# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from unittest import mock

import support
from baton_practice import build, cli, copying, parts, programs
from baton_practice.layout import write_json
from baton_practice.locks import held, locked
from baton_practice.report import Refusal, Report, Span
from baton_practice.steps import Steps

STEP = """
import sys
sys.path.insert(0, %r)
from baton_practice.report import Report, Span
from baton_practice.steps import Steps
Steps(sys.argv[1], {"PATH": "/usr/bin:/bin"}).run(Span(Report(True), 0, 100), 1, "Sleeping", ["sh", "-c", "echo $$; exec sleep 300"], "/")
"""


class TestBuild(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.cache = build.Cache(self.directory, "sqlite3")
        self.log = os.path.join(self.directory, "log")

    def span(self):
        return Span(Report(True, io.StringIO()), 0, 100)

    def test_a_command_of_a_build_ends_with_the_build_that_is_killed(self):
        builder = subprocess.Popen([sys.executable, "-B", "-c", STEP % support.PACKAGE, self.log], stdout=subprocess.DEVNULL)
        child = self.wait_for_child()
        builder.kill()
        builder.wait()
        self.assertEqual(parts.wait_gone([child], 10), [])

    def wait_for_child(self):
        for _ in range(500):
            if os.path.exists(self.log):
                with open(self.log) as f:
                    text = f.read()
                if text.endswith("\n"):
                    return parts.identify(int(text))
            time.sleep(0.02)
        self.fail("no child")

    def test_the_next_build_ends_what_a_killed_one_left_running_and_throws_its_files_away(self):
        os.makedirs(os.path.join(self.cache.building, "server1", "half"))
        stray = parts.spawn(["sleep", "300"], self.log, "/", dict(os.environ, **{parts.MARK: self.cache.building}))
        self.addCleanup(parts.end, [stray], signal.SIGKILL)
        while stray not in parts.marked([self.cache.building], parts.processes()):   # the kernel shows its environment a moment after its start
            pass
        build.Build(self.cache, self.span()).sweep()
        self.assertFalse(parts.alive(stray))
        self.assertEqual(os.listdir(self.cache.building), ["scratch"])

    def test_a_command_that_fails_is_told_with_its_last_words(self):
        with self.assertRaises(Refusal) as refused:
            Steps(self.log, {}).run(self.span(), 1, "Trying", ["/bin/sh", "-c", "echo no space left; exit 7"], "/")
        self.assertIn("Trying failed with status 7: no space left", refused.exception.message)
        self.assertIn(self.log, refused.exception.todo)

    def test_a_build_is_complete_only_where_it_was_made(self):
        os.makedirs(self.cache.directory)
        self.assertFalse(self.cache.complete())
        write_json(os.path.join(self.cache.directory, "complete.json"), {"place": self.cache.directory})
        self.assertTrue(self.cache.complete())
        with tempfile.TemporaryDirectory() as other:
            subprocess.run(["cp", "-a", self.cache.directory, other], check=True)
            self.assertFalse(build.Cache(other, "sqlite3").complete())

    def test_what_another_recipe_built_goes_unless_somebody_is_building_it(self):
        names = ["sqlite3-older", "sqlite3-busy.b", "postgresql-older", "environment-older"]
        for name in names + [os.path.basename(self.cache.directory), os.path.basename(self.cache.environment.directory)]:
            os.makedirs(os.path.join(self.directory, name))
        with locked(os.path.join(self.directory, "sqlite3-busy.lock"), self.fail):
            self.cache.sweep_older()
        left = [name for name in os.listdir(self.directory) if os.path.isdir(os.path.join(self.directory, name)) and not name.startswith("old-")]
        self.assertEqual(sorted(left), sorted(["sqlite3-busy.b", "postgresql-older", os.path.basename(self.cache.directory),
                                               os.path.basename(self.cache.environment.directory)]))

    def test_a_second_start_waits_for_the_first_and_says_so(self):
        path = os.path.join(self.directory, "lock")
        self.assertFalse(held(path))
        with locked(path, self.fail):
            self.assertTrue(held(path))
            said = []
            with mock.patch("fcntl.flock", side_effect=[BlockingIOError, None]):
                with locked(path, lambda: said.append("waiting")):
                    self.assertEqual(said, ["waiting"])

    def test_a_reset_that_is_refused_throws_nothing_away(self):
        practice = os.path.join(self.directory, "practice")
        os.makedirs(os.path.join(practice, "server1"))
        write_json(os.path.join(practice, "practice.json"), {"servers": 1, "database": "sqlite3"})
        out = io.StringIO()
        with mock.patch("os.getuid", return_value=os.getuid() or 1000), mock.patch("sys.stdout", out):
            status = cli.main(["reset", "--database", "postgresql", "--servers", "2", "--directory", practice, "--json-progress"])
        self.assertEqual((status, json.loads(out.getvalue().splitlines()[-1])["event"]), (1, "error"))
        self.assertIn("server1", os.listdir(practice))

    def test_missing_programs_are_refused_before_anything_is_made_and_their_packages_named(self):
        practice = os.path.join(self.directory, "practice")
        out = io.StringIO()
        with mock.patch.object(programs, "ADMIN_PATH", self.directory), mock.patch.object(programs, "UWSGI_PLUGIN", "/nowhere"), \
                mock.patch("os.getuid", return_value=os.getuid() or 1000), mock.patch("sys.stdout", out):
            status = cli.main(["start", "--directory", practice, "--json-progress"])
        event = json.loads(out.getvalue().splitlines()[-1])
        self.assertEqual((status, event["event"]), (1, "error"))
        for package in ("openssh-server", "openssh-client", "nginx-light", "uwsgi-core", "uwsgi-plugin-python3", "supervisor", "rsync"):
            self.assertIn(package, event["message"])
        self.assertIn("apt install", event["todo"])
        self.assertNotIn("server1", os.listdir(practice))

    def test_a_copied_site_has_its_files_but_not_the_environment(self):
        source, target = os.path.join(self.directory, "a", "mdg1"), os.path.join(self.directory, "b", "mdg1")
        os.makedirs(os.path.join(source, "env"))
        os.makedirs(os.path.join(source, "media"))
        for name in ("settings.py", "media/x.txt", "nginx.sock"):
            with open(os.path.join(source, name), "w") as f:
                f.write(self.directory + "/a/mdg1\n")
        copying.copy_site(source, target, self.directory + "/a", self.directory + "/b")
        self.assertEqual(sorted(os.listdir(target)), ["media", "settings.py"])
        with open(os.path.join(target, "settings.py")) as f:
            self.assertEqual(f.read(), self.directory + "/b/mdg1\n")


if __name__ == "__main__":
    unittest.main()
