# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A series of small real Lino sites on SQLite, PostgreSQL or MariaDB, owned by the account of the practice server, with an sshd and a home of its own."""
import contextlib
import hashlib
import json
import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))
PRACTICE = os.path.join(ROOT, "resources", "practice")
sys.path[:0] = [PRACTICE, HERE]

import lino_files  # noqa: E402
import small_env  # noqa: E402
from baton_practice import databases  # noqa: E402
from baton_practice.copying import clone_environment  # noqa: E402

SITES = {"prod": "mini1", "preview": "mini2"}
SERIES = "mini"
ENGINES = ("sqlite3", "postgresql", "mariadb")
PYTHON = "/usr/bin/python3"


def practice():
    """What practice.py says of its first server; the fixture has started it. Only its files are used: it need not run any more."""
    run = subprocess.run([PYTHON, os.path.join(PRACTICE, "practice.py"), "status", "--json-progress"], stdout=subprocess.PIPE, universal_newlines=True)
    return json.loads(run.stdout.splitlines()[-1])["servers"][0]


def as_account(user):
    """What makes a command run as that user: nothing where we are he."""
    return [] if pwd.getpwuid(os.getuid()).pw_name == user else ["runuser", "-u", user, "--"]


def own_address():
    """A loopback address that nobody else is likely to use."""
    return "127.%d.%d.%d" % tuple(random.randint(2, 250) for _ in range(3))


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def answers(port):
    with socket.socket() as s:
        return s.connect_ex(("127.0.0.1", port)) == 0


