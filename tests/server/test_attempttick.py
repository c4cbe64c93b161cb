# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What cron does for an upgrade attempt every minute."""
import fcntl
import json
import os
import subprocess
import sys
import time
import unittest

import attempting
import smallattempt
import support
from realcron import ACCOUNT, CronCase, able
from smallattempt import Attempt, iso
from test_nightly import CRONTAB

from baton_server import nightstate

DAY = 86400


class Ticking(Attempt):
    def setUp(self):
        Attempt.setUp(self)
        self.table = self.directory + "/table"
        self.write(self.directory + "/bin/crontab", CRONTAB % {"table": self.table}, 0o755)

    def environment(self):
        return dict(Attempt.environment(self), PATH=self.directory + "/bin:" + os.environ["PATH"])

    def planned(self, starts=0.0, minutes=60, **values):
        """A planned attempt that begins so many seconds from now."""
        made = attempting.record(self.links, starts=iso(time.time() + starts), minutes=minutes, **dict({"startsBySelf": True}, **values))
        for one in (self.state("series", self.series, "attempt.json"), self.state("series", self.series, "attempts", made["id"], "attempt.json")):
            self.write(one, json.dumps(made))
        self.save("attempt-plan.json", self.start_plan(made["id"]))
        return made

    def save(self, name, plan):
        return self.write(self.state("series", self.series, name), json.dumps(plan))

    def starts(self):
        return [one for one in self.jobs() if one["operation"] == "attempt"]

    def not_started(self, ahead=0.0):
        """Why: said, noted and kept once, and nothing has begun."""
        said = self.tick(ahead)
        self.assertIn("does not start by itself", said)
        found = self.record()
        self.assertEqual((found["state"], [one["detail"] in said for one in self.activity("not-started")]), ("planned", [True]))
        self.assertIn(found["reason"], said)
        self.assertEqual(self.tick(ahead), "")
        self.whole_old()
        return found["reason"]


