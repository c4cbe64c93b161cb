# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may begin, go on with and undo what of an attempt, by record, links and sites; and that nothing else of the series begins meanwhile."""
import os
from unittest import mock

import attempting
import support
from attemptdesk import DeskCase

from baton_server import attempt_marks, attempt_readiness, attempt_ready_here, attempts, errors, guards, guards_attempt, nightly, paths, restorescript, series

CHECKS = {"attempt": "attempt-check", "cancel": "attempt-cancel-check", "keep": "attempt-keep-check"}


class Guards(DeskCase):
    def check(self, operation, mode="run", of=None, site=None, source=None, quick=False, **values):
        """"" or (error's code, refusal's code) of a plan of this operation. Each refusal has its three sentences."""
        plan = self.start_plan(operation, CHECKS[operation], values)
        plan.update(site=site or self.preview, source=source or self.production)
        try:
            guards.check(plan, mode, of, quick)
        except errors.CallError as error:
            if error.code == "refused":
                for key in ("found", "production", "todo"):
                    self.assertTrue(error.details[key], (operation, mode, key))
            return error.code, error.details.get("code")
        return ""

    def job_of(self, name, run=None, operation="attempt"):
        """A job's record, of this chain."""
        directory = paths.make_directory(paths.in_state("series", self.series, "jobs", name))
        paths.write_json(os.path.join(directory, "result.json"), {"id": name, "series": self.series, "operation": operation, "state": "failed", "run": run or name, "site": self.preview, "steps": [{"id": "a"}, {"id": "b"}]})
        return name

    # What others do

    def test_the_page_of_a_maintainers_attempt_whose_state_is_his_own_holds_the_series_and_a_kept_one_does_not(self):
        page = self.production + "/.maintenance"
        plan = {"series": self.series, "links": self.links}
        for text in ("20261205T170000Z-attempt-ab12cd", "20261205T170000Z-cancel-ab12cd", "20261205T170000Z-ab12cd"):
            self.write(page, "Lino Baton: %s\n" % text)
            for lead in ({"prod": "mdg1", "preview": "mdg2"}, {"prod": "mdg2", "preview": None}):
                self.lead(**lead)
                found = self.refused_call(guards.none_under_way, "attempt", plan)
                self.assertIn("remove " + page, found.details["todo"])
        for text in ("Lino Baton: kept 20261205T170000Z-keep-ab12cd\n", "Lino Baton: 20261205T170000Z-sync-ab12cd\n", "back at noon\n"):
            self.write(page, text)
            guards.none_under_way(plan)

    def test_an_own_attempt_that_is_over_lets_nobody_into_anothers_and_an_own_page_holds_nobody(self):
        plan = {"series": self.series, "links": self.links}
        for state in ("failed", "cancelled", "kept", "planned"):
            record = self.record(state)
            for site, lead in ((self.production, {"prod": "mdg1", "preview": "mdg2"}), (self.production, {"prod": "mdg2", "preview": None}), (self.preview, {"prod": "mdg2", "preview": None})):
                self.lead(**lead)
                page = site + "/.maintenance"
                self.write(page, "Lino Baton: 20261205T170000Z-attempt-ab12cd\n")
                self.refused_call(guards.none_under_way, "attempt", plan)
                self.refused_call(guards_attempt.none_of_others, "attempt", plan, record)
                asked = attempt_readiness.Asked(self.series, self.links, [])
                self.assertIn(page, next(attempt_ready_here.attempt(asked))["todo"])
                for own in (self.job_of("20261205T170000Z-attempt-cd12ab"), record["id"]):
                    attempts.directory(self.series, record["id"])
                    self.write(page, "Lino Baton: %s\n" % own)
                    guards.none_under_way(plan)
                os.unlink(page)

    def test_the_page_of_an_attempt_of_another_series_beside_it_holds_nothing(self):
        self.write(self.links + "/tera1/manage.py", "")
        self.write(self.links + "/tera1/.maintenance", "Lino Baton: 20261205T170000Z-attempt-ab12cd\n")
        guards.none_under_way({"series": self.series, "links": self.links})

    # A start

    def test_a_start_begins_where_nothing_is_planned_or_all_is_over(self):
        self.assertEqual(self.check("attempt"), "")
        for state in ("kept", "cancelled", "failed"):
            self.record(state)
            self.assertEqual(self.check("attempt"), "", state)
            self.assertEqual(self.check("attempt", "rehearse"), "", state)

    def test_a_planned_one_is_started_by_its_id_only(self):
        planned = self.record()
        self.assertEqual(self.check("attempt", attempt=planned["id"]), "")
        self.assertEqual(self.check("attempt"), ("refused", "attempt"))
        self.assertEqual(self.check("attempt", attempt=attempts.new_id()), ("refused", "attempt"))
        self.record(former="mdg0", id=planned["id"])
        self.assertEqual(self.check("attempt", attempt=planned["id"]), ("refused", "attempt"))
        self.record("cancelled", id=planned["id"])
        self.assertEqual(self.check("attempt", attempt=planned["id"]), ("refused", "attempt"), "withdrawn meanwhile")

    def test_a_start_follows_the_links(self):
        for links in ({"prod": "mdg2"}, {"preview": "mdg1"}, {"preview": None}, {"prod": None}):
            self.lead(prod="mdg1", preview="mdg2")
            self.lead(**links)
            self.assertEqual(self.check("attempt"), ("refused", "switched") if links != {"prod": None} else ("refused", "switched"), links)
        self.lead(prod="mdg1", preview="mdg2")
        self.assertEqual(self.check("attempt", source=self.preview), ("refused", "switched"))

    def test_two_starts_are_not(self):
        for state in attempts.UNDER_WAY:
            self.record(state)
            self.assertEqual(self.check("attempt"), ("refused", "attempt"), state)

    # Its end

    def test_only_what_runs_is_cancelled_or_kept(self):
        self.switched()
        for operation in ("cancel", "keep"):
            self.assertEqual(self.check(operation, quick=True), ("refused", "attempt"))
            for state in attempts.STATES:
                self.record(state)
                self.assertEqual(self.check(operation, quick=True), "" if state == "running" else ("refused", "attempt"), (operation, state))

    def test_links_that_somebody_changed_during_an_attempt_refuse_its_end(self):
        self.switched()
        self.record("running")
        for links in ({"prod": "mdg1"}, {"preview": "mdg1"}, {"prod": None}):
            self.lead(prod="mdg2", preview=None)
            self.lead(**links)
            for operation in ("cancel", "keep"):
                self.assertEqual(self.check(operation, quick=True), ("refused", "switched"), links)

    def test_a_cancel_that_would_lose_rows_needs_the_sites_name(self):
        self.switched()
        self.record("running")
        none = {"changes": {}, "rows": 0, "users": [], "asked": "2026-12-05T17:00:00Z", "problem": ""}
        some = dict(none, changes={"tickets_ticket": {"added": 1, "changed": 0, "removed": 0, "exact": True}}, rows=1, users=[{"name": "robin", "rows": 1}])
        large = dict(none, changes={"x": {"added": 0, "changed": 0, "removed": 0, "exact": False}})
        for answer, free in ((none, True), (None, True), (some, False), (large, False), (dict(none, rows=None, problem="no database"), False), (RuntimeError("broken"), True), ({}, True)):
            with mock.patch.object(attempt_marks, "last", side_effect=[answer] * 5):
                for confirm in ("", "mdg1", "MDG2", "mdg"):
                    self.assertEqual(self.check("cancel", confirm=confirm), "" if free else ("refused", "confirm"), answer)
                self.assertEqual(self.check("cancel", confirm="mdg2"), "", answer)
                self.assertEqual(self.check("cancel", quick=True), "", "the runner has no time for it: the step asks again")

    def test_what_the_call_does_not_know_is_counted_and_refused_by_the_step(self):
        self.record("running")
        none = {"changes": {}, "rows": 0, "users": [], "asked": "2026-12-05T17:00:00Z", "problem": ""}
        some = dict(none, changes={"tickets_ticket": {"added": 1, "changed": 0, "removed": 0, "exact": True}}, rows=1, users=[{"name": "robin", "rows": 1}])
        large = dict(none, changes={"x": {"added": 0, "changed": 0, "removed": 0, "exact": False}})
        for answer, free in ((none, True), (some, False), (large, False), (dict(none, rows=None, problem="no database"), False), (RuntimeError("broken"), False), ({}, False)):
            with mock.patch.object(attempt_marks, "live", side_effect=[answer]) as asked:
                self.assertEqual(guards_attempt.changes(self.series, self.kept())[0] == 0, free, answer)
                self.assertEqual(asked.mock_calls[0][2], {"whole": True})

    # Resumes and undos

    def test_the_chain_that_began_goes_on_and_back_wherever_the_links_are(self):
        job = self.job_of("20261205T170000Z-attempt-ab12cd")
        for links in ({"prod": "mdg1", "preview": "mdg2"}, {"prod": "mdg1", "preview": None}, {"prod": "mdg2", "preview": None}):
            self.lead(**links)
            self.record("starting", run=job)
            for mode in ("resume", "undo", None):
                self.assertEqual(self.check("attempt", mode, job), "", (links, mode))
            self.record("cancelling", run=job)
            for mode in ("resume", "undo", None):
                self.assertEqual(self.check("cancel", mode, job), "", (links, mode))

    def test_another_chain_does_not(self):
        job = self.job_of("20261205T160000Z-attempt-ffffff")
        self.record("starting", run="20261205T170000Z-attempt-ab12cd")
        for mode in ("resume", "undo"):
            self.assertEqual(self.check("attempt", mode, job), ("refused", "attempt"))
        self.record("cancelling", run="20261205T170000Z-cancel-ab12cd")
        for mode in ("resume", "undo"):
            self.assertEqual(self.check("cancel", mode, job), ("refused", "attempt"))

    def test_what_runs_is_not_undone_but_cancelled(self):
        job = self.job_of("20261205T170000Z-attempt-ab12cd")
        self.switched()
        self.record("running", run=job)
        self.assertEqual(self.check("attempt", "undo", job), ("refused", "attempt"))
        self.assertEqual(self.check("attempt", "resume", job), "")
        self.record("keeping", run=job)
        self.assertEqual(self.check("keep", "undo", job), ("refused", "attempt"))
        self.assertEqual(self.check("keep", "resume", job), "")
        self.record("cancelled", run=job)
        self.lead(prod="mdg1", preview="mdg2")
        self.assertEqual(self.check("cancel", "undo", job), ("refused", "attempt"))

    def test_a_start_that_never_began_goes_on_while_nothing_changed(self):
        job = self.job_of("20261205T170000Z-attempt-ab12cd")
        self.assertEqual(self.check("attempt", "resume", job), "")
        self.record("planned")
        self.assertEqual(self.check("attempt", "resume", job), ("refused", "attempt"), "somebody planned another one since")
        self.record("failed")
        self.lead(preview=None)
        self.assertEqual(self.check("attempt", "resume", job), ("refused", "switched"))

    # Everything else

    def test_nothing_else_of_the_series_begins_meanwhile(self):
        other = self.links + "/mdg0"
        self.write(other + "/manage.py", ""), self.write(other + "/settings.py", "")
        self.write(self.preview + "/initdb.sh", "#!/bin/sh\n", 0o755)
        base = {"format": 2, "title": "", "series": self.series, "links": self.links}
        made = {"sync": dict(base, operation="sync", site=self.preview, source=self.production, steps=[{"id": "a", "run": {"action": "sync-guard", "cwd": self.preview}}]),
                "setup": dict(base, operation="setup", site=self.links + "/mdg9", source=self.production, steps=[{"id": "a", "run": {"action": "setup-check", "cwd": self.production}}]),
                "retire": dict(base, operation="retire", site=other, steps=[{"id": "a", "run": {"action": "retire-check", "with": {"confirm": "mdg0"}, "cwd": other}}]),
                "adopt": dict(base, operation="adopt", site=self.production, steps=[{"id": "a", "run": {"action": "adopt-check", "cwd": self.production}}]),
                "run-script": dict(base, operation="run-script", site=self.preview, steps=[{"id": "a", "run": {"argv": ["./initdb.sh"], "cwd": self.preview}}])}
        for state in attempts.UNDER_WAY:
            self.record(state)
            for operation, plan in sorted(made.items()):
                for mode in ("run", "rehearse", "undo", None):
                    if operation == "adopt":
                        continue   # the links are there: its own guard is told of next
                    self.refused_call(guards.check, "attempt", plan, mode)
            self.lead(preview=None)
            self.refused_call(guards.check, "attempt", made["adopt"])
            self.lead(preview="mdg2")
        self.record("kept")
        for operation in ("sync", "retire", "run-script"):
            self.assertIsNone(guards.check(made[operation]), operation)

    def test_the_restore_script_is_not_saved_while_a_start_takes_it(self):
        self.record("starting")
        params = {"series": self.series, "links": self.links, "text": "x = 1\n", "seen": "", "by": "ann"}
        self.refused_call(restorescript.save, "attempt", params)

    def test_a_nightly_is_not_set_meanwhile_and_may_be_cleared(self):
        plan = dict(self.start_plan("sync", "sync-guard", {}))
        self.record("running")
        self.refused_call(nightly.set, "attempt", {"series": self.series, "links": self.links, "at": "02:30", "plan": plan, "script": "keep", "by": "a"})
        self.assertEqual(nightly.clear({"series": self.series, "links": self.links, "by": "a"}), {"nightly": None})

    def test_a_night_during_an_attempt_is_left_out_and_no_failure(self):
        from baton_server import host, nightrun, nightstate
        plan = self.start_plan("sync", "sync-guard", {})
        nightly.save(self.series, {"at": "02:30", "by": "a", "since": "2026-01-01T00:00:00Z", "plan": plan, "script": "keep", "user": host.user_name(), "command": "x", "original": ""})
        self.record("running")
        self.assertEqual(nightrun.by_cron(self.series), 0)
        (night,) = nightstate.nights(paths.in_state("series", self.series, "nights.jsonl"))
        self.assertEqual(night["event"], "held")
        self.assertIn("attempt", night["detail"])

    def test_the_former_production_stays_of_the_series_whatever_it_is_called(self):
        for name in ("alpha", "beta"):
            self.write(self.root + "/apart/%s/manage.py" % name, ""), self.write(self.root + "/apart/%s/settings.py" % name, "")
        self.lead(prod="../apart/beta", preview=None)
        former, site = self.root + "/apart/alpha", self.root + "/apart/beta"
        attempts.change(self.series, lambda before: dict(attempting.record(self.links, "running"), former=former, site=site, to="beta", **{"from": "alpha"}))
        _, found = series.discover([self.root])
        (one,) = [one for one in found if one.id == self.series]
        self.assertIn(former, [real for _, real in one.sites])
        self.assertEqual([other.id for other in found if other is not one and former in [real for _, real in other.sites]], [])
        self.assertTrue(series.belongs(self.links, former, self.series))
        plan = dict(self.start_plan("cancel", "attempt-cancel-check", {}), site=site, source=former)
        plan["steps"][0]["run"]["cwd"] = site
        self.assertIsNone(guards.check(plan, "run", quick=True))


if __name__ == "__main__":
    support.main()
