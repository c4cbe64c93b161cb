# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import re
import unittest

import attempting
import support
from support import Case, ROOT


class Guards(Case):
    """A series mdg with production mdg1, an old site mdg0 and no preview."""

    def setUp(self):
        Case.setUp(self)
        self.links = self.pair()
        self.site(self.links + "/mdg0")
        self.server = self.helper()

    def made(self, operation, site, source="", actions=(), cwd=None, **more):
        from baton_server import series
        steps = [{"id": name, "run": {"action": name, "with": values, "cwd": cwd or source or site}} for name, values in actions or [("setup-check", {})]]
        return dict({"format": 2, "operation": operation, "title": "", "series": series.links_id(self.links), "links": self.links, "site": site, "source": source, "steps": steps}, **more)

    def setup_plan(self, name="mdg3", **more):
        return self.made("setup", self.links + "/" + name, **dict({"source": self.links + "/mdg1"}, **more))

    def check(self, plan):
        """What guards.check says in the helper's own process: "" or (code, refusal's code)."""
        from baton_server import errors, guards, paths
        paths._state = (self.state(), False)
        try:
            guards.check(plan)
        except errors.CallError as error:
            return error.code, (error.details or {}).get("code")
        finally:
            paths._state = None
        return ""

    def retirement(self, name="mdg0", confirm=None, **more):
        return self.made("retire", self.links + "/" + name, actions=[("retire-check", {"confirm": name if confirm is None else confirm})], **dict({"cwd": self.links}, **more))

    def known(self):
        """Actions that another part brings count as known here."""
        from baton_server import actions
        for name in ("retire-check", "adopt-check", "adopt-links"):
            if name not in actions.ACTIONS:
                actions.ACTIONS[name] = ("none", "none")
                self.addCleanup(actions.ACTIONS.pop, name)

    def test_a_set_up_may_make_a_site_that_is_not_there_yet(self):
        self.assertEqual(self.check(self.setup_plan()), "")
        self.assertEqual(self.check(self.setup_plan(cwd=self.links + "/mdg3")), "")
        self.assertEqual(self.check(self.setup_plan(cwd=self.links + "/mdg3/media")), "")

    def test_and_goes_on_where_it_has_begun_and_is_the_preview(self):
        self.site(self.links + "/mdg3")
        self.assertEqual(self.check(self.setup_plan()), "")
        os.unlink(self.links + "/preview")
        os.symlink("mdg3", self.links + "/preview")
        self.assertEqual(self.check(self.setup_plan()), "")

    def test_commands_stay_within_the_two_sites(self):
        for cwd in (self.links, self.links + "/mdg2", "/", self.links + "/mdg30", self.links + "/mdg3/../mdg2"):
            self.assertEqual(self.check(self.setup_plan(cwd=cwd))[0], "bad-request", cwd)

    def test_a_set_up_copies_production_only(self):
        self.assertEqual(self.check(self.setup_plan(source=self.links + "/mdg2")), ("refused", "switched"))
        self.assertEqual(self.check(self.setup_plan(source="", cwd=self.links + "/mdg3"))[0], "bad-request")
        os.unlink(self.links + "/prod")
        self.assertEqual(self.check(self.setup_plan())[0], "refused")

    def test_only_a_neutral_name_beside_production(self):
        for name in ("preview", "prod", "new", "Mdg3", "mdg 3", "mdg3.bak", "3mdg", "m" * 32, "mdg1", "../x"):
            self.assertNotEqual(self.check(self.setup_plan(name)), "", name)
        self.assertEqual(self.check(self.made("setup", self.root + "/elsewhere/mdg3", source=self.links + "/mdg1"))[0], "refused")
        os.symlink("mdg2", self.links + "/mdg3")
        self.assertEqual(self.check(self.setup_plan()), ("refused", "name"))
        self.write(self.links + "/mdg4", "a file")
        self.assertEqual(self.check(self.setup_plan("mdg4")), ("refused", "name"))

    def test_not_a_site_that_was_production_or_is_another_series(self):
        plan = self.setup_plan("mdg0")
        self.assertEqual(self.check(plan), "")
        self.write(self.state("series", plan["series"], "production.jsonl"), json.dumps({"site": self.links + "/mdg0"}) + "\n")
        self.assertEqual(self.check(plan), ("refused", "guard"))
        other = self.make("sites", "other")
        os.symlink("../mdg/mdg4", other + "/prod")
        self.site(self.links + "/mdg4")
        from baton_server import probe, series
        probe.last = series.discover([self.root])[1]
        self.addCleanup(setattr, probe, "last", [])
        self.assertEqual(self.check(self.setup_plan("mdg4")), ("refused", "guard"))

    def test_no_set_up_while_an_attempt_runs(self):
        plan = self.setup_plan()
        self.write(self.state("series", plan["series"], "attempt.json"), json.dumps(attempting.record(self.links, "running")))
        self.assertEqual(self.check(plan), ("refused", "attempt"))

    def test_an_adoption_is_of_a_site_to_which_no_other_prod_link_leads(self):
        self.known()
        from baton_server import series
        flat = self.make("sites", "flat")
        self.site(flat + "/foo1")
        plan = self.made("adopt", flat + "/foo1", actions=[("adopt-links", {"directory": self.root + "/foo"})], links=flat, series=series.group_id(flat, "foo"))
        self.assertEqual(self.check(plan), "")
        self.make("sites", "foo")
        os.symlink("../flat/foo1", self.root + "/foo/prod")
        from baton_server import probe
        probe.last = series.discover([self.root])[1]
        self.addCleanup(setattr, probe, "last", [])
        self.assertEqual(self.check(plan), "")   # a resume finds its own link
        elsewhere = dict(plan, steps=[dict(plan["steps"][0], run=dict(plan["steps"][0]["run"], **{"with": {"directory": flat}}))])
        self.assertEqual(self.check(elsewhere), ("refused", "guard"))
        os.unlink(self.root + "/foo/prod")
        self.site(flat + "/foo2")
        os.symlink("../flat/foo2", self.root + "/foo/prod")
        probe.last = []
        self.assertEqual(self.check(plan)[0], "refused")

    def test_only_an_old_site_is_retired_whose_name_was_typed(self):
        self.known()
        self.assertEqual(self.check(self.retirement()), "")
        self.assertEqual(self.check(self.retirement(confirm="mdg")), ("refused", "confirm"))
        self.assertEqual(self.check(self.retirement(confirm="")), ("refused", "confirm"))
        self.assertEqual(self.check(self.retirement("mdg1")), ("refused", "state"))
        self.assertEqual(self.check(self.retirement("mdg2")), ("refused", "state"))
        for cwd in (self.links + "/mdg1", "/", self.root):
            self.assertEqual(self.check(self.retirement(cwd=cwd))[0], "bad-request", cwd)

    def test_not_what_an_attempt_goes_back_to(self):
        self.known()
        plan = self.retirement()
        self.write(self.state("series", plan["series"], "attempt.json"), json.dumps(attempting.record(self.links, "running", former="mdg0")))
        self.assertEqual(self.check(plan), ("refused", "attempt"))

    def test_a_retirement_goes_on_where_the_directory_is_gone(self):
        self.known()
        os.rename(self.links + "/mdg0", self.directory + "/gone")
        self.assertEqual(self.check(self.retirement()), "")
        plan = self.retirement()
        self.assertEqual(self.check(dict(plan, site="/elsewhere/mdg0"))[0], "not-found")

    def test_names_are_refused_as_the_desktop_refuses_them(self):
        from baton_server import sitename
        with open(os.path.join(ROOT, "core", "hosting", "SiteName.cpp")) as source:
            text = source.read()
        self.assertEqual(set(sitename.LIFE_CYCLE_WORDS), set(re.findall(r'u"([a-z]+)"_s', text)))
        self.assertIn('u"%s"_s' % sitename.NEUTRAL.pattern, text)

    def test_the_proposed_name_is_the_next_free_number(self):
        from baton_server import sitename
        self.assertEqual(sitename.proposed("mdg1", lambda name: name in ("mdg2", "mdg3")), "mdg4")
        self.assertEqual(sitename.proposed("anna", lambda name: False), "anna2")
        self.assertEqual(sitename.proposed("My-Site9", lambda name: False), "mysite10")
        self.assertEqual(sitename.proposed("mdg1", lambda name: True), "")


