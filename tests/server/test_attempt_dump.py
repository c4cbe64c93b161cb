# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import sqlite3
import stat
import subprocess
import unittest

import support
import syncsites
from changesites import ATTEMPT, PASSWORD, AttemptCase
from syncsites import SyncCase

from baton_server import attempt_client, attempt_dump, attempts, nightstate, paths, sitezone


class OfLino(SyncCase):
    """The dump of a site whose commands behave as Lino's do. The sites' places are as in an attempt."""

    def setUp(self):
        SyncCase.setUp(self)
        if not syncsites.has_django():
            self.skipTest("the system's Python has no Django: apt install python3-django")
        self.django_sites()
        subprocess.check_call(["cp", self.production + "/default.db", self.preview + "/default.db"])
        attempt_client._named.clear()
        record = dict(attempts.BLANK, id=ATTEMPT, state="running", former=self.production, site=self.preview, links=self.links, ends="2026-12-05T18:00:00Z", switched="2026-12-05T17:10:00Z",
                      **{"from": "mdg1", "to": "mdg2"})
        attempts.change(self.series, lambda before: record)
        self.place = attempts.directory(self.series, ATTEMPT)
        self.literal(self.preview)

    def literal(self, site):
        self.write(site + "/settings.py", self.content(site + "/settings.py").decode().replace('os.path.join(HERE, "default.db")', repr(site + "/default.db")))

    def dump(self, which, **more):
        return self.act("attempt-dump", which, self.preview, **dict({"as": which}, **more))

    def kept(self, which):
        return paths.read_json(os.path.join(self.place, which + ".json"))

    def break_site(self):
        self.write(self.preview + "/settings.py", self.content(self.preview + "/settings.py").decode().replace('["notes"]', '["nothing.there"]'))

    def test_a_dump_is_made_whole_and_for_the_maintainers_only(self):
        self.assertEqual(self.dump("switch"), 0, self.output)
        kept = self.kept("switch")
        self.assertEqual((kept["kind"], kept["objects"], kept["counts"], kept["problem"]), ("lino", 53, {"notes_tag": 3, "notes_note": 50, "notes_draft": 0}, ""))
        self.assertEqual(kept["identity"]["path"], self.preview + "/default.db")
        for directory, names, files in os.walk(self.place):
            for name in names + files:
                self.assertEqual(stat.S_IMODE(os.stat(os.path.join(directory, name)).st_mode) & 0o077 if name != "attempt.json" else 0, 0, name)
        self.assertEqual(sorted(os.listdir(self.place)), ["attempt.json", "switch", "switch.json", "switch.relations.json"])

    def test_the_zone_of_its_times_is_kept_as_the_sites_django_has_it(self):
        plain = self.content(self.preview + "/settings.py").decode()
        asked = "import os, time, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'settings'; django.setup(); from django.utils import timezone; print(int(time.time()), *timezone.now().timetuple()[:6])"
        for more, wanted in (("USE_TZ = True\nTIME_ZONE = 'Asia/Tokyo'\n", None), ("USE_TZ = False\nTIME_ZONE = 'Asia/Tokyo'\n", "Asia/Tokyo"), ("USE_TZ = False\nTIME_ZONE = None\n", ""), ("", "America/Chicago")):
            self.write(self.preview + "/settings.py", plain + more)
            self.new_job()
            self.assertEqual(self.dump("cancel"), 0, self.output)
            self.assertEqual(self.kept("cancel")["zone"], wanted, more)
            said = [int(word) for word in subprocess.check_output(["env/bin/python", "-c", asked], cwd=self.preview).split()]
            self.assertLess(abs(nightstate.seconds(sitezone.Zone(self.kept("cancel")["zone"]).iso(said[1:])) - said[0]), 3, more)

    def test_a_dump_is_made_once_in_a_run_and_anew_in_another(self):
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.sql(self.preview, "insert into notes_draft (text) values ('new')")
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertEqual(self.kept("cancel")["objects"], 53)
        self.new_job(run=self.job)
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertEqual(self.kept("cancel")["objects"], 53, "of the same run")
        self.new_job()
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertEqual(self.kept("cancel")["objects"], 54)

    def test_what_a_killed_dump_left_is_not_taken_for_one(self):
        self.write(self.place + "/switch.new/restore.py", "half")
        self.write(self.place + "/switch/notes_tag.py", "of an earlier one")
        self.assertEqual(self.dump("switch"), 0, self.output)
        self.assertEqual(sorted(os.listdir(self.place + "/switch")), ["notes_draft.py", "notes_note.py", "notes_tag.py", "restore.py"])

    def marked(self, operation, *steps):
        """The new site as at the switch, and from now on jobs of a plan with these steps."""
        self.assertEqual(self.dump("switch"), 0, self.output)
        self.assertEqual(self.act("attempt-marks", "marks", self.preview), 0, self.output)
        begun = self.plan
        self.plan = lambda: dict(begun(), operation=operation, steps=list(steps))

    def test_what_was_written_while_a_cancel_without_a_confirmation_began_refuses_it_after_the_freeze(self):
        self.marked("cancel", {"id": "check", "run": {"action": "attempt-cancel-check", "with": {"confirm": ""}}})
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.new_job()
        self.sql(self.preview, "insert into notes_draft (text) values ('of the last second')")
        self.assertEqual(self.dump("cancel"), 3, self.output)
        self.refusal("confirm")
        self.assertIn("1 rows, in notes_draft", self.output)
        self.marked("cancel", {"id": "check", "run": {"action": "attempt-cancel-check", "with": {"confirm": "mdg2"}}})
        self.sql(self.preview, "insert into notes_draft (text) values ('of somebody who knew')")
        self.assertEqual(self.dump("cancel"), 0, self.output)

    def test_a_cancel_without_a_confirmation_is_refused_where_the_database_stopped_telling_what_was_changed(self):
        self.marked("cancel", {"id": "check", "run": {"action": "attempt-cancel-check", "with": {"confirm": ""}}})
        os.rename(os.path.join(self.preview, "default.db"), os.path.join(self.preview, "away.db"))
        self.assertEqual(self.dump("cancel"), 3, self.output)
        self.refusal("confirm")
        begun = self.plan
        self.plan = lambda: dict(begun(), steps=[{"id": "check", "run": {"action": "attempt-cancel-check", "with": {"confirm": "mdg2"}}}])
        self.assertEqual(self.dump("cancel"), 0, self.output)

    def went_back(self, *begun):
        """The job that undoes one which began these steps lists what users wrote into the new site."""
        with open(os.path.join(self.directory_of_job, "journal.jsonl"), "w") as out:
            out.write("".join('{"event": "step", "step": "%s"}\n' % one for one in begun))
        self.new_job((self.directory_of_job,), self.run_id)
        return self.act("attempt-lost-back", "marks", self.preview)

    def test_what_users_wrote_between_the_switch_and_a_start_that_went_back_is_listed_and_told(self):
        self.marked("attempt")
        self.assertEqual(self.went_back("marks", "switch"), 0, self.output)
        self.assertEqual(("nobody wrote" in self.output, self.kept("cancel")), (True, None))
        self.sql(self.preview, "insert into notes_draft (text) values ('saved in the third second')")
        self.assertEqual(self.went_back("marks"), 0, self.output)
        self.assertIsNone(self.kept("cancel"), "it was never switched")
        self.assertEqual(self.went_back("marks", "switch"), 0, self.output)
        self.assertIn("1 rows; it is kept and listed", self.report["warnings"][0])
        report = paths.read_json(os.path.join(self.place, "lost", "report.json"))
        self.assertEqual([(one["table"], one["added"]) for one in report["tables"]], [("notes_draft", 1)])
        record = attempts.change(self.series, lambda now: dict(now, state="starting", run=self.run_id))
        self.assertEqual(self.act("attempt-begin-back", "begin", self.preview), 0, self.output)
        self.assertEqual(attempts.read(self.series)["state"], "failed", record)
        self.assertIn("Users wrote 1 rows into mdg2 meanwhile, which are listed", attempts.read(self.series)["reason"])

    def test_what_cannot_be_listed_does_not_stop_the_way_back_and_is_told(self):
        self.marked("attempt")
        self.settings(self.preview, repr(self.directory + "/gone/default.db"))
        self.assertEqual(self.went_back("marks", "switch"), 0, self.output)
        self.assertIn("is not in production: perhaps some", self.report["warnings"][-1])

    def test_a_broken_site_stops_the_switch(self):
        self.break_site()
        self.assertIn(self.dump("switch"), (1, 3))
        self.assertIsNone(self.kept("switch"))

    def test_a_broken_site_does_not_stop_the_way_back(self):
        self.assertEqual(self.dump("switch"), 0, self.output)
        self.break_site()
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertEqual((self.kept("cancel")["kind"], self.kept("cancel")["file"]), ("sqlite3", "cancel.db"))
        self.assertIn("database's own dump is kept", self.report["warnings"][0])
        copy = sqlite3.connect(self.place + "/cancel.db")
        self.assertEqual(copy.execute("select count(*) from notes_note").fetchone(), (50,))
        copy.close()
        self.assertEqual(stat.S_IMODE(os.stat(self.place + "/cancel.db").st_mode), 0o600)

    def test_a_dump_that_is_not_complete_is_none(self):
        command = self.directory + "/code/notes/management/commands/dump2py.py"
        self.write(command, self.content(command).decode().replace("for row in rows:", "for row in rows[1:]:"))
        self.assertEqual(self.dump("switch"), 1)
        self.assertIn("not complete", self.output)
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertEqual(self.kept("cancel")["kind"], "sqlite3")

    def test_the_dump_of_another_database_is_refused_at_the_cancel_and_its_own_dump_is_kept(self):
        self.assertEqual(self.dump("switch"), 0, self.output)
        self.settings(self.preview, repr(self.production + "/default.db"))
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertIn("another database", self.report["warnings"][0])

    def test_a_database_that_is_gone_does_not_stop_the_way_back_and_is_said(self):
        self.settings(self.preview, repr(self.directory + "/gone/default.db"))
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertEqual(self.kept("cancel")["kind"], "none")
        self.assertIn("No dump is kept", self.report["warnings"][0])

    def test_a_dump_that_hangs_leaves_time_for_the_databases_own(self):
        command = self.directory + "/code/notes/management/commands/dump2py.py"
        self.write(command, self.content(command).decode().replace("        d = options", "        import time; time.sleep(60)\n        d = options"))
        begun = self.plan

        def plan():
            return dict(begun(), steps=[{"id": "cancel", "timeout": 5}])
        self.plan = plan
        self.assertEqual(self.dump("cancel"), 0, self.output)
        self.assertIn("did not end within 3 s", self.output)
        self.assertEqual(self.kept("cancel")["kind"], "sqlite3")

    @unittest.skipUnless(syncsites.may_mount(), "only root can mount a small disk")
    def test_a_full_disk_fails_and_says_to_make_room(self):
        self.sql(self.preview, *["insert into notes_note (text) values ('%s')" % ("long %d " % n * 40) for n in range(4000)])
        kept = {name: self.content(os.path.join(self.place, name)) for name in os.listdir(self.place)}
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", self.place])
        self.addCleanup(subprocess.call, ["umount", self.place])
        for name, data in kept.items():
            self.write(os.path.join(self.place, name), data)
        self.assertEqual(self.dump("cancel"), 1, self.output)
        self.assertIn("make room", self.output)
        self.assertEqual(os.listdir(self.place), ["attempt.json"])

    def test_only_the_attempted_site_is_dumped(self):
        self.assertEqual(self.act("attempt-dump", "switch", self.production, **{"as": "switch"}), 3)
        self.refusal("attempt")
        self.assertEqual(self.dump("else"), 1)


