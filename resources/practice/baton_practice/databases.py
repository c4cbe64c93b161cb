# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sites' database: a file, or a private PostgreSQL or MariaDB with its own data directory and socket."""
import os
import pwd
import secrets
import socket
import sqlite3
import subprocess

from . import programs
from .layout import SITES, read_json, write_json
from .report import Refusal

ENGINES = ("sqlite3", "postgresql", "mariadb")
LINE = '        "%s": "%s",'

# The one place where Lino Noi's demo data name a path: the folder of the inbox plugin.
MOVE = "UPDATE uploads_volume SET root_dir = replace(root_dir, '%s', '%s')"


class Sqlite:
    """Each site has its own file; there is no server."""

    requirements = ()

    def __init__(self, directory):
        self.directory = directory

    def settings(self, project, _site):
        return "\n".join([LINE % ("ENGINE", "django.db.backends.sqlite3"), LINE % ("NAME", os.path.join(project, "default.db"))])

    def initialise(self):
        pass

    def argv(self):
        return None

    def create(self):
        pass

    def move_paths(self, project, _site, old, new):
        connection = sqlite3.connect(os.path.join(project, "default.db"))
        with connection:
            connection.execute(MOVE % (old, new))
        connection.close()

    def ready(self):
        return True


class Served:
    """What the two database servers have in common. The directory may move while the server is down."""

    def __init__(self, directory):
        self.directory = directory
        self.data = os.path.join(directory, "data")
        self.run = os.path.join(directory, "run")
        self.passwords = os.path.join(directory, "passwords.json")

    def prepare(self):
        os.makedirs(self.run, exist_ok=True)
        os.chmod(self.directory, 0o700)
        write_json(self.passwords, {name: secrets.token_hex(16) for name in ["admin"] + sorted(SITES.values())})
        os.chmod(self.passwords, 0o600)

    def password(self, name):
        return read_json(self.passwords)[name]

    def ready(self):
        with socket.socket(socket.AF_UNIX) as s:
            return s.connect_ex(self.socket()) == 0

    def command(self, argv, statements=None, environment=None):
        done = subprocess.run(argv, input=statements, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True,
                              env=dict(os.environ, **(environment or {})))
        if done.returncode:
            raise Refusal("%s failed: %s" % (os.path.basename(argv[0]), done.stdout.strip()[-2000:]), "Free space and memory are the usual causes.")


class PostgreSQL(Served):
    requirements = ("psycopg2-binary",)

    def settings(self, _project, site):
        return "\n".join([LINE % ("ENGINE", "django.db.backends.postgresql"), LINE % ("NAME", site), LINE % ("USER", site),
                          LINE % ("PASSWORD", self.password(site)), LINE % ("HOST", self.run), LINE % ("PORT", "5432")])

    def initialise(self):
        self.prepare()
        secret = os.path.join(self.directory, "admin-password")
        with open(secret, "w") as f:
            f.write(self.password("admin") + "\n")
        self.command([os.path.join(programs.postgresql_bin(), "initdb"), "-D", self.data, "-U", "admin", "--pwfile", secret,
                      "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"])

    def argv(self):
        return [os.path.join(programs.postgresql_bin(), "postgres"), "-D", self.data, "-k", self.run, "-c", "listen_addresses=",
                "-c", "fsync=off", "-c", "shared_buffers=32MB"]

    def socket(self):
        return os.path.join(self.run, ".s.PGSQL.5432")

    def create(self):
        for site in sorted(SITES.values()):
            self.psql("postgres", "CREATE ROLE %s LOGIN PASSWORD '%s';\nCREATE DATABASE %s OWNER %s;\n" % (site, self.password(site), site, site))

    def psql(self, database, statements):
        self.command([os.path.join(programs.postgresql_bin(), "psql"), "-X", "-q", "-h", self.run, "-U", "admin", "-d", database,
                      "-v", "ON_ERROR_STOP=1"], statements, {"PGPASSWORD": self.password("admin")})

    def move_paths(self, _project, site, old, new):
        self.psql(site, MOVE % (old, new))


class MariaDB(Served):
    requirements = ("mysqlclient",)

    def settings(self, _project, site):
        return "\n".join([LINE % ("ENGINE", "django.db.backends.mysql"), LINE % ("NAME", site), LINE % ("USER", site),
                          LINE % ("PASSWORD", self.password(site)), LINE % ("HOST", self.socket()),
                          '        "OPTIONS": {"charset": "utf8mb4", "collation": "utf8mb4_unicode_ci"},'])

    def initialise(self):
        self.prepare()
        self.command([programs.find("mariadb-install-db"), "--no-defaults", "--datadir=" + self.data, "--skip-test-db",
                      "--auth-root-authentication-method=socket", "--auth-root-socket-user=" + account()])

    def argv(self):
        return [programs.find("mariadbd"), "--no-defaults", "--datadir=" + self.data, "--socket=" + self.socket(), "--skip-networking",
                "--pid-file=" + os.path.join(self.run, "mariadb.pid"), "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=64M",
                # Lino's initdb makes the database again, with the server's character set.
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_unicode_ci"]

    def socket(self):
        return os.path.join(self.run, "mysql.sock")

    def create(self):
        statements = ""
        for site in sorted(SITES.values()):
            statements += ("CREATE USER %s@localhost IDENTIFIED BY '%s'; CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;"
                           " GRANT ALL ON %s.* TO %s@localhost;\n") % (site, self.password(site), site, site, site)
        self.sql("mysql", statements)

    def sql(self, database, statements):
        self.command([programs.find("mariadb"), "--no-defaults", "--socket=" + self.socket(), "--user=" + account(), database], statements)

    def move_paths(self, _project, site, old, new):
        self.sql(site, MOVE % (old, new))


def account():
    return pwd.getpwuid(os.getuid()).pw_name


def make(engine, directory):
    return {"sqlite3": Sqlite, "postgresql": PostgreSQL, "mariadb": MariaDB}[engine](directory)
