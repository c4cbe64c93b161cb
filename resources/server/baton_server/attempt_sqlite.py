# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite for attempt_client.py: the file is opened for reading only, one table at a time, so that nobody who writes waits long."""
import hashlib
import json
import os
import sqlite3
import time
import urllib.parse

from .attempt_client import Look, Problem, Table

BUSY = 20.0     # seconds to wait for who writes
FRESH = 0.1     # seconds: a change within the clock's grain of the last one would go unseen
MODULUS = 1 << 64


class Reader:
    late = 0.0

    def settle(self, late=None):
        """Its file tells at once."""

    def __init__(self, named):
        self.path = os.path.realpath(named.name)
        if not os.path.isfile(self.path):
            raise Problem("there is no SQLite database at %s" % named.name)

    def connect(self):
        try:
            connection = sqlite3.connect("file:%s?mode=ro" % urllib.parse.quote(self.path), timeout=BUSY, uri=True, isolation_level=None)
            connection.text_factory = bytes   # whatever the text is
            connection.execute("select count(*) from sqlite_master").fetchone()
            return connection
        except sqlite3.Error as error:
            raise Problem("the SQLite database %s cannot be read: %s" % (self.path, error))

    def tables(self):
        """{name: Table}"""
        connection = self.connect()
        try:
            found = {}
            for (name,) in run(connection, "select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name"):
                table = found[name.decode("utf-8", "replace")] = Table(name.decode("utf-8", "replace"))
                parts = []
                for _, column, kind, _, _, place in run(connection, "pragma table_info(%s)" % quoted(table.name)):
                    table.columns[column.decode("utf-8", "replace")] = kind.decode("utf-8", "replace").lower()
                    if place:
                        parts.append((place, column.decode("utf-8", "replace")))
                table.key = [column for _, column in sorted(parts)]
            return found
        finally:
            connection.close()

    def state(self):
        """{"who", "file": what changes with each transaction, "fresh"}: costs a stat."""
        try:
            with open(self.path, "rb") as source:
                state, head = os.fstat(source.fileno()), source.read(100)
            found = [state.st_ino, state.st_size, state.st_mtime_ns, int.from_bytes(head[24:28], "big")]
            newest = state.st_mtime
            for ending in ("-wal",):
                try:
                    state = os.stat(self.path + ending)
                except FileNotFoundError:
                    found += [0, 0]
                else:
                    found += [state.st_size, state.st_mtime_ns if state.st_size else 0]
                    newest = max(newest, state.st_mtime)
        except OSError as error:
            raise Problem("the SQLite database cannot be read: %s" % error)
        return {"who": "sqlite3:%s" % self.path, "file": found, "fresh": abs(time.time() - newest) < FRESH}

    @staticmethod
    def moved(before, now):
        """An empty set, or None: the file does not say which tables were written."""
        return set() if before["file"] == now["file"] and not before["fresh"] else None

    @staticmethod
    def written(before, now):
        """Whether anything was written."""
        return before["file"] != now["file"]

    def counts(self, names):
        """{name: rows}"""
        connection = self.connect()
        try:
            return {name: run(connection, "select count(*) from %s" % quoted(name)).fetchone()[0] for name in names}
        finally:
            connection.close()

    def checksums(self, tables):
        """{name: [rows, checksum]}: the same for the same rows in any order."""
        made = {}
        connection = self.connect()
        try:
            for name in tables:
                count = total = 0
                for row in run(connection, "select * from %s" % quoted(name)):
                    count += 1
                    total += int.from_bytes(hashed(row), "big")
                made[name] = [count, "%032x" % (total % (MODULUS * MODULUS))]
            return made
        except sqlite3.Error as error:
            raise Problem("the SQLite database %s cannot be read: %s" % (self.path, error))
        finally:
            connection.close()

    @staticmethod
    def quoted(name):
        """A table's or column's name in its SQL."""
        return quoted(name)

    def sequences(self):
        """{table: the last number}"""
        connection = self.connect()
        try:
            if not run(connection, "select count(*) from sqlite_master where name = 'sqlite_sequence'").fetchone()[0]:
                return {}
            return {text(name): int(number) for name, number in run(connection, "select name, max(seq) from sqlite_sequence where seq is not null group by name")}
        finally:
            connection.close()

    @staticmethod
    def used(before, now, anew):
        """Whether somebody took a number; what was rolled back took none."""
        return before != now

    def rows(self, tables):
        """Yields (table's name, key, hash, user's id or None) of all rows."""
        for table in tables:
            for row in self.of(table):
                yield (table.name,) + row

    def of(self, table):
        columns = table.compared()
        selected = columns + table.key + ([table.author()] if table.author() else [])
        parts, twice = len(columns), {}
        author = len(selected) - 1 if table.author() else None
        connection = self.connect()
        try:
            for row in run(connection, "select %s from %s" % (", ".join(quoted(name) for name in selected), quoted(table.name))):
                digest = hashed(row[:parts])
                if len(table.key) == 1 and type(row[parts]) is int:
                    key = "[%d]" % row[parts]
                elif table.key:
                    key = json.dumps([text(value) for value in row[parts:parts + len(table.key)]])
                else:
                    twice[digest] = twice.get(digest, 0) + 1
                    key = json.dumps([digest.hex(), twice[digest]])
                user = row[author] if author is not None else None
                yield key, digest, None if user is None else text(user)
        except sqlite3.Error as error:
            raise Problem("the SQLite database %s cannot be read: %s" % (self.path, error))
        finally:
            connection.close()

    def looks(self, tables, marked):
        """Yields (name, Look) of each table."""
        for table in tables:
            yield table.name, Look(None, self.of(table), True)

    def large(self, name, marked, now, counted):
        """(added, changed, removed) of a table too large to compare: what its number of rows tells."""
        before, after = counted
        return (max(after - before, 0), 0, max(before - after, 0))

    def query(self, statement):
        """Rows of texts; NULL is empty."""
        connection = self.connect()
        try:
            return [["" if value is None else text(value) for value in row] for row in run(connection, statement)]
        finally:
            connection.close()


def run(connection, statement):
    try:
        return connection.execute(statement)
    except sqlite3.Error as error:
        raise Problem("the SQLite database cannot be read: %s" % error)


def hashed(row):
    return hashlib.blake2b(repr(row).encode(), digest_size=16).digest()


def text(value):
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def quoted(name):
    return '"%s"' % name.replace('"', '""')
