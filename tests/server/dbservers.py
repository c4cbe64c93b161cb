# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private PostgreSQL and a private MariaDB in a temporary directory, run by an account without rights, for tests that talk to real servers."""
import contextlib
import glob
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"


def account():
    """Who runs the servers: neither of them runs as root."""
    return "nobody" if os.geteuid() == 0 else pwd.getpwuid(os.getuid()).pw_name


def as_account():
    return ["runuser", "-u", account(), "--"] if os.geteuid() == 0 else []


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def call(argv, data=None):
    """What a program says; AssertionError where it fails."""
    done = subprocess.run(as_account() + argv, input=data, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, cwd="/")
    if done.returncode:
        raise AssertionError("%s: %s" % (argv[0], done.stdout[-2000:]))
    return done.stdout


class Private:
    """What the two have in common. run: the directory of the socket."""

    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix="baton-db-")
        self.run, self.data = os.path.join(self.directory, "run"), os.path.join(self.directory, "data")
        os.mkdir(self.run)
        if os.geteuid() == 0:
            entry = pwd.getpwnam(account())
            for path in (self.directory, self.run):
                os.chown(path, entry.pw_uid, entry.pw_gid)
        for path in (self.directory, self.run):
            os.chmod(path, 0o755)
        self.port = free_port()
        self.process = None
        try:
            self.initialise()
            self.start()
        except BaseException:
            self.stop()
            raise

    def start(self):
        with open(os.path.join(self.directory, "log"), "ab") as log:
            self.process = subprocess.Popen(as_account() + self.argv(), stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/", start_new_session=True)
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with contextlib.suppress(AssertionError):
                self.sql("select 1;")
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        with open(os.path.join(self.directory, "log"), errors="replace") as log:
            raise AssertionError("the database server did not start: " + log.read()[-2000:])

    def log(self):
        with open(os.path.join(self.directory, "log"), errors="replace") as log:
            return log.read()

    def stop(self):
        if self.process is not None and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        shutil.rmtree(self.directory, ignore_errors=True)


class PostgreSQL(Private):
    """The account is its superuser by peer; everybody else needs a password, by socket and by 127.0.0.1. It logs every statement."""

    engine = "postgresql"

    @staticmethod
    def programs():
        found = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"), key=lambda one: int(one.split("/")[4]))
        return os.path.dirname(found[-1]) if found else None

    @property
    def host(self):
        return self.run

    def initialise(self):
        call([os.path.join(self.programs(), "initdb"), "-D", self.data, "-U", account(), "--auth-local=scram-sha-256", "--auth-host=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8",
              "--no-sync", "--pwfile", self.secret()])
        call(["/bin/sh", "-c", "printf 'local all %s peer\\nlocal all all scram-sha-256\\nhost all all 127.0.0.1/32 scram-sha-256\\n' > %s/pg_hba.conf" % (account(), self.data)])

    def secret(self):
        path = os.path.join(self.directory, "secret")
        with open(path, "w") as out:
            out.write("admin-password\n")
        os.chmod(path, 0o644)
        return path

    def argv(self):
        return [os.path.join(self.programs(), "postgres"), "-D", self.data, "-k", self.run, "-p", str(self.port), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off",
                "-c", "shared_buffers=16MB", "-c", "log_statement=all"]

    def sql(self, statements, database="postgres"):
        """What psql prints, as the superuser."""
        return call([shutil.which("psql", path=PATH), "-X", "-q", "-A", "-t", "-h", self.run, "-p", str(self.port), "-d", database, "-v", "ON_ERROR_STOP=1"], statements).strip()

    def databases(self):
        return set(self.sql("select datname from pg_database where datname not like 'template%' and datname <> 'postgres';").split())

    def users(self):
        return set(self.sql("select rolname from pg_roles where rolname not like 'pg\\_%%' and rolname <> '%s';" % account()).split())


class MariaDB(Private):
    """The account is its root by unix_socket; everybody else needs a password. It logs every statement."""

    engine = "mysql"

    @staticmethod
    def programs():
        return shutil.which("mariadbd", path=PATH)

    @property
    def host(self):
        return os.path.join(self.run, "mysql.sock")

    def initialise(self):
        call([shutil.which("mariadb-install-db", path=PATH), "--no-defaults", "--datadir=" + self.data, "--skip-test-db", "--auth-root-authentication-method=socket",
              "--auth-root-socket-user=" + account()])

    def argv(self):
        return [self.programs(), "--no-defaults", "--datadir=" + self.data, "--socket=" + self.host, "--port=%d" % self.port, "--bind-address=127.0.0.1",
                "--pid-file=" + os.path.join(self.run, "pid"), "--innodb-flush-log-at-trx-commit=0", "--innodb-buffer-pool-size=16M", "--general-log=1",
                "--general-log-file=" + os.path.join(self.run, "general.log"), "--character-set-server=utf8mb4"]

    def log(self):
        with open(os.path.join(self.run, "general.log"), errors="replace") as log:
            return log.read()

    def sql(self, statements, database=""):
        return call([shutil.which("mariadb", path=PATH), "--no-defaults", "--batch", "--raw", "--skip-column-names", "--socket=" + self.host, "--user=" + account()] + ([database] if database else []),
                    statements).strip()

    def databases(self):
        return set(self.sql("show databases;").split()) - {"information_schema", "mysql", "performance_schema", "sys"}

    def users(self):
        return set(self.sql("select user from mysql.user;").split()) - {account(), "root", "mariadb.sys", "mysql", ""}


SERVERS = {"postgresql": PostgreSQL, "mysql": MariaDB}
_running = {}


def server(engine):
    """The server of this test's process, started once; ends with it. Raises unittest.SkipTest where it is not installed."""
    if engine not in _running:
        import atexit
        import unittest
        if SERVERS[engine].programs() is None:
            raise unittest.SkipTest("no %s: apt install %s" % (engine, {"postgresql": "postgresql", "mysql": "mariadb-server"}[engine]))
        _running[engine] = SERVERS[engine]()
        atexit.register(_running[engine].stop)
    return _running[engine]


if __name__ == "__main__":
    sys.exit("no test")
