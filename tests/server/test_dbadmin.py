# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import io
import os
import subprocess
import unittest

import dbservers
import support
from syncsites import SyncCase

from baton_server import actions, dbadmin, dbclient, dbidentity, dbsettings, dbsql, paths, rights, sync_guard
from baton_server.dbclient import ClientError, Server

SETTINGS = """from lino_noi.lib.noi.settings import *
DATABASES = {'default': {'ENGINE': 'django.db.backends.%s', 'NAME': '%s', 'USER': '%s', 'PASSWORD': %r, 'HOST': '%s', 'PORT': %s}}
"""
PASSWORD = "canary-'p\\w1"   # with a quote and a backslash
ENGINES = ("postgresql", "mysql")


class AsRoot(rights.Rights):
    """Root's rights of a test that runs as root."""

    def ask(self, argv, data=b"", timeout=120):
        done = subprocess.run(argv, input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd="/")
        return done.returncode, done.stdout + done.stderr, done.stdout


class Databases(SyncCase):
    """mdg1 with a database on a real server, and mdg2, which is to get one. Which ways are open is said by self.ways."""

    def world(self, engine):
        self.server = dbservers.server(engine)
        self.engine, self.ways, self.secrets = engine, ("own", "sudo", "password", "production"), {}
        if engine == "postgresql":
            self.server.sql("drop database if exists mdg1; drop database if exists mdg2;")
            self.server.sql("drop role if exists mdg2; drop role if exists mdg1; drop role if exists boss;")
            self.server.sql("create role mdg1 login password 'production-password';\ncreate database mdg1 owner mdg1 template template0 lc_collate 'C' lc_ctype 'C.UTF-8';")
        else:
            self.server.sql("drop database if exists mdg1; drop database if exists mdg2; drop user if exists mdg1@localhost; drop user if exists mdg2@localhost; drop user if exists boss@localhost;"
                            "create user mdg1@localhost identified by 'production-password'; create database mdg1 character set utf8mb4 collate utf8mb4_bin; grant all on mdg1.* to mdg1@localhost;")
        self.write(self.production + "/manage.py")
        self.write(self.preview + "/manage.py")
        self.settings_of(self.production, "mdg1", "production-password")
        self.settings_of(self.preview, "mdg2", PASSWORD)
        self.server_as_named = Server(engine, self.server.host, self.server.port)
        who = dbadmin.enter(self.server_as_named, dbsettings.of(self.production))
        self.said = {"error": None, "database": {"who": who}}
        self.patch(sync_guard, "ask", lambda site: self.said)
        known = dbadmin.candidates
        self.patch(dbadmin, "candidates", lambda *given: (one for one in known(*given) if one.way in self.ways))
        self.patch(rights, "of", lambda context: AsRoot("root" if os.geteuid() == 0 else "none", "tester") if "sudo" in self.ways else AsRoot("none", "tester"))
        self.patch(rights, "survey", lambda: {"kind": "none", "user": dbservers.account()})

    def patch(self, module, name, value):
        former = getattr(module, name)
        setattr(module, name, value)
        self.addCleanup(setattr, module, name, former)

    def settings_of(self, site, name, password):
        self.write(site + "/settings.py", SETTINGS % (self.engine, name, name, password, self.server.host, self.server.port))

    def perform(self, action, step="database", **values):
        """The exit status of an action in this process; self.output, self.report as SyncCase.act."""
        context = actions.Context(self.directory_of_job, self.plan(), step, self.production, self.run_id, self.chain, False, self.secrets)
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            status = actions.perform(action, context, values)
        self.output = said.getvalue()
        self.report = paths.read_json(os.path.join(self.directory_of_job, "report.%s.json" % step)) or {}
        self.assertNotIn("canary", self.output + str(self.report))
        return status

    def make_it(self):
        return self.perform("setup-database", engine=self.engine, name="mdg2", user="mdg2")

    def made(self):
        return self.perform("setup-database-made", engine=self.engine, name="mdg2", user="mdg2")

    def away(self):
        return self.perform("setup-database-away", engine=self.engine, name="mdg2", user="mdg2")

    def both(self):
        """(mdg2's database is there, its user is there)"""
        return "mdg2" in self.server.databases(), "mdg2" in self.server.users()

    def administrator(self, what=""):
        """A database administrator with a password of his own."""
        if self.engine == "postgresql":
            self.server.sql("create role boss login password 'boss-password' %s;" % (what or "createdb createrole"))
        else:
            self.server.sql("create user boss@localhost identified by 'boss-password'; grant %s to boss@localhost with grant option;" % (what or "all on *.*"))
        return {"database": {"user": "boss", "password": "boss-password"}}

    def each(self):
        for engine in ENGINES:
            self.world(engine)
            self.new_job()
            self.chain = ()
            yield engine


