# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import csv
import io
import json
import os
import shutil
import subprocess
import time
import unittest
from unittest import mock

import support
import syncsites
from changesites import AttemptCase

from baton_server import attempt_compare, attempt_dumpfile, attempt_lost, attempt_lostfiles, attempt_marks, attempt_relations, attempts, paths, sitezone
from baton_server.errors import CallError

SCRIPT = """#!/usr/bin/env python
# -*- coding: UTF-8 -*-
def bv2kw(fieldname, values):
    return settings.SITE.babelkw(fieldname, en=values[0],de=values[1])

contenttypes_X = 1
users_User = resolve_model("users.User")
tickets_Ticket = resolve_model("tickets.Ticket")
countries_Country = resolve_model("countries.Country")
contacts_Person = resolve_model("contacts.Person")
contacts_Partner = resolve_model("contacts.Partner")
changes_Change = resolve_model("changes.Change")

def create_users_user(id, username, last_login, password):
    kw = dict()
    kw.update(id=id)
    return users_User(**kw)

def create_tickets_ticket(id, title, body, user_id, price, modified):
    if price is not None: price = Decimal(price)
    kw = dict()
    kw.update(id=id)
    return tickets_Ticket(**kw)

def create_countries_country(name, isocode):
    kw = dict()
    if name is not None: kw.update(bv2kw('name',name))
    kw.update(isocode=isocode)
    return countries_Country(**kw)

def create_contacts_person(partner_ptr_id, first_name):
    kw = dict()
    kw.update(first_name=first_name)
    return create_mti_child(contacts_Partner, partner_ptr_id, contacts_Person, **kw)

def create_changes_change(id, user_id, time, type, object_type_id, object_id):
    object_type_id = new_content_type_id(object_type_id)
    kw = dict()
    kw.update(id=id)
    return changes_Change(**kw)

def main(args):
    loader = DpyLoader(globals())
@    loader.finalize()

if __name__ == '__main__':
    main(args)
"""
NOW = "dt(2026,12,5,17,30,%d)"
USERS = ["1,'robin',None,'pbkdf2$x'", "2,'luc',None,'pbkdf2$y'"]


def write(directory, tables, parts=None, script=SCRIPT):
    """A dump as dump2py writes it. tables: {name: [arguments of each row]}; parts: {name: rows of a file}."""
    os.makedirs(directory)
    loads = ""
    for table, rows in tables.items():
        size = (parts or {}).get(table)
        chunks = [rows] if not size else [rows[i:i + size] for i in range(0, len(rows), size)]
        for number, chunk in enumerate(chunks, 1):
            name = "%s.py" % table if len(chunks) == 1 else "%s_%d.py" % (table, number)
            loads += '    execfile("%s", *args)\n' % name
            part = "" if len(chunks) == 1 else " (part %d of %d)" % (number, len(chunks))
            with open(os.path.join(directory, name), "w") as out:
                out.write('# -*- coding: UTF-8 -*-\nlogger.info("Loading %d objects%s to table %s...")\n# fields: x\n' % (len(rows), part, table))
                for row in chunk:
                    out.write("loader.save(create_%s(%s))\n" % (table, row))
                out.write("\n" + ("loader.flush_deferred_objects()\n" if number == len(chunks) else ""))
    with open(os.path.join(directory, "restore.py"), "w") as out:
        out.write(script.replace("@", loads))


def ticket(key, title="t", body="''", user="1", price="'1.00'", second=0):
    return "%s,%r,%s,%s,%s,%s" % (key, title, body, user, price, NOW % second)


