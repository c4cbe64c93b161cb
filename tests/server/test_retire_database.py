# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import subprocess
import unittest

import dbservers
import support
from test_dbadmin import Databases

from baton_server import actions, dbadmin, dbsettings, facts, paths, retire_remove
from baton_server.dbclient import Server


class Retired(Databases):
    """mdg2 is the old site, with a database of its own; mdg1 is production."""

    def world(self, engine):
        dbservers.server(engine).sql("drop database if exists other;")
        Databases.world(self, engine)
        if os.path.islink(self.links + "/preview"):
            os.unlink(self.links + "/preview")
        self.settings_of(self.preview, "mdg2", "old-password")
        if engine == "postgresql":
            self.server.sql("create role mdg2 login password 'old-password';")
            self.server.sql("create database mdg2 owner mdg2;")
        else:
            self.server.sql("create user mdg2@localhost identified by 'old-password'; create database mdg2; grant all on mdg2.* to mdg2@localhost;")

    def each(self):
        for engine in Databases.each(self):
            self.verified()
            yield engine

    def verified(self):
        """What retire-verify reports once the snapshot has been read again."""
        place = self.make("kept", "retired-20261128T100000Z")
        self.write(place + "/manifest.json", "{}")
        who = dbadmin.enter(Server(self.engine, self.server.host, self.server.port), dbsettings.of(self.preview))
        paths.write_json(self.directory_of_job + "/report.verify.json", {"verified": {"directory": place, "identity": who, "database": {
            "engine": self.engine, "name": "mdg2", "user": "mdg2", "host": self.server.host, "port": str(self.server.port)}}})

    def plan(self):
        return dict(Databases.plan(self), operation="retire", source="", steps=[{"id": "database", "run": {"action": "retire-database", "with": {}, "cwd": self.links}}])

    def gone(self):
        return self.perform("retire-database")

    def test_database_and_user_go_and_production_stays(self):
        for engine in self.each():
            self.assertEqual(self.gone(), 0, self.output)
            self.assertEqual(self.both(), (False, False))
            self.assertIn("mdg1", self.server.databases() & self.server.users())
            self.assertEqual(self.gone(), 0, "twice is fine")

    def test_without_a_verified_snapshot_it_stays(self):
        for engine in self.each():
            os.unlink(self.directory_of_job + "/report.verify.json")
            self.assertEqual(self.gone(), 3)
            self.refusal("guard")
            self.assertEqual(self.both(), (True, True))

    def test_what_another_site_names_stays(self):
        for engine in self.each():
            third = self.links + "/mdg9"
            self.write(third + "/manage.py")
            self.settings_of(third, "mdg2", "x")
            self.assertEqual(self.gone(), 0, self.output)
            self.assertEqual(self.both(), (True, True))
            self.assertIn("mdg9", self.report["warnings"][0])
            os.unlink(third + "/settings.py")
            os.unlink(third + "/manage.py")

    def test_what_a_site_uses_whose_settings_compute_it_stays_and_where_its_django_does_not_say_as_well(self):
        third = self.links + "/mdg9"
        self.write(third + "/manage.py")
        self.write(third + "/settings.py", "DATABASES = load()\n")
        self.write(third + "/env/bin/python", "#!/bin/sh\n", 0o755)
        self.addCleanup(setattr, facts, "ask", facts.ask)
        for engine in self.each():
            named = {"engine": "postgresql" if engine == "postgresql" else "mysql", "name": "mdg2", "host": self.server.host, "port": str(self.server.port)}
            for said, word in (({"error": None, "database": named}, "mdg9 name it"), ({"error": "no such module", "database": {}}, "no such module")):
                facts.ask = lambda site, said=said: said
                self.assertEqual(self.gone(), 0, self.output)
                self.assertEqual(self.both(), (True, True))
                self.assertIn(word, self.report["warnings"][-1])

    def test_a_user_whom_another_site_names_or_who_owns_more_stays(self):
        for engine in self.each():
            self.server.sql("create database other owner mdg2;" if engine == "postgresql" else "create database other; grant all on other.* to mdg2@localhost;")
            self.assertEqual(self.gone(), 0, self.output)
            self.assertEqual(self.both(), (False, True))
            self.assertIn("other", self.server.databases())
            self.assertTrue(self.report["warnings"])

    def test_productions_own_database_stays_whatever_was_kept(self):
        for engine in self.each():
            self.settings_of(self.preview, "mdg1", "production-password")
            self.verified()
            report = paths.read_json(self.directory_of_job + "/report.verify.json")
            report["verified"]["database"].update(name="mdg1", user="mdg1")
            paths.write_json(self.directory_of_job + "/report.verify.json", report)
            self.assertEqual(self.gone(), 0, self.output)
            self.assertIn("mdg1", self.server.databases() & self.server.users())
            self.settings_of(self.preview, "mdg2", "old-password")

    def test_another_database_of_that_name_and_one_that_belongs_to_another_site_are_refused(self):
        for engine in self.each():
            marker = "create table lino_baton_site (site varchar(1000)); insert into lino_baton_site values ('%s');" % self.production
            self.server.sql(marker, "mdg2")
            self.assertEqual(self.gone(), 3)
            self.refusal("database")
            self.server.sql("update lino_baton_site set site = '%s';" % self.preview, "mdg2")
            report = paths.read_json(self.directory_of_job + "/report.verify.json")
            report["verified"]["identity"].update(oid="1", directory="/elsewhere/")
            paths.write_json(self.directory_of_job + "/report.verify.json", report)
            self.assertEqual(self.gone(), 3)
            self.refusal("database")
            self.assertEqual(self.both(), (True, True))
            self.verified()
            self.assertEqual(self.gone(), 0, self.output)
            self.assertEqual(self.both(), (False, False))

    def test_without_a_right_an_administrator_gets_a_script_and_the_job_goes_on_after_it(self):
        for engine in self.each():
            self.ways = ()
            self.assertEqual(self.gone(), 3)
            self.refusal("administrator")
            self.assertIn("DROP DATABASE", self.report["administrator"]["script"])
            self.server.sql("drop database mdg2;")
            self.server.sql("drop role mdg2;" if engine == "postgresql" else "drop user mdg2@localhost;")
            self.assertEqual(self.gone(), 0, self.output)

    def run_script(self):
        """What the operation that is given to an administrator says now, after its text was written at first."""
        done = subprocess.run(self.operation["argv"], input=self.operation["data"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
        return done.returncode, done.stdout.decode()

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_an_administrators_script_asks_again_whose_database_it_is(self):
        for engine in self.each():
            self.ways = ()
            context = actions.Context(self.directory_of_job, self.plan(), "database", self.links, self.run_id, ())
            self.operation, = retire_remove.database_operations(context, {})
            self.server.sql("create table lino_baton_site (site varchar(1000)); insert into lino_baton_site values ('%s');" % self.production, "mdg2")
            status, said = self.run_script()
            self.assertNotEqual(status, 0)
            self.assertIn("mdg2 belongs to another site", said)
            self.assertEqual(self.both(), (True, True))
            if engine == "postgresql":
                self.server.sql("drop database mdg2;")
                self.server.sql("create database mdg2 owner mdg2;")
                status, said = self.run_script()
                self.assertNotEqual(status, 0)
                self.assertIn("mdg2 is not the database that was kept", said)
                self.assertEqual(self.both(), (True, True))
                self.verified()
                self.operation, = retire_remove.database_operations(context, {})
            else:
                self.server.sql("update lino_baton_site set site = '%s';" % self.preview, "mdg2")
            for _ in range(2):
                self.assertEqual((self.run_script(), self.both()), ((0, ""), (False, False)))


if __name__ == "__main__":
    support.main()
