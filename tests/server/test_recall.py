# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The former production, kept aside by an attempt, becomes the preview again."""
import os
import sqlite3
import time
from contextlib import closing
from unittest import mock

import support
from attemptsites import AttemptCase, Supervised

from baton_server import attempt_end, attempt_programs, attempt_readiness, errors, guards, journal, paths, recall

SETTINGS = "from lino.projects.std.settings import *\n\n\nclass Site(Site):\n    title = 'x'\n\n\nSITE = Site(globals())\nALLOWED_HOSTS = ['mdg.example.com']\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': %r}}\n"


class RecallCase(AttemptCase):
    """mdg2 was kept in place of mdg1."""

    def setUp(self):
        super().setUp()
        self.lead("mdg1")
        for site in (self.former, self.site_path):
            self.write(site + "/settings.py", SETTINGS % (site + "/default.db"))
            self.rows(site, "create table tickets_ticket (id integer primary key, title text);")
        self.rows(self.site_path, "alter table tickets_ticket add column extra text; create table labels_label (id integer primary key); insert into labels_label values (1), (2);")
        os.unlink(self.links + "/preview")
        os.unlink(self.links + "/prod")
        os.symlink("mdg2", self.links + "/prod")
        self.record(state="kept", begun="2026-11-28T08:00:00Z", frozen="2026-11-28T08:00:05Z", switched="2026-11-28T08:01:00Z", ended="2026-11-28T09:00:00Z", endedBy="ann@laptop", ends="2026-11-28T09:00:00Z")
        journal.append(paths.in_state("series", self.series), {"site": self.former}, "production.jsonl")
        journal.append(paths.in_state("series", self.series), {"site": self.site_path}, "production.jsonl")
        self.write(self.former + "/.maintenance", "Lino Baton: kept 20261128T085000Z-keep-abcdef\n")

    def rows(self, site, statements):
        with closing(sqlite3.connect(site + "/default.db")) as base:
            base.executescript(statements)

    def survey(self, **more):
        return recall.survey(dict({"series": self.series, "links": self.links, "vhosts": []}, **more))

    def told(self, code, **more):
        """(state, details) of a survey's checks of this code."""
        found = [one for one in self.survey(**more)["checks"] if one["code"] == code]
        return {one["state"] for one in found}, "; ".join(one["detail"] for one in found)

    def plan(self, confirm="mdg1"):
        step = {"id": "check", "run": {"action": "recall-check", "with": {"confirm": confirm, "earlier": "refuse"}, "cwd": self.former}}
        return {"format": 2, "operation": "recall", "title": "", "series": self.series, "links": self.links, "site": self.former, "source": self.site_path, "steps": [step]}

    def refused(self, plan):
        try:
            guards.check(plan)
        except errors.CallError as error:
            return (error.details or {}).get("code")
        return None

    def act(self, function, step, **values):
        context = self.context(step, self.held(), site=self.former, source=self.site_path)
        context.cwd = self.former
        status = self.done(function, context, values)
        self.report = paths.read_json("%s/report.%s.json" % (self.job, step)) or {}
        return status


