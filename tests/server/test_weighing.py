# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import types
import unittest

import support
from support import Case, RULES


def at(second):
    return "2026-11-%02dT%02d:%02d:%02dZ" % (10 + second // 86400, second // 3600 % 24, second // 60 % 60, second % 60)


def entry(name, begin, end):
    return {"id": name, "started": at(begin), "ended": at(end)}


class Weighing(unittest.TestCase):
    def step(self, name, phase="", state="waiting", timeout=100):
        return types.SimpleNamespace(id=name, plan={"phase": phase, "timeout": timeout}, state=state, over=lambda: state in ("done", "skipped", "differs"))

    def test_the_median_is_of_the_sum_of_what_a_run_spent_on_a_phase(self):
        from baton_server import weighing
        runs = [{"phases": [entry("dump", 0, 10), entry("mirror", 0, 4), entry("mirror", 20, 22)]}, {"phases": [entry("dump", 0, 20)]}, {"phases": [entry("dump", 0, 90), entry("mirror", 0, 100)]}]
        self.assertEqual(weighing.medians(runs, "phases"), {"dump": 20, "mirror": 6})

    def test_an_entry_without_times_is_no_measure(self):
        from baton_server import weighing
        self.assertEqual(weighing.medians([{"steps": [{"id": "a", "started": None, "ended": None}, {"id": "b"}, {"id": "c", "started": "x", "ended": "y"}, entry("d", 5, 3)]}], "steps"), {"d": 0})

    def test_before_the_first_run_the_rules_weigh_and_then_the_runs(self):
        from baton_server import weighing
        self.assertEqual(dict(weighing.phase_weights(RULES, []))["restore"], 60)
        weights = dict(weighing.phase_weights(RULES, [{"phases": [entry("dump", 0, 30), entry("restore", 30, 60)]}]))
        self.assertEqual((weights["dump"], weights["restore"], weights["mirror"]), (30000, 30000, 0))
        self.assertEqual(dict(weighing.phase_weights(RULES, [{"phases": []}]))["restore"], 60)

    def test_steps_share_their_phase_by_their_own_medians(self):
        from baton_server import weighing
        steps = [self.step("a", "dump", "done"), self.step("b", "dump"), self.step("page"), self.step("c", "restore")]
        runs = [{"phases": [], "steps": [entry("a", 0, 1), entry("b", 1, 10)]}]
        scale = weighing.Scale(steps, [("dump", 50), ("restore", 50)], runs)
        self.assertEqual(scale.percent(steps, lambda one: 0), 5)
        self.assertEqual(weighing.Scale(steps, [("dump", 50), ("restore", 50)], []).percent(steps, lambda one: 0), 25)

    def test_a_running_step_counts_as_far_as_its_output_tells_and_99_is_the_most(self):
        from baton_server import weighing
        steps = [self.step("a", "dump", "done"), self.step("c", "restore", "running")]
        scale = weighing.Scale(steps, [("dump", 20), ("restore", 80)], [])
        self.assertEqual([scale.percent(steps, lambda one: part) for part in (0, 500, 1000)], [20, 60, 99])

    def test_without_any_weight_the_steps_count(self):
        from baton_server import weighing
        steps = [self.step("a", "dump", "done"), self.step("b", "dump")]
        self.assertEqual(weighing.Scale(steps, [], []).percent(steps, lambda one: 0), 50)


class Percent(Case):
    def records(self, series, jobs):
        """Ended jobs of the past."""
        from baton_server import jobs as kept
        for number, job in enumerate(jobs):
            name = "20260101T0000%02dZ-other-%06x" % (number, number)
            record = dict(kept.BLANK, id=name, series=series, site=self.target, operation="other", state="succeeded", phases=[entry("dump", 0, 90), entry("restore", 90, 100)])
            self.write(self.state("series", series, "jobs", name, "result.json"), json.dumps(dict(record, **job)))

    def run_with(self, jobs):
        links = self.pair(name="m" + str(len(os.listdir(self.root))))
        self.target = links + "/" + os.path.basename(links) + "2"
        steps = [self.step("a", "true", self.target, phase="dump"), self.step("b", "while [ ! -e go ]; do sleep 0.05; done", self.target, phase="restore")]
        plan = self.plan(links, operation="other", steps=steps)
        self.records(plan["series"], jobs)
        helper = self.opened[0] if self.opened else self.helper()
        job = helper.call("job.start", plan=plan, by="a")["job"]["id"]
        record = self.wait_for(lambda: [j for j in helper.call("jobs", series=plan["series"])["jobs"] if j["id"] == job and j["phase"] == "restore"], what="the second step")[0]
        self.write(self.target + "/go")
        self.assertEqual(self.ended(helper, job)["percent"], 100)
        return record["percent"]

    def test_percent_is_weighed_by_the_good_runs_of_this_operation_and_site(self):
        self.assertEqual(self.run_with([]), 20)   # 15 of 15 + 60
        self.assertEqual(self.run_with([{}]), 90)
        for change in ({"state": "failed"}, {"rehearsal": True}, {"resumes": "x"}, {"site": "/else"}, {"operation": "run-script"}):
            self.assertEqual(self.run_with([change]), 20, change)
        self.assertEqual(self.run_with([{"state": "differs"}]), 90)

    def test_only_the_last_ten_count(self):
        old = {"phases": [entry("dump", 0, 10), entry("restore", 10, 100)]}
        self.assertEqual(self.run_with([old] * 20 + [{}] * 10), 90)

    def test_phases_side_by_side_never_make_percent_fall(self):
        links = self.pair()
        site = links + "/mdg2"
        loud = "for i in 1 2 3 4 5 6 7 8; do echo Baton: $((i * 100)) of 800 objects; sleep 0.3; done"
        rsync = "for i in 8 6 4 2; do echo \"  32,768 100%   31.25MB/s    0:00:00 (xfr#1, to-chk=${i}0/100)\"; sleep 0.5; done"
        steps = [self.step("a", loud, site, phase="restore"), self.step("b", rsync, site, phase="mirror", after=[]), self.step("c", "sleep 1.1", site, phase="verify")]
        helper = self.helper()
        job = helper.call("job.start", plan=self.plan(links, operation="other", steps=steps), by="a")["job"]["id"]
        helper.call("job.watch", job=job, offset=0, follow=True)
        seen = [event["event"]["job"]["percent"] for event in helper.events if event["event"]["kind"] == "job"]
        self.assertEqual(seen, sorted(seen))
        self.assertGreaterEqual(len(set(seen)), 4)
        self.assertTrue(any(10 < percent < 90 for percent in seen))
        self.assertEqual(seen[-1], 100)


if __name__ == "__main__":
    support.main()
