# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two small sites on the system's own Django and on SQLite, with commands that behave as Lino's do; and the actions of a sync, each in its own process."""
import os
import shutil
import signal
import sqlite3
import subprocess
import sys

from support import Case

from baton_server import actions, forking, paths, series

SYSTEM_PYTHON = "/usr/bin/python3"
CODE = {
    "lino/__init__.py": "import logging, sys\nlogger = logging.getLogger('lino')\nlogging.basicConfig(stream=sys.stdout, level=logging.INFO, format='%(message)s')\n",
    "lino/utils/__init__.py": "",
    "lino/utils/dpy.py": """
from lino import logger

class Held:
    def __init__(self, object):
        self.object = object

class DpyLoader:
    def __init__(self, globals_dict, quick=None, strict=True):
        self.count_objects, self.save_later = 0, {}

    def save(self, obj):
        try:
            if "unsavable" in obj.text:
                raise ValueError("cannot be saved")
            obj.save()
            self.count_objects += 1
        except ValueError as error:
            self.save_later.setdefault(type(obj), {}).setdefault(str(error), []).append(Held(obj))

    def flush_deferred_objects(self):
        pass

    def finalize(self):
        count = sum(len(objects) for messages in self.save_later.values() for objects in messages.values())
        if count:
            raise Exception("Abandoning with %d unsaved instances" % count)
""",
    "notes/__init__.py": "",
    "notes/models.py": """
from django.db import models
class Tag(models.Model):
    text = models.CharField(max_length=200)
class Note(models.Model):
    text = models.CharField(max_length=200)
    tags = models.ManyToManyField(Tag)
class Draft(models.Model):
    text = models.CharField(max_length=200)
""",
    "notes/management/__init__.py": "",
    "notes/management/commands/__init__.py": "",
    "notes/management/commands/initdb.py": """
import os
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections
class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("--database", default="default")
    def handle(self, *args, **options):
        using = options["database"]
        name = settings.DATABASES[using]["NAME"]
        print("initdb started on database", name)
        if os.path.isfile(name):
            os.remove(name)
        connections[using].close()
        call_command("migrate", "--run-syncdb", database=using, verbosity=0)
""",
    "notes/management/commands/run.py": """
import argparse, sys
from django.core.management.base import BaseCommand
class Command(BaseCommand):
    requires_system_checks = []
    def add_arguments(self, parser):
        parser.add_argument("filename", nargs=argparse.REMAINDER)
    def handle(self, *args, **options):
        fn = options["filename"][0]
        sys.argv = sys.argv[2:]
        globals()["__name__"] = "__main__"
        globals()["__file__"] = fn
        exec(compile(open(fn).read(), fn, "exec"), globals())
""",
    "notes/management/commands/dump2py.py": """
import os
from django.core.management.base import BaseCommand
from notes.models import Note, Tag, Draft
HEAD = '''
import os
from lino import logger
from django.core.management import call_command
from lino.utils.dpy import DpyLoader
from notes.models import Note, Tag, Draft

def execfile(fn, *args):
    logger.info("Execute file %s ...", fn)
    exec(compile(open(fn, "rb").read(), fn, 'exec'), *args)

def create_notes_tag(id, text):
    return Tag(id=id, text=text)

def create_notes_note(id, text):
    return Note(id=id, text=text)

def create_notes_draft(id, text):
    return Draft(id=id, text=text)

def main(args):
    loader = DpyLoader(globals())
    call_command('initdb')
    os.chdir(os.path.dirname(__file__))
    args = (globals(), locals())

'''
TAIL = '''    loader.finalize()
    logger.info("Loaded %d objects", loader.count_objects)

if __name__ == '__main__':
    args = None
    main(args)
'''
class Command(BaseCommand):
    def add_arguments(self, parser):
        parser.add_argument("directory")
        parser.add_argument("-o", action="store_true")
    def handle(self, *args, **options):
        d = options["directory"]
        self.count_objects = 0
        os.makedirs(d, exist_ok=True)
        with open(os.path.join(d, "restore.py"), "w") as main:
            main.write(HEAD)
            for model in (Tag, Note, Draft):
                table = model._meta.db_table
                rows = list(model.objects.all())
                main.write('    execfile("%s.py", *args)\\n' % table)
                with open(os.path.join(d, table + ".py"), "w") as out:
                    out.write("# -*- coding: UTF-8 -*-\\n")
                    out.write('logger.info("Loading %d objects to table %s...")\\n' % (len(rows), table))
                    out.write("# fields: id, text\\n")
                    for row in rows:
                        out.write("loader.save(create_%s(%d,%r))\\n" % (table, row.id, row.text))
                        self.count_objects += 1
                    out.write("\\nloader.flush_deferred_objects()\\n")
            main.write(TAIL)
        print("Wrote %d objects to %s and siblings." % (self.count_objects, d))
""",
}
SETTINGS = """
import os
HERE = os.path.dirname(os.path.abspath(__file__))
SECRET_KEY = "x"
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
INSTALLED_APPS = ["notes"]
ALLOWED_HOSTS = []
STATIC_ROOT = ""
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": @}}
"""
MANAGE = """
import os, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    from django.core.management import execute_from_command_line
    execute_from_command_line(sys.argv)
"""


def has_django():
    return subprocess.call([SYSTEM_PYTHON, "-c", "import django"], stderr=subprocess.DEVNULL) == 0