class Ways(Databases):
    def find(self, rights_here=None):
        return dbadmin.find(self.server_as_named, rights_here, self.secrets, self.production, self.said["database"]["who"])

    def test_a_right_is_tried_and_the_trial_leaves_nothing(self):
        for engine in self.each():
            before = self.server.databases(), self.server.users()
            access, refused = self.find(AsRoot("root", "tester") if os.geteuid() == 0 else None)
            self.assertIn(access.way, ("own", "sudo"), refused)
            self.assertEqual((self.server.databases(), self.server.users()), before)
            self.assertIn("baton_trial_", self.server.log())

    def test_an_administrators_password_is_a_right_and_a_wrong_one_is_none(self):
        for engine in self.each():
            self.ways = ("password",)
            self.secrets = self.administrator()
            access, refused = self.find()
            self.assertEqual((access.way if access else None, refused), ("password", []))
            self.secrets["database"]["password"] = "wrong"
            access, refused = self.find()
            self.assertIsNone(access)
            self.assertIn("boss", refused[0])
            self.assertNotIn("wrong", str(refused))

    def test_a_user_who_may_make_only_half_is_no_right_and_leaves_nothing(self):
        for engine, halves in (("postgresql", ("createdb", "createrole", "nocreatedb")), ("mysql", ("create, drop on *.*", "create user on *.*", "select on mdg1.*"))):
            for half in halves:
                with self.subTest(engine=engine, half=half):
                    self.world(engine)
                    self.ways = ("password",)
                    self.secrets = self.administrator(half)
                    access, refused = self.find()
                    self.assertIsNone(access)
                    self.assertEqual(len(refused), 1)
                    self.assertEqual({name for name in self.server.databases() | self.server.users() if name.startswith("baton_trial")}, set())

    def test_productions_own_user_is_a_right_where_he_may(self):
        for engine in self.each():
            self.ways = ("production",)
            self.assertIsNone(self.find()[0])
            self.server.sql("alter role mdg1 createdb createrole;" if engine == "postgresql" else "grant all on *.* to mdg1@localhost with grant option;")
            self.assertEqual(self.find()[0].way, "production")

    def test_another_server_than_productions_is_none(self):
        for engine in self.each():
            self.said["database"]["who"] = dict(self.said["database"]["who"], system="1234567", directory="/elsewhere/")
            access, refused = self.find(AsRoot("root", "tester"))
            self.assertIsNone(access)
            self.assertIn("another server", str(refused))

    def test_a_missing_client_is_told_with_its_package(self):
        self.patch(dbclient, "PATH", "/nowhere")
        for engine, package in dbclient.PACKAGES.items():
            self.assertIn(package, str(dbadmin.find(Server(engine))[1]))


