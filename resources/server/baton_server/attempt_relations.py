# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows of tables that Django makes by itself for many-to-many fields: Lino's dump leaves them out, so they are read beside it, at the switch and at the cancel, and compared; and what of them the new site would lack is refused before."""
import json
import os
import sqlite3

from . import attempt_client, paths
from .attempt_client import Problem
from .attempt_dump import fresh

TODO = ("give the field a model of its own (through=), or let restore2preview.py bring these rows over, and synchronise. Where they may be lost, synchronise as well: "
        "what that tells of these tables is known then, and an attempt goes on with it")
MOST = 200000   # rows of one table: of a larger one only numbers are known


def file_of(directory, which):
    return os.path.join(directory, which + ".relations.json")


def is_relation(table):
    """Whether it has the form of such a table: a number, and what it brings together."""
    others = [name for name in table.columns if name != "id"]
    return table.key == ["id"] and len(others) == 2 and all(name.endswith("_id") for name in others)


def keep(site, directory, which, dumped, apart):
    """Reads the rows of the tables that the dump has not to A/<which>.relations.json: {"tables": {name: {"columns", "rows"}}, "problem"}. dumped: tables of the dump; apart: what is nobody's data."""
    told = {"tables": {}, "problem": ""}
    try:
        reader = attempt_client.opened(site)
        tables = {name: table for name, table in reader.tables().items() if name not in dumped and name not in apart and is_relation(table)}
        counts = reader.counts(sorted(tables))
        for name, table in sorted(tables.items()):
            if counts[name] <= MOST:
                columns = ["id"] + [one for one in table.columns if one != "id"]
                asked = "select %s from %s order by 1;\n" % (", ".join(map(reader.quoted, columns)), reader.quoted(name))
                told["tables"][name] = {"columns": columns, "rows": reader.query(asked)}
    except (Problem, ValueError, sqlite3.Error) as problem:
        told["problem"] = str(problem)
    path = file_of(directory, which)
    fresh(path)
    paths.write_json(path, told, sync=True)
    attempt_client.private(path)
    return sum(len(one["rows"]) for one in told["tables"].values())


def readings(directory):
    """[tables at the switch, tables at the cancel], each {name: {"columns", "rows"}}; of tables that are in both. Empty ones where a reading is missing or was not whole."""
    kept = [paths.read_json(file_of(directory, which), 256 << 20) or {"problem": "missing"} for which in ("switch", "cancel")]
    both = set() if any(one["problem"] for one in kept) else set(kept[0]["tables"]) & set(kept[1]["tables"])
    return [{name: one["tables"][name] for name in both} for one in kept]


def between(before, after, path):
    """[{"table", "model", "added", "changed", "removed", "users"}] of the tables of two readings that differ, with their rows in rows.db at path."""
    found = []
    base = sqlite3.connect(path, isolation_level=None)
    try:
        base.execute("begin")
        for name in sorted(before):
            one = table(base, name, before[name], after[name])
            if one:
                found.append(one)
        base.execute("commit")
    finally:
        base.close()
    return found


def table(base, name, before, after):
    """One table's rows into rows.db, and how many; None where nothing differs."""
    if before["columns"] != after["columns"]:
        return None
    old, new = ({row[0]: row for row in side["rows"]} for side in (before, after))
    counts = {"added": 0, "changed": 0, "removed": 0}
    keys = sorted((key for key in set(old) | set(new) if old.get(key) != new.get(key)), key=lambda key: (len(key), key))
    for number, key in enumerate(keys):
        sides = [dict(zip(before["columns"], map(plain, side[key]))) if key in side else None for side in (old, new)]
        change = "added" if sides[0] is None else "removed" if sides[1] is None else "changed"
        counts[change] += 1
        last = sides[1] or sides[0]
        label = ", ".join("%s %s" % (column[:-3], last[column]) for column in before["columns"][1:])
        fields = [column for column in before["columns"][1:] if change == "changed" and sides[0][column] != sides[1][column]]
        base.execute("insert into rows values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (name, number, key, change, None, None, label, *(json.dumps(side) if side else None for side in sides), json.dumps(fields)))
    if not keys:
        return None
    base.execute("insert into tables values (?)", (name,))
    return dict(counts, table=name, model="", users=[])


def plain(text):
    """A number where it is one: keys are, mostly."""
    return int(text) if text.isdigit() and text == str(int(text)) else text


def rows(found, dumped):
    """Yields (table, {column: value}) of what came, for the fixture. found: attempt_compare.Found; dumped: the tables of the dump."""
    for name in found.tables():
        if name not in dumped:
            for row in found.rows(name):
                if row["change"] != "removed":
                    yield name, {column: value for column, value in row["new"].items() if column != "id"}


# Before an attempt

def sync(asked):
    """Readiness: failed where production has rows in such tables that the preview lacks, and the last synchronisation did not tell of it. What it told of, verify holds the final one against."""
    from . import sync_restore
    from .attempt_readiness import check
    names = asked.said()[0].get("relations") or []
    told = {one.get("table") for one in sync_restore.tables_before(asked.series, asked.preview, asked.production) if sync_restore.number(one, "dumped")}
    untold = [name for name in names if name not in told]
    if not untold:
        return
    theirs, ours = (counted(site, untold) for site in (asked.production, asked.preview))
    lacking = ["%s (%d)" % (name, rows - ours.get(name, 0)) for name, rows in sorted(theirs.items()) if rows > ours.get(name, 0)]
    if lacking:
        yield check("sync", "failed", "rows of %s are in no dump of Lino's, since Django made their tables for many-to-many fields, and would not be in the new production: %s%s" % (
            os.path.basename(asked.production), ", ".join(lacking[:10]), " and %d more tables" % (len(lacking) - 10) if lacking[10:] else ""), TODO)


def counted(site, names):
    """{table: rows} of those that are there. Raises Problem, sqlite3.Error."""
    reader = attempt_client.opened(site)
    there = reader.tables()
    found = [name for name in names if name in there]
    return reader.counts(found) if found else {}
