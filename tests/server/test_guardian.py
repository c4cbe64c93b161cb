# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner that is killed, with and without its guardian."""
import hashlib
import os
import signal
import subprocess
import sys
import time
import unittest

import smallattempt
import support
from smallattempt import Attempt

STARTING = [step + when for step in ("begin", "freeze", "work", "switch", "answers", "run") for when in (".before", ".after")]
CANCELLING = [step + when for step in ("cancel-begin", "freeze", "dump", "go-home", "programs", "cancelled") for when in (".before", ".after")]


class Guardian(Attempt):
    def test_it_holds_no_lock_and_no_file_of_its_runner_and_ends_with_it(self):
        from baton_server import procs
        self.at("work.before")
        job = self.begin(self.start_plan())
        self.reached("is.work.before")
        watching = self.guardian(job["pid"])
        descriptors = {os.readlink("/proc/%d/fd/%s" % (watching, fd)) for fd in os.listdir("/proc/%d/fd" % watching)}
        self.assertEqual(len(descriptors - {"/dev/null"}), 1, descriptors)
        pipe = (descriptors - {"/dev/null"}).pop()
        holders = [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if pipe in self.descriptors(pid)]
        self.assertEqual(sorted(holders), sorted([job["pid"], watching]))
        self.assertNotIn(watching, procs.holders(self.state("series", self.series, "lock")))
        self.baton.call("job.stop", job=self.job, by="bob")
        self.settled("failed")
        self.wait_for(lambda: not support.alive(watching), 5, "its end")
        self.assertEqual(self.activity("recovered"), [])

    def descriptors(self, pid):
        try:
            return [os.readlink("/proc/%d/fd/%s" % (pid, fd)) for fd in os.listdir("/proc/%d/fd" % pid)]
        except OSError:
            return []

    def test_a_plan_without_a_turn_has_none(self):
        from baton_server import procs
        self.begin(dict(self.plan(self.links, operation="other", steps=[self.step("one", "sleep 60", self.new)])))
        self.wait_for(lambda: (self.json("jobs", self.job, "progress.json") or {}).get("groups"), what="the step")
        self.assertEqual(len(procs.children(self.json("jobs", self.job, "progress.json")["pid"])), 1)
        self.baton.call("job.stop", job=self.job, by="bob")

    def killed(self, plan, point):
        self.at(point)
        job = self.begin(plan)
        self.reached("is." + point)
        self.kill(job["pid"])
        return job

    def test_a_start_whose_runner_is_killed_anywhere_goes_back_before_the_switch_and_on_after_it(self):
        for point in STARTING:
            with self.subTest(point):
                job = self.killed(self.start_plan(), point)
                switched = point in ("switch.after", "answers.before", "answers.after", "run.before", "run.after")
                if point == "begin.before":
                    self.wait_for(self.free, 20, "the end of what it left")
                    self.assertIsNone(self.record())
                    self.whole_old()
                    continue
                self.settled("running" if switched else "failed")
                newest = self.wait_for(lambda: self.jobs()[0]["state"] == "succeeded" and self.jobs()[0], 20, "the recovery's end")
                self.assertEqual((newest["by"], newest["resumes"] if switched else newest["undoes"]), ("ann, by itself", job["id"]))
                self.assertEqual(self.record()["job"], newest["id"])
                self.whole_new() if switched else self.whole_old()
                if switched:
                    self.begin(self.cancel_plan())
                    self.settled("cancelled")
                self.whole_old()

    def test_a_cancel_whose_runner_is_killed_anywhere_goes_back_before_the_return_and_on_after_it(self):
        self.running_attempt()
        for point in CANCELLING:
            with self.subTest(point):
                self.killed(self.cancel_plan(), point)
                back = point in CANCELLING[:CANCELLING.index("go-home.after")]
                self.settled("running" if back else "cancelled")
                self.whole_new() if back else self.whole_old()
                if not back:
                    self.running_attempt()

    def test_a_keeping_whose_runner_is_killed_is_gone_on_with(self):
        for point in ("decide.after", "stop.before", "stop.after", "kept.before"):
            with self.subTest(point):
                if self.leads("prod") == "mdg1":
                    self.running_attempt()
                else:
                    self.set(state="running")
                self.killed(self.keep_plan(), point)
                self.settled("kept")
                self.assertEqual(self.leads("prod"), "mdg2")

    def test_a_recovery_that_is_killed_is_recovered_again(self):
        for point in ("thaw.before", "thaw.after", "unwork.before", "begin-back.before"):
            with self.subTest(point):
                self.at(point)
                job = self.killed(self.start_plan(), "work.after")
                self.reached("is." + point)
                undoing = next(one for one in self.jobs() if one["undoes"] == job["id"])
                self.kill(undoing["pid"])
                self.settled("failed")
                self.whole_old()
                self.assertEqual(len([one for one in self.jobs() if one["undoes"] == job["id"]]), 2)

    def test_a_way_back_of_a_failed_start_that_is_killed_before_it_switched_back_goes_further_back(self):
        self.at("answers.after", "fail")
        for point in ("switch-back.before", "switch-back.after", "thaw.before", "unwork.before"):
            with self.subTest(point):
                self.at("answers.after", "fail")
                self.at(point)
                job = self.begin(self.start_plan())
                self.reached("is." + point)
                self.kill(job["pid"])
                found = self.settled("failed")
                self.whole_old()
                self.assertIn("answers", found["reason"])

    def test_processes_that_do_not_end_by_term_hold_the_way_back_for_the_grace_only(self):
        self.at("work.before", "deaf")
        job = self.begin(self.start_plan())
        self.reached("deaf.work.before")
        begun = time.time()
        self.kill(job["pid"])
        self.settled("failed")
        self.whole_old()
        thawed = next(at for _, what, at in self.trace() if what == "thaw.")
        self.assertLess(thawed - begun, 5)

    def test_with_the_guardian_killed_as_well_the_tick_recovers(self):
        for point, state in (("work.after", "failed"), ("answers.after", "running")):
            with self.subTest(point):
                self.at(point)
                job = self.begin(self.start_plan())
                self.reached("is." + point)
                self.kill(self.guardian(job["pid"]), job["pid"])
                self.assertEqual(self.record()["state"], "starting")
                said = self.tick()
                self.assertIn("was interrupted (starting)", said)
                self.settled(state)
                self.assertEqual([one["by"].endswith(", by itself") for one in self.activity("recovered")][-1:], [True])
        self.whole_new()

    def test_a_guardian_that_is_ended_alone_has_a_successor_at_once_which_recovers(self):
        for rounds, point in ((1, "work.after"), (3, "answers.after")):
            with self.subTest(point):
                self.at(point)
                job = self.begin(self.start_plan(), secrets={"sudo": "x"})
                self.reached("is." + point)
                for _ in range(rounds):
                    watching = self.guardian(job["pid"])
                    os.kill(watching, signal.SIGKILL)
                    self.wait_for(lambda: not support.alive(watching), 5, "its end")
                self.assertNotEqual(self.guardian(job["pid"]), watching)
                self.kill(job["pid"])
                self.settled("running" if rounds > 1 else "failed")
                newest = self.wait_for(lambda: self.jobs()[0]["state"] == "succeeded" and self.jobs()[0], 20, "the recovery's end")
                self.assertEqual(newest["by"], "ann, by itself")
        self.whole_new()

    def test_five_tries_and_then_it_is_only_told(self):
        self.at("thaw.before", "always fail")
        job = self.killed(self.start_plan(), "work.after")
        self.wait_for(lambda: self.activity("failed"), 60, "the giving up")
        self.assertEqual([one["undoes"] for one in self.jobs()], [job["id"]] * 5 + [None])
        self.assertEqual((len(self.activity("recovered")), len(self.activity("failed"))), (5, 1))
        self.assertIn("after 5 tries", self.record()["reason"])
        said = self.tick()
        self.assertTrue("after 5 tries" in said and "nothing brings it on" in said, said)
        self.assertEqual(self.tick(), "")
        self.assertEqual(len(self.jobs()), 6)
        os.unlink(os.path.join(self.traced, "at.thaw.before"))
        self.baton.call("job.undo", job=job["id"], by="bob")
        self.settled("failed")
        self.whole_old()


