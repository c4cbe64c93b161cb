#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The managed synchronisation of real Lino sites on the engine that BATON_SYNC_ENGINE names. The tests run in the order of their names."""
import os
import unittest

from sync_case import STEPS, SyncCase
import lino_files

ENGINE = os.environ.get("BATON_SYNC_ENGINE", "sqlite3")
EVERY = "BATON_SYNC_ROUNDS" in os.environ   # as in the campaign
CUT = '''
import atexit, glob
def cut():
    for path in glob.glob("snapshot2preview/%s"):
        %s
atexit.register(cut)
'''


def on_one_engine(test):
    """A test of what no engine has to do with: tried on SQLite, and on each in the campaign."""
    return test if EVERY or ENGINE == "sqlite3" else None


class TestSync(SyncCase):
    engine = ENGINE

    def with_manage(self, text):
        """Production's manage.py with something in front of it, until the test ends."""
        path = self.world.path("prod", "manage.py")
        before = self.world.read(path)
        self.addCleanup(self.world.write, path, before, 0o775)
        self.world.write(path, before.replace("import sys\n", "import sys\n" + text, 1), 0o775)

    def with_file(self, path, text):
        before = self.world.read(path)
        self.addCleanup(self.world.write, path, before)
        self.world.write(path, text)

    def refused(self, code):
        """A sync that a guardrail refuses: production and preview are as before."""
        before = self.world.fingerprint("prod")
        preview = self.world.fingerprint("preview")
        record, said = self.sync(status=3)
        self.assertEqual(self.world.fingerprint("prod"), before)
        self.assertEqual(self.world.fingerprint("preview"), preview)
        if record:   # the guard may have refused before there was a job
            self.assertEqual((record["state"], record["refusal"]["code"]), ("refused", code), said)
            for key in ("found", "production", "todo"):
                self.assertTrue(record["refusal"][key], key)
        self.assertFalse(os.path.exists(self.world.path("preview", ".maintenance")))
        self.unlocked()
        return said

    def test_01_a_rehearsal_changes_nothing_and_names_every_command(self):
        prod, preview = self.world.fingerprint("prod"), self.world.fingerprint("preview")
        record, _ = self.sync("--rehearse")
        self.assertTrue(record["rehearsal"])
        self.assertEqual(record["state"], "succeeded")
        for word in ("dump2py", "collectstatic", "rsync", "restore2preview.py"):
            self.assertIn(word, self.log(record["id"]))
        self.assertEqual((self.world.fingerprint("prod"), self.world.fingerprint("preview")), (prod, preview))
        self.assertFalse(os.path.exists(self.world.snapshot("restore.py")))

    def test_02_the_first_sync_makes_the_restore_script_and_brings_every_row(self):
        before = self.world.fingerprint("prod")
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual([step["id"] for step in record["steps"]], STEPS)
        self.assertEqual({s for i, s in self.states(record).items() if i != "static"}, {"done"}, record["steps"])
        self.assertEqual(self.states(record)["static"], "skipped")   # the restore's process did it
        self.assertTrue(os.listdir(self.world.path("preview", "static_root")))
        self.assertEqual(self.world.fingerprint("prod"), before)
        self.assert_equal_rows()
        self.assertEqual(record["tables"]["differences"], [])
        self.assertEqual((record["tables"]["dumped"], record["tables"]["loaded"]), (350, 350))
        self.assertEqual(self.world.read(self.world.snapshot("restore2preview.py")), self.world.read(self.world.snapshot("restore.py")))
        self.assertEqual(self.world.read(self.world.snapshot("restore2preview.base")), self.world.read(self.world.snapshot("restore.py")))
        self.assertEqual(sorted(os.listdir(self.world.path("preview", "media/uploads/2026"))), sorted(os.listdir(self.world.path("prod", "media/uploads/2026"))))
        self.assertFalse(os.path.exists(self.world.path("preview", ".maintenance")))
        self.assertIn(self.world.path("preview"), self.world.sql("preview", "select * from lino_baton_site;"))
        self.assertGreater(record["sizes"]["dump"], 1000)
        self.assertGreater(record["sizes"]["media"], 1000)

    def test_03_what_was_added_changed_and_removed_in_production_arrives(self):
        self.world.add_rows("prod", 1001, 1010)
        self.world.sql("prod", "update rows_row set note = 'changed' where id <= 5; delete from rows_other where id > 40;")
        self.world.write(self.world.path("prod", "media/uploads/new.txt"), "new")
        os.unlink(self.world.path("prod", "media/uploads/2026/invoice 3.txt"))
        self.world.add_rows("preview", 5000, 5001)   # what testers typed is gone afterwards
        record, _ = self.sync()
        self.assertEqual(record["state"], "succeeded")
        self.assert_equal_rows()
        self.assertEqual(record["tables"]["loaded"], 300 + 10 + 40)
        self.assertTrue(os.path.exists(self.world.path("preview", "media/uploads/new.txt")))
        self.assertFalse(os.path.exists(self.world.path("preview", "media/uploads/2026/invoice 3.txt")))

    def test_04_the_providers_edit_stays_while_production_changes(self):
        path = self.world.snapshot("restore2preview.py")
        text = self.world.read(path)
        edited = text.replace("    kw.update(note=note)\n", "    note = note.upper()\n    kw.update(note=note)\n", 1)
        self.assertNotEqual(text, edited)
        self.world.write(path, edited)
        self.world.add_rows("prod", 1011, 1015)
        record, _ = self.sync()
        self.assertEqual(record["state"], "succeeded")
        self.assertIn("note.upper()", self.world.read(path))
        self.assertEqual(self.world.sql("preview", "select note from rows_row where id = 1011;").strip(), "NOTE")
        self.world.write(path, text)

    def test_05_a_table_that_is_new_in_production_is_loaded_too(self):
        for role in ("prod", "preview"):
            self.with_file(self.world.path(role, "rows/models.py"), lino_files.MORE_MODELS)
        self.world.run(["env/bin/python", "manage.py", "migrate", "--run-syncdb"], cwd=self.world.path("prod"))
        self.addCleanup(self.world.sql, "prod", "drop table rows_extra;")
        self.world.sql("prod", "insert into rows_extra (id, name) values (1, 'one'), (2, 'two');")
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertEqual(self.world.count("preview", "rows_extra"), 2)
        self.assertIn('execfile("rows_extra.py"', self.world.read(self.world.snapshot("restore2preview.py")))
        self.assertTrue(os.listdir(self.world.snapshot("restore2preview.versions")))

    def test_06_a_table_that_is_gone_again_is_no_trap(self):
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assertNotIn("rows_extra", self.world.read(self.world.snapshot("restore2preview.py")))
        self.assertFalse(os.path.exists(self.world.snapshot("rows_extra.py")))

    @on_one_engine
    def test_07_a_restore_script_of_unknown_origin_that_leaves_tables_out_needs_a_decision(self):
        path = self.world.snapshot("restore2preview.py")
        text = self.world.read(path)
        os.unlink(self.world.snapshot("restore2preview.base"))
        self.world.write(path, text.replace('    execfile("rows_other.py", *args)\n', ""))
        said = self.refused("restore-script")
        self.assertIn("rows_other", said)
        self.baton("restore-script", self.target, "--merge", status=3)
        shown = self.baton("restore-script", self.target, "--show")[0].decode()
        self.assertEqual(shown, self.world.read(path))
        self.world.write(path, text)
        record, _ = self.sync()
        self.assertEqual(record["state"], "succeeded")

    def test_08_a_table_left_out_on_purpose_is_told_and_is_no_difference(self):
        path = self.world.snapshot("restore2preview.py")
        text = self.world.read(path)
        self.world.write(path, text.replace('    execfile("rows_other.py", *args)\n', ""))
        record, _ = self.sync()
        self.assertEqual(record["state"], "succeeded", record["tables"])
        self.assertEqual([one["table"] for one in record["tables"]["leftOut"]], ["rows_other"])
        self.world.write(path, text)

    def test_09_rows_that_the_restore_loses_make_it_finish_with_differences(self):
        path = self.world.snapshot("restore2preview.py")
        text = self.world.read(path)
        self.world.write(path, text.replace("def create_rows_other(id, row_id, name):\n", "def create_rows_other(id, row_id, name):\n    if id < 4: return None\n", 1))
        record, said = self.sync(status=5)
        self.assertEqual(record["state"], "differs")
        self.assertEqual([(d["table"], d["dumped"], d["loaded"]) for d in record["tables"]["differences"]], [("rows_other", 40, 37)])
        self.assertIn("rows_other", said)
        runs = self.json("history", self.target)["runs"]
        self.assertEqual(runs[0]["state"], "differs")
        self.assertEqual(runs[0]["differences"][0]["table"], "rows_other")
        self.world.write(path, text)

    @on_one_engine
    def test_10_a_truncated_dump_file_is_refused_before_the_preview_is_touched(self):
        self.with_manage(CUT % ("rows_row.py", "open(path, 'r+').truncate(os.path.getsize(path) - 100)"))
        self.assertIn("rows_row", self.refused("dump"))

    @on_one_engine
    def test_11_a_dump_file_that_lost_whole_lines_is_refused(self):
        self.with_manage(CUT % ("rows_other.py", "lines = open(path).readlines(); open(path, 'w').writelines(lines[:10] + lines[15:])"))
        self.assertIn("rows_other", self.refused("dump"))

    @on_one_engine
    def test_12_a_corrupted_dump_file_is_refused(self):
        self.with_manage(CUT % ("users_user.py", "open(path, 'a').write(chr(0) + '((')"))
        self.assertIn("users_user", self.refused("dump"))

    @on_one_engine
    def test_13_a_missing_dump_file_is_refused(self):
        self.with_manage(CUT % ("rows_other.py", "os.unlink(path)"))
        self.assertIn("rows_other", self.refused("dump"))

    def test_14_settings_that_name_productions_database_are_refused_under_every_name(self):
        path = self.world.path("preview", "settings.py")
        before = self.world.read(path)
        production = self.world.read(self.world.path("prod", "settings.py"))
        database = production[production.index("DATABASES = "):]
        mine = before[:before.index("DATABASES = ")]
        self.addCleanup(self.world.write, path, before)
        for title, text in self.names_of(database):
            with self.subTest(name=title):
                self.world.write(path, mine + text)
                self.refused("database")

    def names_of(self, database):
        """The same database, said in several ways."""
        yield "as production", database
        if self.engine == "sqlite3":
            original = self.world.path("prod", "default.db")
            links = os.path.join(self.world.directory, "elsewhere")
            os.makedirs(links, exist_ok=True)
            for name, make in (("linked.db", os.symlink), ("hard.db", os.link)):
                other = os.path.join(links, name)
                if not os.path.lexists(other):
                    make(original, other)
                self.world.own(links)
                yield name, 'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "%s"}}\n' % other
            yield "through prod", 'DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "%s/prod/default.db"}}\n' % self.world.links
            yield "relative", 'os.chdir("%s")\nDATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "../mini1/default.db"}}\n' % self.world.path("preview")
            os.unlink(os.path.join(links, "hard.db"))
            return
        made = self.world.database()
        socket = made.run if self.engine == "postgresql" else made.socket()
        yield "by address", database.replace('"HOST": "%s"' % socket, '"HOST": "%s"' % self.world.address)
        if self.engine == "postgresql":
            link = os.path.join(self.world.directory, "sockets")
            if not os.path.islink(link):
                os.symlink(made.run, link)
            yield "by another path of the socket", database.replace('"HOST": "%s"' % socket, '"HOST": "%s"' % link)

    def test_15_a_database_that_belongs_to_another_site_is_refused(self):
        marker = self.world.sql("preview", "select * from lino_baton_site;")
        self.assertIn(self.world.path("preview"), marker)
        self.world.sql("preview", "update lino_baton_site set site = '/srv/lino/other7';")
        said = self.refused("database")
        self.assertIn("other7", said)
        self.world.sql("preview", "update lino_baton_site set site = '%s';" % self.world.path("preview"))
        self.assertEqual(self.sync()[0]["state"], "succeeded")

    def test_16_a_link_that_was_switched_meanwhile_is_refused(self):
        preview, other = os.path.join(self.world.links, "preview"), self.world.path("prod")
        job = self.start_sync()
        self.wait_until(lambda: self.states(self.record(job))["dump"] in ("running", "done"), 60, "the dump")
        before = self.world.fingerprint("prod")
        self.relink(preview, other)
        try:
            record = self.ended(job)
        finally:
            self.relink(preview, self.world.path("preview"))
        self.assertEqual(record["state"], "refused", record)
        self.assertEqual(self.world.fingerprint("prod"), before)
        self.unlocked()
        self.assertEqual(self.sync()[0]["state"], "succeeded")

    def relink(self, link, target):
        os.symlink(os.path.basename(target), link + ".new")
        os.replace(link + ".new", link)

    def test_17_the_hand_written_script_goes_on_working_beside_it(self):
        self.world.add_rows("prod", 1016, 1017)
        self.world.run(["./initdb_from_prod.sh"], cwd=os.path.join(self.world.links, "preview"))
        self.assert_equal_rows()

    def test_18_the_exported_script_does_the_same_by_hand(self):
        script = self.baton("sync", self.target, "--script")[0].decode()
        path = os.path.join(self.world.home, "by-hand.sh")
        self.world.write(path, script, 0o755)
        self.world.add_rows("prod", 1018, 1020)
        self.world.run(["bash", path], cwd="/")
        self.assert_equal_rows()

    def test_19_what_a_differing_night_says_is_in_the_status(self):
        record = self.sync()[0]
        self.assertEqual(record["state"], "succeeded")
        document = self.json("status", "w", "--no-health")
        site = next(s for s in document["servers"][0]["series"][0]["sites"] if s["state"] == "preview")
        self.assertEqual((site["lastSync"]["state"], site["lastSync"]["job"]), ("succeeded", record["id"]))
        self.assertIsNone(document["servers"][0]["series"][0]["nightly"])


