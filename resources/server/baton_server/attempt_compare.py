# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Row by row what differs between two dumps of one site, into a small SQLite file: who, when, before and after."""
import json
import re
import sqlite3
import warnings

from . import attempt_client, attempt_dumpfile, sitezone
from .attempt_dumpfile import Dump, Unreadable, shown

LOG = attempt_client.CHANGES_LOG
TOUCHED = ("modified",)                                      # fields that say when a row was changed
CAME = ("created", "modified", "time", "timestamp")         # and when it came, the first one that is a time
LABELS = ("name", "title", "subject", "designation", "username", "ref", "description", "body")
LABEL = 80                                                  # characters
SECRET = re.compile(r"(?i)passw|secret|token|verification_code|api_?key|salt")
HIDDEN = "***"
SCHEMA = """
pragma journal_mode = off; pragma synchronous = off;
create table rows (tab text, n integer, key text, change text, by text, at text, label text, old text, new text, fields text, primary key (tab, n)) without rowid;
create table tables (tab text primary key);
create temp table old (key text primary key, data text) without rowid;
create temp table new (key text primary key, data text) without rowid;
begin;
"""


class Comparison:
    """rows.db at path of the dumps in two directories. relations: tables of many-to-many fields, which are compared by themselves. keys: {table: columns of its primary key}, as the database names them; zone: of the second dump's times, as sitezone.Zone takes it."""

    def __init__(self, before, after, path, keys, zone=None, relations=()):
        self.old, self.new = Dump(before, keys), Dump(after, keys)
        self.relations = set(relations)
        self.zone = sitezone.Zone(zone)
        self.base = sqlite3.connect(path, isolation_level=None)
        self.base.executescript(SCHEMA)
        self.names = {}     # user's id -> name
        self.logged = {}    # (table, key) -> (name, time)
        self.tables = self.new.tables + [name for name in self.old.tables if name not in self.new.files]

    def run(self):
        """[{"table", "model", "added", "changed", "removed", "users"}] of the tables that differ. Raises Unreadable, sqlite3.Error."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")   # of texts that Python would write otherwise
                return self.compare()
        finally:
            self.base.close()

    def compare(self):
        self.read_users()
        found = []
        for table in sorted(self.tables, key=lambda name: name != LOG):   # the log first: it says who changed the others
            one = self.table(table)
            if one:
                found.append(one)
                self.base.execute("insert into tables values (?)", (table,))
        self.base.execute("commit")
        return sorted(found, key=lambda one: one["table"])

    def read_users(self):
        for dump in (self.old, self.new):
            function = dump.functions.get(attempt_client.USERS)
            if function and {"id", "username"} <= set(function.fields):
                for statement in dump.statements(attempt_client.USERS):
                    values = dump.values(attempt_client.USERS, statement)
                    self.names[values["id"]] = shown(values["username"])

    # One table

    def table(self, table):
        self.base.execute("delete from old")
        self.base.execute("delete from new")
        differ = False
        for side, statement in attempt_dumpfile.differing(table, self.old, self.new):
            dump = self.old if side == "old" else self.new
            values = {name: value for name, value in dump.values(table, statement).items() if "%s_%s" % (table, name) not in self.relations}   # the dump has their rows as one text
            key = json.dumps([values[name] if not isinstance(values[name], dict) else shown(values[name]) for name in dump.key_fields(table)])
            try:
                self.base.execute("insert into %s values (?, ?)" % side, (key, json.dumps(values)))
            except sqlite3.IntegrityError:
                raise Unreadable("two rows of %s have the key %s" % (table, key))
            differ = True
        return self.match(table) if differ else None

    def match(self, table):
        """Tells the pairs apart; None where nothing but what programs note of themselves differs."""
        counts = {"added": 0, "changed": 0, "removed": 0}
        users = {}
        pairs = self.base.execute("select k, before, after from (select n.key as k, o.data as before, n.data as after from new n left join old o on o.key = n.key union all "
                                  "select o.key, o.data, null from old o where o.key not in (select key from new)) order by length(k), k")
        number = 0
        for key, before, after in pairs:
            row = self.row(table, key, json.loads(before) if before else None, json.loads(after) if after else None)
            if row is None:
                continue
            counts[row["change"]] += 1
            if row["by"]:
                users[row["by"]] = users.get(row["by"], 0) + 1
            self.base.execute("insert into rows values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (table, number, attempt_client.key_text(key), row["change"], row["by"], row["at"], row["label"],
                                                                                        before, after, json.dumps(row["fields"])))
            number += 1
        if not number:
            return None
        told = [{"name": name, "rows": rows} for name, rows in sorted(users.items(), key=lambda one: (-one[1], one[0]))]
        return dict(counts, table=table, model=self.function(table).model, users=told)

    def function(self, table):
        return self.new.functions.get(table) or self.old.functions[table]

    def row(self, table, key, before, after):
        """{"change", "by", "at", "label", "fields"}, or None where it is the same row."""
        fields = []
        if before is not None and after is not None:
            apart = attempt_client.bookkeeping(after)
            fields = [name for name in after if name in before and name not in apart and before[name] != after[name]]
            if not fields:
                return None
        change = "changed" if fields else "added" if before is None else "removed"
        last = after if after is not None else before
        if table == LOG and change == "added":
            self.log(last)
        name = attempt_client.key_text(key)
        logged, noted = self.logged.get((table, name), (None, None))
        own = self.owner(table, last)
        by = own or logged if change == "added" else logged or own
        at = noted if change == "removed" else self.when(last, CAME if change == "added" else [name for name in TOUCHED if name in fields]) or noted
        return {"change": change, "by": by, "at": at, "label": label(last, name), "fields": fields}

    def owner(self, table, values):
        if table == attempt_client.USERS:
            return None
        field = next((name for name in attempt_client.AUTHORS if name in values), None)
        return self.names.get(values[field]) if field else None

    def log(self, values):
        """Notes what an entry of Lino's log says about its object."""
        kind, key = values.get("object_type_id"), values.get("object_id")
        if isinstance(kind, dict) and kind.get("$") == "model" and key is not None:
            name = self.names.get(values.get("user_id"))
            table = next((one.table for one in self.new.functions.values() if one.model == kind["a"]), kind["a"].lower().replace(".", "_"))
            if name:
                self.logged[table, str(key)] = (name, self.moment(values.get("time")))

    def moment(self, value):
        """ISO 8601 in UTC of a time in a dump; None where it is none."""
        return self.zone.iso(value["a"]) if isinstance(value, dict) and value.get("$") == "dt" and len(value["a"]) >= 6 else None

    def when(self, values, names):
        return next((found for found in (self.moment(values.get(name)) for name in names) if found), None)


