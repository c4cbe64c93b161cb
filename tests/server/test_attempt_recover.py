# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which way an interrupted attempt goes, after a reboot too, and that of two who press at the same moment one does it."""
import contextlib
import hashlib
import json
import os
import subprocess
import sys
import time

import smallattempt
import support
from smallattempt import Attempt


class Lost(Attempt):
    def lost(self, plan, point):
        """A job that nobody recovers: its runner, its guardian and its steps are gone."""
        self.at(point)
        job = self.begin(plan)
        self.reached("is." + point)
        self.power_off(job)
        return next(one for one in self.jobs() if one["id"] == job["id"])


class Way(Lost):
    def refused(self, method, job):
        found = self.baton.error(method, job=job, by="bob")
        self.assertEqual((found["code"], found["details"]["code"]), ("refused", "attempt"))
        return found

    def test_a_start_is_not_gone_on_with_before_the_switch(self):
        job = self.lost(self.start_plan(), "work.after")
        self.assertEqual((job["state"], job["canResume"], job["canUndo"]), ("lost", False, True))
        found = self.refused("job.resume", job["id"])
        self.assertIn("had not switched yet", found["message"])
        self.assertIn("prod leads to " + self.former, found["details"]["production"])
        self.baton.call("job.undo", job=job["id"], by="bob")
        self.settled("failed")
        self.whole_old()

    def test_a_start_is_not_undone_after_the_switch(self):
        job = self.lost(self.start_plan(), "switch.after")
        self.assertEqual((job["state"], job["canResume"], job["canUndo"]), ("lost", True, False))
        found = self.refused("job.undo", job["id"])
        self.assertIn("cancel the attempt when it runs", found["details"]["todo"])
        self.assertIn("prod leads to " + self.new, found["details"]["found"])
        self.baton.call("job.resume", job=job["id"], by="bob")
        self.settled("running")
        self.whole_new()

    def test_a_start_that_was_refused_before_it_began_is_begun_anew(self):
        self.at("check.before", "fail")
        self.begin(self.start_plan())
        self.ended(self.baton, self.job)
        self.refused("job.resume", self.job)

    def test_a_cancel_obeys_the_same_rule(self):
        self.running_attempt()
        job = self.lost(self.cancel_plan(), "dump.after")
        self.assertEqual((job["canResume"], job["canUndo"]), (False, True))
        self.refused("job.resume", job["id"])
        self.baton.call("job.undo", job=job["id"], by="bob")
        self.settled("running")
        job = self.lost(self.cancel_plan(), "go-home.after")
        self.assertEqual((job["canResume"], job["canUndo"]), (True, False))
        self.refused("job.undo", job["id"])
        self.baton.call("job.resume", job=job["id"], by="bob")
        self.settled("cancelled")
        self.whole_old()

    def test_a_cancel_that_is_stopped_when_users_reach_the_former_production_again_is_not_led_back_to_the_new_one(self):
        self.running_attempt()
        self.at("go-home.after")
        job = self.begin(self.cancel_plan())
        self.reached("is.go-home.after")
        self.assertFalse(self.page(self.former), "users write here from now on")
        self.baton.call("job.stop", job=job["id"], by="bob")
        self.settled("cancelled", 40)
        self.whole_old()
        self.assertEqual([one for one in self.jobs() if one["undoes"]], [])

    def test_a_job_that_is_being_undone_is_only_undone_whatever_the_links_say(self):
        self.at("answers.before", "fail")
        self.at("switch-back.before")
        job = self.begin(self.start_plan())
        self.reached("is.switch-back.before")
        self.power_off_all(job)
        self.assertEqual(self.leads("prod"), "mdg2")
        self.refused("job.resume", job["id"])
        self.baton.call("job.undo", job=job["id"], by="bob")
        self.settled("failed")
        self.whole_old()

    def power_off_all(self, job):
        self.job = self.record()["job"]   # the steps that run are the way back's
        self.power_off({"id": self.job, "pid": job["pid"]})

    def test_the_rule_of_any_plan_with_a_turn_is_told_by_its_journal(self):
        def plan(first, second):
            return dict(self.plan(self.links, operation="other", steps=[self.step("one", first, self.new, undo={"argv": ["true"], "cwd": self.new}), self.step("two", second, self.new)]), turn="one")
        job = self.baton.call("job.start", plan=plan("exit 1", "true"), by="ann")["job"]["id"]
        self.ended(self.baton, job)
        self.refused("job.resume", job)
        job = self.baton.call("job.start", plan=plan("true", "exit 1"), by="ann")["job"]["id"]
        self.ended(self.baton, job)
        self.refused("job.undo", job)


