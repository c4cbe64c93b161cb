# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite, and a private PostgreSQL and MariaDB: the packages' own services are neither used nor needed."""
import os
import signal
import sqlite3
import subprocess
import time

from baton_practice import programs
from baton_practice.databases import account
from support import PYTHON, WORK, Case, answers, private, run, start, until, write


def together(*processes):
    return "".join(p.communicate()[0] for p in processes)


class SqliteTest(Case):
    def setUp(self):
        self.work = private(self.id().rsplit(".", 1)[1])
        self.file = os.path.join(self.work, "default.db")
        connection = sqlite3.connect(self.file)
        connection.executescript("create table t (id integer primary key, a text); insert into t values (1, 'x');")
        connection.close()

    def execute(self, statement, path=None):
        code = "import sqlite3; c = sqlite3.connect(%r, timeout=0.1)\nfor s in %r.split(';'): c.execute(s)\nc.commit()" % (path or self.file, statement)
        return run([PYTHON, "-c", code])

    def test_another_process_writes(self):
        writer = sqlite3.connect(self.file)
        writer.execute("begin exclusive")
        self.prints("sqlite-locked", self.execute("insert into t values (2, 'x')"))
        writer.close()

    def test_a_file_that_may_not_be_written_or_opened(self):
        os.chmod(self.file, 0o444)
        self.prints("sqlite-readonly", self.execute("insert into t values (2, 'x')"))
        self.prints("sqlite-open", self.execute("select 1 from t", os.path.join(self.work, "no", "default.db")))

    def test_a_damaged_file(self):
        self.prints("sqlite-damaged", self.execute("select * from t", write(os.path.join(self.work, "other.db"), "no database " * 100)))
        connection = sqlite3.connect(self.file)
        connection.executescript("insert into t select value, hex(randomblob(2000)) from json_each('[2,3,4,5,6,7,8,9]');")
        connection.close()
        with open(self.file, "r+b") as f:
            f.truncate(8192)
        self.prints("sqlite-damaged", self.execute("select * from t"))

    def test_what_is_missing_or_there_already(self):
        self.prints("table-missing", self.execute("select * from system_siteconfig"))
        self.prints("table-missing", self.execute("select b from t"))
        self.prints("duplicate", self.execute("insert into t values (1, 'x')"))

    def test_a_full_file(self):
        self.prints("database-full", self.execute("pragma max_page_count=2;insert into t values (5, hex(zeroblob(20000)))"))


