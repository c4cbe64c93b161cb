# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Building the sites once, in the cache: what every later start and reset copies from."""
import hashlib
import os
import shutil
import signal
import time

from . import databases, parts, sites, templates
from .copying import clone_environment, replace_in_texts, set_aside
from .environment import PREFIX, REQUIREMENTS, Environment, pip_install, python_version
from .layout import SITES, Server, read_json, write_json, write_text
from .locks import held, locked
from .report import Refusal, Span
from .steps import Steps, die_with_parent

RECIPE = 1
STAMP = "complete.json"
BUILD_PORTS = {"production": 8081, "preview": 8082}


def recipe_hash(engine):
    """Names the built content: another recipe or another Python is another build."""
    requirements = databases.make(engine, "").requirements
    recipe = repr((RECIPE, engine, REQUIREMENTS, requirements, templates.SETTINGS, templates.INITDB_FROM_PROD, python_version()))
    return hashlib.sha256(recipe.encode()).hexdigest()[:12]


class Cache:
    """The built sites for one database engine."""

    def __init__(self, directory, engine):
        self.engine = engine
        self.environment = Environment(directory)
        self.directory = os.path.join(directory, "%s-%s" % (engine, recipe_hash(engine)))
        self.building = self.directory + ".b"

    def complete(self):
        """A copy at another place is none: the sites in it name the first place."""
        stamp = read_json(os.path.join(self.directory, STAMP))
        return bool(stamp) and stamp.get("place", self.directory) == self.directory

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
        """Removes what other recipes built for this engine and no other start is building; servers in use hold their own links to it."""
        parent = os.path.dirname(self.directory)
        for name in os.listdir(parent):
            path = os.path.join(parent, name)
            current = path.startswith((self.directory, self.environment.directory))
            if name.startswith((self.engine + "-", PREFIX)) and not current and os.path.isdir(path):
                if not held((path[:-2] if path.endswith(".b") else path) + ".lock"):
                    set_aside(path, parent)


class Build:
    """One run of the recipe, beside the place where its result goes by a rename at the end."""

    def __init__(self, cache, span):
        self.cache = cache
        self.span = span
        self.server = Server(cache.building, 1)
        self.database = databases.make(cache.engine, os.path.join(cache.building, "database"))
        self.scratch = os.path.join(cache.building, "scratch")
        self.log = os.path.join(os.path.dirname(cache.directory), "build-%s.log" % cache.engine)
        self.steps = Steps(self.log, sites.build_environment(self.scratch, cache.building))

    def run(self):
        self.cache.environment.ensure(self.span.part(0, 0.35))
        self.sweep()
        self.make_environments(self.span.part(0.35, 0.38))
        self.database.initialise()
        identity = self.start_database()
        try:
            self.fill(self.span.part(0.38, 0.98))
        finally:
            if identity:
                parts.end([identity], signal.SIGINT, 20)
        self.finish()

    def sweep(self):
        """Ends what an interrupted build may have left running, and throws away what it had made."""
        parts.end(parts.marked([self.cache.building], parts.processes()))
        set_aside(self.cache.building, os.path.dirname(self.cache.directory))
        os.makedirs(self.scratch)
        write_text(self.log, "")

    def make_environments(self, span):
        """The sites' environments, with what the database engine asks for."""
        first, second = (os.path.join(self.server.site(role), "env") for role in ("production", "preview"))
        clone_environment(self.cache.environment.path, first, self.cache.environment.path)
        if self.database.requirements:
            self.steps.run(span, 8, "Installing what %s needs" % self.cache.engine, pip_install(first) + list(self.database.requirements), "/")
        clone_environment(first, second, first)

    def start_database(self):
        argv = self.database.argv()
        if not argv:
            return None
        identity = parts.spawn(argv, self.log, self.cache.building, self.steps.environment, die_with_parent)
        try:
            self.wait_database(identity)
            self.database.create()
        except BaseException:
            parts.end([identity])
            raise
        return identity

    def wait_database(self, identity):
        deadline = time.monotonic() + 60
        while not self.database.ready():
            if time.monotonic() > deadline or not parts.alive(identity):
                raise Refusal("The database server did not start.", "Its messages are in %s." % self.log)
            time.sleep(0.1)

    def fill(self, span):
        """Demo data into production, a first snapshot with its restore2preview.py, and last night's synchronisation."""
        for role in SITES:
            sites.write_site(self.server, role, self.database, BUILD_PORTS[role])
        sites.write_links(self.server)
        production, preview = self.server.site("production"), self.server.site("preview")
        manage = [os.path.join(production, "env", "bin", "python"), "manage.py"]
        self.steps.run(span.part(0, 0.45), 75, "Filling mdg1 with demo data", manage + ["prep", "--noinput", "--keepmedia"], production)
        sites.write_media(production)
        self.steps.run(span.part(0.45, 0.5), 8, "Collecting mdg1's static files", manage + ["collectstatic", "--noinput"], production)
        self.steps.run(span.part(0.5, 0.55), 10, "Making mdg1's first snapshot", manage + ["dump2py", "snapshot2preview"], production)
        shutil.copy2(os.path.join(production, "snapshot2preview", "restore.py"), os.path.join(production, "snapshot2preview", "restore2preview.py"))
        nightly = self.server.path("log", SITES["preview"], "initdb_from_prod-nightly.log")
        self.steps.run(span.part(0.55, 1), 85, "Synchronizing mdg2 from mdg1, as every night", ["./initdb_from_prod.sh"], preview, nightly)

    def finish(self):
        shutil.rmtree(self.scratch)
        replace_in_texts(self.cache.building, self.cache.building, self.cache.directory)
        os.rename(self.cache.building, self.cache.directory)
        write_json(os.path.join(self.cache.directory, STAMP), {"engine": self.cache.engine, "place": self.cache.directory,
                                                                  "builtAt": self.server.directory,
                                                                  "built": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())})
