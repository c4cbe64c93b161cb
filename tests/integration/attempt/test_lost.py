#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The report of lost changes against what was really written in a real Lino site, and its fixture loaded into the former production."""
import contextlib
import csv
import json
import os
import signal
import subprocess
import sys
import time
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "worlds"), os.path.join(ROOT, "resources", "server")]

import attempt_models as written  # noqa: E402

ATTEMPT = "20261205T170000Z-ab12cd"
JOB = "20261205T171000Z-cancel-abcdef"


def perform(order):
    """Runs as the sites' owner: one action, or a call. Prints what the test asks for at the end."""
    from baton_server import actions, attempts, paths, series
    identity = series.links_id(order["links"])
    record = dict(attempts.BLANK, id=ATTEMPT, state="running", former=order["former"], site=order["site"], links=order["links"], ends="2026-12-05T18:00:00Z", switched="2026-12-05T17:10:00Z",
                  **{"from": "mini1", "to": "mini2"})
    attempts.change(identity, lambda before: record)
    if order.get("action"):
        job = paths.make_directory(paths.in_state("series", identity, "jobs", JOB))
        plan = {"series": identity, "links": order["links"], "site": order["site"], "source": order["former"], "operation": "cancel", "steps": []}
        os.chdir(order["cwd"])
        context = actions.Context(job, plan, order["action"], order["cwd"], order.get("run"))
        if order["action"] == "attempt-fingerprint":
            from baton_server import attempt_client, attempt_fingerprint
            time.sleep(3)   # counters may tell late of what was written, as the standstill takes into account
            attempt_fingerprint.begin(context, ATTEMPT, attempt_client.opened(order["cwd"]).state())
        status = actions.perform(order["action"], context, order["with"])
        report = paths.read_json(os.path.join(job, "report.%s.json" % order["action"]))
        print("\n" + json.dumps({"status": status, "report": report}))
        return
    from importlib import import_module
    call = dict(order["call"])
    if "whole" in call:
        found = import_module("baton_server.attempt_marks").live(identity, record, call["whole"])
    elif "written" in call:
        fingerprint = import_module("baton_server.attempt_fingerprint")
        found = fingerprint.written(order["former"], fingerprint.kept(identity, ATTEMPT))
    else:
        found = getattr(import_module("baton_server.attempt_lost"), call.pop("method"))(dict(call, series=identity, links=order["links"]))
    print("\n" + json.dumps(found))