class PostgreSQLTest(Case):
    """One server for all; the last test stops it."""

    @classmethod
    def setUpClass(cls):
        cls.bin = programs.postgresql_bin()
        cls.process = None
        if not cls.bin:
            return
        cls.work = private("pg")
        cls.data, cls.log = os.path.join(cls.work, "data"), os.path.join(cls.work, "log")
        run([os.path.join(cls.bin, "initdb"), "-D", cls.data, "-U", "admin", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])
        write(os.path.join(cls.data, "pg_hba.conf"), "local all admin trust\nlocal all stranger peer\nlocal all mdg4 scram-sha-256\n")
        cls.process = start([os.path.join(cls.bin, "postgres"), "-D", cls.data, "-k", cls.work, "-c", "listen_addresses=", "-c", "fsync=off",
                             "-c", "shared_buffers=16MB", "-c", "max_connections=8", "-c", "superuser_reserved_connections=2"], cls.log)
        until(lambda: answers(os.path.join(cls.work, ".s.PGSQL.5432")), "PostgreSQL answers")
        until(lambda: "1 row" in cls.psql("select 1"), "PostgreSQL is ready")
        cls.psql("create role mdg4 login password 'right'", "create role stranger login", "create role nobodys login", "create database mdg4 owner mdg4",
                 "create database mdg3", "create table t (id int primary key, c varchar(3))", "insert into t values (1, 'x')")

    @classmethod
    def tearDownClass(cls):
        if cls.process and cls.process.poll() is None:
            cls.process.send_signal(signal.SIGQUIT)
            cls.process.wait()

    def setUp(self):
        self.need(self.bin, "there is no PostgreSQL: install postgresql")

    @classmethod
    def begin(cls, *statements, user="admin", database="postgres", password="right"):
        argv = [os.path.join(cls.bin, "psql"), "-X", "-w", "-h", cls.work, "-U", user, "-d", database]
        for statement in statements:
            argv += ["-c", statement]
        environment = dict(os.environ, PGPASSWORD=password) if password else {k: v for k, v in os.environ.items() if k != "PGPASSWORD"}
        return subprocess.Popen(argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, env=environment)

    @classmethod
    def psql(cls, *statements, **who):
        return together(cls.begin(*statements, **who))

    def test_who_may_not_come_in(self):
        for who in ({"user": "mdg4", "database": "mdg4", "password": "wrong"}, {"user": "mdg4", "database": "mdg4", "password": None},
                    {"user": "stranger"}, {"user": "nobodys"}):
            self.prints("database-password", self.psql("select 1", **who))

    def test_what_a_user_may_not_do(self):
        mine = {"user": "mdg4", "database": "mdg4"}
        for statement in ("create database other", "drop database mdg3"):
            self.prints("database-denied", self.psql(statement, **mine))
        self.prints("database-denied", self.psql("create table public.q (id int)", user="mdg4", database="mdg3"))
        self.prints("database-unknown", self.psql("select 1", user="mdg4", database="nosuch"))

    def test_rows_that_do_not_fit(self):
        self.prints("duplicate", self.psql("insert into t values (1, 'y')"))
        self.prints("value-too-long", self.psql("insert into t values (2, 'long')"))
        self.prints("table-missing", self.psql("select * from nosuch"))

    def test_a_database_and_rows_in_use(self):
        user = self.begin("select pg_sleep(8)", database="mdg3")
        holder = self.begin("begin; lock table t; select pg_sleep(1.5)")
        time.sleep(0.7)
        self.prints("lock-wait", self.psql("set lock_timeout = 100", "select * from t"))
        self.prints("database-in-use", self.psql("drop database mdg3"))
        together(user, holder)

    def test_a_full_disk(self):
        self.need("SMALL" in os.environ, "no small file system could be mounted here: by root only, or in user namespaces")
        place = os.path.join(WORK, "small", "space")
        os.mkdir(place)
        self.prints("no-space", self.psql("create tablespace small location '%s'" % place, "create table big (c text) tablespace small",
                                          "alter table big alter c set storage external",
                                          "insert into big select repeat('x', 8000) from generate_series(1, 5000)", "drop table if exists big"))

    def test_more_connections_than_it_takes(self):
        waiting = [self.begin("select pg_sleep(2)", user="mdg4", database="mdg4") for _ in range(6)]
        time.sleep(1)
        self.prints("too-many-connections", self.psql("select 1", user="mdg4", database="mdg4"))
        waiting += [self.begin("select pg_sleep(1)") for _ in range(2)]
        time.sleep(0.5)
        self.prints("too-many-connections", self.psql("select 1"))
        together(*waiting)

    def test_zz_it_stops(self):
        waiting = self.begin("select pg_sleep(30)")
        time.sleep(0.5)
        self.process.terminate()
        until(lambda: "shutting down" in self.psql("select 1"), "it shuts down")
        self.prints("postgresql-starting", self.psql("select 1"))
        self.process.send_signal(signal.SIGQUIT)
        self.prints("database-gone", together(waiting))
        self.process.wait()
        self.prints("postgresql-down", self.psql("select 1"))
        self.prints("postgresql-down", run([os.path.join(self.bin, "psql"), "-X", "-h", "127.0.0.1", "-p", "9", "-c", "select 1"]))


