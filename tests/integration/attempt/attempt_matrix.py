# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What may break at each step of a start, a cancel and a keep, and how each has to end.

BATON_ATTEMPT_FAULTS and BATON_ATTEMPT_STEPS name what is tried, or all of it (as the campaign does)."""
import json
import os
import signal
import time

from attempt_case import NEW, OLD, THAW
from attempt_faults import Faults, signal_all

STEPS = {"start": ("media-first begin freeze frozen former guard clear-dump dump check-dump compare page media snapshot restore static verify itself warm switch-dump marks "
                   "switch answers run").split(),
         "cancel": "check begin freeze frozen dump former report return programs answers neutral link end".split(),
         "keep": "check decide stop jobs notes end".split()}
AT_ONCE = ("page",)   # of the final synchronisation: the page is there since the freeze, and the step is over before anybody could hold it
HELD = {verb: [step for step in steps if step not in AT_ONCE] for verb, steps in STEPS.items()}
BESIDE = ("former", "guard", "clear-dump", "dump", "check-dump", "media")   # what is held within one of them holds the others that run then
SAMPLE = {"runner": {"start": "freeze restore", "cancel": "dump return"}, "database": {"start": "restore"}, "limit": {"start": "switch"}, "client": {"start": "freeze restore"}, "uwsgi": {"start": "restore"}}
LIMIT = 4.0      # seconds of a step that hangs, and thrice what it takes where it does not: it may be done again with the same limit
GOOD = {"start": "running", "cancel": "cancelled", "keep": "kept"}
BACK = {"start": ("failed", "planned", "cancelled"), "cancel": ("running",), "keep": ("running",)}


class Matrix(Faults):
    def steps(self, fault, verb):
        if fault not in self.chosen("all", list(SAMPLE), "BATON_ATTEMPT_FAULTS"):
            return []
        return self.chosen(SAMPLE[fault].get(verb, ""), HELD[verb])

    def each(self, fault, verb, function):
        """function(job, step, pids, users) at each step, and then what is true of all faults; the thaw is measured from the moment that it returns, if any."""
        for step in self.steps(fault, verb):
            with self.subTest(fault=fault, verb=verb, step=step):
                begin = time.monotonic()
                make = self.limit_job(verb, step) if fault == "limit" else None
                with self.caught(verb, step, make) as (job, pids, users):
                    since = function(job, step, pids, users) if pids else None
                    found = self.settled(GOOD[verb], *BACK[verb], ticking=fault != "runner")
                    serving = self.answering(20 if fault in ("runner", "limit") else 60)
                    time.sleep(0.5)
                    self.assertEqual(self.assert_whole(users), serving)
                    self.assertEqual(serving, OLD if found["state"] in ("failed", "planned", "cancelled") else NEW)
                    if since and found["state"] in BACK[verb]:
                        self.assertLess(self.thawed(users, since), THAW)
                    if fault in ("runner", "limit"):
                        self.assertEqual(users.failed(), [])
                print("%s %s %s: %s%s in %.0f s" % (fault, verb, step, found["state"], "" if pids else " (left out)", time.monotonic() - begin), flush=True)
                if found["state"] == "kept":
                    self.assert_kept()

    def assert_kept(self):
        self.assertEqual((self.leads("prod"), self.leads("preview")), (NEW, None))
        if self.web == "nginx":
            self.assertEqual({state for name, state in self.programs().items() if name.startswith(OLD + "-")} & {"RUNNING", "STARTING", "BACKOFF"}, set())
        self.assertNotIn("-attempt", self.world.crontab())

    # The runner is killed: its guardian goes back, or on

    def runner(self, job, step, pids, users):
        os.kill(pids[0], signal.SIGKILL)
        signal_all(pids[1:], signal.SIGCONT)
        return time.monotonic()

    def test_1a_a_start_whose_runner_is_killed(self):
        self.each("runner", "start", self.runner)

    def test_1b_a_cancel_whose_runner_is_killed(self):
        self.each("runner", "cancel", self.runner)

    def test_1c_a_keep_whose_runner_is_killed(self):
        self.each("runner", "keep", self.runner)

    # The database server ends as if it had crashed, and is started again when the job is over

    def database(self, job, step, pids, users):
        self.world.stop_database()
        signal_all(pids, signal.SIGCONT)
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline and not os.path.exists(self.job_file(job, "result.json")):
            time.sleep(0.05)
        time.sleep(1)
        self.world.start_database()
        self.revive()

    def test_2a_a_start_whose_database_ends(self):
        self.each("database", "start", self.database)

    def test_2b_a_cancel_whose_database_ends(self):
        self.each("database", "cancel", self.database)

    def test_2c_a_keep_whose_database_ends(self):
        self.each("database", "keep", self.database)

    # The uwsgi of both sites crash

    def uwsgi(self, job, step, pids, users):
        self.kill_uwsgi(OLD, NEW)
        signal_all(pids, signal.SIGCONT)

    def test_3a_a_start_whose_uwsgi_crash(self):
        self.each("uwsgi", "start", self.uwsgi)

    def test_3b_a_cancel_whose_uwsgi_crash(self):
        self.each("uwsgi", "cancel", self.uwsgi)

    def test_3c_a_keep_whose_uwsgi_crash(self):
        self.each("uwsgi", "keep", self.uwsgi)

    # A step hangs, and its time limit is over

    plans, lasted = {}, {}   # of each verb: what baton ordered, and how long each step took

    def limit_job(self, verb, step):
        """What begins a job of the plan that baton makes, with another time limit of this step."""
        def begin():
            if verb == "start" and self.half_restored():
                self.ready()
            plan = json.loads(json.dumps(self.plans[verb]))
            for one in plan["steps"]:
                if one["id"] == step or verb == "start" and step in BESIDE and one["id"] in BESIDE:
                    one["timeout"] = LIMIT + 3 * self.lasted[verb][one["id"]]
            return self.ordered(plan)
        if verb not in self.plans:
            self.as_for(verb)
            job = self.job_of(verb)
            self.settled(GOOD[verb])
            self.plans[verb] = self.plan_of(job)
            self.lasted[verb] = {step["id"]: self.seconds(step["ended"]) - self.seconds(step["started"]) for step in self.record(job)["steps"]}
        return begin

    def limit(self, job, step, pids, users):
        """The runner goes on, and what it started stays where it is."""
        shift = time.monotonic() - time.time()
        limits = {one["id"]: one["timeout"] for one in self.plan_of(job)["steps"]}
        os.kill(pids[0], signal.SIGCONT)
        self.ended(job)
        over = next(entry for entry in self.journal(job) if entry["event"] == "step-ended" and entry["state"] == "failed")["step"]
        self.assertIn(over, BESIDE if step in BESIDE else (step,))   # what was held beside it may be what is over its limit first
        return shift + self.moments(job)["step", over] + limits[over]

    def test_4a_a_start_that_hangs(self):
        self.each("limit", "start", self.limit)

    def test_4b_a_cancel_that_hangs(self):
        self.each("limit", "cancel", self.limit)

    def test_4c_a_keep_that_hangs(self):
        self.each("limit", "keep", self.limit)

    # Those who look on go away

    def clients(self, verb):
        """One job, at each of whose steps the client that follows it is killed, and at every second one sshd too."""
        left = self.steps("client", verb)
        for number in range(4):
            if not left:
                return
            self.as_for(verb)
            with self.case("client", verb) as users:
                before = set(self.jobs())
                client = self.follower("attempt", verb, self.target, "--follow", *{"start": ["--for", "60m"], "cancel": ["--confirm", NEW], "keep": ["--confirm", OLD]}[verb])
                job = self.wait_until(lambda: next(iter(set(self.jobs()) - before), None), 60, "the job")
                for count, step in enumerate(list(left)):
                    pids = self.stilled(job, step)
                    if not pids:
                        continue
                    left.remove(step)
                    client.kill()
                    client.communicate()
                    if count % 2:
                        self.kill_sshd()
                        self.world.start_again_sshd()
                    signal_all(pids, signal.SIGCONT)
                    client = self.follower("log", job, "--follow")
                self.ended(job)
                client.kill()
                client.communicate()
                self.settled(GOOD[verb])
                time.sleep(0.5)
                self.assertEqual(self.assert_whole(users), OLD if verb == "cancel" else NEW)
            self.assertEqual(users.failed(), [])
            self.assertEqual(len(users.windows()), 0 if verb == "keep" else 1)
            left = [step for step in left if not any(entry["event"] == "skipped" and entry.get("step") == step for entry in self.journal(job))]
        self.assertEqual(left, [], "these were over before they could be held, again and again")

    def follower(self, *words):
        return self.start(*words)

    def test_5a_a_start_whose_clients_and_sshd_are_killed(self):
        self.clients("start")

    def test_5b_a_cancel_whose_clients_and_sshd_are_killed(self):
        self.clients("cancel")

    def test_5c_a_keep_whose_clients_and_sshd_are_killed(self):
        self.clients("keep")


def tries_nothing(name):
    """Whether a test of the matrix has no step in the sample: then it is none."""
    fault = {"1": "runner", "2": "database", "3": "uwsgi", "4": "limit", "5": "client"}[name[len("test_")]]
    return not any("_a_%s_" % verb in name for verb in SAMPLE[fault])


if "BATON_ATTEMPT_STEPS" not in os.environ:
    for one in [name for name in vars(Matrix) if name.startswith("test_") and tries_nothing(name)]:
        delattr(Matrix, one)
