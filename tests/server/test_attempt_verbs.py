# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Maintainers who press cancel, keep, extend, start, synchronise and plan in one moment, each from a process of his own, while an attempt starts, and once it runs.

BATON_VERB_ROUNDS: how many rounds (default 8). BATON_VERB_SEED repeats the moments of a run."""
import collections
import json
import os
import random
import threading
import time

import smallattempt
import support
from smallattempt import Attempt
from test_nightly import CRONTAB

ROUNDS = int(os.environ.get("BATON_VERB_ROUNDS") or 8)
SEED = int(os.environ.get("BATON_VERB_SEED") or time.time())
OVER = ("cancelled", "kept", "failed")
HOLD = ("cancel", "keep", "start", "sync")   # verbs that begin a job


class Watch(threading.Thread):
    """Reads prod and the record all the time: what is missing, leads elsewhere or cannot be read is kept in wrong."""

    def __init__(self, link, record):
        threading.Thread.__init__(self, daemon=True)
        self.link, self.record, self.wrong, self.looks, self.end = link, record, [], 0, threading.Event()

    def run(self):
        while not self.end.wait(0.002):
            self.looks += 1
            try:
                if os.readlink(self.link) not in ("mdg1", "mdg2"):
                    self.wrong.append("prod leads to %s" % os.readlink(self.link))
            except OSError as error:
                self.wrong.append("prod: %s" % error)
            try:
                with open(self.record) as source:
                    found = json.load(source)
                if found["state"] not in ("planned", "starting", "running", "cancelling", "keeping") + OVER:
                    self.wrong.append("the record says %r" % found["state"])
            except FileNotFoundError:
                pass   # before the first attempt
            except (ValueError, KeyError) as error:
                self.wrong.append("the record: %r" % error)


class Verbs(Attempt):
    def setUp(self):
        Attempt.setUp(self)
        self.table = self.directory + "/table"
        self.write(self.directory + "/bin/crontab", CRONTAB % {"table": self.table}, 0o755)
        path = self.directory + "/bin:" + os.environ["PATH"]
        self.people = {verb: self.helper(digest=smallattempt.DIGEST, bundle=smallattempt.BUNDLE, env={"PATH": path}) for verb in HOLD + ("extend", "plan")}
        self.begins = collections.Counter()   # (when it was pressed, verb) -> how often it took effect
        self.refusals = collections.Counter()

    def begin_slowly(self):
        """The job of a start that lasts long enough for somebody to press something in its middle."""
        plan = self.start_plan()
        plan["steps"].insert(4, self.step("slow", "sleep 0.4", self.new))
        return self.begin(plan)["id"]

    def call(self, verb):
        """(method, params) of what is pressed."""
        who = {"series": self.series, "links": self.links, "by": verb}
        sync = dict(self.plan(self.links, operation="sync", steps=[self.step("one", "echo %s >> %s/synced" % (verb, self.traced), self.new)]), source=self.former)
        plans = {"cancel": self.cancel_plan, "keep": self.keep_plan, "start": self.start_plan, "sync": lambda: sync}
        if verb in plans:
            return "job.start", {"plan": plans[verb](), "by": verb}
        if verb == "extend":
            return "attempt.extend", dict(who, minutes=15)
        wanted = {"starts": "2036-12-05T17:00:00Z", "minutes": 30, "atEnd": "remind", "startsBySelf": False, "maxSyncAge": 26, "language": "de", "announcement": "", "page": ""}
        return "attempt.plan", dict(who, attempt=wanted, plan=self.start_plan(), seen=None, vhosts=[])

    def press(self, when, verbs):
        """{verb: result} of those that took effect; the others have been told why not, in a sentence."""
        numbers = {}
        for verb in random.sample(verbs, len(verbs)):
            method, params = self.call(verb)
            numbers[verb] = self.people[verb].send(method, **params)
        done = {}
        for verb, number in numbers.items():
            frame, _ = self.people[verb].end_of(number)
            if "result" in frame:
                done[verb] = frame["result"]
                self.begins[when, verb] += 1
            else:
                error = frame["error"]
                self.assertIn(error["code"], ("locked", "refused"), (verb, error))
                self.assertGreater(len(error["message"].split()), 2, error)
                if error["code"] == "refused":
                    self.assertTrue(all(error["details"].get(key) for key in ("found", "production", "todo")), (verb, error))
                else:
                    self.assertTrue(error["details"].get("holder"), (verb, error))
                self.refusals[when, verb] += 1
        return done

    def quiet(self):
        self.wait_for(self.free, 30, "the end of all jobs")

    def consistent(self):
        """Record, its copy, links and pages tell one story, and it is told of a production that is open."""
        found = self.record()
        copy = self.json("attempts", found["id"], "attempt.json")
        self.assertEqual(found, copy)
        self.assertEqual([name for name in os.listdir(self.state("series", self.series)) if ".damaged" in name], [])
        if found["state"] in ("running", "kept"):
            self.assertEqual((self.leads("prod"), self.leads("preview"), self.page(self.new)), ("mdg2", None, False), found["state"])
        else:
            self.assertIn(found["state"], ("planned", "cancelled", "failed"))
            self.whole_old()
        self.assertEqual([one for one in self.jobs() if one["state"] not in ("succeeded", "running", "refused", "stopped")], [])
        return found

    def at_most_one(self, before, done, when):
        """Of the verbs that hold the series one at most took effect, and what it wrote is all that was written."""
        begun = [verb for verb in done if verb in HOLD]
        self.assertLessEqual(len(begun), 1, (when, begun))
        new = [one["by"] for one in self.jobs() if one["id"] not in before]
        self.assertEqual(sorted(new), sorted(begun), when)
        return begun

    def anew(self):
        """As before the first attempt: the other direction would be another one."""
        if self.record()["state"] == "planned":
            self.baton.call("attempt.withdraw", series=self.series, links=self.links, by="x")
        if self.record()["state"] == "running":
            self.begin(self.cancel_plan())
            self.settled("cancelled")
        if self.record()["state"] == "kept":
            os.symlink("mdg1", self.links + "/prod.new")
            os.rename(self.links + "/prod.new", self.links + "/prod")
            os.symlink("mdg2", self.links + "/preview")
            os.unlink(self.former + "/.maintenance")
        self.whole_old()

    def one_round(self, number):
        verbs = random.sample(list(self.people), 3) if number % 2 else list(self.people)
        job = self.begin_slowly()
        known = {one["id"] for one in self.jobs()}
        time.sleep(random.uniform(0, 1.0))
        pressed = self.record() or {"state": "planned"}
        when = "start" if not self.free() else "between"
        extended = len(pressed.get("extensions") or ())
        done = self.press(when, verbs)
        self.quiet()
        begun = self.at_most_one(known, done, when)
        if "plan" in done:   # it may only come before the start has begun, which is refused then, or after an end
            self.assertTrue(pressed["state"] in OVER + ("planned",) or begun, (pressed["state"], done))
        found = self.consistent()
        if "extend" in done and "plan" not in done and "start" not in done:
            self.assertEqual(len(found["extensions"]), extended + 1, found)
        if not begun and "plan" not in done:
            self.assertEqual((found["state"], found["run"]), ("running", job))
        if found["state"] == "running":   # once more, when nobody holds it
            known = {one["id"] for one in self.jobs()}
            done = self.press("running", verbs)
            self.quiet()
            begun = self.at_most_one(known, done, "running")
            self.assertFalse({"start", "sync"} & set(done), done)
            found = self.consistent()
            if not begun and "plan" not in done:
                self.assertEqual(found["state"], "running")
            self.assertEqual(found["state"], {"cancel": "cancelled", "keep": "kept"}.get((begun or [""])[0], found["state"]) if "plan" not in done else found["state"])
        self.anew()

    def test_of_verbs_pressed_at_the_same_moment_one_takes_effect_or_all_are_refused_and_production_answers(self):
        random.seed(SEED)
        watch = Watch(self.links + "/prod", self.state("series", self.series, "attempt.json"))
        watch.start()
        begun = time.monotonic()
        try:
            for number in range(ROUNDS):
                with self.subTest(round=number, seed=SEED):
                    self.one_round(number)
        finally:
            watch.end.set()
            watch.join()
        print("%d rounds (seed %d) in %.0f s; took effect: %s; refused: %s; prod and record read %d times" % (
            ROUNDS, SEED, time.monotonic() - begun, dict(self.begins), dict(self.refusals), watch.looks))
        self.assertEqual(watch.wrong, [])
        if ROUNDS >= 50:
            self.assertTrue({"start", "running"} <= {when for when, _ in self.refusals}, "verbs came while it started, and when it ran")


if __name__ == "__main__":
    support.main()