class Told(RecallCase):
    def test_every_consequence_is_told(self):
        found = self.survey()
        self.assertEqual((found["name"], found["site"], found["production"]["name"]), ("mdg1", self.former, "mdg2"))
        self.assertEqual({one["code"] for one in found["checks"]}, {"state", "age", "version", "model", "data", "attempt"})
        self.assertEqual([one for one in found["checks"] if one["state"] == "failed"], [])
        self.assertIn("the former code comes back", self.told("version")[1])
        with mock.patch.object(recall, "version", lambda site: "Lino %s" % site[-1]):
            self.assertIn("the older code comes back: mdg1 runs Lino 1, and mdg2 runs Lino 2", self.told("version")[1])
        state, model = self.told("model")
        self.assertEqual(state, {"warning"})
        self.assertIn("the table labels_label (2 rows), whose rows are lost", model)
        self.assertIn("the column tickets_ticket.extra, whose values are lost", model)
        self.assertIn("as they were at the freeze of 2026-11-28T08:00:05Z, with those of mdg2: they are gone then", self.told("data")[1])
        self.assertNotIn("A dump of them", self.told("data")[1])
        self.make(*os.path.relpath(paths.in_state("series", self.series, "attempts", "20261128T080000Z-abcdef", "switch"), self.directory).split("/"))
        self.assertIn("A dump of them", self.told("data")[1])
        self.assertIn("a new attempt, from mdg2 to mdg1", self.told("attempt")[1])

    def test_a_day_that_has_passed_and_a_site_that_is_gone_are_told(self):
        path = paths.in_state("series", self.series, "old.json")
        paths.write_json(path, {self.former: {"until": "2031-01-01", "by": "ann"}})
        self.assertIn("promised to stay until 2031-01-01", self.told("age")[1])
        paths.write_json(path, {self.former: {"until": "2020-01-01", "by": "ann"}})
        self.assertIn("is over (2020-01-01)", self.told("age")[1])
        os.rename(self.former, self.former + ".gone")
        self.assertEqual(self.told("state")[0], {"failed"})
        self.assertIn("is no longer there", self.told("state")[1])
        job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261230T080000Z-retire-abcdef"))
        steps = [{"id": "snapshot", "run": {"action": "retire-snapshot", "with": {}, "cwd": self.links}}, {"id": "directory", "run": {"action": "retire-directory", "with": {}, "cwd": self.links}}]
        paths.write_json(job + "/plan.json", {"format": 2, "operation": "retire", "series": self.series, "links": self.links, "site": self.former, "source": "", "steps": steps})
        paths.write_json(job + "/result.json", {"id": os.path.basename(job), "series": self.series, "site": self.former, "operation": "retire", "state": "succeeded", "by": "ann", "started": "2026-12-30T08:00:00Z", "ended": "2026-12-30T08:10:00Z",
                                                "steps": [{"id": "snapshot", "state": "done"}, {"id": "directory", "state": "done"}], "rehearsal": False, "undoes": None})
        paths.write_json(job + "/report.snapshot.json", {"snapshot": {"directory": "/var/backups/lino/mdg1/retired-x"}})
        self.assertIn("it was retired by ann (2026-12-30); its last snapshot is in /var/backups/lino/mdg1/retired-x", self.told("state")[1])

    def test_what_cannot_be_the_preview_is_refused(self):
        self.assertEqual(self.told("state", site=self.site_path)[0], {"failed"})
        self.site(self.links + "/mdg3")
        self.assertIn("was never production", self.told("state", site=self.links + "/mdg3")[1])
        os.symlink("mdg3", self.links + "/preview")
        self.assertIn("the series has a preview: mdg3", self.told("state")[1])
        self.assertEqual(self.told("state", setAside=True)[0], {"passed"})
        os.unlink(self.links + "/preview")
        os.symlink("mdg1", self.links + "/preview")
        self.assertIn("is the preview already", self.told("state")[1])
        self.record(state="planned", id="20261129T080000Z-abcdef")
        self.assertIn("failed", self.told("attempt", site=self.former)[0])

    def test_the_server_takes_no_plan_without_the_name_nor_of_another_site(self):
        self.assertIsNone(self.refused(self.plan()))
        self.assertEqual(self.refused(self.plan("")), "confirm")
        self.assertEqual(self.refused(self.plan("mdg2")), "confirm")
        self.assertEqual(self.refused(dict(self.plan(), site=self.site_path, source=self.former)), "switched")
        self.record(state="running", switched="2026-11-28T08:01:00Z")
        self.assertEqual(self.refused(self.plan()), "attempt")

    def test_the_check_of_the_job_asks_the_same_again(self):
        self.assertEqual(self.act(recall.recall_check, "check", confirm="mdg1"), 0, self.output)
        self.assertEqual(self.act(recall.recall_check, "check", confirm="x"), 3)
        self.assertEqual(self.report["refusal"]["code"], "confirm")
        os.symlink("mdg1", self.links + "/preview")
        self.assertEqual(self.act(recall.recall_check, "check", confirm="mdg1"), 3)
        paths.write_json(self.job + "/report.link.json", {"earlier": {"target": None}})
        self.assertEqual(self.act(recall.recall_check, "check", confirm="mdg1"), 0, "a job that goes on made the link itself")

    def test_the_readiness_of_an_attempt_that_goes_back_says_so(self):
        os.symlink("mdg1", self.links + "/preview")
        said = [one for one in recall.direction(attempt_readiness.Asked(self.series, self.links, []))]
        self.assertEqual({one["state"] for one in said}, {"warning"})
        self.assertIn("this attempt goes back: mdg1 was production until ann@laptop kept mdg2 in its place (2026-11-28)", said[0]["detail"])
        self.assertIn("labels_label", said[1]["detail"])
        self.record(state="cancelled")   # one that was only tried is no former production
        self.assertEqual(list(recall.direction(attempt_readiness.Asked(self.series, self.links, []))), [])

    def test_a_keep_in_the_other_direction_forgets_the_day_of_what_is_production_now(self):
        path = paths.in_state("series", self.series, "old.json")
        for day in ("2020-01-01", "2999-01-01"):
            paths.write_json(path, {self.former: {"until": "2026-12-28", "by": "ann"}, self.site_path: {"until": day, "by": "ann"}})
            record = self.record(former=self.site_path, site=self.former, **{"from": "mdg2", "to": "mdg1"})
            self.done(attempt_end.keep_until, self.context("end", site=self.former, source=self.site_path), record)
            known = paths.read_json(path)
            self.assertEqual(list(known), [self.site_path])
            self.assertEqual(known[self.site_path]["until"], max(day, time.strftime("%Y-%m-%d", time.localtime(time.time() + 30 * 86400))))


