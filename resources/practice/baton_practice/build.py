# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Building the sites once, in the cache: what every later start and reset copies from."""
import ctypes
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import time

from . import databases, parts, sites, templates
from .copying import clone_environment, replace_in_texts, set_aside
from .layout import SITES, Server, read_json, write_json, write_text
from .programs import PYTHON
from .report import Refusal, Span

RECIPE = 1
# What was tried together; their own dependencies come as PyPI has them.
REQUIREMENTS = ("lino==26.10.8", "lino-xl==26.10.5", "lino-noi==26.9.2", "lino-react==26.10.1", "num2words==0.5.14")
STAMP = "complete.json"
BUILD_PORTS = {"production": 8081, "preview": 8082}


def recipe_hash(engine):
    """Names the built content: another recipe, another Python or another place is another build."""
    version = subprocess.run([PYTHON, "-V"], stdout=subprocess.PIPE).stdout.split()[1].split(b".")[:2]
    recipe = repr((RECIPE, engine, REQUIREMENTS, databases.make(engine, "").requirements, templates.SETTINGS, templates.INITDB_FROM_PROD, version))
    return hashlib.sha256(recipe.encode()).hexdigest()[:12]


class Cache:
    """The built sites for one database engine."""

    def __init__(self, directory, engine):
        self.engine = engine
        self.directory = os.path.join(directory, "%s-%s" % (engine, recipe_hash(engine)))
        self.building = self.directory + ".b"

    def complete(self):
        return os.path.exists(os.path.join(self.directory, STAMP))

    def server(self):
        return Server(self.directory, 1)

    def built_at(self):
        """The server's directory at the time of the build, as the databases name it."""
        return read_json(os.path.join(self.directory, STAMP))["builtAt"]

    def database(self):
        return os.path.join(self.directory, "database")

    def ensure(self, report, end):
        """Builds unless it is built, one at a time. `end` is the percentage at which the whole start is then."""
        os.makedirs(os.path.dirname(self.directory), exist_ok=True)
        with locked(self.directory + ".lock", lambda: report.progress(1, "Waiting for another start that is building the sites")):
            if self.complete():
                return
            set_aside(self.directory, os.path.dirname(self.directory))
            Build(self, Span(report, 1, end)).run()
            self.sweep_older()

    def sweep_older(self):
        """Removes what other recipes built for this engine; servers in use hold their own links to it."""
        parent = os.path.dirname(self.directory)
        for name in os.listdir(parent):
            path = os.path.join(parent, name)
            if name.startswith(self.engine + "-") and not path.startswith(self.directory) and os.path.isdir(path):
                set_aside(path, parent)


class locked:
    """Holds a lock file; says so once where it has to wait."""

    def __init__(self, path, when_waiting):
        self.path = path
        self.when_waiting = when_waiting

    def __enter__(self):
        self.file = open(self.path, "a")
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            self.when_waiting()
            fcntl.flock(self.file, fcntl.LOCK_EX)
        return self

    def __exit__(self, *_):
        self.file.close()