class Start(Ticking):
    def test_it_starts_at_its_time_and_once(self):
        self.planned(50)
        self.assertEqual(self.tick(), "")
        self.assertEqual(self.starts(), [])
        self.planned(-1)
        self.at("check.after")
        self.assertEqual(self.tick(), "")
        self.reached("is.check.after")
        self.assertEqual([self.tick(), self.tick()], ["", ""])   # while it is at its checks
        job = self.starts()[0]
        self.assertRegex(job["by"], "^[^@ ]+@.*, by itself$")
        self.assertEqual(len(self.starts()), 1)
        self.baton.call("job.stop", job=job["id"], by="bob")
        said = self.tick()
        self.assertIn("stopped by bob", said)
        self.assertEqual((self.record()["state"], len(self.activity("not-started")), len(self.starts())), ("planned", 1, 1))
        self.assertEqual(self.tick(), "")

    def test_it_goes_through_while_cron_looks_on(self):
        self.planned()
        self.assertEqual(self.tick(), "")
        self.settled("running")
        self.whole_new()
        self.assertEqual([self.tick(), self.tick()], ["", ""])

    def test_one_that_is_started_by_hand_is_reminded_of_before_at_and_after_its_time_each_once_and_never_begun(self):
        self.planned(1900, startsBySelf=False)
        self.assertEqual(self.tick(), "")
        for number, (ahead, words) in enumerate(((1700, "is planned for %s, to be started by hand"), (1910, "%s, and nobody has begun it: start it"), (2600, "%s, and nobody has begun it for 11 min")), 1):
            said = self.tick(ahead)
            self.assertIn(words % time.strftime("%H:%M", time.localtime(nightstate.seconds(self.record()["starts"]))), said)
            self.assertIn("mdg1 to mdg2", said)
            self.assertEqual([self.tick(ahead), self.tick(ahead + 30)], ["", ""])
            told = self.activity("reminded")
            self.assertEqual((len(told), told[-1]["detail"] in said), (number, True))
        self.assertEqual(self.tick(DAY), "")
        self.assertEqual((self.starts(), self.record()["state"], self.record()["reason"]), ([], "planned", ""))

    def test_nobody_is_reminded_of_a_start_by_hand_that_somebody_is_at_or_that_has_no_time(self):
        made = self.planned(-60, startsBySelf=False)
        self.at("check.after")
        job = self.begin(self.start_plan(made["id"]))
        self.reached("is.check.after")
        self.assertEqual(self.tick(), "")
        self.baton.call("job.stop", job=job["id"], by="bob")
        self.wait_for(lambda: self.starts()[0]["state"] != "running", what="the job's end")
        self.assertIn("nobody has begun it", self.tick())
        self.set(starts=None, told=[])
        self.assertEqual(self.tick(), "")

    def test_more_than_ten_minutes_late_it_does_not_start(self):
        self.planned(-590)
        self.tick()
        self.settled("running")
        self.begin(self.cancel_plan())
        self.settled("cancelled")
        self.planned(-660)
        self.assertIn("was due 11 min ago", self.not_started())

    def test_not_after_the_clock_was_set_by_a_day_in_either_direction(self):
        self.planned(DAY)
        self.assertEqual(self.tick(), "")
        self.assertRegex(self.not_started(DAY + 60), "the server's clock was set by 144[01] min")
        os.unlink(self.state("series", self.series, "activity.jsonl"))
        self.planned(3600)
        self.assertEqual(self.tick(), "")
        self.assertEqual(self.tick(-DAY), "")      # a day back: it is not due for an hour and a day
        self.set(starts=iso(time.time() - DAY))
        self.assertRegex(self.not_started(-DAY + 60), "the server's clock was set by -14(39|40) min")

    def test_planned_again_after_the_clock_was_set_it_starts(self):
        made = self.planned(DAY)
        self.assertEqual(self.tick(), "")
        self.not_started(DAY + 60)
        self.set(plannedAt=iso(time.time() + DAY + 70), told=[], starts=iso(time.time() + DAY + 80))
        self.assertEqual(self.tick(DAY + 70), "")
        self.assertEqual(self.tick(DAY + 90), "")
        self.assertEqual(self.settled("running")["id"], made["id"])

    def test_a_clock_that_was_set_before_the_first_look_is_noticed_too(self):
        from baton_server import attempts
        self.planned(DAY, clock=dict(attempts.clock(), bootId="one"))
        self.assertRegex(self.not_started(DAY + 60), "the server's clock was set by 144[01] min")

    def test_a_clock_that_is_kept_right_by_little_starts_it(self):
        self.planned(500)
        for ahead in (0, 200, 400):
            self.assertEqual(self.tick(ahead), "")
        self.tick(600)
        self.settled("running")

    def test_after_a_reboot_the_clock_is_what_it_says(self):
        self.planned(DAY)
        self.assertEqual(self.tick(), "")
        self.boot("two")
        self.assertEqual(self.tick(DAY + 60), "")
        self.settled("running")

    def test_a_series_that_somebody_holds_is_told_with_his_name(self):
        self.planned()
        job = self.baton.call("job.start", plan=self.plan(self.links, operation="other", steps=[self.step("one", "sleep 60", self.new)]), by="eve@desk")["job"]
        self.assertIn("the series is held by eve@desk (other since", self.not_started())
        self.baton.call("job.stop", job=job["id"], by="eve")
        self.assertEqual(self.tick(), "")
        self.assertEqual(self.starts(), [])

    def test_a_guardrail_is_told_with_what_to_do(self):
        self.planned()
        os.unlink(self.links + "/preview")
        said = self.tick()
        self.assertIn("the plan was made before the links changed", said)
        self.assertEqual(self.record()["state"], "planned")

    def test_a_guardrail_of_the_job_itself_is_told_by_the_next_tick(self):
        self.planned()
        self.at("check.before", "fail")
        self.assertEqual(self.tick(), "")
        self.wait_for(lambda: self.starts()[0]["state"] == "failed", what="the job's end")
        self.assertIn(self.starts()[0]["id"], self.not_started())

    def test_only_a_plan_of_this_user_and_of_this_attempt_is_run(self):
        self.planned()
        path = self.state("series", self.series, "attempt-plan.json")
        os.rename(path, path + ".real")
        for make, why in ((lambda: None, "No such file"), (lambda: os.symlink(path + ".real", path), "symbolic link"), (lambda: os.mkfifo(path), "another user"),
                          (lambda: self.write(path, "{"), "cannot be read"), (lambda: self.save("attempt-plan.json", self.cancel_plan()), "not this attempt's")):
            make()
            self.set(told=[])
            self.assertIn(why, self.tick())
            if os.path.lexists(path):
                os.unlink(path)
        self.assertEqual(self.starts(), [])

    @unittest.skipUnless(os.geteuid() == 0, "needs root to give a file away")
    def test_a_plan_that_another_user_wrote_is_not_run(self):
        self.planned()
        os.chown(self.state("series", self.series, "attempt-plan.json"), 65534, 65534)
        self.assertIn("written by another user", self.not_started())

    def test_a_tick_that_was_killed_before_it_knew_its_job_starts_none_again(self):
        made = self.planned()
        self.set(told=["start " + made["starts"]])
        self.assertIn("its start was interrupted", self.not_started())