class Lost:
    maxDiff = None
    engine = "sqlite3"

    @classmethod
    def setUpClass(cls):
        from world import World
        cls.world = world = World(cls.engine)
        cls.addClassCleanup(world.close)
        for role in ("prod", "preview"):
            settings = world.path(role, "settings.py")
            world.write(settings, world.read(settings).replace('        yield "rows"\n', written.PLUGINS + '        yield "rows"\n').replace('languages = "en"', 'languages = "en de"'))
            world.write(world.path(role, "rows", "models.py"), written.MODELS if role == "prod" else written.NEW_MODELS)
        cls.manage("prod", "prep", "--noinput", "--keepmedia")
        cls.script("prod", written.FILL)
        cls.manage("prod", "dump2py", "-o", "snapshot")
        world.run(["cp", "-r", world.path("prod", "snapshot"), world.path("preview", "snapshot")])
        world.run(["cp", "-a", world.path("prod", "media"), world.site("preview") + "/"])
        restore = world.path("preview", "snapshot", "restore.py")   # Lino's own cannot set a many-to-many field: who has one takes it out
        world.write(restore, world.read(restore).replace("    kw.update(marks=marks)\n", ""))
        cls.manage("preview", "run", "snapshot/restore.py", "--noinput")
        cls.order(call={"whole": True})   # makes the record
        series, = os.listdir(os.path.join(cls.states(), "series"))
        cls.place = os.path.join(cls.states(), "series", series, "attempts", ATTEMPT)

    @classmethod
    def states(cls):
        return os.path.join(cls.world.home, "state")

    @classmethod
    def manage(cls, role, *words):
        return cls.world.run(["env/bin/python", "manage.py"] + list(words), cwd=cls.world.site(role))

    @classmethod
    def script(cls, role, text):
        path = cls.world.path(role, "edit.py")
        cls.world.write(path, text)
        return cls.manage(role, "run", "edit.py")

    @classmethod
    def order(cls, **values):
        world = cls.world
        made = dict(values, links=world.links, former=os.path.realpath(world.site("prod")), site=os.path.realpath(world.site("preview")))
        return world.run(["env", "LINO_BATON_STATE=" + cls.states(), "/usr/bin/python3", "-B", os.path.abspath(__file__), "perform", json.dumps(made)])

    def act(self, action, role="preview", run="one", status=0, **values):
        done = self.order(action=action, cwd=os.path.realpath(self.world.site(role)), run=run, **{"with": values})
        said = json.loads(done.stdout.strip().splitlines()[-1])
        self.assertEqual(said["status"], status, done.stdout)
        self.output = done.stdout
        return said["report"] or {}

    @classmethod
    def asked(cls, call):
        return json.loads(cls.order(call=call).stdout.strip().splitlines()[-1])

    def serve(self, role):
        """A process that has answered users of the site, and stands by from now on."""
        import urllib.request
        from world import as_account, free_port
        port = free_port()
        path = self.world.site(role)
        child = subprocess.Popen(as_account(self.world.user) + [os.path.join(path, "env", "bin", "python"), "manage.py", "runserver", "--noreload", "127.0.0.1:%d" % port], cwd=path,
                                 env=self.world.environment(), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.addCleanup(self.end, child)

        def answered():
            try:
                return urllib.request.urlopen("http://127.0.0.1:%d/" % port, timeout=30).read()
            except OSError:
                return None
        self.world.wait(answered, 60, "the site's answer")
        for page in ("api/rows/Tickets?fmt=json", "api/users/UsersOverview?fmt=json", ""):
            with contextlib.suppress(OSError):
                urllib.request.urlopen("http://127.0.0.1:%d/%s" % (port, page), timeout=30).read()
        return child

    def end(self, child):
        with contextlib.suppress(OSError):
            os.killpg(child.pid, signal.SIGKILL)
        child.wait()

    def report(self):
        return self.asked({"method": "lost", "attempt": ""})

    def file(self, *names):
        return os.path.join(self.place, *names)

    def test_what_users_wrote_is_what_the_report_says_and_what_the_fixture_brings_back(self):
        world = self.world
        standing_by = self.serve("prod")
        # the switch
        self.script("preview", written.MARKS)
        self.act("attempt-fingerprint", "prod")
        self.act("attempt-dump", **{"as": "switch"})
        self.act("attempt-marks")
        self.assertEqual(self.asked({"whole": True})["changes"], {})
        # users
        before = self.all_rows()
        self.script("preview", written.EDITS)
        after = self.all_rows()
        media = world.path("preview", "media", "uploads", "2026")
        world.write(media + "/new \u00e4.txt", "new")
        world.write(media + "/invoice 3.txt", "another invoice 3")
        os.unlink(media + "/invoice 4.txt")
        os.symlink("/etc/passwd", media + "/link")
        time.sleep(1.1)
        live = {whole: self.asked({"whole": whole}) for whole in (False, True)}
        # the cancel
        self.act("attempt-dump", **{"as": "cancel"})
        self.manage("prod", "check")   # as the helper asks Django
        self.assertIsNone(standing_by.poll())
        self.act("attempt-identical", "prod")   # what stands by changes nothing
        os.killpg(standing_by.pid, signal.SIGTERM)
        self.assertIs(self.asked({"written": True}), False)
        said = self.act("attempt-lost")
        report = self.report()

        with self.subTest("the report"):
            self.assertEqual({one["table"]: ((one["added"], one["changed"], one["removed"]), {user["name"]: user["rows"] for user in one["users"]}) for one in report["tables"]}, written.WANTED)
            rows = sum(sum(counts) for counts, _ in written.WANTED.values())
            self.assertEqual((report["rows"], report["users"], report["from_sql"], report["problem"]), (rows, 3, False, ""))
            self.assertEqual(said["lost"]["rows"], rows)
            self.assertEqual({one["table"]: one["model"] for one in report["tables"]}["rows_person"], "rows.Person")
        with self.subTest("what was asked while it ran"):
            for found in live.values():
                self.assertEqual(found["problem"], "")
                self.assertEqual({name: (one["added"], one["changed"], one["removed"]) for name, one in found["changes"].items()}, {name: counts for name, (counts, _) in written.WANTED.items()})
                self.assertEqual({one["name"]: one["rows"] for one in found["users"]}, {"robin": 2, "luc": 3, "rolf": 7})
        with self.subTest("rows"):
            self.check_rows()
        with self.subTest("every row"):
            self.check_every_row(before, after)
        with self.subTest("lists"):
            self.check_lists(report)
        with self.subTest("media"):
            self.assertEqual({(one["path"], one["change"]) for one in report["media"]["files"]},
                             {("uploads/2026/new \u00e4.txt", "added"), ("uploads/2026/invoice 3.txt", "changed"), ("uploads/2026/invoice 4.txt", "removed"), ("uploads/2026/link", "added"),
                              ("scans/receipt.txt", "added"), ("scans/taken.txt", "added")})
            self.assertEqual(world.read(self.file("lost", "media", "uploads", "2026", "invoice 3.txt")), "another invoice 3")
            self.assertEqual(sorted(os.listdir(self.file("lost", "media", "uploads", "2026"))), ["invoice 3.txt", "new \u00e4.txt"])
        with self.subTest("rights"):
            for directory, names, files in os.walk(self.place):
                for name in names + files:
                    if not os.path.islink(os.path.join(directory, name)):
                        self.assertEqual(os.stat(os.path.join(directory, name)).st_mode & 0o007, 0, name)
        with self.subTest("a report is made once in a run"):
            self.act("attempt-lost")
            self.assertIn("of this run is there", self.output)
            self.act("attempt-dump", **{"as": "cancel"})
            self.assertIn("of this run is there", self.output)
        with self.subTest("the fixture"):
            self.check_fixture()
        with self.subTest("a former production that was used since is not identical"):
            refusal = self.act("attempt-identical", "prod", status=3)["refusal"]
            self.assertIn("rows_ticket", refusal["found"])
        with self.subTest("a broken new site"):
            self.check_broken()

    def all_rows(self):
        return json.loads(next(line for line in self.script("preview", written.ALL_ROWS).stdout.splitlines() if line.startswith("{")))

    def check_every_row(self, before, after):
        """The report's rows are those that differ for Django, with what they were and are; nothing is missing, and nothing more is there."""
        wanted, found = {}, {}
        for table in written.WANTED:
            old, new = before.get(table, {}), after[table]
            for key in set(old) | set(new):
                if old.get(key) != new.get(key):
                    wanted[table, key] = ("added" if key not in old else "removed" if key not in new else "changed", self.comparable(old.get(key)), self.comparable(new.get(key)))
            for row in self.asked({"method": "lost_rows", "attempt": ATTEMPT, "table": table, "offset": 0, "limit": 1000})["rows"]:
                found[table, row["key"]] = (row["change"], self.comparable(row["old"]), self.comparable(row["new"]))
        self.assertEqual(sorted(wanted), sorted(found))
        for one in wanted:
            self.assertEqual(found[one], wanted[one], one)
        self.assertEqual(len([one for one in wanted.values() if one[0] == "removed"]), 4)
        self.assertGreater(len([one for one in wanted.values() if one[0] == "changed"]), 3)

    @staticmethod
    def comparable(row):
        """Without what each of the two writes in its own way: times and content types."""
        if row and "name_de" in row:
            row = dict(row, name="%(name)s / %(name_de)s" % row)
        return row and {name: value for name, value in row.items() if not name.endswith("_type_id") and name not in ("modified", "created", "time", "name_de")}

    def check_rows(self):
        found = self.asked({"method": "lost_rows", "attempt": ATTEMPT, "table": "rows_ticket", "offset": 0, "limit": 100})
        self.assertEqual(found["total"], 5)
        rows = {row["key"]: row for row in found["rows"]}
        self.assertEqual(list(rows), ["5", "6", "7", "21", "22"])
        self.assertEqual((rows["5"]["change"], rows["5"]["by"], rows["5"]["label"]), ("changed", "rolf", "changed"))
        self.assertEqual(set(rows["5"]["fields"]), {"title", "price", "modified"})
        self.assertEqual((rows["5"]["old"]["title"], rows["5"]["old"]["price"], rows["5"]["new"]["price"]), ("ticket 5", "10.50", ""))
        self.assertEqual((rows["7"]["change"], rows["7"]["by"], rows["7"]["new"]), ("removed", "luc", None))
        self.assertTrue(all(row["at"] for row in rows.values()))
        self.assertEqual((rows["21"]["new"]["due"], rows["21"]["new"]["at"], rows["21"]["new"]["price"]), ("2026-12-05", "18:30:00", "-12.34"))
        self.assertIn("loader.save(create_rows_row(1", rows["21"]["new"]["body"])
        pages = [self.asked({"method": "lost_rows", "attempt": "", "table": "rows_ticket", "offset": n, "limit": 2})["rows"] for n in (0, 2, 4)]
        self.assertEqual([row["key"] for page in pages for row in page], list(rows))

    def check_lists(self, report):
        names = {one["name"]: one for one in report["files"]}
        self.assertTrue({"rows_ticket.csv", "lost_changes.py", "switch", "cancel"} <= set(names))
        for one in names.values():
            self.assertTrue(os.path.exists(one["path"]), one)
        with open(names["rows_ticket.csv"]["path"], encoding="utf-8-sig", newline="") as source:
            lines = list(csv.DictReader(source))
        self.assertEqual([line["change"] for line in lines], ["changed: before", "changed: after", "changed: before", "changed: after", "removed", "added", "added"])
        self.assertEqual((lines[5]["title"], lines[5]["price"]), ("'=cmd|' /C calc'!A0", "-12.34"))
        self.assertTrue(lines[5]["body"].startswith("line one\nloader.save"))

    def check_fixture(self):
        """The former production goes on first: its own new ticket has the number of a lost one."""
        self.script("prod", written.AFTERWARDS)
        done = self.manage("prod", "loaddata", self.file("lost", "lost_changes.py"))
        for words in ("rows.Ticket has no field extra here", "rows.Extra 1 is skipped: this site has no rows.Extra", "rows.Remark 2 is skipped: this site has no rows.Extra, to which it refers",
                      "rows.Ticket 21 is 22 now", "rows.Upload 3 is skipped: FileNotFoundError", "its name was taken",
                      "rows.Ticket 5: price is Decimal('11.00') here, and was Decimal('10.50') before it was changed: it stays, and does not become None"):
            self.assertIn(words, done.stdout)
        self.assertEqual(self.state("prod"), {
            "robin": [["=cmd|' /C calc'!A0", "line one\nloader.save(create_rows_row(1,'x','y'))\n\nend\\n'\"", "-12.34", "2026-12-05", "18:30:00", True, 2, None, None]],
            "luc": [["child \U0001f600", "", None, None, None, False, 0, "=cmd|' /C calc'!A0", "New party"]],
            "leader": "child \U0001f600", "tagging": ["urgent"], "urgent": ["urgent", "dringend"], "three": ["three", "Drei"], "remark": ["rolf", "child \U0001f600"], "country": "Deutschland",
            "person": ["John", "Smith"], "janet": "Doe", "five": ["changed", "production's own", "11.00"], "production": 1, "uploads": [["scans/receipt.txt", "of the attempt"], ["scans/taken.txt", "of production"], ["scans/taken_.txt", "of the attempt"]], "seven": 1, "rows": 30,
            "marks": [["child \U0001f600", "urgent"], ["ticket 8", "tag 4"]]}, done.stdout)
        self.assertIn("lost_changes: 15 rows added, 4 changed, 0 there already, 3 skipped", done.stdout)
        done = self.manage("prod", "loaddata", self.file("lost", "lost_changes.py"))
        self.assertIn("lost_changes: 0 rows added, 0 changed, 18 there already, 4 skipped", done.stdout)

    def state(self, role):
        return json.loads(next(line for line in self.script(role, STATE).stdout.splitlines() if line.startswith("{")))

    def check_broken(self):
        """The new site's Django no longer starts: the database's own dump is kept, and the report counts."""
        settings = self.world.path("preview", "settings.py")
        text = self.world.read(settings)
        self.world.write(settings, text.replace('yield "rows"', 'yield "no.such.plugin"'))
        report = self.act("attempt-dump", run="two", **{"as": "cancel"})
        self.assertIn("database's own dump is kept", report["warnings"][-1])
        kept = self.file("cancel.db" if self.engine == "sqlite3" else "cancel.sql")
        self.assertTrue(os.path.getsize(kept) > 10000)
        self.assertFalse(os.path.exists(self.file("cancel")))
        self.act("attempt-lost", run="two")
        report = self.report()
        self.assertTrue(report["from_sql"])
        self.assertEqual({one["table"]: (one["added"], one["changed"], one["removed"]) for one in report["tables"]}, {name: counts for name, (counts, _) in written.WANTED.items()})
        self.assertEqual(report["users"], 3)
        self.assertFalse(os.path.exists(self.file("lost", "rows.db")))
        if self.engine != "sqlite3":
            with open(kept, encoding="utf-8") as source:
                self.assertIn("child \U0001f600", source.read())
        self.act("attempt-dump", run="three", status=3, **{"as": "switch"})   # the switch does not go on with such a site
        self.world.write(settings, text)


STATE = '''import json
import re
from django.conf import settings
rows, users = settings.SITE.models.rows, settings.SITE.models.users
def told(t):
    return [t.title, t.body, None if t.price is None else str(t.price), None if t.due is None else str(t.due), None if t.at is None else str(t.at), t.closed, t.weight,
            t.parent and t.parent.title, t.party and t.party.name]
by = lambda name: [told(t) for t in rows.Ticket.objects.filter(user__username=name, pk__gt=20).exclude(title="of production")]
two = rows.Ticket.objects.get(title__startswith="child")
five, urgent = rows.Ticket.objects.get(pk=5), rows.Tag.objects.get(name="urgent")
remark = rows.Remark.objects.get()
print("\\n" + json.dumps({"robin": by("robin"), "luc": by("luc"), "leader": rows.Party.objects.get(name="New party").leader.title, "tagging": [t.tag.name for t in rows.Tagging.objects.filter(ticket=two)],
    "urgent": [urgent.name, urgent.name_de], "three": [rows.Tag.objects.get(pk=3).name, rows.Tag.objects.get(pk=3).name_de], "remark": [remark.user.username, remark.owner.title], "country": rows.Country.objects.get(pk="de").name,
    "person": [[p.first_name, p.name] for p in rows.Person.objects.filter(name="Smith")][0], "janet": rows.Person.objects.get(first_name="Janet").name,
    "five": [five.title, five.body, None if five.price is None else str(five.price)], "production": rows.Ticket.objects.filter(title="of production").count(),
    "marks": sorted([t.title, m.name] for t in rows.Ticket.objects.all() for m in t.marks.all()), "seven": rows.Ticket.objects.filter(pk=7).count(), "rows": rows.Row.objects.count(),
    "uploads": sorted([re.sub("_[0-9a-f]{7}", "_", u.file.name), u.file.read().decode()] for u in rows.Upload.objects.all())}))
'''


class OnSqlite(Lost, unittest.TestCase):
    pass


class OnPostgreSql(Lost, unittest.TestCase):
    engine = "postgresql"


class OnMariaDb(Lost, unittest.TestCase):
    engine = "mariadb"


if __name__ == "__main__":
    if sys.argv[1:2] == ["perform"]:
        perform(json.loads(sys.argv[2]))
    else:
        unittest.main()