class Reading(support.Case):
    def dump(self, tables, **more):
        self.number = getattr(self, "number", 0) + 1
        path = os.path.join(self.directory, "dump%d" % self.number)
        write(path, tables, **more)
        return attempt_dumpfile.Dump(path)

    def test_nothing_of_a_dump_is_executed(self):
        mark = os.path.join(self.directory, "executed")
        evil = "__import__('os').system('touch %s')" % mark
        dump = self.dump({"tickets_ticket": [evil + ",'t','',1,'1',None"]})
        with self.assertRaises(attempt_dumpfile.Unreadable):
            dump.values("tickets_ticket", next(dump.statements("tickets_ticket")))
        self.assertFalse(os.path.exists(mark))

    def test_each_kind_of_value_is_read_and_written_again(self):
        rows = {"None": None, "True": True, "-12": -12, "0.5": 0.5, "'a\\n\\'b'": "a\n'b", "['a', 'b']": ["a", "b"], "dt(2026,12,5,17,30,1)": {"$": "dt", "a": [2026, 12, 5, 17, 30, 1]},
                "date(2026,12,5)": {"$": "date", "a": [2026, 12, 5]}, "time(17,30,0)": {"$": "time", "a": [17, 30, 0]}, "tickets_Ticket": {"$": "model", "a": "tickets.Ticket"},
                "b'\\xff'": {"$": "bytes", "a": "\xff"}, "{'a': 1}": {"$": "dict", "a": [["a", 1]]}}
        for text, value in rows.items():
            dump = self.dump({"contacts_person": ["1," + text]})
            self.assertEqual(dump.values("contacts_person", next(dump.statements("contacts_person"))), {"partner_ptr_id": 1, "first_name": value}, text)
            json.dumps(value)
            made = attempt_dumpfile.source(value)
            self.assertEqual(eval(made, {"dt": lambda *a: {"$": "dt", "a": list(a)}, "date": lambda *a: {"$": "date", "a": list(a)}, "time": lambda *a: {"$": "time", "a": list(a)},
                                         "Type": lambda a: {"$": "model", "a": a}}), value if not (isinstance(value, dict) and value["$"] in ("bytes", "dict")) else {"bytes": b"\xff", "dict": {"a": 1}}[value["$"]])

    def test_rows_over_several_lines_are_one_row(self):
        body = '"""one\nloader.save(create_tickets_ticket(9,\n))\n\nloader.flush(\nend"""'
        dump = self.dump({"tickets_ticket": [ticket(1), ticket(2, body=body), ticket(3)]})
        found = [dump.values("tickets_ticket", one) for one in dump.statements("tickets_ticket")]
        self.assertEqual([one["id"] for one in found], [1, 2, 3])
        self.assertEqual(found[1]["body"], body.strip('"'))

    def test_a_table_in_parts_is_one_table(self):
        rows = [ticket(n) for n in range(1, 8)]
        dump = self.dump({"tickets_ticket": rows}, parts={"tickets_ticket": 3})
        self.assertEqual(dump.files["tickets_ticket"], ["tickets_ticket_1.py", "tickets_ticket_2.py", "tickets_ticket_3.py"])
        self.assertEqual(len(list(dump.statements("tickets_ticket"))), 7)

    def test_a_table_that_came_to_be_in_parts_differs_by_its_new_rows_only(self):
        old = self.dump({"tickets_ticket": [ticket(n) for n in range(1, 6)]})
        new = self.dump({"tickets_ticket": [ticket(n) for n in range(1, 8)]}, parts={"tickets_ticket": 4})
        self.assertEqual([side for side, _ in attempt_dumpfile.differing("tickets_ticket", old, new)], ["new", "new"])

    def test_more_rows_than_are_held_at_once_are_compared_as_well(self):
        before = attempt_dumpfile.AT_ONCE
        attempt_dumpfile.AT_ONCE = 10
        self.addCleanup(setattr, attempt_dumpfile, "AT_ONCE", before)
        old = self.dump({"tickets_ticket": [ticket(n) for n in range(100)]})
        new = self.dump({"tickets_ticket": [ticket(n, "x" if n == 50 else "t") for n in range(1, 101)]})
        self.assertEqual(sorted(side for side, _ in attempt_dumpfile.differing("tickets_ticket", old, new)), ["new", "new", "old", "old"])

    def test_whatever_a_dump_holds_it_is_read_or_unreadable(self):
        import random
        import warnings
        warnings.simplefilter("ignore")
        chance = random.Random(7)
        before = b"".join(b"loader.save(create_tickets_ticket(%s))\n" % ticket(n, body='"""x\ny"""', second=n).encode() for n in range(5))
        for turn in range(1500):
            data = bytearray(before)
            for _ in range(chance.randint(1, 6)):
                at = chance.randrange(len(data))
                if chance.random() < 0.5:
                    data[at] = chance.choice(b"()[]{}'\"\\\n,:=*\x00\xff\xe2lx0")
                else:
                    del data[at:at + chance.randint(1, 40)]
            found = list(attempt_dumpfile.statements(io.BytesIO(bytes(data))))
            for one in found:
                try:
                    for value in attempt_dumpfile.parsed(one, {"tickets_Ticket": "tickets.Ticket"}):
                        attempt_dumpfile.shown(value)
                        attempt_dumpfile.source(value)
                except attempt_dumpfile.Unreadable:
                    pass

    def test_damaged_dumps_are_unreadable(self):
        for text in ("id(1)", "loader.save(create_x(1)", "loader.save(create_x(**a))", "loader.save(other(1))", "loader.save(create_x(" + "(" * 5000 + "))"):
            with self.assertRaises(attempt_dumpfile.Unreadable):
                attempt_dumpfile.parsed(text.encode(), {})
        with self.assertRaises(attempt_dumpfile.Unreadable):
            attempt_dumpfile.Dump(self.directory)
        dump = self.dump({"tickets_ticket": ["1,2"]})
        with self.assertRaises(attempt_dumpfile.Unreadable):
            dump.values("tickets_ticket", next(dump.statements("tickets_ticket")))

    def test_the_key_is_the_databases_the_id_or_the_parents(self):
        dump = self.dump({"countries_country": [], "contacts_person": [], "tickets_ticket": []})
        dump.keys = {"countries_country": ["isocode"], "tickets_ticket": ["no_such"]}
        self.assertEqual([dump.key_fields(name) for name in ("countries_country", "contacts_person", "tickets_ticket")], [["isocode"], ["partner_ptr_id"], ["id"]])
        self.assertEqual((dump.languages, dump.functions["countries_country"].babel), (["en", "de"], {"name"}))