class OfServer:
    """The database's own dump of a site that has no Python at all."""

    def test_the_databases_own_dump_is_whole_and_without_a_password(self):
        begun, seen = subprocess.Popen, []

        class Watched(begun):
            def __init__(self, argv, *more, **options):
                seen.append((argv, options.get("env") or {}))
                begun.__init__(self, argv, *more, **options)
        subprocess.Popen = Watched
        self.addCleanup(setattr, subprocess, "Popen", begun)
        self.assertEqual(self.act("attempt-dump", run="one", **{"as": "cancel"}), 0, self.output)
        kept = paths.read_json(os.path.join(self.place, "cancel.json"))
        self.assertEqual((kept["kind"], kept["file"]), ("sql", "cancel.sql"))
        with open(self.place + "/cancel.sql", encoding="utf-8") as source:
            text = source.read()
        for words in ("tickets_ticket", "robin", "Eesti", "\U0001f600"):
            self.assertIn(words, text)
        self.assertEqual(stat.S_IMODE(os.stat(self.place + "/cancel.sql").st_mode), 0o600)
        self.assertTrue([argv for argv, _ in seen if "dump" in argv[0]])
        for argv, env in seen:
            self.assertNotIn(PASSWORD, " ".join(argv) + repr(env))
        self.assertNotIn(PASSWORD, self.output)

    def test_a_dump_program_that_fails_while_the_database_answers_keeps_the_new_site_in_production(self):
        programs = dict(attempt_dump.PROGRAMS)
        attempt_dump.PROGRAMS.update({self.engine: ("false",)})
        self.addCleanup(attempt_dump.PROGRAMS.update, programs)
        self.assertEqual(self.act("attempt-dump", run="one", **{"as": "cancel"}), 1, self.output)
        self.assertIn("is still production and holds all rows", self.output)
        self.assertEqual([name for name in os.listdir(self.place) if "cancel" in name], [])

    def test_a_server_that_does_not_answer_does_not_stop_the_way_back(self):
        with open(self.site + "/settings.py") as source:
            text = source.read()
        self.write(self.site + "/settings.py", text.replace(str(self.server.port), "1"))
        self.assertEqual(self.act("attempt-dump", run="one", **{"as": "cancel"}), 0, self.output)
        self.assertIn("No dump is kept", self.report["warnings"][0])


class OfPostgreSql(OfServer, AttemptCase):
    engine = "postgresql"


class OfMariaDb(OfServer, AttemptCase):
    engine = "mysql"


if __name__ == "__main__":
    support.main()
