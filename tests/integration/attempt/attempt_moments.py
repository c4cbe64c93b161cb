# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What may come at any moment of an attempt: a person who stops what hangs, uwsgi that somebody stops, a reboot, a clock that is set, several maintainers at once."""
import contextlib
import os
import signal
import threading
import time

from attempt_case import NEW, OLD, THAW
from attempt_faults import Faults, signal_all

REBOOTS = {"planned": (None, None, ("planned",)), "before the freeze": ("start", "media-first", ("failed", "planned", "cancelled", None)), "before the switch": ("start", "restore", ("failed",)),
           "after the switch": ("start", "answers", ("running",)), "running": (None, None, ("running",)), "before the switch back": ("cancel", "dump", ("running",)),
           "after the switch back": ("cancel", "programs", ("cancelled",)), "keeping": ("keep", "stop", ("kept",))}
SAMPLE = "restore programs stop"
DAY = 86400


class Moments(Faults):
    def test_6a_a_start_that_hangs_and_is_stopped_by_a_person_thaws_at_once(self):
        with self.caught("start", "restore") as (job, pids, users):
            os.kill(pids[0], signal.SIGCONT)
            self.baton("stop", job)
            stopped = time.monotonic()
            self.settled("failed")
            time.sleep(1)
            self.assertEqual(self.assert_whole(users), OLD)
            self.assertLess(self.thawed(users, stopped), THAW)
        self.to_old()

    def test_6b_a_uwsgi_that_somebody_stops_before_the_switch_leaves_the_former_production(self):
        for step in self.chosen("", ["itself", "warm", "switch-dump"]):
            with self.subTest(step=step):
                with self.caught("start", step) as (job, pids, users):
                    self.world.supervisorctl("stop", NEW + "-uwsgi")
                    signal_all(pids, signal.SIGCONT)
                    found = self.settled("failed", "running")
                    time.sleep(1)
                    self.assertEqual(self.assert_whole(users), OLD if found["state"] == "failed" else NEW)
                self.world.supervisorctl("start", NEW + "-uwsgi")
                self.to_old()

    # Reboots

    def rebooted(self, name):
        """The server comes up again, and cron's minute with it."""
        verb, step, ends = REBOOTS[name]
        with self.subTest(state=name):
            with self.caught(verb, step) if verb else contextlib.nullcontext((None, [], None)) as (job, pids, users):
                with self.case("before") as others:
                    time.sleep(0.3)
                self.assertEqual(others.failed(), [])
                before = self.world.rows(OLD, "rows_other")
                cron = threading.Thread(target=self.as_cron, args=("@reboot ",))
                self.world.reboot(cron.start)
            found = self.settled(*ends, ticking=True)
            self.assertEqual(self.answering(), NEW if found["state"] in ("running", "kept") else OLD)
            self.assert_whole(others, *([users] if users else []))
            cron.join()
            self.tick()
            if found["state"] in ("running", "kept"):
                self.assertNotIn(self.programs().get(OLD + "-linod"), ("RUNNING", "STARTING"))
                self.assertEqual(self.world.rows(OLD, "rows_other"), before, "what the former production's program wrote since the server's start")
            print("reboot %s: %s" % (name, found["state"]), flush=True)

    def wanted(self, *names):
        steps = self.chosen(SAMPLE, [REBOOTS[name][1] for name in names])
        return [name for name in names if REBOOTS[name][1] in steps or REBOOTS[name][1] is None and os.environ.get("BATON_ATTEMPT_STEPS") == "all"]

    def test_7a_a_reboot_while_it_is_planned_or_starts(self):
        for name in self.wanted("planned", "before the freeze", "before the switch", "after the switch"):
            if name == "planned":
                self.to_old()
                self.baton("attempt", "plan", self.target, "--at", time.strftime("%Y-%m-%d %H:%M", time.localtime(time.time() + 2 * DAY)), "--for", "60m")
                self.assertEqual(self.told()["state"], "planned")
            self.rebooted(name)
            if name == "planned":
                self.assertIn("-attempt", self.world.crontab())
                self.baton("attempt", "cancel", self.target)
                self.assertEqual(self.told()["state"], "cancelled")

    def test_7b_a_reboot_while_it_runs_or_goes_back(self):
        for name in self.wanted("running", "before the switch back", "after the switch back"):
            if name == "running":
                self.to_running()
            left = self.json("attempt", "status", self.target)["left"] if name == "running" else None
            self.rebooted(name)
            if left:
                self.assertAlmostEqual(self.json("attempt", "status", self.target)["left"], left, delta=120)

    def test_7c_a_reboot_while_it_is_kept(self):
        for name in self.wanted("keeping"):
            self.rebooted(name)

    # The clock is set by a day, in either direction, at each state

    def test_8_a_clock_that_is_set_by_a_day_neither_ends_nor_loses_an_attempt(self):
        for ahead in self.chosen("%d" % DAY, ["%d" % DAY, "-%d" % DAY]):
            with self.subTest(ahead=ahead), contextlib.ExitStack() as stack:
                stack.callback(self.world.set_clock, 0)
                with self.caught("start", "restore") as (job, pids, users):
                    self.world.set_clock(int(ahead))
                    signal_all(pids, signal.SIGCONT)
                    self.settled("running")
                    left = self.json("attempt", "status", self.target)["left"]
                    self.assertGreater(left, 3000)
                    self.assertLessEqual(left, 3600)
                    self.world.set_clock(0)
                    self.tick()
                    status = self.json("attempt", "status", self.target)
                    self.assertEqual(status["state"], "running")
                    self.assertAlmostEqual(status["left"], left, delta=120)
                    self.assertEqual(self.assert_whole(users), NEW)
                    self.assertEqual(users.failed(), [])
                with self.caught("cancel", "dump") as (job, pids, users):
                    self.world.set_clock(int(ahead))
                    signal_all(pids, signal.SIGCONT)
                    self.settled("cancelled")
                    self.world.set_clock(0)
                    time.sleep(0.5)
                    self.assertEqual(self.assert_whole(users), OLD)
                    self.assertEqual(users.failed(), [])
                self.assert_old()

    # Three maintainers press start, cancel and keep at the same moment

    def race(self):
        """{verb: exit status}, and what was said; of all three at once."""
        orders = {"start": ("--for", "60m"), "cancel": ("--confirm", NEW), "keep": ("--confirm", OLD)}
        clients = {verb: self.start("attempt", verb, self.target, *words) for verb, words in orders.items()}
        said = {verb: client.communicate(timeout=180)[1].decode(errors="replace")[-600:] for verb, client in clients.items()}
        return {verb: client.returncode for verb, client in clients.items()}, said

    def raced(self, state, winners, pids, users):
        """Who may win in this state; never two of them."""
        statuses, said = self.race()
        won = [verb for verb, status in statuses.items() if status == 0]
        self.assertEqual(sorted(set(statuses.values()) - {0, 3}), [], said)
        self.assertEqual(len(won), 1 if winners else 0, said)
        self.assertEqual(set(won) - set(winners), set(), said)
        signal_all(pids, signal.SIGCONT)
        found = self.settled("running", "cancelled", "kept", "failed")
        time.sleep(0.5)
        self.assertEqual(self.assert_whole(users), NEW if found["state"] in ("running", "kept") else OLD)
        self.assertEqual(users.failed(), [])
        print("race %s: %s won, %s" % (state, won, found["state"]), flush=True)

    def test_9_of_start_cancel_and_keep_pressed_at_the_same_moment_one_wins_at_most(self):
        for state in self.chosen("running", ("nothing", "starting", "running", "cancelling", "keeping", "kept")):
            with self.subTest(state=state):
                verb, step = {"starting": ("start", "restore"), "cancelling": ("cancel", "dump"), "keeping": ("keep", "stop")}.get(state, (None, None))
                if verb:
                    with self.caught(verb, step) as (job, pids, users):
                        self.raced(state, (), pids, users)
                    continue
                if state != "kept":
                    self.as_for("start" if state == "nothing" else "cancel")
                with self.case("race") as users:
                    self.raced(state, {"nothing": ("start",), "running": ("cancel", "keep"), "kept": ()}[state], [], users)