class TestStoppedDatabase(SyncCase):
    """A database server that goes away. SQLite has none."""

    engine = ENGINE

    def recovered(self):
        self.world.start_database()
        record, said = self.sync()
        self.assertEqual(record["state"], "succeeded", said)
        self.assert_equal_rows()

    def test_1_before_the_sync_production_is_untouched_and_the_cause_is_told(self):
        self.world.stop_database()
        record, said = self.outcome()
        self.assertIn(record["state"] if record else "refused", ("refused", "failed"), said)
        self.recovered()

    def outcome(self):
        before = set(self.jobs())
        process = self.start("sync", self.target, "--follow")
        out, err = process.communicate(timeout=300)
        self.assertIn(process.returncode, (1, 3), err)
        new = sorted(set(self.jobs()) - before)
        return (self.record(new[-1]) if new else None), err.decode()

    def stopped_in(self, step, state=("failed",)):
        job = self.start_sync()
        self.wait_until(lambda: self.states(self.record(job))[step] == "running", 120, step)
        if step == "restore":
            self.wait_until(lambda: "initdb" in self.log(job), 60, "the first dropped table")
        self.world.stop_database()
        record = self.ended(job)
        self.assertIn(record["state"], state, record)
        self.assertIn(self.states(record)[step], state, record["steps"])
        return record

    def test_2_during_the_dump_the_preview_is_untouched(self):
        # a server that is gone before it told which database this is is a refusal
        record = self.stopped_in("dump", ("failed", "refused"))
        self.assertIn(record["preview"], ("untouched", ""))
        self.recovered()

    def test_3_during_the_restore_the_preview_shows_its_page_until_the_next_good_sync(self):
        rows = self.world.count("prod", "rows_row")
        record = self.stopped_in("restore")
        self.assertEqual(record["preview"], "half-restored")
        self.assertTrue(os.path.exists(self.world.path("preview", ".maintenance")))
        self.recovered()
        self.assertEqual(self.world.count("prod", "rows_row"), rows)
        self.assertFalse(os.path.exists(self.world.path("preview", ".maintenance")))


if __name__ == "__main__":
    if ENGINE == "sqlite3":
        del TestStoppedDatabase
    unittest.main()
