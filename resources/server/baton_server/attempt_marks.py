# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The new site's rows as they were at the switch (A/marks.db), and what changed since: live() asks only tables whose counter in the database moved."""
import json
import os
import sqlite3
import time

from . import attempt_client, attempt_media, clock, paths
from .attempt_client import LARGE, Problem
from .sync_site import Failure, action, say

# No data of users: sessions, what Django and Lino make by themselves, and Baton's marker. dump2py leaves the first three out as well.
APART = ("django_session", "django_content_type", "checkdata_message", "django_migrations", "lino_baton_site")
SHARE = 10      # a reading that took t seconds is not repeated within SHARE * t
SHORT = 1.0     # seconds: shorter ones always are
SCHEMA = """
create table about (name text primary key, value text);
create table tables (number integer primary key, name text unique, count integer, compared integer);
create table rows (number integer, key text, hash blob, primary key (number, key)) without rowid;
create table media (path blob primary key, size integer, mtime integer) without rowid;
"""


# At the switch

@action
def attempt_marks(context, values):
    """Makes A/marks.db. Refuses nothing: fails where the database cannot be read."""
    from . import attempts
    directory = attempts.directory(context.series, attempts.of(context)["id"])
    begun = time.monotonic()
    try:
        tables, rows = make(os.path.realpath(context.cwd), os.path.join(directory, "marks.db"), context.report_of("restore").get("identity"))
    except (Problem, sqlite3.Error) as problem:
        raise Failure("the new site's data cannot be marked: %s" % problem)
    try:
        os.unlink(os.path.join(directory, "live.json"))
    except FileNotFoundError:
        pass
    say("%d rows in %d tables are marked, in %.1f s" % (rows, tables, time.monotonic() - begun))


