# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import stat
import time
from unittest import mock

import support
from changesites import PASSWORD, AttemptCase

from baton_server import attempt_client, attempt_fingerprint, attempt_marks, attempt_quiet, dbsettings, paths


class Changes:
    """The same for each database."""

    def setUp(self):
        super().setUp()
        before = attempt_marks.SHORT
        attempt_marks.SHORT = 20.0   # on a busy machine too every question is answered anew
        self.addCleanup(setattr, attempt_marks, "SHORT", before)

    def live(self, whole=False):
        return attempt_marks.live(self.series, self.record, whole)

    def counted(self, whole=False):
        """{table: (added, changed, removed)}"""
        found = self.live(whole)
        self.assertEqual(found["problem"], "")
        self.assertTrue(all(one["exact"] for one in found["changes"].values()))
        self.assertEqual(found["rows"], sum(sum(one[key] for key in ("added", "changed", "removed")) for one in found["changes"].values()))
        self.users = {one["name"]: one["rows"] for one in found["users"]}
        return {name: (one["added"], one["changed"], one["removed"]) for name, one in found["changes"].items()}

    def settle(self):
        """Until the server's statistics tell of what was just written: they may come a second late."""
        if self.engine == "postgresql":
            time.sleep(1.1)

    def stands_still(self, site=None):
        """As the step before the fingerprint notes it."""
        self.settle()
        time.sleep(2.1 if self.engine == "mysql" else 0.15)   # its times of writes are whole seconds
        try:
            attempt_fingerprint.begin(self.context("frozen"), self.record["id"], attempt_client.opened(site or self.former).state())
        except attempt_client.Problem:
            pass   # what was noted before stays

    def fingerprint(self, site=None):
        self.stands_still(site)
        return self.act("attempt-fingerprint", site or self.former)

    def marked(self):
        self.assertEqual(self.act("attempt-marks"), 0, self.output)

    # Changes

    def test_nothing_changed_since_the_switch_is_told_as_nothing(self):
        self.marked()
        self.assertEqual((self.counted(), self.counted(True), self.users), ({}, {}, {}))

    def test_rows_that_came_changed_and_went_are_told_per_table_with_who_did_it(self):
        self.marked()
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null), (6, 'six', 'y', 1, null), (7, 'seven', 'z', 2, null);"
                 "update tickets_ticket set closed = null where id = 4; delete from tickets_ticket where id = 2;"
                 "update countries_country set name = 'Estonia' where isocode = 'ee'; insert into countries_country values ('a\\b', 'x');"
                 "update pairs_pair set note = '' where one = 'b'; insert into loose_row values ('same', 1); delete from loose_row where name = 'other';"
                 "insert into changes_change values (3, 2, 'U', 1, 4), (4, 3, 'D', 1, 2);")
        self.settle()
        wanted = {"tickets_ticket": (3, 1, 1), "countries_country": (1, 1, 0), "pairs_pair": (0, 1, 0), "loose_row": (1, 0, 1), "changes_change": (2, 0, 0)}
        self.assertEqual(self.counted(), wanted)
        self.assertEqual(self.users, {"robin": 2, "luc": 3, "rolf": 2})   # 7, the change of 4 and its entry; the removal of 2 and its entry
        self.assertEqual(self.counted(True), wanted)

    def test_what_is_changed_and_changed_back_is_no_change(self):
        self.marked()
        self.sql("update tickets_ticket set title = 'x' where id = 1; insert into tickets_ticket values (9, 'x', '', null, '');")
        self.settle()
        self.assertEqual(self.counted(), {"tickets_ticket": (1, 1, 0)})
        self.sql("update tickets_ticket set title = 'one' where id = 1; delete from tickets_ticket where id = 9;")
        self.settle()
        self.assertEqual(self.counted(), {})

    def test_null_and_an_empty_text_are_two_things(self):
        self.marked()
        self.sql("update tickets_ticket set closed = '' where id = 1;")
        self.settle()
        self.assertEqual(self.counted(), {"tickets_ticket": (0, 1, 0)})

    def test_sessions_and_what_programs_note_of_themselves_are_no_changes(self):
        self.marked()
        self.sql("insert into django_session values ('k', 'v'); insert into django_content_type values (9, 'x', 'y'); update users_user set last_login = 'now';"
                 "update linod_systemtask set last_start_time = 'now', last_end_time = 'now', message = 'well';")
        self.settle()
        self.assertEqual((self.counted(), self.counted(True)), ({}, {}))
        self.sql("update linod_systemtask set name = 'another'; update users_user set username = 'another' where id = 1;")
        self.settle()
        self.assertEqual(self.counted(), {"linod_systemtask": (0, 1, 0), "users_user": (0, 1, 0)})

    def test_tables_that_the_dump_leaves_out_are_no_changes(self):
        self.marked()
        paths.write_json(os.path.join(self.place, "switch.json"), {"counts": {"tickets_ticket": 4}})
        self.sql("insert into loose_row values ('x', 1); insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        self.settle()
        self.assertEqual(self.counted(), {"tickets_ticket": (1, 0, 0)})

    def test_a_many_to_many_field_that_the_dump_leaves_out_counts_and_what_production_has_of_it_is_named(self):
        create = "create table tickets_ticket_tags (id integer primary key, ticket_id integer, tag_id integer);"
        self.sql(create)
        self.sql(create + " insert into tickets_ticket_tags values (1, 1, 1), (2, 1, 2); insert into django_session values ('k', 'v');", self.former)
        self.marked()
        paths.write_json(os.path.join(self.place, "switch.json"), {"counts": {"tickets_ticket": 4}})
        self.sql("insert into tickets_ticket_tags values (1, 1, 1);")
        self.settle()
        self.assertEqual(self.counted(), {"tickets_ticket_tags": (1, 0, 0)})
        self.assertEqual(attempt_marks.left_behind(self.place, attempt_fingerprint.take(self.former)), ["tickets_ticket_tags (2)"])

    def test_a_users_name_of_several_lines_keeps_nobody_from_counting(self):
        self.marked()
        self.sql("update users_user set username = 'rob\n\x1e9\n2\nin' where id = 1; insert into tickets_ticket values (5, 'five', 'x', 1, null), (6, 'six', 'x', 2, null);")
        self.settle()
        self.assertEqual(self.counted(), {"tickets_ticket": (2, 0, 0), "users_user": (0, 1, 0)})
        self.assertEqual(self.users["luc"], 1)

    def test_a_table_that_is_gone_lost_its_rows(self):
        self.marked()
        self.sql("drop table loose_row;")
        self.settle()
        self.assertEqual(self.counted(True), {"loose_row": (0, 0, 3)})

    def test_a_large_table_is_told_by_counters_and_says_that_this_is_not_exact(self):
        before = attempt_marks.LARGE
        attempt_marks.LARGE = 3
        self.addCleanup(setattr, attempt_marks, "LARGE", before)
        time.sleep(2.1)   # what was written in the second of the marks might have come after them
        self.marked()
        self.assertEqual(self.live(True)["changes"], {})   # its counter did not move: nothing is there to confirm
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null), (6, 'six', 'y', 1, null);")
        self.settle()
        found = self.live()["changes"]["tickets_ticket"]
        self.assertEqual((found["added"], found["exact"]), (2, False))

    def test_a_database_that_does_not_answer_is_a_problem_and_no_zero(self):
        self.marked()
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        settings = self.site + "/settings.py"
        with open(settings) as source:
            text = source.read()
        if self.engine == "sqlite3":
            os.rename(self.site + "/default.db", self.site + "/away.db")
        else:
            self.write(settings, text.replace("secr", "other").replace(repr(PASSWORD), repr("wrong")))
        found = self.live()
        self.assertEqual((found["changes"], found["rows"], found["asked"]), (None, None, None))
        self.assertTrue(found["problem"])
        if self.engine == "sqlite3":
            os.rename(self.site + "/away.db", self.site + "/default.db")
        self.write(settings, text)
        self.settle()
        self.assertEqual(self.counted(), {"tickets_ticket": (1, 0, 0)})

    def test_the_status_tells_changes_and_why_they_are_not_known(self):
        from baton_server import attempt_status
        self.marked()
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        self.settle()
        os.unlink(self.links + "/preview")
        os.unlink(self.links + "/prod")
        os.symlink("mdg2", self.links + "/prod")
        call = {"series": self.series, "links": self.links, "changes": True, "vhosts": []}
        found = attempt_status.status(call)
        self.assertEqual((found["rows"], found["users"], found["errors"]), (1, [{"name": "robin", "rows": 1}], []))
        self.write(self.site + "/settings.py", "DATABASES = {}\n")
        found = attempt_status.status(call)
        self.assertEqual((found["rows"], found["changes"], found["asked"]), (None, None, None))
        self.assertEqual(found["errors"][0]["log"], "database")
        self.assertIn("does not say which database", found["errors"][0]["text"])

    def test_another_database_than_that_of_the_switch_is_a_problem(self):
        self.marked()
        with open(self.former + "/settings.py") as source:
            self.write(self.site + "/settings.py", source.read())
        self.assertIn("another database", self.live()["problem"])

    def test_missing_and_damaged_marks_are_a_problem(self):
        self.assertIn("not marked", self.live()["problem"])
        self.write(self.place + "/marks.db", "no database")
        self.assertIn("marks", self.live()["problem"])
        self.assertIsNone(self.live()["rows"])

    def test_only_tables_whose_counter_moved_are_read_again(self):
        self.marked()
        self.counted()
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        self.settle()
        read, begun = [], attempt_marks.compare

        def compare(marks, name, look, people):
            read.append(name)
            return begun(marks, name, look, people)
        attempt_marks.compare = compare
        self.addCleanup(setattr, attempt_marks, "compare", begun)
        self.assertEqual(self.counted(), {"tickets_ticket": (1, 0, 0)})
        if self.engine == "postgresql":
            self.assertEqual(read, ["tickets_ticket"])
        read.clear()
        if self.engine == "mysql":
            time.sleep(2.1)   # of a write in the second of a look nobody knows whether it came after it
            self.counted()
            read.clear()
        if self.engine == "sqlite3":
            time.sleep(0.2)
            self.counted()
            read.clear()
        self.assertEqual((self.counted(), read), ({"tickets_ticket": (1, 0, 0)}, []))

    def test_marks_and_lists_are_for_the_maintainers_only(self):
        self.marked()
        self.counted()
        self.assertEqual(self.fingerprint(), 0, self.output)
        for name in ("marks.db", "live.json", "former.media"):
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.place, name)).st_mode), 0o600, name)
        self.assertEqual(stat.S_IMODE(os.stat(self.place).st_mode), 0o700)
        self.assertEqual([name for name in os.listdir(self.place) if "~" in name], [])

    def test_marks_of_another_database_than_django_filled_are_refused(self):
        filled = attempt_client.identity(attempt_client.opened(self.site).state()["who"])
        for said, status in ((attempt_client.identity(attempt_client.opened(self.former).state()["who"]), 1), (filled, 0)):
            paths.write_json(os.path.join(self.job, "report.restore.json"), {"identity": said})
            self.assertEqual(self.act("attempt-marks"), status, self.output)
            self.assertEqual("its Django uses" in self.output, bool(status))

    # Fingerprints

    def test_a_former_production_that_nobody_wrote_to_is_identical(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.assertIn("2 media files", self.output)
        self.assertEqual(self.act("attempt-identical", self.former), 0, self.output)
        self.assertIs(attempt_fingerprint.written(self.former, attempt_fingerprint.kept(self.series, self.record["id"])), False)

    def test_what_is_written_between_the_standstill_and_the_fingerprint_is_refused_since_the_dump_may_lack_it(self):
        self.stands_still()
        self.sql("insert into tickets_ticket values (8, 'x', '', null, '');", self.former)
        self.write(self.former + "/media/uploads/late.txt", "x")
        self.assertEqual(self.act("attempt-fingerprint", self.former), 3, self.output)
        self.assertEqual(self.report["refusal"]["code"], "written")
        for words in ("its database's file changed" if self.engine == "sqlite3" else "rows of tickets_ticket", "media/uploads was changed", "media/uploads/late.txt was changed"):
            self.assertIn(words, self.report["refusal"]["found"])
        self.assertFalse(os.path.exists(os.path.join(self.place, "former.json")))

    def test_a_file_that_goes_after_the_standstill_is_refused_by_its_directory(self):
        self.stands_still()
        os.unlink(self.former + "/media/uploads/a.txt")
        self.assertEqual(self.act("attempt-fingerprint", self.former), 3, self.output)
        self.assertEqual(self.report["refusal"]["found"], "media/uploads was changed")

    def test_a_fingerprint_begins_with_the_counters_of_the_standstill_and_with_none_of_another_run(self):
        self.assertEqual(self.act("attempt-fingerprint", self.former), 1, self.output)
        self.assertIn("is not known", self.output)
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.assertEqual(self.act("attempt-fingerprint", self.former, run="another"), 1, self.output)
        still = paths.read_json(os.path.join(self.place, attempt_fingerprint.STILL))
        self.assertEqual(attempt_fingerprint.kept(self.series, self.record["id"])["state"], still["state"])

    def test_counters_that_do_not_tell_prove_no_standstill(self):
        self.stands_still()
        with mock.patch.object(type(attempt_client.opened(self.former)), "written", staticmethod(lambda *_: None)):
            self.assertEqual(self.act("attempt-fingerprint", self.former), 3, self.output)
        self.assertIn("cannot be told", self.output)

    def test_every_change_of_the_former_production_is_refused_and_named(self):
        changes = [("insert into tickets_ticket values (8, 'x', '', null, '');", "table tickets_ticket has 5 rows, and had 4"),
                   ("update tickets_ticket set closed = '' where id = 1;", "rows of the table tickets_ticket were changed"),
                   ("update users_user set last_login = 'now' where id = 1;", "rows of the table users_user"), ("insert into django_session values ('k', 'v');", "table django_session"),
                   ("delete from loose_row where name = 'other';", "loose_row"), ("create table more (id integer primary key);", "the table more is new"), ("drop table pairs_pair;", "pairs_pair is gone")]
        for statement, words in changes:
            self.assertEqual(self.fingerprint(), 0, self.output)
            self.sql(statement, self.former)
            self.assertEqual(self.act("attempt-identical", self.former), 3, statement)
            refusal = self.report["refusal"]
            self.assertEqual(refusal["code"], "changed")
            self.assertIn(words, refusal["found"])
            self.assertTrue(refusal["production"] and refusal["todo"])

    def test_a_row_that_came_and_went_again_is_told_by_the_number_that_it_took(self):
        kind = {"sqlite3": "integer primary key autoincrement", "postgresql": "serial primary key", "mysql": "integer primary key auto_increment"}[self.engine]
        self.sql("create table numbered_row (id %s, name varchar(60)); insert into numbered_row (name) values ('one');" % kind, self.former)
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.assertEqual(self.act("attempt-identical", self.former), 0, self.output)
        self.sql("insert into numbered_row (name) values ('two'); delete from numbered_row where name = 'two';", self.former)
        before, now = attempt_fingerprint.kept(self.series, self.record["id"]), attempt_fingerprint.take(self.former)
        self.assertEqual(before["tables"]["numbered_row"], now["tables"]["numbered_row"])
        self.assertEqual(self.act("attempt-identical", self.former), 3, self.output)
        self.assertIn("the numbers of numbered_row", self.report["refusal"]["found"])
        for unknown in (dict(now, sequences=None), {key: value for key, value in now.items() if key != "sequences"}):   # of an earlier Baton
            self.assertEqual(attempt_fingerprint.differs(unknown, now), [])

    def test_accepted_changes_are_a_warning_that_stays_in_the_report(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.sql("delete from tickets_ticket where id = 1;", self.former)
        self.assertEqual(self.act("attempt-identical", self.former, acceptChanged=True), 0, self.output)
        self.assertIn("tickets_ticket has 3 rows", self.report["warnings"][0])
        self.assertIs(self.report["identical"], False)

    def test_counters_tell_that_the_former_production_was_written_to(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        time.sleep(1.1)
        self.sql("update tickets_ticket set title = 'x' where id = 1;", self.former)
        self.settle()
        self.assertIs(attempt_fingerprint.written(self.former, attempt_fingerprint.kept(self.series, self.record["id"])), True)

    def test_two_databases_with_the_same_rows_have_the_same_checksums(self):
        self.sql("insert into tickets_ticket values (7, 'x', '', null, ''), (8, 'y', '', null, '');", self.former)
        self.sql("insert into tickets_ticket values (8, 'y', '', null, ''); insert into tickets_ticket values (7, 'x', '', null, '');")
        self.assertEqual(attempt_fingerprint.take(self.former)["tables"], attempt_fingerprint.take(self.site)["tables"])

    def test_a_former_production_that_cannot_be_read_is_refused_with_what_is_known(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.write(self.former + "/settings.py", "DATABASES = {}\n")
        self.assertEqual(self.act("attempt-identical", self.former), 3, self.output)
        self.assertIn("cannot be read", self.report["refusal"]["found"])
        self.assertIn("nobody can tell", self.output)
        self.assertIn("see that its database answers", self.report["refusal"]["todo"])
        self.assertEqual(self.fingerprint(), 1)

    def test_a_fingerprint_that_is_damaged_keeps_nobody_from_going_back_who_accepts_that(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        paths.write_json(os.path.join(self.place, "former.json"), {"site": self.former, "tables": {}})
        self.assertEqual(self.act("attempt-identical", self.former), 3, self.output)
        self.assertEqual(self.act("attempt-identical", self.former, acceptChanged=True), 0, self.output)

    def test_what_was_never_taken_is_refused(self):
        self.assertEqual(self.act("attempt-identical", self.former), 3, self.output)
        self.assertIn("is not known", self.report["refusal"]["found"])

    def test_no_password_is_in_a_file_of_the_attempt_or_in_what_is_said(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        said = self.output
        self.marked()
        self.counted()
        for name in os.listdir(self.place):
            with open(os.path.join(self.place, name), "rb") as source:
                self.assertNotIn(PASSWORD.encode(), source.read(), name)
        self.assertNotIn(PASSWORD, said + self.output)


class OnSqlite(Changes, AttemptCase):
    def test_media_that_came_went_or_changed_are_named(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        media = self.former + "/media/uploads/"
        self.write(media + "new\nname.txt", "x")
        os.unlink(media + "a.txt")
        os.chmod(media + "b c.txt", 0o600)
        os.symlink("/etc/passwd", media + "link")
        self.assertEqual(self.act("attempt-identical", self.former), 3, self.output)
        found = self.report["refusal"]["found"]
        for words in ("new\\nname.txt came", "a.txt is gone", "b c.txt was changed", "link came"):
            self.assertIn(words, found)

    def test_reading_does_not_change_what_is_compared(self):
        self.assertEqual(self.fingerprint(), 0, self.output)
        before = os.stat(self.former + "/default.db")
        self.assertEqual(self.act("attempt-identical", self.former), 0, self.output)
        after = os.stat(self.former + "/default.db")
        self.assertEqual((before.st_mtime_ns, before.st_ctime_ns, before.st_size), (after.st_mtime_ns, after.st_ctime_ns, after.st_size))
        self.assertEqual(os.listdir(self.former + "/media"), ["uploads"])

    def test_a_site_without_media_has_none(self):
        import shutil
        shutil.rmtree(self.former + "/media")
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.assertEqual(self.act("attempt-identical", self.former), 0, self.output)

    def test_a_write_ahead_log_counts_as_written(self):
        self.sql("pragma journal_mode = wal;")
        self.marked()
        import sqlite3
        writer = sqlite3.connect(self.site + "/default.db", isolation_level=None)
        self.addCleanup(writer.close)
        writer.execute("insert into tickets_ticket values (5, 'five', 'x', 1, null)")
        self.assertEqual(self.counted(), {"tickets_ticket": (1, 0, 0)})
        writer.execute("insert into tickets_ticket values (6, 'six', 'x', 1, null)")
        self.assertEqual(self.counted(), {"tickets_ticket": (2, 0, 0)})

    def test_a_long_reading_is_not_repeated_at_once(self):
        self.marked()
        self.counted()
        path = os.path.join(self.place, "live.json")
        known = paths.read_json(path)
        paths.write_json(path, dict(known, took=30.0))
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        self.assertEqual(self.live()["asked"], known["at"])
        self.assertEqual(self.counted(), {})
        self.assertEqual(self.counted(whole=True), {"tickets_ticket": (1, 0, 0)})

    def test_media_are_opened_through_no_link(self):
        from baton_server import attempt_media
        media = self.site + "/media"
        os.symlink("/etc", media + "/etc")
        os.symlink("/etc/passwd", media + "/passwd")
        for path in ("etc/passwd", "passwd"):
            with self.assertRaises(OSError):
                attempt_media.opened(media, path)
        os.close(attempt_media.opened(media, "uploads/b c.txt"))


class OnPostgreSql(Changes, AttemptCase):
    engine = "postgresql"

    def test_the_password_is_in_no_command_line_or_environment(self):
        self.marked()
        import threading
        seen, over = [], threading.Event()

        def watch():
            while not over.is_set():
                for pid in os.listdir("/proc"):
                    if pid.isdigit():
                        for name in ("cmdline", "environ"):
                            try:
                                with open("/proc/%s/%s" % (pid, name), "rb") as source:
                                    text = source.read()
                            except OSError:
                                continue
                            if b"psql" in text:
                                seen.append(text)
        watcher = threading.Thread(target=watch)
        watcher.start()
        for _ in range(5):
            self.counted(True)
        over.set()
        watcher.join()
        self.assertTrue(seen)
        self.assertFalse([text for text in seen if PASSWORD.encode() in text])

    def test_a_column_that_is_named_like_the_alias_hides_no_change_of_the_others(self):
        self.sql("create table odd (id integer primary key, t text, other text); insert into odd values (1, 'x', 'one');", self.former)
        self.assertEqual(self.fingerprint(), 0, self.output)
        self.sql("update odd set other = 'two';", self.former)
        self.assertEqual(self.act("attempt-identical", self.former), 3, self.output)

    def test_a_site_whose_tables_are_in_a_schema_that_is_not_seen_is_no_site_without_changes(self):
        self.sql("create schema lino; " + " ".join("alter table %s set schema lino;" % name for name in attempt_client.opened(self.site).tables()))
        self.assertEqual(self.act("attempt-marks"), 1, self.output)
        self.assertIn("search_path", self.output)
        self.assertEqual(self.fingerprint(self.site), 1, self.output)
        self.server.sql("alter role mdg2 set search_path = lino;")
        self.assertEqual(self.act("attempt-marks"), 0, self.output)

    def test_statistics_that_are_off_are_not_believed(self):
        self.marked()
        self.server.sql("alter role mdg2 set default_transaction_isolation = 'serializable'; alter database mdg2 set track_counts = off;")
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        self.assertEqual(self.counted(), {"tickets_ticket": (1, 0, 0)})

    def test_names_that_need_quotes_are_quoted(self):
        self.sql('create table "Odd ""name" ("Key col" varchar(20) primary key, "select" text); insert into "Odd ""name" values (\'a\\b\', \'x\');')
        self.marked()
        self.sql('insert into "Odd ""name" values (\'b\', \'x\'); update "Odd ""name" set "select" = \'y\' where "Key col" = \'a\\b\';')
        self.settle()
        self.assertEqual(self.counted(), {'Odd "name': (1, 1, 0)})


class OnMariaDb(Changes, AttemptCase):
    engine = "mysql"

    def test_names_that_need_quotes_are_quoted(self):
        self.sql("create table `Odd ``name` (`Key col` varchar(20) primary key, `select` text); insert into `Odd ``name` values ('a\\\\b', 'x');")
        self.marked()
        self.sql("insert into `Odd ``name` values ('b', 'x'); update `Odd ``name` set `select` = 'y' where `Key col` = 'a\\\\b';")
        self.assertEqual(self.counted(), {"Odd `name": (1, 1, 0)})


    def test_what_only_a_file_of_the_options_says_is_taken_from_there(self):
        named = dbsettings.of(self.site)
        own = self.write(self.directory + "/own.cnf", "# [client]\n[mysqld]\nuser = nobody\n[client]\nuser = mdg2\nhost = 127.0.0.1 # here\nport=%s\ndatabase = 'mdg2'\npassword = \"%s\"\n" %
                         (named.port, PASSWORD.replace("\\", "\\\\").replace('"', '\\"')))
        self.write(self.site + "/settings.py", "DATABASES = {'default': {'ENGINE': 'django.db.backends.mysql', 'NAME': 'mdg2', 'OPTIONS': {'read_default_file': %r}}}\n" % own)
        found = dbsettings.written(self.site)
        self.assertEqual([found.user, found.password, found.host, found.port], [named.user, named.password, named.host, named.port])
        self.assertEqual(attempt_client.possible(self.site), "")
        self.assertTrue(attempt_quiet.of(self.site, None).stamp())


if __name__ == "__main__":
    support.main()
