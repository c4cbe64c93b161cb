# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where nothing runs the crontab, nobody relies on a start or an end by itself: the plan is refused, or readiness and everybody's status say so."""
import os
import shutil
import subprocess
import unittest
from unittest import mock

import support
import syncsites
from attemptdesk import DeskCase

from baton_server import attempt_plan, attempt_readiness, attempt_seen, attempt_status, attempts


class Daemon(support.Case):
    """Real processes, in a /proc that has no others."""

    def setUp(self):
        support.Case.setUp(self)
        patched = mock.patch.object(attempt_seen, "PROC", self.make("proc"))
        patched.start()
        self.addCleanup(patched.stop)
        self.write(self.directory + "/proc/1/comm", "init\n")

    def process(self, name, program="/bin/sleep", words=("60",)):
        copy = os.path.join(self.make("programs"), name)
        shutil.copy(program, copy)
        found = subprocess.Popen([copy] + list(words), stdin=subprocess.DEVNULL)
        self.addCleanup(found.wait)
        self.addCleanup(found.kill)
        os.symlink("/proc/%d" % found.pid, self.directory + "/proc/%d" % found.pid)
        return found

    def test_a_daemon_is_known_by_its_process_and_is_gone_when_it_ends(self):
        self.process("sleeping")
        self.assertIs(attempt_seen.look(), False)
        for name in attempt_seen.DAEMONS:
            daemon = self.process(name)
            self.wait_for(lambda: attempt_seen.look() is True, 5, name)
            daemon.kill()
            self.wait_for(lambda: attempt_seen.look() is False, 5, "the end of a daemon that nobody has waited for yet")

    def test_systemd_that_runs_crontabs_itself_is_one(self):
        self.write(self.directory + "/proc/1/comm", "systemd\n")
        self.assertIs(attempt_seen.look(), False)
        with mock.patch.object(attempt_seen, "GENERATORS", (self.write(self.directory + "/systemd-crontab-generator"),)):
            self.assertIs(attempt_seen.look(), True)

    def test_where_others_processes_may_not_be_seen_nothing_is_claimed(self):
        os.unlink(self.directory + "/proc/1/comm")
        self.assertIsNone(attempt_seen.look())


class SeenCase(DeskCase):
    def waited(self, seconds):
        """The plan was made so long ago."""
        now = attempts.clock()
        return attempts.change(self.series, lambda found: dict(found, clock=dict(now, boottime=now["boottime"] - seconds)))

    def said(self):
        return attempt_status.status({"series": self.series, "links": self.links, "vhosts": []})["attempt"]["warnings"]