class Build:
    """One run of the recipe, beside the place where its result goes by a rename at the end."""

    def __init__(self, cache, span):
        self.cache = cache
        self.span = span
        self.server = Server(cache.building, 1)
        self.database = databases.make(cache.engine, os.path.join(cache.building, "database"))
        self.environment_ready = os.path.join(cache.building, "environment-ready")
        self.pristine = os.path.join(cache.building, "env")
        self.scratch = os.path.join(cache.building, "scratch")
        self.log = os.path.join(os.path.dirname(cache.directory), "build.log")

    def run(self):
        self.sweep()
        os.makedirs(self.scratch)
        self.make_environment(self.span.part(0, 0.35))
        for role in SITES:
            clone_environment(self.pristine, os.path.join(self.server.site(role), "env"), self.pristine)
        self.database.initialise()
        identity = self.start_database()
        try:
            self.fill(self.span.part(0.38, 0.98))
        finally:
            if identity:
                parts.end([identity], signal.SIGINT, 20)
        self.finish()

    def sweep(self):
        """Keeps of an interrupted build only a finished environment, and ends what it may have left running."""
        parts.end(parts.marked([self.cache.building], parts.processes()))
        keep = {"env", "environment-ready"} if os.path.exists(self.environment_ready) else set()
        os.makedirs(self.cache.building, exist_ok=True)
        for name in os.listdir(self.cache.building):
            path = os.path.join(self.cache.building, name)
            if name not in keep:
                shutil.rmtree(path) if os.path.isdir(path) and not os.path.islink(path) else os.unlink(path)
        write_text(self.log, "")

    def make_environment(self, span):
        if os.path.exists(self.environment_ready):
            return
        python = os.path.join(self.pristine, "bin", "python")
        self.step(span.part(0, 0.05), 3, "Making a Python environment", [PYTHON, "-m", "venv", self.pristine], "/")
        pip = [python, "-m", "pip", "install", "--progress-bar", "off"]
        self.step(span.part(0.05, 0.6), 35, "Installing Lino Noi", pip + list(REQUIREMENTS) + list(self.database.requirements), "/")
        server = Server(self.scratch, 1)
        sites.write_site(server, "production", databases.make("sqlite3", self.scratch), BUILD_PORTS["production"])
        self.step(span.part(0.6, 1), 40, "Installing what Lino Noi's plugins need", [python, "manage.py", "install", "--noinput"], server.site("production"))
        write_text(self.environment_ready, "")

    def environment(self):
        """Lino empties a directory of the temporary files' directory, so that is one of our own. The mark is for `sweep`."""
        return dict(sites.environment(os.path.expanduser("~")), **{"TMPDIR": self.scratch, parts.MARK: self.cache.building})

    def start_database(self):
        argv = self.database.argv()
        if not argv:
            return None
        identity = parts.spawn(argv, self.log, self.cache.building, self.environment())
        deadline = time.monotonic() + 30
        while not self.database.ready():
            if time.monotonic() > deadline or not parts.alive(identity):
                parts.end([identity])
                raise Refusal("The database server did not start.", "Its messages are in %s." % self.log)
            time.sleep(0.1)
        self.database.create()
        return identity

    def fill(self, span):
        """Demo data into production, a first snapshot with its restore2preview.py, and last night's synchronisation."""
        for role in SITES:
            sites.write_site(self.server, role, self.database, BUILD_PORTS[role])
        sites.write_links(self.server)
        production, preview = self.server.site("production"), self.server.site("preview")
        manage = [os.path.join(production, "env", "bin", "python"), "manage.py"]
        self.step(span.part(0, 0.45), 75, "Filling mdg1 with demo data", manage + ["prep", "--noinput", "--keepmedia"], production)
        sites.write_media(production)
        self.step(span.part(0.45, 0.5), 8, "Collecting mdg1's static files", manage + ["collectstatic", "--noinput"], production)
        self.step(span.part(0.5, 0.55), 10, "Making mdg1's first snapshot", manage + ["dump2py", "snapshot2preview"], production)
        shutil.copy2(os.path.join(production, "snapshot2preview", "restore.py"), os.path.join(production, "snapshot2preview", "restore2preview.py"))
        nightly = self.server.path("log", SITES["preview"], "initdb_from_prod-nightly.log")
        self.step(span.part(0.55, 1), 85, "Synchronizing mdg2 from mdg1, as every night", ["./initdb_from_prod.sh"], preview, nightly)

    def finish(self):
        shutil.rmtree(self.scratch)
        set_aside(self.pristine, os.path.dirname(self.cache.directory))
        os.unlink(self.environment_ready)
        replace_in_texts(self.cache.building, self.cache.building, self.cache.directory)
        os.rename(self.cache.building, self.cache.directory)
        write_json(os.path.join(self.cache.directory, STAMP), {"engine": self.cache.engine, "builtAt": self.server.directory,
                                                                  "built": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())})

    def step(self, span, expected, text, argv, cwd, output=None):
        """Runs a command to its end. Its share of the bar fills with time, since these commands tell nothing of their length."""
        log = output or self.log
        begin = time.monotonic()
        span.at(0, text)
        with open(log, "ab") as out:
            process = subprocess.Popen(argv, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                       env=self.environment(), start_new_session=True, preexec_fn=die_with_parent)
            try:
                while process.poll() is None:
                    seconds = time.monotonic() - begin
                    span.at(seconds / (seconds + expected * 0.3), text)
                    time.sleep(0.3)
            except BaseException:
                os.killpg(process.pid, signal.SIGTERM)
                process.wait()
                raise
        span.at(1, text)
        if process.returncode:
            with open(log, errors="replace") as f:
                tail = f.read()[-1500:].strip()
            raise Refusal("%s failed with status %d: %s" % (text, process.returncode, tail),
                          "The whole log is %s. Start again when the cause is mended; what is built already is kept." % log)


def die_with_parent():
    """In the child: ends with this program, even where that is killed, so that no stray build writes into the next one."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
