# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one of a site's own commands in the site's own Python, with a guard in the very process that drops the tables.

usage: env/bin/python insite.py ORDER manage.py ARGUMENTS...     in the site's directory

ORDER is a JSON file: {"mode": "dump|restore", "report": file, "state": file, ...}, written by sync_dump.py and sync_restore.py. Before Django begins the first
command, and again before each one that empties a database, the database is asked who it is. What is not known is refused: exit status 3.
Any Python from 3.7 on, any Django; nothing of ours but dbidentity.py."""
import gc
import json
import os
import runpy
import signal
import sys
import threading
import time
import traceback

REFUSED = 3
TICK = 5.0   # seconds
PATIENCE, PAUSE = 180.0, 0.02   # seconds, for a step that is waited for
COLLECT = (100000, 50, 100)   # measured: with Python's own 700 a sync took a tenth longer
MARKER = "lino_baton_site"
EMPTYING = ("initdb", "flush", "prep", "initdb_demo")


class Refused(Exception):
    def __init__(self, found, todo):
        Exception.__init__(self, found)
        self.found, self.todo = found, todo


def load_identity():
    """dbidentity.py as a module, without its directory in sys.path: there are names in it that a site may use too."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "dbidentity.py")
    module = type(os)("baton_dbidentity")
    with open(path, encoding="utf-8") as source:
        exec(compile(source.read(), path, "exec"), module.__dict__)
    return module


