# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import signal
import subprocess
import tempfile
import time
import unittest

import support  # noqa: F401 - finds the package
from baton_practice import parts


class TestParts(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.log = os.path.join(self.directory.name, "log")
        self.book = parts.Book(os.path.join(self.directory.name, "parts.json"))

    def spawn(self, argv, **environment):
        identity = parts.spawn(argv, self.log, "/", dict(os.environ, **environment))
        self.addCleanup(parts.end, [identity], signal.SIGKILL)
        return identity

    def test_stop_ends_its_own_process_and_what_that_started_and_no_other_of_the_same_name(self):
        other = subprocess.Popen(["sleep", "300"])
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        identity = self.spawn(["sh", "-c", "sleep 300 & echo $!; wait"])
        self.book.record("part", identity, self.log)
        child = self.wait_for_child()
        self.assertEqual(parts.stop(self.book, ["part"], []), [])
        self.assertFalse(parts.alive(identity))
        self.assertFalse(parts.alive(child))
        self.assertIsNone(other.poll())

    def wait_for_child(self):
        for _ in range(200):
            with open(self.log) as f:
                text = f.read()
            if text.endswith("\n"):
                return parts.identify(int(text))
            time.sleep(0.02)
        self.fail("no child")

    def test_a_process_that_only_has_the_recorded_pid_is_left_alone(self):
        pid, started, boot = self.spawn(["sleep", "300"])
        self.book.record("part", [pid, started - 1, boot], self.log)
        self.assertEqual(self.book.state("part"), "died")
        parts.stop(self.book, ["part"], [])
        self.assertTrue(parts.alive([pid, started, boot]))

    def test_a_part_of_an_earlier_boot_is_stopped_and_not_dead(self):
        pid, started, _boot = self.spawn(["sleep", "300"])
        self.book.record("part", [pid, started, "another boot"], self.log)
        self.assertEqual(self.book.state("part"), "stopped")

    def test_a_killed_part_is_told_as_died(self):
        identity = self.spawn(["sleep", "300"])
        self.book.record("part", identity, self.log)
        self.assertEqual(self.book.state("part"), "running")
        os.kill(identity[0], signal.SIGKILL)
        parts.wait_gone([identity], 5)
        self.assertEqual(parts.Book(self.book.path).state("part"), "died")

    def test_a_detached_job_that_carries_the_servers_mark_ends_with_it(self):
        job = self.spawn(["sleep", "300"], **{parts.MARK: self.directory.name})
        neighbour = self.spawn(["sleep", "300"], **{parts.MARK: self.directory.name + "0"})
        parts.stop(self.book, [], [self.directory.name])
        self.assertFalse(parts.alive(job))
        self.assertTrue(parts.alive(neighbour))

    def test_one_that_ignores_the_request_is_killed(self):
        identity = self.spawn(["sh", "-c", "trap '' TERM; while :; do sleep 0.05; done"])
        time.sleep(0.3)
        self.assertEqual(parts.end([identity], seconds=0.5), [])
        self.assertFalse(parts.alive(identity))

    def test_a_group_is_killed_together_after_its_grace(self):
        identity = self.spawn(["sh", "-c", "trap '' TERM; sh -c 'trap \"\" TERM; echo $$; while :; do sleep 0.05; done'; wait"])
        self.book.record("part", identity, self.log)
        child = self.wait_for_child()
        begun = time.monotonic()
        self.assertEqual(parts.stop(self.book, ["part"], [], seconds=0.3, kill=os.killpg), [])
        self.assertLess(time.monotonic() - begun, 30)
        self.assertFalse(parts.alive(identity))
        self.assertFalse(parts.alive(child))


if __name__ == "__main__":
    unittest.main()
