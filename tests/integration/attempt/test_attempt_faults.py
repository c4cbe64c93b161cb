#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Upgrade attempts of a real Lino site when something breaks: in the end production answers, the former one with all its rows or the new one with all its rows.

Without anything in the environment some steps are tried; the campaign tries all of them. BATON_ATTEMPT_STEPS (of attempt_matrix.py), BATON_ATTEMPT_FAULTS,
BATON_ATTEMPT_ENGINE and BATON_ATTEMPT_WEB choose."""
import contextlib
import os
import signal
import subprocess
import time
import unittest

from attempt_case import NEW, OLD
from attempt_faults import Faults, signal_all
from attempt_matrix import BACK, GOOD, HELD, STEPS, Matrix
from attempt_moments import Moments


class TestFaults(Matrix, Moments):
    """One hosting server for all of it."""

    def test_0_the_steps_that_are_tried_are_all_that_the_plans_have(self):
        for verb in ("start", "cancel"):
            self.as_for(verb)
            job = self.job_of(verb)
            self.ended(job)
            self.settled(GOOD[verb])
            self.assertEqual({step["id"] for step in self.plan_of(job)["steps"]} - {"check"}, set(STEPS[verb]) - {"check"})

    def test_99_a_keep_after_all_of_that(self):
        self.as_for("keep")
        with self.case("kept") as users:
            job = self.keep_job()
            self.settled("kept")
            self.assertEqual({step["id"] for step in self.plan_of(job)["steps"]}, set(STEPS["keep"]))
            self.assertEqual(self.assert_whole(users), NEW)
        self.assertEqual(users.failed(), [])
        self.assert_kept()


class TestRounds(Faults):
    def test_there_and_back_again_and_again(self):
        """BATON_ATTEMPT_ROUNDS whole attempts, started and cancelled, under the load of users who write seldom: each of their rows is restored in each attempt."""
        with self.case("rounds", pause=2) as users:
            for attempt in range(int(os.environ.get("BATON_ATTEMPT_ROUNDS", "1"))):
                begin = time.monotonic()
                self.to_running()
                self.to_old()
                print("attempt %d: there and back in %.0f s" % (attempt + 1, time.monotonic() - begin), flush=True)
            time.sleep(0.5)
            self.assertEqual(self.assert_whole(users), OLD)
        self.assertEqual(users.failed(), [])


@unittest.skipUnless(os.getuid() == 0, "small file systems are made by root only")
class FullDisk(Faults):
    """No room is left, once the guardrails have looked."""

    def fill(self):
        """Takes all that is free, by a file without a name."""
        file = os.open(self.full, os.O_RDWR | os.O_TMPFILE, 0o600)
        for block in (1 << 20, 4096, 1):
            with contextlib.suppress(OSError):
                while True:
                    os.write(file, b"\0" * block)
        return file

    def each(self, verb, sample):
        for step in self.chosen(sample, HELD[verb]):
            with self.subTest(disk=self.full, verb=verb, step=step):
                begin = time.monotonic()
                with self.caught(verb, step) as (job, pids, users):
                    file = self.fill()
                    try:
                        signal_all(pids, signal.SIGCONT)
                        self.wait_until(lambda: os.path.exists(self.job_file(job, "result.json")) or (self.told() or {}).get("state") not in (None, "starting", "cancelling", "keeping", "planned"), 180, "the job's end")
                        self.looked_at_full()
                    finally:
                        os.close(file)
                    found = self.settled(GOOD[verb], *BACK[verb], ticking=True)
                    self.revive()
                    self.answering()
                    time.sleep(0.5)
                    self.assertEqual(self.assert_whole(users), OLD if found["state"] in ("failed", "planned", "cancelled") else NEW)
                print("full disk %s %s: %s in %.0f s" % (verb, step, found["state"], time.monotonic() - begin), flush=True)


class TestFullState(FullDisk):
    """Where Baton keeps its records, journals and dumps."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        state = cls.full = cls.world.server["state"]
        cls("id").unlocked()
        os.rename(state, state + ".before")
        os.makedirs(state)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%d,uid=%d,gid=%d,mode=0700" % (300 << 20, cls.world.account.pw_uid, cls.world.account.pw_gid), "none", state], check=True)
        cls.addClassCleanup(subprocess.run, ["umount", "-l", state])
        subprocess.run(["cp", "-a", state + ".before/.", state], check=True)

    def looked_at_full(self):
        """Production answers before there is room again."""
        self.answering(120)

    def test_1_a_start(self):
        self.each("start", "restore")

    def test_2_a_cancel(self):
        self.each("cancel", "")

    def test_3_a_keep(self):
        self.each("keep", "")


class TestFullServer(FullDisk):
    """Sites, databases, logs and Baton's state are all on one file system, as on most servers. A database that cannot write acknowledges nothing; it has to when there is room again."""

    @classmethod
    def setUpClass(cls):
        import pwd
        import tempfile
        from world import practice
        account = pwd.getpwnam(practice()["user"])
        cls.full = tempfile.mkdtemp(prefix="full-", dir=account.pw_dir)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%d,uid=%d,gid=%d,mode=0755" % (3000 << 20, account.pw_uid, account.pw_gid), "none", cls.full], check=True)
        cls.addClassCleanup(os.rmdir, cls.full)
        cls.addClassCleanup(subprocess.run, ["umount", "-l", cls.full])
        made = cls.made_world
        cls.made_world = lambda engine, web, linked: made(engine, web, linked, base=cls.full)
        super().setUpClass()

    def looked_at_full(self):
        """Which of the two it is, is clear while the disk is full."""
        self.assertIn(self.leads("prod"), (OLD, NEW))

    def test_1_a_start(self):
        self.each("start", "restore")

    def test_2_a_cancel(self):
        self.each("cancel", "dump")

    def test_3_a_keep(self):
        self.each("keep", "")


if __name__ == "__main__":
    unittest.main()
