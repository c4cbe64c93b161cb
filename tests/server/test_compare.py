# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import json
import os
import subprocess
import unittest

import dbservers
import support
import syncsites
from syncsites import SyncCase

from baton_server import compare
from baton_server.errors import CallError

SECRETS = """
SECRET_KEY = "canary-one"
EMAIL_HOST_PASSWORD = "canary-two"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "redis://user:canary-three@host:1/0"}}
BROKER_URL = "amqp://me:canary-four@host//"
DATABASES["default"]["PASSWORD"] = "canary-five"
LOGIN = [("a", {"api_token": "canary-six"})]
FEATURES = {"b", "a", "c"}
LONG = "x" * 5000
"""


@unittest.skipUnless(syncsites.has_django(), "the system's Python has no Django: apt install python3-django")
class Compare(SyncCase):
    def setUp(self):
        SyncCase.setUp(self)
        self.django_sites()
        for site, version in ((self.production, "1.0"), (self.preview, "2.0")):
            os.makedirs(site + "/env/lib/python3.11/site-packages/noi-%s.dist-info" % version)
        os.makedirs(self.preview + "/env/lib/python3.11/site-packages/only_here-1.0.dist-info")

    def compare(self, environment=None):
        self.environment = environment or {}
        os.environ.update(self.environment)
        try:
            found = compare.compare({"series": self.series, "links": self.links, "site": self.production, "other": self.preview})
        finally:
            for name in self.environment:
                os.environ.pop(name)
        self.assertNotIn("canary", json.dumps(found))
        return found

    def rows(self, found, part, word="name"):
        return {one[word]: (one["left"], one["right"]) for one in found[part]}

    def test_everything_that_either_has_is_told_by_name(self):
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', "TIME_ZONE = 'Europe/Brussels'\n")
        self.write(self.production + "/media/a.bin", b"x" * 300000)
        self.write(self.preview + "/log/lino.log", b"x" * 200000)
        found = self.compare()
        self.assertEqual([(one["name"], one["state"]) for one in found["sites"]], [("mdg1", "production"), ("mdg2", "preview")])
        self.assertEqual(self.rows(found, "packages"), {"noi": ("1.0", "2.0"), "only_here": (None, "1.0")})
        self.assertIn("notes", self.rows(found, "plugins"))
        self.assertEqual(self.rows(found, "settings")["TIME_ZONE"], ("'America/Chicago'", "'Europe/Brussels'"))
        tables = self.rows(found, "tables", "table")
        self.assertEqual((tables["notes_note"], tables["notes_tag"], tables["notes_draft"]), ((50, 0), (3, 0), (0, 0)))
        sizes = self.rows(found, "sizes", "what")
        self.assertGreaterEqual(sizes["media"][0], 300000)
        self.assertEqual((sizes["media"][1], sizes["log"][0]), (None, None))
        self.assertGreaterEqual(sizes["log"][1], 200000)
        self.assertLess(sizes["project"][0], 300000)
        self.assertEqual(sizes["database"][0], os.path.getsize(self.production + "/default.db"))
        self.assertEqual(found["problems"], [])

    def test_secrets_are_only_told_to_be_the_same_or_not(self):
        self.settings(self.production, 'os.path.join(HERE, "default.db")', SECRETS)
        self.settings(self.preview, 'os.path.join(HERE, "default.db")', SECRETS.replace("canary-five", "canary-5").replace("canary-six", "canary-6"))
        found = {one["name"]: (one["left"], one["right"], one["masked"]) for one in self.compare()["settings"]}
        for name in ("SECRET_KEY", "EMAIL_HOST_PASSWORD", "CACHES.default.LOCATION", "BROKER_URL"):
            self.assertEqual(found[name], ("", "", True), name)
        self.assertEqual(found["DATABASES.default.PASSWORD"], ("1", "2", True))
        self.assertEqual(found["LOGIN"], ("1", "2", True))
        self.assertEqual(found["DATABASES.default.ENGINE"][2], False)
        self.assertIn("mdg1/default.db", found["DATABASES.default.NAME"][0])
        self.assertEqual(found["FEATURES"], ("{'a', 'b', 'c'}", "{'a', 'b', 'c'}", False))
        self.assertLess(len(found["LONG"][0]), 2001)
        self.assertEqual(found["USE_TZ"][0], found["USE_TZ"][1])

    def test_a_site_that_does_not_start_leaves_the_rest(self):
        self.write(self.preview + "/settings.py", "raise Exception('broken')\n")
        found = self.compare()
        self.assertEqual(self.rows(found, "tables", "table")["notes_note"], (50, None))
        self.assertEqual(self.rows(found, "packages")["noi"], ("1.0", "2.0"))
        self.assertEqual(len(found["problems"]), 1)
        self.assertIn("mdg2", found["problems"][0])
        self.assertIn("broken", found["problems"][0])
        self.assertIsNotNone(self.rows(found, "sizes", "what")["project"][1])

    def test_a_site_without_an_env_and_without_a_database_leaves_the_rest(self):
        os.unlink(self.preview + "/env/bin/python")
        self.settings(self.production, '"/nowhere/default.db"')
        found = self.compare()
        self.assertEqual(len(found["problems"]), 2)
        self.assertIn("DATABASES", str(self.rows(found, "settings")))

    def test_a_table_that_takes_too_long_is_estimated_and_said(self):
        self.sql(self.production, *["insert into notes_note (text) select text from notes_note" for _ in range(12)])
        found = self.compare({"BATON_COUNTING": "0"})
        self.assertGreaterEqual(self.rows(found, "tables", "table")["notes_note"][0], 200000)
        self.assertIn("notes_note", found["problems"][0])
        exact = self.compare()
        self.assertEqual((self.rows(exact, "tables", "table")["notes_note"][0], exact["problems"]), (204800, []))

    def test_a_database_server_ends_a_count_that_takes_too_long(self):
        for engine, module in (("postgresql", "psycopg2"), ("mysql", "MySQLdb")):
            if subprocess.call([syncsites.SYSTEM_PYTHON, "-c", "import " + module], stderr=subprocess.DEVNULL):
                self.skipTest("the system's Python has no %s" % module)
            server = dbservers.server(engine)
            if engine == "postgresql":
                server.sql("drop database if exists compared;")
                server.sql("drop role if exists compared;")
                server.sql("create role compared login password 'canary-seven';")
                server.sql("create database compared owner compared;")
                server.sql("create table slow (n int); alter table slow owner to compared; insert into slow select generate_series(1, 3000000); create table fast (n int); alter table fast owner to compared; insert into fast values (1), (2); analyze;", "compared")
            else:
                server.sql("drop database if exists compared; drop user if exists compared@localhost; create database compared; create user compared@localhost identified by 'canary-seven';"
                           "grant all on compared.* to compared@localhost; use compared; create table slow (n int); insert into slow select seq from seq_1_to_600000;"
                           "create table fast (n int); insert into fast values (1), (2); analyze table slow;")
            self.settings(self.production, "'compared'", "DATABASES['default'].update(ENGINE='django.db.backends.%s', USER='compared', PASSWORD='canary-seven', HOST=%r, PORT='%s')\n" % (engine, server.host, server.port if engine == "postgresql" else ""))
            found = self.compare({"BATON_COUNTING": "0.02"})
            tables = self.rows(found, "tables", "table")
            self.assertEqual(tables["fast"][0], 2)
            self.assertGreater(self.rows(found, "sizes", "what")["database"][0], 1000)
            rows = 3000000 if engine == "postgresql" else 600000
            self.assertAlmostEqual(tables["slow"][0], rows, delta=rows // 10)
            self.assertIn("slow", found["problems"][0])
            self.assertEqual(self.rows(self.compare(), "tables", "table")["slow"][0], rows)

    def test_nothing_is_written(self):
        before = self.tree()
        self.compare()
        self.assertEqual(self.tree(), before)

    def tree(self):
        return sorted((os.path.join(path, name), os.lstat(os.path.join(path, name)).st_mtime_ns) for path, folders, names in os.walk(self.links) for name in names + folders)

    def test_what_is_not_asked_rightly_is_said(self):
        for more in ({"other": self.production}, {"other": "x"}, {"series": "../"}, {"other": self.directory}):
            with self.assertRaises(CallError):
                compare.compare(dict({"series": self.series, "links": self.links, "site": self.production, "other": self.preview}, **more))


if __name__ == "__main__":
    support.main()