def write(path, values):
    """Adds to a JSON file, which is replaced as a whole."""
    try:
        with open(path, encoding="utf-8") as source:
            kept = json.load(source)
    except (OSError, ValueError):
        kept = {}
    kept.update(values)
    work = "%s.%d" % (path, os.getpid())
    try:
        with open(work, "w", encoding="utf-8") as out:
            json.dump(kept, out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(work, path)
    except OSError:
        try:
            os.unlink(work)
        except OSError:
            pass
        raise


def say(text):
    """One line of the log, whatever the site did to sys.stdout."""
    os.write(1, ("Baton: " + text + "\n").encode("utf-8", "replace"))


class Run:
    """One command of the site, from its guard to what is counted afterwards."""

    def __init__(self, order, arguments):
        self.order, self.arguments = order, arguments
        self.identity = load_identity()
        self.passed = False
        self.counter = None   # has count_objects
        self.loader = None

    def go(self):
        from django.core.management import base
        self.wrap(base.BaseCommand)
        gc.set_threshold(*COLLECT)   # what Lino makes while it starts and restores mostly stays
        sys.argv = list(self.arguments)
        sys.path[0] = os.getcwd()   # as "python manage.py" has it
        threading.Thread(target=self.tick, daemon=True).start()
        try:
            runpy.run_path(self.arguments[0], run_name="__main__")
        except SystemExit as end:
            if end.code not in (None, 0):
                self.unasked(end)
                self.after(False)
                raise
        except BaseException as error:
            self.unasked(error)
            self.after(False)
            raise
        if not self.passed:
            self.refuse(Refused("%s began none of Django's commands, so nobody asked which database it uses" % self.arguments[0],
                                "let manage.py call django.core.management.execute_from_command_line"))
        self.after(True)

    def unasked(self, error):
        """What fails before the guard was asked, for example in settings.py, is refused like a database that does not answer."""
        if not self.passed:
            traceback.print_exc()
            self.refuse(self.unknown(error))

    def unknown(self, error):
        return Refused("which database %s uses cannot be told: %s: %s" % (os.getcwd(), type(error).__name__, error),
                       "see that the site's settings.py and its database work: %s check" % self.arguments[0])

    # In front of Django's commands

    def wrap(self, command):
        run, begun = self, command.execute

        def execute(self, *args, **options):
            name = type(self).__module__.rpartition(".")[2]
            if run.passed and name not in EMPTYING:
                return begun(self, *args, **options)
            first = not run.passed
            if first:
                signal.signal(signal.SIGTERM, signal.SIG_DFL)   # Lino's own handler ends a process by status 0, in the middle of a dump or restore too
                run.wait()
            run.guarded(options.get("database") if name in EMPTYING else None)
            if first and run.order["mode"] == "dump":
                return run.dump(self, lambda: begun(self, *args, **options))
            return begun(self, *args, **options)
        command.execute = execute

    def wait(self):
        """Until the step that the order names has said so: Django has started meanwhile, and nothing was read."""
        awaited = self.order.get("awaits")
        if not awaited:
            return
        begun = time.monotonic()
        while not self.said(*awaited):
            if time.monotonic() - begun > PATIENCE:
                say("given up: the step before has not said within %d s that this one may begin" % PATIENCE)
                sys.stdout.flush()
                os._exit(1)
            time.sleep(PAUSE)
        write(self.order["report"], {"waited": round(time.monotonic() - begun, 2)})

    @staticmethod
    def said(path, key):
        """Whether a report says anything under a key."""
        try:
            with open(path, encoding="utf-8") as source:
                return json.load(source).get(key) is not None
        except (OSError, ValueError):
            return False

    def guarded(self, alias):
        try:
            self.guard(alias or "default")
        except Refused as refusal:
            self.refuse(refusal)
        except BaseException as error:
            self.refuse(self.unknown(error))

    def refuse(self, refusal):
        """Ends this process here: nothing of the site's code gets a chance to go on."""
        try:
            write(self.order["report"], {"found": refusal.found, "todo": refusal.todo})
            say("refused: %s" % refusal.found)
        finally:
            sys.stdout.flush()
            os._exit(REFUSED)

    def guard(self, alias):
        """Raises Refused, or notes who the database is."""
        connection, who = self.ask(alias)
        if self.order["mode"] == "restore":
            self.compare(connection, who)
        elif self.order.get("expected") and self.identity.same(who, self.order["expected"]) is not True:
            raise Refused("the settings in %s name another database than this is about: %s" % (os.getcwd(), self.identity.words(who)),
                          "let DATABASES there name %s" % self.identity.words(self.order["expected"]))
        if self.passed:
            return
        self.passed = True
        if self.order["mode"] == "dump":
            write(self.order["report"], {"identity": who, "otherIdentities": self.others(alias), "databaseSize": self.identity.size(connection, who), "databaseDirectory": self.identity.directory(connection, who)})
            return
        if who.get("missing"):
            self.make_database(connection, who)
        self.watch_loader()
        say("%s is what this restore fills" % self.identity.words(who))
        self.note("half-restored")
        write(self.order["report"], {"identity": who, "preview": "half-restored"})

    def ask(self, alias):
        from django.db import connections
        connection = connections[alias]
        settings = connection.settings_dict
        return connection, self.identity.identify(connection, str(settings.get("ENGINE") or ""), str(settings.get("NAME") or ""))

    def others(self, asked):
        """Who the settings' other databases are; one that does not answer cannot be written either, and is left out."""
        from django.db import connections
        found = []
        for alias in connections:
            if alias != asked:
                try:
                    connection, who = self.ask(alias)
                    connection.close()   # it may be the file that is dropped
                    found.append(who)
                except Exception as error:
                    say("the database %r of the settings does not answer: %s" % (alias, error))
        return found

    def compare(self, connection, who):
        for other in self.others(connection.alias) if not self.passed else ():   # a router or the restore script may write there
            if self.identity.same(other, self.order["production"]):
                raise Refused("a database of the settings in %s beside %s is production's: %s" % (os.getcwd(), connection.alias, self.identity.words(other)),
                              "take it out of DATABASES in %s while the site is the preview" % os.path.join(os.getcwd(), "settings.py"))
        for other in self.order.get("productionOthers") or ():
            if self.identity.same(who, other):
                raise Refused("the settings in %s name one of production's other databases: %s" % (os.getcwd(), self.identity.words(who)),
                              "give the preview a database of its own in %s" % os.path.join(os.getcwd(), "settings.py"))
        same = self.identity.same(who, self.order["production"])
        if same is None:
            raise Refused("%s here, and %s in production" % (self.identity.words(who), self.identity.words(self.order["production"])), "run the sync again from its dump")
        if same:
            raise Refused("the settings in %s name production's database: %s" % (os.getcwd(), self.identity.words(who)),
                          "give the preview a database of its own in %s" % os.path.join(os.getcwd(), "settings.py"))
        marked = None if who.get("missing") else self.marked(connection)
        if marked is not None and os.path.realpath(marked) != self.order["site"]:
            raise Refused("%s belongs to %s, says the table %s in it" % (self.identity.words(who), marked, MARKER),
                          "name the preview's own database in settings.py; where this one is a copy that is meant for the preview, drop the table %s in it" % MARKER)

    # What Baton leaves in the preview's database

    def marked(self, connection):
        """The site that the marker names, or None where there is none."""
        if self.identity.family(connection.vendor) == "sqlite3" and not os.path.exists(str(connection.settings_dict["NAME"])):
            return None
        if MARKER not in connection.introspection.table_names():
            return None
        with connection.cursor() as cursor:
            cursor.execute("select site from " + MARKER)
            row = cursor.fetchone()
        return str(row[0]) if row else None

    def mark(self, connection):
        with connection.cursor() as cursor:
            cursor.execute("drop table if exists " + MARKER)
            cursor.execute("create table %s (site varchar(1000), name varchar(200), series varchar(200), job varchar(200), made varchar(40))" % MARKER)
            cursor.execute("insert into %s (site, name, series, job, made) values (%%s, %%s, %%s, %%s, %%s)" % MARKER,
                           [self.order["site"], os.path.basename(self.order["site"]), self.order["series"], self.order["job"], time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())])

    def note(self, state):
        """How the preview stands, for whoever comes later: in a file, since this process may be killed."""
        write(self.order["state"], {"site": self.order["site"], "state": state, "job": self.order["job"], "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())})

    def make_database(self, connection, who):
        """MySQL's restore drops the database and makes it again; a kill in between leaves none."""
        say("the database %s is missing, as after a restore that was killed: it is made again" % who["database"])
        with self.identity.without_database(connection) as nameless:
            with nameless.cursor() as cursor:
                cursor.execute("create database %s" % nameless.ops.quote_name(who["database"]))

    # Dump and restore

    def dump(self, command, begun):
        """Within one transaction that sees one moment: users of production may work meanwhile, and tables in parts lose no rows between two parts."""
        from django.db import connection, transaction
        self.counter = command
        kind = self.identity.family(connection.vendor)
        if kind == "sqlite3":   # would lock production's users out
            result, relations = begun(), self.relations(connection)
        else:
            if kind == "mysql":
                with connection.cursor() as cursor:
                    cursor.execute("set transaction isolation level repeatable read")
            with transaction.atomic():
                with connection.cursor() as cursor:
                    if kind == "mysql":
                        cursor.execute("start transaction with consistent snapshot")
                    else:
                        cursor.execute("set transaction isolation level repeatable read")
                        cursor.execute("set local synchronize_seqscans = off")   # else the parts of a table may begin anywhere
                result, relations = begun(), self.relations(connection)
        from django.conf import settings
        write(self.order["report"], {"relations": relations, "objects": getattr(command, "count_objects", None), "zone": None if settings.USE_TZ else settings.TIME_ZONE or ""})
        return result

    def watch_loader(self):
        try:
            from lino.utils import dpy
        except ImportError:
            return
        run, begun = self, dpy.DpyLoader.__init__

        def __init__(self, *args, **options):
            run.loader = run.counter = self
            begun(self, *args, **options)
        dpy.DpyLoader.__init__ = __init__

    def tick(self):
        total = self.order.get("objects")
        what = " objects dumped" if self.order["mode"] == "dump" else " objects"
        last = 0
        while True:
            time.sleep(TICK)
            now = getattr(self.counter, "count_objects", 0)
            if type(now) is int and now != last:
                last = now
                say(("%d of %d" % (now, total) if total else "%d" % now) + what)

    def after(self, good):
        """What stands in the database now. Never the reason why a restore fails that went well, or hides why one failed."""
        if self.order["mode"] != "restore" or not self.passed:
            return
        from django.db import connection
        try:
            connection.close()   # a broken transaction
            write(self.order["report"], {"loaded": getattr(self.loader, "count_objects", None), "unsaved": self.unsaved(), "counts": self.counts(connection)})
            self.mark(connection)
            if good:
                self.note("restored")
                if self.order.get("static", True):
                    self.collect_static()
        except Exception as error:
            if good:
                raise
            say("the rows cannot be counted: %s" % error)

    def collect_static(self):
        """In this process, since starting Django again costs seconds. The step of that name looks whether it is done, and does it itself where it is not."""
        from django.core.management import call_command
        try:
            os.chdir(self.order["site"])   # the restore script went to its own directory
            call_command("collectstatic", interactive=False)
            write(self.order["report"], {"static": True})
        except Exception as error:
            say("the static files were not collected: %s: %s" % (type(error).__name__, error))

    def unsaved(self):
        """{table: objects that the loader could not save}"""
        found = {}
        for model, messages in (getattr(self.loader, "save_later", None) or {}).items():
            found[model._meta.db_table] = found.get(model._meta.db_table, 0) + sum(len(objects) for objects in messages.values())
        return found

    def counts(self, connection):
        """{table: rows}, of every table of a model that is there."""
        from django.apps import apps
        return self.counted(connection, {model._meta.db_table for model in apps.get_models(include_auto_created=True) if not model._meta.proxy})

    def relations(self, connection):
        """{table: rows} of those that Django made for many-to-many fields: they are in no dump."""
        from django.apps import apps
        return self.counted(connection, {model._meta.db_table for model in apps.get_models(include_auto_created=True) if model._meta.auto_created})

    def counted(self, connection, tables):
        found = {}
        for table in sorted(tables & set(connection.introspection.table_names())):
            with connection.cursor() as cursor:
                cursor.execute("select count(*) from " + connection.ops.quote_name(table))
                found[table] = int(cursor.fetchone()[0])
        return found


def main():
    with open(sys.argv[1], encoding="utf-8") as source:
        order = json.load(source)
    Run(order, sys.argv[2:]).go()


if __name__ == "__main__":
    main()
