# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import time
import unittest

import support
import syncsites
from syncsites import SyncCase

D = "snapshot2preview"
TABLE = '# -*- coding: UTF-8 -*-\nlogger.info("Loading 3 objects to table tickets_ticket...")\n'


class Clearing(SyncCase):
    def clear(self):
        return self.act("clear-dump", cwd=self.production, directory=D)

    def place(self, *parts):
        return os.path.join(self.production, D, *parts)

    def test_earlier_table_files_go_and_the_scripts_stay(self):
        kept = ("restore.py", "restore2preview.py", "restore2preview.base", "restore2preview.versions/20261101T000000Z-me.py", "requirements.txt")
        for name in kept + ("tickets_ticket.py", "tickets_ticket_1.py", "old.pyc", "__pycache__/x.pyc", "baton-dump.json"):
            self.write(self.place(name), TABLE if name.startswith("tickets") else name)
        outside = self.write(self.directory + "/outside.py", "x")
        os.symlink(outside, self.place("linked.py"))
        self.assertEqual(self.clear(), 0, self.output)
        found = {os.path.relpath(os.path.join(path, name), self.place()) for path, _, names in os.walk(self.place()) for name in names}
        self.assertEqual(found, set(kept))
        self.assertEqual(self.content(outside), b"x")
        self.assertIn("5 files of an earlier dump removed", self.output)

    def test_what_no_dump_made_is_put_aside_and_told(self):
        for name, text in (("fixes.py", "def fixed(text):\n    return text\n"), ("fixes.py.kept", "of before"), ("killed.py", ""), ("killed2.py", "# -*- coding: UTF-8 -*-\n")):
            self.write(self.place(name), text)
        self.assertEqual(self.clear(), 0, self.output)
        self.assertEqual(sorted(os.listdir(self.place())), ["fixes.py.kept", "fixes.py.kept.2"])
        self.assertEqual(self.content(self.place("fixes.py.kept.2")), b"def fixed(text):\n    return text\n")
        self.assertIn("fixes.py.kept.2", self.report["warnings"][0])

    def test_a_missing_directory_is_made_for_the_group(self):
        self.assertEqual(self.clear(), 0, self.output)
        self.assertEqual(os.stat(self.place()).st_mode & 0o7777, 0o2775)

    def test_a_directory_that_leads_out_of_production_is_refused(self):
        outside = self.make("outside")
        self.write(outside + "/table.py", "x")
        os.symlink(outside, self.place())
        self.assertEqual(self.clear(), 3)
        self.refusal("guard")
        self.assertTrue(os.path.exists(outside + "/table.py"))
        os.unlink(self.place())
        os.symlink(".", self.place())
        self.write(self.production + "/settings.py", "x")
        self.assertEqual(self.clear(), 3, "the project itself is no snapshot")
        self.assertTrue(os.path.exists(self.production + "/settings.py"))

    @unittest.skipUnless(os.geteuid() == 0, "only root can act as two users")
    def test_files_that_the_group_may_not_remove_are_told_with_what_to_do(self):
        self.write(self.place("table.py"), "x")
        os.chmod(self.place(), 0o755)
        os.chmod(self.directory, 0o755)
        for path in (self.directory_of_job, os.path.dirname(self.directory_of_job)):
            os.chmod(path, 0o777)
        from baton_server import actions, sync_dump   # before the fork: that user need not be able to read them
        self.assertTrue(sync_dump.clear_dump)
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.dup2(writer, 1)
            os.setuid(65533)
            actions.run_and_exit("clear-dump", actions.Context(self.directory_of_job, self.plan(), "clear-dump", self.production), {"directory": D})
        os.close(writer)
        with open(reader) as source:
            output = source.read()
        self.assertEqual(os.WEXITSTATUS(os.waitpid(pid, 0)[1]), 1)
        self.assertIn("chmod -R g+w", output)


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Dumping(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        self.django_sites()

    def made(self):
        return self.act("dump-made", "dump", self.production, directory=D)

    def test_a_dump_is_made_once_in_a_run(self):
        self.assertEqual(self.made(), 1)
        self.dumped()
        self.assertEqual(self.made(), 0)
        first = self.job
        self.new_job()
        self.assertEqual(self.made(), 1, "another run wants its own")
        self.new_job(run=first)
        self.assertEqual(self.made(), 0, "a resumed one does not")
        self.write(self.production + "/%s/notes_tag.py" % D, "somebody dumped by hand\n")
        self.assertEqual(self.made(), 1)

    def test_a_dump_that_was_killed_is_not_made(self):
        self.assertEqual(self.act("clear-dump", cwd=self.production, directory=D), 0)
        models = self.directory + "/code/notes/management/commands/dump2py.py"
        self.write(models, self.content(models).decode().replace("            main.write(TAIL)", "            open(%r, 'w').close()\n            import time; time.sleep(60)" % (self.directory + "/begun")))
        child = self.start("dump", None, self.production, directory=D)
        self.wait_for(lambda: os.path.exists(self.directory + "/begun"), what="the middle of the dump")
        syncsites.kill_group(child.pid)
        os.close(child.reader)
        self.assertEqual(self.made(), 1)
        self.assertEqual(self.act("check-dump", cwd=self.production, directory=D), 3)
        self.refusal("dump")

    def test_the_dump_tells_who_production_is_and_how_large(self):
        self.dumped()
        report = self.report_of("dump")
        self.assertEqual((report["identity"]["path"], report["objects"]), (self.production + "/default.db", 53))
        self.assertEqual(report["databaseSize"], os.path.getsize(self.production + "/default.db"))
        self.assertGreater(report["sizes"]["dump"], 1000)

    def test_a_dump_that_waits_for_the_standstill_has_all_that_was_written_until_then(self):
        from baton_server import paths
        self.assertEqual(self.act("clear-dump", cwd=self.production, directory=D), 0)
        child = self.start("dump", None, self.production, directory=D, after="frozen")
        begun = time.monotonic()
        while time.monotonic() - begun < 2:
            self.assertNotIn("identity", self.report_of("dump") or {}, "it asked the database before production stood still")
            time.sleep(0.1)
        self.sql(self.production, "insert into notes_note (text) values ('the last one')")
        paths.write_json(self.directory_of_job + "/report.frozen.json", {"waited": 1.0})
        time.sleep(0.3)
        self.assertNotIn("identity", self.report_of("dump") or {})
        paths.write_json(self.directory_of_job + "/report.frozen.json", {"frozenAt": "2026-12-05T17:00:00Z"})
        self.assertEqual(os.WEXITSTATUS(os.waitpid(child.pid, 0)[1]), 0)
        os.close(child.reader)
        report = self.report_of("dump")
        self.assertEqual((report["objects"], report["waited"] >= 0), (54, True))

    def test_static_files_that_were_collected_before_are_not_collected_by_the_restore(self):
        self.dumped()
        values = dict(production=self.production, links=self.links, series=self.series, directory=D)
        self.assertEqual(self.act("restore", static=False, **values), 0, self.output)
        self.assertNotIn("static", self.output)   # the sites here have none to collect, which the restore of a night says
        self.new_job()
        self.dumped()
        self.assertEqual(self.act("restore", **values), 0, self.output)
        self.assertIn("static files", self.output)

    def report_of(self, step):
        from baton_server import paths
        return paths.read_json(self.directory_of_job + "/report.%s.json" % step)

    @unittest.skipUnless(os.geteuid() == 0, "only root can mount a small disk")
    def test_a_full_disk_at_the_dump_and_at_the_restore_fails_and_leaves_production(self):
        self.sql(self.production, *["insert into notes_note (text) values ('%s')" % ("long %d " % n * 40) for n in range(4000)])
        before = self.content(self.production + "/default.db")
        place = self.production + "/" + D
        os.mkdir(place)
        self.small_disk(place, 200)
        self.assertEqual(self.act("clear-dump", cwd=self.production, directory=D), 0)
        self.assertEqual(self.act("dump", cwd=self.production, directory=D), 1)
        self.assertIn("No space left", self.output)
        self.assertEqual(self.made(), 1)
        subprocess.check_call(["umount", place])
        self.dumped()
        os.mkdir(self.preview + "/small")
        self.settings(self.preview, "os.path.join(HERE, 'small', 'default.db')")
        self.small_disk(self.preview + "/small", 300)
        self.assertEqual(self.act("page-on"), 0)
        self.assertEqual(self.restore(), 1, self.output)
        self.assertEqual(self.report["preview"], "half-restored")
        self.assertTrue(os.path.exists(self.preview + "/.maintenance"))
        self.assertEqual(self.content(self.production + "/default.db"), before)

    def small_disk(self, place, kilobytes):
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=%dk" % kilobytes, "tmpfs", place])
        self.addCleanup(subprocess.call, ["umount", place], stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    support.main()