class Done(Supervised, RecallCase):
    def test_the_site_is_neutral_served_behind_its_page_and_an_undo_takes_that_back(self):
        text = self.content(self.former + "/settings.py")
        self.start_daemon()
        self.step(attempt_programs.attempt_former_stop, "stop", self.former)
        self.assertEqual(self.ctl("status").count("STOPPED"), 2, self.ctl("status"))
        self.assertEqual(self.act(recall.recall_programs, "programs"), 3, "not before it is neutral")
        self.assertEqual(self.act(recall.recall_settings, "settings", address="https://preview.mdg.example.com", productionAddress="https://mdg.example.com"), 0, self.output)
        now = self.content(self.former + "/settings.py").decode()
        self.assertIn("preview.mdg.example.com", now)
        self.assertIn("_baton_preview =", now)
        self.assertTrue(os.path.exists(self.former + "/PREVIEW"))
        self.assertEqual(self.act(recall.recall_settings, "settings", address="https://preview.mdg.example.com", productionAddress="https://mdg.example.com"), 0, "again")
        self.assertEqual(self.content(self.former + "/settings.py").decode(), now)
        self.assertEqual(self.act(recall.recall_programs, "programs"), 0, self.output)
        self.assertIn("RUNNING", self.ctl("status", "mdg1-uwsgi"))
        self.assertIn("STOPPED", self.ctl("status", "linod_mdg1"))
        conf = self.content(self.place + "/conf.d/mdg.conf").decode()
        self.assertEqual((conf.count("autostart = true"), conf.count("autostart = false"), conf.count("Lino Baton kept")), (1, 1, 1))
        self.assertTrue(os.path.exists(self.former + "/.maintenance"))
        self.assertEqual(self.act(recall.recall_programs, "programs"), 0, "again")
        self.assertEqual(self.act(recall.recall_programs_away, "programs"), 0, self.output)
        self.assertEqual(self.ctl("status").count("STOPPED"), 2, self.ctl("status"))
        self.assertEqual(self.content(self.place + "/conf.d/mdg.conf").decode().count("autostart = false"), 2)
        self.assertEqual(self.act(recall.recall_settings_back, "settings"), 0, self.output)
        self.assertFalse(os.path.exists(self.former + "/PREVIEW"))
        self.assertIn(text.splitlines()[0], self.content(self.former + "/settings.py"))

    def test_production_is_never_touched(self):
        self.start_daemon()
        os.unlink(self.links + "/prod")
        os.symlink("mdg1", self.links + "/prod")
        for function in (recall.recall_settings, recall.recall_programs_away):
            self.assertEqual(self.act(function, "programs"), 3, function)
        self.assertIn("RUNNING", self.ctl("status", "mdg1-uwsgi"))
        self.assertFalse(os.path.exists(self.former + "/PREVIEW"))


if __name__ == "__main__":
    support.main()