class Secrets(Attempt):
    def test_the_recovery_knows_the_jobs_password_and_nobody_else_does(self):
        secret = "canary-%s" % os.urandom(8).hex()
        self.at("work.before")
        self.at("unwork.before")
        job = self.begin(self.start_plan(), secrets={"sudo": secret})
        self.reached("is.work.before")
        watching = self.guardian(job["pid"])
        self.unseen(secret, watching, job["pid"])
        self.kill(job["pid"])
        self.reached("is.unwork.before")
        undoing = next(one for one in self.jobs() if one["undoes"] == job["id"])
        self.unseen(secret, undoing["pid"])
        self.baton.call("job.stop", job=undoing["id"], by="bob")
        self.settled("failed")
        self.whole_old()
        with open(self.traced + "/knows") as source:
            told = [line.split() for line in source]
        self.assertTrue({"work", "thaw", "unwork", "begin-back"} <= {name for name, _ in told}, told)
        self.assertEqual({word for _, word in told}, {hashlib.sha256(secret.encode()).hexdigest()})

    def unseen(self, secret, *pids):
        for pid in pids:
            for name in ("cmdline", "environ"):
                with open("/proc/%d/%s" % (pid, name), "rb") as source:
                    self.assertNotIn(secret.encode(), source.read())
        for base, _, files in os.walk(self.directory):
            for name in files:
                with open(os.path.join(base, name), "rb") as source:
                    self.assertNotIn(secret.encode(), source.read(), name)


@unittest.skipUnless(os.geteuid() == 0, "needs root to mount a small file system")
class FullDisk(Attempt):
    def setUp(self):
        support.Case.setUp(self)
        self.world()
        self.place = self.state("series")
        os.makedirs(self.place)
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", self.place])
        self.addCleanup(subprocess.call, ["umount", "-l", self.place])
        self.baton = self.helper(digest=smallattempt.DIGEST, bundle=smallattempt.BUNDLE)

    def test_a_runner_that_is_killed_while_the_states_disk_is_full_is_recovered(self):
        self.at("work.before")
        job = self.begin(self.start_plan())
        self.reached("is.work.before")
        with open(self.place + "/filler", "wb", buffering=0) as out:
            size = 1 << 20
            while size >= 512:
                try:
                    out.write(bytes(size))
                except OSError:
                    size //= 2
        begun = time.time()
        self.kill(job["pid"])
        self.settled("failed")
        self.whole_old()
        thawed = next(at for _, what, at in self.trace() if what == "thaw.")
        print("thawed %.2f s after the runner was killed on a full disk" % (thawed - begun))
        self.assertLess(thawed - begun, 5)


if __name__ == "__main__":
    sys.exit(support.main())