class World:
    """One directory with its series, its database server and its own home. Everything of it ends with close()."""

    sites = SITES        # the role of each site that is made
    package = SERIES     # the sites' directory in the sites root
    prefix = "sync-"     # of its directory's name
    linked = True        # whether there are links from the roles to the sites

    def __init__(self, engine="sqlite3", base=None):
        self.engine = engine
        self.server = practice()
        self.user = self.server["user"]
        self.account = pwd.getpwnam(self.user)
        self.address = own_address()
        self.directory = tempfile.mkdtemp(prefix=self.prefix, dir=base or self.account.pw_dir)
        os.chmod(self.directory, 0o755)
        self.home = os.path.join(self.directory, "home")
        self.base = os.path.join(self.directory, "lino")
        self.links = os.path.join(self.base, self.package)
        os.makedirs(self.home)
        self.own(self.directory)
        try:
            self.start_sshd()
            self.made_by_owner("make")
            self.start_database()
            self.made_by_owner("fill")
            self.complete()
        except BaseException:
            self.close()
            raise

    def made_by_owner(self, what):
        spec = dict(directory=self.directory, engine=self.engine, env=self.source_env(), sites=self.sites, package=self.package, linked=self.linked)
        self.run([PYTHON, "-B", os.path.abspath(__file__), what, json.dumps(spec)], timeout=600)

    def complete(self):
        """What a kind of world adds once its sites live."""

    def source_env(self):
        """The environment that the sites get clones of."""
        return small_env.made(self, PYTHON, databases.make(self.engine, "").requirements)

    def practice_env(self):
        return os.path.realpath(os.path.join(self.server["sitesRoot"], "mdg", "prod", "env"))

    def own(self, *paths):
        if os.getuid() == 0:
            for path in paths:
                subprocess.run(["chown", "-R", "%s:" % self.user, path], check=True)

    def environment(self):
        kept = {k: v for k, v in os.environ.items() if k.startswith("PIP_") or k.lower().endswith("_proxy") or k.endswith(("CERT_FILE", "CERT_DIR", "CA_BUNDLE"))}
        kept.update(HOME=self.home, USER=self.user, LOGNAME=self.user, PATH="/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", LANG="C.UTF-8")
        return kept

    def run(self, argv, cwd="/", check=True, timeout=300, input=None):
        """A command as the sites' owner."""
        done = subprocess.run(as_account(self.user) + list(argv), cwd=cwd, env=self.environment(), input=input, stdin=None if input else subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, timeout=timeout)
        if check and done.returncode:
            raise AssertionError("%s ended with %d:\n%s" % (" ".join(map(str, argv)), done.returncode, done.stdout[-4000:]))
        return done

    def start_sshd(self):
        """Another sshd, whose sessions have the world's own home: its jobs and locks are nobody else's.

        It has the practice server's keys of now, as copies: that one may begin anew meanwhile, and an sshd reads its keys at each connection."""
        theirs, mine = os.path.join(os.path.dirname(self.server["sitesRoot"]), "ssh"), os.path.join(self.directory, "ssh")
        shutil.copytree(theirs, mine)
        identity = shutil.copy2(self.server["identity"], mine)
        self.own(mine)
        port = free_port()
        kept = [line.replace(theirs + "/", mine + "/") for line in self.read(os.path.join(theirs, "sshd_config")).splitlines() if not line.startswith(("Port", "PidFile", "SetEnv"))]
        path = os.path.join(self.directory, "sshd_config")
        self.write(path, "\n".join(kept + ["Port %d" % port, "PidFile none", " ".join(["SetEnv"] + ["%s=%s" % pair for pair in self.session().items()])]) + "\n")
        with open(os.path.join(self.directory, "sshd.log"), "wb") as log:
            self.sshd = subprocess.Popen(as_account(self.user) + [shutil.which("sshd", path="/usr/sbin:/usr/bin"), "-D", "-e", "-f", path],
                                         stdin=subprocess.DEVNULL, stderr=log, cwd="/", start_new_session=True)
        self.wait(lambda: answers(port), 20, "sshd")
        self.server = dict(self.server, port=port, identity=identity, state=os.path.join(self.home, ".local", "state", "lino-baton"))

    def session(self):
        """The environment that the sshd gives to its sessions."""
        return {"HOME": self.home}

    # Places

    def site(self, role):
        return os.path.join(self.links, self.sites[role])

    def path(self, role, *names):
        return os.path.join(self.site(role), *names)

    def snapshot(self, *names):
        return self.path("prod", "snapshot2preview", *names)

    def write(self, path, text, mode=0o664):
        with open(path, "w") as out:
            out.write(text)
        os.chmod(path, mode)
        if os.getuid() == 0:
            os.chown(path, self.account.pw_uid, self.account.pw_gid)

    def read(self, path):
        with open(path) as source:
            return source.read()

    # The database

    def database(self):
        made = databases.make(self.engine, os.path.join(self.directory, "db"))
        if self.engine == "mariadb":
            databases.account = lambda: self.user
        return made

    def start_database(self):
        argv = self.database_argv()
        if argv is None:
            return
        log = open(os.path.join(self.directory, "database.log"), "ab")
        child = subprocess.Popen(as_account(self.user) + argv, stdin=subprocess.DEVNULL, stdout=log, stderr=log, cwd="/", start_new_session=True, env=self.environment())
        log.close()
        self.database_process = child
        self.wait(lambda: self.database().ready(), 60, "the database server")

    def database_argv(self):
        """As the practice server's, and on a loopback address of its own as well: a database has several names then."""
        argv = self.database().argv()
        if self.engine == "postgresql":
            argv = ["listen_addresses=" + self.address if a.startswith("listen_addresses") else a for a in argv]
        if self.engine == "mariadb":
            argv = [a for a in argv if a != "--skip-networking"] + ["--bind-address=" + self.address, "--port=3306"]
        return argv

    def database_pid(self):
        """The server's own process: runuser stays before it."""
        children = subprocess.run(["pgrep", "-P", str(self.database_process.pid)], stdout=subprocess.PIPE, universal_newlines=True).stdout.split()
        name = os.path.basename(self.database().argv()[0])
        with open("/proc/%d/comm" % self.database_process.pid) as source:
            own = source.read().strip()
        return self.database_process.pid if own == name[:15] else int(children[0])

    def stop_database(self, number=signal.SIGQUIT):
        """At once, as a crash of it: open connections break."""
        if self.database().argv() is None:
            return
        try:
            os.kill(self.database_pid(), signal.SIGKILL if self.engine == "mariadb" else number)
        except (OSError, IndexError):
            pass
        self.database_process.wait(30)

    def sql(self, role, statements):
        """Runs SQL in a site's database and gives what it prints, one line a row, columns separated by tabs."""
        site = self.sites[role]
        if self.engine == "sqlite3":
            return self.run([PYTHON, "-c", SQLITE, self.path(role, "default.db")], input=statements).stdout
        return self.served_sql(site, statements)

    def served_sql(self, site, statements):
        """The same in a database of the world's server, by its administrator."""
        made = self.database()
        if self.engine == "postgresql":
            from baton_practice import programs
            argv = [os.path.join(programs.postgresql_bin(), "psql"), "-X", "-q", "-A", "-t", "-F", "\t", "-h", made.run, "-U", "admin", "-d", site, "-v", "ON_ERROR_STOP=1"]
            return self.run(["env", "PGPASSWORD=" + made.password("admin")] + argv, input=statements).stdout
        return self.run(["mariadb", "--no-defaults", "-N", "-B", "--socket=" + made.socket(), "--user=" + self.user, site], input=statements).stdout

    def count(self, role, table):
        return int(self.sql(role, "select count(*) from %s;" % table).strip())

    # Rows and files

    def add_rows(self, role, first, last):
        values = ",".join("(%d,'row %d','note')" % (i, i) for i in range(first, last + 1))
        self.sql(role, "insert into rows_row (id, name, note) values %s;" % values)

    def fingerprint(self, role):
        """Of a site's database and of its files but the environment and what a dump writes."""
        digest = hashlib.sha256()
        for table in ("rows_row", "rows_other", "users_user"):
            digest.update(self.sql(role, "select * from %s order by id;" % table).encode())
        site = self.site(role)
        for directory, names, files in os.walk(site):
            names[:] = sorted(n for n in names if n not in ("env", "snapshot2preview", "__pycache__") and os.path.join(directory, n) != os.path.join(site, "log"))
            for name in sorted(files):
                path = os.path.join(directory, name)
                if name in ("default.db", "default.db-journal", "initdb_from_prod.log"):
                    continue
                digest.update(path[len(site):].encode())
                with contextlib.suppress(OSError):
                    if not os.path.islink(path):
                        with open(path, "rb") as source:
                            digest.update(source.read())
        digest.update(os.readlink(os.path.join(self.links, "prod")).encode())
        return digest.hexdigest()

    def wait(self, condition, seconds, what):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            value = condition()
            if value:
                return value
            time.sleep(0.05)
        raise AssertionError("%s did not come within %d s" % (what() if callable(what) else what, seconds))

    def close(self):
        with contextlib.suppress(AttributeError, AssertionError, subprocess.TimeoutExpired):
            self.stop_database()
        with contextlib.suppress(AttributeError, OSError):
            os.killpg(self.sshd.pid, signal.SIGTERM)
            self.sshd.wait(10)
        for _ in range(20):
            shutil.rmtree(self.directory, ignore_errors=True)
            if not os.path.exists(self.directory):
                return
            time.sleep(0.2)