class End(Ticking):
    def lasting(self, left, **values):
        """A running attempt that ends in so many seconds."""
        self.running_attempt(ends=iso(time.time() + left), **values)
        return self.record()

    def test_reminders_come_ten_minutes_before_at_the_end_and_every_ten_minutes_overdue_each_once(self):
        self.lasting(1200)
        self.assertEqual(self.tick(), "")
        for left, words, what in ((599, "ends in 10 min", "reminded"), (1, None, None), (-1, "is over", "reminded"), (-540, None, None), (-601, "overdue by 10 min", "overdue"), (-1100, None, None),
                                  (-3000, "overdue by 50 min", "overdue")):
            if left == 1:
                self.assertEqual(self.tick(), "")
                continue
            moment = time.time() + left
            ends = self.record()["ends"] if what is None else iso(moment)
            told = [one.replace(self.record()["ends"], ends) for one in self.record()["told"]]   # as if the time had passed
            self.set(ends=iso(moment), told=[one.replace(self.record()["ends"], iso(moment)) for one in told])
            said = self.tick()
            if words is None:
                self.assertEqual(said, "", left)
                continue
            self.assertIn(words, said)
            self.assertIn("mdg1 to mdg2", said)
            self.assertEqual(self.activity()[-1]["what"], what)
            self.assertEqual(self.tick(), "")
        self.assertEqual(self.record()["state"], "running")

    def test_an_extension_is_reminded_of_again(self):
        self.lasting(300)
        self.assertIn("ends in 5 min", self.tick())
        self.set(ends=iso(time.time() + 400))
        self.assertIn("ends in 7 min", self.tick())
        self.assertEqual(len(self.activity("reminded")), 2)

    def test_a_clock_that_is_set_meanwhile_ends_nothing(self):
        self.lasting(1200, atEnd="cancel")
        self.save_cancel()
        for ahead in (DAY, -DAY, 0):
            self.assertEqual(self.tick(ahead), "")
        self.assertEqual((self.record()["state"], self.leads("prod")), ("running", "mdg2"))

    def test_a_start_that_was_ended_at_its_last_step_is_gone_on_with_and_reminded_of_all_the_same(self):
        self.at("run.after")
        job = self.begin(self.start_plan())
        self.reached("is.run.after")
        self.power_off(job)
        self.set(ends=iso(time.time() + 300))
        said = self.tick()
        self.assertTrue("gone on with now" in said and "ends in 5 min" in said, said)
        self.wait_for(lambda: self.jobs()[0]["resumes"] == job["id"] and self.jobs()[0]["state"] == "succeeded", what="the resumed job")
        self.set(ends=iso(time.time() + 280), told=self.record()["told"] + ["recovered " + self.record()["run"]] * 5)
        self.at("run.after")   # and where nothing helps it is still reminded of
        self.assertIn("ends in 5 min", self.tick())
        self.assertEqual(len(self.jobs()), 2)

    def save_cancel(self, **keys):
        return self.save("attempts/%s/cancel-plan.json" % self.record()["id"], self.cancel_plan("", **keys))

    def test_what_is_over_is_cancelled_as_planned_with_the_confirmation_that_was_given(self):
        self.lasting(300, atEnd="cancel")
        self.save_cancel()
        self.assertIn("it is cancelled by itself then", self.tick())
        self.set(ends=iso(time.time() - 1))
        self.assertIn("it is cancelled by itself by the job", self.tick())
        self.settled("cancelled")
        self.whole_old()
        job = self.jobs()[0]
        self.assertRegex(job["by"], ", by itself$")
        with open(self.state("series", self.series, "jobs", job["id"], "plan.json")) as source:
            self.assertEqual(json.load(source)["steps"][0]["run"]["with"]["confirm"], "mdg2")

    def test_a_cancel_that_went_back_is_told_and_not_tried_again(self):
        self.lasting(-1, atEnd="cancel")
        self.save_cancel()
        self.at("dump.before", "fail")
        self.tick()
        self.settled("running")
        self.whole_new()
        said = self.tick()
        self.assertTrue("is over" in said and "step dump ended" in said, said)
        self.assertEqual(self.tick(), "")
        self.assertEqual(len([one for one in self.jobs() if one["operation"] == "cancel" and not one["undoes"]]), 1)

    def test_a_cancel_that_cannot_begin_is_told_and_tried_again(self):
        self.lasting(-1, atEnd="cancel")
        said = self.tick()
        self.assertTrue("is over" in said and "there is no plan to run by itself" in said, said)
        self.assertEqual(self.tick(), "")
        self.save_cancel()
        self.assertIn("it is cancelled by itself by the job", self.tick())
        self.settled("cancelled")

    def test_a_plan_that_another_user_wrote_cancels_nothing(self):
        if os.geteuid() != 0:
            self.skipTest("needs root to give a file away")
        self.lasting(-1, atEnd="cancel")
        os.chown(self.save_cancel(), 65534, 65534)
        self.assertIn("written by another user", self.tick())
        self.assertEqual(self.record()["state"], "running")


