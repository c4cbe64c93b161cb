#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Going back after a keep: the former production becomes the preview again, of an older code and data model, and an attempt in the other direction is cancelled, and then kept.

Users write all the time. The tests run in the order of their names."""
import datetime
import json
import os
import re
import time
import unittest

from attempt_case import NEW, OLD, AttemptCase, pictures

NEWER = '''

class Extra(dd.Model):
    name = models.CharField(max_length=60)
'''
# What a provider takes out of restore2preview.py: what the older code does not know
UNKNOWN = ((r"(?m)^    kw.update\(extra=extra\)\n", ""), (r"(?m)^def create_rows_extra\(.*\n(?:    .*\n)+", ""), (r"(?m)^(.*rows_extra\.py.*)$", r"# \1"), (r"(?m)^rows_Extra = .*\n", ""))
AUTOSTART = re.compile(r"(?m)^\s*autostart\s*=\s*(\w+)")


class TestReturn(AttemptCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        world = cls.world
        models = os.path.join(world.links, NEW, "rows", "models.py")
        text = world.read(models)
        world.write(models, text.replace("    note = models.TextField(blank=True)", "    note = models.TextField(blank=True)\n    extra = models.CharField(max_length=60, blank=True)") + NEWER)
        world.write(os.path.join(world.directory, "crontab"), "7 3 * * * cd %s/prod && ./by-link.sh\n9 3 * * * cd %s/%s && ./by-name.sh\n" % (world.links, world.links, OLD))
        cls.users_ = cls("id").users("always")
        cls.users_.__enter__()
        cls.addClassCleanup(cls.users_.__exit__)

    # Questions

    def table(self, site):
        """Which of a site's programs run, and which begin with the server."""
        states = self.programs()
        found = {}
        for word in ("uwsgi", "linod"):
            path = os.path.join(self.world.directory, "supervisor", "conf.d", "%s-%s.conf" % (site, word))
            said = AUTOSTART.search(self.world.read(path))
            found[word] = (states.get("%s-%s" % (site, word)) == "RUNNING", said is None or said.group(1) == "true")
        return found

    def snapshot_jobs(self):
        return sorted(name for name in os.listdir(self.world.etc("cron.daily")))

    def cron_lines(self):
        return [line.replace(self.world.links + "/", "") for line in self.world.crontab().splitlines() if line.endswith(".sh") and not line.startswith("# BEGIN")]

    def agreed(self):
        with open(os.path.join(self.world.server["state"], "series", self.series, "old.json")) as source:
            return {os.path.basename(path): said["until"] for path, said in json.load(source).items()}

    def page(self, site):
        return os.path.exists(os.path.join(self.world.links, site, ".maintenance"))

    def is_production(self, site, other, preview):
        """Links, answers and pages."""
        self.assertEqual((self.leads("prod"), self.leads("preview")), (site, preview))
        self.assertEqual(self.serves(), site)
        self.assertFalse(self.page(site))

    def whole(self, site):
        """Every row that anybody was told is kept, apart from those that a cancel listed as lost, is in what is production."""
        due = set(self.users_.acknowledged()) - type(self).lost   # first: they go on writing
        self.assertEqual(due - set(self.world.names(site)), set())
        self.assertEqual(self.users_.failed(), [])

    lost = set()

    # In the order of an evening that turned out badly

    def test_1_the_newer_version_is_kept(self):
        self.ready()
        self.start_attempt()
        job, said = self.attempt("keep", "--follow")
        self.assertEqual(job["state"], "succeeded", said)
        self.assertIn("baton attempt announcement w/mini --kind kept", said)
        self.is_production(NEW, OLD, None)
        self.assertEqual(self.table(OLD), {"uwsgi": (False, False), "linod": (False, False)})
        self.assertEqual({name: self.table(NEW)[name] for name in ("uwsgi", "linod")}, {"uwsgi": (True, True), "linod": (True, True)})
        self.assertEqual(self.agreed(), {OLD: (datetime.date.today() + datetime.timedelta(30)).isoformat()})
        self.assertEqual(self.cron_lines(), ["7 3 * * * cd prod && ./by-link.sh", "9 3 * * * cd %s && ./by-name.sh" % NEW])
        self.assertEqual(self.snapshot_jobs(), ["make_snapshot_" + NEW])
        self.whole(NEW)

    def test_2_going_back_is_offered_with_every_consequence_and_nothing_is_done_without_the_name(self):
        before, states, links = self.kept(), self.programs(), os.listdir(self.world.links)
        sql = "insert into rows_extra (name) values ('of the new code');"
        self.world.sqlite(os.path.join(self.world.links, NEW, "default.db"), sql) if self.engine == "sqlite3" else self.world.served_sql(NEW, sql)
        job, said = self.attempt("recall", "--without-sudo", status=3)
        self.assertIsNone(job)
        self.assertIn("the former code comes back: by their packages' versions both run ", said)
        self.assertIn("may not load into the older", said)
        self.assertIn("only the newer one has the table rows_extra (1 row), whose rows are lost", said)
        self.assertIn("only the newer one has the column rows_row.extra, whose values are lost", said)
        self.assertIn("overwrites the database and the media of %s, as they were at the freeze of " % OLD, said)
        self.assertIn("they are gone then. A dump of them, ", said)
        self.assertIn("promised to stay until %s" % self.agreed()[OLD], said)
        self.assertIn("users get nothing of it before a new attempt, from %s to %s" % (NEW, OLD), said)
        self.assertIn("baton attempt recall %s --confirm %s" % (self.target, OLD), said)
        job, said = self.attempt("recall", "--without-sudo", "--confirm", NEW, status=3)
        self.assertIsNone(job)
        self.assertEqual(pictures.differences(before, self.kept()), [])
        self.assertEqual((self.programs(), os.listdir(self.world.links)), (states, links))
        self.is_production(NEW, OLD, None)

    def test_3_the_former_production_is_a_neutral_preview_again_and_its_data_stays(self):
        before, refused, mails = self.kept(), len(self.users_.refused()), len(self.world.sink.subjects)
        begun = set(self.jobs())
        self.baton("attempt", "recall", self.target, "--without-sudo", "--confirm", OLD)
        job, = set(self.jobs()) - begun
        self.wait_until(lambda: self.record(job), 20, "the job's record")
        self.kill_within(job, "programs")
        self.unlocked()
        undone, said = self.command("undo", job, "--follow")
        self.assertEqual(undone["state"], "succeeded", said)
        self.is_production(NEW, OLD, None)
        self.assertEqual(self.table(OLD), {"uwsgi": (False, False), "linod": (False, False)})
        self.assertFalse(os.path.exists(os.path.join(self.world.links, OLD, "PREVIEW")))
        self.assertEqual(pictures.differences(before, self.kept()), [])
        self.unlocked()
        job, said = self.attempt("recall", "--without-sudo", "--confirm", OLD, "--follow")
        self.assertEqual(job["state"], "succeeded", said)
        self.is_production(NEW, OLD, OLD)
        self.assertEqual(self.site_states(), {NEW: "production", OLD: "preview"})
        self.assertEqual(pictures.differences(before, self.kept()), [])
        self.assertTrue(self.page(OLD))
        self.assertEqual(self.table(OLD), {"uwsgi": (True, True), "linod": (False, False)})
        self.assertEqual(self.django(OLD)["linod"], False)
        self.assertIn("filebased", self.django(OLD)["mail"])
        self.unlocked()
        self.assertIn("is the preview already", self.attempt("recall", "--without-sudo", status=3)[1])
        self.assertEqual(len(self.users_.refused()), refused)
        self.assertEqual(self.mails_of(OLD, mails), [])
        self.whole(NEW)

    def test_4_what_the_older_code_does_not_know_is_taken_out_of_the_restore_script(self):
        refused = len(self.users_.refused())
        self.unlocked()
        job, said = self.command("sync", self.target, "--follow", status=1)
        self.assertEqual(job["state"], "failed", said)
        self.assertIn("extra", said)
        self.is_production(NEW, OLD, OLD)
        self.assertEqual(self.attempt("start", "--for", "60m", "--follow", status=3)[0]["refusal"]["code"], "sync")
        self.unlocked()
        script = os.path.join(self.world.links, NEW, "snapshot2preview", "restore2preview.py")
        text = self.world.read(script)
        for pattern, without in UNKNOWN:
            text = re.sub(pattern, without, text)
        self.world.write(script, text)
        job, said = self.command("sync", self.target, "--follow", status=0)
        self.assertEqual(job["state"], "succeeded", said)
        self.assertEqual(self.world.ask("preview")[0], 200)
        self.assertFalse(self.page(OLD))
        self.assertEqual(len(self.users_.refused()), refused)
        self.whole(NEW)

    def test_5_an_attempt_in_the_other_direction_says_so_and_a_cancel_of_it_leaves_the_newer_one_with_all_its_rows(self):
        self.unlocked()
        out, said = self.baton("attempt", "plan", self.target, "--at", (datetime.datetime.now() + datetime.timedelta(days=2)).strftime("%Y-%m-%d %H:%M"), "--for", "60m")
        said = out.decode() + said
        self.assertIn("this attempt goes back: %s was production until" % OLD, said)
        self.assertIn("only the newer one has the table rows_extra", said)
        self.baton("attempt", "cancel", self.target)
        job, said = self.start_attempt()
        self.assertIn("this attempt goes back", self.log(job["id"]))
        self.is_production(OLD, NEW, None)
        self.whole(OLD)
        time.sleep(1)
        self.unlocked()
        job, said = self.attempt("cancel", "--confirm", OLD, "--follow")
        self.assertEqual(job["state"], "succeeded", said)
        self.assertIn("baton attempt announcement w/mini --kind cancelled", said)
        type(self).lost = set(self.users_.by_site(OLD)) - set(self.world.names(NEW))
        self.is_production(NEW, OLD, OLD)
        self.assertGreater(len(self.lost), 3)
        report = self.json("attempt", "lost", self.target)
        added = {one["table"]: one["added"] for one in report["tables"]}
        self.assertGreaterEqual(added["rows_row"], len(self.lost))
        self.assertEqual(self.table(OLD), {"uwsgi": (True, True), "linod": (False, False)})
        self.assertEqual(self.table(NEW), {"uwsgi": (True, True), "linod": (True, True)})
        self.assertEqual(self.django(OLD)["linod"], False)
        self.assertEqual(self.agreed(), {OLD: (datetime.date.today() + datetime.timedelta(30)).isoformat()})
        self.assertEqual(self.cron_lines(), ["7 3 * * * cd prod && ./by-link.sh", "9 3 * * * cd %s && ./by-name.sh" % NEW])
        self.assertEqual(self.snapshot_jobs(), ["make_snapshot_" + NEW])
        self.whole(NEW)

    def test_6_a_keep_of_it_makes_the_older_one_production_with_all_rows_and_the_newer_one_old(self):
        self.start_attempt()
        job, said = self.attempt("keep", "--follow")
        self.assertEqual(job["state"], "succeeded", said)
        self.is_production(OLD, NEW, None)
        self.assertTrue(self.page(NEW))
        self.assertEqual(self.site_states(), {OLD: "production", NEW: "old"})
        self.assertEqual(self.table(OLD), {"uwsgi": (True, True), "linod": (True, True)})
        self.assertEqual(self.table(NEW), {"uwsgi": (False, False), "linod": (False, False)})
        self.assertEqual(self.agreed(), {NEW: (datetime.date.today() + datetime.timedelta(30)).isoformat()})
        self.assertEqual(self.cron_lines(), ["7 3 * * * cd prod && ./by-link.sh", "9 3 * * * cd %s && ./by-name.sh" % OLD])
        self.assertEqual(self.snapshot_jobs(), ["make_snapshot_" + OLD])
        self.assertNotIn("lino-baton", self.world.crontab())
        mails = len(self.world.sink.subjects)
        self.wait_until(lambda: self.mails_of(OLD, mails), 20, "production's mail")
        self.assertEqual(self.django(OLD)["mail"], "django.core.mail.backends.smtp.EmailBackend")
        self.whole(OLD)

    def test_7_a_site_whose_day_has_passed_or_that_is_gone_is_told_as_such(self):
        self.unlocked()
        self.baton("retire", "w/" + NEW, "--keep-until", "2026-01-01")
        _, said = self.attempt("recall", "--without-sudo", status=3)
        self.assertIn("the day until which %s was promised to stay is over (2026-01-01)" % NEW, said)
        place = os.path.join(self.world.links, NEW)
        os.rename(place, place + ".away")
        try:
            job, said = self.attempt("recall", "--without-sudo", "--confirm", NEW, status=3)
        finally:
            os.rename(place + ".away", place)
        self.assertIsNone(job)
        self.assertIn("%s is no longer there" % place, said)
        self.is_production(OLD, NEW, None)


if __name__ == "__main__":
    unittest.main()