class Planned(SeenCase):
    NEEDED = ({"startsBySelf": True}, {"atEnd": "cancel"})

    def test_what_needs_cron_is_refused_where_no_daemon_runs_and_leaves_nothing(self):
        self.cron_daemon(False)
        for more in self.NEEDED:
            error = self.refused_call(attempt_plan.plan, "rights", self.params(**more))
            self.assertIn("no cron daemon runs on this server", error.message)
        self.assertEqual((self.kept(), self.cron()), (None, ""))

    def test_a_start_by_hand_is_planned_there_and_everybody_is_told_at_once(self):
        self.cron_daemon(False)
        self.assertIn("No cron daemon runs on this server, so nobody reminds of the end", self.planned()["warnings"][0])
        self.assertEqual(len(self.said()), 1)

    def test_a_cron_of_an_unknown_name_counts_once_its_minute_was_seen(self):
        self.cron_daemon(False)
        first = self.planned()
        self.ticked(20)
        self.assertEqual(self.said(), [])
        for more in self.NEEDED:
            self.assertEqual(self.planned(seen=first["id"], **more)["warnings"], [])

    def test_where_a_daemon_runs_or_cannot_be_seen_three_minutes_tell(self):
        for runs in (True, None):
            self.cron_daemon(runs)
            shown = self.planned(startsBySelf=True, seen=self.kept()["id"] if self.kept() else None)
            self.assertEqual(shown["warnings"], [], "it is too new to tell")
            self.waited(attempt_seen.attempttick.SEEN + 20)
            self.assertRegex(self.said()[0], r"^Cron's minute has not been seen since 20\d\d-.*Z, so nothing would start by itself$")
            self.ticked(30)
            self.assertEqual(self.said(), [])
            self.ticked(attempt_seen.attempttick.SEEN + 1)
            self.assertEqual(len(self.said()), 1, "it stopped")
            os.unlink(attempt_seen.attempttick.place(self.series))

    def test_one_that_runs_is_told_of_what_it_lacks(self):
        self.switched()
        self.record("running", atEnd="cancel", clock=attempts.clock())
        self.waited(1000)
        self.assertIn("so nothing would cancel it at its end", self.said()[0])
        attempts.change(self.series, lambda found: dict(found, atEnd="remind"))
        self.assertIn("so nobody reminds of the end", self.said()[0])
        attempts.change(self.series, lambda found: dict(found, clock=dict(attempts.clock(), bootId="another"), stopped={self.production: ["linod_mdg1"]}))
        self.assertIn("nobody has stopped again what the former production mdg1 runs beside its site: linod_mdg1", " ".join(self.said()))
        self.ticked(10)
        self.assertEqual(self.said(), [])

    def test_links_that_somebody_changed_while_it_runs_are_told_with_the_command_that_mends_them(self):
        self.switched()
        self.record("running", clock=attempts.clock())
        self.ticked(10)
        self.lead(preview="mdg1")
        self.assertEqual(self.said(), ["%s/preview is there again, made by hand, so that keep and cancel are refused: rm %s/preview" % (self.links, self.links)])
        self.lead(preview=None, prod="mdg1")
        self.assertEqual(len(self.said()), 1)
        self.assertIn("ln -sfn mdg2 %s/prod" % self.links, self.said()[0])

    def test_one_that_has_ended_is_told_of_nothing(self):
        self.cron_daemon(False)
        self.record("cancelled")
        self.assertEqual(self.said(), [])


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Guardrail(SeenCase):
    """The readiness's, as it is asked before a plan, after it, and by whoever starts it."""

    def of(self, **more):
        asked = attempt_readiness.of_call(dict({"series": self.series, "links": self.links, "vhosts": [], "minutes": 60, "maxSyncAge": 26, "startsBySelf": False}, **more))
        (one,) = attempt_readiness.part(asked, "attempt_ready_here", "cron")
        if one["state"] != "passed":
            self.assertTrue(one["todo"], one)
        return one["state"], one["detail"]

    def test_without_a_daemon_it_fails_where_cron_is_needed_and_warns_where_not(self):
        self.cron_daemon(False)
        self.assertEqual([self.of(startsBySelf=by_self)[0] for by_self in (True, False)], ["failed", "warning"])
        self.record("planned", startsBySelf=True)
        self.assertEqual(self.of()[0], "failed", "whatever whoever asks says")
        self.record("planned", atEnd="cancel")
        self.assertEqual(self.of()[0], "failed")
        self.ticked(5)
        self.assertEqual(self.of(startsBySelf=True)[0], "passed")

    def test_with_one_it_passes_before_the_plan_warns_just_after_and_fails_when_nothing_came(self):
        self.assertEqual(self.of(startsBySelf=True)[0], "passed")
        self.planned(startsBySelf=True)
        state, detail = self.of(startsBySelf=True)
        self.assertEqual((state, "cron has not run it yet" in detail), ("warning", True))
        self.waited(attempt_seen.attempttick.SEEN + 1)
        state, detail = self.of(startsBySelf=True)
        self.assertEqual((state, "has not been seen since" in detail), ("failed", True))
        self.ticked(5)
        self.assertEqual(self.of(startsBySelf=True)[0], "passed")

    def test_the_readiness_tells_whether_it_could_start_by_itself(self):
        asked = attempt_readiness.of_call({"series": self.series, "links": self.links, "vhosts": []})
        self.assertTrue(attempt_readiness.by_self(asked)["possible"])
        self.cron_daemon(False)
        self.assertEqual(attempt_readiness.by_self(asked), {"possible": False, "why": attempt_seen.GONE})


if __name__ == "__main__":
    support.main()