class Making(Databases):
    def test_what_is_made_is_the_sites_own_and_like_productions(self):
        for engine in self.each():
            self.assertEqual(self.made(), 1)
            self.assertEqual(self.make_it(), 0, self.output)
            self.assertEqual(self.both(), (True, True))
            self.assertEqual(self.made(), 0, self.output)
            if engine == "postgresql":
                self.assertEqual(self.server.sql("select pg_get_userbyid(datdba), pg_encoding_to_char(encoding), datcollate, datctype from pg_database where datname = 'mdg2';"), "mdg2|UTF8|C|C.UTF-8")
            else:
                self.assertEqual(self.server.sql("select default_character_set_name, default_collation_name from information_schema.schemata where schema_name = 'mdg2';"), "utf8mb4\tutf8mb4_bin")
                self.assertEqual(self.server.sql("select count(*) from mysql.db where User = 'mdg2';"), "1")
            self.assertEqual(self.report["identity"]["database"], "mdg2")

    def test_each_way_makes_and_drops(self):
        for engine in self.each():
            for way in ("production", "password"):
                with self.subTest(way=way):
                    self.world(engine)
                    self.new_job()
                    self.ways = (way,)
                    if way == "password":
                        self.secrets = self.administrator()
                    else:
                        self.server.sql("alter role mdg1 createdb createrole;" if engine == "postgresql" else "grant all on *.* to mdg1@localhost with grant option;")
                    self.assertEqual(self.make_it(), 0, self.output)
                    self.assertEqual((self.both(), self.made()), ((True, True), 0))
                    if engine == "postgresql":
                        self.assertEqual(self.server.sql("select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname in ('mdg1', 'boss');"), "0")
                    self.assertEqual(self.away(), 0, self.output)
                    self.assertEqual(self.both(), (False, False))

    def test_the_password_is_not_in_the_servers_log(self):
        for engine in self.each():
            before = len(self.server.log())
            self.assertEqual(self.make_it(), 0, self.output)
            self.assertIn("mdg2", self.server.log()[before:])
            self.assertNotIn("canary", self.server.log()[before:])

    def test_a_name_that_is_taken_is_refused_and_stays(self):
        for engine in self.each():
            for statement in (("create role mdg2;", "create database mdg2;") if engine == "postgresql" else ("create user mdg2@localhost;", "create database mdg2;")):
                with self.subTest(statement=statement):
                    self.world(engine)
                    self.new_job()
                    self.server.sql(statement)
                    before = self.both()
                    self.assertEqual(self.make_it(), 3)
                    self.refusal("database")
                    self.assertEqual(self.both(), before)
                    self.assertEqual(self.away(), 0)
                    self.assertEqual(self.both(), before)

    def test_what_was_begun_by_hand_is_finished_and_stays_in_an_undo(self):
        for engine in self.each():
            if engine == "postgresql":
                self.server.sql("create role mdg2 login password %s;" % dbsql.literal(PASSWORD))
            else:
                self.server.sql("create user mdg2@localhost identified by %s;" % dbsql.text_of(PASSWORD))
            self.assertEqual(self.make_it(), 0, self.output)
            self.assertEqual((self.both(), self.made()), ((True, True), 0))
            self.assertEqual(self.away(), 0, self.output)
            self.assertEqual(self.both(), (False, True))

    def test_a_kill_in_the_middle_is_resumed_or_undone(self):
        for engine in self.each():
            whole = dbadmin.create

            def half(*given):
                self.server.sql("create role mdg2 login;" if engine == "postgresql" else "create user mdg2@localhost;")
                raise KeyboardInterrupt
            self.patch(dbadmin, "create", half)
            with self.assertRaises(KeyboardInterrupt):
                self.make_it()
            dbadmin.create = whole
            former = self.directory_of_job
            if engine == "postgresql":
                self.server.sql("alter role mdg2 password %s; comment on role mdg2 is 'lino-baton: %s';" % (dbsql.literal(PASSWORD), self.preview))
            else:
                self.server.sql("alter user mdg2@localhost identified by %s;" % dbsql.text_of(PASSWORD))
            self.new_job((former,), self.run_id)
            self.assertEqual(self.made(), 1)
            self.assertEqual(self.make_it(), 0, self.output)
            self.assertEqual(self.both(), (True, True))
            self.new_job((self.directory_of_job, former), self.run_id)
            self.assertEqual(self.away(), 0, self.output)
            self.assertEqual(self.both(), (False, False))

    def test_productions_database_is_refused_whatever_the_plan_says(self):
        for engine in self.each():
            self.settings_of(self.preview, "mdg1", "production-password")
            self.assertEqual(self.perform("setup-database", engine=engine, name="mdg1", user="mdg1"), 3)
            self.refusal("database")
            self.assertEqual(self.make_it(), 3, "the settings name another one")
            self.refusal("database")
            self.assertEqual(self.perform("setup-database-made", engine=engine, name="mdg1", user="mdg1"), 1)
            self.said = {"error": "no answer", "database": {"who": None}}
            self.settings_of(self.preview, "mdg2", PASSWORD)
            self.assertEqual(self.make_it(), 3)
            self.assertEqual(self.both(), (False, False))

    def test_names_that_could_be_statements_are_refused(self):
        for name in ('x"; drop role mdg1; --', "Mdg2", "mdg-2", "postgres", "pg_x", "", "a" * 40, "mdg2\n", "é"):
            self.assertFalse(dbsql.allowed(name), name)
            with self.assertRaises(ValueError):
                dbsql.postgresql_create(name, "mdg2", "x", {}, "")
            with self.assertRaises(ValueError):
                dbsql.mysql_drop(name or "x;", "mdg2", [])

    def test_an_underscore_of_mysql_gives_no_rights_on_other_databases(self):
        self.world("mysql")
        text = dbsql.mysql_create("mdg_2", "mdg_2", "x", {"mariadb": True}, ["localhost"])
        self.assertIn("GRANT ALL PRIVILEGES ON `mdg\\_2`.*", text)

    def test_an_sqlite_file_is_made_by_who_fills_it_and_goes_with_an_undo(self):
        self.engine, self.secrets = "sqlite3", {}
        self.write(self.production + "/manage.py")
        path = self.preview + "/default.db"
        self.write(self.preview + "/settings.py", "import os\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': os.path.join(os.path.dirname(__file__), 'default.db')}}\n")
        values = {"engine": "sqlite3", "name": path, "user": ""}
        self.assertEqual(self.perform("setup-database", **values), 0, self.output)
        self.assertFalse(os.path.exists(path))
        self.write(path, "filled")
        self.assertEqual(self.perform("setup-database-away", **values), 0, self.output)
        self.assertFalse(os.path.exists(path))
        self.write(path, "by hand")
        self.new_job()
        self.assertEqual(self.perform("setup-database", **values), 0)
        self.assertEqual(self.perform("setup-database-away", **values), 0)
        self.assertTrue(os.path.exists(path))


