# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import subprocess
import unittest

import attempting
import support
import syncsites
from syncsites import SyncCase

from baton_server import paths, sync_guard, sync_restore, sync_site

LACKED = [{"table": "notes_note", "dumped": 50, "loaded": 49, "unsaved": 0, "kind": "fewer"}]   # as verify writes it


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Sync(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        self.django_sites()

    def script(self, old, new):
        """Changes the preview's restore script."""
        path = self.preview + "/snapshot2preview/restore2preview.py"
        text = self.content(path).decode()
        self.assertIn(old, text)
        self.write(path, text.replace(old, new))

    def test_productions_rows_arrive_and_each_table_is_told(self):
        self.sql(self.preview, "insert into notes_draft (text) values ('only in preview')")
        self.assertEqual(self.guard(), 0, self.output)
        self.assertEqual(self.report["preview"], "untouched")
        self.assertGreater(self.report["space"][0]["free"], self.report["space"][0]["needed"])
        self.dumped()
        self.assertEqual(self.act("page-on"), 0)
        self.assertEqual(self.restore(), 0, self.output)
        self.assertEqual((self.report["preview"], self.report["unsaved"], self.report["loaded"]), ("restored", {}, 53))
        self.assertEqual(self.verify(), 0, self.output)
        self.assertEqual(self.report["tables"], {"dumped": 53, "loaded": 53, "differences": [], "leftOut": []})
        self.assertEqual(self.act("page-off"), 0)
        self.assertEqual(self.report["preview"], "restored")
        self.assertEqual(self.sql(self.preview, "select count(*) from notes_note"), [(50,)])
        self.assertEqual(self.sql(self.preview, "select site, name, job from lino_baton_site"), [(self.preview, "mdg2", self.job)])
        with open(self.directory_of_job + "/tables.json") as source:
            kinds = {one["table"]: one["kind"] for one in json.load(source)}
        self.assertEqual(kinds, {"notes_tag": "same", "notes_note": "same", "notes_draft": "same", "notes_note_tags": "only-here"})

    def test_a_second_sync_finds_its_own_marker_and_asks_django_nothing(self):
        for _ in range(2):
            self.assertEqual(self.guard(), 0, self.output)
            self.dumped()
            self.assertEqual(self.restore(), 0, self.output)
            self.new_job()
        for site in (self.production, self.preview):
            self.write(site + "/env/bin/python", "#!/bin/sh\nexit 9\n", 0o755)   # a question to Django would fail now
        self.assertEqual(self.guard(), 0, self.output)

    # In the freeze of an attempt

    def last_sync(self, tables, **more):
        """A synchronisation of these sites that ended well, with what verify wrote."""
        job = "20200101T000000Z-sync-abcdef"
        where = paths.make_directory(paths.in_state("series", self.series, "jobs", job))
        record = dict({"operation": "sync", "site": self.preview, "state": "differs", "run": job}, **more)
        for name, value in (("result.json", record), ("tables.json", tables), ("plan.json", self.plan())):
            self.write(os.path.join(where, name), json.dumps(value))

    def lose_notes(self):
        self.assertEqual(self.guard(), 0, self.output)
        self.dumped()
        self.assertEqual(self.restore(), 0, self.output)
        self.report = {}
        path = self.directory_of_job + "/report.restore.json"
        restored = json.loads(self.content(path).decode())
        restored["counts"]["notes_note"] = 49
        self.write(path, json.dumps(restored))

    def test_rows_that_lacked_at_the_last_sync_too_do_not_stop_an_attempt(self):
        self.last_sync(LACKED)
        self.lose_notes()
        self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), 5, self.output)

    def test_rows_that_lack_for_the_first_time_stop_an_attempt(self):
        for number, (tables, more) in enumerate((([], {}), ([{"table": "notes_note", "kind": "same"}], {}), (LACKED, {"state": "failed"}),
                                                 (LACKED, {"site": self.production}), (LACKED, {"rehearsal": True}))):
            with self.subTest(number):
                self.last_sync(tables, **more)
                self.lose_notes()
                self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), 3, self.output)
                self.refusal("rows")
                self.assertEqual(self.report["refusal"]["found"], "notes_note: 50 dumped, 49 in the database")
                self.assertEqual(self.report["tables"]["loaded"], 52)
                self.assertEqual(self.verify(), 5)   # every night as before
                self.new_job()

    def test_more_of_a_table_that_lacked_before_stops_an_attempt(self):
        def counted(dumped, loaded, unsaved=0, kind="fewer"):
            return {"table": "x", "dumped": dumped, "loaded": loaded, "unsaved": unsaved, "kind": kind}
        for before, now, wanted in ((counted(19999, 19998), counted(20000, 15000), True), (counted(19999, 19998), counted(20000, 19999), False), (counted(25, 4), counted(30, 4), False), (counted(25, 4), counted(25, 3), True),
                                    (counted(25, 4), counted(20, 4), False), (counted(10000, 9999), counted(20000, 10000), True), (counted(50, 50, 3), counted(50, 50, 3), False), (counted(50, 50, 3), counted(50, 50, 4), True),
                                    (counted(50, 50, 3), counted(50, 49, 3), True), (counted(50, 50, kind="same"), counted(51, 50), True), (counted(9, 0, kind="left-out"), counted(20, 0, kind="left-out"), False),
                                    (counted(20, 19), counted(20, 0, kind="left-out"), True), (counted(9, 0, kind="left-out"), counted(9, 8), False), ({}, counted(2, 1), True), (counted("a", None), counted(2, 1), True),
                                    ({}, counted(0, 0, kind="left-out"), False), (counted(0, 0), counted(3, 2), True)):
            self.assertEqual(sync_restore.surprises(now, before), wanted, (before, now))

    def test_the_refusal_says_what_lacked_before_or_that_nobody_knows(self):
        for tables, found, message in (([{"table": "notes_note", "dumped": 50, "loaded": 50, "unsaved": 2, "kind": "fewer"}], "notes_note: 50 dumped, 49 in the database (at the last synchronisation 0 lacked of 50, and 2 could not be saved)", "did so at"),
                                       ([], "notes_note: 50 dumped, 49 in the database", "not known which")):
            self.last_sync(tables)
            self.lose_notes()
            self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), 3, self.output)
            self.assertEqual((self.report["refusal"]["found"], message in self.report["refusal"]["message"]), (found, True), self.report)
            self.new_job()

    def test_rows_of_a_many_to_many_field_that_no_dump_brings_are_a_difference_and_stop_an_attempt_until_a_sync_told_of_them(self):
        self.sql(self.production, "insert into notes_note_tags (note_id, tag_id) values (1, 1), (1, 2), (2, 3)")
        self.assertEqual(self.guard(), 0, self.output)
        self.dumped()
        self.assertEqual(self.restore(), 0, self.output)
        difference = {"table": "notes_note_tags", "dumped": 3, "loaded": 0, "unsaved": 0}
        for before, accepted in (([{"table": "notes_note_tags", "dumped": 0, "loaded": 0, "unsaved": 0, "kind": "only-here"}], 3), ([dict(difference, kind="fewer")], 5), ([dict(difference, dumped=2, kind="fewer")], 5),
                                 ([dict(difference, loaded=3, kind="same")], 3)):
            self.last_sync(before)
            self.assertEqual(self.verify(), 5, self.output)
            self.assertEqual(self.report["tables"], {"dumped": 53, "loaded": 53, "differences": [difference], "leftOut": []})
            self.assertIn("differs: notes_note_tags: 3 rows in production, 0 in the database", self.output)
            self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), accepted, self.output)
            if accepted == 3:
                self.assertIn("notes_note_tags: 3 rows in production, 0 in the database", self.report["refusal"]["found"])

    def test_rows_of_a_many_to_many_field_that_the_restore_script_brings_are_no_difference(self):
        self.sql(self.production, "insert into notes_note_tags (note_id, tag_id) values (1, 1), (1, 2)")
        self.assertEqual(self.guard(), 0, self.output)
        self.dumped()
        self.script("    loader.finalize()", "    Note.objects.get(id=1).tags.set(Tag.objects.filter(id__lt=3))\n    loader.finalize()")
        self.assertEqual(self.restore(), 0, self.output)
        self.assertEqual(self.verify(), 0, self.output)
        self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), 0, self.output)

    def test_what_another_production_lacked_counts_for_nothing(self):
        self.last_sync(LACKED, source=self.links + "/mdg0")
        self.lose_notes()
        self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), 3, self.output)

    # Whatever way the preview's settings name production's database

    def inside(self):
        """The exit status of the process that would drop the tables, without anything asked before it."""
        dump = json.loads(self.content(self.directory_of_job + "/report.dump.json").decode())
        order = self.write(self.directory + "/order", json.dumps({"mode": "restore", "report": self.directory + "/inside", "state": self.directory + "/inside-state", "site": self.preview,
                                                                  "production": dump["identity"], "series": self.series, "job": self.job}))
        done = subprocess.run([self.preview + "/env/bin/python", support.SERVER + "/baton_server/insite.py", order, "manage.py", "run", "snapshot2preview/restore2preview.py"],
                              cwd=self.preview, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.said = done.stdout.decode()
        self.assertFalse(os.path.exists(self.directory + "/inside-state"), "something was begun")
        return done.returncode

    def test_a_restore_that_is_ended_as_lino_ends_it_is_no_good_one(self):
        self.settings(self.preview, repr(self.preview + "/default.db"), "import signal, sys\nsignal.signal(signal.SIGTERM, lambda *_: sys.exit())\n")
        self.dumped()
        with open(self.preview + "/snapshot2preview/restore2preview.py", "a") as script:
            script.write("\nimport os, signal, time\nos.kill(os.getpid(), signal.SIGTERM)\ntime.sleep(1)\n")
        self.assertNotEqual(self.restore(), 0, self.output)
        self.assertEqual(self.report["preview"], "half-restored")

    def same_database(self, name, more=""):
        self.dumped()
        production = self.content(self.production + "/default.db")
        preview = self.content(self.preview + "/default.db")
        self.settings(self.preview, name, more)
        self.assertEqual(self.guard(), 3, self.output)
        self.refusal("database")
        self.assertEqual(self.act("page-on"), 0)
        self.assertEqual(self.restore(), 3, self.output)
        self.refusal("database")
        self.assertEqual(self.report["preview"], "untouched")
        self.assertFalse(os.path.exists(self.preview + "/.maintenance"))
        self.assertEqual(self.inside(), 3, self.said)   # also where nothing was read from files before
        self.assertEqual(self.content(self.production + "/default.db"), production)
        if os.path.exists(self.preview + "/default.db"):
            self.assertIn(self.content(self.preview + "/default.db"), (preview, production))

    def test_productions_file_by_its_path_is_refused(self):
        self.same_database(repr(self.production + "/default.db"))

    def test_productions_file_by_the_prod_link_is_refused(self):
        self.same_database(repr(self.links + "/prod/default.db"))

    def test_productions_file_by_a_relative_path_is_refused(self):
        self.same_database("'../mdg1/default.db'")

    def test_productions_file_by_a_path_that_settings_compute_is_refused(self):
        self.same_database("os.sep.join([os.path.dirname(HERE), chr(109) + 'dg1', 'default.db'])")

    def test_a_link_to_productions_file_is_refused(self):
        os.unlink(self.preview + "/default.db")
        os.symlink(self.production + "/default.db", self.preview + "/default.db")
        self.same_database("os.path.join(HERE, 'default.db')")

    def test_a_hard_link_to_productions_file_is_refused(self):
        os.unlink(self.preview + "/default.db")
        os.link(self.production + "/default.db", self.preview + "/default.db")
        self.same_database("os.path.join(HERE, 'default.db')")

    def test_what_is_no_file_or_cannot_be_told_is_refused(self):
        for name in ("':memory:'", "''", "'file:%s/default.db'" % self.preview, "1 / 0"):
            with self.subTest(name=name):
                self.same_database(name)
                self.new_job()

    def test_settings_that_answer_differently_the_second_time_are_refused(self):
        """The guard saw the preview's own database; the process that restores is asked again, before each command that empties one."""
        self.dumped()
        self.assertEqual(self.guard(), 0, self.output)
        before = self.content(self.production + "/default.db")
        path = self.production + "/default.db"
        self.script("    call_command('initdb')", "    from django.conf import settings\n    from django.db import connections\n    connections['default'].close()\n"
                    "    settings.DATABASES['default']['NAME'] = connections['default'].settings_dict['NAME'] = %r\n    call_command('initdb')" % path)
        self.assertEqual(self.restore(), 3, self.output)
        self.refusal("database")
        self.assertEqual(self.content(path), before)

    def test_a_script_that_empties_another_database_of_the_settings_is_refused_where_it_is_productions(self):
        self.settings(self.preview, "os.path.join(HERE, 'default.db')", "DATABASES['other'] = dict(DATABASES['default'], NAME=%r)\n" % (self.production + "/default.db"))
        self.dumped()
        before = self.content(self.production + "/default.db")
        self.script("    call_command('initdb')", "    call_command('initdb', database='other')")
        self.assertEqual(self.restore(), 3, self.output)
        self.assertEqual(self.content(self.production + "/default.db"), before)

    def test_productions_database_beside_the_previews_own_is_refused(self):
        """A router, or the restore script, would write there."""
        self.settings(self.preview, "os.path.join(HERE, 'default.db')", "DATABASES['other'] = dict(DATABASES['default'], NAME=%r)\n" % (self.production + "/default.db"))
        self.dumped()
        before = self.content(self.production + "/default.db")
        self.script("    call_command('initdb')", "    call_command('initdb')\n    Note.objects.using('other').all().delete()")
        self.assertEqual(self.restore(), 3, self.output)
        self.refusal("database")
        self.assertEqual(self.content(self.production + "/default.db"), before)

    def test_a_database_that_production_uses_beside_its_own_is_refused(self):
        archive = self.production + "/archive.db"
        self.settings(self.production, "os.path.join(HERE, 'default.db')", "DATABASES['archive'] = dict(DATABASES['default'], NAME=%r)\n" % archive)
        self.sql(self.production, "create table papers (text)", "insert into papers values ('kept')", file="archive.db")
        self.settings(self.preview, repr(archive))
        self.dumped()
        self.assertEqual(self.restore(), 3, self.output)
        self.refusal("database")
        self.assertEqual(self.sql(self.production, "select text from papers", file="archive.db"), [("kept",)])

    def test_another_database_of_the_settings_that_does_not_answer_stands_in_no_ones_way(self):
        for site in (self.production, self.preview):
            self.settings(site, "os.path.join(HERE, 'default.db')", "DATABASES['other'] = dict(DATABASES['default'], NAME='/nowhere/x.db')\n"
                          "DATABASES['gone'] = {'ENGINE': 'django.db.backends.postgresql', 'HOST': '127.0.0.1', 'PORT': '1', 'NAME': 'x'}\n")
        self.dumped()
        self.assertEqual(self.restore(), 0, self.output)
        self.assertEqual(self.verify(), 0, self.output)

    def test_an_env_that_is_productions_is_refused(self):
        os.rename(self.preview + "/env", self.preview + "/own")
        for target in (self.production + "/env", self.links + "/prod/env"):
            os.symlink(target, self.preview + "/env")
            self.assertEqual(self.guard(), 3, self.output)
            self.refusal("guard")
            os.unlink(self.preview + "/env")
        os.symlink("own", self.preview + "/env")
        self.assertEqual(self.guard(), 0, self.output)

    def test_a_settings_module_of_the_maintainers_own_does_not_win(self):
        self.environment = {"DJANGO_SETTINGS_MODULE": "wrong.settings", "PYTHONPATH": "/nowhere", "PYTHONSTARTUP": "/nowhere"}
        self.assertEqual(self.guard(), 0, self.output)
        self.dumped()
        self.assertEqual(self.restore(), 0, self.output)

    def test_a_manage_py_that_begins_no_command_of_django_is_refused(self):
        self.dumped()
        self.write(self.preview + "/manage.py", "print('nothing')\n")
        self.assertEqual(self.restore(), 3, self.output)
        self.refusal("database")

    def test_a_marker_of_another_site_is_refused(self):
        self.dumped()
        self.sql(self.preview, "create table lino_baton_site (site text)", "insert into lino_baton_site values ('/srv/other')", "insert into notes_draft (text) values ('kept')")
        self.assertEqual(self.restore(), 3, self.output)
        self.refusal("database")
        self.assertIn("/srv/other", self.report["refusal"]["found"])
        self.assertEqual(self.sql(self.preview, "select text from notes_draft"), [("kept",)])

    def test_another_sites_settings_that_name_the_previews_database_are_refused(self):
        other = self.links + "/mdg3"
        self.write(other + "/manage.py", syncsites.MANAGE)
        self.settings(other, repr(self.preview + "/default.db"))
        self.dumped()
        self.assertEqual(self.guard(), 3, self.output)
        self.refusal("database")
        self.assertEqual(self.restore(), 3, self.output)
        self.assertIn(other, self.report["refusal"]["found"])
        self.settings(other, repr(other + "/default.db"))
        self.assertEqual(self.guard(), 0, self.output)

    def test_links_that_were_switched_meanwhile_are_refused(self):
        self.dumped()
        for link, leads in (("prod", "mdg2"), ("preview", "mdg1")):
            os.unlink(self.links + "/" + link)
            os.symlink(leads, self.links + "/" + link)
            self.assertEqual(self.restore(), 3, self.output)
            self.refusal("switched")
        self.assertEqual(self.guard(), 3)
        self.refusal("switched")
        self.assertEqual(self.sql(self.production, "select count(*) from notes_note"), [(50,)])

    def test_an_attempt_under_way_is_refused(self):
        path = os.path.join(self.directory, "state", "series", self.series, "attempt.json")
        for found in [json.dumps(attempting.record(self.links, state)) for state in ("starting", "running", "cancelling", "keeping")] + ["{"]:
            self.write(path, found)
            self.assertEqual(self.guard(), 3, found)
            self.refusal("attempt")

    def test_but_not_the_job_that_starts_it(self):
        path = os.path.join(self.directory, "state", "series", self.series, "attempt.json")
        names = {"former": os.path.basename(self.production), "site": os.path.basename(self.preview)}
        self.write(path, json.dumps(attempting.record(self.links, "starting", run=self.run_id, **names)))
        self.assertEqual(self.guard(), 0, self.output)
        self.write(path, json.dumps(attempting.record(self.links, "running", run=self.run_id, **names)))
        self.assertEqual(self.guard(), 3)

    # Failures, ends and what is told

    def test_objects_that_cannot_be_saved_fail_the_restore_and_are_told_per_table(self):
        self.sql(self.production, "insert into notes_note (text) values ('unsavable 1'), ('unsavable 2')")
        self.dumped()
        self.assertEqual(self.act("page-on"), 0)
        self.assertEqual(self.restore(), 1, self.output)
        self.assertEqual((self.report["unsaved"], self.report["preview"], self.report["counts"]["notes_note"]), ({"notes_note": 2}, "half-restored", 50))
        self.assertIn("2 objects could not be saved", self.output)
        self.assertEqual(self.verify(), 5)
        self.assertEqual(self.report["tables"]["differences"], [{"table": "notes_note", "dumped": 52, "loaded": 50, "unsaved": 2}])
        self.new_job()
        self.assertEqual(self.act("page-off", unless="half-restored"), 0)
        self.assertTrue(os.path.exists(self.preview + "/.maintenance"))
        self.assertEqual(self.report["preview"], "half-restored")

    def test_a_restore_that_was_killed_goes_on_in_a_new_job(self):
        self.assertEqual(self.guard(), 0, self.output)
        self.dumped()
        self.assertEqual(self.act("page-on"), 0)
        whole = self.content(self.preview + "/snapshot2preview/restore2preview.py").decode()
        self.script("    loader.finalize()", "    import time; open(%r, 'w').close(); time.sleep(60)\n    loader.finalize()" % (self.directory + "/begun"))
        child = self.start("restore", production=self.production, links=self.links, series=self.series, directory="snapshot2preview")
        self.wait_for(lambda: os.path.exists(self.directory + "/begun"), what="the middle of the restore")
        syncsites.kill_group(child.pid)
        os.close(child.reader)
        first = self.directory_of_job
        with open(first + "/report.restore.json") as source:
            self.assertEqual(json.load(source)["preview"], "half-restored")
        self.new_job((first,), self.job)
        self.assertEqual(self.act("dump-made", "dump", self.production, directory="snapshot2preview"), 0, "the dump is of this run")
        self.assertEqual(self.guard(), 0, self.output)
        self.assertEqual(self.report["preview"], "half-restored")
        self.write(self.preview + "/snapshot2preview/restore2preview.py", whole)
        self.assertEqual(self.restore(), 0, self.output)
        self.assertEqual(self.verify(), 0, self.output)
        self.assertEqual(self.act("page-off", unless="half-restored"), 0)
        self.assertFalse(os.path.exists(self.preview + "/.maintenance"))

    def test_a_restore_that_fails_before_it_drops_anything_leaves_the_preview_as_it_was(self):
        self.dumped()
        self.sql(self.preview, "insert into notes_draft (text) values ('kept')")
        self.assertEqual(self.act("page-on"), 0)
        self.write(self.preview + "/env/bin/python", "#!/bin/sh\necho broken; exit 4\n", 0o755)
        self.assertEqual(self.restore(), 1, self.output)
        self.assertIn("exit status 4", self.output)
        self.assertEqual(self.report["preview"], "untouched")
        self.assertFalse(os.path.exists(self.preview + "/.maintenance"))
        self.assertEqual(self.sql(self.preview, "select text from notes_draft"), [("kept",)])

    def test_tables_that_are_left_out_on_purpose_are_no_difference(self):
        self.dumped()
        self.script('    execfile("notes_tag.py", *args)\n', "")
        self.assertEqual(self.restore(), 0, self.output)
        self.assertEqual(self.verify(), 5)
        self.assertEqual(self.report["tables"]["differences"], [{"table": "notes_tag", "dumped": 3, "loaded": 0, "unsaved": 0}])
        self.write(self.directory_of_job + "/report.compare.json", json.dumps({"leftOut": ["notes_tag"]}))
        self.assertEqual(self.verify(), 0, self.output)
        self.assertEqual(self.report["tables"]["leftOut"], [{"table": "notes_tag", "dumped": 3}])
        for kind, wanted in (("same", 3), ("left-out", 0)):   # an attempt takes it where the last synchronisation told of it
            self.last_sync([{"table": "notes_tag", "dumped": 3, "loaded": 3 if kind == "same" else 0, "kind": kind}])
            self.assertEqual(self.act("verify", directory="snapshot2preview", accept="known"), wanted, self.output)
        self.assertIn("notes_tag", self.output)

    def test_a_dump_that_is_not_complete_is_refused_before_the_preview_is_touched(self):
        self.dumped()
        path = self.production + "/snapshot2preview/notes_note.py"
        self.write(path, self.content(path)[:-40])
        self.assertEqual(self.act("check-dump", cwd=self.production, directory="snapshot2preview"), 3)
        self.refusal("dump")
        self.assertIn("notes_note.py", self.report["refusal"]["message"])

    def test_a_dump_that_fails_says_so(self):
        self.assertEqual(self.act("clear-dump", cwd=self.production, directory="snapshot2preview"), 0)
        self.sql(self.production, "drop table notes_draft")
        self.assertEqual(self.act("dump", cwd=self.production, directory="snapshot2preview"), 1)
        self.assertIn("exit status 1", self.output)
        self.assertEqual(self.act("dump-made", "dump", self.production, directory="snapshot2preview"), 1)

    def test_room_is_asked_for_what_the_last_good_run_measured(self):
        self.write(os.path.join(self.directory, "state", "series", self.series, "jobs", "20261127T080000Z-sync-abcdef", "result.json"), json.dumps(
            {"operation": "sync", "state": "differs", "site": self.preview, "sizes": {"dump": 1 << 50, "media": 10, "mediaFiles": 1, "database": 5}}))
        self.assertEqual(self.guard(), 3)
        self.refusal("disk")
        self.assertGreater(self.report["space"][0]["needed"], 1 << 50)

    @unittest.skipUnless(os.geteuid() == 0, "only root can act as two users")
    def test_places_that_this_user_may_not_write_are_named_with_what_to_do(self):
        packages = self.make("sites/mdg/mdg2/env/lib/python3.11/site-packages/lino/modlib/system")
        self.make("sites/mdg/mdg2/media")
        for path in [self.directory, self.preview + "/env", self.preview + "/env/lib"]:
            os.chmod(path, 0o755)
        os.chmod(self.production, 0o777)
        os.chmod(self.preview, 0o777)
        os.chmod(packages, 0o777)

        def closed():
            reader, writer = os.pipe()
            pid = os.fork()
            if pid == 0:
                os.setuid(65533)
                try:
                    sync_guard.rights(self.production, self.preview, "snapshot2preview")
                except sync_site.Refusal as refusal:
                    os.write(writer, (refusal.found + "\n" + refusal.todo).encode())
                os._exit(0)
            os.close(writer)
            os.waitpid(pid, 0)
            with open(reader) as source:
                return source.read()
        self.assertIn(self.preview + "/media, ", closed())
        self.assertIn("umask 002", closed())
        os.chmod(self.preview + "/media", 0o777)
        self.assertIn("site-packages", closed())
        os.chmod(packages[:-len("/lino/modlib/system")], 0o777)
        self.assertEqual(closed(), "")

    def test_other_files_than_those_of_the_last_good_run_are_measured(self):
        self.write(self.production + "/media/large", b"x" * (3 << 20))
        self.assertEqual(self.guard(), 0, self.output)
        needed = self.report["space"][0]["needed"]
        self.write(self.preview + "/media/large", b"x" * (3 << 20))
        self.new_job()
        self.assertEqual(self.guard(), 0, self.output)
        self.assertGreater(needed - self.report["space"][0]["needed"], 3 << 20)


if __name__ == "__main__":
    support.main()