def make(site, path, said=None):
    """(tables, rows) that were marked. said: the database that was restored, as Django said it. Raises Problem, OSError."""
    reader = attempt_client.opened(site)
    state = reader.state()   # before the rows: what is written meanwhile is looked at again
    other = attempt_client.another(site, state["who"], said)
    if other:
        raise Problem("%s: %s" % (other, attempt_client.NAME_IT % site))
    reader_tables = attempt_client.seen(reader)
    tables = {name: table for name, table in reader_tables.items() if name not in APART}
    counts = reader.counts(sorted(tables))
    work = path + ".new"   # what a killed run left there is written over
    fd = os.open(work, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    os.close(fd)
    attempt_client.private(work)
    kept = sqlite3.connect(work, isolation_level=None)
    try:
        kept.executescript("pragma journal_mode = off; pragma synchronous = off; begin;" + SCHEMA)
        numbers = {}
        for number, name in enumerate(sorted(tables)):
            numbers[name] = number
            kept.execute("insert into tables values (?, ?, ?, ?)", (number, name, counts[name], counts[name] <= LARGE))
        kept.executemany("insert into rows values (?, ?, ?)", ((numbers[name], key, digest) for name, key, digest, _ in reader.rows([tables[name] for name in sorted(tables) if counts[name] <= LARGE])))
        kept.executemany("insert into media values (?, ?, ?)", ((os.fsencode(name), s.st_size, s.st_mtime_ns) for name, s in attempt_media.listed(site)))
        about = {"made": clock.iso(), "state": state, "log": last_logged(reader, tables), "keys": {name: table.key for name, table in tables.items()},
                 "columns": {name: table.columns for name, table in tables.items()}, "content_type": "django_content_type" in reader_tables}
        kept.executemany("insert into about values (?, ?)", [(name, json.dumps(value)) for name, value in about.items()])
        kept.execute("commit")
        kept.close()
        synced(work)
        os.replace(work, path)
        synced(os.path.dirname(path))
    except BaseException:
        kept.close()
        os.unlink(work)
        raise
    return len(tables), sum(counts.values())


def synced(path):
    fd = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def last_logged(reader, tables):
    """The id of the newest entry of Lino's log of changes; 0 where there is none."""
    if attempt_client.CHANGES_LOG not in tables:
        return 0
    return int(reader.query("select coalesce(max(id), 0) from %s;" % attempt_client.CHANGES_LOG)[0][0])


class Marks:
    """A/marks.db, opened for reading."""

    def __init__(self, path):
        if not os.path.isfile(path):
            raise Problem("the rows were not marked at the switch: %s is missing" % path)
        import urllib.parse
        try:
            self.connection = sqlite3.connect("file:%s?mode=ro&immutable=1" % urllib.parse.quote(path), uri=True, isolation_level=None)
            self.about = {name: json.loads(value) for name, value in self.connection.execute("select name, value from about")}
            self.tables = {name: (number, count, bool(compared)) for number, name, count, compared in self.connection.execute("select number, name, count, compared from tables")}
        except (sqlite3.Error, ValueError) as error:
            raise Problem("the rows' marks cannot be read: %s: %s" % (path, error))

    def schema(self):
        """{name: Table} as at the switch."""
        found = {}
        for name in self.tables:
            table = found[name] = attempt_client.Table(name)
            table.columns, table.key = self.about["columns"][name], self.about["keys"][name]
        return found

    def hash_of(self, number, key):
        found = self.connection.execute("select hash from rows where number = ? and key = ?", (number, key)).fetchone()
        return found[0] if found else None

    def rows(self, number):
        return dict(self.connection.execute("select key, hash from rows where number = ?", (number,)))

    def media(self):
        """Yields (path, size, mtime in nanoseconds)."""
        for path, size, mtime in self.connection.execute("select path, size, mtime from media"):
            yield os.fsdecode(path), size, mtime

    def close(self):
        self.connection.close()


# While it runs

def live(series, record, whole=False):
    """{"changes": {table: {"added", "changed", "removed", "exact"}}, "rows", "users": [{"name", "rows"}], "asked", "problem"}: since the switch.

    Where the database or the marks cannot be read, changes, rows and asked are null and problem says why; it raises nothing of that.
    whole: every table is read, whatever its counter says; before a decision."""
    from . import attempts
    place = attempts.place(series, record["id"])
    try:
        marks = Marks(os.path.join(place, "marks.db"))
        try:
            return asked(place, marks, os.path.realpath(record["site"]), whole)
        finally:
            marks.close()
    except (Problem, sqlite3.Error, OSError, ValueError, LookupError, TypeError) as problem:   # whatever stands in the database: not known is not none
        attempt_client.forget(record["site"])   # what its settings import may have changed
        return {"changes": None, "rows": None, "users": [], "asked": None, "problem": str(problem)}


def last(series, record):
    """What live() counted last, where by the counters nothing was written since; else None. No table is read: it costs a connection, whatever the site holds. Raises what live() tells as a problem."""
    from . import attempts
    place = attempts.place(series, record["id"])
    known = paths.read_json(os.path.join(place, "live.json"), 16 << 20) or {}
    marks = Marks(os.path.join(place, "marks.db"))
    try:
        made = marks.about["made"]
    finally:
        marks.close()
    if not of_marks(known, made):
        return None
    reader = attempt_client.opened(os.path.realpath(record["site"]))
    now = reader.state()
    return told(known) if now["who"] == known["state"]["who"] and reader.moved(known["state"], now) == set() else None


def of_marks(known, made):
    """Whether what is in live.json was counted against the marks of this moment."""
    return known.get("made") == made and isinstance(known.get("tables"), dict)


def asked(place, marks, site, whole):
    path = os.path.join(place, "live.json")
    known = paths.read_json(path, 16 << 20) or {}
    if not of_marks(known, marks.about["made"]):
        known = {"made": marks.about["made"], "state": marks.about["state"], "tables": {}, "at": None, "wall": 0, "took": 0}
    elif not whole and known["took"] > SHORT and 0 <= time.time() - known["wall"] < SHARE * known["took"]:
        return told(known)
    reader = attempt_client.opened(site)
    now = reader.state()
    if now["who"] != marks.about["state"]["who"]:
        raise Problem("the site's settings name another database than at the switch")
    moved = None if whole else reader.moved(known["state"], now)
    begun = time.monotonic()
    if moved is None or moved:
        counted = count(reader, marks, now, dumped(place, marks, moved))
        known["tables"].update(counted)
    known.update(state=now, at=clock.iso(), wall=time.time(), took=time.monotonic() - begun)
    try:
        paths.write_json(path, known)
        attempt_client.private(path)
    except OSError:
        pass   # a full disk: it is asked again
    return told(known)


def dumped(place, marks, moved):
    """Names of the marked tables that are to be looked at: of these only such as Lino's dump holds, where that is known."""
    names = set(marks.tables) if moved is None else set(marks.tables) & moved
    kept = (paths.read_json(os.path.join(place, "switch.json"), 16 << 20) or {}).get("counts")
    if isinstance(kept, dict) and kept and not set(kept) & set(marks.tables):
        raise Problem("the database shows none of the tables that the site has")
    return sorted(name for name in names if name in kept or relation(name, marks.about["columns"][name], kept)) if isinstance(kept, dict) else sorted(names)


def relation(name, columns, kept):
    """Whether Django made the table for a many-to-many field: Lino's dump leaves it out, and users write into it all the same."""
    return len(columns) == 3 and "id" in columns and sum(column.endswith("_id") for column in columns) == 2 and any(name.startswith(one + "_") for one in kept)


def left_behind(place, former):
    """["table (rows)"] of production whose rows Lino's dump leaves out, so that the new site lacks them. former: production's fingerprint. Raises Problem, sqlite3.Error."""
    kept = (paths.read_json(os.path.join(place, "switch.json"), 16 << 20) or {}).get("counts")
    if not isinstance(kept, dict):
        return []
    marks = Marks(os.path.join(place, "marks.db"))
    try:
        here = {name: count for name, (_, count, _) in marks.tables.items()}
    finally:
        marks.close()
    return ["%s (%d)" % (name, rows - here.get(name, 0)) for name, (rows, _) in sorted(former["tables"].items()) if name not in APART and name not in kept and rows > here.get(name, 0)]


def told(known):
    changes, users = {}, {}
    for name, one in sorted(known["tables"].items()):
        if one["added"] or one["changed"] or one["removed"] or not one["exact"]:
            changes[name] = {key: one[key] for key in ("added", "changed", "removed", "exact")}
        for user, rows in one["users"].items():
            users[user] = users.get(user, 0) + rows
    return {"changes": changes, "rows": sum(one["added"] + one["changed"] + one["removed"] for one in changes.values()),
            "users": [{"name": name, "rows": rows} for name, rows in sorted(users.items(), key=lambda one: (-one[1], one[0]))], "asked": known["at"], "problem": ""}


def count(reader, marks, now, names):
    """{name: {"added", "changed", "removed", "exact", "users"}} of these tables as they are now."""
    try:
        return counted(reader, marks, now, names, marks.schema())
    except Problem:   # a table or a column went
        return counted(reader, marks, now, names, reader.tables())


def counted(reader, marks, now, names, tables):
    found, compared, large = {}, [], []
    for name in names:
        if name not in tables:
            found[name] = {"added": 0, "changed": 0, "removed": marks.tables[name][1], "exact": True, "users": {}}
        elif marks.tables[name][2]:
            compared.append(tables[name])
        else:
            large.append(name)
    people = People(reader, tables, marks, now, names)
    for name, look in reader.looks(compared, marks.about["state"]):
        found[name] = compare(marks, name, look, people)
    if large:
        counts, moved = reader.counts(large), reader.moved(marks.about["state"], now)
        for name in large:
            if moved is not None and name not in moved and counts[name] == marks.tables[name][1]:
                found[name] = {"added": 0, "changed": 0, "removed": 0, "exact": True, "users": {}}
                continue
            numbers = reader.large(name, marks.about["state"], now, (marks.tables[name][1], counts[name]))
            if numbers is None:   # the counters began anew
                difference = counts[name] - marks.tables[name][1]
                numbers = (max(difference, 0), 0, max(-difference, 0))
            found[name] = dict(zip(("added", "changed", "removed"), numbers), exact=False, users={})
    return found


def compare(marks, name, look, people):
    number, before, _ = marks.tables[name]
    old = marks.rows(number) if look.whole else None
    added = changed = seen = 0
    users = {}
    for key, digest, author in look.rows:
        seen += 1
        if old is not None:
            former = old.pop(key, None)
        else:
            former = marks.hash_of(number, key)
        if former == digest:
            continue
        if former is None:
            added += 1
        else:
            changed += 1
        user = people.of(name, key, author, former is None)
        if user:
            users[user] = users.get(user, 0) + 1
    removed = len(old) if old is not None else max(before + added - look.count, 0)
    for user, rows in people.removed(name, removed):
        users[user] = users.get(user, 0) + rows
    return {"added": added, "changed": changed, "removed": removed, "exact": True, "users": users}


class People:
    """Who wrote a row: for one that came its own user, for others whom Lino's log of changes names; else the other of these. Asked only where somebody is looked for."""

    def __init__(self, reader, tables, marks, now, names):
        self.reader, self.tables, self.marks, self.now, self.looked = reader, tables, marks, now, names
        self.known = self.logged = None
        self.deleted = {}

    def names(self):
        if self.known is None:
            self.known = {}
            if attempt_client.user_columns(self.tables):
                self.known = {row[0]: row[1] for row in self.reader.query("select id, username from %s;" % attempt_client.USERS) if len(row) > 1}   # a name may have several lines
        return self.known

    def log(self):
        """{(table, key): user} of the entries that came since the switch."""
        if self.logged is None:
            self.logged = {}
            log = attempt_client.CHANGES_LOG
            needed = {"id", "user_id", "type", "object_type_id", "object_id"}
            moved = self.reader.moved(self.marks.about["state"], self.now)
            if log in self.tables and needed <= set(self.tables[log].columns) and self.marks.about["content_type"] and (moved is None or log in moved or log in self.looked):
                statement = ("select t.app_label, t.model, c.object_id, c.type, c.user_id from %s c join django_content_type t on t.id = c.object_type_id where c.id > %d order by c.id;" %
                             (log, self.marks.about["log"]))
                for application, model, identity, kind, user in [row for row in self.reader.query(statement) if len(row) == 5]:
                    self.entry("%s_%s" % (application, model), identity, kind, self.names().get(user))
        return self.logged

    def entry(self, table, identity, kind, user):
        if user:
            self.logged[table, identity] = user
            if kind == "D":
                self.deleted.setdefault(table, {})[identity] = user

    def of(self, table, key, author, came):
        own = self.names().get(author) if author else None
        noted = None if own and came else self.log().get((table, attempt_client.key_text(key)))
        return own or noted if came else noted or own

    def removed(self, table, most):
        """(user, rows) of rows that the log says were deleted, at most so many."""
        if most:
            self.log()
        for user in list(self.deleted.get(table, {}).values())[:most]:
            yield user, 1