class Rebooted(Attempt):
    def setUp(self):
        Attempt.setUp(self)
        self.supervisords = []

    def test_at_every_state_an_attempt_survives_that_all_was_killed_and_the_server_started_anew(self):
        boots = iter(range(100))
        for plan, points in ((self.start_plan, (("begin.after", "failed"), ("freeze.after", "failed"), ("switch.before", "failed"), ("switch.after", "running"))),
                             (self.cancel_plan, (("cancel-begin.after", "running"), ("dump.before", "running"), ("go-home.before", "running"), ("go-home.after", "cancelled"))),
                             (self.start_plan, (("run.before", "running"),)), (self.keep_plan, (("decide.after", "kept"),))):
            for point, state in points:
                with self.subTest(point):
                    self.at(point)
                    job = self.begin(plan())
                    self.reached("is." + point)
                    self.power_off(job)
                    self.boot("boot %d" % next(boots))
                    self.baton.close()
                    self.baton = self.helper(digest=smallattempt.DIGEST, bundle=smallattempt.BUNDLE)
                    self.assertIn("the server was restarted", next(one for one in self.jobs() if one["id"] == job["id"])["error"])
                    self.assertIn("was interrupted", self.tick())
                    self.settled(state)
                    if state in ("failed", "cancelled"):
                        self.whole_old()
                    else:
                        self.assertEqual((self.leads("prod"), self.leads("preview")), ("mdg2", None))

    def test_a_way_back_that_the_power_ended_goes_on_at_the_next_boot(self):
        self.at("work.after", "fail")
        self.at("thaw.before")
        job = self.begin(self.start_plan())
        self.reached("is.thaw.before")
        self.job = self.record()["job"]
        self.assertNotEqual(self.job, job["id"])
        self.power_off({"id": self.job, "pid": job["pid"]})
        self.boot("two")
        self.assertIn("taken back", self.tick())
        self.settled("failed")
        self.whole_old()

    def test_while_it_runs_the_former_production_stands_still_again_and_its_time_goes_on(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        self.assertEqual(self.tick(), "")
        os.unlink(self.former + "/.maintenance")
        self.boot("two")
        said = self.tick()
        self.assertIn("started anew while the upgrade attempt runs", said)
        self.assertIn("shows its maintenance page again", said)
        self.assertIn("linod_mdg1 of the former production stand still", said)
        self.assertNotIn("stopped it", said)
        self.whole_new()
        with open(self.home + "/stopped") as source:
            self.assertEqual(source.read().split()[-2:], [self.former, "linod_mdg1"])
        self.assertEqual(self.record()["clock"]["bootId"], "two")
        self.assertEqual(len(self.activity("recovered")), 1)
        self.assertEqual(self.tick(), "")

    def test_after_a_reboot_what_production_has_beside_its_site_is_started_when_all_that_starts_by_itself_was(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1", "broken_mdg1"], self.new: ["other_mdg2"]})
        self.write(self.home + "/awaited")
        self.boot("two")
        self.assertEqual((self.tick(), self.started()), ("", []))
        os.unlink(self.home + "/awaited")
        said = self.tick()
        self.assertIn("linod_mdg2, other_mdg2 of production runs", said)
        self.assertIn("of production broken_mdg2 did not start: no such file", said)
        self.assertEqual(self.started(), ["%s linod_mdg2 broken_mdg2 other_mdg2\n" % self.new])
        self.assertEqual((self.tick(), len(self.started())), ("", 1))

    def test_a_supervisord_that_was_started_anew_without_the_server_leaves_the_former_production_still(self):
        self.supervisord()
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        self.assertEqual((self.tick(), self.stops(), self.started()), ("", [], []))
        for count in (1, 2):
            self.supervisord()
            self.write(self.home + "/begun")
            self.write(self.home + "/awaited")
            self.assertIn("linod_mdg1 of the former production ran and is stopped again", self.tick())
            os.unlink(self.home + "/begun")
            self.assertEqual((len(self.activity("recovered")), len(self.started())), (2 * count - 1, count - 1))
            os.unlink(self.home + "/awaited")
            with contextlib.suppress(FileNotFoundError):
                os.rename(self.home + "/started", self.home + "/before")
            self.assertIn("linod_mdg2 of production runs", self.tick())
            self.assertEqual(self.started(), ["%s linod_mdg2\n" % self.new])
            stops = len(self.stops())
            self.assertEqual((self.tick(), len(self.stops()), len(self.activity("recovered"))), ("", stops, 2 * count))
        self.boot("two")
        self.assertIn("started anew while", self.tick())
        self.assertEqual(self.tick(), "")
        self.supervisord()
        self.write(self.home + "/begun")
        self.assertIn("is stopped again", self.tick(), "after a reboot, too")

    def test_what_a_supervisord_that_was_started_anew_began_and_may_not_be_stopped_is_told_once_and_tried_again(self):
        self.supervisord()
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        self.tick()
        self.supervisord()
        for name in ("begun", "deny"):
            self.write(self.home + "/" + name)
        self.assertIn("linod_mdg1 of the former production runs: no right to stop it", self.tick())
        self.assertEqual(self.tick(), "")
        os.unlink(self.home + "/deny")
        self.assertIn("is stopped again", self.tick())

    def supervisord(self):
        """Another process is it from now on."""
        from baton_server import procs
        for one in self.supervisords[-1:]:
            one.kill()
            one.wait()
        self.supervisords.append(subprocess.Popen(["sleep", "600"]))
        self.addCleanup(self.supervisords[-1].wait)
        self.addCleanup(self.supervisords[-1].kill)
        self.write(self.home + "/supervisord", json.dumps([self.supervisords[-1].pid, procs.start_time(self.supervisords[-1].pid)]))

    def started(self):
        try:
            with open(self.home + "/started") as source:
                return source.readlines()
        except FileNotFoundError:
            return []

    def test_when_the_server_was_started_they_are_stopped_until_all_that_starts_by_itself_was_started(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        self.assertEqual(self.ticked(self.ticking(0.0, "boot")), "")   # no reboot: nothing to do
        self.write(self.home + "/awaited")
        self.boot("two")
        tick = self.ticking(0.0, "boot")
        self.wait_for(lambda: len(self.stops()) > 2, 30, "it is stopped again and again")
        self.assertEqual((tick.poll(), self.activity("recovered")), (None, []))
        self.assertEqual(self.tick(), "")   # cron's minute leaves it as it is
        os.unlink(self.home + "/awaited")
        self.assertEqual(self.ticked(tick).count("linod_mdg1 of the former production stand still"), 1)
        self.assertEqual((self.record()["clock"]["bootId"], len(self.activity("recovered"))), ("two", 1))
        stops = len(self.stops())
        self.assertEqual((self.tick(), self.ticked(self.ticking(0.0, "boot")), len(self.stops())), ("", "", stops))

    def test_when_the_server_was_started_what_was_interrupted_is_held_until_it_is_recovered(self):
        self.at("switch.after")
        job = self.begin(self.start_plan())
        self.reached("is.switch.after")
        self.set(stopped={self.former: ["linod_mdg1"], self.new: ["linod_mdg2"]})
        self.assertEqual((self.ticked(self.ticking(0.0, "boot")), self.stops()), ("", []))   # its job runs
        self.power_off(job)
        self.boot("two")
        self.write(self.home + "/awaited")
        tick = self.ticking(0.0, "boot")
        self.wait_for(lambda: len(self.stops()) > 1, 30, "it is stopped again and again")
        os.unlink(self.home + "/awaited")
        self.assertEqual(self.ticked(tick), "")
        self.assertEqual({line.split()[-1] for line in self.stops()}, {"linod_mdg1"}, "production's own is not stopped")
        self.assertEqual(self.record()["state"], "starting")   # cron's minute recovers it
        self.assertIn("was interrupted", self.tick())
        self.settled("running")

    def stops(self):
        try:
            with open(self.home + "/stopped") as source:
                return source.readlines()
        except FileNotFoundError:
            return []

    def test_programs_that_may_not_be_stopped_are_told_once_and_tried_again(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        self.write(self.home + "/deny")
        self.boot("two")
        self.assertIn("linod_mdg1 of the former production may run: no right to stop it", self.tick())
        self.assertEqual(self.tick(), "")
        os.unlink(self.home + "/deny")
        self.assertIn("linod_mdg1 of the former production stand still", self.tick())
        self.assertEqual(self.tick(), "")

    def test_what_starts_them_cannot_be_looked_at_is_told_and_the_minute_goes_on(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1"]}, ends=smallattempt.iso(time.time() + 300))
        self.write(self.home + "/unreadable")
        self.boot("two")
        said = self.tick()
        self.assertIn("linod_mdg1 of the former production may run: no look at supervisord", said)
        self.assertIn("ends in", said)


class AtOnce(Attempt):
    def test_many_recoveries_at_the_same_moment_begin_one_job(self):
        for _ in range(5):
            self.at("work.after")
            job = self.begin(self.start_plan())
            self.reached("is.work.after")
            self.power_off(job)
            place = self.current()
            script = ("import os, sys; sys.path.insert(0, %r); from baton_server import attempt_recover, cronplace; cronplace.settle(); sys.stdin.read(1);"
                      "print(attempt_recover.recover(%r, 'x'))" % (place, self.series))
            racers = [subprocess.Popen([support.PYTHON, "-I", "-S", "-c", script], env=self.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(6)]
            for one in racers:
                one.stdin.close()
            said = []
            for one in racers:
                said.append(one.stdout.read().decode().strip())
                one.stdout.close()
                self.assertEqual(one.wait(), 0)
            self.settled("failed")
            self.whole_old()
            self.assertEqual(said.count("undo"), 1, said)
            self.assertEqual(set(said) - {"undo", "held", "None"}, set())
            self.assertEqual(len([one for one in self.jobs() if one["undoes"] == job["id"]]), 1)

    def test_two_maintainers_press_start_then_cancel_and_keep_a_hundred_times(self):
        other = self.helper(digest=smallattempt.DIGEST, bundle=smallattempt.BUNDLE)
        start = self.whole("attempt", [self.act("begin", "begin-back"), self.act("freeze", "thaw", cwd="former", undoFirst=True), self.act("switch", "switch-back", undoFirst=True), self.act("run")], turn="switch", revertUntil="switch")
        cancel = self.whole("cancel", [self.act("check", action="attempt-cancel-check", values={"confirm": "mdg2"}), self.act("cancel-begin", "cancel-begin-back"), self.act("go-home"), self.act("cancelled")], turn="go-home", revertUntil="go-home")
        keep = self.whole("keep", [self.act("decide"), self.act("kept")], turn="decide")
        ends = {"cancelled": 0, "kept": 0}
        for round in range(100):
            self.pressed(other, start, start)
            self.settled("running")
            self.assertEqual((self.leads("prod"), self.leads("preview")), ("mdg2", None))
            self.pressed(other, *((cancel, keep), (keep, cancel), (cancel, cancel), (keep, keep))[round % 4])
            self.wait_for(lambda: self.record()["state"] in ends and self.free(), 20, "an end")
            state = self.record()["state"]
            ends[state] += 1
            if state == "kept":   # the other direction would be another attempt
                os.unlink(self.links + "/prod")
                os.symlink("mdg1", self.links + "/prod")
                os.symlink("mdg2", self.links + "/preview")
                os.unlink(self.former + "/.maintenance")
            self.whole_old()
        self.assertTrue(ends["cancelled"] and ends["kept"], ends)
        self.assertEqual({one["state"] for one in self.jobs()}, {"succeeded"})
        self.assertEqual(self.activity("recovered"), [])

    def pressed(self, other, mine, theirs):
        """Both at the same moment: one gets it, the other is told why not."""
        before = len(self.trace())
        calls = [(one, one.send("job.start", plan=plan, by=by)) for one, plan, by in ((self.baton, mine, "ann"), (other, theirs, "bob"))]
        frames = [one.end_of(number)[0] for one, number in calls]
        begun = [frame["result"]["job"] for frame in frames if "result" in frame]
        self.assertEqual(len(begun), 1, frames)
        self.assertIn([frame["error"]["code"] for frame in frames if "error" in frame][0], ("locked", "refused"))
        self.wait_for(self.free, 20, "the end")
        self.assertEqual({job for job, _, _ in self.trace()[before:]}, {begun[0]["id"]})


with open(os.path.join(support.SERVER, "baton_server", "attempt_watch.py")) as source:
    IMPATIENT = source.read().replace("QUIET = 120.0", "QUIET = 1.5").replace("AGAIN = 60.0", "AGAIN = 0.2")
assert "QUIET = 1.5" in IMPATIENT and "AGAIN = 0.2" in IMPATIENT


class Connected(Lost):
    """Nobody is at it, and cron looks after nothing: who connects brings it on."""

    def setUp(self):
        Lost.setUp(self)
        bundle = support.bundle_with({"sync_guard": smallattempt.DOER, "attempt_check": smallattempt.DOER, "procs": smallattempt.PROCS, "attempt_programs": smallattempt.PROGRAMS, "attempt_watch": IMPATIENT})
        self.impatient_bundle = bundle
        self.impatient = self.helper(digest=hashlib.sha256(bundle).hexdigest(), bundle=bundle)

    def probes(self, seconds):
        end = time.time() + seconds
        while time.time() < end:
            found = self.impatient.call("probe", roots=[self.links])
            time.sleep(0.3)
        return found["series"][0]["attempt"]

    def test_the_helper_of_who_began_it_recovers_it_in_either_direction(self):
        for point, state in (("work.after", "failed"), ("answers.after", "running")):
            job = self.lost(self.start_plan(), point)
            self.assertEqual(self.probes(0.1)["state"], "starting")
            self.wait_for(lambda: self.probes(0.1)["state"] == state, 20, state)
            self.settled(state)
            newest = self.jobs()[0]
            self.assertRegex(newest["by"], "^[^@ ]+@.*, by itself$")
            self.assertEqual(newest["undoes"] or newest["resumes"], job["id"])
        self.whole_new()

    def test_nothing_is_done_where_cron_looks_after_it_or_somebody_else_wrote_the_plan(self):
        from baton_server import attempts
        job = self.lost(self.start_plan(), "work.after")
        ticked = self.state("series", self.series, "attempt-tick.json")
        self.write(ticked, json.dumps({"uid": 0, "bootId": "one", "boottime": attempts.clock()["boottime"]}))
        self.assertEqual((self.probes(2.5)["interrupted"], len(self.jobs())), (True, 1))
        os.unlink(ticked)
        if os.geteuid() == 0:
            os.chown(self.state("series", self.series, "jobs", job["id"], "plan.json"), 65534, -1)
            self.assertEqual((self.probes(2.5)["interrupted"], len(self.jobs())), (True, 1))
            os.chown(self.state("series", self.series, "jobs", job["id"], "plan.json"), 0, -1)
        self.wait_for(lambda: self.probes(0.1)["state"] == "failed", 20, "the way back")
        self.whole_old()

    def test_after_a_reboot_without_cron_the_status_says_so_and_who_connects_lets_the_former_production_stand_still(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        os.unlink(self.former + "/.maintenance")
        self.boot("two")
        told = self.baton_after_reboot(smallattempt.BUNDLE).call("attempt.status", series=self.series, links=self.links)["attempt"]["warnings"]
        self.assertTrue([one for one in told if "nobody has stopped again what the former production mdg1 runs beside its site: linod_mdg1" in one], told)
        self.assertFalse(self.page(self.former))
        self.impatient = self.baton_after_reboot(self.impatient_bundle)
        self.wait_for(lambda: self.probes(0.1) and self.page(self.former), 20, "the page")
        self.wait_for(lambda: self.activity("recovered"), 20, "what was done")
        with open(os.path.join(self.home, "stopped")) as source:
            self.assertIn("%s linod_mdg1" % self.former, source.read())
        self.assertEqual([one for one in self.probes(0.1)["warnings"] if "started anew" in one], [])
        self.assertEqual(len(self.activity("recovered")), 1)
        self.whole_new()

    def test_after_a_reboot_nobody_else_stops_anything_by_himself(self):
        job = self.running_attempt(stopped={self.former: ["linod_mdg1"]})["run"]
        self.boot("two")
        if os.geteuid() == 0:
            os.chown(self.state("series", self.series, "jobs", job, "plan.json"), 65534, -1)
            self.impatient = self.baton_after_reboot(self.impatient_bundle)
            self.assertTrue([one for one in self.probes(2)["warnings"] if "started anew" in one])
            self.assertEqual((self.activity("recovered"), os.path.exists(self.home + "/stopped")), ([], False))

    def baton_after_reboot(self, bundle):
        return self.helper(digest=hashlib.sha256(bundle).hexdigest(), bundle=bundle)

    def test_a_job_that_has_just_been_lost_is_its_guardians(self):
        self.lost(self.start_plan(), "work.after")
        self.probes(0.5)
        self.assertEqual(len(self.jobs()), 1)


if __name__ == "__main__":
    sys.exit(support.main())