class Undoing(Databases):
    def test_nothing_is_dropped_that_this_chain_did_not_make(self):
        for engine in self.each():
            self.assertEqual(self.make_it(), 0, self.output)
            self.new_job()
            self.assertEqual(self.away(), 0, self.output)
            self.assertEqual(self.both(), (True, True))

    def test_what_another_site_names_stays_with_a_warning(self):
        for engine in self.each():
            self.assertEqual(self.make_it(), 0, self.output)
            self.settings_of(self.production, "mdg2", PASSWORD)
            self.assertEqual(self.away(), 0, self.output)
            self.assertEqual(self.both(), (True, True))
            self.assertIn("mdg1", self.report["warnings"][0])

    def test_what_somebody_else_made_in_its_place_stays_with_a_warning(self):
        for engine in self.each():
            self.assertEqual(self.make_it(), 0, self.output)
            if engine == "postgresql":
                self.server.sql("drop database mdg2;")
                self.server.sql("drop role mdg2;")
                self.server.sql("create role mdg2 login;")
                self.server.sql("create database mdg2 owner mdg2;")
            else:
                self.server.sql("drop database mdg2; drop user mdg2@localhost; create database mdg2; create user mdg2@localhost identified by 'other';")
            self.assertEqual(self.away(), 0, self.output)
            self.assertEqual(self.both(), (True, True))
            self.assertTrue(self.report["warnings"])

    def test_a_database_that_is_in_use_is_dropped_all_the_same(self):
        self.world("postgresql")
        self.assertEqual(self.make_it(), 0, self.output)
        reader = subprocess.Popen([dbclient.Server("postgresql").program(), "-X", "-h", self.server.host, "-p", str(self.server.port), "-d", "mdg2"] if os.geteuid() else
                                  dbservers.as_account() + ["psql", "-X", "-h", self.server.host, "-p", str(self.server.port), "-d", "mdg2"],
                                  stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
        try:
            self.wait_for(lambda: self.server.sql("select count(*) from pg_stat_activity where datname = 'mdg2';") == "1", what="the reader")
            self.assertEqual(self.away(), 0, self.output)
            self.assertEqual(self.both(), (False, False))
        finally:
            reader.stdin.close()
            reader.wait(10)


class Administrator(Databases):
    """Who has no right gets a script, which holds no password."""

    def operations(self, action):
        module, function = actions.PRIVILEGED[action]
        from importlib import import_module
        context = actions.Context(self.directory_of_job, self.plan(), "database", self.production, self.run_id, self.chain)
        return getattr(import_module("baton_server." + module), function)(context, {"engine": self.engine, "name": "mdg2", "user": "mdg2"})

    def test_without_a_right_the_step_asks_for_an_administrator(self):
        for engine in self.each():
            self.ways = ()
            self.assertEqual(self.make_it(), 3)
            self.refusal("administrator")
            self.assertIn("mdg2", self.report["administrator"]["script"])
            self.assertEqual(self.report["administrator"]["steps"], ["database"])
            self.ways = ("own", "sudo")
            self.assertEqual(self.make_it(), 0, self.output)
            self.ways = ()
            self.assertEqual(self.away(), 3)
            self.assertIn("DROP DATABASE", self.report["administrator"]["script"])
            self.server.sql("drop database mdg2;")
            self.server.sql("drop role mdg2;" if engine == "postgresql" else "drop user mdg2@localhost;")
            self.assertEqual(self.away(), 0, self.output)

    def plan(self):
        with_ = {"engine": self.engine, "name": "mdg2", "user": "mdg2"}
        return dict(SyncCase.plan(self), steps=[{"id": "database", "run": {"action": "setup-database", "with": with_, "cwd": self.production}}])

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_what_the_administrator_runs_makes_it_and_tells_nobody_the_password(self):
        for engine in self.each():
            os.chmod(self.directory, 0o755)
            if engine == "mysql":   # root of the operating system is root of this server too
                self.assertEqual(list(dbclient.root_prefixes(self.server_as_named))[0], [])
            self.ways = ()
            made, = self.operations("setup-database")
            self.assertNotIn("canary", str(made))
            self.readable_sources(made)
            done = subprocess.run(made["argv"], input=made["data"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
            self.assertEqual((done.returncode, done.stdout.decode()), (0, ""))
            self.assertEqual((self.both(), self.made()), ((True, True), 0), self.output)
            context_report = {"madeHere": {"database": True, "user": True, "engine": engine, "name": "mdg2", "as": "mdg2", "host": self.server.host, "port": str(self.server.port)}}
            paths.write_json(os.path.join(self.directory_of_job, "report.database.json"), context_report)
            gone, = self.operations("setup-database-away")
            done = subprocess.run(gone["argv"], input=gone["data"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
            self.assertEqual((done.returncode, done.stdout.decode(), self.both()), (0, "", (False, False)))

    def readable_sources(self, operation):
        """The account that stands for the maintainer may not be able to read this checkout: it gets a copy."""
        import shutil
        place = os.path.join(self.directory, "bundle")
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(os.path.join(support.SERVER, "baton_server"), place + "/baton_server", ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.check_call(["chmod", "-R", "a+rX", self.directory])
        operation["argv"] = [place if word == support.SERVER else word for word in operation["argv"]]

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_a_script_touches_no_user_that_is_there_already(self):
        for engine in self.each():
            self.ways = ()
            self.server.sql("create role mdg2 login password 'other';" if engine == "postgresql" else "create user mdg2@localhost identified by 'other';")
            made, = self.operations("setup-database")
            self.readable_sources(made)
            subprocess.run(made["argv"], input=made["data"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
            self.assertEqual(self.made(), 1)
            if engine == "postgresql":
                self.assertEqual(self.server.sql("select coalesce(shobj_description(oid, 'pg_authid'), '-') from pg_roles where rolname = 'mdg2';"), "-")
            else:
                self.assertEqual(self.both(), (False, True))

    @unittest.skipUnless(os.geteuid() == 0, "only root can run what an administrator would")
    def test_a_database_that_was_there_before_the_script_is_neither_taken_nor_dropped_by_an_undo(self):
        for engine in self.each():
            self.ways = ()
            self.server.sql("create database mdg2;")
            self.assertEqual(self.make_it(), 3)
            self.refusal("database" if engine == "postgresql" else "administrator")   # MySQL shows nobody what is another's
            if engine == "mysql":
                made, = self.operations("setup-database")
                self.readable_sources(made)
                done = subprocess.run(made["argv"], input=made["data"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd="/")
                self.assertNotEqual(done.returncode, 0)
                self.assertIn(b"the database mdg2 is there already", done.stdout)
            self.assertEqual(self.both(), (True, False))
            self.assertEqual(self.away(), 0, self.output)
            self.assertNotIn("DROP", str(self.report.get("administrator")) if engine == "postgresql" else self.output)
            self.assertEqual(self.both(), (True, False))


class Survey(Databases):
    def survey(self, **options):
        had = AsRoot("root" if os.geteuid() == 0 else "none", "tester")
        self.entries, self.checks = dbadmin.survey(self.production, self.links + "/mdg3", options, had)
        self.assertNotIn("password", str(self.entries).replace("password are", ""))
        return self.entries[0], self.checks[0]

    def test_productions_engine_comes_first_with_what_was_tried(self):
        for engine in self.each():
            entry, check = self.survey()
            self.assertEqual((entry["engine"], entry["name"], entry["user"], entry["host"], entry["port"]), (engine, "mdg3", "mdg3", self.server.host, str(self.server.port)))
            self.assertIn(entry["way"], ("own", "sudo"))
            self.assertEqual(check["state"], "passed", check)
            self.assertEqual({one["engine"] for one in self.entries}, {"postgresql", "mysql", "sqlite3"})

    def test_a_taken_name_fails_with_what_to_do(self):
        for engine in self.each():
            for name, what in (("mdg1", "mdg1"), ("boss", "a user boss"), ("Robert'); --", "no name")):
                if name == "boss":
                    self.administrator()
                entry, check = self.survey(database={"name": name})
                self.assertEqual(check["state"], "failed", name)
                self.assertIn(what, check["detail"])
                self.assertTrue(check["todo"])

    def test_without_a_right_the_next_best_is_named(self):
        for engine in self.each():
            self.ways = ()
            for kind, way, state in (("password", "sudo", "warning"), ("none", "administrator", "administrator")):
                self.patch(rights, "survey", lambda: {"kind": kind, "user": "tester"})
                self.entries, checks = dbadmin.survey(self.production, self.links + "/mdg3", {}, AsRoot("none", "tester"))
                self.assertEqual((self.entries[0]["way"], checks[0]["state"]), (way, state))

    def test_a_given_password_is_tried_and_a_wrong_one_fails(self):
        for engine in self.each():
            self.ways = ("password",)
            secrets = self.administrator()
            for password, state in (("boss-password", "passed"), ("wrong", "failed")):
                secrets["database"]["password"] = password
                _, checks = dbadmin.survey(self.production, self.links + "/mdg3", {}, AsRoot("none", "tester"), secrets)
                self.assertEqual(checks[0]["state"], state, checks)
                self.assertNotIn("wrong", str(checks))

    def test_a_production_that_does_not_say_who_it_is_fails(self):
        for engine in self.each():
            self.said = {"error": "no Python", "database": {"who": None}}
            entry, check = self.survey()
            self.assertEqual((entry["way"], check["state"]), ("none", "failed"))
            self.assertIn("no Python", check["detail"])

    def test_another_engine_is_looked_for_on_this_machine(self):
        self.world("postgresql")
        self.patch(dbclient, "SOCKETS", {"postgresql": (), "mysql": ("/nowhere.sock",)})
        self.survey(database={"engine": "mysql"})
        entry = next(one for one in self.entries if one["engine"] == "mysql")
        self.assertEqual((entry["way"], self.checks[0]["state"]), ("none", "failed"))
        self.survey(database={"engine": "sqlite3"})
        entry = next(one for one in self.entries if one["engine"] == "sqlite3")
        self.assertEqual((entry["name"], entry["way"], self.checks[0]["state"]), (self.links + "/mdg3/default.db", "own", "passed"))


class Settings(SyncCase):
    def test_a_password_is_read_from_the_text_else_by_python(self):
        self.django_sites()
        self.write(self.production + "/settings.py", SETTINGS % ("postgresql", "mdg1", "mdg1", PASSWORD, "localhost", 5432))
        found = dbsettings.of(self.production)
        self.assertEqual((found.engine, found.name, found.user, found.password, found.host, found.port), ("postgresql", "mdg1", "mdg1", PASSWORD, "localhost", "5432"))
        import syncsites
        self.write(self.production + "/settings.py", syncsites.SETTINGS.replace("@", "'mdg1'").replace("sqlite3", "postgresql") + "DATABASES['default']['PASSWORD'] = chr(97) * 3\n")
        self.assertIsNone(dbsettings.written(self.production))
        if syncsites.has_django():
            self.assertEqual(dbsettings.of(self.production).password, "aaa")
            self.write(self.preview + "/settings.py", "raise Exception\n")
            self.assertIsNone(dbsettings.of(self.preview))

    def test_a_client_that_cannot_connect_says_so_without_the_password(self):
        for engine in ENGINES:
            server = Server(engine, "127.0.0.1", str(dbservers.free_port()))
            if server.program():
                with self.assertRaises(ClientError) as caught:
                    dbclient.ask_with(server, "mdg1", "canary", "select 1;")
                self.assertNotIn("canary", str(caught.exception))

    def test_what_postgresql_keeps_of_a_password_is_what_it_makes_itself(self):
        salt = bytes(range(16))
        self.assertEqual(dbsql.scram("pencil", salt), dbsql.scram("pencil", salt))
        self.assertNotEqual(dbsql.scram("pencil"), dbsql.scram("pencil"))
        self.assertEqual(dbsql.native("secret"), "*14E65567ABDB5135D0CFD9A70B3032C179A49EE7")
        self.assertTrue(dbidentity.family("mariadb"), "mysql")


if __name__ == "__main__":
    support.main()