SQLITE = '''
import sqlite3, sys
c = sqlite3.connect(sys.argv[1], timeout=20)
for statement in sys.stdin.read().split(";"):
    if statement.strip():
        for row in c.execute(statement):
            print("\\t".join(str(v) for v in row))
c.commit()
'''


# What runs as the sites' owner

def make(spec):
    os.umask(0o002)
    directory, sites = spec["directory"], spec["sites"]
    databases.SITES = sites
    made = databases.make(spec["engine"], os.path.join(directory, "db"))
    if spec["engine"] != "sqlite3":
        os.makedirs(made.directory)
        made.initialise()
    base = os.path.join(directory, "lino")
    links = os.path.join(base, spec["package"])
    os.makedirs(links)
    open(os.path.join(links, "__init__.py"), "w").close()
    for role, name in sites.items():
        make_site(made, base, spec["package"], name)
        clone_environment(spec["env"], os.path.join(links, name, "env"), spec["env"])
        if spec["linked"]:
            os.symlink(name, os.path.join(links, role))
        drivers(os.path.join(links, name, "env", "bin", "python"), made)
    if "preview" in sites:
        text(os.path.join(links, sites["preview"], "initdb_from_prod.sh"), lino_files.INITDB_FROM_PROD.format(links=links), 0o755)


def make_site(made, base, package, name):
    project = os.path.join(base, package, name)
    for folder in ("rows", "media/uploads/2026", "log"):
        os.makedirs(os.path.join(project, folder))
    values = dict(site=name, base=base, series=package, database=made.settings(project, name))
    for path, content, mode in (("__init__.py", "", 0o664), ("settings.py", lino_files.SETTINGS.format(**values), 0o664), ("manage.py", lino_files.MANAGE.format(**values), 0o775),
                                ("wsgi.py", "", 0o664), ("rows/__init__.py", lino_files.PLUGIN, 0o664), ("rows/models.py", lino_files.MODELS, 0o664)):
        text(os.path.join(project, path), content, mode)


def text(path, content, mode):
    with open(path, "w") as out:
        out.write(content)
    os.chmod(path, mode)


def drivers(python, made):
    """The database's driver, which the environment has where a practice server on that database was built from it."""
    for requirement in made.requirements:
        module = {"psycopg2-binary": "psycopg2", "mysqlclient": "MySQLdb"}[requirement]
        if subprocess.run([python, "-c", "import " + module], stderr=subprocess.DEVNULL).returncode:
            subprocess.run([python, "-m", "pip", "-q", "install", "--disable-pip-version-check", requirement], check=True, stdin=subprocess.DEVNULL)


def fill(spec):
    """Databases, tables, some rows in production, some files."""
    os.umask(0o002)
    directory, sites = spec["directory"], spec["sites"]
    databases.SITES = sites
    databases.make(spec["engine"], os.path.join(directory, "db")).create()
    links = os.path.join(directory, "lino", spec["package"])
    for name in sites.values():
        project = os.path.join(links, name)
        subprocess.run(["env/bin/python", "manage.py", "prep", "--noinput", "--keepmedia"], cwd=project, check=True, stdin=subprocess.DEVNULL)
        media = os.path.join(project, "media", "uploads", "2026")
        os.makedirs(media, exist_ok=True)
    production = os.path.join(links, sites["prod"])
    text(os.path.join(production, "fill.py"), FILL, 0o664)
    subprocess.run(["env/bin/python", "manage.py", "run", "fill.py"], cwd=production, check=True, stdin=subprocess.DEVNULL)
    os.unlink(os.path.join(production, "fill.py"))
    for number in range(20):
        text(os.path.join(production, "media", "uploads", "2026", "invoice %d.txt" % number), "invoice %d\n" % number * 50, 0o664)


FILL = '''from django.conf import settings
Row, Other = settings.SITE.models.rows.Row, settings.SITE.models.rows.Other
for i in range(1, 301):
    Row(id=i, name="row %d" % i, note="Zo\\u00eb's note %d" % i).save()
for i in range(1, 51):
    Other(id=i, row_id=i, name="other %d" % i).save()
'''

if __name__ == "__main__":
    {"make": make, "fill": fill}[sys.argv[1]](json.loads(sys.argv[2]))