class MariaDBTest(Case):
    """One server for all; the last test kills it."""

    @classmethod
    def setUpClass(cls):
        cls.server, cls.process = programs.find("mariadbd"), None
        if not cls.server:
            return
        cls.work = private("my")
        data, cls.socket = os.path.join(cls.work, "data"), os.path.join(cls.work, "mysqld.sock")
        run([programs.find("mariadb-install-db"), "--no-defaults", "--datadir=" + data, "--skip-test-db", "--auth-root-authentication-method=socket",
             "--auth-root-socket-user=" + account()])
        cls.process = start([cls.server, "--no-defaults", "--datadir=" + data, "--socket=" + cls.socket, "--skip-networking", "--max-connections=10",
                             "--pid-file=" + os.path.join(cls.work, "pid"), "--innodb-buffer-pool-size=32M", "--innodb-flush-log-at-trx-commit=0"],
                            os.path.join(cls.work, "log"))
        until(lambda: answers(cls.socket), "MariaDB answers", 40)
        cls.sql("create database a; create database b; create user mdg4@localhost identified by 'right'; grant all on a.* to mdg4@localhost;"
                "create user few@localhost identified by 'right' with max_user_connections 1; create table a.t (id int primary key, c varchar(3)) character set latin1;"
                "insert into a.t values (1, 'x'); create table a.l (c varchar(20)) character set utf8mb3")

    @classmethod
    def tearDownClass(cls):
        if cls.process and cls.process.poll() is None:
            cls.process.terminate()
            cls.process.wait()

    def setUp(self):
        self.need(self.server, "there is no MariaDB: install mariadb-server")

    @classmethod
    def begin(cls, statements, user=None, password=None, database=None):
        argv = [programs.find("mariadb"), "--no-defaults", "--skip-reconnect", "--default-character-set=utf8mb4", "--socket=" + cls.socket, "--user=" + (user or account())]
        argv += ["--password=" + password] if password else []
        return subprocess.Popen(argv + ([database] if database else []) + ["-e", statements], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, universal_newlines=True)

    @classmethod
    def sql(cls, statements, **who):
        return together(cls.begin(statements, **who))

    def test_who_may_not_come_in_and_where(self):
        self.prints("database-password", self.sql("select 1", user="mdg4", password="wrong"))
        self.prints("database-denied", self.sql("select 1", user="mdg4", password="right", database="b"))
        self.prints("database-unknown", self.sql("select 1", database="nosuch"))

    def test_rows_that_do_not_fit(self):
        self.prints("duplicate", self.sql("insert into a.t values (1, 'y')"))
        self.prints("value-too-long", self.sql("insert into a.t values (2, 'long')"))
        self.prints("table-missing", self.sql("select * from a.nosuch"))
        self.prints("mysql-charset", self.sql("insert into a.l values ('\U0001f600')"))
        self.prints("database-full", self.sql("set max_heap_table_size = 16384; create table h (c char(200)) engine = memory;"
                                              "insert into h select repeat('x', 200) from seq_1_to_100000", database="a"))

    def test_rows_in_use(self):
        holder = self.begin("begin; select * from a.t for update; select sleep(2.5)")
        time.sleep(0.5)
        self.prints("lock-wait", self.sql("set innodb_lock_wait_timeout = 1; update a.t set id = 5"))
        together(holder)

    def test_more_connections_than_it_takes(self):
        few = [self.begin("select sleep(1)", user="few", password="right") for _ in range(3)]
        self.prints("too-many-connections", together(*few))
        many = [self.begin("select sleep(1.5)", user="mdg4", password="right") for _ in range(16)]
        self.prints("too-many-connections", together(*many))

    def test_zz_it_goes_away(self):
        idle = self.begin("set wait_timeout = 1; system sleep 2.5; select 1")
        busy = self.begin("select sleep(20)")
        self.prints("database-gone", together(idle))
        self.process.kill()
        self.prints("database-gone", together(busy))
        self.process.wait()
        self.prints("mysql-down", self.sql("select 1"))
        self.prints("mysql-down", run([programs.find("mariadb"), "--no-defaults", "--host=127.0.0.1", "--port=9", "--user=x", "-e", "select 1"]))