def may_mount():
    return os.geteuid() == 0 and subprocess.call(["unshare", "-m", "true"], stderr=subprocess.DEVNULL) == 0


class SyncCase(Case):
    """self.production and self.preview with a database each, links beside them, and a job of which self.act() runs the actions."""

    def setUp(self):
        Case.setUp(self)
        self.state_before = paths._state
        paths._state = (self.make("state"), False)
        self.addCleanup(setattr, paths, "_state", self.state_before)
        self.environment = {}
        self.links = self.make("sites", "mdg")
        self.production, self.preview = self.links + "/mdg1", self.links + "/mdg2"
        os.makedirs(self.production)
        os.makedirs(self.preview)
        os.symlink("mdg1", self.links + "/prod")
        os.symlink("mdg2", self.links + "/preview")
        self.series = series.links_id(self.links)
        self.number = 0
        self.new_job()

    def new_job(self, chain=(), run=None):
        self.number += 1
        self.job = "20261128T0800%02dZ-sync-abcdef" % self.number
        self.run_id, self.chain = run or self.job, chain
        self.directory_of_job = paths.make_directory(paths.in_state("series", self.series, "jobs", self.job))

    def plan(self):
        return {"series": self.series, "links": self.links, "site": self.preview, "source": self.production, "operation": "sync", "steps": []}

    def django_sites(self):
        """Fills both directories; production has 3 tags, 50 notes, no drafts."""
        for name, text in CODE.items():
            self.write(os.path.join(self.directory, "code", name), text)
        for site in (self.production, self.preview):
            self.write(site + "/manage.py", MANAGE)
            self.settings(site, 'os.path.join(HERE, "default.db")')
            self.write(site + "/env/bin/python", "#!/bin/sh\nPYTHONPATH=%s/code PYTHONDONTWRITEBYTECODE=1 exec %s \"$@\"\n" % (self.directory, SYSTEM_PYTHON), 0o755)
            subprocess.check_call(["env/bin/python", "manage.py", "migrate", "--run-syncdb", "-v", "0"], cwd=site)
        self.sql(self.production, "insert into notes_tag (text) values ('a'), ('b'), ('c')",
                 *["insert into notes_note (text) values ('note %d')" % n for n in range(50)])

    def settings(self, site, name, more=""):
        self.write(site + "/settings.py", SETTINGS.replace("@", name) + more)

    def sql(self, site, *statements, file="default.db"):
        """The rows of the last statement."""
        connection = sqlite3.connect(os.path.join(site, file))
        try:
            with connection:
                for statement in statements:
                    rows = connection.execute(statement).fetchall()
            return rows
        finally:
            connection.close()

    def start(self, action, step=None, cwd=None, rehearsal=False, **values):
        context = actions.Context(self.directory_of_job, self.plan(), step or action, cwd or self.preview, self.run_id, self.chain, rehearsal)
        before = {key: os.environ.get(key) for key in self.environment}
        os.environ.update(self.environment)
        try:
            child = forking.Child({"action": action, "with": values, "cwd": cwd or self.preview}, context, ())
            self.assertIsNone(child.settle(30))
        finally:
            for key, value in before.items():
                if value is None:
                    os.environ.pop(key)
                else:
                    os.environ[key] = value
        os.set_blocking(child.reader, True)
        return child

    def act(self, action, step=None, cwd=None, **values):
        """The exit status of an action; self.output is what it said, self.report what it reported."""
        child = self.start(action, step, cwd, **values)
        output = b""
        while True:
            data = os.read(child.reader, 1 << 16)
            if not data:
                break
            output += data
        os.close(child.reader)
        status = os.waitpid(child.pid, 0)[1]
        self.output = output.decode("utf-8", "replace")
        self.report = paths.read_json(os.path.join(self.directory_of_job, "report.%s.json" % (step or action))) or {}
        return os.WEXITSTATUS(status) if os.WIFEXITED(status) else -os.WTERMSIG(status)

    # The steps, with the values that the plan gives them

    def guard(self):
        return self.act("sync-guard", "guard", production=self.production, preview=self.preview, links=self.links, address="")

    def dumped(self):
        """Clears, dumps, checks, and makes the restore script as the first sync does."""
        for action in ("clear-dump", "dump", "check-dump"):
            self.assertEqual(self.act(action, cwd=self.production, directory="snapshot2preview"), 0, self.output)
        shutil.copy(self.production + "/snapshot2preview/restore.py", self.production + "/snapshot2preview/restore2preview.py")
        self.assertEqual(self.act("mirror", "snapshot", **{"from": self.production + "/snapshot2preview", "to": self.preview + "/snapshot2preview"}), 0, self.output)

    def restore(self):
        return self.act("restore", production=self.production, links=self.links, series=self.series, directory="snapshot2preview")

    def verify(self):
        return self.act("verify", directory="snapshot2preview")

    def refusal(self, code):
        self.assertEqual((self.report.get("refusal") or {}).get("code"), code, self.output)
        for key in ("message", "found", "production", "todo"):
            self.assertTrue(self.report["refusal"][key], key)

    def content(self, path):
        with open(path, "rb") as source:
            return source.read()


def kill_group(pid):
    os.killpg(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


if __name__ == "__main__":
    sys.exit("no test")