class Synchronised(unittest.TestCase):
    def test_a_set_up_whose_restore_ran_is_a_synchronisation_of_its_site(self):
        from baton_server import synclog
        job = {"operation": "setup", "steps": [{"id": "restore", "state": "done"}]}
        self.assertTrue(synclog.synchronised(job))
        self.assertFalse(synclog.synchronised(dict(job, steps=[{"id": "restore", "state": "waiting"}])))
        self.assertFalse(synclog.synchronised(dict(job, undoes="x")))
        self.assertFalse(synclog.synchronised({"operation": "adopt", "steps": [{"id": "restore", "state": "done"}]}))
        self.assertTrue(synclog.synchronised({"operation": "sync"}))

    def test_the_final_synchronisation_of_an_attempt_ends_when_the_rows_are_counted(self):
        from baton_server import synclog
        job = {"id": "x", "series": "m", "operation": "attempt", "state": "failed", "started": "2026-12-05T17:00:00Z", "ended": "2026-12-05T18:00:00Z",
               "steps": [{"id": "restore", "state": "done"}, {"id": "verify", "state": "done", "ended": "2026-12-05T17:10:00Z"}]}
        ago = {"id": "w", "series": "m", "operation": "sync", "state": "succeeded", "started": "2026-12-04T22:00:00Z", "ended": "2026-12-04T22:10:00Z"}

        def last(verify, state="failed", restore="done"):
            steps = [{"id": "restore", "state": restore}, {"id": "verify", "state": verify, "ended": "2026-12-05T17:10:00Z"}]
            found = synclog.last_sync("/m/mdg2", ["preview"], [dict(job, state=state, steps=steps), ago], None)
            return found["job"], found["state"], found["ended"]
        self.assertEqual(last("done"), ("x", "succeeded", "2026-12-05T17:10:00Z"), "the switch failed after it")
        self.assertEqual(last("differs", "differs"), ("x", "differs", "2026-12-05T17:10:00Z"))
        self.assertEqual(last("refused"), ("x", "failed", "2026-12-05T18:00:00Z"), "rows did not arrive")
        self.assertEqual(last("waiting", "lost", "running"), ("w", "succeeded", "2026-12-04T22:10:00Z"), "a start whose runner was killed within its restore keeps nobody from starting again; preview.json tells of half a restore")
        self.assertEqual(last("waiting", restore="waiting"), ("w", "succeeded", "2026-12-04T22:10:00Z"), "the preview was not touched")


if __name__ == "__main__":
    support.main()