def label(values, key):
    """What a person knows the row by."""
    names = [shown(values[name]) for name in ("first_name", "last_name") if values.get(name)]
    text = " ".join(names) or next((shown(values[name]) for name in LABELS if values.get(name)), "") or key
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", text)).strip() or key
    return text if len(text) <= LABEL else text[:LABEL - 1] + "\u2026"


# Reading what was found

class Found:
    """rows.db, opened for reading."""

    def __init__(self, path):
        import urllib.parse
        self.base = sqlite3.connect("file:%s?mode=ro&immutable=1" % urllib.parse.quote(path), uri=True, isolation_level=None)

    def close(self):
        self.base.close()

    def tables(self):
        return [name for (name,) in self.base.execute("select tab from tables order by tab")]

    def total(self, table):
        return self.base.execute("select count(*) from rows where tab = ?", (table,)).fetchone()[0]

    def rows(self, table, offset=0, limit=-1):
        """Yields {"key", "change", "by", "at", "label", "old", "new", "fields"} with values as the dump has them."""
        for row in self.base.execute("select key, change, by, at, label, old, new, fields from rows where tab = ? and n >= ? order by n limit ?", (table, offset, limit)):
            made = dict(zip(("key", "change", "by", "at", "label"), row))
            made.update(old=json.loads(row[5]) if row[5] else None, new=json.loads(row[6]) if row[6] else None, fields=json.loads(row[7]))
            yield made


def told(values):
    """{field: text} without what must not be shown, or None."""
    return None if values is None else {name: HIDDEN if SECRET.search(name) and value not in (None, "") else shown(value) for name, value in values.items()}