class Entry(Ticking):
    OWN = "MAILTO=ann@example.com\n5 4 * * sun echo 50\\% done\n"

    def ask(self, expression):
        """What this expression is in the helper's Python."""
        place = self.current()
        script = ("import sys; sys.path.insert(0, %r); from baton_server import attempttick, cronplace, crontab, errors, paths; paths.place, paths.digest = %r, %r\n"
                  "try:\n print(repr(%s))\nexcept errors.CallError as error: print(repr(error.code))" % (place, place, os.path.basename(place), expression))
        done = subprocess.run([support.PYTHON, "-I", "-S", "-c", script], env=self.environment(), stdout=subprocess.PIPE, check=True)
        return eval(done.stdout.decode())

    def crontab(self, text=None):
        if text is not None:
            self.write(self.table, text)
        try:
            with open(self.table) as source:
                return source.read()
        except FileNotFoundError:
            return ""

    def test_it_stands_beside_the_nights_own_and_goes_without_a_trace(self):
        self.crontab(self.OWN)
        night = "crontab.change(%r, crontab.block(%r, '02:30', '/x/lino-baton/nightly.py %s', 'night'))" % (self.series, self.series, self.series)
        self.ask(night)
        with_night = self.crontab()
        self.ask("attempttick.install(%r, %r, 'ann@laptop')" % (self.series, self.links))
        text = self.crontab()
        self.assertTrue(text.startswith(with_night))
        lines = text[len(with_night):].splitlines()
        self.assertEqual(lines[3], "@reboot %s boot" % lines[2][len("* * * * * "):])
        self.assertEqual((lines[0], lines[4]), ("# BEGIN lino-baton %s-attempt" % self.series, "# END lino-baton %s-attempt" % self.series))
        self.assertRegex(lines[2], r"^\* \* \* \* \* .*/current/baton_server/attempttick\.py %s$" % self.series)
        self.ask("attempttick.install(%r, %r, 'ann@laptop')" % (self.series, self.links))
        self.assertEqual(self.crontab(), text)
        self.ask("crontab.change(%r, [])" % self.series)
        self.assertEqual(self.crontab(), self.OWN + text[len(with_night):])
        self.ask("attempttick.remove(%r)" % self.series)
        self.assertEqual(self.crontab(), self.OWN)

    def test_of_broken_marks_only_its_own_lines_go(self):
        self.ask("attempttick.install(%r, %r, 'ann')" % (self.series, self.links))
        lines = self.crontab().splitlines()
        night = "30 2 * * * python3 /home/x/.local/state/lino-baton/bin/current/baton_server/nightly.py " + self.series
        self.crontab("\n".join(lines[:-1] + [night, "own"]) + "\n")
        self.ask("attempttick.remove(%r)" % self.series)
        self.assertEqual(self.crontab(), night + "\nown\n")

    def test_whether_it_is_possible_is_told_with_why_not(self):
        self.assertEqual(self.ask("attempttick.possible()"), (True, ""))
        self.write(self.table + ".mode", "denied")
        possible, why = self.ask("attempttick.possible()")
        self.assertFalse(possible)
        self.assertIn("may not have a crontab", why)
        self.assertEqual(self.ask("attempttick.install(%r, %r, 'ann')" % (self.series, self.links)), "not-permitted")

    def test_the_entry_goes_when_the_attempt_has_ended(self):
        self.crontab(self.OWN)
        for state in ("cancelled", "kept", "failed"):
            self.planned()
            self.ask("attempttick.install(%r, %r, 'ann')" % (self.series, self.links))
            self.set(state=state)
            self.assertEqual(self.tick(), "")
            self.assertEqual(self.crontab(), self.OWN)
        for left in ("attempt.json", "attempts"):
            subprocess.check_call(["rm", "-r", self.state("series", self.series, left)])
        self.ask("attempttick.install(%r, %r, 'ann')" % (self.series, self.links))
        self.assertEqual(self.tick(), "")
        self.assertEqual(self.crontab(), self.OWN)

    @unittest.skipUnless(os.geteuid() == 0, "needs root to give a file away")
    def test_the_entry_goes_when_another_users_cron_looks_after_it_and_not_before(self):
        self.crontab(self.OWN)
        self.planned(3600)
        self.ask("attempttick.install(%r, %r, 'ann')" % (self.series, self.links))
        os.chown(self.state("series", self.series, "attempt-plan.json"), 65534, 65534)
        with_entry = self.crontab()
        self.assertEqual((self.tick(), self.crontab()), ("", with_entry))
        place = self.state("series", self.series, "attempt-tick.json")
        with open(place) as source:
            told = json.load(source)
        self.assertEqual(told["uid"], 0)
        self.write(place, json.dumps(dict(told, uid=65534)))
        self.assertEqual((self.tick(), self.crontab()), ("", self.OWN))

    def test_when_it_last_ran_is_told(self):
        self.planned(3600)
        self.assertIsNone(self.ask("attempttick.last(%r)" % self.series))
        self.tick()
        self.assertLess(self.ask("cronplace.settle() or attempttick.last(%r)" % self.series), 10)
        self.boot("two")
        self.assertIsNone(self.ask("attempttick.last(%r)" % self.series))

    def test_one_at_a_time(self):
        self.planned()
        with open(self.write(self.state("series", self.series, "attempt-tick.lock")), "r") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.assertEqual(self.tick(), "")
            self.assertEqual(self.starts(), [])
        self.assertEqual(self.tick(), "")
        self.assertEqual(len(self.starts()), 1)

    def test_a_damaged_record_is_told_and_nothing_is_done(self):
        made = self.planned()
        for path in (self.state("series", self.series, "attempt.json"), self.state("series", self.series, "attempts", made["id"], "attempt.json")):
            self.write(path, "{")
        said = "the record of the upgrade attempt cannot be used"
        self.assertIn(said, self.tick(status=1))
        self.assertEqual([self.tick(status=1), self.tick(status=1)], ["", ""], "cron would mail it every minute")
        self.assertEqual([said in one["detail"] for one in self.activity("failed")], [True])
        self.assertIn(said, self.baton.error("attempt.status", series=self.series, links=self.links)["message"])
        self.write(self.state("series", self.series, "attempt.json"), '{"format": 2}')
        self.assertIn("it is of format 2", self.tick(status=1))   # wrong in another way
        self.write(self.state("series", self.series, "attempt.json"), json.dumps(dict(made, startsBySelf=False, starts=iso(time.time() + 7200))))
        self.assertEqual(self.tick(), "")
        self.write(self.state("series", self.series, "attempt.json"), '{"format": 2}')
        self.assertIn("it is of format 2", self.tick(status=1))
        self.assertEqual(self.starts(), [])

    def test_a_wrong_call_is_told(self):
        program = os.path.join(support.SERVER, "baton_server", "attempttick.py")
        for arguments in ([], ["../x"], ["a", "b"]):
            done = subprocess.run([support.PYTHON, "-I", "-S", program] + arguments, env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertEqual((done.returncode, done.stderr[:5]), (2, b"usage"))

    def test_a_tick_with_nothing_to_do_is_cheap(self):
        self.running_attempt(stopped={self.former: ["linod_mdg1"]})
        self.tick()   # looks at supervisord once
        place = self.current()
        script = ("import sys; sys.path.insert(0, %r); from baton_server import attempttick; status = attempttick.main([%r]);"
                  "print(sorted(one for one in sys.modules if one.split('.')[-1] in ('probe', 'series', 'django', 'subprocess', 'control', 'crontab'))); sys.exit(status)" % (place, self.series))
        done = subprocess.run([support.PYTHON, "-X", "utf8", "-I", "-S", "-c", script], env=self.environment(), stdout=subprocess.PIPE, check=True)
        self.assertEqual(done.stdout, b"[]\n")
        begun = os.times()
        for _ in range(10):
            subprocess.check_call([support.PYTHON, "-X", "utf8", "-I", "-S", os.path.join(place, "baton_server", "attempttick.py"), self.series], env=self.environment())
        used = os.times()
        spent = 100 * (used.children_user + used.children_system - begun.children_user - begun.children_system)
        print("a tick with nothing to do takes %.0f ms of the processor" % spent)
        self.assertLess(spent, 200)


class RealCron(CronCase, Attempt):
    def setUp(self):
        support.Case.setUp(self)
        self.world()

    @unittest.skipUnless(able(), "needs root, cron, and a mount namespace")
    def test_cron_starts_it_cancels_it_and_takes_its_entry_away(self):
        self.daemon()
        from baton_server import attempt_seen
        self.assertIs(attempt_seen.look(), True, "the daemon that was started")
        own = self.crontab()
        self.give(self.traced)
        self.baton = self.helper_of_account(digest=smallattempt.DIGEST, bundle=smallattempt.BUNDLE)
        place = self.current()
        made = attempting.record(self.links, starts=iso(time.time() + 20), startsBySelf=True, atEnd="cancel")
        self.write(self.state("series", self.series, "attempt.json"), json.dumps(made))
        self.write(self.state("series", self.series, "attempt-plan.json"), json.dumps(self.start_plan(made["id"])))
        self.write(self.state("series", self.series, "attempts", made["id"], "cancel-plan.json"), json.dumps(self.cancel_plan("")))
        self.give(self.home)
        script = ("import sys; sys.path.insert(0, %r); from baton_server import attempttick, paths; paths.place, paths.digest = %r, %r; attempttick.install(%r, %r, 'ann')" %
                  (place, place, os.path.basename(place), self.series, self.links))
        subprocess.run(self.within(support.PYTHON, "-I", "-S", "-c", script), env=dict(os.environ, HOME=self.home), check=True)
        self.assertIn("attempttick.py " + self.series, self.crontab())
        self.settled("running", 150)
        self.whole_new()
        self.assertTrue(self.jobs()[0]["by"].startswith(ACCOUNT + "@"), self.jobs()[0]["by"])
        record = dict(self.record(), ends=iso(time.time() - 1))
        self.write(self.state("series", self.series, "attempt.json"), json.dumps(record))
        self.give(self.home)
        self.settled("cancelled", 90)
        self.whole_old()
        self.wait_for(lambda: self.crontab() == own, 90, "the end of the entry")


if __name__ == "__main__":
    sys.exit(support.main())