class Reported(AttemptCase):
    """A report of dumps that the test writes. zone: of the times in them."""

    zone = None

    def compare(self, old, new, **more):
        for which, tables in (("switch", old), ("cancel", new)):
            if tables is not None:
                write(os.path.join(self.place, which), tables, **more)
                paths.write_json(os.path.join(self.place, which + ".json"), {"kind": "lino", "file": which, "run": "x", "zone": self.zone, "problem": ""})
        if not os.path.exists(self.place + "/marks.db"):
            self.assertEqual(self.act("attempt-marks"), 0)
            self.change_media()
        self.assertEqual(self.act("attempt-lost"), 0, self.output if hasattr(self, "output") else "")
        self.said = self.report
        return self.lost()

    def change_media(self):
        pass

    def lost(self, attempt=""):
        return attempt_lost.lost({"series": self.series, "links": self.links, "attempt": attempt})

    def rows(self, table, offset=0, limit=1000, attempt=""):
        return attempt_lost.lost_rows({"series": self.series, "links": self.links, "attempt": attempt, "table": table, "offset": offset, "limit": limit})

    def counted(self, report):
        return {one["table"]: (one["added"], one["changed"], one["removed"]) for one in report["tables"]}


class Lost(Reported):
    def test_rows_are_told_apart_by_their_keys(self):
        report = self.compare({"users_user": USERS, "tickets_ticket": [ticket(n) for n in (1, 2, 3, 10)], "countries_country": ["['Estonia', 'Estland'],'ee'"]},
                           {"users_user": USERS, "tickets_ticket": [ticket(1), ticket(2, "x", user="2", second=9), ticket(10), ticket(11, user="2")], "countries_country": ["['Eesti', 'Estland'],'ee'"]})
        self.assertEqual(self.counted(report), {"tickets_ticket": (1, 1, 1), "countries_country": (0, 1, 0)})
        self.assertEqual((report["rows"], report["users"], report["from_sql"], report["attempt"], report["to"]), (4, 2, False, self.record["id"], "mdg2"))
        rows = self.rows("tickets_ticket")["rows"]
        self.assertEqual([(row["key"], row["change"], row["by"], row["at"]) for row in rows],
                         [("2", "changed", "luc", "2026-12-05T17:30:09Z"), ("3", "removed", "robin", None), ("11", "added", "luc", "2026-12-05T17:30:00Z")])
        self.assertEqual((rows[0]["fields"], rows[0]["old"]["title"], rows[0]["new"]["title"]), (["title", "user_id", "modified"], "t", "x"))
        self.assertEqual((self.rows("countries_country")["rows"][0]["key"], self.rows("countries_country")["rows"][0]["label"]), ("ee", "Eesti / Estland"))
        self.assertEqual(time.strptime(report["keptUntil"], "%Y-%m-%d") > time.gmtime(time.time() + 88 * 86400), True)

    def test_rows_are_given_page_by_page(self):
        self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": [ticket(n) for n in range(1, 2501)]})
        pages = [self.rows("tickets_ticket", offset)["rows"] for offset in (0, 1000, 2000, 3000)]
        self.assertEqual([len(page) for page in pages], [1000, 1000, 500, 0])
        self.assertEqual([row["key"] for page in pages for row in page], [str(n) for n in range(1, 2501)])
        self.assertEqual(self.rows("tickets_ticket", 5, 1)["total"], 2500)
        self.assertEqual(self.rows("no_such"), {"rows": [], "total": 0})
        for wrong in ({"limit": 1001}, {"limit": 0}, {"offset": -1}, {"table": 3}):
            with self.assertRaises(CallError) as caught:
                attempt_lost.lost_rows(dict({"series": self.series, "links": self.links, "table": "tickets_ticket", "offset": 0, "limit": 1}, **wrong))
            self.assertEqual(caught.exception.code, "bad-request")

    def test_an_answer_is_never_too_large_for_a_frame(self):
        body = repr("<p>" + "x" * 1500 + "</p>")
        self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": [ticket(n, "t" * 1500, body=body) for n in range(1, 1001)] + [ticket(1001, body=repr("y" * 9000000))]})
        keys, sizes = [], []
        while len(keys) < 1001:
            rows = self.rows("tickets_ticket", len(keys))["rows"]
            self.assertTrue(rows)
            keys += [row["key"] for row in rows]
            sizes.append(len(json.dumps(rows)))
        self.assertEqual(keys, [str(n) for n in range(1, 1002)])
        self.assertLess(max(sizes), 4 << 20)
        self.assertEqual(len(rows[-1]["new"]["body"]), attempt_lost.LONGEST + 1)

    def test_who_changed_a_row_is_whom_the_log_names_and_who_made_one_is_its_own_user(self):
        log = ["1,2,%s,'U',tickets_Ticket,1" % (NOW % 1), "2,2,%s,'D',tickets_Ticket,2" % (NOW % 2), "3,2,%s,'C',tickets_Ticket,4" % (NOW % 3)]
        report = self.compare({"users_user": USERS, "tickets_ticket": [ticket(1), ticket(2)], "changes_change": []},
                           {"users_user": USERS, "tickets_ticket": [ticket(1, "x"), ticket(4)], "changes_change": log})
        self.assertEqual([(row["key"], row["by"], row["at"]) for row in self.rows("tickets_ticket")["rows"]],
                         [("1", "luc", "2026-12-05T17:30:01Z"), ("2", "luc", "2026-12-05T17:30:02Z"), ("4", "robin", "2026-12-05T17:30:00Z")])
        self.assertEqual(report["tables"][1]["users"], [{"name": "luc", "rows": 2}, {"name": "robin", "rows": 1}])

    def test_times_that_a_site_keeps_in_its_own_time_zone_are_told_in_utc(self):
        for zone, wanted in (("Europe/Tallinn", "2026-12-05T15:30:%02dZ"), ("America/New_York", "2026-12-05T22:30:%02dZ"), ("UTC", "2026-12-05T17:30:%02dZ"), (None, "2026-12-05T17:30:%02dZ"), ("Mars/Olympus", None), ("../../etc/localtime", None)):
            self.zone = zone
            for name in ("switch", "cancel"):
                shutil.rmtree(os.path.join(self.place, name), ignore_errors=True)
            self.job = paths.make_directory(paths.in_state("series", self.series, "jobs", "20261205T1710%02dZ-cancel-abcdef" % (len(zone or "") + 1)))
            log = ["1,2,%s,'U',tickets_Ticket,1" % (NOW % 1), "2,2,%s,'D',tickets_Ticket,2" % (NOW % 2)]
            self.compare({"users_user": USERS, "tickets_ticket": [ticket(1), ticket(2)], "changes_change": []}, {"users_user": USERS, "tickets_ticket": [ticket(1, "x"), ticket(4, second=4)], "changes_change": log})
            self.assertEqual([(row["key"], row["at"]) for row in self.rows("tickets_ticket")["rows"]], [(key, wanted and wanted % second) for key, second in (("1", 1), ("2", 2), ("4", 4))], zone)

    def test_rows_of_a_many_to_many_field_that_no_dump_has_are_counted_and_told(self):
        self.sql("create table tickets_ticket_tags (id integer primary key, ticket_id integer, tag_id integer);")
        self.change_media = lambda: self.sql("insert into tickets_ticket_tags values (1, 1, 1), (2, 1, 2);")
        for which in ("switch", "cancel"):
            write(os.path.join(self.place, which), {"users_user": USERS, "tickets_ticket": [ticket(1)]})
            paths.write_json(os.path.join(self.place, which + ".json"), {"kind": "lino", "file": which, "counts": {"users_user": 2, "tickets_ticket": 1}})
        report = self.compare(None, None)
        self.assertEqual((self.counted(report), report["rows"], report["from_sql"]), ({"tickets_ticket_tags": (2, 0, 0)}, 2, False))
        self.assertIn("tickets_ticket_tags", self.said["warnings"][0])
        self.assertIn("rows of tickets_ticket_tags were changed, and only their number is known", report["problem"])

    def test_rows_of_a_many_to_many_field_are_listed_like_all_others(self):
        self.sql("create table tickets_ticket_tags (id integer primary key, ticket_id integer, tag_id integer); insert into tickets_ticket_tags values (1, 1, 1), (2, 1, 2), (3, 2, 1);")
        dumped = {"users_user": 2, "tickets_ticket": 1}
        self.assertEqual(attempt_relations.keep(self.site, self.place, "switch", dumped, attempt_marks.APART), 3)
        self.change_media = lambda: self.sql("insert into tickets_ticket_tags values (10, 2, 2); delete from tickets_ticket_tags where id = 1; update tickets_ticket_tags set tag_id = 3 where id = 2;")
        for which in ("switch", "cancel"):
            write(os.path.join(self.place, which), {"users_user": USERS, "tickets_ticket": [ticket(1)]})
            paths.write_json(os.path.join(self.place, which + ".json"), {"kind": "lino", "file": which, "counts": dumped})
        self.assertEqual(self.act("attempt-marks"), 0)
        self.change_media()
        self.assertEqual(attempt_relations.keep(self.site, self.place, "cancel", dumped, attempt_marks.APART), 3)
        report = self.compare(None, None)
        self.assertEqual((self.counted(report), report["rows"], report["problem"]), ({"tickets_ticket_tags": (1, 1, 1)}, 3, ""))
        rows = {row["key"]: (row["change"], row["old"], row["new"], row["label"], row["fields"]) for row in self.rows("tickets_ticket_tags")["rows"]}
        self.assertEqual(rows, {"1": ("removed", {"id": "1", "ticket_id": "1", "tag_id": "1"}, None, "ticket 1, tag 1", []),
                                "2": ("changed", {"id": "2", "ticket_id": "1", "tag_id": "2"}, {"id": "2", "ticket_id": "1", "tag_id": "3"}, "ticket 1, tag 3", ["tag_id"]),
                                "10": ("added", None, {"id": "10", "ticket_id": "2", "tag_id": "2"}, "ticket 2, tag 2", [])})
        with open(self.place + "/lost/tickets_ticket_tags.csv", encoding="utf-8-sig", newline="") as source:
            self.assertEqual([line["change"] for line in csv.DictReader(source)], ["removed", "changed: before", "changed: after", "added"])
        with open(self.place + "/lost/lost_changes.py") as source:
            text = source.read()
        self.assertEqual(text.count("    yield 'tickets_ticket_tags', "), 2)
        self.assertIn("    yield 'tickets_ticket_tags', {'ticket_id': 2, 'tag_id': 2}\n", text)

    def test_signing_in_is_no_change_and_passwords_are_not_shown(self):
        report = self.compare({"users_user": USERS}, {"users_user": ["1,'robin',%s,'pbkdf2$x'" % NOW % 5, "2,'luc',None,'canary'"]})
        self.assertEqual(self.counted(report), {"users_user": (0, 1, 0)})
        row, = self.rows("users_user")["rows"]
        self.assertEqual((row["key"], row["fields"], row["new"]["password"], row["by"]), ("2", ["password"], "***", None))
        with open(self.place + "/lost/users_user.csv") as source:
            self.assertNotIn("canary", source.read())
        with open(self.place + "/lost/lost_changes.py") as source:
            self.assertIn("canary", source.read(), "whoever loads it gets the password that the user chose")

    def test_a_field_that_only_one_dump_has_is_no_difference_of_every_row(self):
        write(self.place + "/switch", {"users_user": USERS, "contacts_person": ["1,'a'", "2,'b'"]})
        write(self.place + "/cancel", {"users_user": USERS, "contacts_person": ["1,'a',None", "2,'c',None"]}, script=SCRIPT.replace("partner_ptr_id, first_name)", "partner_ptr_id, first_name, more)", 1))
        for which in ("switch", "cancel"):
            paths.write_json(os.path.join(self.place, which + ".json"), {"kind": "lino", "file": which})
        self.assertEqual(self.counted(self.compare(None, None)), {"contacts_person": (0, 1, 0)})

    def test_formulas_are_inert_and_numbers_are_numbers(self):
        texts = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1"]
        self.assertEqual([attempt_lostfiles.inert(text) for text in texts], ["'" + text for text in texts])
        plain = ["-12.34", "+49", "17:30:00", "1,5", "a=b", "", "-5", "2026-12-05"]
        self.assertEqual([attempt_lostfiles.inert(text) for text in plain], plain)
        self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": [ticket(1, '=HYPERLINK("x")', body=repr("a\n=2,\"q\""))]})
        with open(self.place + "/lost/tickets_ticket.csv", encoding="utf-8-sig", newline="") as source:
            line, = csv.DictReader(source)
        self.assertEqual((line["title"], line["body"], line["change"], line["label"]), ("'=HYPERLINK(\"x\")", "a\n=2,\"q\"", "added", "'=HYPERLINK(\"x\")"))

    def test_a_tables_name_is_no_path(self):
        name = "../../x"
        self.compare({"users_user": USERS}, {"users_user": USERS + ["3,'rolf',None,''"]})
        found = attempt_compare.Found(self.place + "/lost/rows.db")
        self.addCleanup(found.close)
        found.tables = lambda: [name]
        found.rows = lambda table, *more: iter(())
        work = self.make_work()
        attempt_lostfiles.lists(work, work, found)
        self.assertEqual(os.listdir(work), ["table-0.csv"])

    def make_work(self):
        path = os.path.join(self.directory, "work")
        os.makedirs(path)
        return path

    def fixture(self):
        """The rows of the fixture, whose Django and Lino are stand-ins."""
        import types
        names = {"django": {}, "django.apps": {"apps": None}, "django.conf": {"settings": types.SimpleNamespace(USE_TZ=True)}, "django.core": {}, "django.core.files": {"File": None}, "django.core.exceptions": {"ValidationError": ValueError},
                 "django.db": {"models": None}, "lino": {"logger": None}}
        import sys
        for name, values in names.items():
            sys.modules[name] = types.ModuleType(name)
            sys.modules[name].__dict__.update(values)
            self.addCleanup(sys.modules.pop, name, None)
        path = os.path.join(self.place, "lost", "lost_changes.py")
        found = {"__file__": path, "__name__": "fixture"}
        with open(path, encoding="utf-8") as source:
            exec(compile(source.read(), path, "exec"), found)
        return list(found["rows"]()), found

    def test_the_fixture_holds_what_came_and_changed_as_it_was_last(self):
        self.compare({"users_user": USERS, "tickets_ticket": [ticket(1), ticket(2)], "countries_country": ["['Estonia', 'Estland'],'ee'"]},
                     {"users_user": USERS, "tickets_ticket": [ticket(2, "x\"\"\"'\\\n"), ticket(3, second=5)], "countries_country": ["['Eesti', None],'ee'"]})
        rows, made = self.fixture()
        found = {(row[1], row[2]): row for row in rows}
        self.assertEqual(set(found), {("tickets.Ticket", 2), ("tickets.Ticket", 3), ("countries.Country", "ee")})
        self.assertEqual((found["tickets.Ticket", 2][0], found["tickets.Ticket", 2][3]["title"], found["tickets.Ticket", 2][4]), (False, "x\"\"\"'\\\n", {"title": "t"}))
        self.assertEqual((found["tickets.Ticket", 3][0], found["tickets.Ticket", 3][3]["modified"].isoformat()), (True, "2026-12-05T17:30:05+00:00"))
        self.assertEqual(found["countries.Country", "ee"][3]["name"], made["Babel"](en="Eesti", de=None))
        self.assertEqual((found["countries.Country", "ee"][4], found["tickets.Ticket", 3][4]), ({"name": made["Babel"](en="Estonia", de="Estland")}, {}))

    def test_many_rows_are_kept_beside_the_fixture(self):
        from baton_server import attempt_fixture
        before = attempt_fixture.AT_ONCE
        attempt_fixture.AT_ONCE = 10
        self.addCleanup(setattr, attempt_fixture, "AT_ONCE", before)
        report = self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": [ticket(n, "a\nb") for n in range(1, 26)]})
        self.assertEqual([row[2] for row in self.fixture()[0]], list(range(1, 26)))
        self.assertEqual([one["name"] for one in report["files"] if one["kind"] == "fixture"], ["lost_changes.py", "lost_changes.rows"])

    def test_a_broken_dump_gives_counts_with_the_reason_and_stops_nobody(self):
        self.assertEqual(self.act("attempt-marks"), 0)
        self.sql("insert into tickets_ticket values (5, 'five', 'x', 1, null);")
        report = self.compare({"users_user": USERS, "tickets_ticket": []}, {"users_user": USERS, "tickets_ticket": ["1,2,3"]})
        self.assertTrue(report["from_sql"])
        self.assertIn("3 values for 6 fields", report["problem"])
        self.assertEqual((self.counted(report), report["users"], report["rows"]), ({"tickets_ticket": (1, 0, 0)}, 1, 1))
        self.assertEqual(report["tables"][0]["users"], [{"name": "robin", "rows": 1}])
        self.assertIn("no list of the rows", self.said["warnings"][0])
        self.assertEqual({one["kind"] for one in report["files"]}, {"dump"})
        with self.assertRaises(CallError):
            self.rows("tickets_ticket")

    def test_where_nothing_can_be_counted_the_report_says_so(self):
        report = self.compare(None, None)
        os.unlink(self.place + "/marks.db")
        self.assertEqual(self.act("attempt-lost", run="another"), 0)
        report = self.lost()
        self.assertEqual((report["from_sql"], report["tables"]), (True, []))
        self.assertIn("cannot be counted either", report["problem"])

    def test_there_is_no_report_before_one_is_made(self):
        for call in (self.lost, lambda: self.rows("x")):
            with self.assertRaises(CallError) as caught:
                call()
            self.assertEqual(caught.exception.code, "not-found")
        for wrong in ("../../x", "20261205T170000Z-000000"):
            with self.assertRaises(CallError):
                self.lost(wrong)
        with self.assertRaises(CallError):
            attempt_lost.lost({"series": self.series, "links": "/elsewhere"})

    def test_a_cancel_that_could_dump_nothing_says_so_and_no_earlier_report_is_taken_for_its(self):
        self.compare({"users_user": USERS}, {"users_user": USERS + ["3,'rolf',None,''"]})
        earlier = self.record["id"]
        attempts.change(self.series, lambda record: dict(record, state="cancelled", ended="2026-12-05T18:00:00Z"))
        self.assertEqual(self.lost()["attempt"], earlier)
        later = dict(attempts.read(self.series), id="20261206T170000Z-ab12cd", switched="2026-12-06T17:10:00Z", ended="2026-12-06T18:00:00Z")
        attempts.change(self.series, lambda record: later)
        paths.write_json(os.path.join(attempts.directory(self.series, later["id"]), "cancel.json"), {"kind": "none", "file": "", "problem": "connection refused"})
        for wanted in ("", later["id"]):
            with self.assertRaises(CallError) as caught:
                self.lost(wanted)
            self.assertEqual(caught.exception.code, "not-found")
            for words in (later["id"], "has no report", "its database did not answer then (connection refused)", "until the next synchronisation"):
                self.assertIn(words, str(caught.exception.message))
        self.assertEqual(self.lost(earlier)["rows"], 1)

    def test_a_report_takes_the_place_of_an_earlier_one_as_a_whole(self):
        self.compare({"users_user": USERS}, {"users_user": USERS + ["3,'rolf',None,''"]})
        self.assertEqual(self.act("attempt-lost", run="another"), 0)
        self.assertEqual(self.lost()["rows"], 1)
        self.assertEqual([name for name in os.listdir(self.place) if name.startswith("lost") and name != "lost.lock"], ["lost"])


    @unittest.skipUnless(syncsites.may_mount(), "only root can mount a small disk")
    def test_a_full_disk_stops_nobody_and_the_report_is_made_when_there_is_room(self):
        self.assertEqual(self.act("attempt-marks"), 0)
        kept = {}
        for name in os.listdir(self.place):
            with open(os.path.join(self.place, name), "rb") as source:
                kept[name] = source.read()
        subprocess.check_call(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", self.place])
        self.addCleanup(subprocess.call, ["umount", self.place])
        for name, data in kept.items():
            self.write(os.path.join(self.place, name), data)
        rows = [ticket(n, "x" * 500) for n in range(1, 1000)]
        for which, tables in (("switch", {"users_user": USERS, "tickets_ticket": []}), ("cancel", {"users_user": USERS, "tickets_ticket": rows})):
            write(os.path.join(self.place, which), tables)
            paths.write_json(os.path.join(self.place, which + ".json"), {"kind": "lino", "file": which, "run": "x", "problem": "", "made": "2026-12-05T17:39:00Z"})
        self.assertEqual(self.act("attempt-lost"), 0, self.output)
        self.assertIn("could not be written", self.report["warnings"][0])
        self.assertEqual([name for name in os.listdir(self.place) if name.startswith("lost") and name != "lost.lock"], [])
        with self.assertRaises(CallError):
            self.lost()
        from baton_server import attempts
        attempts.change(self.series, lambda record: dict(record, state="cancelled", ended="2026-12-05T17:40:00Z"))
        with self.assertRaises(CallError) as caught:
            self.lost(self.record["id"])
        self.assertIn(caught.exception.code, ("failed", "not-permitted"))
        subprocess.check_call(["mount", "-o", "remount,size=20m", self.place])
        earlier = os.path.join(os.path.dirname(self.place), "20261128T170000Z-ab12cd", "lost")
        os.makedirs(earlier)
        paths.write_json(earlier + "/report.json", {"made": "2026-11-28T18:00:00Z", "rows": 1})
        self.assertEqual(self.lost()["rows"], 999, "the last attempt's, and not an earlier one's for want of its own")
        self.assertEqual(self.lost(self.record["id"])["rows"], 999)


class Zones(unittest.TestCase):
    def test_each_side_of_a_leap_of_the_clock_is_right(self):
        zone = sitezone.Zone("Europe/Tallinn")
        for local, wanted in (([2026, 3, 29, 2, 59, 59], "2026-03-29T00:59:59Z"), ([2026, 3, 29, 3, 30, 0], "2026-03-29T01:30:00Z"), ([2026, 3, 29, 4, 0, 0], "2026-03-29T01:00:00Z"), ([2026, 10, 25, 2, 59, 59], "2026-10-24T23:59:59Z"),
                              ([2026, 10, 25, 3, 30, 0], "2026-10-25T00:30:00Z"), ([2026, 10, 25, 4, 0, 0], "2026-10-25T02:00:00Z"), ([2060, 7, 1, 12, 0, 0], "2060-07-01T09:00:00Z"), ([2026, 13, 1, 0, 0, 0], None)):
            self.assertEqual(zone.iso(local), wanted, local)

    def test_without_a_name_it_is_the_servers_clock_whatever_its_zone(self):
        self.addCleanup(sitezone._known.clear)
        for name, wanted in (("Asia/Tokyo", "2026-12-05T08:30:00Z"), ("Europe/Brussels", "2026-12-05T16:30:00Z")):
            sitezone._known.clear()
            with mock.patch.dict(os.environ, {"TZ": name}):
                self.assertEqual(sitezone.Zone("").iso([2026, 12, 5, 17, 30, 0]), wanted)
                self.assertEqual(sitezone.Zone("Europe/Tallinn").iso([2026, 12, 5, 17, 30, 0]), "2026-12-05T15:30:00Z", "the server's own zone does not matter")


class Large(AttemptCase):
    def test_half_a_million_rows_are_compared_in_bounded_memory(self):
        import subprocess
        import sys
        rows = [ticket(n, "a title of an ordinary length %d" % n) for n in range(500000)]
        write(self.place + "/switch", {"users_user": USERS, "tickets_ticket": rows}, parts={"tickets_ticket": 50000})
        rows[7], rows[400000] = ticket(7, "x"), ticket(400000, "y", user="2")
        write(self.place + "/cancel", {"users_user": USERS, "tickets_ticket": rows[:-1] + [ticket(500001), ticket(500002)]}, parts={"tickets_ticket": 50000})
        del rows
        code = ("import sys, time; sys.path.insert(0, %r); from baton_server.attempt_compare import Comparison; begun = time.time();"
                "found = Comparison(%r, %r, %r, {}).run(); print(found[0]['added'], found[0]['changed'], found[0]['removed'], [line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')][0], time.time() - begun)"
                % (support.SERVER, self.place + "/switch", self.place + "/cancel", self.directory + "/rows.db"))
        added, changed, removed, memory, seconds = subprocess.check_output([sys.executable, "-c", code]).decode().split()
        self.assertEqual((added, changed, removed), ("2", "2", "1"))
        self.assertLess(int(memory), 200000, "kilobytes")
        print("500,000 rows: %s MB, %.1f s" % (int(memory) >> 10, float(seconds)))


if __name__ == "__main__":
    support.main()
