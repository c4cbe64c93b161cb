# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps that change an attempt's record: its begin and the way back, the cancel's, the decision, the end; and what refuses before them."""
import json
import os
import time
import unittest
from unittest import mock

import support
import syncsites
from attemptdesk import DeskCase

from baton_server import attempt_begin, attempt_idle, attempts, clock, nightly, nightstate, paths
from baton_server.errors import CallError


class Steps(DeskCase):
    def begin(self, **values):
        return self.act("attempt-begin", "begin", **dict({"minutes": 60, "atEnd": "remind", "cancel": {"operation": "cancel"}}, **values))

    def as_job(self, operation, state=None, **result):
        """A new job; the one before it becomes its chain, ended as said."""
        before = self.directory_of_job
        if result or state:
            paths.write_json(os.path.join(before, "result.json"), dict({"state": state, "run": self.run_id, "operation": self.operation, "series": self.series, "site": self.preview}, **result))
        self.operation = operation
        self.new_job((before,), self.run_id)

    def undone(self, state, begun=("begin",), stopped="", **result):
        """The job that undoes the present one, which began these steps and ended so."""
        with open(os.path.join(self.directory_of_job, "journal.jsonl"), "w") as out:
            for step in begun:
                out.write(json.dumps({"event": "step", "step": step}) + "\n")
        if stopped:
            paths.write_json(os.path.join(self.directory_of_job, "stop.json"), {"by": stopped})
        self.as_job("attempt", state, **result)
        return self.act("attempt-begin-back", "begin")

    # The begin

    def test_a_begin_without_a_plan_makes_the_record(self):
        self.assertEqual(self.begin(minutes=45, atEnd="cancel"), 0, self.output)
        kept = self.kept()
        self.assertEqual((kept["state"], kept["minutes"], kept["atEnd"], kept["from"], kept["to"], kept["run"], kept["job"], kept["raw"], kept["ends"], kept["plannedAt"]),
                         ("starting", 45, "cancel", "mdg1", "mdg2", self.run_id, self.job, {"prod": "mdg1", "preview": "mdg2"}, None, None))
        self.assertTrue(kept["begun"])
        plan = os.path.join(attempts.place(self.series, kept["id"]), "cancel-plan.json")
        self.assertEqual((paths.read_json(plan), os.stat(plan).st_uid), ({"operation": "cancel"}, os.geteuid()))
        self.assertIn("attempttick.py", self.cron())
        self.assertEqual([one["what"] for one in self.activity()], ["started"])

    def test_a_planned_one_begins_with_its_texts(self):
        planned = self.planned()
        self.values["attempt"] = planned["id"]
        self.assertEqual(self.begin(minutes=90), 0, self.output)
        self.assertEqual((self.kept()["id"], self.kept()["announcement"], self.kept()["minutes"], self.kept()["plannedBy"]), (planned["id"], "Soon", 90, "ann@laptop"))

    def test_a_start_by_itself_whose_media_took_long_freezes_nobody_out_after_the_announced_time(self):
        for late, by, status in ((660, "ann@server, by itself", 3), (540, "ann@server, by itself", 0), (660, "ann@laptop", 0)):
            with self.subTest(late=late, by=by), mock.patch.object(attempt_begin, "person", lambda context: by):
                planned = self.planned()
                made = self.record(id=planned["id"], plannedAt=planned["plannedAt"], startsBySelf=True, starts=clock.iso(time.time() - late))
                self.values["attempt"] = made["id"]
                self.assertEqual(self.begin(), status, self.output)
                if status:
                    self.refusal("attempt")
                    self.assertIn("the media took until", self.report["refusal"]["message"])
                    self.assertEqual((self.kept()["state"], self.kept()["begun"]), ("planned", None))
                    self.assertEqual(self.undone("refused"), 0, self.output)
                    self.assertEqual(self.kept()["state"], "planned")
                self.record("cancelled")
                self.new_job()

    def test_it_is_repeated_by_its_own_job_and_refused_to_another(self):
        self.assertEqual(self.begin(), 0)
        first = self.kept()
        self.new_job((self.directory_of_job,), self.run_id)
        self.assertEqual(self.begin(), 0, self.output)
        self.assertEqual((self.kept()["id"], self.kept()["job"], self.kept()["begun"]), (first["id"], self.job, first["begun"]))
        self.new_job()
        self.assertEqual(self.begin(), 3)
        self.refusal("attempt")

    def test_links_that_changed_since_the_check_refuse_it(self):
        self.lead(prod="mdg2", preview="mdg1")
        self.assertEqual(self.begin(), 3)
        self.refusal("switched")
        self.assertIsNone(self.kept())

    def test_a_plan_that_was_edited_since_the_check_is_not_begun_whatever_the_clock_says(self):
        planned = self.planned()
        ahead = clock.iso(time.time() + 86400)   # made by a clock that was set right since
        attempts.change(self.series, lambda record: dict(record, plannedAt=ahead))
        self.values["attempt"] = planned["id"]
        checked = os.path.join(self.directory_of_job, "report.check.json")
        paths.write_json(checked, {"plannedAt": clock.iso()})
        self.assertEqual(self.begin(), 3)
        self.refusal("attempt")
        paths.write_json(checked, {"plannedAt": ahead})
        self.assertEqual(self.begin(), 0, self.output)

    def test_another_planned_one_is_not_begun(self):
        self.planned()
        self.assertEqual(self.begin(), 3)
        self.refusal("attempt")
        self.assertEqual(self.kept()["state"], "planned")

    def test_without_cron_it_begins_with_a_warning_but_not_where_it_is_to_end_by_itself(self):
        self.write(self.table + ".denied")
        self.assertEqual(self.begin(), 0, self.output)
        self.assertTrue(self.report["warnings"])
        self.assertEqual(self.undone("failed", error="x"), 0, self.output)
        self.new_job()
        self.assertEqual(self.begin(atEnd="cancel"), 1, self.output)

    # The way back

    def test_a_start_that_failed_says_why_and_nobody_looks_after_it_any_more(self):
        self.begin()
        self.assertEqual(self.undone("failed", ("begin", "freeze"), error="the dump failed"), 0, self.output)
        self.assertEqual((self.kept()["state"], self.kept()["reason"]), ("failed", "the dump failed"))
        self.assertTrue(self.kept()["ended"])
        self.assertEqual((self.cron(), [one["what"] for one in self.activity()]), ("", ["went-back", "started"]))
        self.assertEqual(self.act("attempt-begin-back", "begin"), 0)   # once more is nothing more
        self.assertEqual([one["what"] for one in self.activity()], ["went-back", "started"])

    def test_a_refusals_words_are_the_reason(self):
        self.begin()
        self.undone("refused", ("begin", "freeze", "frozen"), refusal={"code": "guard", "message": "it writes still", "found": "2 transactions", "production": "", "todo": ""})
        self.assertEqual(self.kept()["reason"], "it writes still: 2 transactions")

    def test_a_planned_one_that_was_stopped_before_the_freeze_is_planned_as_before(self):
        planned = self.planned()
        self.values["attempt"] = planned["id"]
        self.begin()
        self.assertEqual(self.undone("stopped", stopped="bea"), 0, self.output)
        kept = self.kept()
        self.assertEqual((kept["state"], kept["id"], kept["begun"], kept["run"], kept["ends"], kept["told"]), ("planned", planned["id"], None, None, "2036-12-05T18:00:00Z", []))
        self.assertIn("bea", kept["reason"])
        self.assertIn("attempttick.py", self.cron())

    def test_and_does_not_begin_by_itself_a_minute_later(self):
        from baton_server import clock
        starts = clock.iso(time.time() - 20)
        planned = self.planned(starts=starts, startsBySelf=False)
        self.values["attempt"] = planned["id"]
        self.begin()
        self.undone("stopped", stopped="bea")
        self.assertEqual(self.kept()["told"], ["start " + starts])

    def test_one_that_was_never_planned_is_then_cancelled_and_after_the_freeze_it_failed(self):
        self.begin()
        self.undone("stopped", stopped="bea")
        self.assertEqual((self.kept()["state"], self.kept()["begun"]), ("cancelled", None))
        self.new_job()
        self.begin()
        self.undone("stopped", ("begin", "freeze"), stopped="bea", error="stopped by bea")
        self.assertEqual((self.kept()["state"], self.kept()["reason"]), ("failed", "stopped by bea"))

    def test_the_way_back_leaves_anothers_attempt_alone(self):
        self.record("starting", run="20261205T170000Z-attempt-ab12cd")
        self.assertEqual(self.act("attempt-begin-back", "begin"), 0)
        self.assertEqual(self.kept()["state"], "starting")

    # The cancel

    def test_a_cancel_begins_once_and_runs_on_where_it_did_not_go_through(self):
        self.switched()
        before = self.record("running")
        self.operation = "cancel"
        self.assertEqual(self.act("attempt-cancel-begin", "begin"), 0, self.output)
        self.assertEqual((self.kept()["state"], self.kept()["run"]), ("cancelling", self.run_id))
        self.as_job("cancel", "failed", error="the dump failed")
        self.assertEqual(self.act("attempt-cancel-begin-back", "begin"), 0, self.output)
        kept = self.kept()
        self.assertEqual((kept["state"], kept["reason"], kept["ends"], kept["clock"]), ("running", "the dump failed", before["ends"], before["clock"]))
        self.assertIsNotNone(attempts.left(kept))
        self.new_job()
        self.assertEqual(self.act("attempt-cancel-begin", "begin"), 0)
        self.new_job()
        self.assertEqual(self.act("attempt-cancel-begin", "begin"), 3)
        self.refusal("attempt")
        self.operation = "keep"
        self.assertEqual(self.act("attempt-decide", "decide"), 3)
        self.refusal("attempt")

    def test_a_cancel_by_itself_is_refused_where_the_end_was_extended_in_the_same_moment_and_is_counted_with_the_state(self):
        self.switched()
        first = self.record("running")["ends"]
        self.operation = "cancel"
        self.call("extend", minutes=15)
        for action in ("attempt-cancel-check", "attempt-cancel-begin"):
            self.assertEqual(self.act(action, "begin", confirm="mdg2", ends=first), 3, action)
            self.refusal("attempt")
        self.assertEqual((self.kept()["state"], self.kept()["told"]), ("running", []))
        ends = self.kept()["ends"]
        for _ in range(2):
            self.assertEqual(self.act("attempt-cancel-begin", "begin", ends=ends), 0, self.output)
        self.assertEqual((self.kept()["state"], self.kept()["told"]), ("cancelling", ["cancel %s %s" % (ends, self.job)]))

    def test_an_old_start_that_is_undone_late_changes_no_attempt_that_has_ended(self):
        ended = self.record("cancelled", switched="2026-12-05T17:00:00Z")
        self.assertEqual(self.act("attempt-switch-back", "switch", self.production), 0, self.output)
        self.assertEqual((self.kept(), os.path.lexists(self.preview + "/.maintenance")), (ended, False))

    def test_a_link_of_the_web_servers_user_opens_no_other_sites_gate(self):
        import socket
        shut = socket.socket(socket.AF_UNIX)
        self.addCleanup(shut.close)
        os.makedirs(self.production + "/nginx")
        shut.bind(self.production + "/nginx/s" + attempt_idle.GATE)
        os.symlink(self.production + "/nginx", self.preview + "/nginx")
        self.assertEqual((attempt_idle.unshut(self.preview), attempt_idle.gates(self.preview)), ([], []))
        self.assertEqual(attempt_idle.gates(self.production), [self.production + "/nginx/s" + attempt_idle.GATE])

    def test_a_cancel_is_refused_where_rows_would_be_lost_without_the_name(self):
        self.switched()
        self.record("running")   # its marks are missing: nobody can tell
        self.operation = "cancel"
        self.assertEqual(self.act("attempt-cancel-check", "check", confirm="", acceptChanged=False), 3)
        self.refusal("confirm")
        self.assertEqual(self.act("attempt-cancel-check", "check", confirm="mdg1"), 3)
        self.assertEqual(self.act("attempt-cancel-check", "check", confirm="mdg2"), 0, self.output)
        self.record("cancelling")
        self.assertEqual(self.act("attempt-cancel-check", "check", confirm=""), 0, "it goes on with what was confirmed")
        self.record("kept")
        self.assertEqual(self.act("attempt-cancel-check", "check", confirm="mdg2"), 3)
        self.refusal("attempt")

    # The end

    def test_keeping_is_refused_where_nobody_knows_that_the_former_production_is_untouched(self):
        self.switched()
        self.record("running")
        self.operation = "keep"
        self.assertEqual(self.act("attempt-keep-check", "check", confirm=""), 3)
        self.refusal("confirm")
        self.assertEqual(self.act("attempt-keep-check", "check", confirm="mdg2"), 3, "the other site's name")
        self.assertEqual(self.act("attempt-keep-check", "check", confirm="mdg1"), 0, self.output)
        self.assertTrue(self.report["warnings"])
        self.lead(prod="mdg1")
        self.assertEqual(self.act("attempt-keep-check", "check", confirm="mdg1"), 3)
        self.refusal("switched")

    def test_a_decision_stands_and_its_end_retires_the_former_production_and_ends_the_nights(self):
        self.switched()
        self.record("running")
        nightly.save(self.series, {"at": "02:30", "by": "a", "since": "2026-01-01T00:00:00Z", "plan": {"site": self.preview}, "script": "keep", "user": __import__("baton_server.host", fromlist=["x"]).user_name(), "command": "x", "original": ""})
        self.operation = "keep"
        self.assertEqual(self.act("attempt-end", "end", state="kept"), 3, "it is not decided")
        self.refusal("attempt")
        for _ in range(2):
            self.assertEqual(self.act("attempt-decide", "decide"), 0, self.output)
        for _ in range(2):
            self.assertEqual(self.act("attempt-end", "end", state="kept"), 0, self.output)
        kept = self.kept()
        self.assertEqual((kept["state"], [one["what"] for one in self.activity()].count("kept")), ("kept", 1))
        until = paths.read_json(paths.in_state("series", self.series, "old.json"))[self.production]["until"]
        self.assertEqual(until, time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 86400)))
        from baton_server import jobs, oldsite
        self.assertEqual(jobs.production_log(paths.in_state("series", self.series, "production.jsonl"))[-1], self.preview)
        self.assertIsNone(paths.read_json(nightly.place(self.series)))
        self.assertEqual(oldsite.Old(self.series, self.links, self.production).keep_until(), until)
        self.assertEqual(attempts.load(os.path.join(attempts.place(self.series, kept["id"]), "attempt.json"))[0]["state"], "kept")

    def test_an_agreed_later_day_stays(self):
        self.switched()
        self.record("keeping")
        path = paths.in_state("series", self.series, "old.json")
        paths.write_json(path, {self.production: {"until": "2099-01-01", "by": "ann", "at": "x"}})
        self.operation = "keep"
        self.assertEqual(self.act("attempt-end", "end", state="kept"), 0, self.output)
        self.assertEqual(paths.read_json(path)[self.production]["until"], "2099-01-01")

    def test_a_cancels_end_leaves_the_nights_on(self):
        nightly.save(self.series, {"at": "02:30", "plan": {}, "user": "x"})
        self.record("cancelling")
        self.operation = "cancel"
        self.assertEqual(self.act("attempt-end", "end", state="cancelled"), 0, self.output)
        self.assertEqual(self.kept()["state"], "cancelled")
        self.assertIsNotNone(paths.read_json(nightly.place(self.series)))
        self.assertIsNone(paths.read_json(paths.in_state("series", self.series, "old.json")))

    def test_a_cancel_that_accepted_changes_of_the_former_production_is_remembered_as_such(self):
        self.record("cancelling")
        self.operation = "cancel"
        paths.write_json(os.path.join(self.directory_of_job, "report.former.json"), {"identical": False, "differences": ["rows of rows_row"]})
        self.assertEqual(self.act("attempt-end", "end", state="cancelled"), 0, self.output)
        sentence = "mdg1 is not what it was at the freeze, which was accepted: rows of rows_row"
        self.assertEqual(self.kept()["warnings"], [sentence])
        self.assertIn(sentence, self.activity()[0]["detail"])

    def test_two_that_press_keep_and_cancel_at_the_same_moment(self):
        self.switched()
        for _ in range(5):
            self.record("running")
            children = []
            for operation, action in (("cancel", "attempt-cancel-begin"), ("keep", "attempt-decide")):
                self.new_job()
                self.operation = operation
                children.append((self.start(action, "begin"), self.run_id))
            told = []
            for child, _ in children:
                while os.read(child.reader, 65536):
                    pass
                os.close(child.reader)
                told.append(os.WEXITSTATUS(os.waitpid(child.pid, 0)[1]))
            self.assertEqual(sorted(told), [0, 3])
            self.assertEqual((self.kept()["state"], self.kept()["run"]), (("cancelling", "keeping")[told.index(0)], children[told.index(0)][1]))


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Check(DeskCase):
    """attempt-check of two sites that Django runs."""

    def setUp(self):
        DeskCase.setUp(self)
        self.django_sites()

    def check(self):
        return self.act("attempt-check", "check", **self.values)

    def test_what_does_not_hold_refuses_with_its_code(self):
        self.assertEqual(self.check(), 3)
        self.refusal("sync")
        self.assertIsNone(self.kept())

    def test_a_job_that_goes_on_with_its_start_is_not_asked_again(self):
        self.record("starting")
        self.assertEqual(self.check(), 0, self.output)

    def test_one_under_way_refuses(self):
        self.record("running", run="another")
        self.assertEqual(self.check(), 3)
        self.refusal("attempt")


assert CallError and nightstate

if __name__ == "__main__":
    support.main()
