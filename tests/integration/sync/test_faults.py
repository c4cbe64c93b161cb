#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The managed synchronisation when things break: killed at every step, disks that fill up, two maintainers at once, media of another user.

BATON_SYNC_ROUNDS says how often what races is repeated (4; the campaign takes 200, and every step), BATON_SYNC_ENGINE the engine."""
import contextlib
import json
import os
import random
import signal
import subprocess
import unittest

from sync_case import STEPS as ALL_STEPS, SyncCase
from job_case import stands_still

ROUNDS = int(os.environ.get("BATON_SYNC_ROUNDS", "2"))
ENGINE = os.environ.get("BATON_SYNC_ENGINE", "sqlite3")
STEPS = [step for step in ALL_STEPS if step != "static"]   # that one is skipped: the restore's process does it
RESUMED = STEPS if ROUNDS >= 40 else ["guard", "dump", "media", "page", "restore", "answers"]
UNDONE = STEPS if ROUNDS >= 40 else ["dump", "page", "restore"]
SMALL = 160 << 20   # bytes: what the guardrails ask for in any case, and some more
MARGIN = 4 << 20   # bytes: what a step may write while a file system is made smaller


class Faults(SyncCase):
    engine = ENGINE

    def killed_at(self, step, delay=0.0):
        """A job whose runner was killed within this step, and nothing of it left."""
        for delay in (delay, 0, 0):
            job = self.start_sync()
            if self.kill_within(job, step, delay):
                self.baton("stop", job)
                self.quiet()
                self.unlocked()
                return job
            self.ended(job)   # the last step may be over before it is seen
            self.unlocked()
        self.fail("it had ended before the signal came:\n" + self.log(job)[-3000:])


class TestKilledRunner(Faults):
    def check_untouched(self, before):
        self.assertEqual(self.world.fingerprint("prod"), before)
        self.assertEqual(os.readlink(os.path.join(self.world.links, "prod")), "mini1")

    def test_a_runner_killed_at_any_step_leaves_production_alone_and_can_be_resumed(self):
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        before = self.world.fingerprint("prod")
        for round in range(max(1, ROUNDS // 40)):
            for step in RESUMED:
                with self.subTest(step=step, round=round):
                    self.world.add_rows("prod", 10000 + 100 * round + STEPS.index(step), 10000 + 100 * round + STEPS.index(step))
                    before = self.world.fingerprint("prod")
                    job = self.killed_at(step, random.random() * 0.5)
                    self.check_untouched(before)
                    self.assertEqual(self.state_of(job), "lost")
                    self.baton("resume", job, "--follow")
                    self.check_untouched(before)
                    self.assert_equal_rows()
                    self.assertFalse(os.path.exists(self.world.path("preview", ".maintenance")))
                    self.unlocked()

    def test_a_runner_killed_at_any_step_can_be_undone_and_the_preview_says_what_it_is(self):
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        before = self.world.fingerprint("prod")
        for step in UNDONE:
            with self.subTest(step=step):
                job = self.killed_at(step)
                begun = self.begun(job, "restore")
                record = next(j for j in self.json("jobs", "w")["jobs"] if j["id"] == job)
                if record.get("canUndo", True):
                    self.baton("undo", job, "--follow")
                self.check_untouched(before)
                half = begun and not self.over(job, "page-off")
                if not half:
                    self.assertFalse(os.path.exists(self.world.path("preview", ".maintenance")), step)
                self.assertEqual(self.sync()[0]["state"], "succeeded")
                self.assertFalse(os.path.exists(self.world.path("preview", ".maintenance")))
                self.assert_equal_rows()

    def test_everything_killed_as_by_a_reboot_is_found_and_resumed(self):
        job = self.start_sync()
        self.at(job, "restore")
        self.wait_until(lambda: "initdb" in self.log(job), 60, "the first dropped table")
        self.assertTrue(stands_still(self.record(job)["pid"]))
        groups = [int(p) for p in subprocess.run(["pgrep", "-f", self.world.links], stdout=subprocess.PIPE, universal_newlines=True).stdout.split()]
        self.kill_runner(job)
        for pid in groups:
            with contextlib.suppress(OSError):
                if os.readlink("/proc/%d/cwd" % pid).startswith(self.world.links):
                    os.kill(pid, signal.SIGKILL)
        self.quiet()
        path = self.job_file(job, "progress.json")
        record = self.record(job)
        record["bootId"] = "00000000-0000-0000-0000-000000000000"
        self.world.write(path, json.dumps(record), 0o660)
        self.assertEqual(self.state_of(job), "lost")
        self.assertTrue(os.path.exists(self.world.path("preview", ".maintenance")))
        self.baton("resume", job, "--follow")
        self.assert_equal_rows()


class TestTwoAtOnce(Faults):
    def test_of_two_syncs_in_the_same_moment_one_runs_and_the_other_is_told_who_holds_it(self):
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        before = self.world.fingerprint("prod")
        for round in range(ROUNDS):
            with self.subTest(round=round):
                known = set(self.jobs())
                racers = [self.start("sync", self.target) for _ in range(2)]
                said = [racer.communicate(timeout=120) for racer in racers]
                for job in set(self.jobs()) - known:
                    self.baton("stop", job)
                    self.unlocked()
                statuses = sorted(racer.returncode for racer in racers)
                self.assertEqual(statuses, [0, 3], said)
                self.assertEqual(len(set(self.jobs()) - known), 1)
                loser = next(err.decode() for racer, (_, err) in zip(racers, said) if racer.returncode == 3)
                self.assertIn("@", loser)   # who holds it: maintainer@desktop
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        self.assertEqual(self.world.fingerprint("prod"), before)


@unittest.skipUnless(os.getuid() == 0, "small file systems are made by root only")
class TestFullDisk(Faults):
    """A small file system under each place that a sync writes to; it is filled once the guardrails have looked."""

    def mount(self, path, size):
        if not os.path.isdir(path):
            os.makedirs(path)
            self.world.own(path)
        options = "size=%d,uid=%d,gid=%d,mode=2775" % (size, self.world.account.pw_uid, self.world.account.pw_gid)
        subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", path], check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", path])

    def fill(self, path):
        """Takes all that is free at once: the file system becomes as small as what it holds, and the rest is a file without a name, so that nothing that is deleted frees it."""
        space = os.statvfs(path)
        used = (space.f_blocks - space.f_bfree) * space.f_frsize
        subprocess.run(["mount", "-o", "remount,size=%d" % (used + MARGIN), path], check=True)
        file = os.open(path, os.O_RDWR | os.O_TMPFILE, 0o600)
        with contextlib.suppress(OSError):
            for block in (1 << 20, 4096, 1):
                with contextlib.suppress(OSError):
                    while True:
                        os.write(file, b"\0" * block)
        return file

    def full_after_the_guard(self, path, size, expected_step):
        before = self.world.fingerprint("prod")
        self.mount(path, size)
        for _ in range(8):
            job = self.start_sync()
            self.assertTrue(self.hold(job, "guard", 60))   # to its end
            early = self.begun(job, expected_step)
            file = self.fill(path)
            self.go_on(job)
            record = self.ended(job)
            os.close(file)
            if not early or record["state"] != "succeeded":
                break
            self.unlocked()   # what the step had started was faster than the disk was filled: an empty one again
            subprocess.run(["umount", "-l", path], check=True)
            self.mount(path, size)
        self.assertEqual(record["state"], "failed", record)
        self.assertEqual(self.states(record)[expected_step], "failed", record["steps"])
        self.assertRegex((self.log(job) + str(record["error"])).lower(), "no space|disk.* is full")
        self.assertEqual(self.world.fingerprint("prod"), before)
        self.quiet()
        self.unlocked()
        subprocess.run(["umount", "-l", path], check=True)
        again, said = self.sync()
        self.assertEqual(again["state"], "succeeded", said)
        self.assert_equal_rows()

    def test_1_at_the_dump(self):
        self.full_after_the_guard(self.world.snapshot(), SMALL, "dump")

    def test_2_at_the_media(self):
        for number in range(400):   # so many that mirroring them takes longer than filling a disk
            path = self.world.path("prod", "media", "large%d.bin" % number)
            self.world.write(path, "x" * (200 << 10))
            self.addCleanup(os.unlink, path)
        self.full_after_the_guard(self.world.path("preview", "media"), SMALL, "media")

    def test_3_at_the_snapshots_copy(self):
        self.full_after_the_guard(self.world.path("preview", "snapshot2preview"), SMALL, "snapshot")

    def test_4_at_the_restore(self):
        if self.engine != "sqlite3":
            return   # the database server's disk is not the site's
        path = self.world.path("preview", "db")
        os.makedirs(path)
        self.world.own(path)
        settings = self.world.path("preview", "settings.py")
        text = self.world.read(settings)
        self.addCleanup(self.world.write, settings, text)
        self.world.write(settings, text.replace("/mini2/default.db", "/mini2/db/default.db"))
        self.full_after_the_guard(path, SMALL, "restore")

    def test_5_a_disk_that_is_too_small_is_refused_before_anything_is_written(self):
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        before, preview = self.world.fingerprint("prod"), self.world.fingerprint("preview")
        self.mount(self.world.path("preview", "snapshot2preview"), 8192)
        record, said = self.sync(status=3)
        self.assertEqual((record["state"], record["refusal"]["code"]), ("refused", "disk"))
        subprocess.run(["umount", "-l", self.world.path("preview", "snapshot2preview")], check=True)
        self.assertEqual((self.world.fingerprint("prod"), self.world.fingerprint("preview")), (before, preview))

    def test_6_under_the_jobs_own_files(self):
        state = os.path.join(self.world.server["state"], "series", self.series, "jobs")
        before = self.world.fingerprint("prod")
        self.mount(state, SMALL)
        job = self.start_sync()
        self.assertTrue(self.hold(job, "guard", 60))
        file = self.fill(state)
        self.go_on(job)
        record = self.ended(job)
        os.close(file)
        self.assertIn(record["state"], ("failed", "succeeded"))
        if record["state"] == "failed":
            self.assertIn("space", str(record["error"]).lower())
        self.assertEqual(self.world.fingerprint("prod"), before)
        self.quiet()
        self.unlocked()
        subprocess.run(["umount", "-l", state], check=True)
        self.assertEqual(self.sync()[0]["state"], "succeeded")


@unittest.skipUnless(os.getuid() == 0, "another user's files are made by root only")
class TestAnotherUsersMedia(Faults):
    def test_directories_of_the_web_servers_user_are_no_obstacle(self):
        uid, gid = 33, self.world.account.pw_gid   # www-data
        for role in ("prod", "preview"):
            for name in ("uploads", "uploads/2026", "theirs"):
                path = self.world.path(role, "media", name)
                os.makedirs(path, exist_ok=True)
                os.chown(path, uid, gid)
                os.chmod(path, 0o2775)
        for number in range(5):
            path = self.world.path("prod", "media", "theirs", "scan %d.txt" % number)
            with open(path, "w") as out:
                out.write("scan")
            os.chown(path, uid, gid)
            os.chmod(path, 0o664)
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(len(os.listdir(self.world.path("preview", "media", "theirs"))), 5)
        os.unlink(self.world.path("prod", "media", "theirs", "scan 2.txt"))
        self.assertEqual(self.sync()[0]["state"], "succeeded")
        self.assertEqual(len(os.listdir(self.world.path("preview", "media", "theirs"))), 4)


if __name__ == "__main__":
    unittest.main()
